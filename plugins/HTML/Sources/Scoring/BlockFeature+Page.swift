// Columns that are the same for all pieces of a page: what kind of page it may be.
extension BlockFeature {
    /// The signs of the page's kind that are columns after those of the pieces, 1 where the page has them.
    ///
    /// Half of those there are: the ones that the trees asked for most often, counted with
    /// `CatBoostClassifier.get_feature_importance`. The other half changed nothing on sites left out.
    static let pageSigns: [KindSign] = [
        .ogArticle, .ogProduct, .ogWebsite, .noOg, .typeArticle, .typeProduct, .typeCollection, .typeItemList,
        .typeService, .typeQuestions, .typeCrumbs, .typePerson, .typeOrganization, .typeWebPage, .noTypes, .metaAuthor,
        .metaPrice, .generatorBlog, .frontPage, .addressDate, .addressDigits, .addressQuery, .longSlug, .shortSlug,
        .path1, .path2, .pathArticle, .pathProduct, .pathCollection, .pathService, .namesProduct, .namesDocumentation,
        .namesCollection, .bodyProduct, .bodyListing, .bodyCollection, .titleProduct, .titleListing, .titleService,
        .titleLong, .titleShort, .lineCart, .lineQuickView, .linesQuickView, .lineContact, .linesContact, .linesMore,
        .price4, .price12, .pageLinks60, .pictures15, .pictures40, .alike8, .alike20, .alike50, .articles1, .headline1,
        .times1, .dates1, .dates3, .bylines1, .bylines10, .crumbs, .pagers,
    ]

    /// How many columns there are of the pieces, and in all.
    static let columnsOfPieces = allCases.count
    static let columns = columnsOfPieces + pageSigns.count

    /// The names of all columns in order.
    static var names: [String] { allCases.map { "\($0)" } + pageSigns.map { "\($0)" } }
}

extension BlockFeatures {
    /// A column of ones for each sign that the page has.
    func fillSigns() {
        for (index, sign) in BlockFeature.pageSigns.enumerated() where background.signs.contains(sign) {
            table.fill(column: BlockFeature.columnsOfPieces + index, 1)
        }
    }
}
