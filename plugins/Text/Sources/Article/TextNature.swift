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

    /// Enough to tell.
    static let passageLimit = 300
    private static let byteLimit = 100_000

    /// - Parameter passages: at most ``passageLimit`` of them are looked at.
    init(_ passages: [Passage]) {
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
            for part in passage.lines.prefix(60) {
                let shape = part.text.utf8.count <= 6000 ? part.shape : LineShape(String(part.text.prefix(6000)))
                lines += 1
                weight += shape.weight
                if !shape.isWordy, shape.weight > 12 { machineWeight += shape.weight }
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

    /// Whether there is enough prose to make a short line above it a headline.
    var isSubstantial: Bool { proseCount >= 2 && proseWeight >= 200 || longest >= 250 }
}
