import WinnowHTML
import WinnowModel
import WinnowPlugin

/// The text of a page whose elements hold hardly any because a program fills them: from the data that the page carries
/// for that program, or states for search engines.
enum StatedText {
    /// How sure a text is that was found in data.
    static let confidence = 0.4

    /// A page with more text of its own needs no text that may be another's. In letters.
    private static let enough = 250
    /// A page with more needs none at all, not even the one that is stated as its own. In letters.
    private static let enoughBesideStated = 600
    /// Less is hardly a text. In letters.
    private static let least = 200
    /// How many times longer than the page's own a stated text must be.
    private static let times = 3

    /// The blocks of the stated text; nil when the page's elements hold enough or its data no more.
    ///
    /// Adds the warning `statedText`.
    /// - Parameters:
    ///   - choice: which pieces of the page are its text.
    ///   - facts: of the page.
    ///   - title: what the document is called, by which its object is found among others.
    static func assembly(insteadOf choice: TextChoice, _ facts: PageFacts, title: String?) -> BlockAssembly? {
        let page = facts.page
        let own = choice.kept.reduce(0) { $0 + page.segments[$1].letters }
        guard own < enoughBesideStated else { return nil }
        // Where there is prose that the choice left out, the data need not be about the page at all.
        let prose = page.segments.reduce(0) { $0 + ($1.isProse ? $1.letters : 0) }
        let wanted = max(least, own * times, prose)
        guard let markup = stated(facts, title, wanted) ?? (own < enough ? fragments(facts, wanted) : nil) else {
            return nil
        }
        let document = HTMLDocument(parsing: markup)
        let stated = PageWalk.read(document, context: facts.context).page
        guard stated.segments.reduce(0, { $0 + $1.letters }) >= wanted else { return nil }
        var assembly = BlockAssembly(document, stated, base: facts.base)
        assembly.append(Array(stated.segments.indices))
        facts.context.warn("statedText", "the page's elements hold hardly any text; it was taken from its data")
        facts.context.explanation?.note(TextChoice.Reason.stated.rawValue)
        return assembly
    }

    /// The text that is stated as the document's, as markup, when it has so many letters.
    private static func stated(_ facts: PageFacts, _ title: String?, _ wanted: Int) -> [UInt8]? {
        guard var text = facts.textBeside(title: title), text.withUTF8(TextCounts.letters) >= wanted else { return nil }
        return paragraphs(text)
    }

    /// Texts in data that have so many letters together.
    private static func fragments(_ facts: PageFacts, _ wanted: Int) -> [UInt8]? {
        let fragments = FragmentScanner.fragments(in: DataSources.all(facts), letters: wanted)
        guard !fragments.isEmpty else { return nil }
        var markup: [UInt8] = []
        for fragment in fragments {
            markup += Array("<div>".utf8)
            markup += fragment
            markup += Array("</div>\n".utf8)
        }
        return markup
    }

    /// A paragraph for each line.
    private static func paragraphs(_ text: String) -> [UInt8] {
        var markup: [UInt8] = []
        markup.reserveCapacity(text.utf8.count + 64)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            markup += Array("<p>".utf8)
            for byte in line {
                switch byte {
                case UInt8(ascii: "<"): markup += Array("&lt;".utf8)
                case UInt8(ascii: "&"): markup += Array("&amp;".utf8)
                default: markup.append(byte)
                }
            }
        }
        return markup
    }
}
