internal import WinnowModel

/// Whether bytes are UTF-8, are meant to be, or are something else.
enum UTF8Check {
    case valid
    /// UTF-8 with a few broken sequences: a cut end, a pasted byte.
    case damaged
    case other

    init(_ bytes: UnsafeRawBufferPointer) {
        if UTF8Validity.firstError(in: bytes) == nil {
            self = .valid
            return
        }
        self = DamageCount(bytes).isMostlyGood ? .damaged : .other
    }

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
