import WinnowModel
import WinnowPlugin

/// Takes the syntax of links out of a text that was copied with it: `[words](address)`, `![picture](address)`, a picture
/// that is a link, `[words][name]`, `<https://…>`; and finds bare addresses.
///
/// Only what is well formed and leads somewhere is touched, so that `a[i](x)` in a text stays as it is. Linear: a link's
/// words end at the next bracket, its address at the next white space.
struct InlineLinks {
    /// The text with the words of the links in place of their syntax.
    private(set) var text: String
    private(set) var links: [Link] = []
    private(set) var media: [Media] = []
    /// Bytes of `text` that carry a link.
    private(set) var linkedBytes = 0

    private let base: String?
    private let references: LinkReferences
    private static let wordsLimit = 1000
    private static let addressLimit = 4096

    /// - Parameters:
    ///   - text: a passage.
    ///   - base: what relative addresses start from.
    ///   - references: the addresses that the text names elsewhere.
    init(_ text: String, base: String?, references: LinkReferences = LinkReferences()) {
        self.text = text
        self.base = base
        self.references = references
        var utf8 = Array(text.utf8)
        guard utf8.contains(UInt8(ascii: "[")) || Self.hasAddress(utf8) else { return }
        utf8.append(0x0A)  // so that every look-ahead has an end
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        var index = 0
        while index < utf8.count - 1 {
            index = step(utf8, index, &output)
        }
        self.text = String(decoding: output, as: UTF8.self)
    }

    private static func hasAddress(_ utf8: [UInt8]) -> Bool {
        var index = utf8.startIndex
        while let colon = utf8[index...].firstIndex(of: UInt8(ascii: ":")) {
            if utf8[colon...].starts(with: "://".utf8) { return true }
            index = colon + 1
        }
        return false
    }

    /// Handles what stands at an index; returns the index after it.
    private mutating func step(_ utf8: [UInt8], _ index: Int, _ output: inout [UInt8]) -> Int {
        let byte = utf8[index]
        if byte == UInt8(ascii: "["), let end = linkedPicture(utf8, index) { return end }
        if byte == UInt8(ascii: "["), let found = bracketed(utf8, index) {
            if output.last == UInt8(ascii: "!") {
                output.removeLast()
                addPicture(found)
            } else {
                addLink(found, &output)
            }
            return found.end
        }
        if byte == UInt8(ascii: "h"), let end = bareAddress(utf8, index) {
            let address = String(decoding: utf8[index..<end], as: UTF8.self)
            if let url = WebAddress.resolve(address, against: base) { links.append(Link(url: url)) }
            linkedBytes += end - index
            let isAngled = output.last == UInt8(ascii: "<") && utf8[end] == UInt8(ascii: ">")
            if isAngled { output.removeLast() }
            output.append(contentsOf: utf8[index..<end])
            return isAngled ? end + 1 : end
        }
        output.append(byte)
        return index + 1
    }

    private struct Bracketed {
        var words: String
        var address: String
        var end: Int
    }

    /// `[words](address)` or `[words](address "title")` at an index.
    private func bracketed(_ utf8: [UInt8], _ start: Int) -> Bracketed? {
        var index = start + 1
        let wordsEnd = min(utf8.count, start + Self.wordsLimit)
        while index < wordsEnd, utf8[index] != UInt8(ascii: "]") {
            if utf8[index] == UInt8(ascii: "[") || utf8[index] == 0x0A { return nil }
            index += 1
        }
        guard index + 1 < utf8.count, utf8[index] == UInt8(ascii: "]") else { return nil }
        let words = String(decoding: utf8[start + 1..<index], as: UTF8.self).trimmed()
        let target = utf8[index + 1] == UInt8(ascii: "(") ? target(utf8, index + 2) : named(utf8, index + 1, words)
        return target.map { Bracketed(words: words, address: $0.address, end: $0.end) }
    }

    /// The address between round brackets, from behind the first one, and where it ends.
    private func target(_ utf8: [UInt8], _ open: Int) -> (address: String, end: Int)? {
        var depth = 1
        var index = open
        var addressEnd: Int?
        while index < min(utf8.count, open + Self.addressLimit) {
            switch utf8[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case 0x20: addressEnd = addressEnd ?? index
            case 0x0A, UInt8(ascii: "["): return nil
            default: break
            }
            if depth == 0 { break }
            index += 1
        }
        guard depth == 0 else { return nil }
        let address = String(decoding: utf8[open..<(addressEnd ?? index)], as: UTF8.self).trimmed("<>")
        return Self.isAddress(address) ? (address, index + 1) : nil
    }

    /// The address that a second pair of brackets names, or the words themselves: `[notes][1]`, `[notes][]`.
    private func named(_ utf8: [UInt8], _ open: Int, _ words: String) -> (address: String, end: Int)? {
        guard !references.isEmpty, utf8[open] == UInt8(ascii: "["),
            let close = utf8[open...].prefix(LinkReferences.longestName + 2).firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let name = String(decoding: utf8[open + 1..<close], as: UTF8.self)
        return references[name.isEmpty ? words : name].map { ($0, close + 1) }
    }

    /// Takes a picture that is a link as a whole, `[![words](picture)](address)`; returns the index after it.
    private mutating func linkedPicture(_ utf8: [UInt8], _ start: Int) -> Int? {
        guard utf8[start...].starts(with: "[![".utf8), let picture = bracketed(utf8, start + 2),
            utf8[picture.end...].starts(with: "](".utf8), let target = target(utf8, picture.end + 2)
        else { return nil }
        addPicture(picture)
        if let url = WebAddress.resolve(target.address, against: base) {
            links.append(Link(url: url, text: picture.words.isEmpty ? nil : picture.words))
        }
        return target.end
    }

    /// Whether a link target is one: absolute, rooted, a fragment, or a domain.
    private static func isAddress(_ address: String) -> Bool {
        if let scheme = WebAddress.scheme(of: address) {
            return ["http", "https", "mailto", "tel", "ftp"].contains(scheme)
        }
        if ["#", "/", "./", "../", "?"].contains(where: { address.hasPrefix($0) }) { return true }
        let host = address.split(separator: "/", maxSplits: 1).first ?? ""
        return OutletWords.domain(host) != nil
    }

    private mutating func addLink(_ found: Bracketed, _ output: inout [UInt8]) {
        let target = WebAddress.resolve(found.address, against: base)
        if let target { links.append(Link(url: target, text: found.words.isEmpty ? nil : found.words)) }
        linkedBytes += found.words.utf8.count
        output.append(contentsOf: found.words.utf8)
    }

    private mutating func addPicture(_ found: Bracketed) {
        guard let url = WebAddress.resolve(found.address, against: base) else { return }
        media.append(Media(url: url, kind: "image", alt: found.words.isEmpty ? nil : found.words))
    }

    /// Where the address that begins here ends; nil when none does.
    private func bareAddress(_ utf8: [UInt8], _ start: Int) -> Int? {
        let rest = utf8[start...]
        guard rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8) else { return nil }
        var end = start
        let limit = min(utf8.count, start + Self.addressLimit)
        while end < limit, utf8[end] > 0x20, !"<>\"[]{}|`".utf8.contains(utf8[end]), utf8[end] < 0xE2 { end += 1 }
        while end > start, ".,;:!?'".utf8.contains(utf8[end - 1]) { end -= 1 }
        if utf8[end - 1] == UInt8(ascii: ")"), !utf8[start..<end].contains(UInt8(ascii: "(")) { end -= 1 }
        return end > start + 10 ? end : nil
    }
}
