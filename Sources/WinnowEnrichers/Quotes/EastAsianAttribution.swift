/// Finds the speaker of a quotation in Japanese, Chinese and Korean.
///
/// Names are not capitalized here, so one is given only where grammar delimits it: a Japanese or Korean topic with its
/// particle, a Chinese subject of a few characters, or what follows an office.
struct EastAsianAttribution {
    let utf8: UnsafeBufferPointer<UInt8>
    let language: String

    /// Whether this reads a language.
    static func reads(_ language: String?) -> Bool {
        guard let primary = language?.utf8.split(separator: UInt8(ascii: "-")).first.map(Substring.init) else {
            return false
        }
        return primary == "ja" || primary == "zh" || primary == "ko" || primary == "yue"
    }

    init(_ utf8: UnsafeBufferPointer<UInt8>, language: String) {
        self.utf8 = utf8
        self.language = String(language.prefix(2))
    }

    /// - Parameters:
    ///   - before: bytes from the quotation before to the opening mark.
    ///   - after: bytes from the closing mark to the next quotation.
    func attribution(before: Range<Int>, after: Range<Int>) -> Attribution {
        let (left, right) = (ScalarWindow(before: before, of: utf8), ScalarWindow(after: after, of: utf8))
        switch language {
        case "ja": return right.scalars.isEmpty ? japaneseSentence(after) : japanese(left, right)
        case "ko": return KoreanAttribution(left, right).attribution
        default: return chinese(left, right)
        }
    }

    // MARK: Japanese

    private func japanese(_ left: ScalarWindow, _ right: ScalarWindow) -> Attribution {
        guard let mark = right.first(of: Self.japaneseMarks, through: 1),
            let verb = right.first(of: Self.japaneseVerbs, from: mark.at)
        else { return .none }
        // 「…」と田中氏は述べた, before the verb; else 田中氏は「…」と述べた.
        if let name = japaneseTopic(right, before: verb.at, from: mark.at + mark.word.count) { return .named(name) }
        return japaneseTopic(left, before: left.scalars.count, from: 0).map { .named($0) } ?? .unnamed
    }

    /// 「…」。田中氏はこう語った。: the next sentence says whose the words are.
    private func japaneseSentence(_ after: Range<Int>) -> Attribution {
        guard after.lowerBound < after.upperBound else { return .none }
        let stop = Letters.scalar(utf8, after.lowerBound)
        guard stop.value == 0x3002 else { return .none }
        let window = ScalarWindow(after: (after.lowerBound + stop.length)..<after.upperBound, of: utf8)
        guard let thus = window.first(of: Self.japaneseThus),
            let verb = window.first(of: Self.japaneseVerbs, from: thus.at),
            verb.at - thus.at <= 5
        else { return .none }
        return japaneseTopic(window, before: thus.at, from: 0).map { .named($0) } ?? .unnamed
    }

    private static let japaneseThus = ScalarWindow.words("こう そう このように")

    /// A noun of a few characters before は, が or も.
    private func japaneseTopic(_ window: ScalarWindow, before end: Int, from start: Int) -> Range<Int>? {
        guard
            let particle = window.scalars.indices.prefix(end).dropFirst(start).last(where: {
                Self.topicParticles.contains(window.scalars[$0]) && isFollowedByEdge(window, $0, end)
            })
        else { return nil }
        var last = endOfName(window, before: particle, from: start)
        if let suffix = Self.japaneseHonorifics.first(where: { window.has($0, at: last - $0.count) }) {
            last -= suffix.count
        }
        var first = last
        while first > start, isNameScalar(window.scalars[first - 1]) { first -= 1 }
        guard (2...16).contains(last - first), !Self.japanesePronouns.contains(Array(window.scalars[first..<last])),
            !Self.japaneseRoles.contains(where: { last - first >= $0.count && window.has($0, at: last - $0.count) })
        else { return nil }
        return window.bytes(first..<last)
    }

    /// Where a name ends that may have an age in brackets behind it: 佐藤健一さん（58）は.
    private func endOfName(_ window: ScalarWindow, before particle: Int, from start: Int) -> Int {
        guard particle > start, window.scalars[particle - 1] == 0xFF09 || window.scalars[particle - 1] == 0x29 else {
            return particle
        }
        let bracket = window.scalars[..<particle].suffix(12).lastIndex { $0 == 0xFF08 || $0 == 0x28 }
        return bracket.map { max($0, start) } ?? particle
    }

    /// は、「 or は「 or は述べた: the particle ends its phrase.
    private func isFollowedByEdge(_ window: ScalarWindow, _ index: Int, _ end: Int) -> Bool {
        let next = index + 1 < end ? window.scalars[index + 1] : nil
        return next.map { $0 == 0x3001 || !(0x3041...0x309F).contains($0) } ?? true
    }

