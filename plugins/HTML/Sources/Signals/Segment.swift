import WinnowHTML

/// A piece of a page's text between two block boundaries, with what tells content from the rest.
struct Segment {
    /// What the markup says the piece is.
    enum Kind: UInt8 { case paragraph, heading, item, quote, code, cell, caption }

    var kind: Kind
    /// 1–6 of a heading; nesting of a list item, 1 for the outermost list.
    var level: UInt8 = 0
    /// Bytes in the page's text buffer.
    var range: Range<Int>
    /// Letters of the text: a character of a script without spaces counts as two.
    var letters = 0
    /// Letters that stand in links.
    var linkLetters = 0
    /// Letters in bold or italic type.
    var emphasisLetters = 0
    /// Whether the text ends as sentences end.
    var endsSentence = false
    /// Commas and sentence ends inside.
    var punctuation = 0
    /// Whether it invites the reader elsewhere.
    var isPromotion = false
    /// Running text (``looksLikeProse``), found out when the piece ends: everybody asks.
    var isProse = false
    /// The block element around the text.
    var node: HTMLNode?
    /// Its index among the page's elements; -1 outside of any.
    var element = -1
    /// The list, table, quotation or figure that pieces belong together in.
    var group: HTMLNode?
    /// The list item or table row.
    var member: HTMLNode?
    /// The links that begin in the text.
    var links: Range<Int> = 0..<0
    /// Vocabulary of the elements around, once the choice of a container has made it meaningful.
    var hints: ClassHints = []

    /// The share of the text that is links, 0–1.
    var linkDensity: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }

    /// Running text, by length, punctuation and links.
    var looksLikeProse: Bool {
        guard kind != .caption, kind != .heading, letters >= 40, linkDensity < 0.4 else { return false }
        return letters >= 80 || endsSentence
    }
}
