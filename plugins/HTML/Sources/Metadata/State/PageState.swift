import WinnowHTML
import WinnowModel

/// What a page's embedded application state (Next, Nuxt and the like) says about its article.
///
/// Weaker than everything that a page states in its own name, and read only where that is missing: state also carries the
/// articles that the page links to.
struct PageState {
    let title: String?
    let summary: String?
    let authors: [String]
    let published: String?
    let modified: String?
    /// The text, without markup, a blank line between paragraphs.
    let body: String?

    /// Bytes of state that are read.
    private static let limit = 4 << 20

    /// The article in a page's state; nil when none of its objects is called as the page is.
    ///
    /// - Parameters:
    ///   - scripts: the page's scripts that hold state.
    ///   - title: what the page is called.
    init?(_ document: HTMLDocument, scripts: [HTMLNode], title: String?) {
        var buffer: [UInt8] = []
        for script in scripts where buffer.count < Self.limit {
            guard let child = document.firstChild(of: script) else { continue }
            let isFlat = document.attribute(.id, of: script)?.contains("NUXT_DATA") ?? false
            document.content(of: child).withUnsafeBytes { Self.append($0, isFlat: isFlat, to: &buffer) }
            buffer.append(UInt8(ascii: "\n"))
        }
        guard !buffer.isEmpty, let wanted = title.map(TextMatch.folded), !wanted.isEmpty else { return nil }
        let best = buffer.withUnsafeBufferPointer { bytes in
            let records = StateScanner.records(in: bytes)
            return records.filter { record in
                let found = record.title.map { Self.text($0, bytes) }.map(TextMatch.folded) ?? []
                return found == wanted || found.count >= 16 && wanted.starts(with: found)
            }.max { $0.weight < $1.weight }
        }
        guard let best else { return nil }
        func text(_ range: Range<Int>) -> String { buffer.withUnsafeBufferPointer { Self.text(range, $0) } }
        self.title = best.title.map(text)
        summary = best.summary.map(text).map(MarkupText.plain)
        authors = best.authors.map(text)
        published = best.published.map(text)
        modified = best.modified.map(text)
        if let stated = best.body {
            body = MarkupText.plain(text(stated))
        } else {
            let paragraphs = best.paragraphs.map(text).map(MarkupText.plain).filter { $0.utf8.contains(0x20) }
            body = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
        }
    }

    private static func text(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        JSONEscapes.text(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    private static let push = Array("__next_f.push".utf8)

    /// Takes state as it stands; of a push of streamed state the string that it carries, and what Nuxt writes once for
    /// several places in each of them.
    private static func append(_ bytes: UnsafeBufferPointer<UInt8>, isFlat: Bool, to buffer: inout [UInt8]) {
        let room = limit - buffer.count
        let whole = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
        if let expanded = isFlat ? FlatState.expanded(whole, limit: room) : CalledState.expanded(whole, limit: room) {
            buffer.append(contentsOf: expanded.prefix(room))
            return
        }
        guard ByteSearch.offset(of: push, in: UnsafeBufferPointer(rebasing: bytes.prefix(32))) != nil,
            let start = bytes.firstIndex(of: UInt8(ascii: "\"")), let end = bytes.lastIndex(of: UInt8(ascii: "\"")),
            start < end
        else {
            buffer.append(contentsOf: bytes.prefix(room))
            return
        }
        buffer.append(
            contentsOf: JSONEscapes.text(UnsafeBufferPointer(rebasing: bytes[(start + 1)..<end].prefix(room))).utf8)
    }
}
