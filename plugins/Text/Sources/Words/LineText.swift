/// A short piece of a text, a line or a paragraph, with what its form says about it.
///
/// Each of them is found out when it is first asked for, and then kept: the head, the foot and the body of a text all ask.
final class LineText {
    let text: String
    /// See ``Folding``.
    private(set) lazy var folded = Folding.fold(text)
    /// The words of the folded text, to look phrases up by.
    private(set) lazy var words = PhraseTable.words(of: folded)
    private(set) lazy var shape = LineShape(text)

    init(_ text: some StringProtocol) {
        self.text = text.trimmed()
    }

    /// The label before the first colon and what follows it; nil without a colon near the start.
    var labelled: (label: String, value: String)? {
        // Nothing but ASCII without a colon.
        if text.allBytes(first: 61, are: { $0 < 0x80 && $0 != 0x3A }) { return nil }
        // A colon, or the first byte of a full-width sign, among sixty scalars.
        if text.allBytes(first: 4 * 61, are: { $0 != 0x3A && $0 != 0xEF }) { return nil }
        var width = 0
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            width += 1
            if scalar == ":" || scalar == "：" || scalar == "＝" && width <= 6 {
                let label = text[..<index].trimmed("*_[(【#•-")
                let value = text[text.unicodeScalars.index(after: index)...]
                if value.hasPrefix("//") { return nil }  // the colon of an address
                return label.isEmpty ? nil : (label, value.trimmed("*_"))
            }
            if width > 60 { return nil }
        }
        return nil
    }
}

/// Counts over one line or paragraph.
struct LineShape {
    /// How much text it is: scalars, with ideographs, kana and Hangul counted as two and a half.
    private(set) var weight = 0
    private(set) var scalars = 0
    /// Whether there are ideographs, kana or Hangul.
    private(set) var hasDense = false
    private(set) var words = 0
    /// Words that begin with a capital letter.
    private(set) var capitalized = 0
    /// Words that begin with a lower-case letter.
    private(set) var lowercased = 0
    private(set) var digits = 0
    private(set) var letters = 0
    private(set) var uppercase = 0
    /// Letters of scripts that write no full stop: Thai and Lao.
    private var unstopped = 0
    /// Signs that prose has few of: brackets, braces, slashes, equals signs, underscores …
    private(set) var symbols = 0
    /// The last scalar that is no closing quotation mark or bracket.
    private(set) var last: Unicode.Scalar = " "
    /// Sentence ends inside the text, with a space or a capital after them.
    private(set) var sentences = 0

    init(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var isInWord = false
        var dense = 0
        var isAfterEnd = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            scalars += 1
            if (byte | 0x20) &- 0x61 < 26 {
                // Nothing that the rest of the loop asks of a scalar is true of a letter of ASCII.
                index += 1
                countLetter(byte, &isInWord)
                last = Unicode.Scalar(byte)
                isAfterEnd = false
                continue
            }
            var scalar = Unicode.Scalar(byte)
            if byte < 0x80 { index += 1 } else { scalar = ScalarReading.next(bytes, &index) }
            if Folding.isSpace(scalar) {
                isInWord = false
                if isAfterEnd { sentences += 1 }
                isAfterEnd = false
                continue
            }
            if Self.isDense(scalar) { dense += 1 }
            count(scalar, &isInWord)
            if !Self.isCloser(scalar) {
                last = scalar
                isAfterEnd = Self.isSentenceEnd(scalar)
                if scalar.value >= 0x3000, isAfterEnd { sentences += 1 }
            }
        }
        weight = scalars + dense * 3 / 2
        hasDense = dense > 0
        if dense * 2 > letters { words = max(words, dense / 2) }
    }

    /// Counts a letter of ASCII.
    private mutating func countLetter(_ byte: UInt8, _ isInWord: inout Bool) {
        let isUpper = byte < 0x61
        letters += 1
        uppercase += isUpper ? 1 : 0
        if !isInWord {
            words += 1
            capitalized += isUpper ? 1 : 0
            lowercased += isUpper ? 0 : 1
        }
        isInWord = true
    }

    /// Counts any other scalar.
    private mutating func count(_ scalar: Unicode.Scalar, _ isInWord: inout Bool) {
        let value = scalar.value
        if value >= 0x80, scalar.properties.isAlphabetic {
            letters += 1
            if value &- 0xE00 < 0x100 { unstopped += 1 }
            let isUpper = scalar.properties.isUppercase
            if isUpper { uppercase += 1 }
            if !isInWord {
                words += 1
                if isUpper {
                    capitalized += 1
                } else if scalar.properties.isLowercase {
                    lowercased += 1
                }
            }
            isInWord = true
        } else if value &- 0x30 < 10 {
            digits += 1
            if !isInWord { words += 1 }
            isInWord = true
        } else if value < 0x80, "{}[]<>|\\/=_;$#@^~`+*%&".unicodeScalars.contains(scalar) {
            symbols += 1
        }
    }

    /// Whether the text ends as a sentence does.
    var endsSentence: Bool { Self.isSentenceEnd(last) }

    /// Whether it ends with a full stop rather than a question or an exclamation.
    var endsWithStop: Bool { last == "." || last == "。" || last == "।" || last == "۔" || last == "．" }

    /// Whether every letter with a case is a capital.
    var isAllCaps: Bool { uppercase >= 2 && uppercase * 10 >= letters * 9 }

    /// Whether the line reads as running text: long enough, made of words, and of sentences.
    var isProse: Bool {
        weight >= 80 && (endsSentence || weight >= 120 && (sentences > 0 || unstopped * 2 > letters)) && isWordy
    }

    /// Whether the line is a sentence of some words, as a short paragraph is.
    var isSentence: Bool {
        (weight >= 25 && words >= 4 && endsSentence || weight >= 60 && unstopped * 2 > letters) && isWordy
    }

    /// Whether letters outweigh digits and signs as they do in language.
    var isWordy: Bool { letters * 10 >= scalars * 6 && symbols * 12 <= scalars && digits * 4 <= scalars }

    static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", "…", "。", "！", "？", "｡", "．", "؟", "۔", "।", "॥", "։", "።", "‽": true
        default: false
        }
    }

    static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "”", "’", "»", "«", "“", "›", ")", "]", "）", "」", "』", "】", "〕", "*", "_": true
        default: false
        }
    }

    /// Scripts that say in one sign what others say in two or three.
    static func isDense(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
