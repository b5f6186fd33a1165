import WinnowHTML

extension BlockFeatures {
    /// Names further up say nothing any more about a piece.
    private static let levels = 16
    private static let levelsOfMean = 6

    /// The names above an element, without its own.
    private struct NamesAbove {
        var element = -2
        var parent = 0
        var grandparent = 0
        /// The least weight and how many levels above it stands.
        var least = Int.max
        var leastAt = 0
        var most = Int.min
        var sum = 0
        /// How many levels there are above, as far as they are looked at.
        var levels = 0
    }

    /// Fills the learned weights of the names of the elements around.
    func fillNames() {
        for feature in [BlockFeature.nameOwn, .nameParent, .nameGrand, .nameMin, .nameMax, .nameMean] {
            table.fill(feature, 128)
        }
        var above = NamesAbove()
        for (row, segment) in page.segments.enumerated() where segment.element >= 0 {
            let (parent, own) = (page.elements[segment.element].parent, page.elements[segment.element].weight)
            // Pieces that follow each other mostly have the same parent.
            if parent != above.element { above = namesAbove(parent) }
            table[.nameOwn, row] = FeatureTable.signed(own)
            if above.levels > 0 { table[.nameParent, row] = FeatureTable.signed(above.parent) }
            if above.levels > 1 { table[.nameGrand, row] = FeatureTable.signed(above.grandparent) }
            let least = min(own, above.least)
            table[.nameMin, row] = FeatureTable.signed(least)
            table[.nameMax, row] = FeatureTable.signed(max(own, above.most))
            table[.nameMean, row] = FeatureTable.signed(
                (own + above.sum) / min(Self.levelsOfMean, above.levels + 1))
            table[.nameMinDistance, row] =
                least >= 0 ? 255 : own <= above.least ? 0 : UInt8(truncatingIfNeeded: above.leastAt)
        }
    }

    /// - Parameter parent: of the piece's element; -1 for none.
    private func namesAbove(_ parent: Int) -> NamesAbove {
        var above = NamesAbove(element: parent)
        var (element, level) = (parent, 1)
        while element >= 0, level < Self.levels {
            let weight = page.elements[element].weight
            if level == 1 { above.parent = weight }
            if level == 2 { above.grandparent = weight }
            if weight < above.least { (above.least, above.leastAt) = (weight, level) }
            above.most = max(above.most, weight)
            if level < Self.levelsOfMean { above.sum += weight }
            element = page.elements[element].parent
            level += 1
        }
        above.levels = level - 1
        return above
    }

    /// Fills the learned weights of the words of the texts.
    func fillWords() {
        var batch = KeyBatch()
        defer { batch.deallocate() }
        for row in page.segments.indices {
            VocabularyKeys.ofText(page.texts[row], page.words) {
                batch.add($1, tag: UInt8(truncatingIfNeeded: $0.rawValue))
            }
            if batch.endGroup(row) { takeWords(&batch) }
        }
        takeWords(&batch)
    }

    private func takeWords(_ batch: inout KeyBatch) {
        batch.take { row, keys in
            let words = Self.wordWeights(keys)
            table[.textLine, row] = FeatureTable.signed(words.line)
            table[.textStart, row] = FeatureTable.signed(words.start)
            table[.textEnd, row] = FeatureTable.signed(words.end)
            table[.textMean, row] = FeatureTable.signed(words.sum / max(1, words.known))
            table[.textMin, row] = FeatureTable.signed(words.known > 0 ? words.least : 0)
            table[.textMax, row] = FeatureTable.signed(words.known > 0 ? words.most : 0)
            table[.textKnown, row] = FeatureTable.capped(words.known)
        }
    }

    /// Fills the learned weights of the words in the addresses of links.
    func fillLinkWords(_ document: HTMLDocument) {
        table.fill(.linkMean, 128)
        table.fill(.linkMin, 128)
        var batch = KeyBatch()
        defer { batch.deallocate() }
        for row in page.segments.indices where !page.segments[row].links.isEmpty {
            for anchor in page.anchors[page.segments[row].links].prefix(8) {
                document.scanAttribute(.href, of: anchor.node) { VocabularyKeys.ofLink($0) { batch.add($0) } }
            }
            if batch.endGroup(row) { takeLinkWords(&batch) }
        }
        takeLinkWords(&batch)
    }

    private func takeLinkWords(_ batch: inout KeyBatch) {
        batch.take { row, keys in
            var links = Weights()
            keys.visit { links.add($1) }
            guard links.known > 0 else { return }
            table[.linkMean, row] = FeatureTable.signed(links.sum / links.known)
            table[.linkMin, row] = FeatureTable.signed(links.least)
        }
    }

    private struct Weights {
        var (line, start, end, sum, known, least, most) = (0, 0, 0, 0, 0, Int.max, Int.min)

        mutating func add(_ weight: Int) {
            sum += weight
            known += 1
            least = min(least, weight)
            most = max(most, weight)
        }
    }

    @inline(__always)
    private static func wordWeights(_ keys: KeyBatch.Keys) -> Weights {
        var weights = Weights()
        keys.visit { tag, weight in
            switch VocabularyKeys.TextKey(rawValue: UInt64(tag)) {
            case .word: weights.add(weight)
            case .line: weights.line = weight
            case .end: weights.end = weight
            // The longest beginning that is known counts; they come in this order.
            case .start, .secondStart, .thirdStart: weights.start = weight
            case nil: break
            }
        }
        return weights
    }
}
