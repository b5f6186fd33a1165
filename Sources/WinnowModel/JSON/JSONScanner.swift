/// Why some bytes are not the JSON they should be.
public struct JSONScanError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Offset in bytes at which the scan stopped.
    public let offset: Int
    /// What was wrong there.
    public let reason: String

    public var description: String { "invalid JSON at byte \(offset): \(reason)" }
}

/// A strict, bounded check of one JSON value (RFC 8259) that notes where the members of a top-level object lie.
///
/// The daemon reads what workers say with this scanner only: it never builds a tree, does not recurse, allocates
/// nothing but the list of top-level members, and accepts nothing that a strict parser would refuse (bad UTF-8 and
/// lone surrogate escapes included), so that a record spliced together from scanned parts is a valid record.
public struct JSONScanner {
    /// Deepest nesting accepted.
    public static let depthLimit = 256

    /// Where a member's key, without quotes and with its escapes, and its value lie.
    public typealias Member = (key: Range<Int>, value: Range<Int>)

    private let bytes: UnsafeRawBufferPointer
    private var index = 0
    /// The key that was read last.
    private var lastKey = 0..<0
    /// The members of the object whose members are noted; nil as long as there is none.
    private var inner: [Member]?

    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Checks that `bytes` are one JSON object and returns where its members lie.
    /// - Parameter bytes: the whole text, surrounding white space allowed.
    /// - Returns: its members in order.
    /// - Throws: ``JSONScanError`` with the offset of the first violation.
    public static func members(of bytes: UnsafeRawBufferPointer) throws(JSONScanError) -> [Member] {
        try members(of: bytes, andOf: "").outer
    }

    /// Checks that `bytes` are one JSON object and returns where its members lie, and in the same pass those of one of
    /// its members.
    /// - Parameters:
    ///   - bytes: the whole text, surrounding white space allowed.
    ///   - name: the key of the member to look into, as it is written between its quotes; of several the last.
    /// - Returns: the object's members, and those of the named member, nil when it is absent or no object. All ranges
    ///   count from the start of `bytes`.
    /// - Throws: ``JSONScanError`` with the offset of the first violation.
    public static func members(
        of bytes: UnsafeRawBufferPointer, andOf name: StaticString
    ) throws(JSONScanError) -> (outer: [Member], inner: [Member]?) {
        var scanner = JSONScanner(bytes)
        if let error = UTF8Validity.firstError(in: bytes) {
            throw JSONScanError(offset: error, reason: "invalid UTF-8")
        }
        let outer = try scanner.object(lookingInto: name)
        scanner.skipSpace()
        guard scanner.index == bytes.count else { throw scanner.failure("text after the object") }
        return (outer, scanner.inner)
    }

    private mutating func object(lookingInto name: StaticString) throws(JSONScanError) -> [Member] {
        skipSpace()
        guard peek == UInt8(ascii: "{") else { throw failure("an object was expected") }
        var members: [Member] = []
        index += 1
        skipSpace()
        if peek == UInt8(ascii: "}") {
            index += 1
            return members
        }
        repeat {
            try memberKey()
            let (key, start) = (lastKey, index)
            let isNamed = !key.isEmpty && name.withUTF8Buffer { $0.elementsEqual(bytes[key]) }
            if isNamed { inner = peek == UInt8(ascii: "{") ? [] : nil }
            try value(noting: isNamed)
            members.append((key, start..<index))
        } while try !endsAfterElement(UInt8(ascii: "}"))
        return members
    }

    private func failure(_ reason: String) -> JSONScanError { JSONScanError(offset: index, reason: reason) }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    private mutating func colon() throws(JSONScanError) {
        skipSpace()
        guard peek == UInt8(ascii: ":") else { throw failure("':' was expected") }
        index += 1
        skipSpace()
    }

    /// After an element: `,` goes on (false), the closer ends (true).
    private mutating func endsAfterElement(_ closer: UInt8) throws(JSONScanError) -> Bool {
        skipSpace()
        guard let byte = peek else { throw failure("the text ends inside a container") }
        guard byte == closer || byte == UInt8(ascii: ",") else {
            throw failure("',' or a closing bracket was expected")
        }
        index += 1
        return byte == closer
    }

