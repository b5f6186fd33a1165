/// Writes JSON with keys in the order they are given, as compact UTF-8 bytes.
///
/// `JSONEncoder` orders keys by hash, and a record must be the same bytes on every machine, so records and wire
/// frames are written with this value. It cannot produce invalid JSON from balanced `object`/`array` calls; text is
/// escaped as RFC 8259 section 7 demands and nothing beyond that.
public struct JSONWriter: Sendable {
    /// The bytes written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Creates an empty writer.
    /// - Parameter capacity: bytes to reserve.
    public init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes one object as a line of newline-delimited JSON.
    /// - Parameters:
    ///   - capacity: bytes to reserve.
    ///   - body: writes the members.
    /// - Returns: the line with its newline.
    public static func line(capacity: Int = 256, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(capacity: capacity)
        writer.object(body)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Writes `{`, what `body` writes, and `}`.
    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes `[`, what `body` writes, and `]`.
    public mutating func array(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Writes an object key; exactly one value must follow.
    /// - Parameter name: an ASCII key without characters that need escaping (all of ours are literals).
    public mutating func key(_ name: StaticString) {
        let hasComma = needsComma
        name.withUTF8Buffer { name in
            bytes.append(addingCapacity: name.count + 4) { output in
                if hasComma { output.append(UInt8(ascii: ",")) }
                output.append(UInt8(ascii: "\""))
                for byte in name { output.append(byte) }
                output.append(UInt8(ascii: "\""))
                output.append(UInt8(ascii: ":"))
            }
        }
        needsComma = false
    }

    /// Writes an object key that is not known at compile time.
    public mutating func key(dynamic name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string value.
    public mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    /// Writes an integer value.
    public mutating func value(_ number: some BinaryInteger) {
        separate()
        if let small = Int(exactly: number), small >= 0 {
            appendDigits(small)
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    private mutating func appendDigits(_ number: Int) {
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var (first, rest) = (20, number)
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        bytes.append(addingCapacity: 20 - first) { output in
            for place in first..<20 { output.append(digits[place]) }
        }
    }

    /// Writes a number value; NaN and infinities, which JSON lacks, become `null`.
    public mutating func value(_ number: Double) {
        separate()
        bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes bytes that already are one valid JSON value.
    public mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    /// Writes already valid members of an object (`"a":1,"b":2`), without their braces; nothing if empty.
    public mutating func rawMembers(_ members: some Collection<UInt8>) {
        if members.isEmpty { return }
        separate()
        bytes.append(contentsOf: members)
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        while true {
            let index = Self.endOfPlainRun(utf8, from: runStart)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
            if index == utf8.count { return }
            appendEscape(utf8[index])
            runStart = index + 1
        }
    }

    /// Where the next byte stands that needs an escape, sixteen bytes looked at together.
    private static func endOfPlainRun(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(utf8)
        var index = start
        while index + 16 <= raw.count {
            let first = odd(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            let second = odd(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)))
            if first | second != 0 {
                let isInFirst = first != 0
                return index + (isInFirst ? first : second).trailingZeroBitCount / 8 + (isInFirst ? 0 : 8)
            }
            index += 16
        }
        while index < raw.count, raw[index] >= 0x20, raw[index] != 0x22, raw[index] != 0x5C { index += 1 }
        return index
    }

    /// The top bit of a byte is set where it is below a space, a quotation mark or a backslash. A borrow may set more of
    /// them, but only above the first that is right.
    @inline(__always)
    private static func odd(_ word: UInt64) -> UInt64 {
        let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let (quote, backslash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
        return ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & high
    }

    private mutating func appendEscaped(as letter: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
    }

    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): appendEscaped(as: byte)
        case 0x0A: appendEscaped(as: UInt8(ascii: "n"))
        case 0x0D: appendEscaped(as: UInt8(ascii: "r"))
        case 0x09: appendEscaped(as: UInt8(ascii: "t"))
        default:
            let hex: StaticString = "0123456789abcdef"
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hex.utf8Start[Int(byte >> 4)])
            bytes.append(hex.utf8Start[Int(byte & 15)])
        }
    }
}

extension JSONWriter {
    /// Writes the member only if there is a value: an absent fact is an absent key.
    public mutating func member(_ name: StaticString, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        key(name)
        value(text)
    }

    /// Writes the member only if there is a value.
    public mutating func member(_ name: StaticString, _ number: (some BinaryInteger)?) {
        guard let number else { return }
        key(name)
        value(number)
    }

    /// Writes the member only if there is a value.
    public mutating func member(_ name: StaticString, _ number: Double?) {
        guard let number else { return }
        key(name)
        value(number)
    }

    /// Writes the member as an array only if the sequence has elements.
    public mutating func member<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        if elements.isEmpty { return }
        key(name)
        array { writer in
            for element in elements { write(&writer, element) }
        }
    }
}
