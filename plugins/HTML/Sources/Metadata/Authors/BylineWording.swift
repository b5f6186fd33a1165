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
    /// One that begins with less than a lead has no more.
    private static let phraseLimit = 48

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
            let beginning = beginning(segment, isNear)
        else { return [] }
        let found = reader.read(page.string(segment))
        if beginning == .phrase, !found.allSatisfy(\.isLed) { return [] }
        // A sentence that begins with "By" is no byline.
        guard found.count <= 8, found.allSatisfy({ $0.likeness >= 0.9 || $0.kind != .person && isNear }) else {
            return []
        }
        return found
    }

    /// How a piece begins: with a lead, or with a word that leads of several words begin with.
    private enum Beginning { case lead, phrase }

    /// How the piece begins, if as bylines do; further down with a lead that only bylines begin with.
    private func beginning(_ segment: Segment, _ isNear: Bool) -> Beginning? {
        let (traits, hasColon) = firstWord(of: segment)
        if traits.isEmpty { return nil }
        if hasColon { return traits.contains(.lead) ? .lead : nil }
        if traits.contains(.noun), segment.letters <= Self.phraseLimit { return .lead }
        if !traits.isDisjoint(with: isNear ? [.lead, .opening] : [.opening, .sure]) { return .lead }
        return isNear && traits.contains(.leadStart) && segment.letters <= Self.phraseLimit ? .phrase : nil
    }

    /// What the first word of a piece may be, and whether a colon follows.
    private func firstWord(of segment: Segment) -> (traits: BylineTraits, hasColon: Bool) {
        page.text.withUnsafeBufferPointer { text in
            let range = segment.range.prefix(Self.wordLimit)
            func isWideColon(_ index: Int) -> Bool {
                text[index] == 0xEF && index + 2 < range.upperBound && text[index + 1] == 0xBC
                    && text[index + 2] == 0x9A
            }
            var end = range.lowerBound
            while end < range.upperBound, text[end] > 0x20, text[end] != 0x3A, !isWideColon(end) { end += 1 }
            guard (2..<Self.wordLimit).contains(end - range.lowerBound) else { return ([], false) }
            let hasColon = end < range.upperBound && text[end] == 0x3A
            var traits = BylineWords.traits(of: UnsafeBufferPointer(rebasing: text[range.lowerBound..<end]))
            // Some words lead to a name only before a colon.
            if hasColon {
                traits.formUnion(BylineWords.traits(of: UnsafeBufferPointer(rebasing: text[range.lowerBound...end])))
            }
            return (traits, hasColon || end < range.upperBound && isWideColon(end))
        }
    }
}
