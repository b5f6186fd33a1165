/// The part of a record that the worker makes: everything after `content`.
///
/// Keys are written in the order of the record page, absent facts as absent keys.
public struct RecordBody: Sendable, Hashable {
    public var title: String?
    public var subtitle: String?
    public var summary: String?
    public var authors: [Author] = []
    public var publisher: Publisher?
    /// The agency credited (Reuters, Yonhap, AP, …).
    public var credit: String?
    public var dateline: Dateline?
    /// RFC 3339 with the precision that is known.
    public var published: String?
    public var modified: String?
    /// BCP 47.
    public var language: String?
    /// 0–1, only when the language was detected rather than stated.
    public var languageConfidence: Double?
    public var url: String?
    public var canonicalURL: String?
    public var section: String?
    public var keywords: [String] = []
    public var rights: String?
    /// Address of the lead image.
    public var image: String?
    /// The document's own text, NFC, paragraphs separated by one blank line.
    public var text: String = ""
    public var blocks: [Block] = []
    public var links: [Link] = []
    public var media: [Media] = []
    public var attributes: [String: JSONValue] = [:]
    public var enrichments = Enrichments()
    public var extraction = ExtractionSummary(status: .complete)

    /// Creates an empty body.
    public init() {}

    /// Writes the members, without braces around them, so that they can follow the daemon's own members.
    /// - Parameter writer: positioned inside an object.
    public func writeMembers(to writer: inout JSONWriter) {
        writeMetadata(to: &writer)
        writer.member("text", text)
        writer.member("blocks", blocks) { $1.write(to: &$0) }
        writer.member("links", links) { $1.write(to: &$0) }
        writer.member("media", media) { $1.write(to: &$0) }
        if !attributes.isEmpty {
            writer.key("attributes")
            JSONValue.object(attributes).write(to: &writer)
        }
        if !enrichments.isEmpty {
            writer.key("enrichments")
            enrichments.write(to: &writer)
        }
        writer.key("extraction")
        extraction.write(to: &writer)
    }

    private func writeMetadata(to writer: inout JSONWriter) {
        writer.member("title", title)
        writer.member("subtitle", subtitle)
        writer.member("summary", summary)
        writer.member("authors", authors) { $1.write(to: &$0) }
        if let publisher {
            writer.key("publisher")
            publisher.write(to: &writer)
        }
        writer.member("credit", credit)
        if let dateline {
            writer.key("dateline")
            dateline.write(to: &writer)
        }
        writer.member("published", published)
        writer.member("modified", modified)
        writer.member("language", language)
        writer.member("languageConfidence", languageConfidence)
        writer.member("url", url)
        writer.member("canonicalUrl", canonicalURL)
        writer.member("section", section)
        writer.member("keywords", keywords) { $0.value($1) }
        writer.member("rights", rights)
        writer.member("image", image)
    }
}

extension RecordBody: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case title, subtitle, summary, authors, publisher, credit, dateline, published, modified, language
        case languageConfidence, url, section, keywords, rights, image, text, blocks, links, media, attributes
        case enrichments, extraction
        case canonicalURL = "canonicalUrl"
    }

    /// Every member that a body may have; anything else from a worker is refused.
    public static let memberNames = Set(CodingKeys.allCases.map(\.rawValue))

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decodeIfPresent(String.self, forKey: .title)
        subtitle = try container.decodeIfPresent(String.self, forKey: .subtitle)
        summary = try container.decodeIfPresent(String.self, forKey: .summary)
        authors = try container.decodeIfPresent([Author].self, forKey: .authors) ?? []
        publisher = try container.decodeIfPresent(Publisher.self, forKey: .publisher)
        credit = try container.decodeIfPresent(String.self, forKey: .credit)
        dateline = try container.decodeIfPresent(Dateline.self, forKey: .dateline)
        published = try container.decodeIfPresent(String.self, forKey: .published)
        modified = try container.decodeIfPresent(String.self, forKey: .modified)
        language = try container.decodeIfPresent(String.self, forKey: .language)
        languageConfidence = try container.decodeIfPresent(Double.self, forKey: .languageConfidence)
        url = try container.decodeIfPresent(String.self, forKey: .url)
        canonicalURL = try container.decodeIfPresent(String.self, forKey: .canonicalURL)
        section = try container.decodeIfPresent(String.self, forKey: .section)
        keywords = try container.decodeIfPresent([String].self, forKey: .keywords) ?? []
        rights = try container.decodeIfPresent(String.self, forKey: .rights)
        image = try container.decodeIfPresent(String.self, forKey: .image)
        text = try container.decodeIfPresent(String.self, forKey: .text) ?? ""
        blocks = try container.decodeIfPresent([Block].self, forKey: .blocks) ?? []
        links = try container.decodeIfPresent([Link].self, forKey: .links) ?? []
        media = try container.decodeIfPresent([Media].self, forKey: .media) ?? []
        attributes = try container.decodeIfPresent([String: JSONValue].self, forKey: .attributes) ?? [:]
        enrichments = try container.decodeIfPresent(Enrichments.self, forKey: .enrichments) ?? Enrichments()
        extraction =
            try container.decodeIfPresent(ExtractionSummary.self, forKey: .extraction)
            ?? ExtractionSummary(status: .metadataOnly)
    }
}
