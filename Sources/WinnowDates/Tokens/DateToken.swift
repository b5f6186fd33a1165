/// A piece of a line: a number, a word, an ideograph, or a mark between them. White space is nowhere.
struct DateToken {
    enum Kind: UInt8 { case number, word, ideograph, mark }

    let kind: Kind
    /// Digits of a number, at most 255.
    var digits: UInt8 = 0
    /// Bytes in the text.
    let start: Int
    var end: Int
    /// A number's value, capped; a word's hash; the scalar of an ideograph; the ASCII form of a mark.
    var value: UInt64
}
