internal import WinnowModel

/// Whether bytes are UTF-8, are meant to be, or are something else.
enum UTF8Check {
    case valid
    /// UTF-8 with a few broken sequences: a cut end, a pasted byte.
    case damaged
    case other

    init(_ bytes: UnsafeRawBufferPointer) {
        guard let error = UTF8Validity.firstError(in: bytes) else {
            self = .valid
            return
        }
        self = Self.isCut(bytes, error) || DamageCount(bytes).isMostlyGood ? .damaged : .other
    }

    /// Whether all that is wrong is that the bytes end in the midst of a character: behind others beyond ASCII, or behind
    /// so much ASCII that a last letter of another charset would be a strange accident.
    private static func isCut(_ bytes: UnsafeRawBufferPointer, _ error: Int) -> Bool {
        let length =
            switch bytes[error] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        let isStart = error + length > bytes.count && bytes[(error + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
        guard isStart else { return false }
        return error >= leastBytes || bytes[..<error].contains { $0 >= 0x80 }
    }

    private static let leastBytes = 256

    /// In text of another charset a run of bytes beyond ASCII is well-formed UTF-8 only by accident: a single accented
    /// letter never is, a run of two-byte characters hardly ever is from end to end.
    private struct DamageCount {
        private var (goodSequences, badBytes) = (0, 0)
        private var (goodRuns, badRuns) = (0, 0)

        init(_ bytes: UnsafeRawBufferPointer) {
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index += 1
                    continue
                }
                let before = badBytes
                while index < bytes.count, bytes[index] >= 0x80 {
                    let length = UTF8Validity.sequenceLength(bytes, at: index)
                    if length > 0 { goodSequences += 1 } else { badBytes += 1 }
                    index += max(1, length)
                }
                if badBytes == before { goodRuns += 1 } else { badRuns += 1 }
            }
        }

        var isMostlyGood: Bool { goodSequences >= badBytes * 8 || goodRuns >= badRuns * 3 }
    }
}
