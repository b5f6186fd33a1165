/// The named character references (https://html.spec.whatwg.org/#named-character-references), found by the longest
/// prefix of the input that is a name.
///
/// The table is one sorted string. `first` narrows by the first two letters; the rest is a walk over neighbours in
/// sorted order. References are rare in pages, and the few that are not have their own path in the tokenizer.
struct NamedReferences: @unchecked Sendable {
    // Sendable: written in `init`, only read afterwards; lives as long as the process.
    private let entries: UnsafeMutablePointer<Entry>
    /// Where the names with a given first letter begin; indexed by letter, `firstCount` entries.
    private let first: UnsafeMutablePointer<UInt16>
    private let text: UnsafePointer<UInt8>

    private struct Entry {
        var start: UInt32
        var length: UInt8
        var code0: UInt32
        var code1: UInt32
    }

    /// What a lookup found.
    struct Match {
        /// How many bytes the name has, the semicolon included if the input has it.
        var length: Int
        var code0: UInt32
        /// The second code point, 0 if there is none.
        var code1: UInt32
    }

    static let shared = NamedReferences()

    private init() {
        entries = .allocate(capacity: Self.count)
        first = .allocate(capacity: 129)
        first.initialize(repeating: UInt16(Self.count), count: 129)
        text = Self.table.utf8Start
        var position = 0
        for index in 0..<Self.count {
            let start = position
            while text[position] != UInt8(ascii: "=") { position += 1 }
            let length = position - start
            position += 1
            let code0 = Self.hexadecimal(text, &position)
            var code1: UInt32 = 0
            if text[position] == UInt8(ascii: "+") {
                position += 1
                code1 = Self.hexadecimal(text, &position)
            }
            position += 1
            (entries + index).initialize(
                to: Entry(start: UInt32(start), length: UInt8(length), code0: code0, code1: code1))
            let letter = Int(text[start])
            if first[letter] == UInt16(Self.count) { first[letter] = UInt16(index) }
        }
    }

    private static func hexadecimal(_ text: UnsafePointer<UInt8>, _ position: inout Int) -> UInt32 {
        var value: UInt32 = 0
        while let digit = hexadecimalValue(text[position]) {
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// The longest reference that the input begins with, after the ampersand.
    func longestMatch(_ input: UnsafePointer<UInt8>, _ count: Int) -> Match? {
        guard count > 0, input[0] < 128 else { return nil }
        var low = Int(first[Int(input[0])])
        var high = low
        while high < Self.count, text[Int(entries[high].start)] == input[0] { high += 1 }
        var found: Match?
        var depth = 1
        while low < high {
            // A name that ends here sorts before every longer name with the same beginning.
            if Int(entries[low].length) == depth {
                let entry = entries[low]
                found = Match(length: depth, code0: entry.code0, code1: entry.code1)
                low += 1
            }
            guard depth < count, low < high else { break }
            (low, high) = narrow(low, high, depth, input[depth])
            depth += 1
        }
        return found
    }

    /// The part of `low ..< high` (equal up to `depth`) whose byte at `depth` is `byte`.
    private func narrow(_ low: Int, _ high: Int, _ depth: Int, _ byte: UInt8) -> (Int, Int) {
        let start = partition(low, high) { text[Int(entries[$0].start) + depth] < byte }
        let end = partition(start, high) { text[Int(entries[$0].start) + depth] <= byte }
        return (start, end)
    }

    @inline(__always)
    private func partition(_ low: Int, _ high: Int, _ isBefore: (Int) -> Bool) -> Int {
        var low = low
        var high = high
        while low < high {
            let middle = (low &+ high) / 2
            if isBefore(middle) { low = middle &+ 1 } else { high = middle }
        }
        return low
    }
}

/// The value of a hexadecimal digit.
@inline(__always)
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte &- 0x30
    case 0x41...0x46: byte &- 0x37
    case 0x61...0x66: byte &- 0x57
    default: nil
    }
}

/// The code point of a numeric reference after the standard's replacements
/// (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
func numericReference(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: c1Replacements[Int(value &- 0x80)]
    default: value
    }
}

/// What pages that count in windows-1252 mean by the C1 controls.
private let c1Replacements: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
]
