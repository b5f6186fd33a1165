/// The words that dates are made of, in all languages at once, by the hash of their folded form.
///
/// Languages are not told apart: a word that means a month does so in a text of any language. The few that clash are
/// settled by `DateConventions`.
final class Lexicon: Sendable {
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

        /// Stands before a label and belongs to it: "last", "zuletzt", "dernière".
        static let qualifier = Roles(rawValue: 1 << 14)
        /// Is a label only where it has its accents; without them it is a word of another language.
        static let spelled = Roles(rawValue: 1 << 15)
        /// A zone whose name, in capitals, has several offsets or one that the season decides: "ET", "BST".
        static let zone = Roles(rawValue: 1 << 16)

        /// Names the day on which a page is read; a label only where it is no part of a name.
        static let present = Roles(rawValue: 1 << 17)
        /// Stands before the number that is a month: "tháng".
        static let monthLead = Roles(rawValue: 1 << 18)

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

    private let table: LexiconTable

    /// How labels are spelled that count only so, by the hash of their folded form.
    static let spellings: [UInt64: String] = {
        var spellings: [UInt64: String] = [:]
        for word in spelledLabels.split(separator: " ") { spellings[WordFold.hash(word)] = String(word) }
        return spellings
    }()

    static let shared = Lexicon()

    private init() {
        var table = LexiconTable()
        table.addMonths(Self.monthTable, .gregorian)
        table.addMonths(Self.persianMonthTable, .persian)
        table.addMonths(Self.lunarMonthTable, .lunar)
        table.addWeekdays(Self.weekdayTable)
        table.addRoles(Self.roleTable)
        table.addZones(Self.zoneTable)
        self.table = table
    }

    /// What a word means, by the hash of its folded form.
    subscript(word: UInt64) -> Entry? { table[word] }

    /// What two words after one another mean together.
    subscript(first: UInt64, second: UInt64) -> Entry? { table[LexiconTable.pair(first, second)] }
}
