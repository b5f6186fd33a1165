import WinnowDates
import WinnowHTML
import WinnowPlugin

/// The dates that a reader of the page sees, with what tells the document's own from others.
struct VisibleDates {
    /// A date in the text.
    struct Sighting {
        var found: FoundDate
        /// The piece that it stands in.
        let segment: Int
        /// Pieces behind the headline; negative before it.
        let distance: Int
        /// The share of its piece that the statement is, 0–1.
        let share: Double
        /// It belongs to comments or other documents, or stands in a list of dates.
        let isForeign: Bool
        /// It stands in a header, a footer or a side column, the document's or the site's.
        let isAside: Bool
        /// It begins its piece.
        let isFirst: Bool
        let isNamed: Bool
        /// It stands in running text or in a sentence, and not as a dateline does.
        let isInSentence: Bool
        /// Words stand before it that say what it is of, in a line of several statements.
        let isOfNamed: Bool

        /// At least two paragraphs stand between the headline and it.
        let isBehindText: Bool

        /// Where the line of author and date stands.
        var isNear: Bool { distance >= -6 && distance <= 8 }

        /// Whether a change on that day is one of the page: a line of its foot may also say when the site's terms changed.
        var isOfPage: Bool { !isOfNamed || (-6...3).contains(distance) || found.date.time != nil }
    }

    /// Pieces that are looked at; the dates of more are a calendar.
    private static let sightingLimit = 160
    /// A piece up to this many bytes is read whole, of a longer one only the beginning, where a dateline stands.
    private static let wholeBytes = 280
    private static let datelineBytes = 110
    /// Dates of a piece that is a list, and links.
    private static let listDates = 3
    /// A date with hardly anything but its weekday and a place.
    private static let bareBytes = 48
    /// A label alone, in a piece of its own before the date.
    private static let labelBytes = 36

    private let page: SegmentedPage
    private let document: HTMLDocument
    private let reader: DateReader
    private let place: HeadlinePlace

    init(_ facts: PageFacts, _ reader: DateReader, _ place: HeadlinePlace) {
        (page, document, self.reader, self.place) = (facts.page, facts.document, reader, place)
    }

    /// Whether a sighting stands where a site has today's date: before the headline, in a header or alone far above.
    func isToday(_ sighting: Sighting) -> Bool {
        guard place.isSure, sighting.distance < 0, sighting.found.label == nil else { return false }
        let segment = page.segments[sighting.segment]
        if segment.range.count <= Self.bareBytes, !sighting.isNear || isBeforeMenu(sighting) { return true }
        return isInHeader(segment.element)
    }

    /// Whether a menu stands between a sighting and the headline below it.
    private func isBeforeMenu(_ sighting: Sighting) -> Bool {
        guard let own = page.segments[sighting.segment].node else { return false }
        var node = document.next(after: own, within: document.root, skippingChildren: true)
        for _ in 0..<Self.menuNodes {
            guard let current = node, current.number < place.node else { return false }
            if document.tag(of: current) == .nav { return true }
            node = document.next(after: current, within: document.root)
        }
        return false
    }

    /// Nodes between a date and the headline that are looked at.
    private static let menuNodes = 64

    private func isInHeader(_ innermost: Int) -> Bool {
        var element = innermost
        while element >= 0, !(place.segment.map(page.elements[element].segments.contains) ?? false) {
            if page.elements[element].tag == .header { return true }
            element = page.elements[element].parent
        }
        return false
    }

    func sightings() -> [Sighting] {
        var sightings: [Sighting] = []
        page.text.withUnsafeBufferPointer { text in
            for index in page.segments.indices where sightings.count < Self.sightingLimit {
                let range = page.segments[index].range
                let isWhole = range.count <= Self.wholeBytes
                let end = isWhole ? range.upperBound : range.lowerBound + Self.datelineBytes
                let bytes = UnsafeBufferPointer(rebasing: text[range.lowerBound..<end])
                guard Self.mayHaveDate(bytes, page.texts[index].counts) else { continue }
                let dates = dates(bytes, before: index, text)
                let isList = dates.count >= Self.listDates && page.segments[index].links.count >= Self.listDates
                for found in dates where found.date.day != nil && found.date.year >= 1994 {
                    // Inside running text only the beginning of a piece, or a statement with a label, is about the document.
                    if !isWhole, found.range.lowerBound > 40, found.label == nil { continue }
                    if page.segments[index].kind == .heading, !Self.isApart(found, in: bytes) { continue }
                    sightings.append(sighting(found, index, bytes, isList: isList))
                }
            }
        }
        settleOrder(&sightings)
        return sightings
    }

