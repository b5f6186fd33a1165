import WinnowHTML

/// Which pieces of a page are its own text.
///
/// The model says how likely each piece is; the rest are rules that hold everywhere: an embedded post is a quotation, a
/// text that stands twice in different places is one text, a caption belongs to the picture that it follows.
struct TextChoice {
    /// Why a piece stays or goes, for explanations.
    enum Reason: String {
        case text = "the model takes it for the document's text"
        case embed = "a post embedded in the text"
        case caption = "the caption of a picture in the text"
        case other = "the model takes it for the rest of the page"
        case repetition = "stood before, in another place"
        case headline = "repeats the title"
        case widened = "among the likeliest, where hardly anything is likely"
    }

    /// Indexes of the pieces that stay, in order.
    private(set) var kept: [Int] = []
    /// For each piece.
    private(set) var reasons: [Reason]
    let probabilities: [Float]
    /// 0–1: the share of right words that the model expects of its choice, less for a short text.
    private(set) var confidence = 0.0

    private static let threshold: Float = 0.47
    /// Posts stand in a text more often than the model believes of their short lines.
    private static let thresholdOfEmbeds: Float = 0.2
    /// A text with fewer letters than this is looked for among less likely pieces.
    private static let fewLetters = 120

    /// - Parameters:
    ///   - page: with painted hints.
    ///   - features: of its pieces.
    init(_ page: SegmentedPage, _ features: FeatureTable) {
        probabilities = BlockModel.probabilities(features)
        reasons = [Reason](repeating: .other, count: page.segments.count)
        var seen: [UInt64: Int] = [:]
        for index in page.segments.indices {
            guard let reason = decide(index, page, features) else { continue }
            if let first = repeated(index, page, &seen), !Self.isAlike(first, index, features) {
                reasons[index] = .repetition
                continue
            }
            reasons[index] = reason
            kept.append(index)
        }
        if letters(page) < Self.fewLetters { widen(page) }
        addCaptions(page)
        confidence = expectedShare(page) * min(1, 0.4 + Double(letters(page)) / 1200)
    }

    private func decide(_ index: Int, _ page: SegmentedPage, _ features: FeatureTable) -> Reason? {
        let likely = probabilities[index]
        if likely > Self.threshold { return .text }
        let isEmbed = page.segments[index].kind == .quote && features[.toEmbed, index] <= 2
        return isEmbed && likely > Self.thresholdOfEmbeds ? .embed : nil
    }

    /// The piece of the same words before this one.
    private func repeated(_ index: Int, _ page: SegmentedPage, _ seen: inout [UInt64: Int]) -> Int? {
        let segment = page.segments[index]
        guard segment.letters >= 35, segment.kind != .cell, segment.kind != .code else { return nil }
        let print = page.text[segment.range].withUnsafeBufferPointer { TextMatch.print($0) }
        if let first = seen[print] { return first }
        seen[print] = index
        return nil
    }

    /// Whether two pieces stand in places of the same kind: a list may say the same twice.
    private static func isAlike(_ a: Int, _ b: Int, _ features: FeatureTable) -> Bool {
        let place: [BlockFeature] = [
            .alikePathPieces, .alikePathLetters, .alikePathLinkDensity, .alikePathProse, .tag, .parentTag, .depth,
        ]
        return place.allSatisfy { features[$0, a] == features[$0, b] }
    }

    private func letters(_ page: SegmentedPage) -> Int { kept.reduce(0) { $0 + page.segments[$1].letters } }

    /// Takes what maximizes the expected share of right words, where the usual threshold leaves hardly anything.
    private mutating func widen(_ page: SegmentedPage) {
        let order = page.segments.indices.sorted { probabilities[$0] > probabilities[$1] }
        let all = order.reduce(0) { $0 + Double(probabilities[$1]) * Double(page.segments[$1].letters) }
        var (right, chosen, best, count) = (0.0, 0.0, 0.0, 0)
        for (offset, index) in order.enumerated() where probabilities[index] > 0.1 {
            right += Double(probabilities[index]) * Double(page.segments[index].letters)
            chosen += Double(page.segments[index].letters)
            let share = 2 * right / (chosen + all)
            if share > best { (best, count) = (share, offset + 1) }
        }
        for index in order[..<count] where reasons[index] == .other { reasons[index] = .widened }
        kept = page.segments.indices.filter { reasons[$0] == .widened || reasons[$0] == .text || reasons[$0] == .embed }
    }

    /// Captions stand beside the text, hence the model, which was taught on texts, mostly does not want them.
    private mutating func addCaptions(_ page: SegmentedPage) {
        guard let first = kept.first, let last = kept.last else { return }
        var pictures = page.pictures[...]
        for index in first...last where page.segments[index].kind == .caption && reasons[index] == .other {
            while let picture = pictures.first, picture.segment < index { pictures.removeFirst() }
            if let picture = pictures.first, picture.segment == index, picture.figure != nil { reasons[index] = .caption }
        }
        kept = (first...last).filter { reasons[$0] != .other && reasons[$0] != .repetition }
    }

    /// The F-measure to expect when the probabilities are right.
    private func expectedShare(_ page: SegmentedPage) -> Double {
        var (right, chosen, all) = (0.0, 0.0, 0.0)
        for (index, segment) in page.segments.enumerated() {
            let weight = Double(probabilities[index]) * Double(segment.letters)
            all += weight
            if reasons[index] == .text || reasons[index] == .widened {
                right += weight
                chosen += Double(segment.letters)
            }
        }
        return chosen == 0 ? 0 : 2 * right / (chosen + all)
    }
}
