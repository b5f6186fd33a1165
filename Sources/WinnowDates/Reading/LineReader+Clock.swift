import WinnowPlugin

/// A time of day and the tokens that it takes.
struct ClockReading {
    var time: StatedDate.Time
    var tokens: ClosedRange<Int>
}

extension LineReader {
    /// The time of day that follows a date, past marks, small words and a weekday.
    func clock(after index: Int) -> ClockReading? {
        var at = index + 1
        for _ in 0..<7 {
            guard at < tokens.count else { return nil }
            if tokens[at].kind == .number {
                return clock(at: at, isISO: isISOJoint(at - 1)) ?? bareClock(at: at, after: index)
            }
            guard isBetweenDateAndClock(at) else { return nil }
            at += 1
        }
        return nil
    }

    /// 18.05 directly behind a date, with nothing behind it that would make it another number.
    private func bareClock(at index: Int, after date: Int) -> ClockReading? {
        guard index == date + 1 || index == date + 2 && (isMark(date + 1, ",") || isMark(date + 1, "|")),
            let hour = number(index, digits: conventions.hasDotClock ? 1...2 : 2...2), hour < 24,
            isMark(index + 1, "."), isAdjacent(index + 1), isAdjacent(index + 2),
            let minute = number(index + 2, digits: 2...2), minute < 60
        else { return nil }
        let next = index + 3
        guard
            next >= tokens.count || isMark(next, ",") || isMark(next, "|") || isBullet(next) || isMark(next, ")")
                || isMark(next, "-") || hasRole(next, [.published, .modified, .qualifier])
        else { return nil }
        return ClockReading(time: .init(hour: hour, minute: minute), tokens: index...(index + 2))
    }

    /// Whether a token is one of the dots between the statements of a line, U+00B7 or U+2022: a sign of currency counts
    /// as the same mark.
    private func isBullet(_ index: Int) -> Bool {
        guard isMark(index, "*") else { return false }
        let sign = bytes[tokens[index].start..<tokens[index].end]
        return sign.elementsEqual([0xC2, 0xB7]) || sign.elementsEqual([0xE2, 0x80, 0xA2])
    }

