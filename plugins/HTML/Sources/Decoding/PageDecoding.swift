import WinnowDetection
import WinnowHTML
import WinnowPlugin

/// Decides how the bytes of a page are to be decoded, as browsers do and a little further.
///
/// The parser itself follows the standard: byte-order mark, transport, `meta`, a caller's guess. What is added here is the
/// guess, for pages that declare nothing; the refusal of declarations that the bytes contradict; and the repair of text
/// that was encoded twice.
struct PageDecoding {
    /// The page as it was meant, when its text was encoded twice.
    let repaired: [UInt8]?
    /// What the repaired bytes are, or those that came.
    let check: UTF8Check
    /// The transport's encoding and the guess; the caller adds limits.
    private(set) var options = HTMLParseOptions()

    /// How much of a page is searched for a declaration; the parser itself looks at 1,024 bytes first.
    private static let declarationReach = 2048

    /// - Parameters:
    ///   - document: the page as it came.
    ///   - context: told what had to be repaired or refused: `mojibake`, `charset`.
    init(_ document: DocumentInput, context: ExtractionContext) {
        options.transportEncoding = document.declaredCharset
        let raw = document.bytes
        let transport = document.declaredCharset.flatMap { HTMLEncoding(label: $0) }
        let found = UTF8Check(raw.bindMemory(to: UInt8.self))
        switch found {
        case .ascii: (repaired, check) = (nil, found)
        case .valid:
            repaired = Mojibake.repaired(raw, context: context)
            check = repaired.map { $0.withUnsafeBufferPointer { UTF8Check($0) } } ?? found
            Self.believeUTF8(raw, transport, &options, context)
        case .invalid:
            (repaired, check) = (nil, found)
            if CharsetDetection.form(of: raw) == .other {
                Self.doubtUTF8(raw, transport, &options, context)
            } else if transport == nil, Self.declaration(in: raw) == nil {
                options.fallbackEncoding = "utf-8"
            }
        }
    }

    /// Text of another encoding, with characters beyond ASCII, is valid UTF-8 only by an accident that no whole page
    /// meets; so a page that is UTF-8 and says otherwise, itself or in the transport, was converted on its way.
    private static func believeUTF8(
        _ bytes: UnsafeRawBufferPointer, _ transport: HTMLEncoding?, _ options: inout HTMLParseOptions,
        _ context: ExtractionContext
    ) {
        let declared = transport ?? declaration(in: bytes)
        guard let declared, declared != .utf8, declared.isSingleByte || hasManySequences(bytes) else { return }
        options.transportEncoding = "utf-8"
        context.warn("charset", "the page is declared as \(declared.name), which its UTF-8 contradicts")
    }

    /// Whether there are so many characters beyond ASCII that bytes of a multi-byte encoding would not be UTF-8, too.
    private static func hasManySequences(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var count = 0
        for byte in bytes where byte >= 0xC2 {
            count += 1
            if count >= leastSequences { return true }
        }
        return false
    }

    private static let leastSequences = 10

    /// Bytes that cannot be UTF-8 are not, whatever is declared; and where nothing is declared they are looked at.
    private static func doubtUTF8(
        _ bytes: UnsafeRawBufferPointer, _ transport: HTMLEncoding?, _ options: inout HTMLParseOptions,
        _ context: ExtractionContext
    ) {
        let stated = declaration(in: bytes)
        guard transport == nil && stated == nil || (transport ?? stated) == .utf8 else { return }
        let label = stated == nil || stated == .utf8 ? CharsetDetection.label(of: bytes) : stated?.name
        guard let label, let found = HTMLEncoding(label: label), found != .utf8 else { return }
        if transport == nil, stated == nil {
            options.fallbackEncoding = label
        } else {
            options.transportEncoding = label
            context.warn("charset", "the page is declared as UTF-8, which it is not; read as \(found.name)")
        }
    }

    /// The encoding that the page's beginning declares in a `meta` element or an XML declaration.
    private static func declaration(in bytes: UnsafeRawBufferPointer) -> HTMLEncoding? {
        let head = bytes.prefix(declarationReach)
        guard let word = ["charset=", "encoding="].lazy.compactMap({ find($0, in: head) }).first else { return nil }
        let label = head[word...].drop { [0x20, 0x22, 0x27].contains($0) }
            .prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F].contains($0) }
        return HTMLEncoding(label: String(decoding: label.prefix(40), as: UTF8.self))
    }

    /// The index behind the first occurrence of a lower-case word, capitals lowered.
    private static func find(_ word: String, in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return nil }
        for start in bytes.startIndex...(bytes.endIndex - word.count) where bytes[start] | 0x20 == word[0] {
            if bytes[start..<(start + word.count)].elementsEqual(
                word,
                by: { byte, letter in
                    letter == 0x3D ? byte == letter : byte | 0x20 == letter
                })
            {
                return start + word.count
            }
        }
        return nil
    }
}

extension HTMLEncoding {
    /// Whether every byte is a character: any bytes are text in such an encoding, so that none can contradict it.
    fileprivate var isSingleByte: Bool {
        let name = name.lowercased()
        return ["windows-", "iso-8859-", "koi8-", "macintosh", "x-mac", "ibm866"].contains { name.hasPrefix($0) }
    }
}
