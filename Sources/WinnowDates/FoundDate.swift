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
}
