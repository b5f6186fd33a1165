import WinnowHTML

/// Computes what the block model knows about the pieces of a page.
struct BlockFeatures {
    /// What the page and the rules know before.
    struct Background {
        /// Prints of the title and the summary, 0 for none.
        var title: UInt64 = 0
        var summary: UInt64 = 0
        /// The words of the title, and runs of three words of the text that the page's structured data states.
        var titleWords: [UInt64] = [] {
            didSet { titleBits = titleWords.reduce(0) { $0 | 1 << ($1 & 63) } }
        }
        /// A bit for each word of the title: most other words are known not to be in it without a search.
        private(set) var titleBits: UInt64 = 0
        var statedText: WordPrints?
        /// Of the page, in lower case, without `www.`.
        var host: [UInt8] = []
        /// Index of the piece that repeats the title as a heading; nil when none does.
        var titleIndex: Int?
        /// The element that the rules chose.
        var container: Int?
        /// The element with most worth, before it was narrowed.
        var wide: Int?
    }

    /// Asks the rules first.
    static func background(
        _ page: SegmentedPage, title: String?, summary: String?, stated: String?, host: String?
    ) -> Background {
        var background = Background()
        background.titleWords = title.map(Self.words) ?? []
        background.statedText = stated.map { WordPrints($0) }
        if let host { background.host = Array((host.hasPrefix("www.") ? host.dropFirst(4) : host[...]).utf8) }
        background.title = title.map(TextMatch.print) ?? 0
        background.summary = summary.map(TextMatch.print) ?? 0
        let choice = ContainerChoice(page, title: title)
        background.container = choice.element
        background.wide = choice.wide
        background.titleIndex = choice.titleIndex
        return background
    }

    private static func words(_ text: String) -> [UInt64] {
        var (text, words) = (text, [UInt64]())
        text.withUTF8 { _ = SegmentText($0, addingTo: &words) }
        return words
    }

    let table: FeatureTable
    let page: SegmentedPage
    private let background: Background
    private let sums: PieceSums

    /// Computes all features.
    /// - Parameters:
    ///   - page: with painted hints.
    ///   - background: what was found out before.
    static func table(_ page: SegmentedPage, _ document: HTMLDocument, _ background: Background) -> FeatureTable {
        let features = BlockFeatures(page, background)
        features.fillPieces()
        features.fillLinks(document)
        features.fillPictures()
        features.fillNames()
        features.fillLinkWords(document)
        features.fillElements()
        features.fillAlike()
        features.fillPage()
        features.fillChoice()
        features.fillNeighbours()
        return features.table
    }

    private init(_ page: SegmentedPage, _ background: Background) {
        self.page = page
        self.background = background
        table = FeatureTable(rows: page.segments.count, columns: BlockFeature.allCases.count)
        sums = PieceSums(page)
    }

    // MARK: - The piece itself

    private func fillPieces() {
        var batch = KeyBatch()
        defer { batch.deallocate() }
        page.text.withUnsafeBufferPointer { text in
            for (row, segment) in page.segments.enumerated() {
                fillPiece(row, segment, UnsafeBufferPointer(rebasing: text[segment.range]))
                fillWords(row, &batch)
            }
        }
        fillRepetitions()
    }

    private func fillRepetitions() {
        var prints = HashIndex(capacity: page.segments.count)
        var counts: [Int] = []
        let numbers = page.texts.map { text in
            let number = prints.add(text.print)
            if number == counts.count { counts.append(0) }
            counts[number] += 1
            return (number, isRepeated: counts[number] > 1)
        }
        for (row, number) in numbers.enumerated() {
            table[.isRepeated, row] = number.isRepeated ? 1 : 0
            table[.repetitions, row] = FeatureTable.capped(counts[number.0] - 1)
        }
    }

