import WinnowHTML

/// The elements around a page's headline: whatever they are named after, they hold the document.
struct HeadlineTrunk {
    private let document: HTMLDocument
    private let elements: [HTMLNode]
    /// Whether the headline stands in an `article`; then other articles are other documents.
    private let isInArticle: Bool

    /// How far up names are looked at.
    private static let reach = 16

    /// - Parameter headline: nil when the page has none; then only the nearest names count.
    init(_ headline: HTMLNode?, _ document: HTMLDocument) {
        self.document = document
        elements = headline.map { Array(document.ancestors(of: $0)) } ?? []
        isInArticle = elements.contains { document.isElement($0, .article) }
    }

    /// Whether an element stands apart from the headline in comments, side columns, menus, footers or lists of other
    /// documents.
    func isElsewhere(_ node: HTMLNode) -> Bool {
        for ancestor in document.ancestors(of: node).prefix(Self.reach) {
            if elements.contains(ancestor) { return false }
            guard let tag = document.tag(of: ancestor) else { continue }
            switch tag {
            case .nav, .aside: return true
            case .footer: if !isInArticle(ancestor) { return true }
            case .article: if isInArticle { return true } else if elements.isEmpty { return false }
            case .body, .main: return false
            default: break
            }
            if isNamedElsewhere(ancestor) { return true }
        }
        return false
    }

    private func isInArticle(_ node: HTMLNode) -> Bool {
        document.ancestors(of: node).prefix(Self.reach).contains { document.isElement($0, .article) }
    }

    private func isNamedElsewhere(_ node: HTMLNode) -> Bool {
        document.attributes(of: node).contains { attribute in
            (attribute.name == .class || attribute.name == .id)
                && attribute.value.withUnsafeBytes(MarkWords.of).contains(.outside)
        }
    }
}
