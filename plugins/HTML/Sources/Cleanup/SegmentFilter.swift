import WinnowHTML

/// Decides piece by piece what of a container is the document's own text.
struct SegmentFilter {
    private let page: SegmentedPage
    private let range: Range<Int>
    private let title: UInt64

    /// - Parameters:
    ///   - page: with painted hints.
    ///   - range: the container's pieces.
    ///   - title: the print of the document's title, whose repetition is no text; 0 for none.
    init(_ page: SegmentedPage, _ range: Range<Int>, title: UInt64) {
        self.page = page
        self.range = range
        self.title = title
    }

    /// The indexes of the pieces that stay, in order.
    func kept() -> [Int] {
        var kept = range.filter { !isOutside(page.segments[$0]) }
        // Vocabulary that would take most of the text away means something else on this page.
        if prose(kept) * 7 < prose(Array(range)) { kept = Array(range) }
        kept = kept.filter { !isFurniture($0) }
        kept = withoutLinkLists(kept)
        kept = trimmed(kept)
        return withoutRepetitions(kept)
    }

    private func prose(_ indexes: [Int]) -> Int {
        indexes.reduce(0) { $0 + (page.segments[$1].isProse ? page.segments[$1].letters : 0) }
    }

    /// By the names of the elements around.
    private func isOutside(_ segment: Segment) -> Bool {
        if !segment.hints.isDisjoint(with: .foreign) { return true }
        if segment.hints.contains(.related) { return !segment.isProse || segment.linkDensity > 0.2 }
        if segment.hints.contains(.byline) {
            return segment.letters < 200 && !(segment.isProse && segment.letters > 120)
        }
        if segment.hints.contains(.tags) { return segment.linkDensity > 0.3 || segment.letters < 60 }
        return false
    }

    /// By its own words: the headline again, invitations to read, follow and subscribe, links that stand alone.
    private func isFurniture(_ index: Int) -> Bool {
        let segment = page.segments[index]
        if segment.kind == .caption { return false }
        let print = page.texts[index].print
        if print == 0 { return true }
        if segment.letters < 300, print == title { return true }
        if segment.kind == .heading, segment.level == 1 { return true }
        if segment.isPromotion { return true }
        let isLinkLine = segment.linkDensity > 0.9 && segment.letters < 200 && segment.kind != .cell
        return isLinkLine && !segment.endsSentence && segment.kind != .code
    }

    /// Lists most of whose text is links lead elsewhere.
    private func withoutLinkLists(_ indexes: [Int]) -> [Int] {
        var sums: [HTMLNode: (links: Int, letters: Int)] = [:]
        for index in range {
            let segment = page.segments[index]
            guard segment.kind == .item, let group = segment.group else { continue }
            sums[group, default: (0, 0)].links += segment.linkLetters
            sums[group, default: (0, 0)].letters += segment.letters
        }
        return indexes.filter { index in
            guard let group = page.segments[index].group, let sum = sums[group] else { return true }
            return sum.links * 10 < sum.letters * 7
        }
    }

    /// From the first to the last piece of running text; what leads in and out of it is furniture.
    private func trimmed(_ indexes: [Int]) -> [Int] {
        func isAnchor(_ index: Int) -> Bool {
            let segment = page.segments[index]
            let isList = segment.kind == .item && segment.letters >= 25 && segment.linkDensity < 0.5
            return segment.isProse || isList || segment.kind == .code || segment.kind == .cell
                || (segment.endsSentence && segment.letters >= 25 && segment.linkDensity < 0.5)
        }
        guard let first = indexes.firstIndex(where: isAnchor), let last = indexes.lastIndex(where: isAnchor) else {
            return indexes
        }
        var start = first
        // A heading right before the text belongs to it.
        while start > 0, page.segments[indexes[start - 1]].kind == .heading { start -= 1 }
        return Array(indexes[start...last])
    }

    /// A text that stands twice is one text: pages repeat pieces for small screens and hover cards.
    private func withoutRepetitions(_ indexes: [Int]) -> [Int] {
        var seen: Set<UInt64> = []
        return indexes.filter { index in
            let segment = page.segments[index]
            guard segment.letters >= 40, segment.kind != .cell, segment.kind != .code else { return true }
            return seen.insert(page.texts[index].print).inserted
        }
    }
}
