import WinnowDates
import WinnowHTML
import WinnowPlugin

/// Dates that elements near the headline have in their attributes, where readers see "2 days ago".
extension DateGathering {
    /// Pieces before the headline that are looked at, and behind it.
    private static let (piecesBefore, piecesBehind) = (4, 8)
    /// Elements that are looked at.
    private static let visitLimit = 400
    /// More days are those of a list of documents.
    private static let dayLimit = 2
    /// Of a later element.
    private static let laterShare = 0.25
    /// Nodes behind that are looked at for a feed, and entries that tell one.
    private static let (feedLimit, feedEntries) = (20_000, 8)

    private struct Beside {
        let node: HTMLNode
        let claim: DateStatement.Claim
        let date: FoundMachineDate
    }

    /// Adds the dates in attributes of elements from a few pieces before the headline to the second paragraph, which is
    /// worth it where nothing better states one.
    mutating func addBeside() {
        guard let headline = place.segment else { return }
        let segments = facts.page.segments
        let first = segments[max(0, headline - Self.piecesBefore)].node
        guard let first, let heading = segments[headline].node else { return }
        let end = endOfPlace(behind: headline)
        var found: [Beside] = []
        var visits = 0
        var node: HTMLNode? = first.number < heading.number ? first : heading
        while let current = node, visits < Self.visitLimit, current.number < end {
            visits += 1
            let tag = document.tag(of: current)
            let isSkipped = tag.map { ElementRules.isSkipped($0) } ?? false
            if !isSkipped, document.hasAttributes(current), let beside = beside(current),
                !lists.isInPost(current)
            {
                found.append(beside)
            }
            node = document.next(after: current, within: document.root, skippingChildren: isSkipped)
        }
        let days = Set(found.compactMap { DayNumber.of($0.date.date) })
        guard let last = found.last, days.count <= Self.dayLimit, !beginsFeed(last, after: node) else { return }
        for (index, beside) in found.enumerated() {
            let isFirst = !found[..<index].contains { $0.claim == beside.claim }
            let source: DateSource = beside.claim == .modified ? .propertyModified : .beside
            add(beside.claim, beside.date, source, at: beside.node, share: isFirst ? 1 : Self.laterShare)
        }
    }

    /// Whether the elements of that kind further down have earlier days, as in a feed that begins with the newest post;
    /// those of replies are later.
    private func beginsFeed(_ first: Beside, after start: HTMLNode?) -> Bool {
        guard let day = DayNumber.of(first.date.date), let tag = document.tag(of: first.node) else { return false }
        var (node, visits, earlier, later) = (start, 0, 0, 0)
        while let current = node, visits < Self.feedLimit, earlier + later < Self.feedEntries {
            visits += 1
            if document.tag(of: current) == tag, document.hasAttributes(current),
                let other = beside(current)?.date.date,
                let otherDay = DayNumber.of(other), otherDay != day
            {
                if otherDay < day { earlier += 1 } else { later += 1 }
            }
            node = document.next(after: current, within: document.root)
        }
        return earlier > later
    }

    /// The number of the node with which the second paragraph behind a piece begins, or so many pieces later.
    private func endOfPlace(behind headline: Int) -> Int {
        let segments = facts.page.segments
        var paragraphs = 0
        for index in segments.indices[headline...].dropFirst() {
            if segments[index].isProse { paragraphs += 1 }
            if paragraphs == 2 || index > headline + Self.piecesBehind { return segments[index].node?.number ?? 0 }
        }
        return .max
    }

    // MARK: - One element

    /// Bytes of a value that may be a date, and of a text beside it.
    private static let valueBytes = 8...80
    private static let textBytes = 2...60
    /// Bytes of a link's text; a longer one may be a headline.
    private static let linkBytes = 24

