import WinnowHTML

/// Computes what the block model knows about the pieces of a page.
struct BlockFeatures {
    /// What the page and the rules know before.
    struct Background {
        /// Prints of the title and the summary, 0 for none.
        var title: UInt64 = 0
        var summary: UInt64 = 0
        /// The words of the title, and runs of three words of the text that the page's structured data states.
        var titleWords: Set<UInt64> = []
        var statedText: WordPrints?
        /// Of the page, in lower case, without `www.`.
        var host: [UInt8] = []
        /// Index of the piece that repeats the title as a heading; nil when none does.
        var titleIndex: Int?
        /// The element that the rules chose, and the pieces of it that they keep.
        var container: Int?
        /// The element with most worth, before it was narrowed.
        var wide: Int?
        var kept: [Int] = []
    }

    /// Asks the rules first.
    static func background(
        _ page: SegmentedPage, title: String?, summary: String?, stated: String?, host: String?
    ) -> Background {
        var background = Background()
        background.titleWords = title.map(Self.words) ?? []
        background.statedText = stated.map { WordPrints($0, length: 3) }
        if let host { background.host = Array((host.hasPrefix("www.") ? host.dropFirst(4) : host[...]).utf8) }
        background.title = title.map(TextMatch.print) ?? 0
        background.summary = summary.map(TextMatch.print) ?? 0
        let choice = ContainerChoice(page, title: title)
        background.container = choice.element
        background.wide = choice.wide
        background.titleIndex = choice.titleIndex
        if let element = choice.element {
            background.kept = SegmentFilter(page, page.elements[element].segments, title: title).kept()
        }
        return background
    }

    private static func words(_ text: String) -> Set<UInt64> {
        var text = text
        return Set(text.withUTF8 { TextWords($0).head })
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
        var prints: [UInt64: Int] = [:]
        prints.reserveCapacity(page.segments.count)
        var own: [UInt64] = []
        own.reserveCapacity(page.segments.count)
        page.text.withUnsafeBufferPointer { text in
            for (row, segment) in page.segments.enumerated() {
                let bytes = UnsafeBufferPointer(rebasing: text[segment.range])
                let words = TextWords(bytes)
                fillPiece(row, segment, bytes, words)
                fillWords(row, words)
                own.append(words.print)
                let seen = prints[words.print, default: 0]
                prints[words.print] = seen + 1
                table[.isRepeated, row] = seen > 0 ? 1 : 0
            }
        }
        for (row, print) in own.enumerated() {
            table[.repetitions, row] = FeatureTable.capped((prints[print] ?? 1) - 1)
        }
    }

    private func fillPiece(_ row: Int, _ segment: Segment, _ bytes: UnsafeBufferPointer<UInt8>, _ words: TextWords) {
        let signs = TextSigns(bytes)
        table[.equalsTitle, row] = words.print == background.title ? 1 : 0
        table[.equalsSummary, row] = words.print == background.summary ? 1 : 0
        table[.titleShare, row] = words.share(among: background.titleWords)
        table[.statedShare, row] = background.statedText.map { 1 + $0.share(of: bytes) } ?? 0
        table[.letters, row] = FeatureTable.logarithm(segment.letters)
        table[.words, row] = FeatureTable.capped(signs.words)
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
        table[.digits, row] = FeatureTable.share(signs.digits, of: segment.letters)
        table[.capitals, row] = FeatureTable.share(signs.capitals, of: segment.letters)
        table[.capitalizedWords, row] = FeatureTable.share(signs.capitalizedWords, of: signs.words)
        table[.wordLength, row] = FeatureTable.capped(segment.letters * 8 / max(1, signs.words))
        table[.bars, row] = FeatureTable.capped(signs.bars)
        table[.hasYear, row] = signs.hasYear ? 1 : 0
        table[.hasSign, row] = signs.sign
        table[.lineBreaks, row] = FeatureTable.capped(signs.lineBreaks)
        let isPromotion = PromoWords.isPromotion(bytes, segment)
        table[.promotion, row] = isPromotion ? 1 : 0
        table[.pieceHints, row] = UInt8(truncatingIfNeeded: segment.hints.rawValue)
    }

