package import WinnowPlugin

/// What a text says that a date is the date of.
package enum DateLabel: Sendable, Hashable {
    /// First publication: "Published", "Posted on", "Veröffentlicht am", 公開日.
    case published
    /// The last change: "Updated", "Stand:", "Mis à jour le", 更新.
    case modified
    /// Something that is neither: an event, a deadline, a birth, a copyright, a span of days.
    case other
}

/// A date that a text states.
package struct FoundDate: Sendable, Hashable {
    /// The bytes of the date and its time of day.
    package let range: Range<Int>
    /// The bytes of the whole statement: label, weekday, date, time and zone.
    package let statement: Range<Int>
    package let date: StatedDate
    /// What the words around the date say that it is; nil when they do not say.
    package let label: DateLabel?
    /// Whether the date depends on a convention that neither the text nor its language settles: 04/05/2023.
    package let isAmbiguous: Bool
    /// Whether the numbers or the weekday prove that the month comes before the day, or after it; nil where they prove
    /// nothing. Other dates of the same page are probably written alike.
    package let provesMonthFirst: Bool?
    /// An ambiguous date with day and month exchanged.
    package let exchanged: StatedDate?
    /// Whether an ambiguous date was read month first.
    let wasReadMonthFirst: Bool

    /// The same date with another label, where the label stands apart from it.
    package func labelled(_ label: DateLabel) -> FoundDate {
        FoundDate(
            range: range, statement: statement, date: date, label: label, isAmbiguous: isAmbiguous,
            provesMonthFirst: provesMonthFirst, exchanged: exchanged, wasReadMonthFirst: wasReadMonthFirst)
    }

    /// The same date with its order settled by something outside of the text; itself where nothing is to be settled.
    package func settled(monthFirst: Bool) -> FoundDate {
        guard isAmbiguous, let exchanged else { return self }
        return FoundDate(
            range: range, statement: statement, date: monthFirst == wasReadMonthFirst ? date : exchanged, label: label,
            isAmbiguous: false, provesMonthFirst: nil, exchanged: nil, wasReadMonthFirst: monthFirst)
    }
}
