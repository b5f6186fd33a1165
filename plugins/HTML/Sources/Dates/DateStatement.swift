import WinnowPlugin

/// One statement of a page about when it was published or changed.
struct DateStatement {
    enum Claim { case published, modified }

    var claim: Claim
    var date: StatedDate { didSet { moment = DateMoment(date) } }
    /// The date as it is compared.
    private(set) var moment: DateMoment
    /// The number of its day; nil without one.
    var day: Int? { moment.day }
    let source: DateSource
    /// Day and month may be the other way round.
    var isAmbiguous = false
    /// How much it counts; less than its source's weight where something speaks against it.
    var weight: Double

    init(_ claim: Claim, _ date: StatedDate, _ source: DateSource, isAmbiguous: Bool = false, share: Double = 1) {
        (self.claim, self.date, self.source, self.isAmbiguous) = (claim, date, source, isAmbiguous)
        weight = source.weight * share
        moment = DateMoment(date)
    }

    /// The date with day and month exchanged, where that is possible.
    var swapped: StatedDate? {
        guard isAmbiguous, let month = date.month, let day = date.day else { return nil }
        return StatedDate(year: date.year, month: day, day: month, time: date.time)
    }

    /// Whether two statements may be of one moment: the same day, or an instant of UTC whose day is the other one
    /// elsewhere.
    func agrees(with other: DateStatement) -> Bool { moment.agrees(with: other.moment) }
}
