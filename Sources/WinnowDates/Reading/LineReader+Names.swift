extension LineReader {
    /// 14 September 2023, 14. září 2023, 14 de septiembre de 2023, 14 tháng 9 năm 2023, 14-Sep-23.
    func dayThenMonth(at index: Int) -> DateParts? {
        guard let day = number(index, digits: 1...2), (1...31).contains(day),
            let name = monthName(from: index + 1, skipping: 3)
        else { return nil }
        return year(after: name.last, name, day: day, from: index)
    }

    /// Sept. 14, 2023; September 14th 2023; Sep 14 09:17:22 2023.
    func monthThenDay(at index: Int) -> DateParts? {
        guard let day = number(index, digits: 1...2), (1...31).contains(day), let name = monthName(before: index) else {
            return nil
        }
        if let parts = year(after: index, name, day: day, from: name.first) { return parts }
        guard let clock = clock(at: index + 1) else { return nil }
        var parts = year(after: clock.tokens.upperBound, name, day: day, from: name.first)
        parts?.clock = clock
        return parts
    }

    /// 2023. szeptember 14., 2023 m. rugsėjo 14 d., 2023. gada 14. septembris, 2023 оны 9 сарын 14.
    func yearThenName(at index: Int) -> DateParts? {
        guard let year = number(index, digits: 4...4) else { return nil }
        if let name = monthName(from: withEnding(index) + 1, skipping: 3), let at = skip(from: name.last + 1, upTo: 2),
            let day = number(at, digits: 1...2), !isMark(at + 1, ":")
        {
            return named(year, name, day: day, tokens: index...at)
        }
        guard let mark = yearMark(after: index), let day = number(mark + 1, digits: 1...2) else { return nil }
        if let name = monthName(from: mark + 2, skipping: 2) {
            return named(year, name, day: day, tokens: index...name.last)
        }
        guard let month = skip(from: mark + 2, upTo: 2, past: .monthMark), let of = number(month, digits: 1...2) else {
            return nil
        }
        return named(
            year, MonthName(month: day, calendar: .gregorian, first: mark + 1, last: month), day: of,
            tokens: index...month)
    }

    /// The last token of a number with its ending in brackets: 2024(e)ko.
    private func withEnding(_ index: Int) -> Int {
        guard isMark(index + 1, "("), isAdjacent(index + 1), isMark(index + 3, ")"), isAdjacent(index + 4),
            tokens[index + 2].kind == .word, tokens[index + 4].kind == .word
        else { return index }
        return index + 4
    }

    /// September 2023: a month without a day.
    func nameThenYear(at index: Int) -> DateParts? {
        guard let year = number(index, digits: 4...4), let name = monthName(before: index), name.calendar == .gregorian
        else { return nil }
        // A number before the name would be a day, of a date that does not exist or is not understood.
        if (name.first - 2..<name.first).contains(where: { number($0, digits: 1...2) != nil }) { return nil }
        return named(year, name, day: nil, tokens: name.first...index)
    }

    /// A month's name, and the tokens that it takes.
    struct MonthName {
        let month: Int
        let calendar: DateCalendar
        let first: Int
        let last: Int
    }

    /// The month's name that follows, past marks and small words.
    private func monthName(from start: Int, skipping limit: Int) -> MonthName? {
        var at = start
        for _ in 0...limit {
            guard at < tokens.count else { return nil }
            if let name = monthName(at: at) { return name }
            if hasRole(at, .monthLead), let month = number(at + 1, digits: 1...2), (1...12).contains(month) {
                return MonthName(month: month, calendar: .gregorian, first: at, last: at + 1)
            }
            guard isSkippable(at) || hasRole(at, .yearMark) else { return nil }
            at += 1
        }
        return nil
    }

    /// The month's name that ends before a token, past a mark and a small word.
    private func monthName(before end: Int) -> MonthName? {
        var at = end - 1
        for _ in 0..<3 {
            guard at >= 0 else { return nil }
            if at >= 1, let name = monthName(at: at - 1), name.last == at { return name }
            if let name = monthName(at: at), name.last == at { return name }
            guard isSkippable(at) else { return nil }
            at -= 1
        }
        return nil
    }

    private func monthName(at index: Int) -> MonthName? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        if index + 1 < tokens.count, tokens[index + 1].kind == .word,
            let pair = lexicon[tokens[index].value, tokens[index + 1].value], pair.month > 0
        {
            return MonthName(month: Int(pair.month), calendar: pair.calendar, first: index, last: index + 1)
        }
        guard let entry = entry(at: index), entry.month > 0 else { return nil }
        let month = conventions.month(tokens[index].value) ?? entry.month
        return MonthName(month: Int(month), calendar: entry.calendar, first: index, last: index)
    }

    /// The date that a year after day and month completes.
    private func year(after index: Int, _ name: MonthName, day: Int, from first: Int) -> DateParts? {
        var at = index + 1
        var isShortYearMarked = false
        for _ in 0..<5 {
            guard at < tokens.count else { return nil }
            if let year = number(at, digits: 4...4) { return named(year, name, day: day, tokens: first...at) }
            if let year = thaiYear(at, after: name) { return named(year, name, day: day, tokens: first...at) }
            if isShortYearMarked, isAdjacent(at), let year = number(at, digits: 2...2), !isMark(at + 1, ":") {
                return named(Self.century(year), name, day: day, tokens: first...at)
            }
            // The month may follow in another language: نيسان / أبريل.
            let isSameMonth = monthName(at: at).map { $0.month == name.month && $0.calendar == name.calendar } ?? false
            let isBracket = isMark(at, "(") && isMark(at + 2, ")") || isMark(at, ")") && isMark(at - 2, "(")
            guard isSameMonth || isBracket || isSkippable(at) || hasRole(at, [.yearMark, .buddhist]) else { return nil }
            isShortYearMarked = (isMark(at, "-") && isAdjacent(at)) || isMark(at, "'")
            at += 1
        }
        return nil
    }

    /// The year of the Buddhist era that two digits directly behind a month's name in Thai stand for: 24 ม.ค. 68.
    private func thaiYear(_ index: Int, after name: MonthName) -> Int? {
        guard index <= name.last + 2, let short = number(index, digits: 2...2), short >= 40 else { return nil }
        // The letters of Thai are U+0E00–U+0E7F.
        let start = tokens[name.last].start
        guard tokens[name.last].end - start >= 3, bytes[start] == 0xE0, bytes[start + 1] | 1 == 0xB9 else { return nil }
        return 2500 + short
    }

    private func named(_ year: Int, _ name: MonthName, day: Int?, tokens range: ClosedRange<Int>) -> DateParts? {
        var parts = DateParts(year: year, month: name.month, day: day, calendar: name.calendar, tokens: range)
        switch (name.calendar, year) {
        case (.gregorian, 1000...2100), (.persian, 1300...1450), (.lunar, 1300...1500): break
        case (.gregorian, 2443...2643): parts.calendar = .buddhist
        default: return nil
        }
        return parts.date == nil && name.calendar == .gregorian ? nil : parts
    }

    /// The last token of what marks a number as a year.
    private func yearMark(after index: Int) -> Int? {
        for at in (index + 1)...(index + 2) where hasRole(at, .yearMark) {
            let last = isMark(at + 1, ".") ? at + 1 : at
            return isMark(last + 1, ",") ? last + 1 : last
        }
        return nil
    }

    /// The number that follows, past marks and small words; past one word of a role, if one is asked for.
    private func skip(from start: Int, upTo limit: Int, past role: Lexicon.Roles? = nil) -> Int? {
        var at = start
        var isPast = role == nil
        for _ in 0...(limit + (isPast ? 0 : 2)) {
            guard at < tokens.count else { return nil }
            if isPast, tokens[at].kind == .number { return at }
            if let role, hasRole(at, role) {
                isPast = true
            } else if !isSkippable(at) {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// Marks and words that stand between the parts of a date.
    func isSkippable(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .mark:
            switch UInt8(truncatingIfNeeded: token.value) {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "'"):
                return true
            default: return false
            }
        case .word: return hasRole(index, [.filler, .dayMark, .monthMark])
        case .number, .ideograph: return false
        }
    }
}
