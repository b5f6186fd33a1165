extension StatedDate {
    /// Reads ISO 8601 in the forms that documents use: RFC 3339 and its leading parts, a space or lower-case letter in
    /// place of `T`, seconds left out, the offset with or without colon, a comma before the fraction.
    /// - Parameter text: surrounding white space is ignored; anything else around the date makes it no date.
    /// - Returns: nil when the text is not such a date or the date does not exist.
    public init?(_ text: String) {
        var reader = DigitReader(text)
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
                let digits = reader.digits()
                guard !digits.isEmpty else { return nil }
                time.fraction = String(digits.prefix(9).reversed().drop { $0 == "0" }.reversed())
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
    private var rest: Substring

    init(_ text: String) {
        rest = text[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ prefix: String) -> Bool {
        guard rest.hasPrefix(prefix) else { return false }
        rest = rest.dropFirst(prefix.count)
        return true
    }

    mutating func number(digits count: Int) -> Int? {
        let digits = rest.prefix(count)
        guard digits.utf8.count == count, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        rest = rest.dropFirst(count)
        return Int(digits)
    }

    mutating func digits() -> Substring {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return digits
    }
}
