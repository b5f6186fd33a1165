import WinnowHTML
import WinnowModel
import WinnowPlugin

/// Finds what a page embeds beside images: films, sounds, and the players and posts of other sites.
struct EmbedSource {
    private let document: HTMLDocument
    private let base: String?
    /// Attributes that hold an address, those of what a script loads later before those of what stands in its place.
    private let names: [HTMLName]
    private let accelerated: AcceleratedElements

    /// Smaller ones count visits, in pixels.
    private static let leastSize = 48
    /// Posts have no more elements.
    private static let mostNodes = 2000

    /// - Parameter base: the address that relative ones start from.
    init(_ document: HTMLDocument, base: String?) {
        (self.document, self.base) = (document, base)
        names = ["data-src", "data-lazy-src", "data-original"].compactMap(document.name) + [.src, .data]
        accelerated = AcceleratedElements(document)
    }

    /// What an element embeds; nil where it leads nowhere or shows nothing.
    func medium(of node: HTMLNode) -> Media? {
        guard let tag = document.tag(of: node) else { return nil }
        let kind = kind(of: tag)
        for name in [HTMLName.width, .height] where kind == "embed" {
            if let size = document.attribute(name, of: node).flatMap({ Int($0.string) }), size < Self.leastSize {
                return nil
            }
        }
        let own =
            tag == .blockquote
            ? lastLink(of: node)
            : address(of: node) ?? document.children(of: node).lazy.compactMap { address(of: $0) }.first
        return own.map { Media(url: $0, kind: kind, alt: document.attribute(.title, of: node)?.string) }
    }

    private func kind(of tag: HTMLName) -> String {
        if tag == .video || accelerated.isVideo(tag) { return "video" }
        return tag == .audio || accelerated.isAudio(tag) ? "audio" : "embed"
    }

    /// Where a post leads that stands here as a quotation: its last link is its date.
    private func lastLink(of node: HTMLNode) -> String? {
        var last: String?
        var visits = 0
        var next = document.next(after: node, within: node)
        while let current = next, visits < Self.mostNodes {
            visits += 1
            if document.isElement(current, .a), let href = document.attribute(.href, of: current)?.string {
                last = WebAddress.resolve(href, against: base) ?? last
            }
            next = document.next(after: current, within: node)
        }
        return last
    }

    private func address(of node: HTMLNode) -> String? {
        for name in names {
            guard let value = document.attribute(name, of: node) else { continue }
            if let address = WebAddress.resolve(value.string, against: base) { return address }
        }
        return nil
    }
}
