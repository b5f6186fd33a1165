import WinnowHTML
import WinnowModel

/// Which pieces of a page are its own text.
///
/// The model says how likely each piece is. What it cannot learn from texts alone are rules that hold everywhere: an
/// embedded post is a quotation, a text that stands twice in different places is one text, a caption belongs to the
/// picture that it follows, a link that stands alone between paragraphs of prose leads elsewhere.
struct TextChoice {
    /// Why a piece stays or goes, for explanations.
    enum Reason: String {
        case text = "the model takes it for the document's text"
        case embed = "a post embedded in the text"
        case caption = "the caption of a picture in the text"
        case other = "the model takes it for the rest of the page"
        case repetition = "stands in another place too"
        case link = "a link that stands alone in an article"
        case picture = "a short line under a picture"
        case rules = "hardly anything on the page is likely; what the rules choose"
        case plain = "nothing tells parts of the page apart; all of it is text"
        case headline = "the title again"
        case standfirst = "the summary, apart from the text"
        case separator = "a line of signs within the text"
        case promotion = "invites the reader elsewhere"
        case stated = "the page's elements hold hardly any text; its data state one"
        case byline = "says who wrote the text, or when"
        case prompt = "asks for a subscription"
        case unseen = "hidden from readers"
        case lineNumbers = "the numbers of lines of code"
        case pullQuote = "words of the text, shown large"
        case note = "a note that the text refers to"
        case apparatus = "the notes that the text refers to, beside it because they are long"
    }

    /// Indexes of the pieces that stay, in order.
    private(set) var kept: [Int] = []
    /// For each piece.
    var reasons: [Reason]
    let probabilities: [Float]
    /// Whether most of the text is prose, as in an article.
    let isArticle: Bool
    /// 0–1: the share of right words that the model expects of its choice, less for a short text.
    private(set) var confidence = 0.0

    let page: SegmentedPage
    let features: FeatureTable

    /// - Parameters:
    ///   - document: the page's tree.
    ///   - page: with painted hints.
    ///   - features: of its pieces.
    ///   - background: what the features were computed with.
    ///   - body: with the authors and the days that the page states.
    init(
        _ document: HTMLDocument, _ page: SegmentedPage, _ features: FeatureTable,
        _ background: BlockFeatures.Background, body: RecordBody
    ) {
        self.page = page
        self.features = features
        let likely = BlockModel.probabilities(features)
        probabilities = likely
        reasons = [Reason](repeating: .other, count: page.segments.count)
        isArticle = Self.isArticle(page, likely)
        let threshold = isArticle ? Self.threshold : Self.thresholdOfExpectation(page, likely)
        let wholes = likelyEmbeds().union(likelyTables())
        for index in page.segments.indices { reasons[index] = decide(index, threshold, wholes) }
        dropUnseen()
        if isArticle {
            dropStandfirst()
            dropHeadLines(body)
            dropPrompts()
        }
        mendFewLetters(background)
        dropRepetitions()
        addCredits()
        dropPullQuotes()
        if isArticle { addSeparators() }
        addCaptions()
        addNotes(document)
        kept = page.segments.indices.filter { Self.stays(reasons[$0]) }
        confidence = max(
            kept.isEmpty ? 0 : 0.05, expectedShare() * min(1, 0.4 + Double(letters(of: .text)) / 1200))
    }

    static func stays(_ reason: Reason) -> Bool {
        switch reason {
        case .text, .embed, .caption, .rules, .plain, .separator, .note, .apparatus: true
        default: false
        }
    }

    // MARK: - Thresholds

    /// Chosen with whole sites left out of the training.
    static let threshold: Float = 0.47
    private static let (thresholdOfLinks, thresholdUnderPictures, thresholdOfPromotion): (Float, Float, Float) = (
        0.9, 0.85, 0.95
    )

    /// The title and the summary are fields of their own; in the text they need good reasons.
    private static let thresholdOfHeadline: Float = 0.9

    /// Most of what is likely is prose.
    private static func isArticle(_ page: SegmentedPage, _ likely: [Float]) -> Bool {
        var (all, prose) = (0, 0)
        for (index, segment) in page.segments.enumerated() where likely[index] > threshold && segment.kind != .caption {
            all += segment.letters
            if segment.letters >= 65, segment.linkDensity < 0.4, segment.kind != .heading { prose += segment.letters }
        }
        return all > 250 && prose * 10 >= all * 6
    }

    /// The threshold that gives the best F-measure to expect of uncertain pieces: half of it (Lewis 1995), and less
    /// where the rest of the page tells less: 0.4 was better on sites left out than 0.45 and 0.5.
    private static func thresholdOfExpectation(_ page: SegmentedPage, _ likely: [Float]) -> Float {
        let order = page.segments.indices.sorted { likely[$0] > likely[$1] }
        let all = order.reduce(0) { $0 + Double(likely[$1]) * Double(page.segments[$1].letters) }
        var (right, chosen, best) = (0.0, 0.0, 0.0)
        for index in order {
            right += Double(likely[index]) * Double(page.segments[index].letters)
            chosen += Double(page.segments[index].letters)
            best = max(best, 2 * right / max(1, chosen + all))
        }
        return Float(max(0.2, 0.4 * best))
    }

    // MARK: - Piece by piece

