import WinnowPlugin

/// Puts a time that is stated without an offset, or in UTC, on the clock that the page lives by, where the page shows
/// which that is.
enum LocalClock {
    /// - Parameters:
    ///   - date: the time.
    ///   - others: statements that may be of the same moment.
    ///   - all: all statements of the page.
    ///   - keepsInstant: the time is stated as that of publication, so that it stays even where it is a midnight.
    /// - Returns: the same instant with another offset, or the day alone where the instant is its midnight; nil where
    ///   nothing tells.
    static func date(_ date: StatedDate, agreeing others: [StatedDate], all: [StatedDate], keepsInstant: Bool)
        -> StatedDate?
    {
        guard let time = date.time else { return nil }
        guard time.offset != nil else {
            let other = others.first { ($0.time?.offset ?? 0) != 0 && isSameWallTime($0, date) }
            return other.map { withSeconds($0, of: time) }
        }
        guard time.offset == 0, let instant = DayNumber.instant(date),
            let day = DayNumber.of(date)
        else { return nil }
        for other in others where (other.time?.offset ?? 0) != 0 {
            if let there = DayNumber.instant(other), abs(there - instant) < 60 { return withSeconds(other, of: time) }
        }
        let elsewhere = others.filter { DayNumber.of($0) != day }
        for other in elsewhere {
            if let offset = offset(of: other, from: instant) { return local(instant, time, offset) }
        }
        guard let dayAlone = elsewhere.first(where: { $0.time == nil }) else { return nil }
        // An offset that the page uses elsewhere, if it makes the instant fall on the page's own day.
        for other in all {
            guard let offset = other.time?.offset, offset != 0, let local = local(instant, time, offset) else {
                continue
            }
            if DateChoice.isSameDay(local, dayAlone) { return local }
        }
        if keepsInstant { return nil }
        // Midnight by a clock east of Greenwich is what software makes of a day without a time.
        let isNext = DayNumber.of(dayAlone).map { $0 == day + 1 } ?? false
        return isNext && time.minute == 0 && time.second == 0 ? dayAlone : nil
    }

    /// A date with another statement's seconds, where it has none of its own.
    private static func withSeconds(_ date: StatedDate, of time: StatedDate.Time) -> StatedDate {
        guard var own = date.time, own.second == 0, own.fraction.isEmpty else { return date }
        (own.second, own.fraction) = (time.second, time.fraction)
        return StatedDate(year: date.year, month: date.month, day: date.day, time: own) ?? date
    }

    private static func isSameWallTime(_ first: StatedDate, _ second: StatedDate) -> Bool {
        DateChoice.isSameDay(first, second) && first.time?.hour == second.time?.hour
            && first.time?.minute == second.time?.minute
    }

    private static func local(_ instant: Int, _ time: StatedDate.Time, _ offset: Int) -> StatedDate? {
        DayNumber.date(instant: instant, fraction: time.fraction, offset: offset)
    }

    /// The offset, in minutes, of a clock that shows a time when an instant has come: a whole number of quarters of an
    /// hour, if the time is that of the instant at all.
    private static func offset(of other: StatedDate, from instant: Int) -> Int? {
        guard let time = other.time, time.offset == nil, let day = DayNumber.of(other) else { return nil }
        let distance = day * 86400 + time.hour * 3600 + time.minute * 60 + time.second - instant
        // Seconds may be left out in either statement.
        let quarters = (distance + 450 + 96 * 900) / 900 - 96
        guard abs(distance - quarters * 900) < 60, (-48...56).contains(quarters) else { return nil }
        return quarters * 15
    }
}
