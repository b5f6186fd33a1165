/// The tokenizer on its own: tags, text, comments and doctypes, one after the other, without a tree.
///
/// For what is not quite HTML, or not worth a tree: repairing broken XML, reading a feed, finding the links of a page.
/// ```swift
/// HTMLTokenizer.read(bytes) { tokens in
///     while let kind = tokens.next() {
///         if kind == .startTag, tokens.name == .a, let target = tokens.attribute(.href) { print(target) }
///     }
/// }
/// ```
/// The content of `script`, `style`, `title` and their kin is read as text, as in a page without scripting.
public struct HTMLTokenizer: ~Copyable {
    /// What a token is.
    public enum Kind: Sendable {
        /// `<name …>`
        case startTag
        /// `</name>`
        case endTag
        /// A part of a text, with references replaced. Adjacent parts come one after the other.
        case text
        /// A comment.
        case comment
        /// A doctype.
        case doctype
    }

    /// How text is read: the tokenizer's states in which tags, references or both may mean nothing.
    public enum ContentModel: Sendable {
        /// Tags and references.
        case data
        /// References and one end tag: `title`, `textarea`.
        case rcdata
        /// One end tag: `style`, `xmp`, `iframe`, `noembed`, `noframes`.
        case rawtext
        /// Scripts.
        case scriptData
        /// Nothing.
        case plaintext
        /// A CDATA section, up to `]]>`.
        case cdata
    }

    private var inner: Tokenizer
    private let followsElements: Bool

    private init(_ inner: consuming Tokenizer, followsElements: Bool) {
        self.inner = inner
        self.followsElements = followsElements
    }

    /// Reads tokens.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8; malformed sequences are replaced first, valid input is not copied. At most 256 MiB are read.
    ///   - model: how text is read at first.
    ///   - lastStartTag: the element whose end tag ends text that is not `.data`.
    ///   - allowsCDATA: whether `<![CDATA[` opens a section, as in SVG, MathML and XML.
    ///   - followsElements: whether start tags such as `<script>` change how the following text is read.
    ///   - body: gets the tokenizer before the first token.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public static func read<R>(
        _ bytes: [UInt8], model: ContentModel = .data, lastStartTag: String? = nil, allowsCDATA: Bool = false,
        followsElements: Bool = true, _ body: (inout HTMLTokenizer) throws -> R
    ) rethrows -> R {
        var text = bytes
        if text.withUnsafeBufferPointer({ UTF8Check($0) }) == .invalid {
            text = text.withUnsafeBufferPointer { Decoder.decode($0, .utf8) }
        }
        return try text.withUnsafeBufferPointer { input in
            let part = UnsafeBufferPointer(rebasing: input.prefix(ParsedPage.hardLimit))
            var inner = Tokenizer(part, start: 0, maxAttributes: HTMLLimits().maxAttributes)
            inner.allowsCDATA = allowsCDATA
            inner.model = model.inner
            if var name = lastStartTag {
                inner.lastStartTag = name.withUTF8 { letters in
                    letters.baseAddress.map { inner.arena.names.intern(NameKey($0, letters.count), $0) } ?? 0
                }
            }
            var tokenizer = HTMLTokenizer(inner, followsElements: followsElements)
            return try body(&tokenizer)
        }
    }

    /// Reads the next token, which the properties then describe; `nil` at the end.
    public mutating func next() -> Kind? {
        // Nothing keeps what earlier tokens had decoded.
        inner.arena.side.count = 0
        inner.next()
        switch inner.token.kind {
        case .startTag:
            if followsElements { followElement() }
            return .startTag
        case .endTag: return .endTag
        case .text: return .text
        case .nul:
            inner.scratch[0] = 0
            inner.token.length = 1
            return .text
        case .comment: return .comment
        case .doctype: return .doctype
        case .end: return nil
        }
    }

    private mutating func followElement() {
        inner.script = .plain
        switch name {
        case .title, .textarea: inner.model = .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: inner.model = .rawtext
        case .script: inner.model = .script
        case .plaintext: inner.model = .plaintext
        default: break
        }
    }

    /// The name of a tag.
    public var name: HTMLName { HTMLName(rawValue: inner.token.name) }

    /// The letters of the name of a tag, in lower case.
    public var spelling: String { inner.arena.spelling(name) ?? "" }

    /// Whether a start tag ends with `/>`.
    public var isSelfClosing: Bool { inner.token.selfClosing }

    /// Where the token begins in the input.
    public var sourceOffset: Int { Int(inner.token.offset) }

    /// The content of a text part or of a comment; empty for other tokens.
    public var text: String {
        switch inner.token.kind {
        case .text, .nul:
            return String(
                decoding: UnsafeBufferPointer(start: inner.token.text, count: inner.token.length), as: UTF8.self)
        case .comment: return string(inner.token.content)
        default: return ""
        }
    }

    /// Appends the content of a text part; does nothing for other tokens.
    public func appendText(to buffer: inout [UInt8]) {
        guard inner.token.kind == .text || inner.token.kind == .nul else { return }
        buffer.append(contentsOf: UnsafeBufferPointer(start: inner.token.text, count: inner.token.length))
    }

    /// The value of an attribute of a start tag, with references replaced.
    public func attribute(_ name: HTMLName) -> String? {
        guard inner.token.kind == .startTag else { return nil }
        for i in 0..<inner.token.attributeCount {
            let record = inner.arena.attributes[inner.token.attributeStart + i]
            if record.name == name.rawValue { return string(record.value) }
        }
        return nil
    }

    /// The attributes of a start tag, in source order.
    public var attributes: [(name: String, value: String)] {
        guard inner.token.kind == .startTag else { return [] }
        var list: [(name: String, value: String)] = []
        for i in 0..<inner.token.attributeCount {
            let record = inner.arena.attributes[inner.token.attributeStart + i]
            list.append((inner.arena.spelling(HTMLName(rawValue: record.name)) ?? "", string(record.value)))
        }
        return list
    }

    /// What a doctype says; `nil` for other tokens.
    public var doctype: HTMLDoctype? {
        guard inner.token.kind == .doctype else { return nil }
        let token = inner.token.doctype
        return HTMLDoctype(
            name: string(token.name) ?? "", publicID: string(token.publicID), systemID: string(token.systemID),
            forcesQuirks: token.forceQuirks)
    }

    private func string(_ range: ByteRange?) -> String? {
        guard let range else { return nil }
        let whole: String = string(range)
        return whole
    }

    private func string(_ range: ByteRange) -> String {
        String(
            decoding: UnsafeBufferPointer(start: inner.bytes(range), count: Int(range.length)), as: UTF8.self)
    }
}

extension HTMLTokenizer.ContentModel {
    var inner: ContentModel {
        switch self {
        case .data: .data
        case .rcdata: .rcdata
        case .rawtext: .rawtext
        case .scriptData: .script
        case .plaintext: .plaintext
        case .cdata: .cdata
        }
    }
}
