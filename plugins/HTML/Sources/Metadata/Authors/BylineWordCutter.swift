/// Cuts the bytes of a byline into lines, and those into words.
enum BylineWordCutter {
    /// - Parameter limit: lines behind these are left out.
    static func lines(_ utf8: UnsafeBufferPointer<UInt8>, limit: Int) -> [[BylineWord]] {
        var lines: [[BylineWord]] = []
        var words: [BylineWord] = []
        var (line, word, index, seen) = (0, 0, 0, 0)
        words.reserveCapacity(6)
        while index <= utf8.count, seen < limit {
            // Most signs are letters.
            while index < utf8.count, (utf8[index] | 0x20) &- 0x61 < 26 { index += 1 }
            let mark = index < utf8.count ? lineMark(utf8, index) : 1
            let gap = mark > 0 ? mark : wordGap(utf8, index)
            if gap == 0 {
                index += 1
                continue
            }
            if index > word { words.append(BylineWord(UnsafeBufferPointer(rebasing: utf8[word..<index]))) }
            word = index + gap
            if mark > 0 {
                if index > line { seen += 1 }
                if !words.isEmpty { lines.append(words) }
                words = []
                line = word
            }
            index = word
        }
        return lines
    }

    /// The length of the white space or invisible mark at an index, 0 when there is none.
    private static func wordGap(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let space = SpaceScan.space(utf8, index)
        if space > 0 || utf8[index] < 0xE2 { return space }
        guard index + 2 < utf8.count else { return 0 }
        switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
        // U+200B, U+FEFF
        case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }

    /// The length of the mark between two lines at an index, 0 when there is none.
    private static func lineMark(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case 0x0A, 0x09, UInt8(ascii: "|"): return 1
        // · »
        case 0xC2:
            guard index + 1 < utf8.count else { return 0 }
            return utf8[index + 1] == 0xB7 || utf8[index + 1] == 0xBB ? 2 : 0
        case 0xE2, 0xEF: return isWideMark(utf8, index) ? 3 : 0
        default: return 0
        }
    }

    private static func isWideMark(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < utf8.count else { return false }
        switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
        // • › ‖ ∙ ● ► ▪ ｜
        case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xBA), (0xE2, 0x80, 0x96), (0xE2, 0x88, 0x99), (0xE2, 0x97, 0x8F),
            (0xE2, 0x96, 0xBA), (0xE2, 0x96, 0xAA), (0xEF, 0xBD, 0x9C):
            return true
        default: return false
        }
    }
}