    private func fillPiece(_ row: Int, _ segment: Segment, _ bytes: UnsafeBufferPointer<UInt8>) {
        let text = page.texts[row]
        let signs = TextSigns(bytes, text.counts)
        table[.equalsTitle, row] = text.print == background.title ? 1 : 0
        table[.equalsSummary, row] = text.print == background.summary ? 1 : 0
        table[.titleShare, row] = titleShare(text)
        table[.statedShare, row] = background.statedText.map { 1 + $0.share(of: bytes) } ?? 0
        table[.letters, row] = FeatureTable.logarithm(segment.letters)
        table[.words, row] = FeatureTable.capped(text.wordCount)
        table[.linkDensity, row] = FeatureTable.share(segment.linkLetters, of: segment.letters)
        table[.linkLetters, row] = FeatureTable.logarithm(segment.linkLetters)
        table[.links, row] = FeatureTable.capped(segment.links.count)
        table[.emphasis, row] = FeatureTable.share(segment.emphasisLetters, of: segment.letters)
        table[.endsSentence, row] = segment.endsSentence ? 1 : 0
        table[.lastByte, row] = signs.last
        table[.firstByte, row] = signs.first
        table[.punctuation, row] = FeatureTable.capped(segment.punctuation)
        table[.punctuationRate, row] = FeatureTable.capped(segment.punctuation * 1000 / max(1, segment.letters))
        table[.kind, row] = segment.kind.rawValue
        table[.level, row] = segment.level
        table[.digits, row] = FeatureTable.share(text.counts.digits, of: segment.letters)
        table[.capitals, row] = FeatureTable.share(text.counts.capitals, of: segment.letters)
        table[.capitalizedWords, row] = FeatureTable.share(text.capitalizedCount, of: text.wordCount)
        table[.wordLength, row] = FeatureTable.capped(segment.letters * 8 / max(1, text.wordCount))
        table[.bars, row] = FeatureTable.capped(signs.bars)
        table[.hasYear, row] = signs.hasYear ? 1 : 0
        table[.hasSign, row] = signs.sign
        table[.lineBreaks, row] = FeatureTable.capped(text.counts.lineBreaks)
        table[.promotion, row] = segment.isPromotion ? 1 : 0
        table[.pieceHints, row] = UInt8(truncatingIfNeeded: segment.hints.rawValue)
    }

    /// Hundredths of the first words that are in the title.
    private func titleShare(_ text: SegmentText) -> UInt8 {
        let found = page.words[text.words].count { word in
            background.titleBits & 1 << (word & 63) != 0 && background.titleWords.contains(word)
        }
        return FeatureTable.share(found, of: text.words.count)
    }

    private func fillLinks(_ document: HTMLDocument) {
        for (row, segment) in page.segments.enumerated() {
            guard let first = segment.links.first, first < page.anchors.count else { continue }
            document.scanAttribute(.href, of: page.anchors[first].node) { href in
                table[.linkKind, row] = LinkKind(href, host: background.host).rawValue
            }
        }
    }

    /// How close the next picture is: 3 in the same block, 2 in the same element, 1 elsewhere right beside.
    private func fillPictures() {
        for picture in page.pictures {
            let row = picture.segment
            if row < page.segments.count {
                table[.pictureBefore, row] = max(table[.pictureBefore, row], closeness(picture.element, row))
            }
            if row > 0 {
                table[.pictureAfter, row - 1] = max(table[.pictureAfter, row - 1], closeness(picture.element, row - 1))
            }
        }
    }

    private func closeness(_ element: Int, _ row: Int) -> UInt8 {
        let own = page.segments[row].element
        guard own >= 0, element >= 0 else { return 1 }
        if own == element { return 3 }
        let parent = page.elements[own].parent
        return parent == element || parent == page.elements[element].parent || own == page.elements[element].parent
            ? 2 : 1
    }

    // MARK: - The elements around

    private func fillElements() {
        let distances = AncestorDistances(page)
        var known = [UInt32](repeating: Self.unknownSums, count: page.elements.count)
        page.elements.withUnsafeBufferPointer { elements in
            for (row, segment) in page.segments.enumerated() {
                let element = segment.element
                guard element >= 0 else { continue }
                table.spread(
                    distances.values, from: element * AncestorDistances.stride, count: AncestorDistances.count,
                    over: BlockFeature.toComments, row)
                table[.depth, row] = FeatureTable.capped(elements[element].depth)
                let parent = elements[element].parent
                let grandparent = parent < 0 ? -1 : elements[parent].parent
                table[.tag, row] = BlockTag.code(elements[element].tag)
                table[.parentTag, row] = parent < 0 ? 0 : BlockTag.code(elements[parent].tag)
                table[.grandparentTag, row] = grandparent < 0 ? 0 : BlockTag.code(elements[grandparent].tag)
                let great = grandparent < 0 ? -1 : elements[grandparent].parent
                let fourth = great < 0 ? grandparent : great
                table.setFour(.ownLetters, row, sums(element, &known))
                table.setFour(.parentLetters, row, sums(max(parent, 0), &known))
                table.setFour(.grandLetters, row, sums(max(grandparent, 0), &known))
                table.setFour(.fourthLetters, row, sums(max(fourth, 0), &known))
                if parent >= 0 {
                    let range = elements[parent].segments
                    table[.indexInParent, row] = FeatureTable.capped(row - range.lowerBound)
                    table[.indexFromEnd, row] = FeatureTable.capped(range.upperBound - 1 - row)
                }
            }
        }
    }

