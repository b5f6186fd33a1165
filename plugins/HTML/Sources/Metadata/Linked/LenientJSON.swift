/// Reads the JSON that pages carry, which is often not quite JSON: comments, raw line breaks and quotation marks in
/// strings, single quotation marks around them, any white space, commas before closing brackets, several values, an end
/// that is missing.
///
/// Only the members that somebody asks for (``LinkedKey``) become values; the rest, and with it most of a page's megabytes, is stepped
/// over without being decoded.
struct LenientJSON {
    /// Deeper values are skipped.
    private static let depthLimit = 48
    /// Values beside each other in one script.
    private static let valueLimit = 64
    /// Quotation marks inside strings that are searched for the string's true end.
    private static let repairLimit = 64
    /// How far behind such a mark the true end may be, in bytes.
    private static let repairReach = 2048

    private let bytes: UnsafeBufferPointer<UInt8>
    private let keys: ByteKeyTable<LinkedKey>
    private var index = 0
    private var repairs = 0
    /// Whether a name stood between single quotation marks; then such marks open strings in what is stepped over too.
    private var hasSingleMarks = false

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ keys: ByteKeyTable<LinkedKey>) {
        (self.bytes, self.keys) = (bytes, keys)
    }

    /// All objects and arrays in the text, as far as they can be read.
    ///
    /// - Parameters:
    ///   - bytes: the text; whatever stands around the values (assignments, `<!--`, CDATA marks) is left aside.
    ///   - keys: the members that are read, by the names that they have in the text.
    static func values(
        in bytes: UnsafeBufferPointer<UInt8>, keys: ByteKeyTable<LinkedKey> = LinkedKey.byName
    ) -> [LinkedValue] {
        var reader = LenientJSON(bytes, keys)
        var values: [LinkedValue] = []
        while values.count < valueLimit {
            reader.skipMarks()
            reader.skipSpace()
            guard let byte = reader.peek else { break }
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                values.append(reader.value(depth: 0))
            } else {
                reader.index += 1
            }
        }
        return values
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// - Parameter isRead: whether somebody asks for the value; else only objects and arrays are more than null.
    private mutating func value(depth: Int, isRead: Bool = true) -> LinkedValue {
        skipSpace()
        guard let byte = peek else { return .null }
        guard depth < Self.depthLimit else {
            skipValue()
            return .null
        }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let range = string()
            return isRead ? .string(JSONEscapes.text(UnsafeBufferPointer(rebasing: bytes[range]))) : .null
        default:
            let range = scalar()
            return isRead ? Self.value(of: bytes[range]) : .null
        }
    }

    private mutating func object(depth: Int) -> LinkedValue {
        var object = LinkedObject()
        index += 1
        while true {
            skipSpace(andCommas: true)
            guard let byte = peek else { break }
            if byte == UInt8(ascii: "}") {
                index += 1
                break
            }
            if byte == UInt8(ascii: "'") {
                hasSingleMarks = true
            } else if byte != UInt8(ascii: "\"") {
                index += 1
                continue
            }
            let key = bytes[string(isKey: true)]
            skipSpace()
            guard peek == UInt8(ascii: ":") else { continue }
            index += 1
            // Of repeated keys the first counts.
            if let name = keys[UnsafeBufferPointer(rebasing: key)], !object.has(name) {
                object.add(name, value(depth: depth + 1, isRead: name.isRead))
            } else {
                skipValue()
            }
        }
        return .object(object)
    }

    private mutating func array(depth: Int) -> LinkedValue {
        var elements: [LinkedValue] = []
        index += 1
        while true {
            skipSpace(andCommas: true)
            guard let byte = peek else { break }
            if byte == UInt8(ascii: "]") {
                index += 1
                break
            }
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") {
                index += 1
                continue
            }
            elements.append(value(depth: depth + 1))
        }
        return .array(elements)
    }

    /// Steps over a string.
    /// - Returns: what stands between its marks.
    private mutating func string(isKey: Bool = false) -> Range<Int> {
        let mark = bytes[index]
        let start = index + 1
        var end = quote(mark, from: start)
        if !isKey, !endsValue(end), repairs < Self.repairLimit {
            repairs += 1
            var next = end
            while next < bytes.count, next - start < Self.repairReach, !endsValue(next) {
                next = quote(mark, from: next + 1)
            }
            if next < bytes.count, endsValue(next) { end = next }
        }
        index = min(end + 1, bytes.count)
        return min(start, end)..<end
    }

    /// The next quotation mark that is not escaped; the end of the text without one.
    @inline(__always)
    private func quote(_ mark: UInt8, from start: Int) -> Int {
        mark == UInt8(ascii: "\"") ? ByteSearch.endOfString(in: bytes, from: start) : singleMark(from: start)
    }

    private func singleMark(from start: Int) -> Int {
        var at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: "'") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(at, bytes.count)
    }

    /// Whether a quotation mark is followed by what follows a value: a bracket, or a comma and then another member.
    private func endsValue(_ quote: Int) -> Bool {
        var at = afterSpace(quote + 1)
        guard at < bytes.count else { return true }
        switch bytes[at] {
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "<"): return true
        // A comma is missing.
        case UInt8(ascii: "\""): return bytes[quote..<at].contains(0x0A)
        case UInt8(ascii: ","): break
        default: return false
        }
        at = afterSpace(at + 1)
        return at == bytes.count || Self.beginsMember(bytes[at])
            || hasSingleMarks && bytes[at] == UInt8(ascii: "'")
    }

    /// The first byte at or behind an index that is no white space.
    @inline(__always)
    private func afterSpace(_ index: Int) -> Int {
        var at = index
        while at < bytes.count {
            if bytes[at] <= 0x20 {
                at += 1
            } else if bytes[at] >= 0xC2, case let length = wideSpace(at), length > 0 {
                at += length
            } else {
                break
            }
        }
        return at
    }

    /// How many bytes the white space beyond ASCII at an index has, or the mark that is seen by nobody (a byte-order mark,
    /// U+200B); 0 where something else stands.
    private func wideSpace(_ index: Int) -> Int {
        let isOrderMark =
            bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
        return isOrderMark ? 3 : max(SpaceScan.space(bytes, index), SpaceScan.breakMark(bytes, index))
    }

    /// Whether a byte can follow a comma between members or elements.
    private static func beginsMember(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}"),
            UInt8(ascii: "/"), UInt8(ascii: "-"), 0x30...0x39, UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: ","):
            true
        default: false
        }
    }

    /// Steps over a number or word.
    /// - Returns: where it stands, as far as such a value goes.
    private mutating func scalar() -> Range<Int> {
        let start = index
        while let byte = peek, byte > 0x20, !Self.endsSkip(byte), byte != UInt8(ascii: ":"),
            byte < 0xC2 || wideSpace(index) == 0
        {
            index += 1
        }
        if index == start { index += 1 }
        return start..<min(index, bytes.count, start + 64)
    }

    private static func value(of scalar: Slice<UnsafeBufferPointer<UInt8>>) -> LinkedValue {
        let text = String(decoding: scalar, as: UTF8.self)
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: return Int(text).map(LinkedValue.integer) ?? Double(text).map(LinkedValue.number) ?? .null
        }
    }

    /// Steps over a value by its brackets and strings alone.
    private mutating func skipValue() {
        skipSpace()
        var depth = 0
        repeat {
            guard let byte = peek else { return }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The closing bracket of what is around is not this value's.
                if depth == 0 { return }
                depth -= 1
                index += 1
            case UInt8(ascii: "\""): _ = string()
            case UInt8(ascii: "'") where hasSingleMarks: _ = string()
            case UInt8(ascii: ",") where depth == 0: return
            default:
                repeat {
                    index += 1
                } while index < bytes.count && !Self.endsSkip(bytes[index])
                    && !(hasSingleMarks && bytes[index] == UInt8(ascii: "'"))
            }
        } while depth > 0
    }

    /// Whether a byte opens, closes or ends something between values.
    @inline(__always)
    private static func endsSkip(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
            UInt8(ascii: ","):
            true
        default: false
        }
    }

    private mutating func skipSpace(andCommas: Bool = false) {
        while index < bytes.count {
            let byte = bytes[index]
            if byte > 0x2F {
                guard byte >= 0xC2, case let length = wideSpace(index), length > 0 else { return }
                index += length
            } else if byte <= 0x20 || (andCommas && byte == UInt8(ascii: ",")) {
                index += 1
            } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
                skip(past: "*/")
            } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
                skip(past: "\n")
            } else if byte == UInt8(ascii: "&"), bytes[index...].starts(with: "&nbsp;".utf8) {
                index += 6
            } else {
                return
            }
        }
    }

    /// Steps over marks that hide values from other readers, and no more of their line: `//<![CDATA[`, `<!--//-->`,
    /// `//><!--`.
    private mutating func skipMarks() {
        while index + 2 < bytes.count {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == UInt8(ascii: "["), bytes[index...].starts(with: "[CDATA[".utf8) {
                index += 7
            } else if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/"),
                bytes[index + 2] == UInt8(ascii: "<") || bytes[index + 2] == UInt8(ascii: "-")
                    || bytes[index + 2] == UInt8(ascii: ">")
            {
                index += 2
            } else {
                return
            }
        }
    }

    private mutating func skip(past end: StaticString) {
        end.withUTF8Buffer { end in
            while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
            index = min(bytes.count, index + end.count)
        }
    }
}
