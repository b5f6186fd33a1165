extension LineReader {
    /// 14.09.2023, 14/09/2023, 09/14/2023, 14-09-2023, and the same with a year of two digits.
    func numericDate(at index: Int) -> DateParts? {
        guard let first = number(index, digits: 1...2), let separator = separator(index + 1),
            let second = number(index + 2, digits: 1...2), self.separator(index + 3) == separator,
            isNumberAlone(index, index + 4, separator)
        else { return nil }
        if let year = number(index + 4, digits: 4...4) {
            guard let (year, calendar) = bareYear(year) else { return nil }
            return ordered(first, second, year, calendar, separator, index...(index + 4))
        }
        guard let short = number(index + 4, digits: 2...2), isTight(index, index + 4) else { return nil }
        let isFullWidth = tokens[index].digits == 2 && tokens[index + 2].digits == 2
        guard conventions.hasShortYears,
            isFullWidth || separator == UInt64(UInt8(ascii: "/")) || isWholeLine(index, index + 4)
        else { return nil }
        if conventions.isYearFirst {
            return DateParts(
                year: Self.century(first), month: second, day: short, tokens: index...(index + 4), separator: separator)
        }
        var parts = ordered(first, second, Self.century(short), .gregorian, separator, index...(index + 4))
        parts?.isShort = true
        return parts
    }

    /// 2023-09-14, 2023/9/14, 2023. 9. 14.
    func yearThenNumbers(at index: Int) -> DateParts? {
        guard let year = number(index, digits: 4...4), let separator = separator(index + 1),
            let month = number(index + 2, digits: 1...2), self.separator(index + 3) == separator,
            let day = number(index + 4, digits: 1...2), isNumberAlone(index, index + 4, separator),
            let (year, calendar) = bareYear(year)
        else { return nil }
        let parts = DateParts(
            year: year, month: month, day: day, calendar: calendar, tokens: index...(index + 4), separator: separator)
        return parts.date == nil ? nil : parts
    }

    /// 20230914T0917: eight digits are a date only where a time follows as in ISO 8601.
    func compactDate(at index: Int) -> DateParts? {
        guard let digits = number(index, digits: 8...8), isAdjacent(index + 1), isAdjacent(index + 2),
            tokens[index + 1].kind == .word, bytes[tokens[index + 1].start] | 0x20 == UInt8(ascii: "t"),
            tokens[index + 1].end - tokens[index + 1].start == 1, number(index + 2, digits: 4...6) != nil,
            (1900...2100).contains(digits / 10_000)
        else { return nil }
        let parts = DateParts(
            year: digits / 10_000, month: digits / 100 % 100, day: digits % 100, tokens: index...index)
        return parts.date == nil ? nil : parts
    }

    /// Whether a date of digits is read month first.
    func readsMonthFirst(_ parts: DateParts) -> Bool {
        parts.isSwappable && parts.separator != UInt64(UInt8(ascii: ".")) && conventions.order == .monthFirst
    }

    /// Whether mark and language leave no doubt about the order: dots separate days from months everywhere.
    func isOrderSettled(_ parts: DateParts) -> Bool {
        parts.separator == UInt64(UInt8(ascii: ".")) || conventions.isOrderKnown
    }

    /// The order that the numbers of a date prove; nil when they prove none.
    func order(of parts: DateParts) -> Bool? {
        guard parts.separator != 0, parts.day != nil, !parts.isSwappable, tokens[parts.tokens.lowerBound].digits <= 2
        else { return nil }
        return tokens[parts.tokens.lowerBound].value == UInt64(parts.month)
    }

    private func ordered(
        _ first: Int, _ second: Int, _ year: Int, _ calendar: DateCalendar, _ separator: UInt64,
        _ range: ClosedRange<Int>
    ) -> DateParts? {
        var parts = DateParts(
            year: year, month: second, day: first, calendar: calendar, tokens: range, separator: separator)
        let monthFirst = DateParts(
            year: year, month: first, day: second, calendar: calendar, tokens: range, separator: separator)
        switch (parts.date != nil, monthFirst.date != nil) {
        case (true, true):
            parts.isSwappable = first != second
            guard readsMonthFirst(parts) else { return parts }
            (parts.month, parts.day) = (first, second)
            return parts
        case (true, false): return parts
        case (false, true): return monthFirst
        case (false, false): return nil
        }
    }

    /// The mark between two numbers of a date; nil for any other token.
    private func separator(_ index: Int) -> UInt64? {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
        let mark = tokens[index].value
        switch UInt8(truncatingIfNeeded: mark) {
        case UInt8(ascii: "."): return isAdjacent(index) ? mark : nil
        case UInt8(ascii: "/"):
            return isAdjacent(index) == isAdjacent(index + 1) ? mark : nil
        case UInt8(ascii: "-"): return isAdjacent(index) && isAdjacent(index + 1) ? mark : nil
        default: return nil
        }
    }

    /// Whether no more numbers are joined to these, as in 10.1.14.09 or 555-14-09-2023.
    private func isNumberAlone(_ first: Int, _ last: Int, _ separator: UInt64) -> Bool {
        if first > 0, isAdjacent(first) {
            let before = tokens[first - 1]
            if before.kind == .word, tokens[first].digits != 4, bytes[before.start] < 0x80 { return false }
            if before.kind == .mark, isAdjacent(first - 1), tokens[first - 2].kind != .mark {
                let isJoint = before.value == separator || before.value == UInt64(UInt8(ascii: "/"))
                if isJoint || before.value == UInt64(UInt8(ascii: ".")) { return false }
            }
        }
        guard isAdjacent(last + 1), tokens[last + 1].kind == .mark, tokens[last + 1].value == separator,
            isAdjacent(last + 2)
        else { return true }
        return tokens[last + 2].kind != .number
    }

    /// Whether nothing but a time stands beside numbers that would else be those of a version or a chapter: 14.3.24.
    private func isWholeLine(_ first: Int, _ last: Int) -> Bool {
        guard first == 0, conventions.isOrderKnown, isMark(first + 1, "."),
            tokens[first].digits + tokens[first + 2].digits > 2
        else { return false }
        if hasRole(last + 1, .yearMark), last + 3 >= tokens.count { return true }
        return last + 1 == tokens.count || clock(after: last)?.tokens.upperBound == tokens.count - 1
    }

    private func isTight(_ first: Int, _ last: Int) -> Bool { ((first + 1)...last).allSatisfy(isAdjacent) }

    /// The year of a date of digits, and the calendar that it belongs to.
    private func bareYear(_ year: Int) -> (Int, DateCalendar)? {
        switch year {
        case 1900...2100: (year, .gregorian)
        case 1300...1450 where conventions.calendar == .persian: (year, .persian)
        case 2443...2643 where conventions.calendar == .buddhist: (year, .buddhist)
        default: nil
        }
    }

    /// The year that two digits stand for, as POSIX has it: 69–99 are of the last century.
    static func century(_ year: Int) -> Int { year >= 69 ? 1900 + year : 2000 + year }
}
