/// The words that dates are made of, in all languages at once, by the hash of their folded form.
///
/// Languages are not told apart: a word that means a month does so in a text of any language. The few that clash are
/// settled by `DateConventions`.
struct Lexicon: Sendable {
    /// What a word may stand for.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32
        /// May stand between the parts of a date, or between a label and a date: "of", "de", "um", "года".
        static let filler = Roles(rawValue: 1 << 0)
        /// Follows a number that is a year: "года", "gada", "оны".
        static let yearMark = Roles(rawValue: 1 << 1)
        /// Stands beside a number that is a month: "tháng", "сарын".
        static let monthMark = Roles(rawValue: 1 << 2)
        /// Says that a time of day stands beside it: "Uhr", "klo", "uur".
        static let clock = Roles(rawValue: 1 << 3)
        /// Stands between hours and minutes: "h", "g".
        static let hour = Roles(rawValue: 1 << 4)
        static let beforeNoon = Roles(rawValue: 1 << 5)
        static let afterNoon = Roles(rawValue: 1 << 6)
        static let published = Roles(rawValue: 1 << 7)
        static let modified = Roles(rawValue: 1 << 8)
        static let other = Roles(rawValue: 1 << 9)
        /// The number beside it is a year of the Buddhist era.
        static let buddhist = Roles(rawValue: 1 << 10)
        /// The date is one of the Islamic lunar calendar.
        static let lunar = Roles(rawValue: 1 << 11)
        /// The date is one of the Persian calendar.
        static let persian = Roles(rawValue: 1 << 12)
        /// Follows a number that is a day: "d", "kuni".
        static let dayMark = Roles(rawValue: 1 << 13)

        static let labels: Roles = [.published, .modified, .other]
    }

    /// What is known of a word.
    struct Entry: Sendable {
        /// 1–12; 0 for a word that is no month.
        var month: UInt8 = 0
        var calendar: DateCalendar = .gregorian
        /// 1 for Sunday to 7 for Saturday; 0 for a word that is no weekday, or one of several weekdays.
        var weekday: UInt8 = 0
        var isWeekday = false
        var roles: Roles = []
        /// Minutes east of UTC, of a zone whose name has one meaning.
        var zone: Int16?
    }

    private(set) var entries: [UInt64: Entry] = [:]

    static let shared = Lexicon()

    private init() {
        entries.reserveCapacity(4096)
        addMonths(Self.monthTable, .gregorian)
        addMonths(Self.persianMonthTable, .persian)
        addMonths(Self.lunarMonthTable, .lunar)
        addWeekdays(Self.weekdayTable)
        addRoles(Self.roleTable)
        addZones(Self.zoneTable)
    }

    /// What two words after one another mean together.
    func entry(_ first: UInt64, _ second: UInt64) -> Entry? { entries[Self.pair(first, second)] }

    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 31) ^ second }

    /// The key of a name; one of two words is written with a low line.
    private static func key(_ name: Substring) -> UInt64 {
        let words = parts(of: name, at: "_")
        guard words.count == 2 else { return WordFold.hash(name) }
        return pair(WordFold.hash(words[0]), WordFold.hash(words[1]))
    }

    /// The rows of a table: each line is a language and its columns.
    private static func rows(_ table: String) -> [[Substring]] {
        parts(of: table[...], at: "\n").map { parts(of: $0, at: " ") }
    }

    /// What stands between ASCII signs: by bytes, since walking over the characters of all tables would take a process
    /// as long as several documents.
    private static func parts(of text: Substring, at sign: Unicode.Scalar) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: sign)).map { Substring($0) }
    }

    private mutating func addMonths(_ table: String, _ calendar: DateCalendar) {
        for row in Self.rows(table) {
            precondition(row.count == 13, "twelve months in \(row.first ?? "")")
            for (month, names) in row.dropFirst().enumerated() {
                for name in Self.parts(of: names, at: "/") where name != "_" {
                    let key = Self.key(name)
                    guard entries[key]?.month ?? 0 == 0 else { continue }
                    entries[key, default: Entry()].month = UInt8(month + 1)
                    entries[key]?.calendar = calendar
                }
            }
        }
    }

    private mutating func addWeekdays(_ table: String) {
        for row in Self.rows(table) {
            precondition(row.count == 8, "seven days in \(row.first ?? "")")
            for (day, names) in row.dropFirst().enumerated() {
                for name in Self.parts(of: names, at: "/") {
                    let key = Self.key(name)
                    var entry = entries[key] ?? Entry()
                    let isOther = entry.isWeekday && entry.weekday != UInt8(day + 1)
                    entry.weekday = isOther ? 0 : UInt8(day + 1)
                    entry.isWeekday = true
                    entries[key] = entry
                }
            }
        }
    }

    private mutating func addRoles(_ table: [(Roles, String)]) {
        for (role, words) in table {
            for word in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map({ Substring($0) }) {
                entries[Self.key(word), default: Entry()].roles.formUnion(role)
            }
        }
    }

    private mutating func addZones(_ table: String) {
        for row in Self.rows(table) {
            guard let minutes = row.first.flatMap({ Int16($0) }) else { preconditionFailure("a zone without offset") }
            for name in row.dropFirst() { entries[WordFold.hash(name), default: Entry()].zone = minutes }
        }
    }
}