    /// Whether there are digits enough for a date; most pieces have too few.
    ///
    /// - Parameter counts: of a piece that the bytes begin.
    @inline(__always)
    private static func mayHaveDate(_ bytes: UnsafeBufferPointer<UInt8>, _ counts: TextCounts) -> Bool {
        if !counts.mayHaveYear {
            // Digits of ASCII are too few, unless other signs stand among them or are digits themselves.
            if ByteSearch.isASCII(bytes) { return false }
            if counts.digits == 0, !DigitRuns.mayHaveWideDigit(bytes) { return false }
        }
        return DigitRuns(bytes).areMany
    }

    /// Reads dates of an uncertain order as the certain ones of the page are written.
    private func settleOrder(_ sightings: inout [Sighting]) {
        let proofs = Set(sightings.compactMap(\.found.provesMonthFirst))
        guard proofs.count == 1, let isMonthFirst = proofs.first else { return }
        for index in sightings.indices {
            sightings[index].found = sightings[index].found.settled(monthFirst: isMonthFirst)
        }
    }

    /// A date within a headline is what the text is about; one with a time, one on a line of its own, and one that is
    /// the heading are not.
    private static func isApart(_ found: FoundDate, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if found.date.time != nil || found.statement.count * 2 >= bytes.count { return true }
        let before = bytes[..<found.statement.lowerBound].last { $0 != 0x20 && $0 != 0x09 } ?? 0x0A
        return before == 0x0A || before == 0xA0
    }

    /// The dates of a piece; one without a label takes that which stands alone before the piece.
    private func dates(
        _ bytes: UnsafeBufferPointer<UInt8>, before index: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> [FoundDate] {
        let found = reader.dates(in: bytes)
        guard let first = found.first, first.label == nil, first.range.lowerBound <= 3, index > 0 else { return found }
        let before = page.segments[index - 1].range
        guard before.count <= Self.labelBytes, !before.isEmpty else { return found }
        let joined = Array(text[before]) + [0x20] + Array(bytes)
        let again = joined.withUnsafeBufferPointer { reader.dates(in: $0) }
        guard let labelled = again.first(where: { $0.range.lowerBound > before.count }), labelled.date == first.date,
            let label = labelled.label
        else { return found }
        return [first.labelled(label)] + found.dropFirst()
    }

    private func sighting(
        _ found: FoundDate, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, isList: Bool
    ) -> Sighting {
        let segment = page.segments[index]
        let distance = index - (place.segment ?? 0)
        // An article may be called a comment or a teaser; directly below the headline no other document stands, and a
        // line that is named after its date may stand among buttons.
        var foreign: ClassHints = [.comments, .promotion, .consent, .related, .embed]
        if place.segment != nil, (1...2).contains(distance) { foreign.remove(.comments) }
        if place.segment != nil, (1...4).contains(distance), segment.hints.contains(.byline) {
            foreign.subtract([.promotion, .related])
        }
        let isForeign =
            isList || !segment.hints.isDisjoint(with: foreign) || segment.linkDensity > 0.9 && bytes.count > 60
        let isInText = segment.isProse || segment.endsSentence
        return Sighting(
            found: found, segment: index, distance: distance,
            share: Double(found.statement.count) / Double(max(1, bytes.count)),
            isForeign: isForeign, isAside: segment.hints.contains(.chrome), isFirst: found.statement.lowerBound <= 3,
            isNamed: segment.hints.contains(.byline), isInSentence: isInText && !Self.isDateline(found, in: bytes),
            isOfNamed: found.label == .modified && Self.isOfNamed(found, in: bytes),
            isBehindText: isBehindText(index))
    }

    /// Whether a piece near the headline has at least two paragraphs before it.
    private func isBehindText(_ index: Int) -> Bool {
        guard let headline = place.segment, (headline + 3...headline + 8).contains(index) else { return false }
        return page.segments[(headline + 1)..<index].count(where: \.isProse) >= 2
    }

    /// Whether a word stands directly before a statement, and a mark between statements elsewhere in the piece.
    private static func isOfNamed(_ found: FoundDate, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = bytes[..<found.statement.lowerBound].last { $0 > 0x20 } ?? 0
        guard before | 0x20 >= 0x61 else { return false }
        return bytes.contains(UInt8(ascii: "|")) || ByteSearch.offset(of: "·".utf8, in: bytes) != nil
            || ByteSearch.offset(of: "•".utf8, in: bytes) != nil
    }

    /// Whether a date stands as in `PARIS, 14 September 2023 (AFP) -`: near the beginning, a bracket or dash behind it.
    private static func isDateline(_ found: FoundDate, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard found.statement.lowerBound <= datelineStart,
            let next = bytes[found.statement.upperBound...].first(where: { $0 > 0x20 })
        else { return false }
        // The dashes — and – begin with this byte.
        return next == UInt8(ascii: "(") || next == UInt8(ascii: "-") || next == 0xE2
    }

    private static let datelineStart = 40
}
