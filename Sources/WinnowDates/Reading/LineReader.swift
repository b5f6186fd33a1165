import WinnowPlugin

/// Reads the dates of one line from its tokens.
///
/// Every date has a number, so each number is tried as the first of a date; what matched is not looked at again.
struct LineReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// There only as long as the line is read.
    let tokens: UnsafeBufferPointer<DateToken>
    let conventions: DateConventions
    let lexicon = Lexicon.shared
    /// A time of day that waits for its date: "10:30, 2 March 2020".
    private var pending: ClockReading?
    /// The token behind the last statement that was read.
    private(set) var statedEnd = 0
    /// The first token of the second date of a span.
    private var spanStart: Int?

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<DateToken>, _ conventions: DateConventions
    ) {
        self.bytes = bytes
        self.tokens = tokens
        self.conventions = conventions
    }

    /// Appends the line's dates, until there are as many as the limit.
    mutating func read(into readings: inout [DateReading], limit: Int) {
        var at = 0
        while at < tokens.count, readings.count < limit {
            guard tokens[at].kind == .number else {
                at += 1
                continue
            }
            if let parts = date(at: at) {
                at = append(parts, to: &readings)
            } else if let clock = clock(at: at) {
                pending = clock
                at = clock.tokens.upperBound + 1
            } else {
                at += 1
            }
        }
    }

    /// The date whose first number is a token.
    private func date(at index: Int) -> DateParts? {
        let token = tokens[index]
        switch token.digits {
        case 1, 2:
            return ideographicDate(at: index) ?? numericDate(at: index) ?? dayThenMonth(at: index)
                ?? monthThenDay(at: index)
        case 3: return ideographicDate(at: index)
        case 4:
            return ideographicDate(at: index) ?? yearThenNumbers(at: index) ?? yearThenName(at: index)
                ?? nameThenYear(at: index)
        case 8: return compactDate(at: index)
        default: return nil
        }
    }

    /// Completes a date by its time, weekday and label.
    /// - Returns: the token to go on with.
    private mutating func append(_ parts: DateParts, to readings: inout [DateReading]) -> Int {
        guard var reading = ordered(parts) else { return parts.tokens.upperBound + 1 }
        var range = parts.tokens
        if reading.date.day != nil, let clock = clock(of: parts) {
            reading.date = reading.date.at(clock.time) ?? reading.date
            reading.swapped = reading.swapped.map { $0.at(clock.time) ?? $0 }
            range = min(clock.tokens.lowerBound, range.lowerBound)...max(clock.tokens.upperBound, range.upperBound)
        }
        pending = nil
        let (label, statement) = label(around: withWeekday(range, reading.date.weekday))
        statedEnd = max(range.upperBound, statement.upperBound) + 1
        (reading.range, reading.statement, reading.label) = (bytes(of: range), bytes(of: statement), label)
        if let next = spanEnd(after: range.upperBound) {
            reading.label = .other
            spanStart = next
        } else if spanStart.map({ parts.tokens.contains($0) }) ?? false || isSpan(before: parts.tokens.lowerBound) {
            reading.label = .other
        }
        readings.append(reading)
        return range.upperBound + 1
    }

    /// A date with the order of its parts decided as far as the line tells it.
    private func ordered(_ parts: DateParts) -> DateReading? {
        guard let date = parts.date else { return nil }
        var reading = DateReading(date: date, range: bytes(of: parts.tokens), statement: bytes(of: parts.tokens))
        reading.swapped = parts.swapped
        reading.separator = parts.separator
        reading.wasReadMonthFirst = readsMonthFirst(parts)
        reading.isMonthFirst = order(of: parts)
        reading.isAmbiguous = parts.isShort && !conventions.isOrderKnown
        guard let other = parts.swapped else { return reading }
        guard let day = weekday(around: parts.tokens), (day == other.weekday) != (day == date.weekday) else {
            reading.isAmbiguous = reading.isAmbiguous || !isOrderSettled(parts)
            return reading
        }
        reading.isMonthFirst = (day == other.weekday) != reading.wasReadMonthFirst
        if day == other.weekday { reading.date = other }
        reading.swapped = nil
        return reading
    }

    /// The time of day of a date: inside it, behind it, or before it.
    private func clock(of parts: DateParts) -> ClockReading? {
        if let inner = parts.clock {
            // What stands between the parts ends where the date ends.
            return ClockReading(time: inner.time, tokens: parts.tokens)
        }
        return clock(after: parts.tokens.upperBound) ?? clock(before: parts.tokens.lowerBound)
    }

    /// The time of day that stands before a date.
    private func clock(before index: Int) -> ClockReading? {
        guard let pending, pending.tokens.upperBound < index, index - pending.tokens.upperBound <= 7 else { return nil }
        for between in (pending.tokens.upperBound + 1)..<index {
            let token = tokens[between]
            switch token.kind {
            case .mark: continue
            case .word where token.end - token.start <= 4: continue
            case .word:
                guard let entry = entry(at: between), entry.isWeekday || entry.roles.contains(.filler) else {
                    return nil
                }
            case .number, .ideograph: return nil
            }
        }
        return pending
    }

    /// Whether a date follows that ends a span of days which the date before it begins.
    /// - Returns: the first token of the number that begins that date.
    private func spanEnd(after index: Int) -> Int? {
        guard index + 2 < tokens.count else { return nil }
        let joint = tokens[index + 1]
        let isJoint =
            joint.kind == .mark && joint.value == UInt64(UInt8(ascii: "-"))
            || joint.kind == .word && (entry(at: index + 1).map { $0.roles.contains(.other) } ?? false)
        guard isJoint else { return nil }
        let next = tokens[index + 2].kind == .number ? index + 2 : index + 3
        guard next < tokens.count, tokens[next].kind == .number, date(at: next) != nil else { return nil }
        return next
    }

    /// Whether a date is the end of a span whose beginning lacks month and year: 14–16 September 2023.
    private func isSpan(before index: Int) -> Bool {
        guard index >= 2, isMark(index - 1, "-") else { return false }
        var first = index - 2
        if isMark(first, "."), first >= 1 { first -= 1 }
        let token = tokens[first]
        guard token.kind == .number, token.digits <= 2, (1...31).contains(token.value) else { return false }
        // The number of a name, as in "g1".
        if isAdjacent(first), tokens[first - 1].kind == .word { return false }
        let isClock = first >= 1 && (isMark(first - 1, ":") || tokens[first - 1].kind == .number)
        return !isClock && tokens[index].start - token.end <= 6
    }
}

