import WinnowDates
import WinnowHTML
import WinnowPlugin

/// Finds when a page was published and changed: everything that it states is gathered, each statement with the weight
/// of its source, and the day that most speaks for wins. The date is then as precise as any statement of that day is.
///
/// Never a date of another document, of a comment or an event, never one later than what the page itself and the clock
/// allow, and never the day the page was fetched.
struct DateEvidence {
    private(set) var published: StatedDate?
    private(set) var modified: StatedDate?

    /// - Parameters:
    ///   - url: the page's address.
    ///   - host: the host of that address.
    ///   - title: its title as the record has it.
    ///   - language: BCP 47, as stated.
    ///   - state: when the page's own state says that the document was published and changed.
    init(
        _ facts: PageFacts, title: String?, language: String?, state: [String?]
    ) {
        let reader = DateReader(languages: PageRegion.languages(language, host: facts.host))
        var gathering = DateGathering(facts, reader, HeadlinePlace(facts.page, title: title))
        gathering.addLinkedData(facts.data)
        gathering.addMeta(facts.marks.meta)
        gathering.addState(published: state.first ?? nil, modified: state.last ?? nil)
        gathering.addProperties()
        gathering.addTimes()
        gathering.addNamed()
        gathering.addAddress(facts.canonical ?? facts.url)
        gathering.addVisible()
        var choice = DateChoice(gathering.statements, hasLanguage: language != nil, isThread: facts.isThread)
        if choice.isWeak {
            gathering.addScripts()
            gathering.addOwnEntry()
            gathering.addBeside()
            choice = DateChoice(gathering.statements, hasLanguage: language != nil, isThread: facts.isThread)
        }
        published = choice.published
        modified = choice.modified
        explain(choice, facts.context.explanation)
    }

    private func explain(_ choice: DateChoice, _ explanation: ExplanationCollector?) {
        guard let explanation else { return }
        for (field, claim, winner) in [
            ("published", DateStatement.Claim.published, published), ("modified", .modified, modified),
        ] {
            let evidence = choice.statements.filter { $0.claim == claim }.map { statement in
                Explanation.Evidence(
                    source: statement.source.rawValue, value: statement.date.description, weight: statement.weight,
                    won: winner.map { DateChoice.isSameDay(statement.date, $0) } ?? false)
            }
            explanation.field(field, evidence: evidence)
        }
    }
}
