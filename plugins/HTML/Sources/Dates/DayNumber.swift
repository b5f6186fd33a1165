import WinnowPlugin

/// Days counted from 1 January 1970, to compare and move dates with.
enum DayNumber {
    /// The number of a day; nil without one. By the civil calendar in eras of 400 years.
    static func of(_ date: StatedDate) -> Int? {
        guard let month = date.month, let day = date.day else { return nil }
        let year = month <= 2 ? date.year - 1 : date.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date of a day's number.
    static func date(_ number: Int, time: StatedDate.Time? = nil) -> StatedDate? {
        let shifted = number + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return StatedDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * march + 2) / 5 + 1, time: time)
    }

    /// The instant of a Unix time, in UTC, if it lies in the time of the web.
    static func date(secondsSince1970 seconds: Int) -> StatedDate? {
        guard seconds >= 631_152_000, seconds < 4_102_444_800 else { return nil }
        let time = StatedDate.Time(
            hour: seconds % 86400 / 3600, minute: seconds % 3600 / 60, second: seconds % 60, offset: 0)
        return date(seconds / 86400, time: time)
    }

    /// Seconds since 1970 of an instant; nil without time and offset.
    static func instant(_ date: StatedDate) -> Int? {
        guard let day = of(date), let time = date.time, let offset = time.offset else { return nil }
        return day * 86400 + time.hour * 3600 + (time.minute - offset) * 60 + time.second
    }

    /// An instant as clocks of an offset show it, in minutes east of UTC.
    static func date(instant seconds: Int, fraction: String, offset: Int) -> StatedDate? {
        let local = seconds + offset * 60
        let inDay = ((local % 86400) + 86400) % 86400
        let time = StatedDate.Time(
            hour: inDay / 3600, minute: inDay % 3600 / 60, second: inDay % 60, fraction: fraction, offset: offset)
        return date((local - inDay) / 86400, time: time)
    }
}
