import WinnowHTML
import WinnowModel

/// The schema.org objects of a page's JSON-LD, flat, the one about the document itself first.
struct StructuredData {
    /// The object about the article; nil when none is.
    private(set) var article: [String: JSONValue]?
    /// The object about the page.
    private(set) var page: [String: JSONValue]?
    /// Objects by `@id`, for references.
    private var byID: [String: [String: JSONValue]] = [:]

    private static let objectLimit = 2000

    init(_ document: HTMLDocument) {
        var objects: [[String: JSONValue]] = []
        for node in document.descendants(of: document.root) where document.isElement(node, .script) {
            guard let type = document.attribute(.type, of: node), type.contains("ld+json") else { continue }
            var text: [UInt8] = []
            document.text(of: node, into: &text)
            for value in text.withUnsafeBufferPointer(LenientJSON.values) { Self.collect(value, into: &objects) }
        }
        for object in objects {
            if let id = object["@id"]?.text, byID[id].map({ $0.count < object.count }) ?? true { byID[id] = object }
        }
        article = objects.filter { Self.isArticle($0) }.max { Self.completeness($0) < Self.completeness($1) }
        page = objects.first { Self.types($0).contains("WebPage") }
    }

    /// All objects, those in `@graph` and in members included, outer before inner.
    private static func collect(_ value: JSONValue, into objects: inout [[String: JSONValue]]) {
        var stack = [value]
        while let top = stack.popLast(), objects.count < objectLimit {
            switch top {
            case .object(let members):
                objects.append(members)
                // Articles in lists of articles are other documents; they end up behind and with fewer facts.
                stack.append(contentsOf: members.sorted { $0.key > $1.key }.map(\.value))
            case .array(let elements): stack.append(contentsOf: elements.reversed())
            default: continue
            }
        }
    }

    private static func types(_ object: [String: JSONValue]) -> [String] {
        object["@type"]?.texts.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? []
    }

    private static func isArticle(_ object: [String: JSONValue]) -> Bool {
        types(object).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "Review"
                || type == "Recipe" || type == "LiveBlogPosting" || type == "SocialMediaPosting"
        }
    }

    private static func completeness(_ object: [String: JSONValue]) -> Int {
        let facts = ["headline", "datePublished", "author", "articleBody", "mainEntityOfPage", "publisher", "image"]
        return facts.count { object[$0] != nil }
    }

    /// A text member of the article.
    func text(_ key: String) -> String? { article?[key]?.text }

    /// The objects or names in a member of the article, references followed.
    func entities(_ key: String) -> [[String: JSONValue]] {
        guard let value = article?[key] else { return [] }
        let elements: [JSONValue] = if case .array(let list) = value { list } else { [value] }
        return elements.compactMap { element in
            switch element {
            case .string(let name): ["name": .string(name)]
            case .object(let members):
                if members["name"] == nil, let id = members["@id"]?.text { byID[id] ?? members } else { members }
            default: nil
            }
        }
    }
}

extension JSONValue {
    /// The value as one text; of several, the first.
    var text: String? { texts.first }

    /// The value as texts: a string, the strings of an array, the `@value` or `name` of an object.
    var texts: [String] {
        switch self {
        case .string(let text): return text.isEmpty ? [] : [text]
        case .integer(let number): return [String(number)]
        case .array(let elements): return elements.flatMap(\.texts)
        case .object(let members): return (members["@value"] ?? members["name"] ?? members["url"])?.texts ?? []
        default: return []
        }
    }
}
