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
    /// - Parameter last: the last index that is looked at.
    func first(of words: [[UInt32]], from start: Int = 0, through last: Int = .max) -> (at: Int, word: [UInt32])? {
        var index = start
        while index < scalars.count, index <= last {
            if let number = first(of: words, at: index) { return (index, words[number]) }
            index += 1
        }
        return nil
    }

    /// Which one of some words begins at an index.
    private func first(of words: [[UInt32]], at index: Int) -> Int? {
        words.indices.first { words[$0].first == scalars[index] && has(words[$0], at: index) }
    }

    /// Where one of some words begins last.
    func last(of words: [[UInt32]]) -> (at: Int, word: [UInt32])? {
        for index in scalars.indices.reversed() {
            if let number = first(of: words, at: index) { return (index, words[number]) }
        }
        return nil
    }

    /// Whether a word stands at an index.
    func has(_ word: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= scalars.count else { return false }
        return word.indices.allSatisfy { scalars[index + $0] == word[$0] }
    }

    /// Words of a table.
    static func words(_ text: String) -> [[UInt32]] {
        text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }
}