    /// No element's sums: shares are a hundred at most.
    private static let unknownSums = UInt32.max

    /// The logarithm of the letters below an element, the shares of links and prose and the number of pieces, one byte
    /// each.
    private func sums(_ element: Int, _ known: inout [UInt32]) -> UInt32 {
        if known[element] != Self.unknownSums { return known[element] }
        let range = page.elements[element].segments
        let letters = sums.letters(range)
        known[element] = FeatureTable.packed(
            FeatureTable.logarithm(letters), FeatureTable.share(sums.links(range), of: letters),
            FeatureTable.share(sums.prose(range), of: sums.allProse), FeatureTable.capped(range.count))
        return known[element]
    }

    // MARK: - Pieces that look alike

    private func fillAlike() {
        var own = AlikeSums(capacity: page.segments.count)
        var path = AlikeSums(capacity: page.segments.count)
        var (last, number) = (-2, (own: 0, path: 0))
        let numbers = page.segments.map { segment in
            let element = segment.element
            // Neighbours in one element have the same signature.
            if element != last {
                let signature = element < 0 ? 0 : page.elements[element].signature
                let parent = element < 0 ? -1 : page.elements[element].parent
                let pair = parent < 0 ? signature : (signature &* 31) ^ page.elements[parent].signature
                (last, number) = (element, (own.number(signature), path.number(pair)))
            }
            own.add(segment, to: number.own)
            path.add(segment, to: number.path)
            return number
        }
        let (ownBytes, pathBytes) = (own.sums.map(alikeBytes), path.sums.map(alikeBytes))
        for (row, number) in numbers.enumerated() {
            table.setFour(.alikePieces, row, ownBytes[number.own])
            table.setFour(.alikePathPieces, row, pathBytes[number.path])
        }
    }

    private func alikeBytes(_ sum: AlikeSums.Sum) -> UInt32 {
        FeatureTable.packed(
            FeatureTable.logarithm(sum.pieces), FeatureTable.logarithm(sum.letters / max(1, sum.pieces)),
            FeatureTable.share(sum.links, of: sum.letters), FeatureTable.share(sum.prose, of: sums.allProse))
    }

    // MARK: - The page

    private func fillPage() {
        let all = 0..<page.segments.count
        let letters = sums.letters(all)
        let articles = FeatureTable.capped(page.elements.count { $0.tag == .article })
        let headings = FeatureTable.capped(page.segments.count { $0.kind == .heading })
        let lists = FeatureTable.share(page.segments.count { $0.kind == .item }, of: all.count)
        let proseLetters = FeatureTable.logarithm(sums.allProse)
        let prosePieces = FeatureTable.capped(page.segments.count { $0.isProse })
        let density = FeatureTable.share(sums.links(all), of: letters)
        table.fill(.pageLetters, FeatureTable.logarithm(letters))
        table.fill(.pageProse, proseLetters)
        table.fill(.pageProsePieces, prosePieces)
        table.fill(.pageLinkDensity, density)
        table.fill(.pageArticles, articles)
        table.fill(.pageHeadings, headings)
        table.fill(.pageLists, lists)
        for row in all {
            table[.position, row] = UInt8(row * 255 / max(1, all.count))
            table[.lettersBefore, row] = FeatureTable.share(sums.letters(0..<row), of: letters)
            table[.proseBefore, row] = FeatureTable.share(sums.prose(0..<row), of: sums.allProse)
            table[.fromTitle, row] = background.titleIndex.map { FeatureTable.signed(row - $0) } ?? 0
        }
    }

    // MARK: - What the rules chose

    private func fillChoice() {
        fillContainer()
        let wide = background.wide.map { page.elements[$0].segments } ?? 0..<0
        table.fill(.wideProse, FeatureTable.share(sums.prose(wide), of: sums.allProse))
        for row in page.segments.indices { table[.fromWide, row] = Self.fromRange(row, wide) }
    }

