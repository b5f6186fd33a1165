/// One pass over UTF-8 that drops, folds and keeps scalars as the record page says, and notes whether NFC is needed.
struct TextSweep {
    private let layout: TextLayout
    private var output: [UInt8] = []
    private var pendingSpace = false
    private var pendingBreaks = 0
    private var needsComposition = false
    private var hasVisible = false

    init(layout: TextLayout, capacity: Int) {
        self.layout = layout
        output.reserveCapacity(capacity)
    }

    /// Reads valid UTF-8.
    mutating func consume(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let end = Self.endOfPlainRun(bytes, from: index)
            if end > index {
                flushSpace()
                hasVisible = true
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                index = end
                continue
            }
            index += bytes[index] < 0x80 ? control(bytes, at: index) : multibyte(bytes, at: index)
        }
    }

    /// The cleaned text, composed; trailing white space is gone.
    consuming func finish() -> String {
        while let last = output.last, last <= 0x20 { output.removeLast() }
        let text = String(decoding: output, as: UTF8.self)
        guard needsComposition else { return text }
        return Composition.nfc(text)
    }

    /// The end of the bytes from `start` that need no decision: printable ASCII with single spaces between, and
    /// letters of the scripts that are one lead byte away (Latin, Cyrillic, Han).
    private static func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case 0x21...0x7E: index += plainLength(bytes, index)
            case 0x20:
                guard index > start, index + 1 < bytes.count, isPlainStart(bytes[index + 1]) else { return index }
                index += 1
            case 0xC3...0xCB, 0xD0...0xD1: index += 2  // U+00C0–02FF, U+0400–047F
            case 0xE4...0xE9: index += 3  // U+4000–9FFF
            default: return index
            }
        }
        return index
    }

    /// How many of the bytes from a printable one on are such with single spaces between, looked at eight at a time.
    @inline(__always)
    private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        guard index + 8 <= bytes.count else { return 1 }
        let length = CleanScan.plainBytes(UnsafeRawBufferPointer(bytes), index, runsOfSpaces: false)
        return bytes[index + length - 1] == 0x20 ? length - 1 : length
    }

    private static func isPlainStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x7E, 0xC3...0xCB, 0xD0...0xD1, 0xE4...0xE9: true
        default: false
        }
    }

    /// White space and control characters of ASCII. Returns how many bytes were read.
    private mutating func control(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x0A: lineBreak()
        case 0x0D:
            lineBreak()
            if index + 1 < bytes.count, bytes[index + 1] == 0x0A { return 2 }
        case 0x0B, 0x0C: lineBreak()
        case 0x20: space(0x20)
        case 0x09: space(0x09)
        default: break
        }
        return 1
    }

    /// Decodes the scalar beyond ASCII that begins at an index of valid UTF-8.
    @inline(__always)
    static func scalar(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (scalar, length)
    }

    /// The scalar that ends before an index of valid UTF-8; nil at the beginning.
    static func scalar(_ bytes: UnsafeRawBufferPointer, endingAt end: Int) -> UInt32? {
        guard end > 0 else { return nil }
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return bytes[start] < 0x80 ? UInt32(bytes[start]) : scalar(bytes, start).scalar
    }

    private mutating func multibyte(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let (scalar, length) = Self.scalar(UnsafeRawBufferPointer(bytes), index)
        switch ScalarClass(scalar) {
        case .visible(let isInert):
            flushSpace()
            hasVisible = true
            let place = isInert ? output.count : placeOfMark(scalar)
            let sign = UnsafeBufferPointer(rebasing: bytes[index..<(index + length)])
            if place == output.count {
                output.append(contentsOf: sign)
            } else {
                output.insert(contentsOf: sign, at: place)
            }
        case .space: space(0x20)
        case .lineBreak: lineBreak()
        case .paragraphBreak:
            lineBreak()
            lineBreak()
        case .dropped: break
        }
        return length
    }

    /// Marks that one is put before at most; more need a composition.
    private static let reach = 8

    /// Where a scalar that is not inert belongs: at the end of what is written, or before marks of higher classes, as
    /// vowel signs do with a sign of doubling that is typed first. Notes when only a composition can tell.
    private mutating func placeOfMark(_ scalar: UInt32) -> Int {
        let (count, reach) = (output.count, Self.reach)
        guard !needsComposition else { return count }
        let place: Int? = output.withUnsafeBytes { written in
            if Composition.stays(scalar, behind: Self.scalar(written, endingAt: count)) { return count }
            guard let own = MarkClass(scalar), own.order > 0, !own.isSecond else { return nil }
            var place = count
            for _ in 0..<reach {
                guard let previous = Self.scalar(written, endingAt: place), let before = MarkClass(previous),
                    before.order > own.order
                else { return place }
                place -= previous < 0x800 ? 2 : 3
            }
            return nil
        }
        if place == nil { needsComposition = true }
        return place ?? count
    }

    private mutating func space(_ byte: UInt8) {
        if layout == .verbatim {
            flushSpace()
            output.append(byte)
        } else {
            pendingSpace = true
        }
    }

    private mutating func lineBreak() {
        if layout == .verbatim, !hasVisible {
            output.removeAll(keepingCapacity: true)
        } else {
            pendingBreaks += 1
        }
    }

    /// Writes the white space that stands before something visible; none at the start.
    private mutating func flushSpace() {
        guard pendingSpace || pendingBreaks > 0 else { return }
        defer { (pendingSpace, pendingBreaks) = (false, 0) }
        if output.isEmpty { return }
        switch layout {
        case .line: output.append(0x20)
        case .lines where pendingBreaks == 0: output.append(0x20)
        case .lines: output.append(contentsOf: repeatElement(0x0A, count: min(pendingBreaks, 2)))
        case .verbatim: output.append(contentsOf: repeatElement(0x0A, count: pendingBreaks))
        }
    }
}
