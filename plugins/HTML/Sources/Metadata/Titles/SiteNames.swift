/// What a site is called, so that its name can be taken off titles.
struct SiteNames {
    /// Prints of the names as they are compared.
    private var folded: [UInt64] = []
    /// The same without spaces: `The Mill` is `themill` in an address.
    private var joined: [UInt64] = []

    /// The part of the host that names the site, in lower case: `themill` of `www.themill.example`; and without hyphens.
    private let label: [UInt8]
    private let plainLabel: [UInt8]

    /// - Parameters:
    ///   - names: as the page states them.
    ///   - host: of the page's address.
    init(_ names: [String], host: String?) {
        label = host.map(Self.label) ?? []
        plainLabel = label.filter { $0 != 0x2D }
        folded.reserveCapacity(names.count)
        joined.reserveCapacity(names.count)
        for name in names {
            let prints = Self.prints(name)
            if prints.letters == 0 { continue }
            if !folded.contains(prints.whole) { folded.append(prints.whole) }
            if !joined.contains(prints.joined) { joined.append(prints.joined) }
        }
    }

    /// The longest label of a host but the last, `www` left aside.
    private static func label(of host: String) -> [UInt8] {
        var host = host
        return host.withUTF8 { bytes in
            var (longest, most, start) = (0..<0, 0, 0)
            for index in bytes.indices where bytes[index] == UInt8(ascii: ".") {
                let label = bytes[start..<index]
                let count = label.count { $0 & 0xC0 != 0x80 }
                if count > most, !label.elementsEqual("www".utf8) { (longest, most) = (start..<index, count) }
                start = index + 1
            }
            return bytes[longest].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        }
    }

    /// Numbers that texts have in common when they are alike once folded, with their spaces and without (FNV-1a, 64 bits).
    private struct Prints {
        var whole = ByteHash.basis
        var joined = ByteHash.basis
        /// Bytes but for spaces.
        var letters = 0
        /// Spaces between words.
        var spaces = 0

        /// - Parameter text: as it is written.
        init(_ text: UnsafeBufferPointer<UInt8>) {
            TextMatch.fold(text) { byte in
                whole = ByteHash.adding(byte, to: whole)
                if byte == 0x20 {
                    spaces &+= 1
                } else {
                    joined = ByteHash.adding(byte, to: joined)
                    letters &+= 1
                }
            }
        }
    }

    private static func prints(_ text: String) -> Prints {
        var text = text
        return text.withUTF8 { Prints($0) }
    }

    private func states(_ prints: Prints) -> Bool {
        folded.contains(prints.whole) || joined.contains(prints.joined)
    }

    /// Whether a text is just one of the names as they are stated.
    func isNamed(_ text: String) -> Bool { states(Self.prints(text)) }

    /// Whether a text is one of the names, or the host's own with something added.
    func contains(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        let prints = Prints(part)
        if states(prints) { return true }
        // What has three times the label's letters is not told by it.
        guard label.count >= 4, prints.spaces < 6, prints.letters < plainLabel.count * 3 else { return false }
        var bare: [UInt8] = []
        bare.reserveCapacity(prints.letters)
        TextMatch.fold(part) { byte in if byte != 0x20 { bare.append(byte) } }
        return isLabel(bare)
    }

    /// Whether a few words, not three times as long, are the host's own name, perhaps with something added: `The Mill Online`, `mill.example`.
    private func isLabel(_ bare: [UInt8]) -> Bool {
        let plain = plainLabel
        if bare == plain { return true }
        return ByteSearch.contains(plain, in: bare)
            || bare.count >= 5 && bare.count * 3 > plain.count * 2 && ByteSearch.contains(bare, in: plain)
    }

    /// Cuts ` | Site`, ` - Site` and `Site: ` at either end where the part is a known name of the site.
    func without(_ text: String) -> String {
        var text = text
        for _ in 0..<3 {
            guard let shorter = cut(text) else { break }
            text = shorter
        }
        return text
    }

    /// The longest name of a site that is looked for, in bytes.
    private static let nameLimit = 90

    private func cut(_ text: String) -> String? {
        var text = text
        return text.withUTF8(cut)
    }

