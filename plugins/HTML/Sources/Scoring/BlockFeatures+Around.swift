import WinnowHTML

/// What stands around a piece: elements, pieces that look alike, the page, the rules' choice, the pieces beside it.
extension BlockFeatures {
    // MARK: - The elements around

    func fillElements() {
        let distances = AncestorDistances(page)
        var memo = [UInt32](repeating: Self.unknown, count: page.elements.count)
        for (row, segment) in page.segments.enumerated() {
            let element = segment.element
            guard element >= 0 else { continue }
            table.spread(
                distances.values, from: element * AncestorDistances.stride, count: AncestorDistances.count,
                over: BlockFeature.toComments, row)
            table[.depth, row] = FeatureTable.capped(page.elements[element].depth)
            let parent = page.elements[element].parent
            let grandparent = parent < 0 ? -1 : page.elements[parent].parent
            table[.tag, row] = BlockTag.code(page.elements[element].tag)
            table[.parentTag, row] = parent < 0 ? 0 : BlockTag.code(page.elements[parent].tag)
            table[.grandparentTag, row] = grandparent < 0 ? 0 : BlockTag.code(page.elements[grandparent].tag)
            let great = grandparent < 0 ? -1 : page.elements[grandparent].parent
            let fourth = great < 0 ? grandparent : great
            table.spread(elementSums(element, &memo), over: .ownLetters, row)
            table.spread(elementSums(max(parent, 0), &memo), over: .parentLetters, row)
            table.spread(elementSums(max(grandparent, 0), &memo), over: .grandLetters, row)
            table.spread(elementSums(max(fourth, 0), &memo), over: .fourthLetters, row)
            if parent >= 0 {
                let range = page.elements[parent].segments
                table[.indexInParent, row] = FeatureTable.capped(row - range.lowerBound)
                table[.indexFromEnd, row] = FeatureTable.capped(range.upperBound - 1 - row)
            }
        }
    }

    /// No element has these four bytes: shares end at 100.
    private static let unknown = UInt32.max

    /// Letters, link density, share of the prose and number of the pieces below an element, computed once for each.
    private func elementSums(_ element: Int, _ memo: inout [UInt32]) -> UInt32 {
        if memo[element] != Self.unknown { return memo[element] }
        let range = page.elements[element].segments
        let totals = sums[range]
        memo[element] = FeatureTable.word(
            FeatureTable.logarithm(totals.letters), FeatureTable.share(totals.links, of: totals.letters),
            proseShares.share(totals.prose), FeatureTable.capped(range.count))
        return memo[element]
    }

    // MARK: - Pieces that look alike

    func fillAlike() {
        var own = AlikeSums(capacity: page.segments.count)
        var path = AlikeSums(capacity: page.segments.count)
        var keys: [(own: Int, path: Int)] = []
        keys.reserveCapacity(page.segments.count)
        for (row, segment) in page.segments.enumerated() {
            let element = segment.element
            let signature = element < 0 ? 0 : page.elements[element].signature
            let parent = element < 0 ? -1 : page.elements[element].parent
            let pair = parent < 0 ? signature : (signature &* 31) ^ page.elements[parent].signature
            let piece = PieceSums.Totals(
                letters: segment.letters, links: segment.linkLetters, prose: sums.isProse[row] ? segment.letters : 0)
            keys.append((own.add(UInt64(signature), piece), path.add(UInt64(pair), piece)))
        }
        let (ownWords, pathWords) = (own.sums.map(alikeSums), path.sums.map(alikeSums))
        for (row, key) in keys.enumerated() {
            table.spread(ownWords[key.own], over: .alikePieces, row)
            table.spread(pathWords[key.path], over: .alikePathPieces, row)
        }
    }

    private func alikeSums(_ sum: AlikeSums.Sum) -> UInt32 {
        FeatureTable.word(
            FeatureTable.logarithm(sum.pieces), FeatureTable.logarithm(sum.totals.letters / max(1, sum.pieces)),
            FeatureTable.share(sum.totals.links, of: sum.totals.letters), proseShares.share(sum.totals.prose))
    }

    // MARK: - The page

