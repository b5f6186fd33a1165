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
        /// Minutes east of UTC; nil when no offset is stated.
        public var offset: Int?
        /// The digits after the decimal point; no string, so that dates are copied without counting references.
        private var fractionDigits: Digits

        /// Digits after the decimal point as stated, without trailing zeros; empty for none.
        ///
        /// At most nine, which is a nanosecond; what follows the ninth digit or is no digit is left out.
        public var fraction: String {
            get { fractionDigits.text }
            set { fractionDigits = Digits(newValue) }
        }

        public init(hour: Int, minute: Int, second: Int = 0, fraction: String = "", offset: Int? = nil) {
            self.hour = hour
            self.minute = minute
            self.second = second
            self.offset = offset
            fractionDigits = Digits(fraction)
        }

        /// Up to nine digits, leading zeros included.
        private struct Digits: Sendable, Hashable {
            private var value: UInt32 = 0
            private var count: UInt8 = 0

            init(_ text: String) {
                for digit in text.utf8 {
                    guard count < 9, digit &- 0x30 < 10 else { return }
                    value = value * 10 + UInt32(digit - 0x30)
                    count += 1
                }
            }

            var text: String {
                if count == 0 { return "" }
                return String(unsafeUninitializedCapacity: Int(count)) { buffer in
                    var rest = value
                    for index in (0..<Int(count)).reversed() {
                        buffer[index] = UInt8(0x30 + rest % 10)
                        rest /= 10
                    }
                    return Int(count)
                }
            }
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
        var text: [UInt8] = []
        text.reserveCapacity(36)
        Self.append(year / 100, to: &text)
        Self.append(year % 100, to: &text)
        if let month { Self.append(month, to: &text, behind: "-") }
        if let day { Self.append(day, to: &text, behind: "-") }
        if let time { Self.append(time, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ time: Time, to text: inout [UInt8]) {
        append(time.hour, to: &text, behind: "T")
        append(time.minute, to: &text, behind: ":")
        append(time.second, to: &text, behind: ":")
        let fraction = time.fraction
        if !fraction.isEmpty {
            text.append(UInt8(ascii: "."))
            text.append(contentsOf: fraction.utf8)
        }
        guard let offset = time.offset else { return }
        if offset == 0 {
            text.append(UInt8(ascii: "Z"))
        } else {
            append(abs(offset) / 60, to: &text, behind: offset < 0 ? "-" : "+")
            append(abs(offset) % 60, to: &text, behind: ":")
        }
    }

    /// Appends a number of two digits.
    private static func append(_ number: Int, to text: inout [UInt8], behind mark: Unicode.Scalar? = nil) {
        if let mark { text.append(UInt8(ascii: mark)) }
        text.append(UInt8(0x30 + number / 10))
        text.append(UInt8(0x30 + number % 10))
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
}
