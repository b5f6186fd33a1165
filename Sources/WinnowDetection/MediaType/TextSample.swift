/// The beginning of a text document, decoded far enough to see its form.
struct TextSample {
    /// ASCII survives any charset that matters here; other characters are whatever they are.
    let head: [UInt8]
    /// Whether the whole document is in `head`.
    let isWhole: Bool

    private static let size = 64 << 10

    /// Whether bytes are text that opens as HTML does, with its document type or element: what most documents are, and
    /// what the first few kilobytes prove.
    static func opensAsHTML(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.prefix(openingSize).firstIndex(where: { $0 > 0x20 }),
            bytes[first] == UInt8(ascii: "<"),
            CharsetGuess.wide(bytes) == nil
        else { return false }
        var scan = PrologScan(Array(bytes.prefix(openingSize)), at: first)
        scan.skipProlog()
        guard scan.isAtElement, !scan.hasXMLDeclaration,
            scan.doctype == "html" || scan.rootTag()?.localName.lowercased() == "html"
        else { return false }
        return looksLikeText(UnsafeRawBufferPointer(rebasing: bytes.prefix(size)))
    }

    private static let openingSize = 4 << 10

    /// - Returns: nil when the bytes are not text in any charset.
    init?(_ bytes: UnsafeRawBufferPointer) {
        let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.size))
        let wide = CharsetGuess.wide(start)
        let sample = UnsafeRawBufferPointer(rebasing: start.dropFirst(wide?.markLength ?? 0))
        isWhole = bytes.count <= Self.size
        if let charset = wide?.charset, charset.name.hasPrefix("utf-16") || charset.name.hasPrefix("utf-32") {
            guard let (utf8, malformed) = CharsetConverter.decode(sample, charset), malformed <= utf8.count / 100 + 1
            else { return nil }
            head = utf8
        } else {
            head = Array(sample)
        }
        guard head.withUnsafeBytes(Self.looksLikeText) else { return nil }
    }

    /// Controls that no text has are at most one byte in 50; NULs alone may be more, since padded texts exist. Of a long
    /// document one piece in four is looked at.
    private static func looksLikeText(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let step = bytes.count > shortSize ? pieceSize * 4 : pieceSize
        var (looked, controls, zeros) = (0, 0, 0)
        for start in stride(from: 0, to: bytes.count, by: step) {
            let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + pieceSize, bytes.count)])
            looked += piece.count
            let odd = piece.count == pieceSize ? oddBytes(piece) : 1
            if odd == 0 { continue }
            for byte in piece {
                if byte == 0 { zeros += 1 } else { controls += Int(isOdd(byte)) }
            }
        }
        let few = looked / 50
        if controls > few || (zeros > few && (controls > 0 || bytes.contains { $0 >= 0x80 })) { return false }
        return zeros == 0 || zeros * 10 < looked * 9
    }

    /// Documents up to this size are looked at from end to end.
    private static let shortSize = 16 << 10
    /// Bytes that are counted together: the count of no more than 255 fits into a byte, for which the compiler makes
    /// vector instructions of the loop.
    private static let pieceSize = 128

    /// How many bytes of a whole piece are NULs or controls that no text has.
    @inline(__always)
    private static func oddBytes(_ piece: UnsafeRawBufferPointer) -> UInt8 {
        var count: UInt8 = 0
        for index in 0..<pieceSize { count &+= isOdd(piece[index]) }
        return count
    }

    /// 1 for a control other than tab, line feed, form feed, carriage return and escape; else 0. Without a branch.
    @inline(__always)
    private static func isOdd(_ byte: UInt8) -> UInt8 {
        let isLow: UInt8 = byte < 0x20 ? 1 : 0
        let isBreak: UInt8 = byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D || byte == 0x1B ? 1 : 0
        let isDelete: UInt8 = byte == 0x7F ? 1 : 0
        return (isLow ^ isBreak) | isDelete
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