    private func fillContainer() {
        guard let container = background.container else { return }
        let range = page.elements[container].segments
        let letters = FeatureTable.share(sums.letters(range), of: sums.letters(0..<page.segments.count))
        table.fill(.containerProse, FeatureTable.share(sums.prose(range), of: sums.allProse))
        table.fill(.containerLetters, letters)
        let depth = page.elements[container].depth
        for (row, segment) in page.segments.enumerated() {
            table[.fromContainer, row] = Self.fromRange(row, range)
            guard segment.element >= 0 else { continue }
            table[.containerDepth, row] = FeatureTable.signed(page.elements[segment.element].depth - depth)
        }
    }

    /// 128 inside; how far before or after.
    private static func fromRange(_ row: Int, _ range: Range<Int>) -> UInt8 {
        if row < range.lowerBound { return FeatureTable.signed(max(-127, row - range.lowerBound)) }
        return row >= range.upperBound ? FeatureTable.signed(row - range.upperBound + 1) : 128
    }

    // MARK: - The pieces around

    private func fillNeighbours() {
        let features: [(after: BlockFeature, before: BlockFeature)] = [
            (.letters1, .lettersMinus1), (.letters2, .lettersMinus2), (.letters3, .lettersMinus3),
        ]
        let kin = page.segments.map { Kin(page, $0) }
        for (offset, first) in zip(1..., features) {
            for (column, source) in [BlockFeature.letters, .linkDensity, .kind].enumerated() {
                table.copy(source, toColumn: first.after.rawValue + column, from: offset)
                table.copy(source, toColumn: first.before.rawValue + column, from: -offset)
            }
            fillKinship(kin, offset, after: first.after.rawValue + 3, before: first.before.rawValue + 3)
        }
        fillDistances()
        for row in page.segments.indices {
            let window = max(0, row - 5)..<min(page.segments.count, row + 6)
            let letters = sums.letters(window)
            table[.proseAround, row] = FeatureTable.share(sums.prose(window), of: letters)
            table[.linksAround, row] = FeatureTable.share(sums.links(window), of: letters)
        }
    }

    /// What a piece is compared by with the pieces around.
    private struct Kin {
        /// Index of the element around the piece's own, and that one's signature.
        var (parent, signature): (Int, UInt32) = (-1, 0)
        var hasElement = false
        /// Bit 2 for prose, bit 3 for the end of a sentence.
        var signs: UInt8

        init(_ page: SegmentedPage, _ segment: Segment) {
            signs = (segment.isProse ? 4 : 0) | (segment.endsSentence ? 8 : 0)
            guard segment.element >= 0 else { return }
            hasElement = true
            (parent, signature) = (page.elements[segment.element].parent, page.elements[segment.element].signature)
        }
    }

    /// Fills the signs of the pieces some rows after and before each: bit 0 for the same parent, bit 1 for elements that
    /// look alike, and the other piece's own; 255 where there is none.
    private func fillKinship(_ kin: [Kin], _ offset: Int, after: Int, before: Int) {
        let (after, before) = (table.column(after), table.column(before))
        for row in 0..<min(offset, kin.count) { (after[kin.count - 1 - row], before[row]) = (255, 255) }
        for row in 0..<max(0, kin.count - offset) {
            let (first, second) = (kin[row], kin[row + offset])
            var signs: UInt8 = 0
            if first.hasElement, second.hasElement {
                if first.parent == second.parent { signs |= 1 }
                if first.signature == second.signature { signs |= 2 }
            }
            after[row] = signs | second.signs
            before[row + offset] = signs | first.signs
        }
    }

    private func fillDistances() {
        var (prose, heading) = (-1, -1)
        for (row, segment) in page.segments.enumerated() {
            table[.toProseBefore, row] = prose < 0 ? 255 : FeatureTable.capped(row - prose)
            table[.toHeadingBefore, row] = heading < 0 ? 255 : FeatureTable.capped(row - heading)
            if segment.isProse { prose = row }
            if segment.kind == .heading { heading = row }
        }
        prose = -1
        for (row, segment) in page.segments.enumerated().reversed() {
            table[.toProseAfter, row] = prose < 0 ? 255 : FeatureTable.capped(prose - row)
            if segment.isProse { prose = row }
        }
    }
}
