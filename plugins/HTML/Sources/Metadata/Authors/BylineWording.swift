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
        for segment in page.segments.dropFirst(start ?? 0) where segment.hints.isDisjoint(with: .foreign) {
            let found = names(segment, isNear: false)
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
        let first = page.text[segment.range.prefix(24)]
        let word = first.prefix { $0 > 0x20 && $0 != 0x3A }
        guard word.count >= 2, word.count < 16 else { return false }
        let hasColon = word.endIndex < first.endIndex && page.text[word.endIndex] == 0x3A
        let traits = word.withUnsafeBufferPointer(BylineWords.traits)
        if hasColon { return traits.contains(.lead) }
        if traits.contains(.noun), segment.letters <= 48 { return true }
        return !traits.isDisjoint(with: isNear ? [.lead, .opening] : [.opening, .sure])
    }
}
