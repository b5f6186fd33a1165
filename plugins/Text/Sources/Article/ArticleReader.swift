import WinnowModel
import WinnowPlugin

/// Reads the passages of a plain text as a news text: what it states about itself becomes facts, what the page around it
/// said is left out, the rest is text.
///
/// A text that is not mostly prose is none, and nothing of it is left out or taken for a fact.
struct ArticleReader {
    private let passages: [Passage]
    /// Without those that only name addresses.
    private let texts: [Passage]
    private let references: LinkReferences
    /// The first passages without the syntax of their links.
    private let opening: [InlinePassage]
    private let nature: TextNature
    private let dates: DateLineReader
    private let context: ExtractionContext
    private let base: String?

    /// Beyond this much text it takes more than a headline to make an article: a book has chapters and a title page.
    private static let bookBytes = 200_000

    /// - Parameters:
    ///   - passages: of the whole text.
    ///   - base: the document's address.
    init(_ passages: [Passage], base: String?, context: ExtractionContext) {
        self.passages = passages
        self.base = base
        self.context = context
        var texts = passages
        let references = LinkReferences(takenFrom: &texts)
        self.texts = texts
        self.references = references
        let opening = texts.prefix(TextNature.passageLimit).map {
            InlinePassage($0, base: base, references: references)
        }
        self.opening = opening
        nature = TextNature(opening.map(\.passage))
        let isLanguage = nature.proseCount > 0 || nature.hasSentences
        dates = DateLineReader(languages: isLanguage ? [DateLanguage.tag(of: opening.map(\.passage))] : [])
    }

    /// Writes blocks and facts.
    func read(into extraction: inout Extraction) {
        guard nature.proseCount >= 1 || nature.hasSentences else {
            return keep(passages, into: &extraction, confidence: nil)
        }
        let rest = texts.dropFirst(opening.count).map { InlinePassage($0, base: base, references: references) }
        let linked = opening + rest
        let passages = linked.map(\.passage)
        let lines = HeadReader.lines(of: passages)
        var head = HeadReader(lines: lines, dates: dates, base: base, mayBeShort: !nature.isProse, passages: passages)
            .read()
        // Tables of results and lists of places are articles, too, when their head says so.
        let isStated = nature.proseCount >= 1 && head.facts.weight >= 4
        guard nature.isProse || isStated || isShortStory(head, passages, lines) else {
            return keep(self.passages, into: &extraction, confidence: nil)
        }
        var body = passages
        let isArticle = isArticle(head, passages, lines)
        if isArticle {
            body = remaining(passages, lines, head)
            head.links = Set(head.factLines.map { lines[$0].passage }).sorted().flatMap { passages[$0].links }
        } else {
            head = HeadReading()
        }
        readDateline(&body, &head, isNews: isArticle)
        let isSure = head.facts.weight >= 2 || head.isTitleCertain || head.facts.weight >= 1 && head.facts.title != nil
        var tail = TailReader(body, facts: head.facts, dates: dates, isSure: isSure)
        tail.read()
        tail.readClosing()
        extraction.body.media = linked.flatMap(\.media)
        // A text without a head is an article when its foot says so, or when there is enough prose.
        guard isArticle || tail.facts.weight >= 1 || nature.isSubstantial else {
            return keep(passages, into: &extraction, confidence: 0.6)
        }
        finish(tail, head, lines, into: &extraction)
    }

    /// Takes the text as it is.
    private func keep(_ passages: [Passage], into extraction: inout Extraction, confidence: Double?) {
        context.explanation?.note(
            "not read as an article: \(nature.proseCount) paragraphs of prose in \(nature.lines) lines")
        extraction.body.blocks = QuestionMark.marked(passages.map(\.block))
        extraction.body.links = passages.flatMap(\.links)
        extraction.body.extraction.confidence = confidence
    }

    /// Whether the head makes the text an article: it states facts, or it has a headline over enough prose.
    private func isArticle(_ head: HeadReading, _ passages: [Passage], _ lines: [HeadLine]) -> Bool {
        guard head.bodyStart < lines.count || (lines.last?.passage ?? 0) + 1 < passages.count else { return false }
        let bytes = passages.reduce(0) { $0 + $1.size }
        let facts = head.facts.weight + (head.isTitleCertain ? 2 : 0)
        if bytes > Self.bookBytes { return facts >= 4 }
        return facts >= 2 || head.facts.title != nil && nature.isSubstantial
    }