extension LineReader {
    func bytes(of range: ClosedRange<Int>) -> Range<Int> {
        tokens[range.lowerBound].start..<tokens[range.upperBound].end
    }

    func isMark(_ index: Int, _ mark: UInt8) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .mark && tokens[index].value == UInt64(mark)
    }

    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool { isMark(index, UInt8(ascii: mark)) }

    /// Whether a token follows the one before it without a space.
    func isAdjacent(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
    }

    /// What is known of a word.
    func entry(at index: Int) -> Lexicon.Entry? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        return lexicon[tokens[index].value]
    }

    func hasRole(_ index: Int, _ role: Lexicon.Roles) -> Bool {
        entry(at: index).map { !$0.roles.isDisjoint(with: role) } ?? false
    }

    /// Whether a word is a weekday, or one that stands between the parts of a statement.
    func isSmallWord(_ index: Int) -> Bool {
        entry(at: index).map { $0.isWeekday || !$0.roles.isDisjoint(with: [.filler, .clock]) } ?? false
    }

    /// The value of a number of at most so many digits.
    func number(_ index: Int, digits: ClosedRange<UInt8>) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, digits.contains(tokens[index].digits)
        else {
            return nil
        }
        return Int(tokens[index].value)
    }

    /// The weekday beside a date, 1 for Sunday; nil where none or several stand.
    func weekday(around range: ClosedRange<Int>) -> Int? {
        for step in 1...3 {
            for index in [range.lowerBound - step, range.upperBound + step] {
                if let entry = entry(at: index), entry.isWeekday {
                    return entry.weekday == 0 ? nil : Int(entry.weekday)
                }
            }
        }
        return nil
    }
}
