/// Finds the speaker of a Korean quotation: the name before an office or 씨 with a topic particle.
struct KoreanAttribution {
    private let left: ScalarWindow
    private let right: ScalarWindow

    /// - Parameters:
    ///   - left: what stands before the quotation.
    ///   - right: what stands behind it.
    init(_ left: ScalarWindow, _ right: ScalarWindow) { (self.left, self.right) = (left, right) }

    var attribution: Attribution {
        guard let mark = right.first(of: Self.marks, through: 1) else { return .none }
        let verb = right.first(of: Self.verbs, from: mark.at)
        guard verb != nil || mark.word.count > 1 else { return .none }
        if let verb, let name = topic(right, 0..<verb.at) { return name }
        return topic(left, 0..<left.scalars.count) ?? .unnamed
    }

    /// A word with a topic particle after an office, or the name before the office: 김정은 국무위원장은.
    private func topic(_ window: ScalarWindow, _ range: Range<Int>) -> Attribution? {
        let words = window.scalars[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
        for (index, word) in words.enumerated().reversed() {
            var stem = word
            if window.scalars[word].last == 0x2C { stem = word.lowerBound..<(word.upperBound - 1) }
            guard let particle = window.scalars[stem].last, Self.particles.contains(particle), stem.count > 1
            else { continue }
            stem = stem.lowerBound..<(stem.upperBound - 1)
            if Self.pronouns.contains(Array(window.scalars[stem])) { return .unnamed }
            guard let title = Self.titles.first(where: { window.has($0, at: stem.upperBound - $0.count) }),
                title.count <= stem.count
            else { continue }
            return name(window, words[..<index], office: stem, title: title.count)
        }
        return nil
    }

    /// The name of an office: in one word with it, or in the words before.
    /// - Parameter title: the length of what the word ends with.
    private func name(
        _ window: ScalarWindow, _ words: ArraySlice<Range<Int>>, office: Range<Int>, title: Int
    ) -> Attribution {
        var name = office.lowerBound..<(office.upperBound - title)
        // 박모(45)씨
        let bracket = window.scalars[name].last == 0x29 ? window.scalars[name].lastIndex(of: 0x28) : nil
        if let bracket { name = name.lowerBound..<bracket }
        if name.isEmpty { return self.name(window, words, office: office) }
        let scalars = window.scalars[name]
        let begins = isHangul(scalars) && Self.surnames.contains(scalars[name.lowerBound])
        if title == 1 {
            // 김씨, 홍길동씨
            guard begins, name.count <= 4 else { return .unnamed }
            return .named(window.bytes(name.count == 1 ? office : name))
        }
        if begins, name.count == 3, !isOrganization(scalars) { return .named(window.bytes(name)) }
        // 오세훈 서울시장
        return bracket == nil ? self.name(window, words, office: office) : .unnamed
    }

    /// The name before an office: 김민수 시장, 김 시장, 김 전 시장, 조 바이든 미국 대통령.
    private func name(_ window: ScalarWindow, _ words: ArraySlice<Range<Int>>, office: Range<Int>) -> Attribution {
        var words = words
        if let last = words.last, Self.beforeOffice.contains(Array(window.scalars[last])) { words.removeLast() }
        let all = words.count
        while let last = words.last, isOrganization(window.scalars[last]), all - words.count < 3 { words.removeLast() }
        guard let name = words.last, (1...6).contains(name.count), isHangul(window.scalars[name]),
            !Self.noNames.contains(Array(window.scalars[name]))
        else { return .unnamed }
        let isNative = Self.surnames.contains(window.scalars[name.lowerBound])
        if name.count == 1 {
            return isNative && words.count == all || isNative && office.lowerBound - name.upperBound <= 3
                ? .named(window.bytes(name.lowerBound..<office.upperBound)) : .unnamed
        }
        if words.count == all || (isNative && name.count <= 3) {
            return name.count <= 4 ? .named(window.bytes(name)) : .unnamed
        }
        return foreign(window, words).map { .named(window.bytes($0)) } ?? .unnamed
    }

    /// A name of several words that stands where a sentence or a phrase begins: 블라디미르 푸틴.
    private func foreign(_ window: ScalarWindow, _ words: ArraySlice<Range<Int>>) -> Range<Int>? {
        guard let last = words.last else { return nil }
        var first = last
        for (count, word) in words.dropLast().reversed().enumerated() {
            let scalars = window.scalars[word]
            guard isHangul(scalars), let end = scalars.last, !Self.phraseEnds.contains(end),
                !Self.adverbs.contains(Array(scalars))
            else { break }
            if count == 2 { return nil }
            first = word
        }
        return first.lowerBound..<last.upperBound
    }

    /// A country, a party, a ministry: what an office is of.
    private func isOrganization(_ scalars: ArraySlice<UInt32>) -> Bool {
        guard scalars.count > 1, isHangul(scalars) else { return false }
        if Self.places.contains(Array(scalars)) { return true }
        return Self.organizationEnds.contains { scalars.count > $0.count && scalars.suffix($0.count).elementsEqual($0) }
    }

    private func isHangul(_ scalars: ArraySlice<UInt32>) -> Bool {
        scalars.allSatisfy { (0xAC00...0xD7A3).contains($0) }
    }

    // MARK: Words

    private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

    private static let marks = ScalarWindow.words("이라고 라고 라며 이라며 면서 라면서 고 며")
    private static let verbs = ScalarWindow.words(
        "말했 밝혔 표명 강조 전했 덧붙 설명 지적 주장 언급 답했 비판 당부 촉구 경고 호소 평가 말하 밝히 전하 적었 썼다 발표 했다")
    /// 은 는 이 가 도
    private static let particles: Set<UInt32> = [0xC740, 0xB294, 0xC774, 0xAC00, 0xB3C4]
    private static let pronouns: Set<[UInt32]> = Set(
        ScalarWindow.words("그 그녀 이들 그들 이 저 우리 관계자 측 당국자 그는"))
    /// Former, present, new.
    private static let beforeOffice: Set<[UInt32]> = Set(ScalarWindow.words("전 현 신임 전임 현직"))
    private static let noNames: Set<[UInt32]> = Set(
        ScalarWindow.words(
            "무소속 수석 소속 담당 선임 해당 양 각 이 그 한 두 세 여당 야당 정부 당 국회 시민 동네 같은 다른 여러 주민 학생 학부모 노조 병원 회사 학교 공동 경찰 검찰 소방 업계 현지 지역 상임 대책위 비대위 유족 피해자 청와대 대통령실"
        ))
    private static let titles = ScalarWindow.words(
        "수석대변인 원내대표 최고위원 부위원장 부총리 국무위원장 위원장 대통령 장관 차관 총리 총재 대표 의원 대변인 교수 회장 사장 시장 지사 감독 원장 본부장 실장 국장 총장 의장 박사 소장 센터장 팀장 선수 씨 변호사 대사 목사 작가 기자 부장 청장 군수 구청장 이사장 연구원"
    )
    private static let surnames = scalars(
        "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국")
    private static let organizationEnds = ScalarWindow.words("부 청 처 당 시 위원회 협회 재단 은행 그룹 대학교")
    private static let places: Set<[UInt32]> = Set(
        ScalarWindow.words(
            "미국 러시아 중국 일본 북한 한국 대한민국 영국 프랑스 독일 우크라이나 이스라엘 이란 이라크 인도 이탈리아 스페인 캐나다 호주 튀르키예 터키 사우디 폴란드 베트남 필리핀 태국 대만 브라질 아르헨티나 멕시코 이집트 시리아 조지아 우즈베키스탄 인도네시아 노르웨이 서울 부산 대구 인천 광주 대전 울산 세종 경기 경기도 강원 강원도 충북 충남 전북 전남 경북 경남 제주 유엔 국무 외교 국방"
        ))
    /// How a word ends behind which a new phrase begins: 서 에 은 는 을 를 의 와 과
    private static let phraseEnds: Set<UInt32> = [
        0xC11C, 0xC5D0, 0xC740, 0xB294, 0xC744, 0xB97C, 0xC758, 0xC640, 0xACFC,
    ]
    private static let adverbs: Set<[UInt32]> = Set(
        ScalarWindow.words("앞서 이날 그러나 하지만 한편 또 또한 이에 특히 다만 반면 이어 전날 최근 현재 오늘 어제 그리고 당시"))
}
