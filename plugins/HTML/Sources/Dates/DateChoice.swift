import WinnowPlugin

/// Decides between the statements of a page about its dates.
struct DateChoice {
    private(set) var statements: [DateStatement]
    private(set) var published: StatedDate?
    private(set) var modified: StatedDate?
    /// What speaks for the published day.
    private(set) var weight = 0.0

    /// Whether so little speaks for the date that it is worth looking further.
    var isWeak: Bool { weight < 0.8 }

    /// - Parameters:
    ///   - hasLanguage: the page states its language.
    ///   - isThread: whether the page is one of a forum; asked only where little speaks for a day.
    init(_ statements: [DateStatement], hasLanguage: Bool, isThread: @autoclosure () -> Bool) {
        self.statements = Self.plausible(statements)
        settleAmbiguous(hasLanguage: hasLanguage)
        discountChanges()
        discountStamps()
        discountMoves()
        let votes = DateVotes(self.statements, .published)
        if let winner = votes.winner {
            weight = winner.weight
            if weight >= Self.sureWeight || isBelieved(winner, votes) || isThread() && beginsThread(winner.place) {
                published = precise(winner.place, votes)
            }
        }
        modified = change
        // What has been changed on a day was published by then; where nothing else is known, that is what is known.
        if published == nil { published = modified }
    }

    /// With so much speaking for a day nobody asks what speaks against it.
    private static let sureWeight = 0.8

    /// Whether a day for which little speaks is the document's: something that states it may be about the document, and
    /// no other day has as much for itself, as each has in a list.
    private func isBelieved(_ winner: (place: Int, weight: Double), _ votes: DateVotes) -> Bool {
        guard votes.agreeing(with: winner.place).contains(where: { statements[$0].source.standsAlone }) else {
            return false
        }
        let day = statements[winner.place]
        let changes = days { $0.claim == .modified }
        return !statements.contains { other in
            other.claim == .published && other.source.standsAlone && other.weight >= winner.weight
                && !other.agrees(with: day) && !(other.day.map(changes.contains) ?? false)
        }
    }

    /// Whether at most as many days are earlier as are later, as where a thread begins.
    private func beginsThread(_ place: Int) -> Bool {
        guard let day = statements[place].day else { return false }
        let days = Set(statements.lazy.filter { $0.claim == .published }.compactMap(\.day))
        return days.count { $0 < day } <= days.count { $0 > day }
    }

    /// The day of the last change; nil where only what belongs to other documents states one.
    private var change: StatedDate? {
        let votes = DateVotes(statements, .modified)
        guard let winner = votes.winner, statements[winner.place].source.standsAlone else { return nil }
        return precise(winner.place, votes)
    }

    /// What is left of an unnamed date's weight when that day is known as one of a change.
    private static let changeShare = 0.3

    /// A date of which nothing says what it is the date of is that of the change, where one of that day is stated and
    /// the publication is stated to be on another.
    private mutating func discountChanges() {
        let changes = days { $0.claim == .modified }
        if changes.isEmpty { return }
        let named = statements.filter { $0.claim == .published && $0.source.namesPublication }
        if named.isEmpty { return }
        for index in statements.indices where statements[index].claim == .published {
            let statement = statements[index]
            guard statement.source.family == .element || statement.source.family == .text,
                !statement.source.namesPublication, statement.day.map(changes.contains) ?? false,
                !named.contains(where: { $0.agrees(with: statement) })
            else { continue }
            statements[index].weight *= Self.changeShare
        }
    }

    /// The days of some of the statements, each once.
    private func days(_ isMeant: (DateStatement) -> Bool) -> [Int] {
        var days: [Int] = []
        for statement in statements {
            if let day = statement.day, isMeant(statement), !days.contains(day) { days.append(day) }
        }
        return days
    }

    /// What is left of the weight of data that was stamped when the page was built.
    private static let stampShare = 0.3

    /// Statements outside of the data that weigh less do not speak for or against it.
    private static let seenWeight = 0.8

    /// Data that states the day of the last change as that of publication, too, was stamped by a machine, where what
    /// readers see is an earlier day and nothing but the data states the later one.
    private mutating func discountStamps() {
        let changes = days { $0.claim == .modified && $0.source.family == .data }
        if changes.isEmpty { return }
        let seen = statements.filter {
            $0.claim == .published && $0.source.family != .data && $0.weight >= Self.seenWeight
        }
        guard let earliest = seen.compactMap(\.day).min() else { return }
        for index in statements.indices where statements[index].claim == .published {
            let statement = statements[index]
            guard statement.source.family == .data, let day = statement.day, changes.contains(day),
                earliest + Self.slack < day, !seen.contains(where: { $0.agrees(with: statement) })
            else { continue }
            statements[index].weight *= Self.stampShare
        }
    }

    /// What is left of the weight of a day on which a page was moved, and how many days later than its address it is.
    private static let (moveShare, moveDays) = (0.2, 60)

