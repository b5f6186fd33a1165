import WinnowHTML

extension BlockFeatures {
    /// Names further up say nothing any more about a piece.
    private static let levels = 16
    private static let levelsOfMean = 6

    /// Fills the learned weights of the names of the elements around.
    func fillNames() {
        var last = -2
        for feature in [BlockFeature.nameOwn, .nameParent, .nameGrand, .nameMin, .nameMax, .nameMean] {
            table.fill(feature, 128)
        }
        page.elements.withUnsafeBufferPointer { elements in
            for (row, segment) in page.segments.enumerated() {
                guard segment.element >= 0 else { continue }
                if segment.element == last {
                    for column in BlockFeature.nameOwn.rawValue...BlockFeature.nameMinDistance.rawValue {
                        table[column: column, row: row] = table[column: column, row: row - 1]
                    }
                    continue
                }
                last = segment.element
                fillNames(row, segment.element, elements)
            }
        }
    }

    private func fillNames(_ row: Int, _ own: Int, _ elements: UnsafeBufferPointer<SegmentedPage.Element>) {
        var (element, level, least, leastAt, most, sum) = (own, 0, Int.max, 0, Int.min, 0)
        while element >= 0, level < Self.levels {
            let weight = elements[element].weight
            if level < 3 {
                table[column: BlockFeature.nameOwn.rawValue + level, row: row] = FeatureTable.signed(weight)
            }
            if weight < least { (least, leastAt) = (weight, level) }
            most = max(most, weight)
            if level < Self.levelsOfMean { sum += weight }
            element = elements[element].parent
            level += 1
        }
        table[.nameMin, row] = FeatureTable.signed(least)
        table[.nameMax, row] = FeatureTable.signed(most)
        table[.nameMean, row] = FeatureTable.signed(sum / min(Self.levelsOfMean, level))
        table[.nameMinDistance, row] = least < 0 ? UInt8(leastAt) : 255
    }

    /// Fills the learned weights of the words of a text.
    func fillWords(_ row: Int, _ batch: inout KeyBatch) {
        let words = wordWeights(page.texts[row], &batch)
        table[.textLine, row] = FeatureTable.signed(words.line)
        table[.textStart, row] = FeatureTable.signed(words.start)
        table[.textEnd, row] = FeatureTable.signed(words.end)
        table[.textMean, row] = FeatureTable.signed(words.sum / max(1, words.known))
        table[.textMin, row] = FeatureTable.signed(words.known > 0 ? words.least : 0)
        table[.textMax, row] = FeatureTable.signed(words.known > 0 ? words.most : 0)
        table[.textKnown, row] = FeatureTable.capped(words.known)
    }

    /// Fills the learned weights of the words in the addresses of links.
    func fillLinkWords(_ document: HTMLDocument) {
        table.fill(.linkMean, 128)
        table.fill(.linkMin, 128)
        var batch = KeyBatch()
        defer { batch.deallocate() }
        for row in page.segments.indices where !page.segments[row].links.isEmpty {
            let links = linkWeights(page.segments[row], document, &batch)
            guard links.known > 0 else { continue }
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

    private func wordWeights(_ text: SegmentText, _ batch: inout KeyBatch) -> Weights {
        var weights = Weights()
        VocabularyKeys.ofText(text, page.words) { batch.add($1, tag: UInt8(truncatingIfNeeded: $0.rawValue)) }
        batch.take { tag, weight in
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

    private func linkWeights(_ segment: Segment, _ document: HTMLDocument, _ batch: inout KeyBatch) -> Weights {
        var weights = Weights()
        for anchor in page.anchors[segment.links].prefix(8) {
            document.scanAttribute(.href, of: anchor.node) { VocabularyKeys.ofLink($0) { batch.add($0) } }
            batch.take { weights.add($1) }
        }
        return weights
    }
}
