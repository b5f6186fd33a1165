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

    /// - Parameter hasLanguage: the page states its language.
    init(_ statements: [DateStatement], hasLanguage: Bool) {
        self.statements = Self.plausible(statements)
        settleAmbiguous(hasLanguage: hasLanguage)
        discountChanges()
        discountStamps()
        (published, weight) = winner(.published)
        modified = winner(.modified).0
        // What has been changed on a day was published by then; where nothing else is known, that is what is known.
        if weight < Self.leastWeight { published = modified ?? (isOneOfMany ? nil : published) }
    }

    /// Days of a list of documents, or of the posts of a thread.
    private static let manyDays = 4

    /// Whether the day that won is one of many that the page states, and most of them lie before it: that of the newest
    /// document in a list rather than that of the post which a thread begins with.
    private var isOneOfMany: Bool {
        let days = Set(statements.lazy.filter { $0.claim == .published }.compactMap(\.day))
        guard days.count >= Self.manyDays, let day = published.flatMap(DayNumber.of) else { return false }
        return days.count { $0 < day } > days.count { $0 > day }
    }

    /// Less says nothing against a day of change.
    private static let leastWeight = 0.35
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

    /// Leaves out what lies in the future of the page's own data, and what lies in the future.
    private static func plausible(_ statements: [DateStatement]) -> [DateStatement] {
        let today = WallClock.today
        // Only a page that states its last change can be told from what came after it.
        let hasChange = statements.contains { $0.source.family == .data && $0.claim == .modified }
        let data = statements.lazy.filter { hasChange && $0.source.family == .data }
        let newest = data.compactMap(\.day).filter { $0 <= today + slack }.max()
        func isPlausible(_ statement: DateStatement) -> Bool {
            let day = statement.day ?? DayNumber.of(firstDay(statement.date)) ?? 0
            if day > today + slack { return false }
            guard let newest, statement.source.family == .text || statement.source.family == .element else {
                return true
            }
            return day <= newest + slack
        }
        // Most pages state nothing else.
        return statements.allSatisfy(isPlausible) ? statements : statements.filter(isPlausible)
    }

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
        if !hasLanguage { statements.removeAll(where: \.isAmbiguous) }
    }

    /// The date that most votes speak for, with how many.
    private func winner(_ claim: DateStatement.Claim) -> (StatedDate?, Double) {
        let votes = DateVotes(statements, claim)
        guard let winner = votes.winner else { return (nil, 0) }
        return (precise(winner.place, votes), winner.weight)
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
    private static let leastPrecise = 0.2

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
