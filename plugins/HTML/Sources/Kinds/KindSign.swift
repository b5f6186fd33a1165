/// One thing about a page that speaks for or against a kind.
///
/// The names are those of the table of weights (``KindWeights``). Of a count there are several signs, one for each
/// number that it reaches. Those that matter for the choice of the text are columns of the block model too
/// (``BlockFeature/pageSigns``).
enum KindSign: Int, CaseIterable {
    // What the page says that it is.
    case ogArticle, ogProduct, ogWebsite, ogOther, noOg
    case typeArticle, typeTechnical, typeForum, typeProduct, typeManyProducts, typeCollection, typeItemList, typeService
    case typeCourse, typeQuestions, typeCrumbs, typePerson, typeOrganization, typeWebPage, noTypes
    case metaPublished, metaAuthor, metaPrice
    case generatorForum, generatorDocumentation, generatorShop, generatorWiki, generatorBlog
    // Its address.
    case noAddress, frontPage, addressDate, addressDigits, addressQuery, addressPage, longSlug, shortSlug
    case path1, path2, path3, path4
    case pathArticle, pathForum, pathProduct, pathDocumentation, pathListing, pathCollection, pathService
    case hostArticle, hostForum, hostDocumentation, hostShop
    // Names of its elements.
    case namesArticle, namesForum, namesProduct, namesDocumentation, namesListing, namesCollection, namesService
    case manyNamesArticle, manyNamesForum, manyNamesProduct, manyNamesDocumentation, manyNamesListing
    case manyNamesCollection, manyNamesService
    case bodyArticle, bodyForum, bodyProduct, bodyDocumentation, bodyListing, bodyCollection, bodyService
    // Its title.
    case titleArticle, titleForum, titleProduct, titleDocumentation, titleListing, titleCollection, titleService
    case titleQuestion, titleNumber, titleLong, titleShort
    // Short texts.
    case lineCart, linesCart, lineQuickView, linesQuickView, lineReply, linesReply, lineSort, lineFacts, linesFacts
    case lineContact, linesContact, lineDocumentation, linesDocumentation, lineComments, linesMore
    case price1, price4, price12
    // Words of the text.
    case selfWords, manySelfWords, ourWords, manyOurWords, yourWords, manyYourWords
    // What its text is made of.
    case article, confident, unsure
    case letters300, letters1000, letters3000, letters8000
    case prose20, prose40, prose60, prose80
    case links5, links20, links50, pageLinks30, pageLinks60
    case pieces10, pieces40, pieces120, meanLong, meanShort
    case code1, code5, items20, items50, cells20, headings10, headings25, questions3, questions8
    // What surrounds it.
    case pictures4, pictures15, pictures40, alike8, alike20, alike50
    case articles1, articles2, articles5, headline1, headlines2
    case times1, times3, times10, dates1, dates3, dates10, bylines1, bylines4, bylines10
    case crumbs, pagers, nextLink, relAuthor, tagLinks
}

/// The signs of one page.
struct KindSigns {
    private(set) var isPresent = [Bool](repeating: false, count: KindSign.allCases.count)

    /// Takes a sign in.
    mutating func add(_ sign: KindSign) { isPresent[sign.rawValue] = true }

    /// Takes a sign in when something is so.
    mutating func add(_ sign: KindSign, if condition: Bool) {
        if condition { isPresent[sign.rawValue] = true }
    }

    /// Takes in the signs of the numbers that a count reaches.
    mutating func add(_ count: Int, _ steps: (least: Int, sign: KindSign)...) {
        for step in steps where count >= step.least { add(step.sign) }
    }

    func contains(_ sign: KindSign) -> Bool { isPresent[sign.rawValue] }

    var all: [KindSign] { KindSign.allCases.filter(contains) }
}
