/// Times as records write them, without a calendar library: the proleptic Gregorian calendar in UTC.
public enum Timestamp {
    /// Year, month and day of a day counted from 1970-01-01 (algorithm: Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", `civil_from_days`).
    public static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day of a date, counted from 1970-01-01 (`days_from_civil` of the same source).
    public static func day(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `YYYY-MM-DD` of a day counted from 1970-01-01.
    public static func date(day: Int) -> String {
        let (year, month, day) = civil(day: day)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// RFC 3339 in UTC with milliseconds: `2023-09-14T09:17:00.000Z`.
    /// - Parameter milliseconds: since 1970.
    public static func rfc3339(milliseconds: Int64) -> String {
        let (seconds, millis) = milliseconds.flooredQuotient(1000)
        let (days, second) = seconds.flooredQuotient(86_400)
        let time = "\(padded(Int(second / 3600), 2)):\(padded(Int(second / 60 % 60), 2)):\(padded(Int(second % 60), 2))"
        return "\(date(day: Int(days)))T\(time).\(padded(Int(millis), 3))Z"
    }

    /// Whole milliseconds since 1970 of nanoseconds since 1970, earlier ones rounded down.
    public static func milliseconds(nanoseconds: Int64) -> Int64 { nanoseconds.flooredQuotient(1_000_000).0 }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> (Int64, Int64) {
        // Nothing here overflows: a file's mtime can be anything.
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
