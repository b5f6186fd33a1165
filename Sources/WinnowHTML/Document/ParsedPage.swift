/// The way from bytes to a tree: limit, encoding, decoding if need be, parsing, and once more if the page corrects
/// the encoding.
struct ParsedPage: ~Copyable {
    let source: [UInt8]
    let encoding: HTMLEncoding
    let quirksMode: HTMLQuirksMode
    let doctype: HTMLDoctype?
    let exceeded: HTMLLimits.Exceeded
    private let arena: Arena

    /// Offsets have 31 bits and decoding may double a page: more is never read.
    static let hardLimit = 256 << 20

    /// - Parameters:
    ///   - bytes: the page.
    ///   - options: encoding hints, fragment context, limits.
    ///   - known: what the check of these bytes said, if they were checked before.
    init(_ bytes: [UInt8], _ options: HTMLParseOptions, _ known: UTF8Check? = nil) {
        let limit = min(max(0, options.limits.maxBytes), Self.hardLimit)
        let isCut = bytes.count > limit
        // Not in the middle of a character, which would make the whole page look like something else than UTF-8.
        let input = isCut ? Array(bytes[..<Self.wholeCharacters(bytes, limit)]) : bytes
        let check = (isCut ? nil : known) ?? input.withUnsafeBufferPointer { UTF8Check($0) }
        var guess = input.withUnsafeBufferPointer { EncodingSniffer.guess($0, options) { check != .invalid } }
        if check == .ascii, guess.encoding.isASCIICompatible { guess.mayRestart = false }
        var text = Self.text(input, guess, check)
        var builder = Self.parse(text, guess, options)
        if builder.mustRestart, let stated = builder.statedEncoding {
            guess = EncodingGuess(encoding: stated)
            text = Self.text(input, guess, check)
            builder = Self.parse(text, guess, options)
        }
        source = text.bytes
        // ASCII reads the same in the encoding that the page states later on.
        encoding = check == .ascii ? builder.statedEncoding ?? guess.encoding : guess.encoding
        quirksMode = builder.quirks
        doctype = builder.publicDoctype(in: text.bytes)
        exceeded = isCut ? builder.exceeded.union(.bytes) : builder.exceeded
        arena = builder.takeArena()
    }

    /// Hands the arrays over.
    consuming func takeArena() -> Arena { arena }

    /// The page in UTF-8, and where it begins behind a byte-order mark. Valid UTF-8 is not copied.
    private static func text(
        _ input: [UInt8], _ guess: EncodingGuess, _ check: UTF8Check
    ) -> (bytes: [UInt8], start: Int) {
        if guess.encoding == .utf8, check != .invalid { return (input, guess.markLength) }
        if check == .ascii, guess.encoding.isASCIICompatible { return (input, 0) }
        let decoded = input.withUnsafeBufferPointer { whole in
            Decoder.decode(UnsafeBufferPointer(rebasing: whole[guess.markLength...]), guess.encoding)
        }
        // Decoding makes a page up to three times as long; the limit holds for the decoded text too.
        return (decoded.count > hardLimit ? Array(decoded[..<wholeCharacters(decoded, hardLimit)]) : decoded, 0)
    }

    /// The last character boundary at or before an offset.
    private static func wholeCharacters(_ bytes: [UInt8], _ offset: Int) -> Int {
        var end = offset
        while end > max(0, offset - 3), bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func parse(
        _ text: (bytes: [UInt8], start: Int), _ guess: EncodingGuess, _ options: HTMLParseOptions
    ) -> TreeBuilder {
        var built: TreeBuilder?
        text.bytes.withUnsafeBufferPointer { input in
            var builder = TreeBuilder(input, start: text.start, options: options, guess: guess)
            builder.run()
            built = consume builder
        }
        guard let builder = built.take() else { fatalError("WinnowHTML: the closure above always runs") }
        return builder
    }
}

extension TreeBuilder {
    /// The doctype for users.
    func publicDoctype(in source: [UInt8]) -> HTMLDoctype? {
        guard let doctype else { return nil }
        func string(_ range: ByteRange) -> String {
            if range.start & ByteRange.sideFlag != 0 {
                let start = tokenizer.arena.side.base + Int(range.start & ~ByteRange.sideFlag)
                return String(decoding: UnsafeBufferPointer(start: start, count: Int(range.length)), as: UTF8.self)
            }
            return String(decoding: source[Int(range.start)..<Int(range.start + range.length)], as: UTF8.self)
        }
        return HTMLDoctype(
            name: doctype.name.map(string) ?? "", publicID: doctype.publicID.map(string),
            systemID: doctype.systemID.map(string), forcesQuirks: doctype.forceQuirks)
    }
}
