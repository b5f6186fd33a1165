import WinnowHTML
import WinnowModel
import WinnowPlugin

/// Finds what a page embeds beside images: films, sounds, and the players and posts of other sites.
struct EmbedSource {
    private let document: HTMLDocument
    private let base: String?
    private let lazySource: HTMLName?

    /// Smaller ones count visits, in pixels.
    private static let leastSize = 48

    /// - Parameter base: the address that relative ones start from.
    init(_ document: HTMLDocument, base: String?) {
        (self.document, self.base) = (document, base)
        lazySource = document.name("data-src")
    }

    /// What an element embeds; nil where it leads nowhere or shows nothing.
    func medium(of node: HTMLNode) -> Media? {
        let kind =
            document.isElement(node, .video) ? "video" : document.isElement(node, .audio) ? "audio" : "embed"
        for name in [HTMLName.width, .height] where kind == "embed" {
            if let size = document.attribute(name, of: node).flatMap({ Int($0.string) }), size < Self.leastSize {
                return nil
            }
        }
        let own = address(of: node) ?? document.children(of: node).lazy.compactMap { address(of: $0) }.first
        return own.map { Media(url: $0, kind: kind, alt: document.attribute(.title, of: node)?.string) }
    }

    private func address(of node: HTMLNode) -> String? {
        for name in [HTMLName.src, lazySource, .data] {
            guard let name, let value = document.attribute(name, of: node) else { continue }
            if let address = WebAddress.resolve(value.string, against: base) { return address }
        }
        return nil
    }
}
