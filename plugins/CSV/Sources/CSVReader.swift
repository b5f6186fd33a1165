/// Reads rows of fields (RFC 4180, any line end). Quotes within an unquoted field are characters like others.
struct CSVReader {
    /// Whether a row had more fields than were asked for.
    private(set) var isCut = false
    /// Whether the text ended inside a quoted field.
    private(set) var hasOpenQuote = false

    private let bytes: UnsafeBufferPointer<UInt8>
    private let dialect: CSVDialect
    private var index = 0

    /// - Parameter utf8: valid UTF-8.
    init(_ utf8: UnsafeBufferPointer<UInt8>, _ dialect: CSVDialect) {
        bytes = utf8
        self.dialect = dialect
    }

    /// The next row that is not empty; nil at the end.
    /// - Parameter limit: most fields to return; the rest of the row is skipped.
    mutating func nextRow(limit: Int) -> [String]? {
        while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
        guard index < bytes.count else { return nil }
        var fields: [String] = []
        while true {
            let (field, isLast) = nextField()
            if fields.count < limit { fields.append(field) } else { isCut = true }
            if isLast { return fields }
        }
    }

    private mutating func nextField() -> (text: String, isLast: Bool) {
        if index < bytes.count, bytes[index] == dialect.quote { return quotedField() }
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return (string(start..<index), skipEnd())
    }

    /// A doubled quote stands for one; what follows the closing quote up to the delimiter belongs to the field.
    private mutating func quotedField() -> (text: String, isLast: Bool) {
        var text: [UInt8] = []
        index += 1
        while true {
            guard let quote = bytes[index...].firstIndex(of: dialect.quote) else {
                hasOpenQuote = true
                text.append(contentsOf: bytes[index...])
                index = bytes.count
                break
            }
            text.append(contentsOf: bytes[index..<quote])
            index = quote + 1
            guard index < bytes.count, bytes[index] == dialect.quote else { break }
            text.append(dialect.quote)
            index += 1
        }
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        text.append(contentsOf: bytes[start..<index])
        return (String(decoding: text, as: UTF8.self), skipEnd())
    }

    /// Moves past a delimiter or line end; true when the row ends here.
    private mutating func skipEnd() -> Bool {
        guard index < bytes.count else { return true }
        defer { index += 1 }
        if bytes[index] == dialect.delimiter { return false }
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        return true
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == dialect.delimiter || byte == 0x0A || byte == 0x0D }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
