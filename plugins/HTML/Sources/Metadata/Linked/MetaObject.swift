/// What JSON in a `meta` element states about the document: the older form of Parsely's tags.
enum MetaObject {
    /// The object as one of JSON-LD; nil where there is none, or where it is about a list of documents.
    static func stated(_ meta: MetaTags) -> LinkedObject? {
        guard var text = meta.first("parsely-page") else { return nil }
        guard case .object(let object) = text.withUTF8({ LenientJSON.values(in: $0, keys: keys).first }) else {
            return nil
        }
        return object[.type]?.text.map(lists.contains) ?? false ? nil : withAuthors(object)
    }

    /// The object with all its authors in one member: where a list is missing, the one author.
    private static func withAuthors(_ object: LinkedObject) -> LinkedObject {
        var whole = LinkedObject()
        let authors = [object[.author], object[.creator]].compactMap { $0 }.first { !$0.texts.isEmpty }
        if let authors { whole.add(.author, authors) }
        for key in LinkedKey.allCases where key != .author && key != .creator && key != .type {
            if let value = object[key] { whole.add(key, value) }
        }
        return whole
    }

    /// The members by their names there. An author stands beside a list of all authors.
    private static let keys = ByteKeyTable<LinkedKey>([
        (.headline, "title"), (.url, "link"), (.image, "image_url"), (.type, "type"), (.datePublished, "pub_date"),
        (.articleSection, "section"), (.author, "authors"), (.creator, "author"), (.keywords, "tags"),
    ])

    private static let lists: Set<String> = ["frontpage", "sectionpage", "index", "homepage", "index_page"]
}
