import WinnowHTML

/// Tells lists of footnotes from other lists, by what they are named.
enum Footnotes {
    /// How many elements around a list are looked at.
    private static let reach = 3

    private static let names: Set<String> = [
        "footnote", "footnotes", "endnote", "endnotes", "references", "reflist", "fussnoten", "fußnoten",
    ]
    private static let roles: Set<String> = ["doc-endnotes", "doc-footnotes", "doc-bibliography"]
    private static let prefixes = ["fn", "footnote", "endnote", "cite_note", "cite-note"]

    /// Whether a list holds notes: it, or an element close around it, is called so, or its first item is.
    static func isList(_ list: HTMLNode, in document: HTMLDocument) -> Bool {
        var node: HTMLNode? = list
        for _ in 0...reach {
            guard let current = node, !document.isElement(current, .body) else { break }
            if isNamed(current, document) { return true }
            node = document.parent(of: current)
        }
        guard let item = document.firstChild(.li, of: list), let id = document.attribute(.id, of: item)?.string else {
            return false
        }
        return prefixes.contains { prefix in
            id.lowercased().hasPrefix(prefix) && id.dropFirst(prefix.count).first.map { !$0.isLetter } ?? false
        }
    }

    private static func isNamed(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        for name in [HTMLName.class, .id] {
            // Letters, capitals lowered, and whatever is beyond ASCII.
            let value = document.attribute(name, of: node)?.string.lowercased() ?? ""
            let words = value.utf8.split { !($0 &- 0x61 < 26 || $0 >= 0x80) }
            if words.contains(where: { names.contains(String(Substring($0))) }) { return true }
        }
        return document.attribute(.role, of: node).map { roles.contains($0.string) } ?? false
    }

    /// A note without the signs that lead back to its place in the text.
    static func text(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, isSign(first) { scalars.removeFirst() }
        while let last = scalars.last, isSign(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        // U+FE0E and U+FE0F say how the sign before them is to look.
        scalar.properties.isWhitespace || "^↑↩⤴↵\u{FE0E}\u{FE0F}".unicodeScalars.contains(scalar)
    }
}
