// Fragments, attributes of later html and body tags, encodings stated in the page, and selectedcontent.

/// Attributes that `html` and `body` tags after the first add, kept apart until the end: lists in the arena cannot
/// grow.
struct LaterAttributes: ~Copyable {
    /// Which of the two elements.
    enum Target: UInt8 {
        case html = 1
        case body = 2
    }

    var html = GrowingBuffer<AttributeRecord>()
    var body = GrowingBuffer<AttributeRecord>()
    var nodes: (html: UInt32, body: UInt32) = (0, 0)
    /// For each name, a bit for each element that has it.
    var names = GrowingBuffer<UInt8>()
    var committedEnd = 0

    init() {}

    /// Notes that an element has a name; `false` if that was known.
    mutating func note(_ name: UInt32, _ target: Target) -> Bool {
        let index = Int(name)
        while names.count <= index { names.append(0) }
        if names[index] & target.rawValue != 0 { return false }
        names[index] |= target.rawValue
        return true
    }

    /// Writes the elements' lists anew, with what was added.
    mutating func commit(_ arena: inout Arena) {
        if html.count > 0 { Self.write(&arena, nodes.html, html) }
        if body.count > 0 { Self.write(&arena, nodes.body, body) }
        committedEnd = html.count + body.count > 0 ? arena.attributes.count : 0
    }

    private static func write(_ arena: inout Arena, _ node: UInt32, _ added: borrowing GrowingBuffer<AttributeRecord>) {
        let first = arena.nodes[Int(node)].a
        arena.nodes[Int(node)].a = UInt32(arena.attributes.count)
        if first != NodeRecord.none {
            var index = Int(first)
            while true {
                let record = arena.attributes[index]
                arena.attributes.append(AttributeRecord(name: record.name, value: record.value))
                if record.isLast { break }
                index += 1
            }
        }
        for i in 0..<added.count { arena.attributes.append(added[i]) }
        arena.attributes[arena.attributes.count - 1].nameAndEnd |= AttributeRecord.endFlag
    }
}

extension TreeBuilder {
    /// Adds the attributes of the tag at hand that an element does not have yet.
    mutating func mergeAttributes(into node: UInt32, _ target: LaterAttributes.Target) {
        guard tokenizer.token.attributeCount > 0 else { return }
        let isFirst = target == .html ? laterAttributes.nodes.html == 0 : laterAttributes.nodes.body == 0
        if isFirst {
            if target == .html { laterAttributes.nodes.html = node } else { laterAttributes.nodes.body = node }
            var index = tokenizer.arena.nodes[Int(node)].a
            while index != NodeRecord.none {
                let record = tokenizer.arena.attributes[Int(index)]
                _ = laterAttributes.note(record.name, target)
                index = record.isLast ? NodeRecord.none : index + 1
            }
        }
        let start = tokenizer.token.attributeStart
        for i in start..<(start + tokenizer.token.attributeCount) {
            let record = tokenizer.arena.attributes[i]
            let room = target == .html ? laterAttributes.html.count : laterAttributes.body.count
            if room >= limits.maxAttributes {
                exceeded.insert(.attributes)
                return
            }
            guard laterAttributes.note(record.name, target) else { continue }
            if target == .html { laterAttributes.html.append(record) } else { laterAttributes.body.append(record) }
        }
    }

    // MARK: Fragments (13.4)

    /// The form pointer of a fragment inside a form that is not in the tree.
    static var formOutside: UInt32 { NodeRecord.none }

    mutating func startFragment(_ fragment: HTMLFragmentContext) {
        let identity = NodeRecord.element(fragment.name.rawValue, fragment.namespace)
        var entry = StackEntry(node: 0, identity: identity, traits: traits(identity))
        if fragment.isHTMLIntegrationPoint { entry.traits.insert(.htmlPoint) }
        context = entry
        quirks = fragment.quirks
        _ = insertImplied(.html)
        if fragment.namespace == .html { setModel(for: fragment.name) }
        if fragment.namespace == .html, fragment.name == .template { templateModes.append(.inTemplate) }
        resetInsertionMode()
        if fragment.isInForm || identity == NodeRecord.element(HTMLName.form.rawValue) {
            form = Self.formOutside
        }
    }

    private mutating func setModel(for name: HTMLName) {
        switch name {
        case .title, .textarea: tokenizer.model = .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.model = .rawtext
        case .script: tokenizer.model = .script
        case .noscript: if scripting { tokenizer.model = .rawtext }
        case .plaintext: tokenizer.model = .plaintext
        default: break
        }
    }

    // MARK: meta (13.2.6.4.4)

    /// If the encoding is a guess, a `meta` may correct it.
    mutating func considerMeta() {
        guard let tentative = tentativeEncoding else { return }
        var found: HTMLEncoding?
        if let charset = tokenAttribute(.charset) {
            found = encoding(in: charset, isContent: false)
        } else if let equiv = tokenAttribute(.httpEquiv), let content = tokenAttribute(.content),
            matches(equiv, "content-type")
        {
            found = encoding(in: content, isContent: true)
        }
        guard let found else { return }
        // Whether it confirms or corrects: from here on the encoding is certain (13.2.3.4).
        tentativeEncoding = nil
        let stated = EncodingSniffer.adjusted(found)
        if stated != tentative {
            statedEncoding = stated
            if restartsForEncoding { mustRestart = true }
        }
    }

    private mutating func matches(_ value: ByteRange, _ keyword: StaticString) -> Bool {
        guard Int(value.length) == keyword.utf8CodeUnitCount else { return false }
        let bytes = tokenizer.bytes(value)
        for i in 0..<Int(value.length) where asciiLowered(bytes[i]) != keyword.utf8Start[i] { return false }
        return true
    }

    private mutating func encoding(in value: ByteRange, isContent: Bool) -> HTMLEncoding? {
        let bytes = UnsafeBufferPointer(start: tokenizer.bytes(value), count: Int(value.length))
        if isContent { return EncodingSniffer.encoding(inContent: bytes) }
        return HTMLEncoding(labelBytes: bytes)
    }
}
