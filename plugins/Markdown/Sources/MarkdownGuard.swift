/// Takes from a document what would cost cmark quadratic time (0.29.0.gfm.6, as Debian 12 has it): thousands of openings of
/// raw HTML that nothing closes, each of which makes it look through the rest of the document, and table rows of
/// thousands of cells. No document that people write has either.
struct MarkdownGuard {
    /// What was taken; nil for a document that needs no guard.
    private(set) var finding: String?

    private static let openingLimit = 2000
    private static let cellLimit = 1000

    private var openings: [Int] = []
    private var closings = 0
    private var wideRows: [Range<Int>] = []

    init(_ utf8: UnsafeBufferPointer<UInt8>) {
        scan(utf8)
        var found: [String] = []
        if openings.count > Self.openingLimit, closings * 2 < openings.count {
            found.append("\(openings.count) unclosed openings of raw HTML")
        } else {
            openings = []
        }
        if !wideRows.isEmpty { found.append("table rows of more than \(Self.cellLimit) cells") }
        finding = found.isEmpty ? nil : found.joined(separator: " and ")
    }

    /// The document without what was found.
    func cleaned(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes = Array(utf8)
        for index in openings { bytes[index] = 0x20 }
        for row in wideRows {
            for index in row where bytes[index] == UInt8(ascii: "|") { bytes[index] = 0x20 }
        }
        return bytes
    }

    /// One pass: openings are `<?` and `<!`, closings anything that ends with `>` after `?`, `]` or a letter.
    private mutating func scan(_ utf8: UnsafeBufferPointer<UInt8>) {
        var lineStart = 0
        var cells = 0
        var previous: UInt8 = 0
        for index in utf8.indices {
            let byte = utf8[index]
            switch byte {
            case UInt8(ascii: "?"), UInt8(ascii: "!"):
                if previous == UInt8(ascii: "<") { openings.append(index - 1) }
            case UInt8(ascii: ">"): closings += previous == UInt8(ascii: "<") ? 0 : 1
            case UInt8(ascii: "|"): cells += 1
            case 0x0A:
                if cells > Self.cellLimit { wideRows.append(lineStart..<index) }
                (lineStart, cells) = (index + 1, 0)
            default: break
            }
            previous = byte
        }
        if cells > Self.cellLimit { wideRows.append(lineStart..<utf8.count) }
    }
}
