import WinnowModel

/// Reads who wrote something out of a byline: `By Jane Doe and John Roe, Reuters, May 3` has two people and an outlet.
///
/// Remembers what it has read: pages name the same people in several places.
final class BylineReader {
    /// Longer texts are no bylines, in bytes.
    static let limit = 600
    private static let peopleLimit = 24

    /// Names of the page's own site.
    let outlets: SiteNames
    /// What only the page's language has for a lead.
    private var localLead: String?

    /// The first texts that were read, with what was found in them.
    private var known: [(text: String, readings: [Reading])] = []
    private static let knownLimit = 32

    init(outlets: SiteNames) {
        self.outlets = outlets
        known.reserveCapacity(8)
    }

    /// Says which language texts are in, before any is read.
    ///
    /// - Parameter tag: as stated (BCP 47).
    func setLanguage(_ tag: String) {
        localLead = BylineWords.localLeads[tag.prefix { $0 != "-" && $0 != "_" }.lowercased()]
    }

    /// A person, desk or organization, with how much the name looks like a person's.
    struct Reading {
        var author: Author
        var kind: BylinePiece.Kind
        var likeness: Double
        /// Whether its line began with a lead such as "By".
        var isLed = false

        /// Whether it is a news agency.
        var isAgency: Bool {
            kind == .organization && BylineWords.traits(of: author.name).contains(.agency)
        }
    }

    /// - Parameter text: lines are parts of their own.
    func read(_ text: String) -> [Reading] {
        guard text.utf8.count <= Self.limit, !text.isEmpty else { return [] }
        let text = behindLocalLead(text) ?? text
        if let same = known.first(where: { $0.text == text }) { return same.readings }
        let readings = PlainName.isName(text, outlets) ? [reading(ofName: text)] : newReadings(of: text)
        if known.count < Self.knownLimit { known.append((text, readings)) }
        return readings
    }

    /// `De Ion Popescu` in Romanian, where it leads to a name, but not in Dutch, where it may be of one.
    private func behindLocalLead(_ text: String) -> String? {
        guard let localLead else { return nil }
        let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0].lowercased() == localLead, words[1].first?.isUppercase ?? false else {
            return nil
        }
        return String(words[1])
    }

    private func reading(ofName text: String) -> Reading {
        let isOutlet = outlets.isNamed(text)
        return Reading(
            author: Author(name: text), kind: isOutlet ? .organization : .person, likeness: isOutlet ? 0.2 : 1)
    }

    private func newReadings(of text: String) -> [Reading] {
        var readings: [Reading] = []
        var state = LineState()
        for line in BylineText.lines(text) {
            // A text about the person stands below the name.
            if line.isSentence, !readings.isEmpty { continue }
            if !line.isContinued { state = LineState() }
            let count = readings.count
            let pieces = BylineText.pieces(line.words)
            if pieces.count == 1, !line.isLed, isOutlet(pieces[0], of: readings) {
                for index in readings.indices { readings[index].author.affiliation = pieces[0].text }
                continue
            }
            for piece in pieces { take(piece, &state, &readings) }
            for index in readings.indices.dropFirst(count) { readings[index].isLed = line.isLed }
            if readings.count >= Self.peopleLimit { break }
        }
        // `Staff Writer` signs for nobody in particular.
        if readings.isEmpty, let role = state.pendingRole, role.lowercased().hasPrefix("staff") {
            readings.append(Reading(author: Author(name: role), kind: .desk, likeness: 0.2))
        }
        return Self.withoutOutlets(Array(readings.prefix(Self.peopleLimit)), outlets)
    }

    /// Beside people, the site itself and its desks are no authors.
    static func withoutOutlets(_ readings: [Reading], _ outlets: SiteNames) -> [Reading] {
        guard readings.contains(where: { $0.kind == .person && $0.likeness >= 0.7 }) else { return readings }
        return readings.filter { $0.kind != .desk && !outlets.isNamed($0.author.name) }
    }

    private struct LineState {
        var pendingRole: String?
        /// The person that what follows belongs to.
        var last: Int?
    }

    /// Whether a line is nothing but the name of an agency, below those of its people: `Jane Doe | Reuters`.
    private func isOutlet(_ piece: BylinePiece, of readings: [Reading]) -> Bool {
        guard piece.isAgency, piece.text.utf8.count > 2, !readings.isEmpty else { return false }
        return readings.allSatisfy { $0.kind == .person && $0.author.affiliation == nil }
    }

    private func take(_ piece: BylinePiece, _ state: inout LineState, _ readings: inout [Reading]) {
        var piece = piece
        piece.removeContacts()
        guard case let bracketed = cutBrackets(&piece), !bracketed.isPicture, !piece.words.isEmpty else { return }
        piece.removePlace()
        let affiliation = bracketed.affiliation ?? cutPost(&piece) ?? cutAffiliation(&piece)
        let whole = piece
        var role = cutRole(&piece) ?? bracketed.role ?? piece.role ?? state.pendingRole
        // `Guardian staff reporter` names a desk, not a person called Guardian.
        if piece.words.count < whole.words.count, piece.kind(outlets) != .person || piece.likeness < 0.7 {
            (piece, role) = (whole, bracketed.role ?? piece.role ?? state.pendingRole)
        }
        var kind = piece.kind(outlets)
        // `Deutsche Welle (www.dw.com)`, and `Example Times business reporter` behind a name.
        if kind == .person, let affiliation, BylinePiece(affiliation).isAddress { kind = .organization }
        if kind == .organization, state.last ?? readings.indices.last != nil, piece.words.count > 2,
            piece.words.last?.traits.contains(.role) ?? false
        {
            kind = .role
        }
        switch kind {
        case .nothing:
            // `with files from Reuters`
            if let last = state.last, let affiliation, readings[last].author.affiliation == nil {
                readings[last].author.affiliation = affiliation
            }
            return
        case .role:
            let before = state.last ?? (readings.last?.kind == .person ? readings.indices.last : nil)
            guard let before else {
                state.pendingRole = piece.text
                return
            }
            if readings[before].author.role == nil { readings[before].author.role = piece.text }
            return
        case .organization, .desk:
            // `dpa/afp` names two agencies.
            if let last = state.last, piece.isListed, !(piece.isAgency && readings[last].isAgency) {
                if readings[last].author.affiliation == nil { readings[last].author.affiliation = piece.text }
                return
            }
        case .person:
            if state.last != nil, piece.isPlaceOfReport { return }
            if let last = state.last, piece.isListed, piece.beginsWithAcronym,
                !BylinePiece(readings[last].author.name).beginsWithAcronym
            {
                readings[last].author.affiliation = readings[last].author.affiliation ?? piece.text
                return
            }
            // After a whole name or an outlet a single word is the place that it was written in.
            if let last = state.last, piece.isListed, piece.words.count == 1, piece.likeness < 0.9,
                readings[last].author.name.contains(" ") || readings[last].kind != .person
            {
                return
            }
        }
        let author = Author(name: piece.text, role: role, affiliation: affiliation)
        if let known = index(of: author.name, among: readings) {
            state.last = known
            return
        }
        let likeness = kind == .person ? piece.likeness : 0.2
        readings.append(Reading(author: author, kind: kind, likeness: likeness))
        state.last = readings.count - 1
        state.pendingRole = nil
    }

    private func index(of name: String, among readings: [Reading]) -> Int? {
        if readings.isEmpty { return nil }
        let key = TextMatch.folded(name)
        return readings.firstIndex { TextMatch.folded($0.author.name) == key }
    }
}
