/// The words of a record in a row, with breaks where no phrase goes on.
struct PhraseText {
    /// A word of the text, or a break.
    struct Token {
        /// Index in the vocabulary; -1 for a break.
        var word: Int32
        var start: Int32
        var end: Int32
        /// Which of the texts it stands in.
        var text: Int32
        var isCapital: Bool
        var beginsSentence: Bool

        static let pause = Token(word: -1, start: 0, end: 0, text: 0, isCapital: false, beginsSentence: false)
    }

    private(set) var vocabulary = Vocabulary()
    private(set) var tokens: [Token] = []
    /// Words that could be read.
    private(set) var wordCount = 0
    private var sentence: Int32 = 0
    private let lexicon: Lexicon

    /// Enough of a long text to know what it is about.
    private static let mostWords = 12_000

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        tokens.reserveCapacity(1200)
    }

    /// Takes in a text.
    /// - Parameters:
    ///   - number: the text's number in the tokens.
    ///   - isTitle: whether its words are the document's title.
    ///   - isHeading: whether capitals in it say nothing.
    mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, number: Int, isTitle: Bool, isHeading: Bool) {
        var reader = WordReader(utf8, 0..<utf8.count)
        tokens.append(.pause)
        sentence += 1
        var isFirst = true
        while wordCount < Self.mostWords, var word = reader.next() {
            let beginsSentence = isFirst || word.gap.contains(.sentence)
            isFirst = false
            if !word.gap.isDisjoint(with: .breaks) {
                tokens.append(.pause)
                if word.gap.contains(.sentence) { sentence += 1 }
            }
            let first = Letters.scalar(utf8, word.start).value
            // Numbers break phrases, and so do words of scripts that have no spaces to tell words apart.
            if first &- 0x30 < 10 || Letters.isUnspaced(first) {
                tokens.append(.pause)
                continue
            }
            wordCount += 1
            let end = word.end
            word = bare(word, utf8)
            append(word, number, isTitle: isTitle, isProof: !isHeading && !beginsSentence, beginsSentence)
            // A particle, or an apostrophe with an ending, closes its phrase.
            if word.end < end { tokens.append(.pause) }
        }
    }

    private mutating func append(
        _ word: Word, _ number: Int, isTitle: Bool, isProof: Bool, _ beginsSentence: Bool
    ) {
        let index = vocabulary.index(of: word.hash) {
            let traits = lexicon.traits(of: word)
            return Vocabulary.Entry(
                hash: word.hash, shorter: word.shorter, firstSentence: sentence, letters: Int32(word.length),
                isCommon: !traits.isDisjoint(with: Self.common) || word.length < 2,
                isVerb: traits.contains(.speech) && traits.isDisjoint(with: Self.common),
                isParticle: !traits.isDisjoint(with: [.particle, .inName]) && !lexicon.capitalizesNouns)
        }
        vocabulary.update(index) {
            $0.count += 1
            if isTitle { $0.isInTitle = true }
            if !word.isCapital { $0.smalls += 1 } else if isProof { $0.capitals += 1 }
        }
        tokens.append(
            Token(
                word: Int32(index), start: Int32(word.start), end: Int32(word.end), text: Int32(number),
                isCapital: word.isCapital, beginsSentence: beginsSentence))
    }

    private static let common: Lexicon.Traits = [
        .common, .stop, .article, .pronoun, .auxiliary, .noName, .source, .sourceAfter, .soSaid,
    ]

    /// A word without what grammar hangs on it: English and Turkish endings behind an apostrophe, Korean particles.
    private func bare(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        switch lexicon.language {
        case "ko": withoutParticle(word, utf8)
        case "en", "tr": withoutEnding(word, utf8)
        default: word
        }
    }

    /// `Mexico's` and `Samsun'un` are named by what stands before the apostrophe.
    private func withoutEnding(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        var (index, length) = (word.end, 0)
        while length < 6, index > word.start, let (value, start) = Letters.scalar(before: index, in: utf8) {
            if value == 0x27 || value == 0x2019 {
                return word.length - length > 2 ? cut(word, utf8, at: start, length: word.length - length - 1) : word
            }
            (index, length) = (start, length + 1)
        }
        return word
    }

    /// A Korean noun without the particle at its end. Syllables that also end nouns are taken for particles only when
    /// the noun stands elsewhere without them.
    private func withoutParticle(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        guard word.length > 2, let last = Letters.scalar(before: word.end, in: utf8), last.start > word.start else {
            return word
        }
        if word.length > 3, let other = Letters.scalar(before: last.start, in: utf8),
            Self.particlePairs.contains(other.value << 16 | last.value & 0xFFFF)
        {
            return cut(word, utf8, at: other.start, length: word.length - 2)
        }
        let isDoubtful = Self.doubtfulParticles.contains(last.value)
        guard isDoubtful || Self.particles.contains(last.value) else { return word }
        let noun = cut(word, utf8, at: last.start, length: word.length - 1)
        return isDoubtful && vocabulary.existing(noun.hash) == nil ? word : noun
    }

    private func cut(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>, at end: Int, length: Int) -> Word {
        var shorter = word
        (shorter.end, shorter.length, shorter.hash, shorter.shorter) = (end, length, WordHash.start, (0, 0))
        var index = shorter.start
        while index < end {
            let (value, length) = Letters.scalar(utf8, index)
            shorter.shorter = (shorter.hash, shorter.shorter.0)
            shorter.hash = WordHash.adding(value, to: shorter.hash)
            index += length
        }
        return shorter
    }

    /// 은 는 을 를
    private static let particles: Set<UInt32> = [0xC740, 0xB294, 0xC744, 0xB97C]
    /// 이 가 의 에 와 과 도 로
    private static let doubtfulParticles: Set<UInt32> = [
        0xC774, 0xAC00, 0xC758, 0xC5D0, 0xC640, 0xACFC, 0xB3C4, 0xB85C,
    ]
    /// 에서 으로 에게 까지 부터
    private static let particlePairs: Set<UInt32> = [
        0xC5D0_C11C, 0xC73C_B85C, 0xC5D0_AC8C, 0xAE4C_C9C0, 0xBD80_D130,
    ]
}