    private func isBetweenDateAndClock(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .mark: return !isMark(index, "?") && !isMark(index, "!")
        case .ideograph:
            // 午後, or a weekday in brackets.
            return isAfternoon(before: index + 1) != nil || isAfternoon(before: index + 2) != nil
                || isMark(index + 1, ")")
                || (0x65E5...0x6728).contains(tokens[index].value) || isWeekdayIdeograph(index)
        case .word:
            guard let entry = entry(at: index) else { return isMark(index + 1, ")") && isMark(index - 1, "(") }
            return entry.isWeekday
                || !entry.roles.isDisjoint(with: [.filler, .clock, .yearMark, .dayMark, .beforeNoon, .afterNoon])
        case .number: return false
        }
    }

    /// 星期四, 週四, 曜日.
    private func isWeekdayIdeograph(_ index: Int) -> Bool {
        switch tokens[index].value {
        case 0x661F, 0x671F, 0x9031, 0x5468, 0x66DC, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D: true
        default: false
        }
    }

    private func isISOJoint(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].end - tokens[index].start == 1 && isAdjacent(index)
            && isAdjacent(index + 1) && bytes[tokens[index].start] | 0x20 == UInt8(ascii: "t")
    }

    /// The time of day that begins with a number.
    /// - Parameter isISO: it stands behind the T of ISO 8601, so that a hyphen after it begins an offset.
    func clock(at index: Int, isISO: Bool = false) -> ClockReading? {
        if isISO, let packed = packedClock(at: index) { return packed }
        guard let hour = number(index, digits: 1...2), hour <= 24, var reading = digits(at: index, hour: hour) else {
            return nil
        }
        let half = halfOfDay(around: reading.tokens)
        if let half {
            guard (0...12).contains(reading.time.hour) || half.isAfternoon else { return nil }
            if half.isAfternoon, reading.time.hour < 12 { reading.time.hour += 12 }
            if !half.isAfternoon, reading.time.hour == 12 { reading.time.hour = 0 }
            reading.tokens = reading.tokens.lowerBound...max(half.last, reading.tokens.upperBound)
        }
        guard reading.time.hour < 24 else { return nil }
        if let zone = zone(after: reading.tokens.upperBound, isISO: isISO || isMark(index + 3, ":")) {
            reading.time.offset = zone.minutes
            reading.tokens = reading.tokens.lowerBound...zone.last
        } else if hasRole(reading.tokens.upperBound + 1, .clock) || isZoneName(reading.tokens.upperBound + 1) {
            reading.tokens = reading.tokens.lowerBound...(reading.tokens.upperBound + 1)
        }
        return reading
    }

    /// T091722.
    private func packedClock(at index: Int) -> ClockReading? {
        guard let digits = number(index, digits: 4...6), tokens[index].digits != 5 else { return nil }
        let packed = tokens[index].digits == 4 ? digits * 100 : digits
        var reading = ClockReading(
            time: .init(hour: packed / 10_000, minute: packed / 100 % 100, second: packed % 100), tokens: index...index)
        if let zone = zone(after: index, isISO: true) {
            reading.time.offset = zone.minutes
            reading.tokens = index...zone.last
        }
        return reading
    }

    /// Hours and minutes in the forms that they are written in.
    private func digits(at index: Int, hour: Int) -> ClockReading? {
        if isMark(index + 1, ":"), isAdjacent(index + 1), isAdjacent(index + 2) {
            return minutes(at: index + 2, hour: hour, from: index)
        }
        if isMark(index + 1, "."), isAdjacent(index + 1), isAdjacent(index + 2),
            let minute = number(index + 2, digits: 2...2), minute < 60, isClock(around: index...(index + 2))
        {
            return ClockReading(time: .init(hour: hour, minute: minute), tokens: index...(index + 2))
        }
        if let unit = unit(after: index) { return unit == .hour ? ideographicClock(at: index, hour: hour) : nil }
        if hasRole(index + 1, .hour) {
            if let minute = number(index + 2, digits: 2...2), minute < 60,
                isAdjacent(index + 1) || isAdjacent(index + 2) == false
            {
                return ClockReading(time: .init(hour: hour, minute: minute), tokens: index...(index + 2))
            }
            return isAdjacent(index + 1)
                ? ClockReading(time: .init(hour: hour, minute: 0), tokens: index...(index + 1)) : nil
        }
        guard hasRole(index + 1, [.beforeNoon, .afterNoon, .clock]), hour > 0 else { return nil }
        // "14 am" is no time, and a lone number is one only beside a word for it.
        if !hasRole(index + 1, .clock), hour > 12 { return nil }
        return ClockReading(time: .init(hour: hour, minute: 0), tokens: index...index)
    }

    private func minutes(at index: Int, hour: Int, from first: Int) -> ClockReading? {
        guard let minute = number(index, digits: 2...2), minute < 60 else { return nil }
        var reading = ClockReading(time: .init(hour: hour, minute: minute), tokens: first...index)
        guard isMark(index + 1, ":"), isAdjacent(index + 1), isAdjacent(index + 2),
            let second = number(index + 2, digits: 2...2), second <= 60
        else { return reading }
        reading.time.second = second
        reading.tokens = first...(index + 2)
        if isMark(index + 3, "."), isAdjacent(index + 3), isAdjacent(index + 4), tokens[index + 4].kind == .number {
            let digits = bytes[tokens[index + 4].start..<tokens[index + 4].end].prefix(9)
            guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return reading }
            reading.time.fraction = String(decoding: digits, as: UTF8.self)
            while reading.time.fraction.hasSuffix("0") { reading.time.fraction.removeLast() }
            reading.tokens = first...(index + 4)
        }
        return reading
    }

    /// 9時17分, 9시 17분, 9点.
    private func ideographicClock(at index: Int, hour: Int) -> ClockReading {
        var reading = ClockReading(time: .init(hour: hour, minute: 0), tokens: index...(index + 1))
        guard let minute = number(index + 2, digits: 1...2), minute < 60, unit(after: index + 2) == .minute else {
            return reading
        }
        reading.time.minute = minute
        reading.tokens = index...(index + 3)
        guard let second = number(index + 4, digits: 1...2), second < 60, unit(after: index + 4) == .second else {
            return reading
        }
        reading.time.second = second
        reading.tokens = index...(index + 5)
        return reading
    }

    /// Whether a word beside numbers says that they are a time.
    private func isClock(around range: ClosedRange<Int>) -> Bool {
        if hasRole(range.upperBound + 1, [.clock, .beforeNoon, .afterNoon]) || isZoneName(range.upperBound + 1) {
            return true
        }
        let before = isMark(range.lowerBound - 1, ".") ? range.lowerBound - 2 : range.lowerBound - 1
        return hasRole(before, .clock)
    }

    private func halfOfDay(around range: ClosedRange<Int>) -> (isAfternoon: Bool, last: Int)? {
        let after = range.upperBound + 1
        for at in [after, hasRole(after, .clock) ? after + 1 : after] {
            // The dot of "p.m." belongs to it.
            let last = isMark(at + 1, ".") && isAdjacent(at + 1) ? at + 1 : at
            if hasRole(at, .afterNoon) { return (true, last) }
            if hasRole(at, .beforeNoon) { return (false, last) }
            // "p. m.", as Spanish writes it.
            if isMark(at + 1, "."), let letter = letter(at), self.letter(at + 2) == UInt8(ascii: "m") {
                if letter == UInt8(ascii: "a") { return (false, at + 2) }
                if letter == UInt8(ascii: "p") { return (true, at + 2) }
            }
        }
        if let isAfternoon = isAfternoon(before: range.lowerBound) { return (isAfternoon, range.upperBound) }
        let before = range.lowerBound - 1
        // Only words that are nothing but halves of the day are believed before a time, and AM in capitals.
        guard let entry = entry(at: before), !entry.roles.isDisjoint(with: [.beforeNoon, .afterNoon]) else {
            return nil
        }
        guard entry.roles == .beforeNoon || entry.roles == .afterNoon || isCapital(before) else { return nil }
        return (entry.roles.contains(.afterNoon), range.upperBound)
    }

    private func letter(_ index: Int) -> UInt8? {
        guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].end - tokens[index].start == 1
        else { return nil }
        return bytes[tokens[index].start] | 0x20
    }
}
