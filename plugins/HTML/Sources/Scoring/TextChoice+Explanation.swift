import WinnowHTML
import WinnowPlugin

extension TextChoice {
    /// States for each piece whether it stays, why, and how likely the model found it.
    func explain(_ page: SegmentedPage, to explanation: ExplanationCollector) {
        let stays = Set(kept)
        for (index, segment) in page.segments.enumerated() {
            explanation.piece(
                page.string(segment), kind: "\(segment.kind)", kept: stays.contains(index),
                reason: reasons[index].rawValue, score: Double(probabilities[index]))
        }
    }
}
