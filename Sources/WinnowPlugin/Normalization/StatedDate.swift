/// A date as a document states it, with the precision it has: RFC 3339, or its leading part.
///
/// `2023`, `2023-09`, `2023-09-14`, `2023-09-14T09:17:00`, `2023-09-14T09:17:00+09:00`. The offset is there only when
/// the document states one. Dates that do not exist, and the placeholders that software leaves behind when it knows no
/// date (year 0 and 1, the Unix epoch to the second), are no dates.
public struct StatedDate: Sendable, Hashable, CustomStringConvertible {
    /// A time of day.
    public struct Time: Sendable, Hashable {
        public var hour: Int
        public var minute: Int
        /// 0–60; 60 only as a leap second at the end of a minute 59.
        public var second: Int
        /// Digits after the decimal point as stated, without trailing zeros; empty for none.
        public var fraction: String
        /// Minutes east of UTC; nil when no offset is stated.
        public var offset: Int?

        public init(hour: Int, minute: Int, second: Int = 0, fraction: String = "", offset: Int? = nil) {
            self.hour = hour
            self.minute = minute
            self.second = second
            self.fraction = fraction
            self.offset = offset
        }
    }

    public let year: Int
    /// 1–12; nil when only the year is known.
    public let month: Int?
    public let day: Int?
    public let time: Time?

    /// Creates a date from its parts.
    /// - Returns: nil when there is no such date, when a finer part is given without the coarser one, or for a placeholder.
    public init?(year: Int, month: Int? = nil, day: Int? = nil, time: Time? = nil) {
        guard (1000...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
        } else if day != nil {
            return nil
        }
        if let day, let month {
            guard (1...Self.days(inMonth: month, year: year)).contains(day) else { return nil }
        }
        if let time {
            guard day != nil, Self.exists(time) else { return nil }
            let isEpoch =
                year == 1970 && month == 1 && day == 1 && time.hour == 0 && time.minute == 0 && time.second == 0
            if isEpoch, (time.offset ?? 0) == 0 { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
        self.time = time
    }

    /// RFC 3339 as far as the precision goes.
    public var description: String {
        var text = Self.digits(year, 4)
        if let month { text += "-" + Self.digits(month, 2) }
        if let day { text += "-" + Self.digits(day, 2) }
        guard let time else { return text }
        text += "T" + Self.digits(time.hour, 2) + ":" + Self.digits(time.minute, 2) + ":" + Self.digits(time.second, 2)
        if !time.fraction.isEmpty { text += "." + time.fraction }
        guard let offset = time.offset else { return text }
        if offset == 0 { return text + "Z" }
        let size = abs(offset)
        return text + (offset < 0 ? "-" : "+") + Self.digits(size / 60, 2) + ":" + Self.digits(size % 60, 2)
    }

    private static func exists(_ time: Time) -> Bool {
        let isLeapSecond = time.second == 60 && time.minute == 59
        return (0...23).contains(time.hour) && (0...59).contains(time.minute)
            && ((0...59).contains(time.second) || isLeapSecond) && abs(time.offset ?? 0) <= 14 * 60 + 59
    }

    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
