/// The letters that a place in a name begins with, up to eight at a time: in a number, since words of names are short and
/// a loop over them would end at another place each time.
struct LetterRun {
    /// More letters are not seen.
    static let most = 8

    /// How many letters there are up to another sign or a capital behind a small letter.
    let count: Int
    /// The bytes, the first one on top; zeros behind the value's end.
    private let bytes: UInt64

    /// - Parameters:
    ///   - value: of an attribute.
    ///   - index: of a letter.
    @inline(__always)
    init(_ value: UnsafeBufferPointer<UInt8>, at index: Int) {
        let word = EightBytes.load(value, index).byteSwapped
        let letters = Self.letters(word)
        let small = word &<< 2 & 0x8080_8080_8080_8080
        let ends = (~letters | ~small & small &>> 8) & 0x8080_8080_8080_8080
        (bytes, count) = (word, ends.leadingZeroBitCount &>> 3)
    }

    /// Five bits for each of the first letters, 1 to 8 of them.
    @inline(__always)
    func letters(_ count: Int) -> UInt64 {
        let fives = (bytes & 0x1F1F_1F1F_1F1F_1F1F) &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
        let tens = fives & 0x001F_001F_001F_001F | (fives & 0x1F00_1F00_1F00_1F00) &>> 3
        let twenties = tens & 0x0000_03FF_0000_03FF | (tens & 0x03FF_0000_03FF_0000) &>> 6
        return twenties & 0xF_FFFF | twenties &>> 12 & 0xFF_FFF0_0000
    }

    /// The high bits of the bytes that are letters of ASCII.
    @inline(__always)
    private static func letters(_ word: UInt64) -> UInt64 {
        let low = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
        let aboveZ = low &+ 0x0505_0505_0505_0505
        return fromA & ~aboveZ & ~word & 0x8080_8080_8080_8080
    }
}
