import WinnowHTML

/// The `meta` and `link` elements of a page, by name in lower case.
struct MetaTags {
    private var values: [String: [String]] = [:]
    private(set) var canonical: String?
    private(set) var title: String?
    /// The address that relative ones start from, as stated.
    private(set) var base: String?

    init(_ document: HTMLDocument) {
        for node in document.descendants(of: document.root) {
            switch document.tag(of: node) {
            case .meta?: addMeta(node, document)
            case .link?:
                guard let rel = document.attribute(.rel, of: node), rel.tokens.contains(where: { $0 == "canonical" })
                else {
                    continue
                }
                canonical = canonical ?? document.attribute(.href, of: node)?.string
            case .title?: if title == nil { title = document.text(of: node) }
            case .base?: base = base ?? document.attribute(.href, of: node)?.string
            default: continue
            }
        }
    }

    private mutating func addMeta(_ node: HTMLNode, _ document: HTMLDocument) {
        guard let content = document.attribute(.content, of: node)?.string,
            content.contains(where: { !$0.isWhitespace })
        else { return }
        for attribute in [HTMLName.name, .property, .itemprop, .httpEquiv] {
            guard let name = document.attribute(attribute, of: node)?.string.lowercased() else { continue }
            values[name, default: []].append(content)
        }
    }

    /// The first value of the first name that has one.
    func first(_ names: String...) -> String? {
        for name in names { if let value = values[name]?.first { return value } }
        return nil
    }

    /// All values of the first name that has any.
    func all(_ names: String...) -> [String] {
        for name in names { if let found = values[name] { return found } }
        return []
    }
}
