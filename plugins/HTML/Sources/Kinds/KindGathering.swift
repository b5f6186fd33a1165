import WinnowHTML

/// Gathers the signs of a page's kind that do not depend on which pieces are its text.
///
/// Everything is read from what other stages have found already, a bounded part of it: short lines, the elements whose
/// like there are many of. ``KindSigns/add(text:of:)`` takes in what the text itself says.
struct KindGathering {
    let document: HTMLDocument
    let page: SegmentedPage
    let facts: PageFacts
    var signs = KindSigns()

    /// - Parameters:
    ///   - page: the page in pieces.
    ///   - facts: what it states about itself.
    ///   - title: what the document is called.
    static func signs(
        _ document: HTMLDocument, _ page: SegmentedPage, _ facts: PageFacts, title: String?
    ) -> KindSigns {
        var gathering = KindGathering(document: document, page: page, facts: facts)
        gathering.addStatements()
        gathering.addTypes()
        gathering.addAddress()
        gathering.addNames()
        gathering.addTitle(title)
        gathering.addLines()
        gathering.addSurroundings()
        return gathering.signs
    }

    // MARK: - Statements

    private mutating func addStatements() {
        switch facts.meta.first("og:type")?.lowercased() {
        case nil: signs.add(.noOg)
        case "article"?, "blog"?, "news"?: signs.add(.ogArticle)
        case "website"?: signs.add(.ogWebsite)
        case let type?: signs.add(type.contains("product") ? .ogProduct : .ogOther)
        }
        signs.add(.metaPublished, if: facts.meta.first("article:published_time", "datepublished") != nil)
        signs.add(.metaAuthor, if: facts.meta.first("author", "article:author") != nil)
        signs.add(
            .metaPrice, if: facts.meta.first("product:price:amount", "og:price:amount", "price", "pricecurrency") != nil
        )
        guard var generator = facts.meta.first("generator", "application-name") else { return }
        let byTopic: [(KindWords.Topic, KindSign)] = [
            (.forum, .generatorForum), (.documentation, .generatorDocumentation), (.product, .generatorShop),
            (.listing, .generatorWiki), (.article, .generatorBlog),
        ]
        let found = generator.withUTF8 {
            Self.topics(UnsafeBufferPointer(rebasing: $0.prefix(80)), KindWords.generators)
        }
        for (topic, sign) in byTopic { signs.add(sign, if: Self.has(found, topic)) }
    }

    /// Types of schema.org, from JSON-LD and from the elements around properties.
    private mutating func addTypes() {
        var (hasTypes, products) = (!facts.data.types.isEmpty, 0)
        for type in facts.data.types {
            addType(type.name)
            if type.name == "Product" { products = type.count }
        }
        for property in facts.marks.properties.prefix(12) {
            for ancestor in document.ancestors(of: property.node).prefix(5) {
                guard let type = document.attribute(.itemtype, of: ancestor) else { continue }
                hasTypes = true
                let sign = type.withUnsafeBytes { Self.types[SchemaType.name($0)] }
                if let sign { signs.add(sign) }
                if sign == .typeProduct, type.withUnsafeBytes({ SchemaType.name($0).elementsEqual("Product".utf8) }) {
                    products += 1
                }
                break
            }
        }
        signs.add(.noTypes, if: !hasTypes)
        signs.add(.typeManyProducts, if: products >= 4)
    }

    private mutating func addType(_ type: String) {
        var type = type
        if let sign = type.withUTF8({ Self.types[$0] }) { signs.add(sign) }
    }

    private static let types = ByteKeyTable<KindSign>([
        (
            .typeArticle,
            """
            Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle LiveBlogPosting
            Recipe Review Report ScholarlyArticle
            """
        ),
        (.typeTechnical, "TechArticle APIReference HowTo DefinedTerm DefinedTermSet LearningResource"),
        (.typeForum, "DiscussionForumPosting QAPage SocialMediaPosting Comment Answer Conversation"),
        (.typeProduct, "Product ProductGroup IndividualProduct ProductModel Offer AggregateOffer Book"),
        (.typeCollection, "CollectionPage OfferCatalog ProductCollection SearchResultsPage"),
        (.typeItemList, "ItemList"),
        (
            .typeService,
            """
            Service LocalBusiness ProfessionalService MedicalBusiness FinancialProduct SoftwareApplication Dentist
            WebApplication MedicalClinic HomeAndConstructionBusiness InsuranceAgency
            """
        ),
        (.typeCourse, "Course EducationalOccupationalProgram CourseInstance Event"),
        (.typeQuestions, "FAQPage"), (.typeCrumbs, "BreadcrumbList"), (.typePerson, "Person"),
        (.typeOrganization, "Organization Corporation EducationalOrganization CollegeOrUniversity"),
        (.typeWebPage, "WebPage"),
    ])

    // MARK: - Titles

    private mutating func addTitle(_ title: String?) {
        guard var title else { return }
        title.withUTF8 { bytes in
            let found = Self.topics(UnsafeBufferPointer(rebasing: bytes.prefix(300)), KindWords.titles)
            addTopics(found, from: .titleArticle)
            signs.add(.titleQuestion, if: bytes.contains(UInt8(ascii: "?")))
            signs.add(.titleNumber, if: bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false)
            let spaces = bytes.count { $0 == 0x20 }
            signs.add(.titleLong, if: spaces >= 8)
            signs.add(.titleShort, if: spaces <= 3)
        }
    }

    // MARK: - Topics

    /// Takes in a sign for each topic of a set; the signs of a place are in the topics' order.
    mutating func addTopics(_ topics: UInt16, from first: KindSign) {
        guard topics != 0 else { return }
        for topic in KindWords.Topic.allCases where Self.has(topics, topic) {
            if let sign = KindSign(rawValue: first.rawValue + topic.rawValue) { signs.add(sign) }
        }
    }

    static func has(_ topics: UInt16, _ topic: KindWords.Topic) -> Bool { topics & (1 << UInt16(topic.rawValue)) != 0 }

    static func topics(_ bytes: UnsafeBufferPointer<UInt8>, _ table: KindTable<KindWords.Topic>) -> UInt16 {
        var found: UInt16 = 0
        KindHash.words(bytes) { found |= table.topics($0) }
        return found
    }
}
