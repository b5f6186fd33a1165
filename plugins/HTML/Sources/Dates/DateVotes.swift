/// Counts the votes that the statements of one claim give each other's days.
struct DateVotes {
    /// What of a statement is asked for again and again.
    private struct Vote {
        /// Its place among all statements.
        let place: Int
        let moment: DateMoment
        let family: Int
        let weight: Double
    }

    private let statements: [DateStatement]
    private let votes: [Vote]

    /// - Parameters:
    ///   - statements: all of a page.
    ///   - claim: those with another one have no vote.
    init(_ statements: [DateStatement], _ claim: DateStatement.Claim) {
        self.statements = statements
        var votes: [Vote] = []
        votes.reserveCapacity(statements.count)
        for place in statements.indices where statements[place].claim == claim {
            votes.append(
                Vote(
                    place: place, moment: statements[place].moment, family: statements[place].source.family.rawValue,
                    weight: statements[place].weight))
        }
        self.votes = votes
    }

    /// The place of the statement whose day has most votes, of equals the first, and the votes; nil without any.
    var winner: (place: Int, weight: Double)? {
        var best: (place: Int, weight: Double)?
        for index in votes.indices where !isKnown(index) {
            let weight = support(votes[index])
            if weight > best?.weight ?? 0 { best = (votes[index].place, weight) }
        }
        return best
    }

    /// The places of statements that may be of one moment with another and weigh so much at least.
    func agreeing(with place: Int, weight: Double = 0) -> [Int] {
        let moment = statements[place].moment
        return votes.lazy.filter { $0.weight >= weight && $0.moment.agrees(with: moment) }.map(\.place)
    }

    /// Whether a statement before states the same date and speaks for all that do.
    private func isKnown(_ index: Int) -> Bool {
        votes[..<index].contains {
            $0.moment.day == votes[index].moment.day && statements[$0.place].date == statements[votes[index].place].date
        }
    }

    /// What all families together say for the day of one statement.
    private func support(_ vote: Vote) -> Double {
        var families = InlineArray<5, Double>(repeating: 0)
        for other in votes where other.weight > families[other.family] && other.moment.agrees(with: vote.moment) {
            families[other.family] = other.weight
        }
        // The least first, so that the sum does not depend on the families' order.
        for end in 1..<families.count {
            var place = end
            while place > 0, families[place] < families[place - 1] {
                families.swapAt(place, place - 1)
                place -= 1
            }
        }
        return families.indices.reduce(0) { $0 + families[$1] }
    }
}
