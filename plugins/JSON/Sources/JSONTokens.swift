/// Reads JSON token by token (RFC 8259), nesting on a stack of its own, one value after the other.
struct JSONTokens {
    enum Token: Equatable {
        case openObject, openArray, closeObject, closeArray
        /// Bytes between the quotes, escapes not decoded.
        case key(Range<Int>)
        case string(Range<Int>)
        /// A number or a literal, as written.
        case scalar(Range<Int>)
    }

    /// Where and why the text stops being JSON.
    struct Damage: Error, Equatable {
        var offset: Int
        var reason: String
    }

    /// Deeper nesting is damage.
    static let depthLimit = 1000

    private enum Expectation { case value, valueOrClose, key, keyOrClose, separatorOrClose }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Open containers; true for objects.
    private var stack: [Bool] = []
    private var expected = Expectation.value

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Open containers around the next token.
    var depth: Int { stack.count }

    /// The next token; nil at the end of the text, between two values.
    mutating func next() throws(Damage) -> Token? {
        while true {
            skipSpace()
            guard index < bytes.count else {
                if stack.isEmpty { return nil }
                throw damage("the text ends inside a container")
            }
            let byte = bytes[index]
            if expected == .separatorOrClose, byte == UInt8(ascii: ","), let isObject = stack.last {
                index += 1
                expected = isObject ? .key : .value
                continue
            }
            return try token(byte)
        }
    }

    private mutating func token(_ byte: UInt8) throws(Damage) -> Token {
        switch (byte, expected) {
        case (UInt8(ascii: "}"), .keyOrClose), (UInt8(ascii: "}"), .separatorOrClose):
            return try close(isObject: true)
        case (UInt8(ascii: "]"), .valueOrClose), (UInt8(ascii: "]"), .separatorOrClose):
            return try close(isObject: false)
        case (UInt8(ascii: "\""), .key), (UInt8(ascii: "\""), .keyOrClose):
            let range = try string()
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { throw damage("':' was expected") }
            index += 1
            expected = .value
            return .key(range)
        case (_, .value), (_, .valueOrClose): return try value(byte)
        default: throw damage("unexpected character")
        }
    }

    private mutating func value(_ byte: UInt8) throws(Damage) -> Token {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard stack.count < Self.depthLimit else { throw damage("nested deeper than \(Self.depthLimit)") }
            let isObject = byte == UInt8(ascii: "{")
            index += 1
            stack.append(isObject)
            expected = isObject ? .keyOrClose : .valueOrClose
            return isObject ? .openObject : .openArray
        case UInt8(ascii: "\""):
            let range = try string()
            finishValue()
            return .string(range)
        default:
            let start = index
            while index < bytes.count, Self.isScalarByte(bytes[index]) { index += 1 }
            guard index > start else { throw damage("a value was expected") }
            finishValue()
            return .scalar(start..<index)
        }
    }

    private mutating func close(isObject: Bool) throws(Damage) -> Token {
        guard stack.last == isObject else { throw damage("unexpected closing bracket") }
        stack.removeLast()
        index += 1
        finishValue()
        return isObject ? .closeObject : .closeArray
    }

    private mutating func finishValue() { expected = stack.isEmpty ? .value : .separatorOrClose }

    private mutating func string() throws(Damage) -> Range<Int> {
        let start = index + 1
        index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return start..<(index - 1)
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        index = bytes.count
        throw Damage(offset: start - 1, reason: "a string without an end")
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    private func damage(_ reason: String) -> Damage { Damage(offset: index, reason: reason) }

    /// Digits, signs, points, letters: numbers and literals, also the `NaN` that some programs write.
    private static func isScalarByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }
}
