import WinnowPlugin

/// The parts of a date as read, before its time, label and order are known.
struct DateParts {
    var year: Int
    var month: Int
    var day: Int?
    var calendar: DateCalendar = .gregorian
    /// Tokens of the date, first and last.
    var tokens: ClosedRange<Int>
    /// Day and month of a date of digits may be the other way round.
    var isSwappable = false
    /// The mark between the numbers; 0 for a date with words.
    var separator: UInt64 = 0
    /// Nothing but convention tells which number is the year.
    var isShort = false
    /// A time of day between the parts, as in "Sep 14 09:17:22 2023".
    var clock: ClockReading?

    /// The Gregorian date; nil when there is none.
    var date: StatedDate? { calendar.gregorian(year: year, month: month, day: day) }

    /// The date with day and month exchanged.
    var swapped: StatedDate? {
        guard isSwappable, let day else { return nil }
        return calendar.gregorian(year: year, month: day, day: month)
    }
}

/// A date found, together with what may yet change it.
struct DateReading {
    var date: StatedDate
    /// The date with day and month exchanged, as long as that is possible.
    var swapped: StatedDate?
    /// Whether the order was settled by a weekday or an impossible month.
    var isMonthFirst: Bool?
    var separator: UInt64 = 0
    var isAmbiguous = false
    var range: Range<Int>
    var statement: Range<Int>
    var label: DateLabel?

    var found: FoundDate {
        // Dots separate days from months everywhere and tell nothing of slashes.
        let proof = separator == UInt64(UInt8(ascii: ".")) ? nil : isMonthFirst
        return FoundDate(
            range: range, statement: statement, date: date, label: label, isAmbiguous: isAmbiguous,
            provesMonthFirst: proof, exchanged: isAmbiguous ? swapped : nil,
            wasReadMonthFirst: wasReadMonthFirst)
    }

    /// Reads dates of an uncertain order as the certain ones with the same mark were written.
    static func settle(_ readings: inout [DateReading]) {
        guard readings.contains(where: { $0.isAmbiguous && $0.swapped != nil }) else { return }
        var orders: [UInt64: (monthFirst: Bool, dayFirst: Bool)] = [:]
        for reading in readings {
            guard let isMonthFirst = reading.isMonthFirst else { continue }
            if isMonthFirst {
                orders[reading.separator, default: (false, false)].monthFirst = true
            } else {
                orders[reading.separator, default: (false, false)].dayFirst = true
            }
        }
        for index in readings.indices where readings[index].isAmbiguous {
            guard let swapped = readings[index].swapped, let order = orders[readings[index].separator],
                order.monthFirst != order.dayFirst
            else { continue }
            // The month that was taken is the first number exactly when the date was read month first.
            if order.monthFirst != readings[index].wasReadMonthFirst { readings[index].date = swapped }
            readings[index].isAmbiguous = false
        }
    }

    /// How an uncertain date was read for want of better knowledge.
    var wasReadMonthFirst = false
}
