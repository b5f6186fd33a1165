import WinnowHTML
import WinnowPlugin

/// Tells the entries of lists of other documents by how a page is built, whatever its parts are called: elements of one
/// look beside each other, apart from the headline, each with a link to another page. In a thread such are its posts.
struct EntryLists {
    /// Pieces of an entry at most.
    private static let pieceLimit = 16
    /// Elements around each other that are looked at.
    private static let depth = 12
    /// Neighbours on each side that are looked at, and how many must be alike.
    private static let reach = 3
    private static let leastAlike = 2
    private static let leastAlikeWithoutLink = 4
    /// Letters of a link that may be a headline, and of one that has digits as a date has.
    private static let linkLetters = 15
    private static let datedLinkLetters = 30

    private let facts: PageFacts
    private let page: SegmentedPage
    private let document: HTMLDocument
    /// The headline's piece; nil where no heading is the headline.
    private let headline: Int?
    /// Whether elements stand in an entry, by their index, as far as somebody asked.
    private var known: [Int: Bool] = [:]

    init(_ facts: PageFacts, _ place: HeadlinePlace) {
        (self.facts, page, document, headline) = (facts, facts.page, facts.document, place.segment)
    }

    /// Whether a piece stands in an entry.
    mutating func hold(segment: Int) -> Bool {
        hold(element: page.segments[segment].element) || alternates(segment)
    }

    /// Whether a node stands in an entry.
    mutating func hold(_ node: HTMLNode) -> Bool {
        let element = element(around: node)
        if hold(element: element) { return true }
        guard element >= 0, isSmall(element), !holdsHeadline(element) else { return false }
        return page.elements[element].segments.contains { alternates($0) }
    }

    /// Pieces between the headline and the one that a node stands in, as far as elements tell; nil without a headline.
    func distance(of node: HTMLNode) -> Int? {
        guard let headline, case let element = element(around: node), element >= 0 else { return nil }
        return page.elements[element].segments.lowerBound - headline
    }

    /// The innermost element around a node that has pieces; -1 for none.
    private func element(around node: HTMLNode) -> Int {
        // The last element that begins before the node, and from there outwards.
        var (low, high) = (0, page.elements.count)
        while low < high {
            let middle = (low + high) / 2
            if page.elements[middle].node.number <= node.number { low = middle + 1 } else { high = middle }
        }
        var element = low - 1
        while element >= 0, page.elements[element].node != node,
            !document.isDescendant(node, of: page.elements[element].node)
        {
            element = page.elements[element].parent
        }
        return element
    }

    private mutating func hold(element innermost: Int) -> Bool {
        guard innermost >= 0 else { return false }
        // The line below the headline belongs to it.
        if let headline, page.elements[innermost].segments.lowerBound == headline + 1 { return false }
        // Most elements are asked about several times.
        if let known = known[innermost] { return known }
        var (element, steps, isHeld) = (innermost, 0, false)
        while element >= 0, steps < Self.depth, isSmall(element), !holdsHeadline(element), !isHeld {
            isHeld = isEntry(element)
            element = page.elements[element].parent
            steps += 1
        }
        known[innermost] = isHeld
        return isHeld
    }

    /// Whether a node stands in one of several elements of one look with running text, apart from the headline, as posts
    /// are.
    func isInPost(_ node: HTMLNode) -> Bool {
        var (element, steps) = (element(around: node), 0)
        while element >= 0, steps < Self.depth, !holdsHeadline(element) {
            if hasProse(element) {
                var hasAlike = false
                visitAlike(element) { hasAlike = hasAlike || hasProse($0) }
                if hasAlike { return true }
            }
            element = page.elements[element].parent
            steps += 1
        }
        return false
    }

    private func hasProse(_ element: Int) -> Bool {
        page.elements[element].segments.prefix(Self.pieceLimit).contains { page.segments[$0].isProse }
    }

    private func isNear(_ segment: Int) -> Bool { headline.map { (1...3).contains(segment - $0) } ?? false }

    private func isSmall(_ element: Int) -> Bool { page.elements[element].segments.count <= Self.pieceLimit }

    private func holdsHeadline(_ element: Int) -> Bool {
        headline.map(page.elements[element].segments.contains) ?? false
    }

    // MARK: - Pieces

    /// Bytes of a piece that is little but a date, and its digits at least.
    private static let dateBytes = 60
    private static let dateDigits = 5

    /// Whether a piece is one of several dates that take turns with links, where nothing is around each entry.
    private func alternates(_ segment: Int) -> Bool {
        guard isDate(segment), !isNear(segment), isLink(segment - 1) || isLink(segment + 1) else { return false }
        let isBehind = isDate(segment + 2) && isLink(segment + 1) && (isLink(segment - 1) || isLink(segment + 3))
        let isBefore = isDate(segment - 2) && isLink(segment - 1) && (isLink(segment + 1) || isLink(segment - 3))
        return (isBehind || isBefore) && !facts.isThread
    }

