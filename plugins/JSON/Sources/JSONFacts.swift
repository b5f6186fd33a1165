import WinnowModel
import WinnowPlugin

/// What a single JSON object says about itself under the keys of schema.org, JSON Feed and common practice, at its top
/// level. Of repeated keys the first counts.
struct JSONFacts {
    private var texts: [String: String] = [:]
    private var lists: [String: [String]] = [:]
    /// The key of the container open at depth 2.
    private var container: String?

    mutating func open(_ key: String?, depth: Int) {
        if depth == 2 { container = key }
    }

    mutating func close(depth: Int) {
        if depth == 1 { container = nil }
    }

    /// Takes a string value.
    /// - Parameters:
    ///   - key: nil for an array's element.
    ///   - depth: of the container that the value stands in, 1 for the outermost.
    mutating func take(_ key: String?, _ text: String, depth: Int) {
        if depth == 1, let key, texts[key] == nil {
            texts[key] = text
        } else if let container, (depth == 2 && (key == nil || key == "name")) || (depth == 3 && key == "name") {
            lists[container, default: []].append(text)
        }
    }

    func apply(to body: inout RecordBody) {
        func first(_ keys: String...) -> String? { keys.lazy.compactMap { texts[$0] }.first }
        func date(_ keys: String...) -> String? {
            keys.lazy.compactMap { texts[$0] }.first { StatedDate($0) != nil }
        }
        body.title = first("headline", "title")
        body.summary = first("description", "summary")
        body.published = date("datePublished", "date_published", "published", "published_at", "publishedAt")
        body.modified = date("dateModified", "date_modified", "modified", "updated_at", "updatedAt")
        body.language = first("inLanguage", "language", "lang").flatMap(LanguageTag.canonical)
        body.canonicalURL = first("url", "canonicalUrl").flatMap { WebAddress.scheme(of: $0) == nil ? nil : $0 }
        let names = first("author").map { [$0] } ?? lists["author"] ?? lists["authors"] ?? []
        body.authors = names.map { Author(name: $0) }
        let keywords = first("keywords").map { $0.split(separator: ",").map(String.init) }
        body.keywords = keywords ?? lists["keywords"] ?? lists["tags"] ?? []
    }
}
