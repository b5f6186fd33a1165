import WinnowHTML

// What the elements, lines and words of a page say.
extension KindGathering {
    // MARK: - Names

    /// Elements of one look whose names are read.
    private static let looks = 16

    mutating func addNames() {
        for node in [document.documentElement, document.body].compactMap({ $0 }) {
            addTopics(topics(ofNames: node), from: .bodyArticle)
        }
        var counts = [Int](repeating: 0, count: KindWords.Topic.allCases.count)
        for element in alikeElements() {
            let topics = topics(ofNames: page.elements[element].node)
            for topic in KindWords.Topic.allCases where Self.has(topics, topic) { counts[topic.rawValue] += 1 }
        }
        for topic in KindWords.Topic.allCases {
            addTopics(counts[topic.rawValue] >= 1 ? 1 << UInt16(topic.rawValue) : 0, from: .namesArticle)
            addTopics(counts[topic.rawValue] >= 4 ? 1 << UInt16(topic.rawValue) : 0, from: .manyNamesArticle)
        }
    }

    /// One element of each of the commonest looks, and what holds the text.
    private mutating func alikeElements() -> [Int] {
        // Looks are told apart by eight bits of their hash: a mix-up costs a sign, not a mistake.
        var (counts, firsts) = (InlineArray<256, Int>(repeating: 0), InlineArray<256, Int>(repeating: 0))
        var (articles, chosen) = (0, [Int]())
        page.elements.withUnsafeBufferPointer { elements in
            for index in elements.indices where !elements[index].segments.isEmpty {
                let (tag, signature) = (elements[index].tag, elements[index].signature)
                if tag == .article { articles += 1 }
                if tag == .main || tag == .article, chosen.count < 4 { chosen.append(index) }
                let bucket = Int((signature ^ signature >> 11) & 0xFF)
                if counts[bucket] == 0 { firsts[bucket] = index }
                if elements[index].segments.count >= 2 { counts[bucket] += 1 }
            }
        }
        signs.add(articles, (1, .articles1), (2, .articles2), (5, .articles5))
        var common: [(count: Int, first: Int)] = []
        common.reserveCapacity(32)
        for bucket in counts.indices where counts[bucket] >= 3 { common.append((counts[bucket], firsts[bucket])) }
        // Of equal ones those of lower numbers first.
        common.sort { $0.count > $1.count }
        signs.add(common.first?.count ?? 0, (8, .alike8), (20, .alike20), (50, .alike50))
        return chosen + common.prefix(Self.looks).map(\.first)
    }

    private func topics(ofNames node: HTMLNode) -> UInt16 {
        var found: UInt16 = 0
        let names = KindWords.names
        for attribute in document.attributes(of: node) {
            guard attribute.name == .class || attribute.name == .id || attribute.name == .itemtype else { continue }
            attribute.value.withUnsafeBytes { bytes in
                ClassWords.scan(UnsafeBufferPointer(rebasing: bytes.prefix(512))) { word in
                    found |= names.topics(word.own)
                    if word.isFirst { return }
                    found |= names.topics(word.pair) | names.topics(word.triple)
                }
            }
        }
        return found
    }

    // MARK: - Lines

    mutating func addLines() {
        var counts = [Int](repeating: 0, count: KindWords.Line.allCases.count)
        var prices = 0
        let table = KindWords.lines
        page.text.withUnsafeBufferPointer { text in
            for index in page.segments.indices
            where page.segments[index].range.count <= KindWords.longest && page.segments[index].letters > 0 {
                let bytes = UnsafeBufferPointer(rebasing: text[page.segments[index].range])
                var key = page.texts[index].print
                // Digits are no part of a line, and signs beyond ASCII count as they stand.
                if page.texts[index].counts.digits > 0 || !ByteSearch.isASCII(bytes) {
                    let line = KindHash.line(bytes)
                    if line.isPrice { prices += 1 }
                    key = line.key ?? 0
                }
                var topics = key == 0 ? 0 : table.topics(key)
                while topics != 0 {
                    counts[topics.trailingZeroBitCount] += 1
                    topics &= topics - 1
                }
            }
        }
        func count(_ line: KindWords.Line) -> Int { counts[line.rawValue] }
        signs.add(prices, (1, .price1), (4, .price4), (12, .price12))
        signs.add(count(.cart), (1, .lineCart), (4, .linesCart))
        signs.add(count(.quickView), (1, .lineQuickView), (5, .linesQuickView))
        signs.add(count(.reply), (2, .lineReply), (6, .linesReply))
        signs.add(count(.sort), (2, .lineSort))
        signs.add(count(.facts), (2, .lineFacts), (5, .linesFacts))
        signs.add(count(.contact), (2, .lineContact), (5, .linesContact))
        signs.add(count(.documentation), (1, .lineDocumentation), (3, .linesDocumentation))
        signs.add(count(.comments), (1, .lineComments))
        signs.add(count(.more), (4, .linesMore))
    }

    // MARK: - Surroundings

    mutating func addSurroundings() {
        let all = page.segments.reduce((letters: 1, links: 0)) { ($0.letters + $1.letters, $0.links + $1.linkLetters) }
        signs.add(all.links * 100 / all.letters, (30, .pageLinks30), (60, .pageLinks60))
        signs.add(page.pictures.count, (4, .pictures4), (15, .pictures15), (40, .pictures40))
        signs.add(facts.marks.headings.count, (1, .headline1), (2, .headlines2))
        signs.add(facts.marks.times.count, (1, .times1), (3, .times3), (10, .times10))
        signs.add(facts.marks.dates.count, (1, .dates1), (3, .dates3), (10, .dates10))
        signs.add(facts.marks.bylines.count, (1, .bylines1), (4, .bylines4), (10, .bylines10))
        signs.add(.crumbs, if: !facts.marks.breadcrumbs.isEmpty)
        signs.add(.pagers, if: !facts.marks.pagers.isEmpty)
        signs.add(.nextLink, if: !facts.marks.next.isEmpty)
        signs.add(.relAuthor, if: !facts.marks.relAuthors.isEmpty)
        signs.add(.tagLinks, if: !facts.marks.tagLinks.isEmpty)
    }
}
