// What stands where a text ends for those who do not pay.
extension TextChoice {
    /// How many pieces at the end are looked at, and the letters of a prompt.
    private static let (piecesOfEnd, lettersOfPrompt) = (4, 280)

    /// Drops the prompts of a paywall from the end of an article.
    mutating func dropPrompts() {
        var looked = 0
        for index in reasons.indices.reversed() where reasons[index] == .text {
            looked += 1
            if looked > Self.piecesOfEnd { return }
            let segment = page.segments[index]
            guard segment.kind == .paragraph || segment.kind == .heading, segment.letters <= Self.lettersOfPrompt else {
                continue
            }
            let isPrompt = page.text.withUnsafeBufferPointer {
                PaywallWords.shared.access(UnsafeBufferPointer(rebasing: $0[segment.range])) != nil
            }
            if isPrompt { reasons[index] = .prompt }
        }
    }
}