    /// Chinese characters, katakana with its marks, Latin letters and digits.
    private func isNameScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0x30A1...0x30FC, 0x30FE, 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x41...0x5A, 0x61...0x7A,
            0xFF21...0xFF5A, 0xFF1D, 0x30FB:
            true
        default: false
        }
    }

    private static let topicParticles: Set<UInt32> = [0x306F, 0x304C, 0x3082]
    private static let japaneseMarks = ScalarWindow.words("と って などと とし")
    private static let japaneseVerbs = ScalarWindow.words(
        "述べ 語っ 語る 話し 話す 発言 強調 説明 コメント 明らかに 言っ 言う 主張 指摘 訴え 答え 呼びか 表明 反論 批判 振り返 称賛 警告 強調 ツイート 書い 宣言 報告 応じ 力を込め 明かし")
    private static let japaneseHonorifics = ScalarWindow.words("氏 さん 様 選手 容疑者")
    private static let japanesePronouns: Set<[UInt32]> = Set(
        ScalarWindow.words(
            "彼 彼女 同氏 同 私 自分 本人 両者 同社 誰 今回 一方 弁護士 首相 大統領 大臣 市長 知事 町長 村長 社長 会長 教授 監督 議長 長官 報道官 広報官 弁護側 検察側 代表 大使 署長 校長 院長 医師 記者"
        ))
    /// What somebody is who is not named, alone or at the end of a word: 広報担当者.
    private static let japaneseRoles = ScalarWindow.words(
        "担当者 関係者 責任者 当局者 経営者 参加者 被害者 利用者 目撃者 専門家 幹部 高官 男性 女性 住民 職員 社員 店員 家族 遺族 母親 父親 警察 政府")

    // MARK: Chinese

    private func chinese(_ left: ScalarWindow, _ right: ScalarWindow) -> Attribution {
        // 王毅说：“…” and “…”，王毅说。
        if let verb = left.last(of: Self.chineseVerbs), left.scalars.count - verb.at - verb.word.count <= 3,
            !isCalling(left, verb.at)
        {
            return chineseSubject(left, before: verb.at)
        }
        if let first = right.scalars.first, first == 0xFF0C || first == 0x2C || Letters.isUnspaced(first),
            let verb = right.first(of: Self.chineseVerbs, through: 14)
        {
            return chineseSubject(right, before: verb.at)
        }
        return .none
    }

    /// 称 that names or praises something instead of saying something: 被称为, 称赞, 号称.
    private func isCalling(_ window: ScalarWindow, _ verb: Int) -> Bool {
        guard window.scalars[verb] == 0x79F0 || window.scalars[verb] == 0x7A31 else { return false }
        let isNaming = verb + 1 < window.scalars.count && Self.behindNaming.contains(window.scalars[verb + 1])
        return isNaming || (verb > 0 && Self.beforeNaming.contains(window.scalars[verb - 1]))
    }

    private static let behindNaming: Set<UInt32> = Set("为為作之赞讚呼号號其".unicodeScalars.map(\.value))
    private static let beforeNaming: Set<UInt32> = Set("被号號简簡名堪统統俗人誉譽职職尊".unicodeScalars.map(\.value))

    /// A subject of at most four characters, or what follows an office; foreign names have a dot inside.
    private func chineseSubject(_ window: ScalarWindow, before verb: Int) -> Attribution {
        var end = verb
        // 回忆说: two verbs in a row.
        if let other = Self.chineseVerbs.first(where: { window.has($0, at: end - $0.count) }) { end -= other.count }
        // 在记者会上, 对记者, 29日: circumstances between subject and verb.
        var first = end
        while first > 0, Letters.isUnspaced(window.scalars[first - 1]) || window.scalars[first - 1] == 0xB7 {
            first -= 1
        }
        if let circumstance = (first..<end).first(where: { Self.chineseCircumstances.contains(window.scalars[$0]) }),
            circumstance > first
        {
            end = circumstance
        }
        for title in Self.chineseTitles {
            if let at = (first..<end).last(where: { window.has(title, at: $0) }), at + title.count <= end {
                first = max(first, at + title.count)
            }
        }
        let name = window.scalars[first..<end]
        let isForeign = name.contains(0xB7)
        guard (2...(isForeign ? 14 : 4)).contains(name.count), !name.contains(where: Self.chinesePronouns.contains)
        else { return .unnamed }
        return .named(window.bytes(first..<end))
    }

    private static let chineseVerbs = ScalarWindow.words(
        "说 說 表示 指出 强调 強調 称 稱 回忆 回憶 介绍 介紹 解释 解釋 感慨 呼吁 呼籲 警告 承认 承認 重申 补充 補充 声明 聲明 认为 認為 写道 寫道 告诉 告訴 回应 回應 透露 宣布 问 問 回答 补充 坦言 直言"
    )
    private static let chineseCircumstances: Set<UInt32> = Set("在于於对對向当當就也则則还還又曾接今昨".unicodeScalars.map(\.value))
    private static let chinesePronouns: Set<UInt32> = Set("他她它们們我你其该該此这這那有据據并並者人方会會部国國的".unicodeScalars.map(\.value))
    private static let chineseTitles = ScalarWindow.words(
        "新闻发言人 发言人 發言人 主席 总统 總統 总理 總理 部长 部長 总裁 總裁 教授 主任 书记 書記 市长 市長 院长 院長 局长 局長 首相 外长 外長 大使 博士 记者 記者 秘书长 秘書長 董事长 董事長 负责人 专家 專家 经理 經理 议员 議員 国务卿 國務卿 居民 村民 市民 学者 學者 医生 醫生 律师 律師 老师 老師 游客 遊客 店主 农民 農民 员工 員工"
    )
}
