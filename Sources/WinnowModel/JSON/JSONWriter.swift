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
        name.withUTF8Buffer { appendPlain($0, isKey: true) }
    }

    /// Writes an object key that is not known at compile time.
    public mutating func key(dynamic name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string value.
    public mutating func value(_ text: String) {
        // No copy is needed of a native text, as nearly all are.
        if text.utf8.withContiguousStorageIfAvailable({ quote($0) }) == nil {
            var text = text
            text.withUTF8 { quote($0) }
        }
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

    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        let end = PlainRun.end(in: UnsafeRawBufferPointer(utf8), from: 0)
        if end == utf8.count { appendPlain(utf8, isKey: false) } else { appendEscaped(utf8, plain: end) }
    }

    /// Writes text that needs no escapes between quotation marks, in one go.
    private mutating func appendPlain(_ utf8: UnsafeBufferPointer<UInt8>, isKey: Bool) {
        let hasComma = needsComma
        bytes.append(addingCapacity: utf8.count + 4) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                func write(_ byte: UInt8) {
                    buffer[count] = byte
                    count += 1
                }
                if hasComma { write(UInt8(ascii: ",")) }
                write(UInt8(ascii: "\""))
                UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    .copyMemory(from: UnsafeRawBufferPointer(utf8))
                count += utf8.count
                write(UInt8(ascii: "\""))
                if isKey { write(UInt8(ascii: ":")) }
            }
        }
        needsComma = !isKey
    }

    /// Writes text between quotation marks.
    /// - Parameter plain: how many of its bytes need no escape, up to the first that does.
    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, plain: Int) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var (start, end) = (0, plain)
        while true {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
            if end == utf8.count { break }
            appendEscape(utf8[end])
            start = end + 1
            end = PlainRun.end(in: UnsafeRawBufferPointer(utf8), from: start)
        }
        bytes.append(UInt8(ascii: "\""))
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
            // By index, since a loop over the elements copies each of them.
            for index in elements.indices { write(&writer, elements[index]) }
        }
    }
}
