import WinnowHTML

/// Chooses the element that holds a page's main text.
///
/// Every piece has a worth: prose adds, links and fragments take away. The worth of an element is the sum over the
/// pieces below it; the widest sum wins, then the narrowest element that keeps most of it. Names that authors give to
/// the text of an article confirm a narrower choice.
struct ContainerChoice {
    /// Index of the chosen element; nil when the page has no text.
    let element: Int?
    /// The element with most worth before it was narrowed.
    private(set) var wide: Int?
    /// Index of the heading that repeats the title.
    let titleIndex: Int?
    /// 0–1: how much of the page's prose the choice holds, and how much of the choice is prose.
    let confidence: Double

    /// An inner element must keep this share of the worth to be chosen over an outer one.
    private static let keptShare = 0.88
    /// A name that says "article body" may keep less: what is left out is more often not the article.
    private static let keptShareOfNamed = 0.6
    private static let keptShareOfBody = 0.4
    /// What prose before the headline is worth: it belongs to the site.
    private static let shareBeforeTitle = 0.2

    /// - Parameter title: the document's title; where it stands as a heading, the text begins.
    init(_ page: SegmentedPage, title: String?) {
        titleIndex = Self.titleIndex(page, title)
        let sums = Self.runningWorth(page, titleAt: titleIndex ?? 0)
        func worth(_ element: Int) -> Double {
            let range = page.elements[element].segments
            return sums[range.upperBound] - sums[range.lowerBound]
        }
        guard var best = page.elements.indices.max(by: { worth($0) < worth($1) }), worth(best) > 0 else {
            element = page.elements.isEmpty ? nil : 0
            confidence = 0.1
            return
        }
        wide = best
        best = Self.narrowed(best, page, worth)
        best = Self.named(best, page, worth) ?? best
        element = best
        confidence = Self.confidence(best, page)
    }

    /// Follows the child that keeps almost everything, as far as there is one.
    private static func narrowed(_ start: Int, _ page: SegmentedPage, _ worth: (Int) -> Double) -> Int {
        let least = worth(start) * keptShare
        var best = start
        for index in page.elements.indices where page.contains(best, index) && worth(index) >= least {
            if page.elements[index].segments.count < page.elements[best].segments.count { best = index }
        }
        return best
    }

    private static func named(_ start: Int, _ page: SegmentedPage, _ worth: (Int) -> Double) -> Int? {
        let least = worth(start) * keptShareOfNamed
        let leastOfBody = worth(start) * keptShareOfBody
        return page.elements.indices.filter { page.contains(start, $0) && $0 != start }
            .filter { page.elements[$0].hints.contains(.body) || page.elements[$0].tag == .article }
            .filter { worth($0) >= (page.elements[$0].hints.contains(.body) ? leastOfBody : least) }
            .max { worth($0) < worth($1) }
    }

    /// Running sums of the worth of pieces: entry n is the sum of the first n.
    private static func runningWorth(_ page: SegmentedPage, titleAt: Int) -> [Double] {
        var sums = [0.0]
        sums.reserveCapacity(page.segments.count + 1)
        var sum = 0.0
        for (index, segment) in page.segments.enumerated() {
            let worth = worth(segment)
            sum += worth > 0 && index < titleAt ? worth * shareBeforeTitle : worth
            sums.append(sum)
        }
        return sums
    }

    /// The heading that repeats the title.
    private static func titleIndex(_ page: SegmentedPage, _ title: String?) -> Int? {
        guard let title = title.map(TextMatch.print) else { return nil }
        return page.segments.indices.first {
            page.texts[$0].print == title && page.segments[$0].kind == .heading && page.segments[$0].level <= 2
        }
    }

    private static func worth(_ segment: Segment) -> Double {
        let letters = Double(segment.letters)
        let plain = letters - Double(segment.linkLetters)
        if !segment.hints.isDisjoint(with: .foreign) { return -min(20 + letters / 2, 100) }
        if segment.isProse {
            let share = segment.hints.contains(.related) ? 0.3 : 1
            return (min(plain, 700) + Double(min(segment.punctuation, 10)) * 5) * share
        }
        switch segment.kind {
        case .heading, .caption: return 0
        case .code: return min(plain, 400)
        case .cell: return segment.linkDensity > 0.5 ? -10 : min(plain / 4, 10)
        default:
            if segment.linkDensity > 0.6 { return -(12 + min(letters, 80) / 2) }
            if segment.endsSentence { return plain / 2 }
            return letters < 15 || segment.linkDensity > 0.2 ? -4 : plain / 6
        }
    }

    private static func confidence(_ element: Int, _ page: SegmentedPage) -> Double {
        let range = page.elements[element].segments
        let inside = page.segments[range].reduce((prose: 0, all: 1)) { sums, segment in
            (sums.prose + (segment.isProse ? segment.letters : 0), sums.all + segment.letters)
        }
        let proseOfPage = page.segments.reduce(1) { $0 + ($1.isProse ? $1.letters : 0) }
        let size = min(1, Double(inside.prose) / 1500)
        let purity = Double(inside.prose) / Double(inside.all)
        return (0.2 + 0.4 * purity + 0.2 * Double(inside.prose) / Double(proseOfPage) + 0.2 * size) * min(1, 0.3 + size)
    }
}
