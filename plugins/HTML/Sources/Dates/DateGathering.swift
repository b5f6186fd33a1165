import WinnowDates
import WinnowHTML
import WinnowPlugin

/// Gathers a page's statements about dates.
struct DateGathering {
    let facts: PageFacts
    let document: HTMLDocument
    let reader: DateReader
    let machine: MachineDate
    let place: HeadlinePlace
    private(set) var lists: EntryLists
    var statements: [DateStatement] = []
    /// The dates that readers see, once they are gathered.
    private var sightings: [VisibleDates.Sighting] = []

    init(_ facts: PageFacts, _ reader: DateReader, _ place: HeadlinePlace) {
        (self.facts, document, self.reader, self.place) = (facts, facts.document, reader, place)
        machine = MachineDate(reader: reader)
        lists = EntryLists(facts, place)
        // What most pages state at most.
        statements.reserveCapacity(24)
    }

    mutating func add(
        _ claim: DateStatement.Claim, _ found: FoundMachineDate?, _ source: DateSource, share: Double = 1
    ) {
        guard let found else { return }
        statements.append(DateStatement(claim, found.date, source, isAmbiguous: found.isAmbiguous, share: share))
    }

    // MARK: - Data

    mutating func addLinkedData(_ data: StructuredData) {
        for (index, article) in data.articles.prefix(4).enumerated() {
            let share = index == 0 ? 1 : 0.6
            add(.published, machine.read(article[.datePublished]?.text), .linkedPublished, share: share)
            add(.published, machine.read(article[.dateCreated]?.text), .linkedCreated, share: share)
            add(.published, machine.read(article[.uploadDate]?.text), .linkedCreated, share: share)
            add(.modified, machine.read(article[.dateModified]?.text), .linkedModified, share: share)
        }
        add(.published, machine.read(data.page?[.datePublished]?.text), .linkedPage)
        add(.modified, machine.read(data.page?[.dateModified]?.text), .linkedModified)
    }

    mutating func addMeta(_ meta: MetaTags) {
        for (place, value) in meta.firsts(of: MetaDateNames.all) {
            let (claim, source) = MetaDateNames.meaning(place)
            add(claim, machine.read(value), source)
        }
    }

    /// Adds what the state of the program behind the page says about the document.
    mutating func addState(published: String?, modified: String?) {
        add(.published, machine.read(published), .statePublished)
        add(.modified, machine.read(modified), .metaModified)
    }

    mutating func addAddress(_ url: String?) {
        guard let url, let found = AddressDate.find(in: url) else { return }
        statements.append(DateStatement(.published, found.date, found.source))
    }

    // MARK: - Elements

    /// What an element states: its attributes before its text, which is read only if it is short.
    func value(of node: HTMLNode) -> FoundMachineDate? {
        for name in [HTMLName.datetime, .content, .title] {
            if let found = machine.read(document.attribute(name, of: node)) { return found }
        }
        return ShortText.read(of: node, in: document) { machine.read($0) }
    }

    /// Where an element stands.
    enum Surroundings {
        /// In the document, as far as names tell.
        case own
        /// In a header, a footer or a side column, the document's or the site's.
        case aside
        /// In comments or other documents.
        case foreign
    }

    private mutating func surroundings(of node: HTMLNode) -> Surroundings {
        let foreign: ClassHints = [.comments, .promotion, .related, .consent, .embed]
        var found = Surroundings.own
        var steps = 0
        for ancestor in document.ancestors(of: node) {
            steps += 1
            guard steps <= 12, let tag = document.tag(of: ancestor), tag != .body, tag != .html, tag != .main else {
                break
            }
            // What holds the headline as well is the document itself, whatever it is called.
            if place.node > 0, ancestor.number < place.node, holdsHeadline(ancestor) { break }
            let hints = ClassHints.of(ancestor, in: document)
            if !hints.isDisjoint(with: foreign) || tag == .blockquote {
                // A line below the headline may stand among buttons.
                let isAmongButtons = hints.isDisjoint(with: foreign.subtracting(.promotion)) && tag != .blockquote
                if isAmongButtons, (1...4).contains(lists.distance(of: node) ?? 0) { continue }
                return .foreign
            }
            if tag == .aside || tag == .nav || tag == .footer || hints.contains(.chrome) { found = .aside }
        }
        return lists.hold(node) ? .foreign : found
    }

    /// Adds what an element states, as far as the place where it stands lets it count.
    mutating func add(
        _ claim: DateStatement.Claim, _ found: FoundMachineDate, _ source: DateSource, at node: HTMLNode,
        share: Double = 1
    ) {
        switch surroundings(of: node) {
        case .own:
            // Before the headline stand today's date and those of other documents.
            let isBefore = node.number < place.node && !source.namesPublication
            add(claim, found, source, share: isBefore ? share * Self.beforeShare : share)
        case .aside: add(claim, found, source, share: share * (source.namesPublication ? 0.8 : Self.asideShare))
        case .foreign: add(claim, found, .foreign)
        }
    }

