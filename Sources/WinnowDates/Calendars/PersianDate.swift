import WinnowPlugin

/// Converts dates of the Persian calendar.
///
/// By the 33-year cycle of leap years, which agrees with the astronomical calendar from 1178 to 1633
/// (21 March 1799 to 20 March 2255): https://en.wikipedia.org/wiki/Solar_Hijri_calendar#Leap_year
enum PersianDate {
    /// - Returns: nil when there is no such date or it lies outside of 1178–1633.
    static func gregorian(year: Int, month: Int, day: Int) -> StatedDate? {
        guard (1178...1633).contains(year), (1...12).contains(month), day >= 1, day <= days(inMonth: month, year) else {
            return nil
        }
        let before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
        let leaps = (8 * year + 21) / 33
        // So that 1 Farvardin 1400 is 21 March 2021.
        return date(ofDay: 226_895 + 365 * (year - 1) + leaps + before + day - 1)
    }

    private static func days(inMonth month: Int, _ year: Int) -> Int {
        if month <= 6 { return 31 }
        if month <= 11 { return 30 }
        return isLeap(year) ? 30 : 29
    }

    private static func isLeap(_ year: Int) -> Bool { (8 * (year + 1) + 21) / 33 > (8 * year + 21) / 33 }

    /// The date of a day counted from 1 January of the year 1, which is day 1 (rata die).
    private static func date(ofDay day: Int) -> StatedDate? {
        // Days from 1 March of the year 0, in cycles of 400 years.
        let shifted = day + 305
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return StatedDate(year: year, month: month, day: dayOfYear - (153 * march + 2) / 5 + 1)
    }
}
