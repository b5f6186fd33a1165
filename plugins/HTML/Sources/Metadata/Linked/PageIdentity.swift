import WinnowHTML

/// What a page is called and where it stands, by which the objects about it are told from those about other documents.
///
/// Worked out for the first object that needs it: most pages state one object, under their own address.
struct PageIdentity {
    private let document: HTMLDocument
    private let marks: PageMarks
    private let addresses: [String]
    /// The addresses as they are compared.
    private var ownKeys: [String]?
    /// What the head, the head's data and the first heading call the page, as they are compared.
    private var ownNames: [[UInt8]]?
    /// Whether two of them agree, so that the page is not just called what its site is called.
    private var isSure = false

    /// - Parameter addresses: what the page calls itself, and where it was read.
    init(_ document: HTMLDocument, _ marks: PageMarks, addresses: [String]) {
        (self.document, self.marks, self.addresses) = (document, marks, addresses)
    }

    /// Whether an address is the page's own.
    mutating func isOwn(_ address: String) -> Bool {
        let keys = ownKeys ?? addresses.map(AddressKey.of)
        ownKeys = keys
        return keys.contains(AddressKey.of(address))
    }

    /// Whether a title is what the page is called, or its beginning.
    mutating func isOwn(title: String) -> Bool {
        let title = TextMatch.folded(title)
        return names().contains { $0.starts(with: title) }
    }

    /// Whether a title is that of another document: two places agree what the page is called, and it has hardly a word
    /// of that.
    mutating func isOther(title: String) -> Bool {
        let (names, title) = (names(), TextMatch.folded(title))
        guard isSure, !title.isEmpty else { return false }
        return names.allSatisfy { Self.likeness(title, $0) < Self.leastLikeness }
    }

    private mutating func names() -> [[UInt8]] {
        if let ownNames { return ownNames }
        let stated = [
            marks.title.map(document.text(of:)), marks.meta.first("og:title"),
            marks.headings.first.map { MarkText.line(of: $0, in: document) },
        ]
        let names = stated.compactMap { $0 }.filter { $0.utf8.count <= Self.titleBytes }.map(MarkupText.plain)
            .map(TextMatch.folded).filter { !$0.isEmpty }
        ownNames = names
        isSure = names.indices.contains { first in
            names[..<first].contains { Self.likeness(names[first], $0) >= Self.agreement }
        }
        return names
    }

    private static let titleBytes = 2000
    /// Of texts that have less in common than this no other was right on several hundred sites, of those with more most.
    private static let leastLikeness = 0.3
    private static let agreement = 0.5
    /// Of shorter texts a word in common says little.
    private static let leastWords = 4

    /// The share of words that two titles have in common, of the shorter one's, 0–1.
    private static func likeness(_ first: [UInt8], _ second: [UInt8]) -> Double {
        if second.starts(with: first) || first.starts(with: second) { return 1 }
        let (own, other) = (TitleWords(first), TitleWords(second))
        let fewest = min(own.count, other.count)
        // Scripts without spaces: any three characters.
        if let sign = first.first, sign >= 0xE2, fewest < leastWords { return haveRun(first, second) ? 1 : 0 }
        let common = own.common(with: other)
        return common.hasLong ? Double(common.count) / Double(max(leastWords, fewest)) : 0
    }

    private static let runBytes = 9

    /// Whether one of the first runs of a text occurs in another.
    private static func haveRun(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        second.withUnsafeBufferPointer { second in
            first.prefix(400).indices.dropLast(runBytes - 1).contains { start in
                first[start] >= 0xE2 && ByteSearch.offset(of: first[start..<(start + runBytes)], in: second) != nil
            }
        }
    }
}

/// Addresses as they are compared.
enum AddressKey {
    /// An address without scheme, `www`, query, fragment and closing slash.
    static func of(_ address: String) -> String {
        var address = address
        return address.withUTF8 { utf8 in
            var rest = utf8[...]
            for scheme: StaticString in ["https://", "http://", "//"] { rest = rest.dropping(scheme) }
            rest = rest.dropping("www.")
            rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            while rest.last == UInt8(ascii: "/") { rest.removeLast() }
            if rest.contains(where: { $0 >= 0x80 }) { return String(decoding: rest, as: UTF8.self).lowercased() }
            return String(unsafeUninitializedCapacity: rest.count) { lower in
                for (index, byte) in rest.enumerated() { lower[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
                return rest.count
            }
        }
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without a part that they begin with.
    fileprivate func dropping(_ part: StaticString) -> Self {
        part.withUTF8Buffer { starts(with: $0) ? dropFirst($0.count) : self }
    }
}
