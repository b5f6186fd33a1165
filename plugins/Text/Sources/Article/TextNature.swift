import WinnowModel

/// How much of a text reads as prose, measured over its beginning.
struct TextNature {
    /// Paragraphs that are sentences of some length.
    private(set) var proseCount = 0
    private(set) var proseWeight = 0
    /// All text, lists and tables included.
    private(set) var weight = 0
    private(set) var longest = 0
    /// Text in lines that look like code or machine output.
    private(set) var machineWeight = 0
    private(set) var lines = 0
    /// Paragraphs of one line that are sentences, short ones too.
    private(set) var sentenceCount = 0
    private var sentenceWeight = 0

    /// Enough to tell.
    static let passageLimit = 300
    private static let byteLimit = 100_000

    /// - Parameter passages: at most ``passageLimit`` of them are looked at.
    init(_ passages: some Sequence<Passage>) {
        var bytes = 0
        for passage in passages.prefix(Self.passageLimit) {
            if bytes > Self.byteLimit { break }
            bytes += passage.size
            add(passage)
        }
    }

    private mutating func add(_ passage: Passage) {
        switch passage.block.kind {
        case .list:
            for item in passage.block.items.prefix(100) { weight += item.text.utf8.count }
        case .table: weight += passage.block.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.text.utf8.count } }
        default:
            let parts = passage.lines.prefix(60)
            for part in parts {
                let shape = part.text.utf8.count <= 6000 ? part.shape : LineShape(String(part.text.prefix(6000)))
                lines += 1
                weight += shape.weight
                if !shape.isWordy, shape.weight > 12 { machineWeight += shape.weight }
                if parts.count == 1, shape.isSentence {
                    sentenceCount += 1
                    sentenceWeight += shape.weight
                }
                guard shape.isProse || shape.weight > 400 && shape.isWordy else { continue }
                proseCount += 1
                proseWeight += shape.weight
                longest = max(longest, shape.weight)
            }
        }
    }

    /// Whether most of the text is prose: then it may be an article.
    var isProse: Bool {
        proseCount >= 1 && proseWeight * 2 >= weight && machineWeight * 2 <= proseWeight
    }

    /// Whether it may be a story in short paragraphs below a head: one line in three is a sentence of its own.
    var hasSentences: Bool { sentenceCount >= 2 && sentenceCount * 3 >= lines }

    /// Whether the text below a head is such a story: sentences, long ones or short ones, and little else.
    var isStory: Bool {
        sentenceCount >= 2 && sentenceWeight * 3 >= weight * 2 && machineWeight * 2 <= sentenceWeight
    }

    /// Whether there is enough prose to make a short line above it a headline.
    var isSubstantial: Bool { proseCount >= 2 && proseWeight >= 200 || longest >= 250 }
}
