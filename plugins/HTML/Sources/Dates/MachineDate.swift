import WinnowDates
import WinnowHTML
import WinnowPlugin

/// Reads dates that software wrote for software, which is ISO 8601 where all is well.
struct MachineDate {
    /// A longer value is no date.
    private static let byteLimit = 160
    /// What claims to be older has lost its date; archives of newspapers begin here.
    static let firstYear = 1800

    let reader: DateReader

    /// The date that a value states, whatever stands around it.
    func read(_ value: HTMLBytes?) -> FoundMachineDate? {
        value?.withUnsafeBytes { read($0) }
    }

    func read(_ text: String?) -> FoundMachineDate? {
        guard var text else { return nil }
        return text.withUTF8 { read($0) }
    }

    /// The date that a text in UTF-8 states.
    func read(_ text: UnsafeBufferPointer<UInt8>) -> FoundMachineDate? {
        guard text.count >= 4, text.count <= Self.byteLimit else { return nil }
        // Most texts of elements that are named after dates begin with a word or a weekday.
        if let first = text.first(where: { $0 > 0x20 }), first >= 0x80 || first &- 0x30 < 10,
            let date = StatedDate(utf8: text)
        {
            return date.year >= Self.firstYear ? .init(date: date) : nil
        }
        if text.allSatisfy({ $0 <= 0x20 || $0 &- 0x30 < 10 }) {
            return Self.packed(text.filter { $0 > 0x20 }).map { .init(date: $0) }
        }
        guard DigitRuns(text).areTwo, let found = reader.dates(in: text).first, found.date.day != nil,
            found.label != .other
        else { return nil }
        return .init(date: found.date, isAmbiguous: found.isAmbiguous)
    }

    /// 20230914, 202309140917, 20230914091722, and seconds or milliseconds since 1970.
    private static func packed(_ digits: [UInt8]) -> StatedDate? {
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        switch digits.count {
        case 8, 12, 14:
            guard (1990...2100).contains(number(0..<4)) else { return nil }
            let time =
                digits.count == 8
                ? nil
                : StatedDate.Time(
                    hour: number(8..<10), minute: number(10..<12), second: digits.count == 14 ? number(12..<14) : 0)
            return StatedDate(year: number(0..<4), month: number(4..<6), day: number(6..<8), time: time)
        case 10: return DayNumber.date(secondsSince1970: number(0..<10))
        case 13: return DayNumber.date(secondsSince1970: number(0..<10))
        default: return nil
        }
    }
}

/// A date that software wrote.
struct FoundMachineDate {
    let date: StatedDate
    var isAmbiguous = false
}
