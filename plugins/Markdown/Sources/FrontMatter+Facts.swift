import WinnowModel
import WinnowPlugin

extension FrontMatter {
    /// Writes what the front matter states into the record; keys that mean nothing here go to `attributes.frontMatter`.
    func apply(to body: inout RecordBody) {
        var rest = values
        func scalar(_ keys: String...) -> String? {
            for key in keys {
                if case .scalar(let text) = rest[key] {
                    rest[key] = nil
                    return text
                }
            }
            return nil
        }
        func list(_ keys: String...) -> [String] {
            keys.flatMap { key -> [String] in
                defer { rest[key] = nil }
                switch rest[key] {
                case .scalar(let text): return [text]
                case .list(let items): return items
                case nil: return []
                }
            }
        }
        body.title = scalar("title", "headline")
        body.subtitle = scalar("subtitle")
        body.summary = scalar("summary", "description", "excerpt", "abstract")
        body.authors = list("author", "authors", "byline").map { Author(name: $0) }
        body.publisher = scalar("publisher").map { Publisher(name: $0) }
        body.published = scalar("date", "published", "publishdate", "pubdate", "published_at", "created")
        body.modified = scalar("lastmod", "modified", "updated", "last_modified_at", "updated_at")
        body.language = scalar("lang", "language", "locale")
        body.canonicalURL = scalar("canonical", "canonical_url", "canonicalurl")
        body.section = scalar("section", "category")
        body.keywords = list("tags", "keywords", "categories").flatMap { Self.split($0) }
        body.rights = scalar("rights", "copyright", "license")
        body.image = scalar("image", "cover", "thumbnail", "featured_image")
        let others = rest.mapValues { value -> JSONValue in
            switch value {
            case .scalar(let text): .string(text)
            case .list(let items): .array(items.map(JSONValue.string))
            }
        }
        if !others.isEmpty { body.attributes["frontMatter"] = .object(others) }
    }

    /// Keywords in one string are separated by commas.
    private static func split(_ text: String) -> [String] { text.split(separator: ",").map(\.trimmed) }
}
