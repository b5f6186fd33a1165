import WinnowHTML
import WinnowModel

/// Finds bylines by their words: short pieces of text that begin with "By" in some language and name somebody.
struct BylineWording {
    private let page: SegmentedPage
    private let reader: BylineReader
    private let headline: HTMLNode?

    /// How many pieces behind the headline are looked at for any byline, and before it.
    private static let reach = 8
    private static let reachBefore = 3
    /// The first word of a byline is shorter, in bytes.
    private static let wordLimit = 32
    /// A byline has no more letters.
    private static let letterLimit = 110

    init(_ page: SegmentedPage, _ reader: BylineReader, headline: HTMLNode?) {
        self.page = page
        self.reader = reader
        self.headline = headline
    }

    /// Who the byline nearest to the headline names; further down only those with an unmistakable lead count.
    func readings() -> [BylineReader.Reading] {
        let start = headline.flatMap { node in page.segments.firstIndex { $0.node == node } }
        if let start {
            let near = Array(start + 1..<min(page.segments.count, start + 1 + Self.reach))
            let before = Array(max(0, start - Self.reachBefore)..<start)
            for index in near + before {
                let found = names(page.segments[index], isNear: true)
                if !found.isEmpty { return found }
            }
        }
        for index in page.segments.indices.dropFirst(start ?? 0)
        where page.segments[index].hints.isDisjoint(with: .foreign) {
            let found = names(page.segments[index], isNear: false)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func names(_ segment: Segment, isNear: Bool) -> [BylineReader.Reading] {
        guard segment.letters >= 4, segment.letters <= Self.letterLimit, segment.kind != .heading || isNear,
            begins(segment, isNear)
        else { return [] }
        let found = reader.read(page.string(segment))
        // A sentence that begins with "By" is no byline.
        guard found.count <= 8, found.allSatisfy({ $0.likeness >= 0.9 || $0.kind != .person && isNear }) else {
            return []
        }
        return found
    }

    /// Whether the piece begins with a lead, and whether with one that only bylines begin with.
    private func begins(_ segment: Segment, _ isNear: Bool) -> Bool {
        let (traits, hasColon) = page.text.withUnsafeBufferPointer { text in
            let range = segment.range.prefix(Self.wordLimit)
            var end = range.lowerBound
            while end < range.upperBound, text[end] > 0x20, text[end] != 0x3A { end += 1 }
            guard (2..<Self.wordLimit).contains(end - range.lowerBound) else { return (BylineTraits(), false) }
            let hasColon = end < range.upperBound && text[end] == 0x3A
            var traits = BylineWords.traits(of: UnsafeBufferPointer(rebasing: text[range.lowerBound..<end]))
            // Some words lead to a name only before a colon.
            if hasColon {
                traits.formUnion(BylineWords.traits(of: UnsafeBufferPointer(rebasing: text[range.lowerBound...end])))
            }
            return (traits, hasColon)
        }
        if traits.isEmpty { return false }
        if hasColon { return traits.contains(.lead) }
        if traits.contains(.noun), segment.letters <= 48 { return true }
        return !traits.isDisjoint(with: isNear ? [.lead, .opening] : [.opening, .sure])
    }
}