    /// The date in an attribute of an element whose short text states none.
    private func beside(_ node: HTMLNode) -> Beside? {
        var claim = DateStatement.Claim.published
        var date: FoundMachineDate?
        // When a part of the page was made may stand in an attribute, too, but not beside "2 days ago".
        var needsNumber = false
        document.scanAttributes(of: node) { name, value in
            guard date == nil, Self.valueBytes.contains(value.count), DigitRuns(value).areMany || Self.isNumber(value),
                let stated = self.claim(of: name)
            else { return }
            switch stated {
            case .published, .modified:
                date = machine.read(value)
                needsNumber = name != .datetime
                if stated == .modified { claim = .modified }
            case .shown: date = shown(value, &claim)
            }
            if date?.date.day == nil { date = nil }
        }
        if document.tag(of: node) == .time { needsNumber = false }
        guard let date, let label = label(of: node, needsNumber: needsNumber) else { return nil }
        return Beside(node: node, claim: label == .modified ? .modified : claim, date: date)
    }

    private static func isNumber(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.allSatisfy { $0 &- 0x30 < 10 }
    }

    /// What an attribute with a date says by its name.
    private enum StatedName {
        case published, modified
        /// Readers see its value: the value has to say itself what it is.
        case shown
    }

    private func claim(of name: HTMLName) -> StatedName? {
        switch name {
        case .title, .content, .ariaLabel: return .shown
        case .datetime: return .published
        default: break
        }
        guard let spelling = document.spelling(of: name) else { return nil }
        guard spelling.hasPrefix("data-") else { return nil }
        if ["title", "tooltip", "content", "tip"].contains(where: spelling.hasSuffix) { return .shown }
        var name = spelling
        return name.withUTF8 { AttributeDateNames.isModified(UnsafeBufferPointer(rebasing: $0.dropFirst(5))) }
            .map { $0 ? .modified : .published }
    }

    /// The date that a value is, with its weekday, time and label, and nothing beside them.
    private func shown(_ value: UnsafeBufferPointer<UInt8>, _ claim: inout DateStatement.Claim) -> FoundMachineDate? {
        let dates = reader.dates(in: value)
        guard dates.count == 1, let found = dates.first, found.label != .other else {
            return dates.isEmpty ? machine.read(value) : nil
        }
        guard value.count - found.statement.count <= Self.bytesBeside else { return nil }
        if found.label == .modified { claim = .modified }
        return FoundMachineDate(date: found.date, isAmbiguous: found.isAmbiguous)
    }

    /// Marks and a small word beside a date that is all of a value.
    private static let bytesBeside = 4

    /// What the short text of an element, or the text before it, says of a date that stands beside it.
    private enum TextLabel { case none, modified }

    /// - Returns: nil where an element has no text, much text, a date in its text, or one that is of something else.
    private func label(of node: HTMLNode, needsNumber: Bool) -> TextLabel? {
        let own: TextLabel? = ShortText.read(of: node, in: document) { text in
            let isLong = text.count > Self.linkBytes && document.tag(of: node) == .a
            guard Self.textBytes.contains(text.count), !isLong, Self.hasWord(text), machine.read(text) == nil else {
                return nil
            }
            if needsNumber, !text.contains(where: { $0 &- 0x30 < 10 }), !DigitRuns.mayHaveWideDigit(text) { return nil }
            let words = text.prefix { $0 &- 0x30 >= 10 }
            // "Today" alone is what readers see of the date.
            let isAlone = words.count == text.count && !text.contains(0x20)
            return isAlone ? TextLabel.none : label(Array(words))
        }
        guard own == TextLabel.none, let before = document.previousSibling(of: node), document.isText(before) else {
            return own
        }
        return document.scanContent(of: before) { text in
            text.count > Self.textBytes.upperBound ? TextLabel.none : label(Array(text))
        }
    }

    private static func hasWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.count(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) >= 2
    }

    /// What words say of a date that follows them; nil for a date of something else.
    private func label(_ words: [UInt8]) -> TextLabel? {
        let line = words + Array(" 2001-02-03".utf8)
        return line.withUnsafeBufferPointer { line in
            switch reader.dates(in: line).last?.label {
            case .modified: .modified
            case .other: nil
            default: TextLabel.none
            }
        }
    }
}
