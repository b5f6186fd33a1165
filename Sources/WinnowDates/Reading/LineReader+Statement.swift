extension LineReader {
    /// Tokens between a date and its weekday: marks, and small words such as "den".
    private static let weekdayDistance = 5

    /// The tokens of a date with the weekday beside it, and what leads to that: "on Tuesday", "יום שלישי".
    /// - Parameters:
    ///   - range: the tokens of the date with its time.
    ///   - weekday: the day of the week that it is, 1 for Sunday.
    func withWeekday(_ range: ClosedRange<Int>, _ weekday: Int?) -> ClosedRange<Int> {
        let first = firstOfWeekday(before: range.lowerBound, weekday) ?? range.lowerBound
        let last = lastOfWeekday(after: range.upperBound, weekday) ?? range.upperBound
        return first...last
    }

    private func firstOfWeekday(before index: Int, _ weekday: Int?) -> Int? {
        var at = index - 1
        while at >= statedEnd, index - at <= Self.weekdayDistance {
            if let name = weekdayName(endingAt: at) {
                return isMeant(name, weekday) ? withFillers(before: name.tokens.lowerBound) : nil
            }
            guard isBesideWeekday(at) || hasRole(at, .filler) else { return nil }
            at -= 1
        }
        return nil
    }

    private func lastOfWeekday(after index: Int, _ weekday: Int?) -> Int? {
        var at = index + 1
        while at < tokens.count, at - index <= Self.weekdayDistance {
            if let name = weekdayName(beginningAt: at) {
                let last = name.tokens.upperBound
                guard isMeant(name, weekday), !beginsDate(after: last) else { return nil }
                return isMark(last + 1, ")") ? last + 1 : last
            }
            guard isBesideWeekday(at) || hasRole(at, [.dayMark, .yearMark]) else { return nil }
            at += 1
        }
        return nil
    }

    private func isBesideWeekday(_ index: Int) -> Bool {
        isMark(index, ",") || isMark(index, ".") || isMark(index, "-") || isMark(index, "(") || isMark(index, ")")
    }

    /// Whether a weekday is that of a date which follows it.
    private func beginsDate(after index: Int) -> Bool {
        let next = isMark(index + 1, ",") || isMark(index + 1, ".") ? index + 2 : index + 1
        guard next < tokens.count else { return false }
        return tokens[next].kind == .number || entry(at: next).map { $0.month > 0 } ?? false
    }

    /// The first of the small words that lead to a token.
    private func withFillers(before index: Int) -> Int {
        var first = index
        while first > statedEnd, index - first < 2, let entry = entry(at: first - 1), entry.roles.contains(.filler),
            entry.roles.isDisjoint(with: .labels)
        {
            first -= 1
        }
        return first
    }

    /// The first of the words that belong to a label: "last", "mise à".
    /// - Parameter index: the label's first token.
    func withQualifiers(before index: Int) -> Int {
        var first = index
        var at = index - 1
        while at >= statedEnd, index - at <= 6, let entry = entry(at: at) {
            if entry.roles.contains(.qualifier) {
                first = at
            } else if !entry.roles.contains(.filler) {
                break
            }
            at -= 1
        }
        return first
    }

    // MARK: - Weekdays

    /// A name of a weekday.
    private struct WeekdayName {
        /// 1 for Sunday; 0 for a name of several days.
        let day: Int
        let tokens: ClosedRange<Int>
    }

    /// Whether a weekday is that of a date: an abbreviation is any word, and belongs to a date only on its day.
    private func isMeant(_ name: WeekdayName, _ weekday: Int?) -> Bool {
        let isLong = tokens[name.tokens.upperBound].end - tokens[name.tokens.lowerBound].start > 3
        return isLong || name.day == 0 || name.day == weekday
    }

    private func weekdayName(endingAt index: Int) -> WeekdayName? {
        guard tokens[index].kind == .word else { return ideographicWeekday(endingAt: index) }
        if index > 0, let name = weekdayPair(at: index - 1) { return name }
        return weekdayWord(at: index)
    }

    private func weekdayName(beginningAt index: Int) -> WeekdayName? {
        guard tokens[index].kind == .word else { return ideographicWeekday(beginningAt: index) }
        return weekdayPair(at: index) ?? weekdayWord(at: index)
    }

    private func weekdayWord(at index: Int) -> WeekdayName? {
        guard let entry = entry(at: index), entry.isWeekday else { return nil }
        return WeekdayName(day: Int(entry.weekday), tokens: index...index)
    }

    /// A weekday of two words: "thứ hai".
    private func weekdayPair(at index: Int) -> WeekdayName? {
        guard index + 1 < tokens.count, tokens[index].kind == .word, tokens[index + 1].kind == .word,
            let pair = lexicon[tokens[index].value, tokens[index + 1].value], pair.isWeekday
        else { return nil }
        return WeekdayName(day: Int(pair.weekday), tokens: index...(index + 1))
    }

    private func ideographicWeekday(endingAt index: Int) -> WeekdayName? {
        for count in 1...3 where index - count + 1 >= statedEnd {
            if let name = ideographicWeekday(in: (index - count + 1)...index) { return name }
        }
        return nil
    }

    private func ideographicWeekday(beginningAt index: Int) -> WeekdayName? {
        // The longest first: 火曜 begins 火曜日.
        for count in [3, 2, 1] where index + count <= tokens.count {
            if let name = ideographicWeekday(in: index...(index + count - 1)) { return name }
        }
        return nil
    }

    /// 星期二, 礼拜二, 周二, 火曜日, 火曜; 火 alone in brackets.
    private func ideographicWeekday(in range: ClosedRange<Int>) -> WeekdayName? {
        let (first, last) = (range.lowerBound, range.upperBound)
        let day: Int?
        switch range.count {
        case 3 where isIdeograph(last, 0x65E5) && isIdeograph(first + 1, 0x66DC): day = Self.japaneseDay(tokens[first])
        case 3 where isIdeograph(first, 0x661F) && isIdeograph(first + 1, 0x671F): day = Self.chineseDay(tokens[last])
        case 3 where isIdeograph(first + 1, 0x62DC): day = Self.chineseDay(tokens[last])
        case 2 where isIdeograph(last, 0x66DC): day = Self.japaneseDay(tokens[first])
        case 2 where isIdeograph(first, 0x5468) || isIdeograph(first, 0x9031): day = Self.chineseDay(tokens[last])
        case 1 where isMark(first - 1, "(") && isMark(last + 1, ")"): day = Self.japaneseDay(tokens[first])
        default: day = nil
        }
        return day.map { WeekdayName(day: $0, tokens: range) }
    }

    /// 日月火水木金土.
    private static func japaneseDay(_ token: DateToken) -> Int? {
        guard token.kind == .ideograph else { return nil }
        return [0x65E5, 0x6708, 0x706B, 0x6C34, 0x6728, 0x91D1, 0x571F].firstIndex(of: token.value).map { $0 + 1 }
    }

    /// 日一二三四五六, and 天 for Sunday.
    private static func chineseDay(_ token: DateToken) -> Int? {
        guard token.kind == .ideograph else { return nil }
        if token.value == 0x5929 { return 1 }
        return [0x65E5, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D].firstIndex(of: token.value).map { $0 + 1 }
    }
}
