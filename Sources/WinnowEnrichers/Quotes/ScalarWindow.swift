/// A few scalars beside a quotation, for scripts in which words are not told apart by spaces.
struct ScalarWindow {
    /// The scalars, and where each begins in the text.
    private(set) var scalars: [UInt32] = []
    private(set) var starts: [Int] = []
    /// Where the last scalar ends.
    private(set) var end: Int

    /// The last scalars of a range, back to the end of the sentence before.
    init(before range: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>, most: Int = 60) {
        end = range.upperBound
        var index = range.upperBound
        while scalars.count < most, let (value, start) = Letters.scalar(before: index, in: utf8),
            start >= range.lowerBound, !Self.endsSentence(value)
        {
            scalars.append(value)
            starts.append(start)
            index = start
        }
        scalars.reverse()
        starts.reverse()
    }

    /// The first scalars of a range, up to the end of the sentence.
    init(after range: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>, most: Int = 60) {
        end = range.lowerBound
        while scalars.count < most, end < range.upperBound {
            let (value, length) = Letters.scalar(utf8, end)
            if Self.endsSentence(value) { break }
            scalars.append(value)
            starts.append(end)
            end += length
        }
    }

    /// 。 ！ ？ and line breaks; a plain full stop ends a Korean sentence.
    private static func endsSentence(_ value: UInt32) -> Bool {
        switch value {
        case 0x3002, 0xFF01, 0xFF1F, 0x0A, 0x2E, 0x21, 0x3F, 0xFF0E: true
        default: false
        }
    }

    /// Where a part of the window stands in the text.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        starts[range.lowerBound]..<(range.upperBound < starts.count ? starts[range.upperBound] : end)
    }

    /// Where one of some words begins first, at or after an index.
    func first(of words: [[UInt32]], from start: Int = 0) -> (at: Int, word: [UInt32])? {
        guard start < scalars.count else { return nil }
        for index in start..<scalars.count {
            if let word = words.first(where: { has($0, at: index) }) { return (index, word) }
        }
        return nil
    }

    /// Where one of some words begins last.
    func last(of words: [[UInt32]]) -> (at: Int, word: [UInt32])? {
        for index in scalars.indices.reversed() {
            if let word = words.first(where: { has($0, at: index) }) { return (index, word) }
        }
        return nil
    }

    /// Whether a word stands at an index.
    func has(_ word: [UInt32], at index: Int) -> Bool {
        index >= 0 && index + word.count <= scalars.count && scalars[index..<index + word.count].elementsEqual(word)
    }

    /// Words of a table.
    static func words(_ text: String) -> [[UInt32]] {
        text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }
}
