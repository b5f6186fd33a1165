/// Finds the paragraph between headline and text where it stands outside the container of the text.
enum Standfirst {
    /// The index of the piece, if there is one: named as a standfirst, or stated as the page's description.
    static func find(_ page: SegmentedPage, before range: Range<Int>, title: String?, summary: String?) -> Int? {
        let text = Set(page.segments[range].lazy.filter { $0.letters >= 40 }.map { page.folded($0) })
        let summary = summary.map(TextMatch.folded)
        let title = title.map(TextMatch.folded)
        for index in (0..<range.lowerBound).suffix(40).reversed() {
            let segment = page.segments[index]
            guard segment.kind == .paragraph || segment.kind == .heading, (50...700).contains(segment.letters),
                segment.linkDensity < 0.2,
                segment.hints.isDisjoint(with: ClassHints.foreign.union([.related, .caption, .byline]))
            else { continue }
            let folded = page.folded(segment)
            guard folded != title, !text.contains(folded) else { continue }
            if segment.hints.contains(.standfirst) || folded == summary { return index }
        }
        return nil
    }
}
