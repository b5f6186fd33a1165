/// Reduces words to what is compared: lower case, no accents on Latin and Greek letters, one form of the letters that
/// Arabic script writes in several ways.
enum WordFold {
    /// A rolling hash of folded scalars (FNV-1a over scalar values).
    struct Hash {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        @inline(__always)
        mutating func add(_ scalar: UInt32) {
            value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
        }
    }

    /// The hash of a word as `DateTokenizer` computes it.
    static func hash(_ word: some StringProtocol) -> UInt64 {
        var hash = Hash()
        for scalar in word.unicodeScalars {
            let folded = fold(scalar.value)
            if folded != 0 { hash.add(folded) }
        }
        return hash.value
    }

    /// The same of a word in UTF-8.
    static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = Hash()
        var index = 0
        while index < utf8.count {
            let letter = utf8[index] | 0x20
            if letter &- 0x61 < 26 {
                hash.add(UInt32(letter))
                index += 1
                continue
            }
            let (scalar, length) = ScalarReader.scalar(utf8, index, utf8.count)
            let folded = fold(scalar)
            if folded != 0 { hash.add(folded) }
            index += length
        }
        return hash.value
    }

    /// The folded form of a scalar; 0 for one that does not count, such as a combining accent.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 0x20
        case 0..<0xC0: scalar == 0xAD ? 0 : scalar
        case 0xC0..<0x180: UInt32(latin[Int(scalar - 0xC0)])
        case 0x18F: 0x259
        case 0x218, 0x219: 0x73
        case 0x21A, 0x21B: 0x74
        case 0x300...0x36F: 0
        case 0x370..<0x400: foldGreek(scalar)
        case 0x400..<0x530: foldCyrillic(scalar)
        case 0x531...0x556: scalar + 0x30
        case 0x591...0x5C7: 0
        case 0x600..<0x700: foldArabic(scalar)
        case 0x1C90...0x1CBA: scalar - 0xBC0
        case 0x1E00..<0x1F00: UInt32(latinAdditional[Int(scalar - 0x1E00)])
        case 0x200B...0x200F: 0
        default: scalar
        }
    }

    private static func foldGreek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x391...0x3A1, 0x3A4...0x3A9: scalar + 0x20
        case 0x3A3, 0x3C2: 0x3C3
        case 0x386, 0x3AC: 0x3B1
        case 0x388, 0x3AD: 0x3B5
        case 0x389, 0x3AE: 0x3B7
        case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
        case 0x38C, 0x3CC: 0x3BF
        case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
        case 0x38F, 0x3CE: 0x3C9
        default: scalar
        }
    }

    private static func foldCyrillic(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x401, 0x451: 0x435
        case 0x400...0x40F: scalar + 0x50
        case 0x410...0x42F: scalar + 0x20
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
        default: scalar
        }
    }

    private static func foldArabic(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x622, 0x623, 0x625: 0x627
        case 0x649, 0x6CC: 0x64A
        case 0x6A9: 0x643
        case 0x629: 0x647
        case 0x640, 0x64B...0x652, 0x654, 0x655: 0
        default: scalar
        }
    }

    /// Base letters of U+00C0–U+017F.
    private static let latin: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// Base letters of U+1E00–U+1EFF.
    private static let latinAdditional: [UInt8] = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwy?s??s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????").utf8)
}
