extension ExtractMessage {
    /// Parses one line.
    /// - Parameter line: without the newline.
    /// - Throws: ``WireError`` naming what is wrong with it.
    public init(parsing line: UnsafeRawBufferPointer) throws(WireError) {
        let fields = try WireFields(line)
        let type = fields.string("type")
        guard type == "extract" else { throw WireError("a request of unknown type \"\(type ?? "")\"") }
        guard let id = fields.integer("id", as: UInt64.self) else {
            throw WireError("a request without a valid \"id\"")
        }
        guard let descriptor = fields.integer("descriptor", as: Int32.self), descriptor >= 0,
            let bytes = fields.integer("bytes", as: Int.self), bytes >= 0
        else { throw WireError("a request without a valid \"descriptor\" or \"bytes\"") }
        self.init(
            id: id, descriptor: descriptor, bytes: bytes, filename: fields.string("filename"),
            declaredMediaType: fields.string("declaredMediaType"), url: fields.string("url"),
            explain: fields.flag("explain"))
    }
}