    private func decide(_ index: Int, _ threshold: Float, _ wholes: Set<HTMLNode>) -> Reason {
        let segment = page.segments[index]
        let likely = probabilities[index]
        let invites = features[.promotion, index] > 0
        if let group = segment.group, wholes.contains(group) {
            // What stands in for a post that a script would show.
            return segment.kind != .quote ? .text : invites ? .promotion : .embed
        }
        if segment.kind == .code, isLineNumbers(index) { return .lineNumbers }
        guard likely > threshold else { return .other }
        if isArticle, segment.kind == .heading, isTitle(index), likely < Self.thresholdOfHeadline { return .headline }
        guard isArticle, segment.kind == .paragraph || segment.kind == .item else { return .text }
        if likely < Self.thresholdOfLinks, segment.linkDensity >= 0.75 { return .link }
        if likely < Self.thresholdOfPromotion, invites { return .promotion }
        let isUnderPicture = features[.pictureBefore, index] > 0 && features[.words, index] < 40
        if likely < Self.thresholdUnderPictures, isUnderPicture, segment.kind == .paragraph { return .picture }
        return .text
    }

    /// Whether a heading is the title, or the first of the page and hardly more than it: a topic may stand before it.
    private func isTitle(_ index: Int) -> Bool {
        features[.equalsTitle, index] > 0
            || page.segments[index].level == 1 && features[.titleShare, index] >= Self.shareOfTitle
    }

    /// Hundredths of the words.
    private static let shareOfTitle: UInt8 = 60

    /// A standfirst that repeats the summary stands in the text only where the text follows at once. With a byline,
    /// a date and a picture between them it belongs to the head of the page, as the title does.
    private mutating func dropStandfirst() {
        var previous: Int?
        var seen = 0
        for index in reasons.indices where Self.stays(reasons[index]) {
            if let previous {
                let isSummary = features[.equalsSummary, previous] > 0
                if !isSummary, features[.words, previous] >= Self.wordsOfProse { return }
                let isApart = index - previous > Self.piecesBesideText
                if isSummary, isApart, probabilities[previous] < Self.thresholdOfHeadline {
                    reasons[previous] = .standfirst
                }
            }
            seen += 1
            if seen > Self.piecesOfHead { return }
            previous = index
        }
    }

    /// How many pieces that stay are looked at for a standfirst, how far the text may be from one that belongs to it,
    /// and from how many words on a piece is the text's beginning.
    private static let (piecesOfHead, piecesBesideText, wordsOfProse) = (4, 2, UInt8(14))

    /// Lines of signs alone, such as three underscores, part a text: they stay between pieces that do.
    private mutating func addSeparators() {
        var last = -1
        for index in reasons.indices where Self.stays(reasons[index]) {
            if last >= 0, index - last == 2 || index - last == 3 {
                for between in last + 1..<index where isSeparator(between) { reasons[between] = .separator }
            }
            last = index
        }
    }

    /// Whether a piece is a paragraph of three and more signs of the kinds that writers draw lines with.
    private func isSeparator(_ index: Int) -> Bool {
        let segment = page.segments[index]
        guard reasons[index] == .other, segment.kind == .paragraph, segment.letters == 0 else { return false }
        let signs = page.text[segment.range].filter { $0 != UInt8(ascii: " ") }
        return signs.count >= 3 && signs.allSatisfy(Self.separators.contains)
    }

    private static let separators = Array("_*-=~#".utf8)

    /// Pages repeat pieces for small screens, in cards over the text and as highlights above it. The one that stands
    /// where most of the prose stands is the text's.
    private mutating func dropRepetitions() {
        var seen: [UInt64: Int] = [:]
        for index in page.segments.indices where Self.stays(reasons[index]) {
            let segment = page.segments[index]
            guard segment.letters >= 35, segment.kind != .cell, segment.kind != .code else { continue }
            let print = page.texts[index].print
            guard let first = seen[print] else {
                seen[print] = index
                continue
            }
            if isAlike(first, index) { continue }
            let isBetter = features[.alikePathProse, index] > features[.alikePathProse, first]
            reasons[isBetter ? first : index] = .repetition
            if isBetter { seen[print] = index }
        }
    }

    /// Whether two pieces stand in places of the same kind: a list may say the same twice.
    private func isAlike(_ a: Int, _ b: Int) -> Bool {
        let place: [BlockFeature] = [
            .alikePathPieces, .alikePathLetters, .alikePathLinkDensity, .alikePathProse, .tag, .parentTag, .depth,
        ]
        return place.allSatisfy { features[$0, a] == features[$0, b] }
    }

    private static let mostLettersOfCaption = 300

    /// Captions stand beside the text, hence the model, which was taught on texts, mostly does not want them.
    private mutating func addCaptions() {
        guard let first = reasons.firstIndex(where: Self.stays), let last = reasons.lastIndex(where: Self.stays) else {
            return
        }
        var pictures = page.pictures[...]
        for index in first...last {
            // In a figure, or a short line that is called so.
            let isMarked = page.segments[index].kind == .caption && reasons[index] == .other
            guard isMarked || isCalledCaption(index) else { continue }
            while let picture = pictures.first, picture.segment < index { pictures.removeFirst() }
            if let picture = pictures.first, picture.segment == index, picture.figure != nil || !isMarked {
                reasons[index] = .caption
            }
        }
    }

    private func isCalledCaption(_ index: Int) -> Bool {
        let segment = page.segments[index]
        guard segment.hints.contains(.caption), segment.kind == .paragraph else { return false }
        return segment.letters <= Self.mostLettersOfCaption && [.other, .picture, .text].contains(reasons[index])
    }

    // MARK: - Confidence

    /// The F-measure to expect when the probabilities are right.
    private func expectedShare() -> Double {
        var (right, chosen, all) = (0.0, 0.0, 0.0)
        for (index, segment) in page.segments.enumerated() {
            let weight = Double(probabilities[index]) * Double(segment.letters)
            all += weight
            if reasons[index] == .text {
                right += weight
                chosen += Double(segment.letters)
            }
        }
        return chosen == 0 ? 0 : 2 * right / (chosen + all)
    }
}