    /// The day in an address, /2023/9/14/, is written once. Where all else states one that is months later, a new system was told the
    /// day on which it got the page.
    private mutating func discountMoves() {
        guard let address = statements.first(where: { $0.source == .addressFolders })?.day else { return }
        let others = statements.indices.filter {
            statements[$0].claim == .published && statements[$0].source.family != .address
                && statements[$0].source.standsAlone
        }
        let isMoved = others.allSatisfy { index in statements[index].day.map { $0 > address + Self.moveDays } ?? false }
        if !others.isEmpty, isMoved { for index in others { statements[index].weight *= Self.moveShare } }
    }

    /// Leaves out what lies in the future of the page's own data, what lies in the future, and what programs write that
    /// know no date.
    private static func plausible(_ statements: [DateStatement]) -> [DateStatement] {
        let today = WallClock.today
        // Only a page that states its last change can be told from what came after it.
        let hasChange = statements.contains { $0.source.family == .data && $0.claim == .modified }
        let data = statements.lazy.filter { hasChange && $0.source.family == .data }
        let newest = data.filter { $0.date.year >= webYear }.compactMap(\.day).filter { $0 <= today + slack }.max()
        let isOfWeb = statements.contains {
            $0.source.family != .data && $0.weight >= seenWeight && $0.date.year >= webYear
        }
        func isPlausible(_ statement: DateStatement) -> Bool {
            let day = statement.day ?? DayNumber.of(firstDay(statement.date)) ?? 0
            if day > today + slack || placeholders.contains(day) { return false }
            if isOfWeb, statement.source.family == .data, statement.date.year < webYear { return false }
            guard let newest, statement.source.family == .text || statement.source.family == .element else {
                return true
            }
            return day <= newest + slack
        }
        // Most pages state nothing else.
        return statements.allSatisfy(isPlausible) ? statements : statements.filter(isPlausible)
    }

    /// Days from which programs count: 1 January 1970 and the evening before, west of Greenwich, and two of spreadsheets.
    private static let placeholders = [0, -1, -25_567, -25_569]
    /// Before there was no page, only archives of newspapers, whose pages state no later day.
    private static let webYear = 1994

    /// Days by which clocks and zones may disagree.
    private static let slack = 2

    private static func firstDay(_ date: StatedDate) -> StatedDate {
        StatedDate(year: date.year, month: date.month ?? 1, day: 1) ?? date
    }

    /// Reads uncertain dates as others have them. Of one that no other settles, the order is that of the page's language,
    /// and where that is unknown there is no date.
    private mutating func settleAmbiguous(hasLanguage: Bool) {
        guard statements.contains(where: \.isAmbiguous) else { return }
        let certain = statements.filter { !$0.isAmbiguous }
        for index in statements.indices where statements[index].isAmbiguous {
            if certain.contains(where: { Self.isSameDay($0.date, statements[index].date) }) {
                statements[index].isAmbiguous = false
            } else if let swapped = statements[index].swapped,
                certain.contains(where: { Self.isSameDay($0.date, swapped) })
            {
                statements[index].date = swapped
                statements[index].isAmbiguous = false
            }
        }
        if !hasLanguage { statements.removeAll { $0.isAmbiguous && !Self.isOnlyReading($0) } }
    }

    /// Whether a date with a year of two digits, written with dots or slashes, would lie in the future or nowhere if its
    /// first number were the year: 28.01.22.
    private static func isOnlyReading(_ statement: DateStatement) -> Bool {
        guard statement.swapped == nil, let month = statement.date.month, let day = statement.date.day else {
            return false
        }
        let other = StatedDate(year: 2000 + day, month: month, day: statement.date.year % 100)
        return other.flatMap(DayNumber.of).map { $0 > WallClock.today + slack } ?? true
    }

    /// The winner's day as precisely as it is stated: by the heaviest statement that has a time, on the page's clock.
    private func precise(_ winner: Int, _ votes: DateVotes) -> StatedDate {
        let same = votes.agreeing(with: winner, weight: Self.leastPrecise) + [winner]
        let ranks = same.map { Self.rank(statements[$0]) }
        let best = statements[ranks.indices.max { ranks[$0] < ranks[$1] }.map { same[$0] } ?? winner]
        // Only a time in UTC, or without an offset, may be put on another clock.
        guard let time = best.date.time, time.offset ?? 0 == 0 else { return best.date }
        let clock = LocalClock.date(
            best.date, agreeing: same.map { statements[$0].date }, all: statements.map(\.date),
            keepsInstant: best.source.namesPublication)
        return clock ?? best.date
    }

    /// Statements that weigh less are not believed for the time of day.
    private static let leastPrecise = 0.18

    private static func rank(_ statement: DateStatement) -> Double {
        guard let time = statement.date.time else { return statement.date.day == nil ? -100 : statement.weight }
        let isMidnight = time.hour == 0 && time.minute == 0 && time.second == 0
        return statement.weight + (isMidnight ? 50 : 100)
    }

    /// Whether two statements name one day on one clock.
    static func isSameDay(_ first: StatedDate, _ second: StatedDate) -> Bool {
        first.year == second.year && first.month == second.month && first.day == second.day
    }
}
