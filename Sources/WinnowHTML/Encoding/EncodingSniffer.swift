/// Which encoding a page is taken to have, and how sure that is.
struct EncodingGuess {
    var encoding: HTMLEncoding
    /// A `meta` in the page may still correct it.
    var isTentative = false
    /// Correcting it means reading the page again.
    var mayRestart = true
    /// The length of the byte-order mark.
    var markLength = 0
}

/// Finds the encoding of a page (13.2.3.2).
enum EncodingSniffer {
    /// How much of the page the prescan reads.
    static let prescanLimit = 1024

    /// Byte-order mark, transport, the page's first 1,024 bytes, the caller's guess, else UTF-8 or windows-1252.
    ///
    /// - Parameters:
    ///   - bytes: the page.
    ///   - isUTF8: whether the bytes are valid UTF-8; asked for only if nothing else decides.
    static func guess(
        _ bytes: UnsafeBufferPointer<UInt8>, _ options: HTMLParseOptions, isUTF8: () -> Bool
    ) -> EncodingGuess {
        if begins(bytes, 0xEF, 0xBB, 0xBF) { return EncodingGuess(encoding: .utf8, markLength: 3) }
        if begins(bytes, 0xFE, 0xFF) { return EncodingGuess(encoding: .utf16BE, markLength: 2) }
        if begins(bytes, 0xFF, 0xFE) { return EncodingGuess(encoding: .utf16LE, markLength: 2) }
        if let label = options.transportEncoding, let stated = HTMLEncoding(label: label) {
            return EncodingGuess(encoding: stated)
        }
        var prescan = EncodingPrescan(UnsafeBufferPointer(rebasing: bytes.prefix(prescanLimit)))
        if let found = prescan.run() { return EncodingGuess(encoding: found, isTentative: true) }
        if let label = options.fallbackEncoding, let assumed = HTMLEncoding(label: label) {
            return EncodingGuess(encoding: assumed, isTentative: true)
        }
        // Bytes above 0x7F that form valid UTF-8 are better evidence than a `meta` further down.
        if isUTF8() { return EncodingGuess(encoding: .utf8, isTentative: true, mayRestart: false) }
        return EncodingGuess(encoding: .windows1252, isTentative: true)
    }

    private static func begins(
        _ bytes: UnsafeBufferPointer<UInt8>, _ first: UInt8, _ second: UInt8, _ third: UInt8? = nil
    ) -> Bool {
        guard bytes.count >= (third == nil ? 2 : 3), bytes[0] == first, bytes[1] == second else { return false }
        return third == nil || bytes[2] == third
    }

    /// What a `meta` means by an encoding that it cannot be written in (13.2.3.2, step 15; 13.2.3.4).
    static func adjusted(_ encoding: HTMLEncoding) -> HTMLEncoding {
        if encoding == .utf16BE || encoding == .utf16LE { return .utf8 }
        return encoding == .userDefined ? .windows1252 : encoding
    }

    /// "Extracting a character encoding from a meta element": `text/html; charset=…`.
    static func encoding(inContent bytes: UnsafeBufferPointer<UInt8>) -> HTMLEncoding? {
        let charset: StaticString = "charset"
        let length = charset.utf8CodeUnitCount
        var position = 0
        while true {
            while position + length <= bytes.count,
                !(0..<length).allSatisfy({ asciiLowered(bytes[position + $0]) == charset.utf8Start[$0] })
            { position += 1 }
            guard position + length <= bytes.count else { return nil }
            position += length
            while position < bytes.count, isHTMLSpace(bytes[position]) { position += 1 }
            if position < bytes.count, bytes[position] == UInt8(ascii: "=") { break }
        }
        position += 1
        while position < bytes.count, isHTMLSpace(bytes[position]) { position += 1 }
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        var end = position
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            position += 1
            end = position
            while end < bytes.count, bytes[end] != first { end += 1 }
            guard end < bytes.count else { return nil }
        } else {
            while end < bytes.count, !isHTMLSpace(bytes[end]), bytes[end] != UInt8(ascii: ";") { end += 1 }
        }
        return HTMLEncoding(labelBytes: UnsafeBufferPointer(rebasing: bytes[position..<end]))
    }
}
