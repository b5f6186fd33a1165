import WinnowHTML

/// Finds the prompt that stands where an article ends for those who do not pay, on pages that name no such thing.
///
/// A prompt is a short piece that begins as prompts do, behind a text that is short, in the same document, with hardly any
/// text behind it: on a page with the whole article it is for other readers.
struct PaywallPrompt {
    private let page: SegmentedPage
    private let document: HTMLDocument

    /// Letters of a prompt.
    private static let letters = 6...280
    /// Letters of running text on a page that may end early.
    private static let pageLetters = 5000
    /// Letters of the text before a prompt.
    private static let textLetters = 3000
    /// Letters of running text that may follow a prompt, most of them its own.
    private static let lettersBehind = 300
    /// Pieces that begin like prompts and are looked at.
    private static let limit = 4

    /// Pieces that belong to no article.
    private static let foreign: ClassHints = [.comments, .chrome, .related, .consent]

    init(_ page: SegmentedPage, _ document: HTMLDocument) { (self.page, self.document) = (page, document) }

    /// What the prompt says; nil where there is none.
    ///
    /// - Parameter headline: the element of the document's headline.
    func access(behind headline: @autoclosure () -> HTMLNode?) -> PaywallWords.Access? {
        let found = page.segments.withUnsafeBufferPointer { segments in
            page.text.withUnsafeBufferPointer { Self.prompts(segments, $0) }
        }
        guard !found.isEmpty, let headline = headline(),
            let start = page.segments.firstIndex(where: { $0.node == headline })
        else { return nil }
        let trunk = HeadlineTrunk(headline, document)
        return found.first { $0.index > start && isEnd($0.index, of: start, trunk) }?.access
    }

    /// The first pieces that begin like prompts; none on a page with much text.
    private static func prompts(
        _ segments: UnsafeBufferPointer<Segment>, _ text: UnsafeBufferPointer<UInt8>
    ) -> [(index: Int, access: PaywallWords.Access)] {
        var prose = 0
        for index in segments.indices where segments[index].isProse {
            prose += segments[index].letters
            if prose > pageLetters { return [] }
        }
        let words = PaywallWords.shared
        var found: [(index: Int, access: PaywallWords.Access)] = []
        for index in segments.indices where letters.contains(segments[index].letters) {
            let bytes = UnsafeBufferPointer(rebasing: text[segments[index].range])
            guard words.mayBegin(bytes), segments[index].hints.isDisjoint(with: foreign),
                segments[index].kind != .item || segments[index].links.isEmpty, let access = words.access(bytes)
            else { continue }
            found.append((index, access))
            if found.count == limit { break }
        }
        return found
    }

    /// Whether a piece, which is no link that is marked as one for subscribers, ends a short text that begins at another.
    private func isEnd(_ index: Int, of start: Int, _ trunk: HeadlineTrunk) -> Bool {
        let prompt = page.segments[index]
        guard let node = prompt.node, prompt.linkDensity < 0.5 || page.text[prompt.range.lowerBound] < 0xE3,
            !trunk.isElsewhere(node)
        else { return false }
        func letters(_ range: Range<Int>) -> Int {
            page.segments[range].reduce(0) { sum, segment in
                segment.isProse && segment.hints.isDisjoint(with: Self.foreign)
                    ? sum + segment.letters : sum
            }
        }
        return letters(start..<index) <= Self.textLetters
            && letters((index + 1)..<page.segments.endIndex) <= Self.lettersBehind
    }
}