    func fillPage() {
        let rows = page.segments.indices
        let all = sums.all
        let letterShares = Hundredths(of: all.letters)
        table.fill(.pageLetters, FeatureTable.logarithm(all.letters))
        table.fill(.pageProse, FeatureTable.logarithm(all.prose))
        table.fill(.pageProsePieces, FeatureTable.capped(sums.isProse.count { $0 }))
        table.fill(.pageLinkDensity, letterShares.share(all.links))
        table.fill(.pageArticles, FeatureTable.capped(page.elements.count { $0.tag == .article }))
        table.fill(.pageHeadings, FeatureTable.capped(page.segments.count { $0.kind == .heading }))
        table.fill(.pageLists, FeatureTable.share(page.segments.count { $0.kind == .item }, of: rows.count))
        for row in rows {
            let before = sums[0..<row]
            table[.position, row] = UInt8(row * 255 / max(1, rows.count))
            table[.lettersBefore, row] = letterShares.share(before.letters)
            table[.proseBefore, row] = proseShares.share(before.prose)
            table[.fromTitle, row] = background.titleIndex.map { FeatureTable.signed(row - $0) } ?? 0
        }
    }

    // MARK: - What the rules chose

    func fillChoice() {
        fillContainer()
        let wide = background.wide.map { page.elements[$0].segments } ?? 0..<0
        table.fill(.wideProse, proseShares.share(sums[wide].prose))
        for row in page.segments.indices { table[.fromWide, row] = Self.fromRange(row, wide) }
    }

    private func fillContainer() {
        guard let container = background.container else { return }
        let range = page.elements[container].segments
        let totals = sums[range]
        let depth = page.elements[container].depth
        table.fill(.containerProse, proseShares.share(totals.prose))
        table.fill(.containerLetters, FeatureTable.share(totals.letters, of: sums.all.letters))
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

    func fillNeighbours() {
        for (first, offset) in [
            (BlockFeature.letters1, 1), (.letters2, 2), (.letters3, 3), (.lettersMinus1, -1), (.lettersMinus2, -2),
            (.lettersMinus3, -3),
        ] {
            for (column, source) in [BlockFeature.letters, .linkDensity, .kind].enumerated() {
                table.copy(source, toColumn: first.rawValue + column, from: offset)
            }
        }
        fillKinship()
        fillDistances()
        for row in page.segments.indices {
            let window = sums[max(0, row - 5)..<min(page.segments.count, row + 6)]
            table[.proseAround, row] = FeatureTable.share(window.prose, of: window.letters)
            table[.linksAround, row] = FeatureTable.share(window.links, of: window.letters)
        }
    }

    /// Whether two pieces are kin: bit 0 the same parent, bit 1 alike, bit 2 the other is prose, bit 3 it ends a sentence.
    private func fillKinship() {
        let count = page.segments.count
        let places = page.segments.indices.map { kin(of: $0) }
        for (offset, after, before) in [
            (1, BlockFeature.signs1, BlockFeature.signsMinus1), (2, .signs2, .signsMinus2),
            (3, .signs3, .signsMinus3),
        ] {
            table.fill(after, 255)
            table.fill(before, 255)
            guard count > offset else { continue }
            for row in 0..<(count - offset) {
                let (one, other) = (places[row], places[row + offset])
                let kinship: UInt8 =
                    (one.parent == other.parent ? 1 : 0) | (one.signature == other.signature ? 2 : 0)
                table[after, row] = kinship | other.signs
                table[before, row + offset] = kinship | one.signs
            }
        }
    }

    /// A piece without an element has numbers that no other has.
    private func kin(of row: Int) -> (parent: Int, signature: Int, signs: UInt8) {
        let segment = page.segments[row]
        let signs: UInt8 = (sums.isProse[row] ? 4 : 0) | (segment.endsSentence ? 8 : 0)
        guard segment.element >= 0 else { return (-2 - row, -2 - row, signs) }
        return (page.elements[segment.element].parent, Int(page.elements[segment.element].signature), signs)
    }

    private func fillDistances() {
        var (prose, heading) = (-1, -1)
        for row in page.segments.indices {
            table[.toProseBefore, row] = prose < 0 ? 255 : FeatureTable.capped(row - prose)
            table[.toHeadingBefore, row] = heading < 0 ? 255 : FeatureTable.capped(row - heading)
            if sums.isProse[row] { prose = row }
            if page.segments[row].kind == .heading { heading = row }
        }
        prose = -1
        for row in page.segments.indices.reversed() {
            table[.toProseAfter, row] = prose < 0 ? 255 : FeatureTable.capped(prose - row)
            if sums.isProse[row] { prose = row }
        }
    }
}
