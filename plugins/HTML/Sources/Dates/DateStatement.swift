import WinnowPlugin

/// One statement of a page about when it was published or changed.
struct DateStatement {
    enum Claim { case published, modified }

    var claim: Claim
    var date: StatedDate { didSet { (day, instant) = (DayNumber.of(date), DayNumber.instant(date)) } }
    /// The number of its day; nil without one.
    private(set) var day: Int?
    /// Seconds since 1970 of its instant; nil without time and offset.
    private(set) var instant: Int?
    let source: DateSource
    /// Day and month may be the other way round.
    var isAmbiguous = false
    /// How much it counts; less than its source's weight where something speaks against it.
    var weight: Double

    init(_ claim: Claim, _ date: StatedDate, _ source: DateSource, isAmbiguous: Bool = false, share: Double = 1) {
        (self.claim, self.date, self.source, self.isAmbiguous) = (claim, date, source, isAmbiguous)
        weight = source.weight * share
        (day, instant) = (DayNumber.of(date), DayNumber.instant(date))
    }

    /// The date with day and month exchanged, where that is possible.
    var swapped: StatedDate? {
        guard isAmbiguous, let month = date.month, let day = date.day else { return nil }
        return StatedDate(year: date.year, month: day, day: month, time: date.time)
    }

    /// Whether two statements may be of one moment: the same day, or an instant of UTC whose day is the other one
    /// elsewhere.
    func agrees(with other: DateStatement) -> Bool {
        guard let day, let there = other.day else {
            return date.year == other.date.year && date.month == other.date.month
        }
        if day == there { return true }
        // Clocks differ by less than two days.
        if abs(day - there) > 2 { return false }
        if let instant, let instantThere = other.instant { return abs(instant - instantThere) < 60 }
        return Self.mayBe(date, there - day) || Self.mayBe(other.date, day - there)
    }

    /// Whether an instant in UTC is on another day, so many days away, for clocks of some place.
    private static func mayBe(_ date: StatedDate, _ days: Int) -> Bool {
        guard days == 1 || days == -1, let time = date.time, time.offset == 0 else { return false }
        return days == -1 ? time.hour < 11 : time.hour >= 11
    }
}
