extension LineReader {
    /// What follows a number in Chinese, Japanese and Korean dates.
    enum Unit { case year, month, day, hour, minute, second }

    /// 2023年9月14日, 2023년 9월 14일, 令和5年9月14日, 民國112年9月14日.
    func ideographicDate(at index: Int) -> DateParts? {
        let number = Int(tokens[index].value)
        switch unit(after: index) {
        case .year:
            guard let year = year(number, digits: tokens[index].digits, before: index) else { return nil }
            return monthAndDay(from: index + 2, year: year, first: index)
        case .month:
            // 令和元年5月1日: the first year of an era has no number.
            guard index >= 4, isIdeograph(index - 1, 0x5E74), isIdeograph(index - 2, 0x5143),
                let start = Self.eraStart(scalar(index - 4), scalar(index - 3))
            else { return nil }
            return monthAndDay(from: index, year: start + 1, first: index - 4)
        default: return nil
        }
    }

    private func monthAndDay(from index: Int, year: Int, first: Int) -> DateParts? {
        guard let month = number(index, digits: 1...2), unit(after: index) == .month else { return nil }
        guard let day = number(index + 2, digits: 1...2), unit(after: index + 2) == .day else {
            let parts = DateParts(year: year, month: month, day: nil, tokens: first...(index + 1))
            return parts.date == nil ? nil : parts
        }
        let parts = DateParts(year: year, month: month, day: day, tokens: first...(index + 3))
        return parts.date == nil ? nil : parts
    }

    /// The Gregorian year of a number before 年: of an era when its name stands before it.
    private func year(_ number: Int, digits: UInt8, before index: Int) -> Int? {
        if digits == 4 { return (1000...2100).contains(number) ? number : nil }
        guard index >= 2, number > 0, let start = Self.eraStart(scalar(index - 2), scalar(index - 1)) else {
            return nil
        }
        return start + number
    }

    /// The year before an era's first.
    private static func eraStart(_ first: UInt64, _ second: UInt64) -> Int? {
        switch (first, second) {
        case (0x4EE4, 0x548C): 2018
        case (0x5E73, 0x6210): 1988
        case (0x662D, 0x548C): 1925
        case (0x5927, 0x6B63): 1911
        case (0x660E, 0x6CBB): 1867
        // The Republic of China.
        case (0x6C11, 0x570B), (0x6C11, 0x56FD): 1911
        default: nil
        }
    }

    private func scalar(_ index: Int) -> UInt64 {
        tokens.indices.contains(index) && tokens[index].kind == .ideograph ? tokens[index].value : 0
    }

    func isIdeograph(_ index: Int, _ scalar: UInt64) -> Bool { self.scalar(index) == scalar }

    /// The unit that follows a number.
    func unit(after index: Int) -> Unit? {
        let next = index + 1
        guard next < tokens.count else { return nil }
        if tokens[next].kind == .ideograph { return Self.unit(ideograph: tokens[next].value) }
        guard tokens[next].kind == .word else { return nil }
        return Self.unit(hangul: ScalarReader.scalar(bytes, tokens[next].start, tokens[next].end).0)
    }

    private static func unit(ideograph: UInt64) -> Unit? {
        switch ideograph {
        case 0x5E74: .year
        case 0x6708: .month
        case 0x65E5, 0x53F7, 0x865F: .day
        case 0x6642, 0x65F6, 0x70B9, 0x9EDE: .hour
        case 0x5206: .minute
        case 0x79D2: .second
        default: nil
        }
    }

    private static func unit(hangul: UInt32) -> Unit? {
        switch hangul {
        case 0xB144: .year
        case 0xC6D4: .month
        case 0xC77C: .day
        case 0xC2DC: .hour
        case 0xBD84: .minute
        case 0xCD08: .second
        default: nil
        }
    }

    /// 上午, 午前: false; 下午, 午後: true; nil when neither ends before a token.
    func isAfternoon(before index: Int) -> Bool? {
        switch (scalar(index - 2), scalar(index - 1)) {
        case (0x4E0A, 0x5348), (0x5348, 0x524D), (0x51CC, 0x6668), (0x65E9, 0x4E0A): false
        case (0x4E0B, 0x5348), (0x5348, 0x5F8C), (0x665A, 0x4E0A), (0x508D, 0x665A): true
        default: nil
        }
    }
}
