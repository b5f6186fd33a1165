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

    /// The first texts that were read, with what was found in them.
    private var known: [(text: String, readings: [Reading])] = []
    private static let knownLimit = 32

    init(outlets: SiteNames) {
        self.outlets = outlets
        known.reserveCapacity(8)
    }

    /// A person, desk or organization, with how much the name looks like a person's.
    struct Reading {
        var author: Author
        var kind: BylinePiece.Kind
        var likeness: Double
        /// Whether its line began with a lead such as "By".
        var isLed = false
    }

    /// - Parameter text: lines are parts of their own.
    func read(_ text: String) -> [Reading] {
        guard text.utf8.count <= Self.limit, !text.isEmpty else { return [] }
        if let same = known.first(where: { $0.text == text }) { return same.readings }
        let readings = PlainName.isName(text, outlets) ? [reading(ofName: text)] : newReadings(of: text)
        if known.count < Self.knownLimit { known.append((text, readings)) }
        return readings
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
            if !line.isContinued { state = LineState() }
            let count = readings.count
            for piece in BylineText.pieces(line.words) { take(piece, &state, &readings) }
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

    private func take(_ piece: BylinePiece, _ state: inout LineState, _ readings: inout [Reading]) {
        func isHandle(_ word: BylineWord) -> Bool { word.text.utf8.first == UInt8(ascii: "@") }
        var piece = piece
        if piece.words.contains(where: isHandle) { piece.words.removeAll(where: isHandle) }
        if piece.words.isEmpty { return }
        let affiliation = cutAffiliation(&piece)
        let whole = piece
        var role = cutRole(&piece) ?? state.pendingRole
        // `Guardian staff reporter` names a desk, not a person called Guardian.
        if piece.words.count < whole.words.count, piece.kind(outlets) != .person || piece.likeness < 0.7 {
            (piece, role) = (whole, state.pendingRole)
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
        case .nothing: return
        case .role:
            let before = state.last ?? (readings.last?.kind == .person ? readings.indices.last : nil)
            guard let before else {
                state.pendingRole = piece.text
                return
            }
            if readings[before].author.role == nil { readings[before].author.role = piece.text }
            return
        case .organization, .desk:
            if let last = state.last, piece.isListed {
                if readings[last].author.affiliation == nil { readings[last].author.affiliation = piece.text }
                return
            }
        case .person:
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

    /// Words between a person and where they work.
    private static let links = ["for", "für", "from", "at", "en", "in", "aus"]

    /// `JANE DOE Associated Press`, `Jane Doe (dpa)`, `Max Muster für die Rundschau`: what stands behind the name.
    private func cutAffiliation(_ piece: inout BylinePiece) -> String? {
        if let open = piece.words.firstIndex(where: { $0.text.utf8.first == UInt8(ascii: "(") }) {
            let inside = piece.words[open...].joined.filter { !"()".contains($0) }
            if open == 0 { return nil }
            piece.words.removeSubrange(open...)
            return BylinePiece(inside).kind(outlets) == .organization ? inside : nil
        }
        // A desk and its outlet are one name: `Redacción Diario Ejemplo`.
        if piece.words.contains(where: { $0.traits.contains(.desk) }) { return nil }
        for count in [3, 2, 1] where piece.words.count >= count + 2 {
            let tail = BylinePiece(words: piece.words.suffix(count))
            let text = tail.text
            guard tail.isAgency && text.utf8.count > 2 || outlets.isNamed(text) else { continue }
            piece.words.removeLast(count)
            if piece.words.count > 1, let link = piece.words.last?.text.lowercased(),
                ["for", "für", "of", "from", "at", "pour", "para", "the", "-", "–"].contains(link)
            {
                piece.words.removeLast()
            }
            return text
        }
        if let link = piece.words.firstIndex(where: { $0.text.utf8.count <= 4 && Self.links.contains($0.text) }),
            link >= 2, piece.words.count - link <= 5, BylinePiece(words: piece.words[..<link]).kind(outlets) == .person
        {
            let rest = piece.words[(link + 1)...].joined
            let isPlace = ["en", "in", "aus"].contains(piece.words[link].text)
            piece.words.removeSubrange(link...)
            return isPlace || rest.isEmpty ? nil : rest
        }
        return nil
    }

    /// `Reporter Jane Doe`, `Jane Doe Staff Writer`, `신현주 기자`.
    private func cutRole(_ piece: inout BylinePiece) -> String? {
        func isRole(_ word: BylineWord) -> Bool { word.traits.contains(.role) }
        func isPart(_ word: BylineWord) -> Bool { !word.traits.isDisjoint(with: [.role, .rolePart]) }
        guard piece.words.count > 1, piece.words.contains(where: isRole), !piece.isRole else { return nil }
        let head = piece.words.prefix(while: isPart)
        if head.contains(where: isRole) {
            piece.words.removeFirst(head.count)
            return head.joined
        }
        let tail = piece.words.reversed().prefix(while: isPart)
        guard tail.contains(where: isRole) else { return nil }
        piece.words.removeLast(tail.count)
        return tail.reversed().joined
    }
}