    private func cut(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
        let separators = Separators(utf8)
        // A separator stands between spaces, or is one that stands for nothing else.
        for index in (0..<separators.count).reversed() {
            let (start, end) = separators.range(index, in: utf8)
            guard utf8.count - end <= Self.nameLimit else { break }
            let isColon = utf8[start] == 0x3A && utf8[start + 1] != 0x3A
            if !isColon, contains(UnsafeBufferPointer(rebasing: utf8[end...])) {
                return Self.trimmed(UnsafeBufferPointer(rebasing: utf8[..<start]))
            }
        }
        for index in 0..<separators.count {
            let (start, end) = separators.range(index, in: utf8)
            guard start <= Self.nameLimit else { break }
            if contains(UnsafeBufferPointer(rebasing: utf8[..<start])) {
                return Self.trimmed(UnsafeBufferPointer(rebasing: utf8[end...]))
            }
        }
        return nil
    }

    /// Where a title may be parted from a name: the first places.
    private struct Separators {
        private var starts = InlineArray<24, Int>(repeating: 0)
        private(set) var count = 0

        init(_ utf8: UnsafeBufferPointer<UInt8>) {
            var index = 1
            while index + 1 < utf8.count, count < starts.count {
                let length = SiteNames.separatorLength(utf8, index)
                if length > 0 {
                    starts[count] = index
                    count += 1
                }
                index += max(1, length)
            }
        }

        /// The first byte of a separator, and the one behind it.
        func range(_ index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (start: Int, end: Int) {
            (starts[index], starts[index] + SiteNames.separatorLength(utf8, starts[index]))
        }
    }

    /// The length of the separator at an index, 0 when there is none: `|`, `ㅣ` and their like anywhere, a colon before a
    /// space, dashes, dots, slashes and arrows beside a space.
    private static func separatorLength(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        func isSpaced(_ length: Int) -> Bool {
            utf8[index - 1] == 0x20 || index + length < utf8.count && utf8[index + length] == 0x20
        }
        let byte = utf8[index]
        // Most signs are letters and spaces.
        if (byte | 0x20) &- 0x61 < 26 || byte == 0x20 { return 0 }
        switch byte {
        case UInt8(ascii: "|"): return 1
        case UInt8(ascii: ":"): return utf8[index + 1] == 0x20 || utf8[index + 1] == 0x3A ? 1 : 0
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "<"),
            UInt8(ascii: ">"),
            UInt8(ascii: "_"):
            return isSpaced(1) ? 1 : 0
        // « » ·
        case 0xC2
        where utf8[index + 1] == 0xAB || utf8[index + 1] == 0xBB || utf8[index + 1] == 0xB7
            || utf8[index + 1] == 0xA6:
            return isSpaced(2) ? 2 : 0
        case 0xE2, 0xE3, 0xEF: return wideSeparator(utf8, index, isSpaced(3)) ? 3 : 0
        default: return 0
        }
    }

    private static func wideSeparator(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ isSpaced: Bool) -> Bool {
        guard index + 2 < utf8.count else { return false }
        switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
        // ｜ ㅣ │
        case (0xEF, 0xBD, 0x9C), (0xE3, 0x85, 0xA3), (0xE2, 0x94, 0x82): return true
        // – — • › ‹ ∙ ⋆ ★ －
        case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xBA), (0xE2, 0x80, 0xB9),
            (0xE2, 0x88, 0x99), (0xE2, 0x8B, 0x86), (0xE2, 0x98, 0x85), (0xEF, 0xBC, 0x8D):
            return isSpaced
        default: return false
        }
    }

    /// A text without the signs that separate titles from names, and spaces, at both ends; nil when nothing is left.
    private static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>) -> String? {
        var (start, end) = (0, utf8.count)
        while end > start {
            var last = end - 1
            while last > start, utf8[last] & 0xC0 == 0x80 { last -= 1 }
            guard edge(utf8, last) == end - last else { break }
            end = last
        }
        while start < end, case let length = edge(utf8, start), length > 0 { start += length }
        return start < end ? String(decoding: utf8[start..<end], as: UTF8.self) : nil
    }

    /// How many bytes the sign or space at an index has that may stand at the edge of a title cut off; 0 for all else.
    private static func edge(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"): return 1
        // » ·
        case 0xC2 where index + 1 < utf8.count && (utf8[index + 1] == 0xBB || utf8[index + 1] == 0xB7): return 2
        case 0xE2, 0xE3, 0xEF:
            guard index + 2 < utf8.count else { return 0 }
            switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
            // – — • › ∙ ㅣ ｜
            case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xBA), (0xE2, 0x88, 0x99),
                (0xE3, 0x85, 0xA3), (0xEF, 0xBD, 0x9C):
                return 3
            default: return SpaceScan.space(utf8, index)
            }
        default: return SpaceScan.space(utf8, index)
        }
    }
}
