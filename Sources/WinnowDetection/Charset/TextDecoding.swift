internal import WinnowModel
package import WinnowPlugin

/// Turns the bytes of a text document into UTF-8.
package enum TextDecoding {
    /// Loads what decoding may need later; call it before the process locks itself in.
    /// - Returns: how many charsets can be decoded.
    package static func prepare() -> Int { CharsetConverter.loadAll() }

    /// Calls `body` with the text as valid UTF-8, without a byte-order mark.
    ///
    /// UTF-8 documents are handed through without a copy. Malformed bytes become U+FFFD and a warning.
    /// - Parameters:
    ///   - bytes: the document.
    ///   - declared: a charset label from outside the bytes, which counts unless the bytes contradict it.
    ///   - context: receives the warnings.
    ///   - body: receives the text, valid during the call, and the charset's name.
    package static func withUTF8<Result>(
        of bytes: UnsafeRawBufferPointer, declared: String?, context: ExtractionContext,
        _ body: (UnsafeBufferPointer<UInt8>, String) throws -> Result
    ) rethrows -> Result {
        let guess = CharsetGuess(bytes, declared: declared)
        let text = UnsafeRawBufferPointer(rebasing: bytes[guess.markLength...])
        if guess.isValid { return try body(text.bindMemory(to: UInt8.self), guess.charset.name) }
        if guess.charset == .utf8 {
            let (repaired, malformed) = repairedUTF8(text)
            if malformed == 0 { return try body(text.bindMemory(to: UInt8.self), guess.charset.name) }
            warn(malformed, guess.charset, context)
            return try repaired.withUnsafeBufferPointer { try body($0, guess.charset.name) }
        }
        guard let (decoded, malformed) = CharsetConverter.decode(text, guess.charset) else {
            context.warn("charset", "there is no converter for \(guess.charset.name); read as UTF-8")
            let (repaired, count) = repairedUTF8(text)
            warn(count, .utf8, context)
            return try repaired.withUnsafeBufferPointer { try body($0, Charset.utf8.name) }
        }
        warn(malformed, guess.charset, context)
        return try decoded.withUnsafeBufferPointer { try body($0, guess.charset.name) }
    }

    private static func warn(_ malformed: Int, _ charset: Charset, _ context: ExtractionContext) {
        guard malformed > 0 else { return }
        let places = malformed == 1 ? "1 place is" : "\(malformed) places are"
        context.warn("invalidBytes", "\(places) no \(charset.name) and became U+FFFD")
    }

    /// Copies valid sequences and puts U+FFFD for each maximal malformed part; an empty copy when nothing is malformed.
    private static func repairedUTF8(_ bytes: UnsafeRawBufferPointer) -> (utf8: [UInt8], malformed: Int) {
        var output: [UInt8] = []
        var malformed = 0
        var (index, copied) = (0, 0)
        while index < bytes.count {
            let length = UTF8Validity.sequenceLength(bytes, at: index)
            if length > 0 {
                index += length
                continue
            }
            malformed += 1
            output.append(contentsOf: bytes[copied..<index])
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            copied = index
        }
        if malformed > 0 { output.append(contentsOf: bytes[copied...]) }
        return (output, malformed)
    }
}
