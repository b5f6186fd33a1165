/// Lines that invite the reader elsewhere, by how they begin, in the languages of the open evaluation sets.
struct PromoWords: @unchecked Sendable {
    // Unchecked because of the pointers: nothing writes behind them once `shared` is made.

    static let shared = PromoWords()

    /// The beginnings, and for each first byte which of them have it.
    private let starts: UnsafePointer<Start>
    private let ranges: UnsafePointer<Range<Int>>
    /// For each first byte a bit for the lowest bits of the second bytes: most texts begin with two bytes that none has.
    private let seconds: UnsafePointer<UInt64>

    /// Bytes of a text that are looked at; every line below is shorter.
    private static let headBytes = 48

    /// Whether a piece of text invites the reader elsewhere.
    func isPromotion(_ text: UnsafeBufferPointer<UInt8>, _ segment: Segment) -> Bool {
        guard segment.letters <= 220, text.count >= 2 else { return false }
        let first = text[0] < 0x80 ? text[0] | 0x20 : text[0]
        if seconds[Int(first)] & Self.bit(ofSecond: text[1]) == 0 { return false }
        let range = ranges[Int(first)]
        let starts = UnsafeBufferPointer(start: starts + range.lowerBound, count: range.count)
        if text[0] < 0x80 { return Self.isPromotion(text, segment, starts) }
        return Self.lowercased(text).withUnsafeBufferPointer { Self.isPromotion($0, segment, starts) }
    }

    /// A capital and its small letter have the same.
    private static func bit(ofSecond byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 0x1F) }

    private static func isPromotion(
        _ text: UnsafeBufferPointer<UInt8>, _ segment: Segment, _ starts: UnsafeBufferPointer<Start>
    ) -> Bool {
        let isShort = segment.letters <= 90
        // The second byte tells most of them apart.
        let second = text[1] &- 0x41 < 26 ? text[1] | 0x20 : text[1]
        for start in starts where start.second == second {
            switch start.kind {
            case .anywhere: break
            case .whenShort: if !isShort, segment.linkDensity <= 0.4 { continue }
            case .sign: if !isShort { continue }
            case .exact: if !isShort || segment.endsSentence || text.count != start.bytes.count { continue }
            }
            if begins(text, start.bytes) { return true }
        }
        return false
    }

    /// Whether a text begins with bytes in lower case, capitals of ASCII lowered.
    @inline(__always)
    private static func begins(_ text: UnsafeBufferPointer<UInt8>, _ start: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= start.count else { return false }
        for index in start.indices {
            let byte = text[index]
            if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != start[index] { return false }
        }
        return true
    }

    /// The beginning of a text, its letters of Latin, Greek and Cyrillic in lower case.
    private static func lowercased(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var lower: [UInt8] = []
        lower.reserveCapacity(headBytes + 4)
        var index = 0
        while index < min(text.count, headBytes) {
            let (scalar, length) = text[index] < 0x80 ? ("a", 1) : TextMatch.decode(text, index)
            if (0xC0...0x52F).contains(scalar.value) {
                let small = TextMatch.lowerCase[Int(scalar.value) - 0xC0]
                lower.append(UInt8(truncatingIfNeeded: 0xC0 | small >> 6))
                lower.append(UInt8(truncatingIfNeeded: 0x80 | small & 0x3F))
            } else {
                // Capitals of ASCII are lowered when they are compared.
                lower.append(contentsOf: text[index..<(index + length)])
            }
            index += length
        }
        return lower
    }

    private struct Start {
        enum Kind { case anywhere, whenShort, exact, sign }
        /// At least two, the second of them beside.
        var bytes: UnsafeBufferPointer<UInt8>
        var second: UInt8
        var kind: Kind
    }

    private init() {
        // By the first byte, in lower case; letters of two bytes in upper case are beside their lower case.
        var table = [[Start]](repeating: [], count: 256)
        for (list, kind) in [
            (Self.anywhere, Start.Kind.anywhere), (Self.whenShort, .whenShort), (Array(Self.exact), .exact),
            (["©", "(c) "], .sign),
        ] {
            for line in list {
                // It stays as long as the process.
                let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: line.utf8.count)
                _ = bytes.initialize(from: line.utf8)
                let start = Start(bytes: UnsafeBufferPointer(bytes), second: bytes[1], kind: kind)
                for first in Set([line, line.uppercased()].compactMap(\.utf8.first)) {
                    table[Int(first < 0x80 ? first | 0x20 : first)].append(start)
                }
            }
        }
        let starts = UnsafeMutablePointer<Start>.allocate(capacity: table.reduce(0) { $0 + $1.count })
        let ranges = UnsafeMutablePointer<Range<Int>>.allocate(capacity: table.count)
        var end = 0
        for (byte, list) in table.enumerated() {
            for (index, start) in list.enumerated() { (starts + end + index).initialize(to: start) }
            (ranges + byte).initialize(to: end..<(end + list.count))
            end += list.count
        }
        let seconds = UnsafeMutablePointer<UInt64>.allocate(capacity: table.count)
        for (byte, list) in table.enumerated() {
            // Of a letter beyond ASCII the second byte is another one in upper case.
            let bits = list.reduce(0) { $0 | Self.bit(ofSecond: $1.second) }
            (seconds + byte).initialize(to: byte < 0x80 || list.isEmpty ? bits : .max)
        }
        (self.starts, self.ranges, self.seconds) = (
            UnsafePointer(starts), UnsafePointer(ranges), UnsafePointer(seconds)
        )
    }
}
