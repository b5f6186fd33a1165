extension StatedDate {
    /// Reads ISO 8601 in the forms that documents use: RFC 3339 and its leading parts, a space or lower-case letter in
    /// place of `T`, seconds left out, the offset with or without colon, a comma before the fraction.
    /// - Parameter text: surrounding white space is ignored; anything else around the date makes it no date.
    /// - Returns: nil when the text is not such a date or the date does not exist.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ Self(utf8: $0) }) else { return nil }
        self = date
    }

    /// The same of UTF-8 in memory.
    package init?(utf8: UnsafeBufferPointer<UInt8>) {
        var reader = DigitReader(utf8)
        guard let year = reader.number(digits: 4) else { return nil }
        guard reader.skip("-") else {
            guard reader.isAtEnd else { return nil }
            self.init(year: year)
            return
        }
        guard let month = reader.number(digits: 2) else { return nil }
        guard reader.skip("-") else {
            guard reader.isAtEnd else { return nil }
            self.init(year: year, month: month)
            return
        }
        guard let day = reader.number(digits: 2) else { return nil }
        guard !reader.isAtEnd else {
            self.init(year: year, month: month, day: day)
            return
        }
        guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let time = Self.time(&reader), reader.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day, time: time)
    }

    private static func time(_ reader: inout DigitReader) -> Time? {
        guard let hour = reader.number(digits: 2), reader.skip(":"), let minute = reader.number(digits: 2) else {
            return nil
        }
        var time = Time(hour: hour, minute: minute)
        if reader.skip(":") {
            guard let second = reader.number(digits: 2) else { return nil }
            time.second = second
            if reader.skip(".") || reader.skip(",") {
                guard let fraction = reader.fraction() else { return nil }
                time.fraction = fraction
            }
        }
        _ = reader.skip(" ")
        if reader.isAtEnd { return time }
        guard let offset = Self.offset(&reader) else { return nil }
        time.offset = offset
        return time
    }

    /// `Z`, `UTC`, `GMT`, `+09:00`, `+0900`, `+09`, in minutes.
    private static func offset(_ reader: inout DigitReader) -> Int? {
        if reader.skip("Z") || reader.skip("z") || reader.skip("UTC") || reader.skip("GMT") { return 0 }
        let sign: Int
        if reader.skip("+") {
            sign = 1
        } else if reader.skip("-") || reader.skip("\u{2212}") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = reader.number(digits: 2) else { return nil }
        if reader.isAtEnd { return sign * hours * 60 }
        _ = reader.skip(":")
        guard let minutes = reader.number(digits: 2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}

/// Reads fixed-width ASCII numbers from a short text.
private struct DigitReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var end: Int

    /// - Parameter bytes: UTF-8; white space around the rest is left aside.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        end = bytes.count
        while index < end, let length = space(from: index, before: false) { index += length }
        while index < end, let length = space(from: end, before: true) { end -= length }
    }

    /// The length of the white space that begins at an offset, or ends there; nil where none does.
    private func space(from offset: Int, before: Bool) -> Int? {
        let byte = bytes[before ? offset - 1 : offset]
        if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : nil }
        // No white space has more bytes.
        let near = before ? bytes[max(index, offset - 3)..<offset] : bytes[offset..<min(end, offset + 3)]
        let text = String(decoding: near, as: UTF8.self)
        guard let scalar = before ? text.unicodeScalars.last : text.unicodeScalars.first,
            scalar.properties.isWhitespace
        else { return nil }
        return UTF8.width(scalar)
    }

    var isAtEnd: Bool { index == end }

    /// Steps over a sign or word.
    mutating func skip(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end - index >= count else { return false }
        let isThere = word.withUTF8Buffer { word in
            for offset in 0..<count where bytes[index + offset] != word[offset] { return false }
            return true
        }
        if isThere { index += count }
        return isThere
    }

    /// A number of so many digits.
    mutating func number(digits count: Int) -> Int? {
        guard end - index >= count else { return nil }
        var number = 0
        for offset in 0..<count {
            let digit = bytes[index + offset] &- 0x30
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        index += count
        return number
    }

    /// The digits that follow, as many as count and without trailing zeros; nil where none follow.
    mutating func fraction() -> String? {
        let start = index
        while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
        guard index > start else { return nil }
        var last = min(index, start + 9)
        while last > start, bytes[last - 1] == 0x30 { last -= 1 }
        return String(decoding: bytes[start..<last], as: UTF8.self)
    }
}
