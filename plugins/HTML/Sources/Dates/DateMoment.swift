import WinnowPlugin

/// A stated date as numbers, which are compared for every two statements of a page.
struct DateMoment {
    /// The number of its day; nil without one.
    let day: Int?
    private let year: Int
    private let month: Int?
    /// Seconds since 1970 of its instant; nil without time and offset.
    private let instant: Int?
    /// The hour of a time in UTC; nil for other times, and without one.
    private let hourInUTC: Int?

    init(_ date: StatedDate) {
        (day, instant) = (DayNumber.of(date), DayNumber.instant(date))
        (year, month) = (date.year, date.month)
        hourInUTC = date.time.flatMap { $0.offset == 0 ? $0.hour : nil }
    }

    /// Whether two dates may be of one moment: the same day, or an instant of UTC whose day is the other one elsewhere.
    @inline(__always)
    func agrees(with other: DateMoment) -> Bool {
        guard let day, let there = other.day else { return year == other.year && month == other.month }
        if day == there { return true }
        // Clocks differ by less than two days.
        if abs(day - there) > 2 { return false }
        if let instant, let instantThere = other.instant { return abs(instant - instantThere) < 60 }
        return mayBe(there - day) || other.mayBe(day - there)
    }

    /// Whether an instant in UTC is on another day, so many days away, for clocks of some place.
    private func mayBe(_ days: Int) -> Bool {
        guard days == 1 || days == -1, let hourInUTC else { return false }
        return days == -1 ? hourInUTC < 11 : hourInUTC >= 11
    }
}
