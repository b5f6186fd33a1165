/// How much text a fragment of HTML has.
struct FragmentMeasure {
    /// Bytes of text outside of tags, white space left aside; characters of scripts without spaces count for more.
    private(set) var letters = 0
    /// Ends of sentences.
    private(set) var sentences = 0

    init() {}

    /// Measures a fragment; nil for what is markup but no text: a whole page, a program, a drawing, a notice on cookies.
    init?(_ markup: UnsafeBufferPointer<UInt8>) {
        guard let start = markup.firstIndex(of: UInt8(ascii: "<")) else { return nil }
        let name = markup[(start + 1)...].prefix(12).prefix { Self.isNameByte($0) }
        guard Self.texts.contains(UnsafeBufferPointer(rebasing: name)[...]), !Self.namesConsent(markup) else {
            return nil
        }
        var (isInTag, previous) = (false, UInt8(0))
        for byte in markup {
            if byte == UInt8(ascii: "<") {
                if isEnd(previous) { sentences += 1 }
                isInTag = true
            } else if byte == UInt8(ascii: ">") {
                isInTag = false
            } else if !isInTag {
                if byte > 0x20 { letters += 1 }
                if byte <= 0x20, isEnd(previous) { sentences += 1 }
                // The full stop of Chinese and Japanese ends in this byte.
                if byte == 0x82, previous == 0x80 { sentences += 1 }
            }
            previous = byte
        }
        if letters == 0 { return nil }
    }

    /// Takes another fragment in.
    mutating func add(_ other: FragmentMeasure) {
        letters += other.letters
        sentences += other.sentences
    }

    /// Elements that texts begin with.
    private static let texts = ByteKeySet(
        """
        p div h1 h2 h3 h4 h5 h6 ul ol blockquote section article span strong b em i a figure pre table br aside img main
        dl details u code
        """)

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Notices on cookies are the commonest text in data that is not the page's; the word is the same in most languages.
    private static func namesConsent(_ markup: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = Array("cookie".utf8)
        var matched = 0
        for byte in markup.prefix(2000) {
            let lower = byte | 0x20
            matched = lower == word[matched] ? matched + 1 : lower == word[0] ? 1 : 0
            if matched == word.count { return true }
        }
        return false
    }
}