    /// One value of any kind; containers are tracked on an explicit stack, never by recursion.
    /// - Parameter noting: whether the members of the value, if it is an object, go into `inner`.
    private mutating func value(noting: Bool) throws(JSONScanError) {
        var closers: [UInt8] = []
        var member: Member = (0..<0, 0..<0)
        repeat {
            skipSpace()
            if noting, closers.count == 1 { member = (lastKey, index..<index) }
            guard let byte = peek else { throw failure("a value was expected") }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard closers.count < Self.depthLimit else { throw failure("nested deeper than \(Self.depthLimit)") }
                index += 1
                if try open(byte, &closers) { continue }
            default:
                try scalar(byte)
            }
            while let closer = closers.last {
                if noting, closers.count == 1, closer == UInt8(ascii: "}") {
                    inner?.append((member.key, member.value.lowerBound..<index))
                }
                guard try endsAfterElement(closer) else {
                    if closer == UInt8(ascii: "}") { try memberKey() }
                    break
                }
                closers.removeLast()
            }
        } while !closers.isEmpty
    }

    /// Enters a container. Returns true when a first element follows, false when it was empty and is closed already.
    private mutating func open(_ opener: UInt8, _ closers: inout [UInt8]) throws(JSONScanError) -> Bool {
        let closer = opener == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
        skipSpace()
        if peek == closer {
            index += 1
            return false
        }
        closers.append(closer)
        if closer == UInt8(ascii: "}") { try memberKey() }
        return true
    }

    private mutating func memberKey() throws(JSONScanError) {
        skipSpace()
        let start = index + 1
        try string()
        lastKey = start..<(index - 1)
        try colon()
    }

    private mutating func scalar(_ byte: UInt8) throws(JSONScanError) {
        switch byte {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default: try number()
        }
    }

    private mutating func literal(_ word: StaticString) throws(JSONScanError) {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.count else { throw failure("a value was expected") }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] {
            throw failure("a value was expected")
        }
        index += count
    }

    private mutating func number() throws(JSONScanError) {
        if peek == UInt8(ascii: "-") { index += 1 }
        if peek == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if peek == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            index += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(JSONScanError) {
        let start = index
        while let byte = peek, byte >= 0x30, byte <= 0x39 { index += 1 }
        if index == start { throw failure("a value was expected") }
    }

    private mutating func string() throws(JSONScanError) {
        guard peek == UInt8(ascii: "\"") else { throw failure("a string was expected") }
        index += 1
        while true {
            index = PlainRun.end(in: bytes, from: index)
            guard index < bytes.count else { throw failure("the text ends inside a string") }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return
            case UInt8(ascii: "\\"): try escape()
            default: throw failure("unescaped control character in a string")
            }
        }
    }

    private mutating func escape() throws(JSONScanError) {
        guard index + 1 < bytes.count else { throw failure("the text ends inside a string") }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            index += 2
        case UInt8(ascii: "u"):
            let unit = try hexUnit()
            if unit >= 0xDC00, unit < 0xE000 { throw failure("lone surrogate escape") }
            if unit >= 0xD800, unit < 0xDC00 {
                guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                    bytes[index + 1] == UInt8(ascii: "u"),
                    case let low = try hexUnit(), low >= 0xDC00, low < 0xE000
                else { throw failure("lone surrogate escape") }
            }
        default: throw failure("unknown escape")
        }
    }

    /// Reads `\uXXXX` at the index and moves past it.
    private mutating func hexUnit() throws(JSONScanError) -> UInt32 {
        guard index + 6 <= bytes.count else { throw failure("the text ends inside an escape") }
        var unit: UInt32 = 0
        for offset in 2..<6 {
            let digit: UInt8
            switch bytes[index + offset] {
            case let byte where byte >= 0x30 && byte <= 0x39: digit = byte - 0x30
            case let byte where byte >= 0x41 && byte <= 0x46: digit = byte - 0x37
            case let byte where byte >= 0x61 && byte <= 0x66: digit = byte - 0x57
            default: throw failure("bad \\u escape")
            }
            unit = unit << 4 | UInt32(digit)
        }
        index += 6
        return unit
    }
}
