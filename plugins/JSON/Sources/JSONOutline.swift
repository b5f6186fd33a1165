import WinnowModel
import WinnowPlugin

/// Makes an outline of JSON: one list item for each key with its value, nested as the document nests; long texts become
/// paragraphs.
struct JSONOutline {
    /// A string longer than this, in bytes, is a text of its own.
    private static let paragraphBytes = 400
    /// Items deeper than this are listed at this level.
    private static let levelLimit = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private let context: ExtractionContext
    private var tokens: JSONTokens
    private var blocks: [Block] = []
    private var items: [Block.Item] = []
    private var key: String?
    private var shape = JSONShape()
    private var facts = JSONFacts()
    private var isDamaged = false

    init(_ utf8: UnsafeBufferPointer<UInt8>, context: ExtractionContext) {
        bytes = utf8
        self.context = context
        tokens = JSONTokens(utf8)
    }

    /// Reads all values, or as many as there are before the text stops being JSON.
    mutating func read() {
        var count = 0
        do throws(JSONTokens.Damage) {
            while let token = try tokens.next() {
                take(token)
                count += 1
                if count & 0xFFF == 0, !context.checkpoint() { break }
            }
        } catch {
            isDamaged = true
            context.warn("damaged", "not JSON from byte \(error.offset) on: \(error.reason)")
        }
        flush()
    }

    /// Writes what was read.
    func fill(_ extraction: inout Extraction) {
        extraction.body.blocks = blocks
        extraction.body.attributes["json"] = shape.attributes
        if shape.values == 1 { facts.apply(to: &extraction.body) }
        if isDamaged { extraction.body.extraction.status = .partial }
    }

    private mutating func take(_ token: JSONTokens.Token) {
        // The token has been read: the depth is that inside an opened and outside a closed container.
        switch token {
        case .key(let range):
            let name = JSONText.unescape(bytes[range])
            shape.note(key: name, depth: tokens.depth)
            key = name
        case .openObject, .openArray:
            if tokens.depth == 1 { flush() }
            shape.open(isObject: token == .openObject, depth: tokens.depth)
            if let name = key { item(name, level: tokens.depth - 1) }
            facts.open(key, depth: tokens.depth)
            key = nil
        case .closeObject, .closeArray:
            shape.close(depth: tokens.depth)
            facts.close(depth: tokens.depth)
        case .string(let range): leaf(JSONText.unescape(bytes[range]), isText: true)
        case .scalar(let range): leaf(String(decoding: bytes[range], as: UTF8.self), isText: false)
        }
    }

    private mutating func leaf(_ text: String, isText: Bool) {
        shape.leaf(depth: tokens.depth)
        if isText { facts.take(key, text, depth: tokens.depth) }
        if isText, text.utf8.count > Self.paragraphBytes {
            if let key { item(key, level: tokens.depth) }
            flush()
            blocks.append(Block(.paragraph, text: text))
        } else if let key {
            item(text.isEmpty ? key : "\(key): \(text)", level: tokens.depth)
        } else {
            item(text, level: tokens.depth)
        }
        key = nil
    }

    private mutating func item(_ text: String, level: Int) {
        items.append(Block.Item(text: text, level: min(max(1, level), Self.levelLimit)))
    }

    private mutating func flush() {
        if !items.isEmpty { blocks.append(Block(.list, items: items)) }
        items = []
    }
}
