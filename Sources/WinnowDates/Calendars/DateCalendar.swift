import WinnowPlugin

/// The calendars that dates are stated in.
enum DateCalendar: Sendable {
    case gregorian
    /// The Persian solar calendar, since 1925 in Iran and 1957 in Afghanistan.
    case persian
    /// The Gregorian calendar with years counted from 543 BCE, as in Thailand.
    case buddhist
    /// The Islamic lunar calendar. Its days depend on sightings of the moon and differ by country, so that its dates are
    /// recognised but never converted.
    case lunar

    /// The Gregorian date of a date in this calendar.
    /// - Parameters: year, month and day as stated; day nil where none is.
    /// - Returns: nil when there is no such date, or no certain one.
    func gregorian(year: Int, month: Int, day: Int?) -> StatedDate? {
        switch self {
        case .gregorian: StatedDate(year: year, month: month, day: day)
        case .buddhist: StatedDate(year: year - 543, month: month, day: day)
        // A Persian month covers parts of two Gregorian ones, so there is no month without a day.
        case .persian: day.flatMap { PersianDate.gregorian(year: year, month: month, day: $0) }
        case .lunar: nil
        }
    }
}
