private import Glibc
import WinnowPlugin

/// Undoes the commonest accident of encodings: UTF-8 that was read as windows-1252 and written as UTF-8 again, so that
/// `é` became `Ã©`.
///
/// Only where it is unambiguous: practically every character of the page beyond ASCII must come out of it as text.
enum Mojibake {
    /// Fewer characters prove nothing.
    private static let leastCharacters = 4
    /// For each character that does not fit there must be this many that do.
    private static let leastRatio = 20

    /// The repaired page, with a warning `mojibake`; nil when there is nothing to repair, or not surely.
    ///
    /// - Parameter bytes: valid UTF-8.
    static func repaired(_ bytes: UnsafeRawBufferPointer, context: ExtractionContext) -> [UInt8]? {
        guard hasSign(bytes) else { return nil }
        var repair = Repair(bytes)
        repair.run()
        guard repair.fitting >= leastCharacters, repair.fitting >= repair.other * leastRatio else { return nil }
        context.warn("mojibake", "the page's text was encoded twice, in \(repair.fitting) characters, and was repaired")
        return repair.output
    }

    /// What the first byte of a character becomes, followed by what the second becomes. A few are enough to look closer.
    private static func hasSign(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var (offset, count) = (0, 0)
        while offset < bytes.count, let found = memchr(base + offset, 0xC3, bytes.count - offset) {
            let at = found - UnsafeMutableRawPointer(mutating: base)
            if at + 3 < bytes.count, isSign(bytes[at + 1], bytes[at + 2], bytes[at + 3]) {
                count += 1
                if count >= leastCharacters { return true }
            }
            offset = at + 2
        }
        return false
    }

    /// - Parameters:
    ///   - lead: follows C3, as in all of `À` to `ÿ`.
    ///   - next, last: the bytes behind it.
    private static func isSign(_ lead: UInt8, _ next: UInt8, _ last: UInt8) -> Bool {
        switch lead {
        // Â Ã â of Latin, Î Ï of Greek, Ð Ñ of Cyrillic, × Ø Ù of Hebrew and Arabic: no language writes many before others.
        case 0x82, 0x83, 0xA2, 0x8E, 0x8F, 0x90, 0x91, 0x97...0x99: next >= 0xC2
        // ã to é of Eastern Asia: before a sign that does not follow them, as spaces and quotation marks do.
        case 0xA3...0xA9: next == 0xC2 && last != 0xA0 && last != 0xAB && last != 0xBB
        default: false
        }
    }

    private struct Repair {
        private let bytes: UnsafeRawBufferPointer
        private(set) var output: [UInt8] = []
        /// Characters that come out of runs beyond ASCII which are text then, and those of the other runs.
        private(set) var (fitting, other) = (0, 0)

        init(_ bytes: UnsafeRawBufferPointer) {
            self.bytes = bytes
            output.reserveCapacity(bytes.count)
        }

        mutating func run() {
            var index = 0
            while index < bytes.count {
                let start = index
                while index < bytes.count, bytes[index] < 0x80 { index += 1 }
                output.append(contentsOf: bytes[start..<index])
                let runStart = index
                while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
                if index > runStart { take(bytes[runStart..<index]) }
            }
        }

        private mutating func take(_ run: Slice<UnsafeRawBufferPointer>) {
            if let single = Self.singleBytes(run), String(validating: single, as: UTF8.self) != nil {
                fitting += Self.characters(single)
                output.append(contentsOf: single)
            } else {
                other += Self.characters(run)
                output.append(contentsOf: run)
            }
        }

        private static func characters(_ utf8: some Sequence<UInt8>) -> Int {
            utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        }

        /// The windows-1252 bytes of a run of characters; nil when one of them is not in windows-1252.
        private static func singleBytes(_ run: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
            var single: [UInt8] = []
            for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
                // The controls stand for the five bytes that windows-1252 leaves free.
                if scalar.value <= 0xFF {
                    single.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if let byte = Mojibake.upperBytes[scalar.value] {
                    single.append(byte)
                } else {
                    return nil
                }
            }
            return single
        }
    }

    /// The characters of windows-1252 between 0x80 and 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt).
    private static let upperBytes: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
        0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
        0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
        0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
    ]
}
