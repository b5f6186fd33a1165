/// Entries by the hashes of their words: open addressing, filled once from the tables of words.
///
/// It is filled in one pass over the tables' bytes: walking over their characters would take a process as long as
/// several documents.
struct LexiconTable: Sendable {
    /// Places; the tables fill less than half of them.
    private static let size = 1 << 13

    /// The hash of the word at each place; 0 for an empty one.
    private var keys = [UInt64](repeating: 0, count: size)
    /// Where the entry of each place is.
    private var places = [UInt16](repeating: 0, count: size)
    private var entries: [Lexicon.Entry] = []

    init() { entries.reserveCapacity(Self.size / 2) }

    /// The entry of a key; nil for an unknown one.
    subscript(key: UInt64) -> Lexicon.Entry? {
        let slot = slot(of: key)
        return keys[slot] == 0 ? nil : entries[Int(places[slot])]
    }

    /// The key of two words after one another.
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 31) ^ second }

    /// Where a key is, or where it would be.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 51)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.size - 1) }
        return slot
    }

    /// Changes the entry of a word, an empty one if the word is new.
    private mutating func change(_ name: UnsafeBufferPointer<UInt8>, _ change: (inout Lexicon.Entry) -> Void) {
        let key = Self.key(name)
        let slot = slot(of: key)
        if keys[slot] == 0 {
            precondition(entries.count < Self.size / 2 && key != 0, "the lexicon needs more places")
            keys[slot] = key
            places[slot] = UInt16(entries.count)
            entries.append(Lexicon.Entry())
        }
        change(&entries[Int(places[slot])])
    }

    /// The key of a name; one of two words is written with a low line.
    private static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard let line = name.firstIndex(of: UInt8(ascii: "_")) else { return WordFold.hash(name) }
        let (first, second) = (name[..<line], name[(line + 1)...])
        guard !first.isEmpty, !second.isEmpty, !second.contains(UInt8(ascii: "_")) else { return WordFold.hash(name) }
        return pair(
            WordFold.hash(UnsafeBufferPointer(rebasing: first)), WordFold.hash(UnsafeBufferPointer(rebasing: second)))
    }

    // MARK: - Tables

    /// Visits the names of a table: each line is a row, columns have spaces between, names of one column slashes.
    ///
    /// - Parameters:
    ///   - columns: how many each row has; nil where rows differ.
    ///   - visit: takes the column, and the name.
    private static func visit(
        _ table: String, columns: Int?, _ visit: (Int, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var table = table
        table.withUTF8 { bytes in
            var (column, start, isFilled) = (0, 0, false)
            for index in 0...bytes.count {
                let byte = index < bytes.count ? bytes[index] : 0x0A
                guard byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "/") else { continue }
                if index > start {
                    visit(column, UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    isFilled = true
                }
                start = index + 1
                if byte != UInt8(ascii: "/"), isFilled { (column, isFilled) = (column + 1, false) }
                if byte == 0x0A {
                    precondition(columns == nil || column == columns, "a row of the lexicon has \(column) columns")
                    column = 0
                }
            }
        }
    }

    /// Takes names of months in: a language, and its twelve months. Of a name in two places the first counts.
    mutating func addMonths(_ table: String, _ calendar: DateCalendar) {
        Self.visit(table, columns: 13) { month, name in
            if month == 0 || name.count == 1 && name[0] == UInt8(ascii: "_") { return }
            change(name) { entry in
                if entry.month == 0 { (entry.month, entry.calendar) = (UInt8(month), calendar) }
            }
        }
    }

    /// Takes names of weekdays in: a language, and its seven days from Sunday.
    mutating func addWeekdays(_ table: String) {
        Self.visit(table, columns: 8) { day, name in
            if day == 0 { return }
            change(name) { entry in
                let isOther = entry.isWeekday && entry.weekday != UInt8(day)
                entry.weekday = isOther ? 0 : UInt8(day)
                entry.isWeekday = true
            }
        }
    }

    /// Takes words in by what they may stand for.
    mutating func addRoles(_ table: [(Lexicon.Roles, String)]) {
        for (role, words) in table {
            Self.visit(words, columns: nil) { _, name in change(name) { $0.roles.formUnion(role) } }
        }
    }

    /// Takes names of zones in: minutes east of UTC, and the names.
    mutating func addZones(_ table: String) {
        var minutes: Int16?
        Self.visit(table, columns: nil) { column, name in
            if column == 0 {
                minutes = Int16(String(decoding: name, as: UTF8.self))
                precondition(minutes != nil, "a zone without offset")
            } else {
                change(name) { $0.zone = minutes }
            }
        }
    }
}
