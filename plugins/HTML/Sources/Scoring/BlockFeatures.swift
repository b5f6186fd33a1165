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
        /// What speaks for the page's kind.
        var signs = KindSigns()
    }

    /// Asks the rules first.
    static func background(
        _ page: SegmentedPage, title: String?, summary: String?, stated: String?, host: String?, signs: KindSigns
    ) -> Background {
        var background = Background()
        background.signs = signs
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
    let background: Background
    let sums: PieceSums
    /// Of all running text.
    let proseShares: Hundredths

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
        features.fillWords()
        features.fillLinkWords(document)
        features.fillElements()
        features.fillAlike()
        features.fillPage()
        features.fillChoice()
        features.fillNeighbours()
        features.fillSigns()
        return features.table
    }

    private init(_ page: SegmentedPage, _ background: Background) {
        self.page = page
        self.background = background
        table = FeatureTable(rows: page.segments.count, columns: BlockFeature.columns)
        sums = PieceSums(page)
        proseShares = Hundredths(of: sums.all.prose)
    }

    // MARK: - The piece itself

    private func fillPieces() {
        page.text.withUnsafeBufferPointer { text in
            for (row, segment) in page.segments.enumerated() {
                fillPiece(row, segment, UnsafeBufferPointer(rebasing: text[segment.range]))
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
}
