/// Application state in which a list holds all values once and objects refer to them by place, as Nuxt 3 writes it:
/// `[{"title":1,"author":2},"River rises",{"name":3},"Jane Doe"]`.
struct FlatState {
    /// Objects in objects that are written out: an article, its author, what is around both.
    private static let depth = 4

    private let bytes: UnsafeBufferPointer<UInt8>
    private let limit: Int
    /// Where the values of the list lie.
    private let values: [Range<Int>]
    private var output: [UInt8] = []

    /// The state with its objects written out; nil where it is no such list.
    ///
    /// - Parameter limit: bytes that are written at most.
    static func expanded(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }), bytes[start] == UInt8(ascii: "[") else { return nil }
        var state = FlatState(bytes, StateValues.cut(bytes, from: start + 1).values, limit)
        for place in state.values.indices where state.isTitled(place) {
            state.write(place, depth: 0)
            state.output.append(UInt8(ascii: "\n"))
        }
        return state.output
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ values: [Range<Int>], _ limit: Int) {
        (self.bytes, self.values, self.limit) = (bytes, values, limit)
    }

    /// Whether a value is an object with a title: what is in others is written out with them.
    private func isTitled(_ place: Int) -> Bool {
        guard begins(place, with: UInt8(ascii: "{")) else { return false }
        let object = UnsafeBufferPointer(rebasing: bytes[values[place]])
        return ByteSearch.offset(of: "itle\"".utf8, in: object) != nil
            || ByteSearch.offset(of: "eadline\"".utf8, in: object) != nil
    }

    private func begins(_ place: Int, with byte: UInt8) -> Bool { bytes[values[place].lowerBound] == byte }

    /// Writes a value with those that it refers to.
    private mutating func write(_ place: Int, depth: Int) {
        let range = values[place]
        guard output.count + range.count < limit else { return }
        let isObject = begins(place, with: UInt8(ascii: "{"))
        guard isObject || begins(place, with: UInt8(ascii: "[")) else {
            output.append(contentsOf: bytes[range])
            return
        }
        guard depth < Self.depth else {
            output.append(contentsOf: "null".utf8)
            return
        }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let end = min(ByteSearch.endOfString(in: bytes, from: index + 1) + 1, range.upperBound)
                output.append(contentsOf: bytes[index..<end])
                index = end
            } else if byte &- 0x30 < 10 {
                var number = 0
                while index < range.upperBound, bytes[index] &- 0x30 < 10, number < values.count {
                    number = number * 10 + Int(bytes[index] - 0x30)
                    index += 1
                }
                if number < values.count { write(number, depth: depth + 1) }
            } else {
                output.append(byte)
                index += 1
            }
        }
    }
}

/// Values of JSON or JavaScript beside each other.
enum StateValues {
    /// Values that are read.
    private static let limit = 50_000

    /// Cuts what stands between brackets at its commas.
    ///
    /// - Parameter start: behind the opening bracket.
    /// - Returns: where the values lie, and the closing bracket, or the end of the bytes without one.
    static func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (values: [Range<Int>], end: Int) {
        var values: [Range<Int>] = []
        func add(_ range: Range<Int>) {
            let first = range.first { bytes[$0] > 0x20 } ?? range.upperBound
            if first < range.upperBound, values.count < limit { values.append(first..<range.upperBound) }
        }
        var (depth, begin, index) = (0, start, start)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): index = ByteSearch.endOfString(in: bytes, from: index + 1)
            case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 {
                    add(begin..<index)
                    return (values, index)
                }
            case UInt8(ascii: ",") where depth == 0:
                add(begin..<index)
                begin = index + 1
            default: break
            }
            index += 1
        }
        return (values, bytes.count)
    }
}
