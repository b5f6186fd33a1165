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
        case "ja": return japanese(left, right)
        case "ko": return korean(left, right)
        default: return chinese(left, right)
        }
    }

    // MARK: Japanese

    private func japanese(_ left: ScalarWindow, _ right: ScalarWindow) -> Attribution {
        guard let mark = right.first(of: Self.japaneseMarks), mark.at <= 1,
            right.first(of: Self.japaneseVerbs, from: mark.at) != nil
        else { return .none }
        // 「…」と田中氏は述べた, before the verb; else 田中氏は「…」と述べた.
        if let verb = right.first(of: Self.japaneseVerbs, from: mark.at),
            let name = japaneseTopic(right, before: verb.at, from: mark.at + mark.word.count)
        {
            return .named(name)
        }
        return japaneseTopic(left, before: left.scalars.count, from: 0).map { .named($0) } ?? .unnamed
    }

    /// A noun of a few characters before は, が or も.
    private func japaneseTopic(_ window: ScalarWindow, before end: Int, from start: Int) -> Range<Int>? {
        guard
            let particle = window.scalars.indices.prefix(end).dropFirst(start).last(where: {
                Self.topicParticles.contains(window.scalars[$0]) && isFollowedByEdge(window, $0, end)
            })
        else { return nil }
        var first = particle
        while first > start, isNameScalar(window.scalars[first - 1]) { first -= 1 }
        var last = particle
        for suffix in Self.japaneseHonorifics where last - first > suffix.count {
            if window.has(suffix, at: last - suffix.count) {
                last -= suffix.count
                break
            }
        }
        guard (2...16).contains(last - first), !Self.japanesePronouns.contains(Array(window.scalars[first..<last]))
        else { return nil }
        return window.bytes(first..<last)
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
        ScalarWindow.words("彼 彼女 同氏 同 私 自分 本人 男性 女性 両者 関係者 住民 同社 誰 今回 一方"))

    // MARK: Korean

    private func korean(_ left: ScalarWindow, _ right: ScalarWindow) -> Attribution {
        guard let mark = right.first(of: Self.koreanMarks), mark.at <= 1,
            right.first(of: Self.koreanVerbs, from: mark.at) != nil || mark.word.count > 1
        else { return .none }
        if let verb = right.first(of: Self.koreanVerbs, from: mark.at),
            let name = koreanTopic(right, 0..<verb.at)
        {
            return name
        }
        return koreanTopic(left, 0..<left.scalars.count) ?? .unnamed
    }

    /// A word with a topic particle after an office, or the name before the office: 김정은 국무위원장은.
    private func koreanTopic(_ window: ScalarWindow, _ range: Range<Int>) -> Attribution? {
        let words = window.scalars[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
        for (index, word) in words.enumerated().reversed() {
            var stem = word
            if let last = window.scalars[word].last, last == 0x2C { stem = word.lowerBound..<(word.upperBound - 1) }
            guard let particle = window.scalars[stem].last, Self.koreanParticles.contains(particle), stem.count > 1
            else { continue }
            stem = stem.lowerBound..<(stem.upperBound - 1)
            if Self.koreanPronouns.contains(Array(window.scalars[stem])) { return .unnamed }
            guard let title = Self.koreanTitles.first(where: { window.has($0, at: stem.upperBound - $0.count) }) else {
                continue
            }
            // Surname and office in one word, or the name in the word before.
            if stem.count > title.count + 1, stem.count - title.count <= 4, title.count > 1,
                isHangul(window.scalars[stem.lowerBound..<(stem.upperBound - title.count)])
            {
                return .named(window.bytes(stem.lowerBound..<(stem.upperBound - title.count)))
            }
            return koreanName(window, words[..<index], office: stem)
        }
        return nil
    }

    /// The name before an office: 김민수 시장, 김 시장, 김 전 시장.
    private func koreanName(_ window: ScalarWindow, _ words: ArraySlice<Range<Int>>, office: Range<Int>) -> Attribution
    {
        var words = words
        if let last = words.last, Self.koreanBeforeOffice.contains(Array(window.scalars[last])) { words.removeLast() }
        guard let name = words.last, (1...4).contains(name.count), isHangul(window.scalars[name]),
            !Self.koreanNoNames.contains(Array(window.scalars[name]))
        else { return .unnamed }
        return .named(window.bytes(name.count == 1 ? name.lowerBound..<office.upperBound : name))
    }

    private func isHangul(_ scalars: ArraySlice<UInt32>) -> Bool {
        scalars.allSatisfy { (0xAC00...0xD7A3).contains($0) }
    }

    private static let koreanMarks = ScalarWindow.words("이라고 라고 라며 이라며 면서 라면서 고 며")
    private static let koreanVerbs = ScalarWindow.words(
        "말했 밝혔 표명 강조 전했 덧붙 설명 지적 주장 언급 답했 비판 당부 촉구 경고 호소 평가 말하 밝히 전하 적었 썼다 발표 했다")
    private static let koreanParticles: Set<UInt32> = [0xC740, 0xB294, 0xC774, 0xAC00, 0xB3C4]
    private static let koreanPronouns: Set<[UInt32]> = Set(
        ScalarWindow.words("그 그녀 이들 그들 이 저 우리 관계자 측 당국자 그는"))
    /// Former, present, new.
    private static let koreanBeforeOffice: Set<[UInt32]> = Set(ScalarWindow.words("전 현 신임 전임 현직"))
    private static let koreanNoNames: Set<[UInt32]> = Set(
        ScalarWindow.words("무소속 수석 소속 담당 선임 해당 양 각 이 그 한 두 세 여당 야당 정부 당 국회 시민 동네 같은 다른 여러"))
    private static let koreanTitles = ScalarWindow.words(
        "수석대변인 원내대표 최고위원 부위원장 부총리 국무위원장 위원장 대통령 장관 차관 총리 대표 의원 대변인 교수 회장 사장 시장 지사 감독 원장 본부장 실장 국장 총장 의장 박사 소장 센터장 팀장 선수 씨 변호사 대사 목사 작가 기자 부장 청장 군수 구청장 이사장 연구원"
    )

    // MARK: Chinese

    private func chinese(_ left: ScalarWindow, _ right: ScalarWindow) -> Attribution {
        // 王毅说：“…” and “…”，王毅说。
        if let verb = left.last(of: Self.chineseVerbs), left.scalars.count - verb.at - verb.word.count <= 3 {
            return chineseSubject(left, before: verb.at)
        }
        if let first = right.scalars.first, first == 0xFF0C || first == 0x2C || Letters.isUnspaced(first),
            let verb = right.first(of: Self.chineseVerbs), verb.at <= 14
        {
            return chineseSubject(right, before: verb.at)
        }
        return .none
    }

    /// A subject of at most four characters, or what follows an office; foreign names have a dot inside.
    private func chineseSubject(_ window: ScalarWindow, before verb: Int) -> Attribution {
        var end = verb
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
        "说 說 表示 指出 强调 強調 称 稱 认为 認為 写道 寫道 告诉 告訴 回应 回應 透露 宣布 问 問 回答 补充 坦言 直言")
    private static let chineseCircumstances: Set<UInt32> = Set("在于於对對向当當就也则則还還又曾接今昨".unicodeScalars.map(\.value))
    private static let chinesePronouns: Set<UInt32> = Set("他她它们們我你其该該此这這那有据據并並者人方会會部国國的".unicodeScalars.map(\.value))
    private static let chineseTitles = ScalarWindow.words(
        "新闻发言人 发言人 發言人 主席 总统 總統 总理 總理 部长 部長 总裁 總裁 教授 主任 书记 書記 市长 市長 院长 院長 局长 局長 首相 外长 外長 大使 博士 记者 記者 秘书长 秘書長 董事长 董事長 负责人 专家 專家 经理 經理 议员 議員"
    )
}
