/// What the quick check of NFC (UAX #15, section 9) needs of a scalar of U+0590–U+17FF, where scripts have many marks: its
/// canonical combining class, and whether it composes with what stands before it. The letters of Hangul, U+11xx, are left
/// out: they compose by rules of their own.
struct MarkClass {
    /// The class in the lower eight bits.
    private let bits: UInt16

    private static let secondBit: UInt16 = 1 << 8
    private static let firstBit: UInt16 = 1 << 9
    private static let changesBit: UInt16 = 1 << 10

    /// The canonical combining class; 0 for what marks attach to.
    var order: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// Whether it composes with some scalars before it: `NFC_Quick_Check` is maybe.
    var isSecond: Bool { bits & Self.secondBit != 0 }
    /// Whether one of ``isSecond`` composes with it.
    var isFirst: Bool { bits & Self.firstBit != 0 }
    /// Whether NFC writes it otherwise: `NFC_Quick_Check` is no.
    var changes: Bool { bits & Self.changesBit != 0 }
    /// Whether it is no mark and stays as it is beside whatever stands before it.
    var isInert: Bool { bits & ~Self.firstBit == 0 }

    /// - Returns: nil for a scalar outside of the table.
    init?(_ scalar: UInt32) {
        guard Self.range.contains(scalar), scalar >> 8 != 0x11 else { return nil }
        bits = Self.table[Int(scalar - Self.range.lowerBound)]
    }

    // MARK: - Table

    static let range: Range<UInt32> = 0x590..<0x1800

    /// Filled once, from the list below.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: range.count)
        for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: 0x20)
            guard let bits = words.first.map(bits) else { continue }
            for word in words.dropFirst() {
                let (first, last) = (hexadecimal(word.prefix(4)), hexadecimal(word.suffix(4)))
                for scalar in first...last { table[Int(scalar - range.lowerBound)] |= bits }
            }
        }
        return table
    }()

    /// What the name of a line says: a class, with a plus sign for what composes with what stands before it; `first`;
    /// `changes`.
    private static func bits(_ name: Substring.UTF8View) -> UInt16 {
        if name.elementsEqual("first".utf8) { return firstBit }
        if name.elementsEqual("changes".utf8) { return changesBit }
        return name.reduce(0) { $1 == UInt8(ascii: "+") ? $0 | secondBit : $0 * 10 + UInt16($1 - 0x30) }
    }

    private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt32 {
        digits.reduce(0) { $0 << 4 | UInt32($1 < 0x3A ? $1 - 0x30 : $1 - 0x37) }
    }

    /// The scalars that are not inert, and those that others compose with. From the Unicode Character Database,
    /// `DerivedCombiningClass.txt`, `DerivedNormalizationProps.txt` and `UnicodeData.txt`.
    private static let list = """
        0+ 09BE 09D7 0B3E 0B56-0B57 0BBE 0BD7 0CC2 0CD5-0CD6 0D3E 0D57 0DCF 0DDF 102E
        7 09BC 0A3C 0ABC 0B3C 0C3C 0CBC 1037
        7+ 093C
        9 094D 09CD 0A4D 0ACD 0B4D 0BCD 0C4D 0CCD 0D3B-0D3C 0D4D 0E3A 0EBA 0F84 1039-103A 1714-1715 1734 17D2
        9+ 0DCA
        10 05B0
        11 05B1
        12 05B2
        13 05B3
        14 05B4
        15 05B5
        16 05B6
        17 05B7
        18 05B8 05C7
        19 05B9-05BA
        20 05BB
        21 05BC
        22 05BD
        23 05BF
        24 05C1
        25 05C2
        27 064B 08F0
        28 064C 08F1
        29 064D 08F2
        30 0618 064E
        31 0619 064F
        32 061A 0650
        33 0651
        34 0652
        35 0670
        36 0711
        84 0C55
        91+ 0C56
        103 0E38-0E39
        107 0E48-0E4B
        118 0EB8-0EB9
        122 0EC8-0ECB
        129 0F71
        130 0F72 0F7A-0F7D 0F80
        132 0F74
        216 0F39
        220 0591 0596 059B 05A2-05A7 05AA 05C5 0656 065C 065F 06E3 06EA 06ED 0731 0734 0737-0739 073B-073C 073E 0742
        220 0744 0746 0748 07F2 07FD 0859-085B 0899-089B 08CF-08D3 08E3 08E6 08E9 08ED-08EF 08F6 08F9-08FA 0952
        220 0F18-0F19 0F35 0F37 0FC6 108D
        220+ 0655
        222 059A 05AD
        228 05AE
        230 0592-0595 0597-0599 059C-05A1 05A8-05A9 05AB-05AC 05AF 05C4 0610-0617 0657-065B 065D-065E 06D6-06DC
        230 06DF-06E2 06E4 06E7-06E8 06EB-06EC 0730 0732-0733 0735-0736 073A 073D 073F-0741 0743 0745 0747 0749-074A
        230 07EB-07F1 07F3 0816-0819 081B-0823 0825-0827 0829-082D 0897-0898 089C-089F 08CA-08CE 08D4-08E1 08E4-08E5
        230 08E7-08E8 08EA-08EC 08F3-08F5 08F7-08F8 08FB-08FF 0951 0953-0954 09FE 0F82-0F83 0F86-0F87 135D-135F 17DD
        230+ 0653-0654
        changes 0958-095F 09DC-09DD 09DF 0A33 0A36 0A59-0A5B 0A5E 0B5C-0B5D 0F43 0F4D 0F52 0F57 0F5C 0F69 0F73
        changes 0F75-0F76 0F78 0F81 0F93 0F9D 0FA2 0FA7 0FAC 0FB9
        first 0627 0648 064A 06C1 06D2 06D5 0928 0930 0933 09C7 0B47 0B92 0BC6 0BC7 0C46 0CBF 0CC6 0CCA 0D46 0D47
        first 0DD9 0DDC 1025
        """
}