    /// Whether the paragraphs are short ones, below a head that says enough to make them a news text.
    private func isShortStory(_ head: HeadReading, _ passages: [Passage], _ lines: [HeadLine]) -> Bool {
        guard nature.hasSentences, head.facts.weight >= (head.facts.title == nil ? 4 : 2),
            head.bodyStart < lines.count
        else { return false }
        return TextNature(passages[lines[head.bodyStart].passage...]).isStory
    }

    /// The passages without the lines that the head used up.
    private func remaining(_ passages: [Passage], _ lines: [HeadLine], _ head: HeadReading) -> [Passage] {
        var rest: [Int: [String]] = [:]
        var asides: [Int: [Block]] = [:]
        var touched: Set<Int> = []
        for (index, line) in lines.enumerated() {
            let isUsed = index < head.bodyStart && (head.consumed[index] != nil || head.asides[index] != nil)
            if isUsed { touched.insert(line.passage) } else { rest[line.passage, default: []].append(line.line.text) }
            if isUsed, let aside = head.asides[index] { asides[line.passage, default: []].append(aside) }
        }
        var result: [Passage] = []
        for (index, passage) in passages.enumerated() {
            guard touched.contains(index) else {
                result.append(passage)
                continue
            }
            for aside in asides[index] ?? [] { result.append(Passage(aside, blanksBefore: passage.blanksBefore)) }
            var left = passage
            left.block.text = (rest[index] ?? []).joined(separator: "\n")
            // The head reads only so many lines; what a long passage has beyond them is text.
            if lines.last?.passage == index { left.block.text = Self.beyond(passage, lines, rest[index] ?? []) }
            if !left.block.text.isEmpty { result.append(left) }
        }
        return result
    }

    /// The unused lines of the passage that the head stopped in, with those that it never read.
    private static func beyond(_ passage: Passage, _ lines: [HeadLine], _ unused: [String]) -> String {
        let read = lines.count { $0.passage == lines.last?.passage }
        let unread = passage.block.text.textLines.dropFirst(read)
        return (unused + unread).joined(separator: "\n")
    }

    /// Takes the dateline off the first paragraph; a short line that still stands above it is the subtitle.
    private func readDateline(_ body: inout [Passage], _ head: inout HeadReading, isNews: Bool) {
        let texts = body.indices.filter { !body[$0].block.kind.isAside }.prefix(3)
        for index in texts where body[index].block.kind == .paragraph && body[index].size >= 60 {
            let text = body[index].block.text
            guard let found = DatelineReader.read(text, isNews: isNews) else { continue }
            if let dateline = found.dateline {
                head.facts.dateline = dateline
                head.facts.note("dateline", dateline.place, from: "first paragraph")
            }
            let opening = String(text.utf8.prefix(text.utf8.count - found.rest.utf8.count)) ?? ""
            if let date = dates.read(LineText(opening)) { head.facts.take(date.dates, from: "dateline") }
            head.facts.state(\.credit, "credit", found.agency, from: "dateline")
            head.facts.take(Byline(authors: found.authors), from: "dateline")
            body[index].block.text = found.rest
            if let above = texts.first, above != index, texts.dropFirst().first == index {
                takeSubtitle(above, &body, &head)
            }
            return
        }
    }

    private func takeSubtitle(_ index: Int, _ body: inout [Passage], _ head: inout HeadReading) {
        let text = body[index].block.text
        guard head.facts.title != nil, head.facts.subtitle == nil, body[index].block.kind == .paragraph,
            text.utf8.count <= 400, !text.hasLineBreak
        else { return }
        head.facts.state(\.subtitle, "subtitle", text, from: "line above the dateline")
        body.remove(at: index)
    }

    private func finish(_ tail: TailReader, _ head: HeadReading, _ lines: [HeadLine], into extraction: inout Extraction)
    {
        var body = BodyReader(isSure: tail.isSure || tail.facts.weight >= 2)
        body.read(tail.passages)
        tail.facts.apply(to: &extraction.body)
        extraction.body.blocks = body.blocks
        extraction.body.links = head.links + body.links + tail.links
        if let embargo = head.embargo { context.warn("embargo", "the text states an embargo: \(embargo)") }
        extraction.body.extraction.confidence = confidence(tail.facts, head)
        explain(tail, head, lines, body, context)
    }

    /// How sure it is that this is an article and that its text is what was kept.
    private func confidence(_ facts: ArticleFacts, _ head: HeadReading) -> Double {
        var value = 0.7 + 0.04 * Double(min(facts.weight, 5))
        if facts.title != nil { value += head.isTitleCertain ? 0.08 : 0.04 }
        return min(value, 0.98)
    }
}
