/// The token that the tokenizer stands at. There is one; it is written over by the next.
struct Token {
    enum Kind: UInt8 {
        case startTag, endTag, text
        /// A U+0000 in a place where the tree builder decides what becomes of it.
        case nul
        case comment, doctype, end
    }

    var kind = Kind.end
    var selfClosing = false
    /// Text: it lies in the input at `offset`; otherwise in the tokenizer's scratch.
    var isInput = true
    /// Tags: the interned name.
    var name: UInt32 = 0
    /// Where the token begins in the input.
    var offset: UInt32 = 0
    /// Start tags: the attributes in the arena, the last `attributeCount` ones.
    var attributeStart = 0
    var attributeCount = 0
    /// Text: the bytes; valid until the next token.
    var text: UnsafePointer<UInt8>
    var length = 0
    /// Comments: the content.
    var content = ByteRange.empty
    /// Doctypes.
    var doctype = DoctypeToken()
}

/// What a doctype says; identifiers that it does not have are `nil`.
struct DoctypeToken {
    var name: ByteRange?
    var publicID: ByteRange?
    var systemID: ByteRange?
    var forceQuirks = false
}

/// How the tokenizer reads text: the states in which the tree builder may put it.
enum ContentModel: UInt8 {
    case data, rcdata, rawtext, script, plaintext, cdata
}
