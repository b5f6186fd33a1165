import WinnowModel

/// Datelines of East Asian agencies: `（東京＝共同）`, `【ソウル＝鈴木太郎】`, `(서울=연합뉴스) 홍길동 기자 =`, `新华社北京9月14日电（记者李明）`.
enum AsianDateline {
    /// - Returns: nil when the paragraph opens with none.
    static func read(_ paragraph: String) -> DatelineReading? {
        guard let first = paragraph.unicodeScalars.first else { return nil }
        if let close = closers[first] { return bracketed(paragraph, close: close) }
        guard LineShape.isDense(first) else { return nil }
        return telegram(paragraph)
    }

    private static let closers: [Unicode.Scalar: String] = ["（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕"]

    private static func bracketed(_ paragraph: String, close: String) -> DatelineReading? {
        let body = paragraph.dropFirst()
        guard let end = body.range(of: close), body[..<end.lowerBound].unicodeScalars.count <= 40 else { return nil }
        let inside = body[..<end.lowerBound].trimmed()
        let rest = body[end.upperBound...].trimmed()
        if let report = localReport(inside) {
            return DatelineReading(dateline: Dateline(place: report.place), authors: [report.author], rest: rest)
        }
        if let whole = telegramHead(inside) {
            return DatelineReading(dateline: whole.dateline, agency: whole.agency, authors: whole.authors, rest: rest)
        }
        let sides = inside.split { "＝=".contains($0) }.map { $0.trimmed() }
        guard sides.count >= 2 else {
            if let agency = suffixes.first(where: { inside.hasSuffix($0) && inside != $0 }) {
                let place = inside.dropLast(agency.count).trimmed()
                guard place.unicodeScalars.count <= 12 else { return nil }
                return DatelineReading(dateline: Dateline(place: place, agency: agency), agency: agency, rest: rest)
            }
            guard let agency = DatelineReader.agencyName(inside),
                rest.unicodeScalars.first.map(LineShape.isDense) == true
            else { return nil }
            return DatelineReading(agency: agency, rest: rest)
        }
        var reading = DatelineReading(rest: rest)
        if let agency = DatelineReader.agencyName(sides[1]) {
            reading.agency = agency
            if !AgencyNames.contains(sides[0]) { reading.dateline = Dateline(place: sides[0], agency: agency) }
        } else if NameList.isDenseName(sides[1]), sides[0].unicodeScalars.count <= 12 {
            reading.dateline = Dateline(place: sides[0])
            reading.authors = [Author(name: sides[1])]
        } else {
            return nil
        }
        takeReporter(&reading)
        return reading
    }

    /// `記者林佳穎／台北報導`: who reports, and from where.
    private static func localReport(_ inside: String) -> (author: Author, place: String)? {
        guard let role = ["記者", "记者", "特派員"].first(where: { inside.hasPrefix($0) }),
            let end = ["報導", "报道", "報道", "電", "专访", "專訪"].first(where: { inside.hasSuffix($0) }),
            let slash = inside.range(of: "／") ?? inside.range(of: "/"),
            inside.unicodeScalars.count > role.unicodeScalars.count + end.unicodeScalars.count
        else { return nil }
        let name = inside[..<slash.lowerBound].dropFirst(role.count).trimmed()
        let place = inside[slash.upperBound...].dropLast(end.count).trimmed()
        guard NameList.isDenseName(name), (2...8).contains(place.unicodeScalars.count) else { return nil }
        return (Author(name: name, role: role), place)
    }

    /// Agencies that follow the place without a sign: `【ロンドン共同】`; longer names first.
    private static let suffixes = ["AFP時事", "共同通信", "時事通信", "共同", "時事", "ロイター", "聯合ニュース"]

    /// `홍길동 기자 = ` after the bracket.
    private static func takeReporter(_ reading: inout DatelineReading) {
        guard let sign = reading.rest.range(of: "="), reading.rest[..<sign.lowerBound].unicodeScalars.count <= 40 else {
            return
        }
        let name = LineText(reading.rest[..<sign.lowerBound])
        guard let byline = BylineReader.read(name, isSure: true) else { return }
        reading.authors += byline.authors
        reading.rest = reading.rest[sign.upperBound...].trimmed()
    }

    /// `新华社北京9月14日电（记者 李明）正文`, `中新社北京9月14日电 正文`, `本报北京9月14日讯`.
    private static func telegram(_ paragraph: String) -> DatelineReading? {
        let scalars = paragraph.unicodeScalars
        let limit = scalars.index(scalars.startIndex, offsetBy: 36, limitedBy: scalars.endIndex) ?? scalars.endIndex
        for index in scalars[..<limit].indices where endings.contains(scalars[index]) {
            let next = scalars.index(after: index)
            guard let head = telegramHead(String(scalars[..<next])) else { continue }
            var reading = DatelineReading(
                dateline: head.dateline, agency: head.agency, rest: paragraph[next...].trimmed(" 　：:，"))
            takeBracketedReporter(&reading)
            return reading
        }
        return nil
    }

    private static let endings: Set<Unicode.Scalar> = ["电", "電", "讯", "訊"]

    private static func takeBracketedReporter(_ reading: inout DatelineReading) {
        guard let open = reading.rest.first, open == "（" || open == "(",
            let end = reading.rest.range(of: open == "（" ? "）" : ")")
        else { return }
        let inside = LineText(reading.rest.dropFirst()[..<end.lowerBound])
        guard inside.shape.weight <= 120, let byline = BylineReader.read(inside, isSure: true) else { return }
        reading.authors += byline.authors
        reading.rest = reading.rest[end.upperBound...].trimmed(" 　：:，")
    }

    private struct Telegram {
        var dateline: Dateline?
        var agency: String?
        var authors: [Author] = []
    }

    /// `新华社北京9月14日电`, `中央社記者王小明台北14日電`, `本報訊`; nil when the words are something else.
    private static func telegramHead(_ text: String) -> Telegram? {
        guard let last = text.unicodeScalars.last, endings.contains(last) else { return nil }
        if ["本报讯", "本報訊", "本網訊", "本网讯", "本刊讯"].contains(text) || text.hasSuffix("專訊") && text.unicodeScalars.count <= 8
        {
            return Telegram()
        }
        guard let agency = agencies.first(where: { text.hasPrefix($0) }) else { return nil }
        var middle = text.dropFirst(agency.count).dropLast().trimmed(" 　，")
        var telegram = Telegram()
        if AgencyNames.contains(agency) { telegram.agency = agency }
        if middle.hasPrefix("記者") || middle.hasPrefix("记者") {
            // Name and place run together; a name has three signs as a rule.
            let name = middle.dropFirst(2).prefix(3)
            telegram.authors = [Author(name: String(name), role: String(middle.prefix(2)))]
            middle = String(middle.dropFirst(5))
        }
        let place = middle.prefix { !("0"..."9").contains($0) && !("０"..."９").contains($0) }.trimmed(" 　，（(")
        guard middle.contains("日") || place.isEmpty == false, place.unicodeScalars.count <= 10 else { return nil }
        if !place.isEmpty { telegram.dateline = Dateline(place: place, agency: telegram.agency) }
        return telegram
    }

    private static let agencies = [
        "新华社", "新華社", "中新社", "中新网", "中央社", "本报", "本報", "本网", "本網", "新华网", "路透社", "法新社", "美联社", "共同社", "韩联社", "央视网",
        "人民网",
    ]
}