    private static let asideShare = 0.6
    private static let beforeShare = 0.6
    /// Of a date with other words around it, which may be the beginning of the text.
    private static let sentenceShare = 0.65

    private func holdsHeadline(_ node: HTMLNode) -> Bool {
        guard let index = place.segment, let heading = facts.page.segments[index].node else { return false }
        return document.isDescendant(heading, of: node)
    }

    mutating func addProperties() {
        var seen = 0
        for property in facts.marks.properties {
            let source: (DateStatement.Claim, DateSource)? =
                switch property.name {
                case .datePublished, .issued: (.published, .property)
                case .dateCreated, .created, .uploadDate, .date: (.published, .propertyCreated)
                case .dateModified, .modified: (.modified, .propertyModified)
                default: nil
                }
            guard let source, seen < 24, let found = value(of: property.node) else { continue }
            seen += 1
            if document.tag(of: property.node) == .meta {
                add(source.0, found, source.1)
                continue
            }
            // Later ones are usually those of other documents.
            let isFirst = !statements.contains { $0.source == source.1 && $0.weight > 0.1 }
            add(source.0, found, source.1, at: property.node, share: isFirst ? 1 : 0.3)
        }
    }

    mutating func addTimes() {
        var own = 0
        let pubdate = document.name("pubdate")
        for node in facts.marks.times.prefix(48) {
            guard let found = value(of: node), found.date.day != nil else { continue }
            let words = document.attribute(.class, of: node)?.withUnsafeBytes(MarkWords.of) ?? []
            let isModified = words.contains(.changed) && !words.contains(.date)
            if isModified {
                add(.modified, found, .propertyModified, at: node)
            } else if pubdate.map({ document.hasAttribute($0, node) }) ?? false {
                add(.published, found, .property, at: node)
            } else {
                add(.published, found, own == 0 ? .time : .laterTime, at: node)
                if statements.last?.source != .foreign { own += 1 }
            }
        }
    }

    mutating func addNamed() {
        var own = 0
        var seen = 0
        for mark in facts.marks.dates where document.tag(of: mark.node) != .time {
            guard seen < 48 else { return }
            guard let found = value(of: mark.node), found.date.day != nil else { continue }
            seen += 1
            if mark.words.contains(.elsewhere) {
                add(.published, found, .foreign)
            } else if mark.words.contains(.changed), !mark.words.contains(.date) {
                add(.modified, found, .propertyModified, at: mark.node)
            } else {
                add(.published, found, own == 0 ? .named : .laterNamed, at: mark.node)
                if statements.last?.source != .foreign { own += 1 }
            }
        }
    }

    // MARK: - Text

    mutating func addVisible() {
        var hasByline = false
        let visible = VisibleDates(facts, reader, place)
        sightings = visible.sightings()
        for sighting in sightings where sighting.found.label != .other {
            let found = FoundMachineDate(date: sighting.found.date, isAmbiguous: sighting.found.isAmbiguous)
            if sighting.isForeign || visible.isToday(sighting) || lists.hold(segment: sighting.segment) {
                add(sighting.found.label == .modified ? .modified : .published, found, .foreign)
                continue
            }
            let share = sighting.isAside ? Self.asideShare : 1
            switch sighting.found.label {
            case .modified: add(.modified, found, sighting.isOfPage ? .changeLabel : .foreign)
            case .published: add(.published, found, .labelled, share: share)
            default:
                let isStatement = sighting.share >= 0.3 || sighting.isFirst || sighting.isNamed
                let isByline = sighting.isNear && (!sighting.isBehindText || sighting.isNamed)
                if isByline, isStatement, !hasByline {
                    // Above the headline may also stand the day on which the page is read.
                    hasByline = !sighting.isAside && sighting.distance >= 0
                    let place = sighting.distance < 0 ? Self.beforeShare : 1
                    let form = sighting.share >= 0.5 || sighting.isNamed ? 1 : Self.sentenceShare
                    add(.published, found, .byline, share: share * place * form)
                } else if isStatement, !sighting.isAside {
                    add(.published, found, .text)
                } else {
                    add(.published, found, sighting.isInSentence ? .sentence : .footer)
                }
            }
        }
    }

    /// Adds the day that a list of documents states in the entry of the page itself, among the dates that readers see.
    mutating func addOwnEntry() {
        for sighting in sightings where sighting.found.label == nil && sighting.isForeign {
            guard lists.ownEntryHolds(segment: sighting.segment) else { continue }
            let found = FoundMachineDate(date: sighting.found.date, isAmbiguous: sighting.found.isAmbiguous)
            return add(.published, found, .text)
        }
    }
}
