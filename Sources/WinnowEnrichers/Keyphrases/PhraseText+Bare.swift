extension PhraseText {
    /// A word without what grammar hangs on it: English and Turkish endings behind an apostrophe, Korean particles.
    @inline(never)
    func bare(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        switch grammar {
        case .none: word
        case .endingsAfterApostrophe: word.isJoined ? withoutEnding(word, utf8) : word
        case .elision: word.isJoined ? withoutElision(word, utf8) : word
        case .koreanParticles: withoutParticle(word, utf8)
        }
    }

    /// `Mexico's` and `Samsun'un` are named by what stands before the apostrophe.
    private func withoutEnding(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        var (index, length) = (word.end, 0)
        while length < 6, index > word.start, let (value, start) = Letters.scalar(before: index, in: utf8) {
            if value == 0x27 || value == 0x2019 {
                return word.length - length > 2 ? word.cut(utf8, at: start, length: word.length - length - 1) : word
            }
            (index, length) = (start, length + 1)
        }
        return word
    }

    /// `l’armée` and `d’Emmanuel` are named by what stands behind the apostrophe, `Jeanne d’Arc` by all of it.
    private func withoutElision(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        var (index, length) = (word.start, 0)
        var (last, other): (UInt32, UInt32) = (0, 0)
        while index < word.end, length < 6 {
            let (value, bytes) = Letters.scalar(utf8, index)
            index += bytes
            if value == 0x27 || value == 0x2019 {
                let isArticle = length == 1 ? last == 0x6C || last == 0x64 : Self.elided.contains(other << 8 | last)
                let isCapital = index < word.end && Letters.isCapital(Letters.scalar(utf8, index).value)
                let isInName =
                    length == 1 && last == 0x64 && isCapital && !beginsPhrase
                    && tokens.count > 0 && tokens[tokens.count - 1].traits.contains(.capital)
                guard isArticle, word.length > length + 2 else { return word }
                let (start, count) = isInName ? (word.start, word.length) : (index, word.length - length - 1)
                return Word(
                    start..<word.end, length: count, key: WordKey.of(utf8, start..<word.end), isCapital: isCapital,
                    isJoined: false, form: .compound, gap: word.gap)
            }
            (last, other, length) = (Letters.folded(value), last, length + 1)
        }
        return word
    }

    /// How other words end than `l’` and `d’` that lose a vowel: `qu’`, `un’`, `dell’`.
    private static let elided: Set<UInt32> = [0x7175, 0x756E, 0x6C6C]

    /// A Korean noun without the particle at its end. Syllables that also end nouns are taken for particles only when
    /// the noun stands elsewhere without them.
    private func withoutParticle(_ word: Word, _ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        guard word.length > 2, let last = Letters.scalar(before: word.end, in: utf8), last.start > word.start else {
            return word
        }
        if word.length > 3, let other = Letters.scalar(before: last.start, in: utf8),
            Self.particlePairs.contains(other.value << 16 | last.value & 0xFFFF)
        {
            return word.cut(utf8, at: other.start, length: word.length - 2)
        }
        let isDoubtful = Self.doubtfulParticles.contains(last.value)
        guard isDoubtful || Self.particles.contains(last.value) else { return word }
        let noun = word.cut(utf8, at: last.start, length: word.length - 1)
        return isDoubtful && vocabulary[place: vocabulary.place(of: noun.key)] == nil ? word : noun
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
