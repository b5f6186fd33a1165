/// The beginning of a text document, decoded far enough to see its form.
struct TextSample {
    /// ASCII survives any charset that matters here; other characters are whatever they are.
    let head: [UInt8]
    /// Whether the whole document is in `head`.
    let isWhole: Bool

    private static let size = 64 << 10

    /// - Returns: nil when the bytes are not text in any charset.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let guess = CharsetGuess(UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.size)), declared: "windows-1252")
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.size).dropFirst(guess.markLength))
        isWhole = bytes.count <= Self.size
        if guess.charset.name.hasPrefix("utf-16") || guess.charset.name.hasPrefix("utf-32") {
            guard let (utf8, malformed) = CharsetConverter.decode(sample, guess.charset),
                malformed <= utf8.count / 100 + 1
            else { return nil }
            head = utf8
        } else {
            head = Array(sample)
        }
        guard Self.looksLikeText(head) else { return nil }
    }

    /// Controls that no text has are at most one byte in 50; NULs alone may be more, since padded texts exist.
    private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        var (controls, zeros, high) = (0, 0, 0)
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                if isPlain(bytes, at: index) {
                    index += 8
                    continue
                }
                for byte in bytes[index..<min(index + 8, bytes.count)] {
                    switch byte {
                    case 0: zeros += 1
                    case 0x09, 0x0A, 0x0C, 0x0D, 0x1B: continue
                    case 0x01..<0x20, 0x7F: controls += 1
                    case 0x80...: high += 1
                    default: continue
                    }
                }
                index += 8
            }
        }
        let isBinary = controls > bytes.count / 50 || (zeros > bytes.count / 50 && (high > 0 || controls > 0))
        return !isBinary && (zeros == 0 || zeros * 10 < bytes.count * 9)
    }

    /// Whether the next eight bytes are printable ASCII, all looked at together.
    @inline(__always)
    private static func isPlain(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        guard index + 8 <= bytes.count else { return false }
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        // A borrow shows a byte below 0x20; adding one carries 0x7F into the high bit.
        let below = (word &- ones &* 0x20) & ~word
        return (below | word | (word &+ ones)) & (ones &* 0x80) == 0
    }

    /// Offset of the first byte that is no white space.
    var start: Int { head.firstIndex { $0 > 0x20 } ?? head.count }

    /// Lower-cased ASCII from `offset`.
    func text(from offset: Int, count: Int) -> String {
        String(decoding: head[min(offset, head.count)..<min(offset + count, head.count)], as: UTF8.self)
    }

    /// The first complete lines, without their line ends.
    func lines(_ limit: Int) -> [ArraySlice<UInt8>] {
        var lines = head.split(maxSplits: limit, omittingEmptySubsequences: false) { $0 == 0x0A }
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }
        // The last piece is the rest of the document, or a line that the sample cuts.
        if lines.count > limit || !isWhole { lines.removeLast() }
        return lines
    }
}