    private func fillLinks(_ document: HTMLDocument) {
        for (row, segment) in page.segments.enumerated() {
            guard let first = segment.links.first, first < page.anchors.count,
                let href = document.attribute(.href, of: page.anchors[first].node)
            else { continue }
            table[.linkKind, row] = href.withUnsafeBytes { LinkKind($0, host: background.host) }.rawValue
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
        for (row, segment) in page.segments.enumerated() {
            let element = segment.element
            guard element >= 0 else { continue }
            let first = BlockFeature.toComments.rawValue
            let start = element * AncestorDistances.stride
            for column in 0..<AncestorDistances.count {
                table[column: first + column, row: row] = distances.values[start + column]
            }
            table[.depth, row] = FeatureTable.capped(page.elements[element].depth)
            let parent = page.elements[element].parent
            let grandparent = parent < 0 ? -1 : page.elements[parent].parent
            table[.tag, row] = BlockTag.code(page.elements[element].tag)
            table[.parentTag, row] = parent < 0 ? 0 : BlockTag.code(page.elements[parent].tag)
            table[.grandparentTag, row] = grandparent < 0 ? 0 : BlockTag.code(page.elements[grandparent].tag)
            let great = grandparent < 0 ? -1 : page.elements[grandparent].parent
            let fourth = great < 0 ? grandparent : great
            fillSums(row, .ownLetters, element)
            fillSums(row, .parentLetters, max(parent, 0))
            fillSums(row, .grandLetters, max(grandparent, 0))
            fillSums(row, .fourthLetters, max(fourth, 0))
            if parent >= 0 {
                let range = page.elements[parent].segments
                table[.indexInParent, row] = FeatureTable.capped(row - range.lowerBound)
                table[.indexFromEnd, row] = FeatureTable.capped(range.upperBound - 1 - row)
            }
        }
    }

    private func fillSums(_ row: Int, _ first: BlockFeature, _ element: Int) {
        let range = page.elements[element].segments
        let letters = sums.letters(range)
        let column = first.rawValue
        table[column: column, row: row] = FeatureTable.logarithm(letters)
        table[column: column + 1, row: row] = FeatureTable.share(sums.links(range), of: letters)
        table[column: column + 2, row: row] = FeatureTable.share(sums.prose(range), of: sums.allProse)
        table[column: column + 3, row: row] = FeatureTable.capped(range.count)
    }

    // MARK: - Pieces that look alike

    private func fillAlike() {
        var own = AlikeSums()
        var path = AlikeSums()
        var keys: [(UInt32, UInt32)] = []
        keys.reserveCapacity(page.segments.count)
        for segment in page.segments {
            let element = segment.element
            let signature = element < 0 ? 0 : page.elements[element].signature
            let parent = element < 0 ? -1 : page.elements[element].parent
            let pair = parent < 0 ? signature : (signature &* 31) ^ page.elements[parent].signature
            own.add(signature, segment)
            path.add(pair, segment)
            keys.append((signature, pair))
        }
        for (row, key) in keys.enumerated() {
            fillAlike(row, .alikePieces, own[key.0])
            fillAlike(row, .alikePathPieces, path[key.1])
        }
    }

    private func fillAlike(_ row: Int, _ first: BlockFeature, _ sum: AlikeSums.Sum) {
        let column = first.rawValue
        table[column: column, row: row] = FeatureTable.logarithm(sum.pieces)
        table[column: column + 1, row: row] = FeatureTable.logarithm(sum.letters / max(1, sum.pieces))
        table[column: column + 2, row: row] = FeatureTable.share(sum.links, of: sum.letters)
        table[column: column + 3, row: row] = FeatureTable.share(sum.prose, of: sums.allProse)
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
        for row in page.segments.indices {
            table[.fromWide, row] = Self.fromRange(row, wide)
            table[.wideProse, row] = FeatureTable.share(sums.prose(wide), of: sums.allProse)
        }
        var last = -1
        for row in background.kept { table[.kept, row] = 1 }
        for row in page.segments.indices {
            if table[.kept, row] == 1 { last = row }
            table[.toKeptBefore, row] = last < 0 ? 255 : FeatureTable.capped(row - last)
        }
        last = -1
        for row in page.segments.indices.reversed() {
            if table[.kept, row] == 1 { last = row }
            table[.toKeptAfter, row] = last < 0 ? 255 : FeatureTable.capped(last - row)
        }
    }

    private func fillContainer() {
        guard let container = background.container else { return }
        let range = page.elements[container].segments
        let letters = FeatureTable.share(sums.letters(range), of: sums.letters(0..<page.segments.count))
        let depth = page.elements[container].depth
        for (row, segment) in page.segments.enumerated() {
            table[.fromContainer, row] = Self.fromRange(row, range)
            table[.containerProse, row] = FeatureTable.share(sums.prose(range), of: sums.allProse)
            table[.containerLetters, row] = letters
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
        for (first, offset) in [
            (BlockFeature.letters1, 1), (.letters2, 2), (.letters3, 3), (.lettersMinus1, -1), (.lettersMinus2, -2),
            (.lettersMinus3, -3),
        ] {
            for row in page.segments.indices {
                let other = row + offset
                guard page.segments.indices.contains(other) else {
                    table[column: first.rawValue + 3, row: row] = 255
                    continue
                }
                table[column: first.rawValue, row: row] = table[.letters, other]
                table[column: first.rawValue + 1, row: row] = table[.linkDensity, other]
                table[column: first.rawValue + 2, row: row] = table[.kind, other]
                table[column: first.rawValue + 3, row: row] = kinship(row, other)
            }
        }
        fillDistances()
        for row in page.segments.indices {
            let window = max(0, row - 5)..<min(page.segments.count, row + 6)
            let letters = sums.letters(window)
            table[.proseAround, row] = FeatureTable.share(sums.prose(window), of: letters)
            table[.linksAround, row] = FeatureTable.share(sums.links(window), of: letters)
        }
    }

    /// Whether two pieces are kin: bit 0 the same parent, bit 1 alike, bit 2 the second is prose, bit 3 it ends a sentence.
    private func kinship(_ row: Int, _ other: Int) -> UInt8 {
        let (a, b) = (page.segments[row].element, page.segments[other].element)
        var signs: UInt8 = 0
        if a >= 0, b >= 0 {
            if page.elements[a].parent == page.elements[b].parent { signs |= 1 }
            if page.elements[a].signature == page.elements[b].signature { signs |= 2 }
        }
        if page.segments[other].isProse { signs |= 4 }
        if page.segments[other].endsSentence { signs |= 8 }
        return signs
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