    private func isDate(_ segment: Int) -> Bool {
        page.segments.indices.contains(segment) && page.segments[segment].range.count <= Self.dateBytes
            && page.texts[segment].counts.digits >= Self.dateDigits
    }

    private func isLink(_ segment: Int) -> Bool {
        page.segments.indices.contains(segment) && page.segments[segment].linkDensity > 0.8
            && page.segments[segment].letters >= Self.linkLetters
    }

    // MARK: - Elements

    /// Whether neighbours look the same and lead elsewhere, too, and may state a date or are little but the link; not
    /// where one of them holds the headline.
    private func isEntry(_ element: Int) -> Bool {
        var (alike, holdsHeadline) = (0, false)
        visitAlike(element) { neighbour in
            alike += 1
            holdsHeadline = holdsHeadline || self.holdsHeadline(neighbour)
        }
        if alike == 0 || holdsHeadline { return false }
        let (isLink, leadsElsewhere) = (isMostlyLink(element), leads(element))
        if !leadsElsewhere, alike < Self.leastAlikeWithoutLink { return false }
        var (dated, links) = (0, 0)
        visitAlike(element) { neighbour in
            guard isSmall(neighbour), leads(neighbour) else { return }
            if hasDigits(neighbour) { dated += 1 } else if isLink, isMostlyLink(neighbour) { links += 1 }
        }
        let least = leadsElsewhere ? Self.leastAlike : Self.leastAlikeWithoutLink
        // Near the headline two are authors.
        let isPair = leadsElsewhere && isLink && dated > 0 && !isNear(page.elements[element].segments.lowerBound)
        guard dated + links >= least || isPair else { return false }
        return !facts.isThread && !leadsHere(element)
    }

    /// Visits the nearest neighbours that look the same.
    private func visitAlike(_ element: Int, _ visit: (Int) -> Void) {
        let (parent, signature) = (page.elements[element].parent, page.elements[element].signature)
        let end = parent < 0 ? page.elements.count : page.elements[parent].endOfSubtree
        var (next, count) = (page.elements[element].endOfSubtree, 0)
        while next < end, count < Self.reach {
            if page.elements[next].signature == signature { visit(next) }
            next = page.elements[next].endOfSubtree
            count += 1
        }
        var before = element - 1
        count = 0
        while before > parent, count < Self.reach {
            // The last element below the neighbour, and from there outwards.
            while page.elements[before].parent != parent { before = page.elements[before].parent }
            if page.elements[before].signature == signature { visit(before) }
            before -= 1
            count += 1
        }
    }

    private func hasDigits(_ element: Int) -> Bool {
        page.elements[element].segments.contains { page.texts[$0].counts.digits > 0 }
    }

    private func isMostlyLink(_ element: Int) -> Bool {
        let sums = page.elements[element].segments.reduce(into: (letters: 0, links: 0)) { sums, piece in
            sums.letters += page.segments[piece].letters
            sums.links += page.segments[piece].linkLetters
        }
        return sums.links * 2 > sums.letters
    }

    /// Whether a link in an element may be the headline of a document.
    private func leads(_ element: Int) -> Bool {
        let pieces = page.elements[element].segments
        // Links in running text lead to what it is about.
        if pieces.count == 1, page.segments[pieces.lowerBound].isProse { return false }
        return pieces.contains { page.segments[$0].links.contains { isHeadline(page.anchors[$0]) } }
    }

    private func isHeadline(_ anchor: SegmentedPage.Anchor) -> Bool {
        var (letters, digits) = (0, 0)
        for byte in page.text[anchor.range].prefix(200) {
            if byte >= 0x41 { letters += 1 } else if byte &- 0x30 < 10 { digits += 1 }
        }
        guard letters >= (digits >= 4 ? Self.datedLinkLetters : Self.linkLetters) else { return false }
        guard let address = document.attribute(.href, of: anchor.node) else { return false }
        return address.first != UInt8(ascii: "#")
    }

    /// Whether a piece stands in the entry of the page itself.
    func ownEntryHolds(segment: Int) -> Bool {
        var (element, steps) = (page.segments[segment].element, 0)
        while element >= 0, steps < Self.depth, isSmall(element), !holdsHeadline(element) {
            if leads(element) { return leadsHere(element) }
            element = page.elements[element].parent
            steps += 1
        }
        return false
    }

    /// Whether an entry is that of the page itself, in a list of the newest documents.
    private func leadsHere(_ element: Int) -> Bool {
        page.elements[element].segments.contains { piece in
            page.segments[piece].links.contains { isHeadline(page.anchors[$0]) && leadsHere(page.anchors[$0]) }
        }
    }

    private func leadsHere(_ anchor: SegmentedPage.Anchor) -> Bool {
        guard let stated = document.attribute(.href, of: anchor.node)?.string,
            let address = WebAddress.resolve(stated, against: facts.base)
        else { return false }
        // With another query or a fragment it leads to a comment, or to where one is written.
        return address == facts.canonical || address == facts.url
    }
}
