import WinnowHTML

/// Passes the hints of elements on to the pieces below them, where they can be believed.
enum HintPainting {
    /// An element that holds this share of a page's prose is not a side matter, whatever it is called.
    private static let mostProse = 0.5

    static func paint(_ page: inout SegmentedPage) {
        var prose = [0]
        prose.reserveCapacity(page.segments.count + 1)
        for segment in page.segments { prose.append(prose[prose.count - 1] + (segment.isProse ? segment.letters : 0)) }
        let total = Double(max(1, prose[prose.count - 1]))
        for index in page.elements.indices {
            let range = page.elements[index].segments
            var hints = page.elements[index].hints
            switch page.elements[index].tag {
            case .footer, .aside: hints.insert(.chrome)
            case .address: hints.insert(.byline)
            case .time: hints.insert(.byline)
            default: break
            }
            guard !hints.isEmpty, !range.isEmpty else { continue }
            let share = Double(prose[range.upperBound] - prose[range.lowerBound]) / total
            if share > mostProse { hints.formIntersection([.body, .consent]) }
            page.elements[index].hints = hints
            let passed = hints.subtracting(.body)
            if passed.isEmpty { continue }
            for segment in range { page.segments[segment].hints.formUnion(passed) }
        }
    }
}
