import WinnowHTML

/// Where a page's headline stands, which the statements about the document stand near.
struct HeadlinePlace {
    /// Index among the page's pieces; nil where no heading is the headline.
    let segment: Int?
    /// The heading's number among the nodes; 0 where there is none.
    let node: Int
    /// Whether the heading says what the document is called.
    let isSure: Bool

    /// - Parameter title: the document's title as the record has it.
    init(_ page: SegmentedPage, title: String?) {
        let wanted = title.map(TextMatch.print) ?? 0
        var first: Int?
        var match: Int?
        for (index, segment) in page.segments.enumerated() where segment.kind == .heading && segment.letters < 400 {
            // A headline may be that of an article called a comment.
            if first == nil, segment.level == 1, segment.hints.isDisjoint(with: [.chrome, .promotion, .consent]) {
                first = index
            }
            if wanted != 0, page.texts[index].print == wanted, segment.hints.isDisjoint(with: [.comments, .related]) {
                match = index
                break
            }
        }
        segment = match ?? first
        isSure = match != nil
        node = segment.flatMap { page.segments[$0].node?.number } ?? 0
    }
}
