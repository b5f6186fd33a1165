/// Joins a line to the text before it.
enum LineJoin {
    /// Writes what belongs between: nothing, a space, or a line break.
    /// - Parameters:
    ///   - text: UTF-8 of the lines before.
    ///   - next: UTF-8 of the line to come.
    ///   - isForced: whether only the width broke the line here.
    static func append(to text: inout [UInt8], next: Slice<UnsafeBufferPointer<UInt8>>, isForced: Bool) {
        if text.suffix(2) == [0xC2, 0xAD] {  // a soft hyphen at the line's end is a broken word
            text.removeLast(2)
        } else if !isForced {
            text.append(0x0A)
        } else if isHyphenated(text) || isIdeographic(text.suffix(3)) && isIdeographic(next.prefix(3)) {
            return
        } else {
            text.append(0x20)
        }
    }

    /// A hyphen after a letter stays, and what follows belongs to the word: `well-` `known`.
    private static func isHyphenated(_ text: [UInt8]) -> Bool {
        guard text.last == UInt8(ascii: "-"), text.count >= 2 else { return false }
        let before = text[text.count - 2]
        return (before | 0x20) >= 0x61 && (before | 0x20) <= 0x7A || before >= 0x80
    }

    /// Han, kana and their punctuation (U+3000–9FFF, U+FF00–FFEF) are written without spaces.
    private static func isIdeographic(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count == 3, let lead = bytes.first else { return false }
        return (0xE3...0xE9).contains(lead) || lead == 0xEF
    }
}
