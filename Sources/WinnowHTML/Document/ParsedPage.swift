#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The way from bytes to a tree: limit, encoding, decoding if need be, parsing, and once more if the page corrects
/// the encoding.
struct ParsedPage: ~Copyable {
    /// The text, if it is not the input itself: what decoding made of it.
    let decoded: [UInt8]?
    /// How much of the input was read.
    let inputLength: Int
    let encoding: HTMLEncoding
    let quirksMode: HTMLQuirksMode
    let doctype: HTMLDoctype?
    let exceeded: HTMLLimits.Exceeded
    let ending: HTMLDocument.Ending
    let hasMalformedBytes: Bool
    private let arena: Arena

    /// Offsets have 31 bits and decoding may double a page: more is never read.
    static let hardLimit = 256 << 20

    /// A page's text in UTF-8.
    private struct Text {
        /// Nil when the text is the input.
        var decoded: [UInt8]?
        /// Where the text begins behind a byte-order mark.
        var start = 0
    }

    /// - Parameters:
    ///   - bytes: the page.
    ///   - options: encoding hints, fragment context, limits.
    ///   - known: what the check of these bytes said, if they were checked before.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: HTMLParseOptions, _ known: UTF8Check? = nil) {
        let limit = min(max(0, options.limits.maxBytes), Self.hardLimit)
        let isCut = bytes.count > limit
        // Not in the middle of a character, which would make the whole page look like something else than UTF-8.
        let input = isCut ? UnsafeBufferPointer(rebasing: bytes[..<Self.wholeCharacters(bytes, limit)]) : bytes
        inputLength = input.count
        let check = (isCut ? nil : known) ?? UTF8Check(input)
        var guess = EncodingSniffer.guess(input, options) { check != .invalid }
        if check == .ascii, guess.encoding.isASCIICompatible { guess.mayRestart = false }
        var text = Self.text(input, guess, check)
        var builder = Self.parse(text, input, guess, options)
        if builder.mustRestart, let stated = builder.statedEncoding {
            guess = EncodingGuess(encoding: stated)
            text = Self.text(input, guess, check)
            builder = Self.parse(text, input, guess, options)
        }
        ending = isCut ? .whole : builder.ending
        hasMalformedBytes = guess.encoding == .utf8 ? check == .invalid : Self.hasReplacements(text)
        decoded = text.decoded
        // ASCII reads the same in the encoding that the page states later on.
        encoding = check == .ascii ? builder.statedEncoding ?? guess.encoding : guess.encoding
        quirksMode = builder.quirks
        doctype = Self.with(text, input) { builder.publicDoctype(in: $0) }
        exceeded = isCut ? builder.exceeded.union(.bytes) : builder.exceeded
        arena = builder.takeArena()
    }

    /// The same for an array.
    static func of(_ bytes: [UInt8], _ options: HTMLParseOptions, _ known: UTF8Check? = nil) -> ParsedPage {
        // Not returned from the closure: the standard library's takes copyable results only.
        var parsed: ParsedPage?
        bytes.withUnsafeBufferPointer { parsed = ParsedPage($0, options, known) }
        guard let page = parsed.take() else { fatalError("WinnowHTML: the closure above always runs") }
        return page
    }

    /// Hands the arrays over.
    consuming func takeArena() -> Arena { arena }

    /// The page in UTF-8. Valid UTF-8 is not copied.
    private static func text(_ input: UnsafeBufferPointer<UInt8>, _ guess: EncodingGuess, _ check: UTF8Check) -> Text {
        if guess.encoding == .utf8, check != .invalid { return Text(start: guess.markLength) }
        if check == .ascii, guess.encoding.isASCIICompatible { return Text() }
        var decoded = Decoder.decode(UnsafeBufferPointer(rebasing: input[guess.markLength...]), guess.encoding)
        // Decoding makes a page up to three times as long; the limit holds for the decoded text too.
        if decoded.count > hardLimit {
            decoded.removeSubrange(decoded.withUnsafeBufferPointer { wholeCharacters($0, hardLimit) }...)
        }
        return Text(decoded: decoded)
    }

    /// Whether decoding put U+FFFD into a text.
    private static func hasReplacements(_ text: Text) -> Bool {
        guard let decoded = text.decoded else { return false }
        return decoded.withUnsafeBufferPointer { bytes in
            guard var at = bytes.baseAddress else { return false }
            let end = at + bytes.count
            while end - at >= 3, let found = memchr(at, 0xEF, end - at - 2) {
                at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
                if at[0] == 0xBF, at[1] == 0xBD { return true }
            }
            return false
        }
    }

    /// The last character boundary at or before an offset.
    private static func wholeCharacters(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        var end = offset
        while end > max(0, offset - 3), bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// Calls `body` with the bytes of a text.
    private static func with<R>(
        _ text: Text, _ input: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> R
    ) -> R {
        guard let decoded = text.decoded else { return body(input) }
        return decoded.withUnsafeBufferPointer(body)
    }

    private static func parse(
        _ text: Text, _ input: UnsafeBufferPointer<UInt8>, _ guess: EncodingGuess, _ options: HTMLParseOptions
    ) -> TreeBuilder {
        var built: TreeBuilder?
        with(text, input) { bytes in
            var builder = TreeBuilder(bytes, start: text.start, options: options, guess: guess)
            builder.run()
            built = consume builder
        }
        guard let builder = built.take() else { fatalError("WinnowHTML: the closure above always runs") }
        return builder
    }
}

extension TreeBuilder {
    /// The doctype for users.
    func publicDoctype(in source: UnsafeBufferPointer<UInt8>) -> HTMLDoctype? {
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
