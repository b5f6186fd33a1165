import WinnowHTML

/// Finds texts in data: strings of JSON that are fragments of HTML, also in JSON that is a string of JSON itself.
///
/// Names of members differ from program to program, but the texts of one page (the posts of a thread, the sections of an
/// article) stand under the same name; so the name that has most text under it is taken. The scanner passes over the
/// bytes once and decodes no strings but those that may be fragments.
struct FragmentScanner {
    private struct Fragment {
        /// A hash of the member's name.
        let name: UInt64
        let markup: [UInt8]
        let measure: FragmentMeasure
    }

    /// Bytes that are scanned, those of strings in strings included.
    private static let byteLimit = 4 << 20
    /// Strings of JSON in strings of JSON: programs nest them once or twice.
    private static let depthLimit = 3
    /// Fragments that are kept.
    private static let fragmentLimit = 2000
    /// Shorter strings, in bytes, are neither text nor data.
    private static let leastBytes = 8
    private static let leastBytesOfData = 200

    private var fragments: [Fragment] = []
    private var seen: Set<UInt64> = []
    private var room = byteLimit

    /// The fragments that have most text together, in order; empty when there are none with so many letters.
    ///
    /// - Parameters:
    ///   - sources: JSON, or programs with JSON in them.
    ///   - wanted: letters that the fragments must have together.
    static func fragments(in sources: [HTMLBytes], letters wanted: Int) -> [[UInt8]] {
        var scanner = FragmentScanner()
        for source in sources where scanner.room > 0 {
            source.withUnsafeBytes { scanner.scan($0, depth: 0) }
        }
        var sums: [UInt64: FragmentMeasure] = [:]
        for fragment in scanner.fragments { sums[fragment.name, default: FragmentMeasure()].add(fragment.measure) }
        let ranked = sums.filter { $0.value.letters >= wanted && $0.value.sentences >= 3 }
        let best = ranked.max { ($0.value.letters, $0.key) < ($1.value.letters, $1.key) }
        guard let best else { return [] }
        return scanner.fragments.filter { $0.name == best.key }.map(\.markup)
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
        let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(room))
        room -= bytes.count
        var name: UInt64 = 0
        var index = 0
        while index < bytes.count, fragments.count < Self.fragmentLimit {
            guard bytes[index] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let string = Self.string(bytes, after: index)
            index = string.upperBound + 1
            let content = UnsafeBufferPointer(rebasing: bytes[string])
            if Self.isName(bytes, end: string.upperBound) {
                name = content.reduce(ByteHash.basis) { ByteHash.adding($1, to: $0) }
            } else if content.count >= Self.leastBytes {
                take(content, name, depth)
            }
        }
    }

    /// The content of the string that opens at a quotation mark.
    ///
    /// JSON has no line ends in strings; programs have quotation marks in other places, and a line end sets that right.
    private static func string(_ bytes: UnsafeBufferPointer<UInt8>, after quote: Int) -> Range<Int> {
        var end = quote + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != 0x0A {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return quote + 1..<max(quote + 1, min(end, bytes.count))
    }

    /// Whether a string that ends there is the name of a member.
    private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
        var next = end + 1
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        return next < bytes.count && bytes[next] == UInt8(ascii: ":")
    }

    private mutating func take(_ content: UnsafeBufferPointer<UInt8>, _ name: UInt64, _ depth: Int) {
        guard room > 0 else { return }
        let opening = Self.opening(content)
        if opening == UInt8(ascii: "<") {
            takeMarkup(content, name)
        } else if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "["), depth < Self.depthLimit,
            content.count >= Self.leastBytesOfData
        {
            var inner = JSONEscapes.text(content)
            inner.withUTF8 { scan($0, depth: depth + 1) }
        }
    }

    private mutating func takeMarkup(_ content: UnsafeBufferPointer<UInt8>, _ name: UInt64) {
        room -= content.count
        let markup = Array(JSONEscapes.text(content).utf8)
        guard let measure = markup.withUnsafeBufferPointer(FragmentMeasure.init), measure.letters > 0 else { return }
        // The same text is often under the same name twice: as data and as what was made of it.
        let print = markup.reduce(name ^ ByteHash.basis) { ByteHash.adding($1, to: $0) }
        guard seen.insert(print).inserted else { return }
        fragments.append(Fragment(name: name, markup: markup, measure: measure))
    }

    /// The first byte of a string's text that is not space, escapes replaced.
    private static func opening(_ content: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var index = 0
        while index < content.count {
            if content[index] <= 0x20 {
                index += 1
            } else if content[index] == UInt8(ascii: "\\"), index + 1 < content.count {
                switch content[index + 1] {
                case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): index += 2
                case UInt8(ascii: "u"):
                    // `<` is escaped so that no script ends early.
                    let digits = content[(index + 2)...].prefix(4).map { $0 | 0x20 }
                    return digits.elementsEqual("003c".utf8) { $0 == $1 | 0x20 } ? UInt8(ascii: "<") : nil
                default: return nil
                }
            } else {
                return content[index]
            }
        }
        return nil
    }
}
