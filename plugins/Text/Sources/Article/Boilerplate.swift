/// Decides which lines belong to a page around an article rather than to the article.
enum Boilerplate {
    /// Where a line stands.
    enum Zone {
        /// Above the headline, or the headline itself.
        case top
        /// Before the first paragraph or after the last.
        case edge
        /// Between paragraphs, where more proof is needed.
        case inside
        /// Anywhere in a text that may be no article: buttons and references only.
        case unsure
    }

    /// Why a line is no part of the article; nil when it may be.
    static func reason(_ line: LineText, _ zone: Zone, linkShare: Double) -> String? {
        let size = line.text.utf8.count
        guard size <= 1200 else { return nil }
        if isSocialBar(line) { return "share bar" }
        if isReadingTime(line) { return "reading time" }
        if isRelativeTime(line) { return "time without a date" }
        if size <= 120, line.text.utf8.contains(UInt8(ascii: "|")), isBar(line) { return "page elements" }
        let score = PromoPhrases.table.score(line)
        // One word may be a heading where the text is not surely an article.
        if score.isWhole, zone != .unsure || line.shape.words >= 2 { return "page element" }
        guard score.sum > 0 else { return nil }
        let dense = line.shape.letters > 0 && line.shape.weight > line.shape.scalars * 2
        let promotion = Promotion(score, line, weight: dense ? line.shape.weight : size, linkShare: linkShare)
        switch zone {
        case .top: return promotion.isAboveHeadline ? "promotion" : nil
        case .edge: return promotion.isAtEdge ? "promotion" : nil
        case .inside: return promotion.isInside ? "promotion" : nil
        case .unsure: return promotion.isReference ? "link to elsewhere" : nil
        }
    }

    /// Whether a paragraph at the end of a text is a legal notice.
    static func isDisclaimer(_ line: LineText) -> Bool {
        guard line.text.utf8.count <= 4000 else { return false }
        return LegalPhrases.disclaimer.score(line).apart >= 4
    }

    /// Whether a line states who holds the rights.
    static func isRights(_ line: LineText) -> Bool {
        line.text.utf8.count <= 500 && RightsLine.isOne(line)
    }

    /// Whether what stands behind a label names somebody or something, and is no sentence.
    static func isNaming(_ value: String) -> Bool {
        let shape = LineShape(value)
        return value.utf8.count <= 120 && shape.words <= 10 && shape.weight <= 80
            && (!shape.endsSentence || shape.words <= 3 || shape.lowercased == 0)
            && value.unicodeScalars.first?.properties.isLowercase != true
    }

    /// Whether what stands behind `Rights:` says who holds them: a name, a year or a notice.
    static func isHolder(_ value: String) -> Bool {
        guard value.utf8.count <= 300 else { return false }
        let line = LineText(value)
        return RightsLine.isOne(line) || isNaming(value) && line.shape.words <= 6
    }

    /// `* * *`, `---`, `___`, `=====`.
    static func isSeparator(_ line: LineText) -> Bool {
        line.shape.letters == 0 && line.shape.digits == 0 && line.text.utf8.count <= 200 && !line.text.isEmpty
            && line.text.unicodeScalars.allSatisfy { "*-_=~#·•—–.…+◆■□●○☆★※▲▼◇/\\| ".unicodeScalars.contains($0) }
    }

    /// Several names of networks and buttons in one line: `Facebook Twitter WhatsApp E-Mail`.
    private static func isSocialBar(_ line: LineText) -> Bool {
        guard line.text.utf8.count <= 160 else { return false }
        let words = line.folded.split { " ,|/•·-+".utf8.contains($0) }
        guard words.count >= 2 else { return false }
        let buttons = words.count { socialWords.contains(String(decoding: $0, as: UTF8.self)) }
        return buttons >= 2 && buttons * 4 >= words.count * 3
    }

    private static let socialWords: Set<String> = [
        "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "email", "e-mail", "mail", "pinterest",
        "reddit", "instagram", "youtube",
        "tiktok", "share", "tweet", "print", "copy", "link", "save", "comments", "like", "flipboard", "tumblr", "viber",
        "messenger", "threads",
        "bluesky", "mastodon", "line", "weibo", "wechat", "vk", "вконтакте", "одноклассники", "xing", "pocket", "rss",
        "teilen", "drucken", "commenter", "j'aime", "gefällt", "like", "suivre", "comentar",
        "partager", "imprimer", "compartir", "imprimir", "compartilhar", "stampa", "condividi", "share:", "url", "카카오톡",
        "페이스북", "트위터",
        "微博", "微信", "打印", "收藏", "评论", "评论区", "点赞", "转发", "字号", "复制链接", "朋友圈", "qq", "qq空间", "分享到", "分享", "推特", "脸书",
        "facebookでシェア", "はてなブックマーク", "bookmark", "sms",
    ]

    /// `Read online | Forward to a friend`: nothing but buttons between bars.
    private static func isBar(_ line: LineText) -> Bool {
        let parts = line.text.split(separator: "|").map { LineText($0) }.filter { !$0.text.isEmpty }
        return parts.count >= 2 && parts.allSatisfy { PromoPhrases.table.score($0).isWhole }
    }

    /// `5 min read`, `Lesezeit: 3 Minuten`, `Lecture 3 min`, `読了時間：約3分`.
    private static func isReadingTime(_ line: LineText) -> Bool {
        guard line.shape.digits > 0, line.shape.digits <= (hasClock(line.folded) ? 6 : 4),
            line.text.utf8.count <= 60
        else { return false }
        // `3 min`
        if line.shape.words == 2, line.shape.digits <= 2,
            minutes.contains(where: { line.folded.suffix($0.utf8.count).elementsEqual($0.utf8) })
        {
            return true
        }
        return readingTime.matches(line)
    }

    /// `3 hours ago`, `vor 2 Stunden`, `14 СЕНТЯБРЯ, 10:15`: when, as seen on one day, or without a year.
    static func isRelativeTime(_ line: LineText) -> Bool {
        guard line.shape.digits > 0, line.shape.digits <= 8, line.text.utf8.count <= 48, line.shape.words <= 7,
            !hasYear(line.folded)
        else { return false }
        if line.shape.digits <= 3, relativeTime.matches(line) { return true }
        // `Online seit gestern, 13.27 Uhr`
        if line.shape.digits <= 4, line.shape.letters <= 24, !line.shape.endsSentence, hasTime(line.folded),
            dayWords.matches(line)
        {
            return true
        }
        return line.shape.letters <= 14 && line.shape.words <= 5 && !line.shape.endsSentence && hasClock(line.folded)
    }

    /// Whether four digits stand together: with a year it is a date.
    private static func hasYear(_ folded: [UInt8]) -> Bool {
        var run = 0
        for byte in folded {
            if byte &- 0x30 < 10 {
                run += 1
            } else if run == 4 {
                return true
            } else {
                run = 0
            }
        }
        return run == 4
    }

    /// Whether a text has a time of day: two digits behind a colon.
    private static func hasClock(_ folded: [UInt8]) -> Bool {
        func isDigit(_ index: Int) -> Bool { folded.indices.contains(index) && folded[index] &- 0x30 < 10 }
        return folded.indices.contains { index in
            folded[index] == 0x3A && isDigit(index - 1) && isDigit(index + 1) && isDigit(index + 2)
                && !isDigit(index + 3)
        }
    }

    /// Whether a text has a time of day in any form: `13:27`, `13.27`, `13h27`.
    private static func hasTime(_ folded: [UInt8]) -> Bool {
        let signs = Array(":.h".utf8)
        return folded.indices.dropFirst().dropLast(2).contains { index in
            signs.contains(folded[index]) && folded[index - 1] &- 0x30 < 10 && folded[index + 1] &- 0x30 < 10
                && folded[index + 2] &- 0x30 < 10
        }
    }

    /// Days as seen from one day.
    private static let dayWords = PhraseTable(
        """
        3*yesterday at|yesterday|today at|heute|gestern|aujourd'hui|hier à|ayer|hoy a las|oggi alle|ieri alle|hoje às|ontem às
        3*vandaag om|gisteren om|vandaag|gisteren|idag|igår|i dag|i går|tänään|eilen|dzisiaj|wczoraj|dnes|včera|tegnap
        3*astăzi|ieri|днес|вчера|сегодня|сьогодні|вчора|bugün|dün|σήμερα|χθες|danas|jučer|juče|данас|јуче|اليوم|أمس|امروز|دیروز
        3*היום|אתמול|आज|कल|วันนี้|เมื่อวาน|hari ini|kemarin|hôm nay|hôm qua|今天|昨天|今日|昨日|오늘|어제
        """)

    private static let relativeTime = PhraseTable(
        """
        3*hours ago|hour ago|minutes ago|minute ago|mins ago|min ago|hrs ago|days ago|day ago|weeks ago|months ago
        3*vor einer stunde|stunden|minuten|tagen|il y a|hace|horas atrás|há|ore fa|minuti fa|giorni fa|uur geleden
        3*minuten geleden|dagen geleden|timmar sedan|minuter sedan|timer siden|minutter siden|tuntia sitten
        3*godzin temu|godziny temu|minut temu|dni temu|hodinami|minutami|órája|perce|ore în urmă|часов назад|часа назад
        3*час назад|минут назад|дней назад|годин тому|хвилин тому|saat önce|dakika önce|gün önce|ώρες πριν|λεπτά πριν
        3*ساعات|ساعة|دقيقة|ساعت پیش|دقیقه پیش|घंटे पहले|मिनट पहले|ชั่วโมงที่แล้ว|jam lalu|menit lalu|giờ trước
        3*小时前|分钟前|天前|小時前|分鐘前|時間前|分前|日前|시간 전|시간전|분 전|분전|일 전
        """)

    private static let minutes = [" min", " min.", " minutes", " minuten", " minutos", " minuti", " мин", " dk"]

    private static let readingTime = PhraseTable(
        """
        3*min read|minute read|minutes read|min. read|mins read|read time|reading time|minutes to read|lesezeit
        3*min. lesezeit|minuten lesezeit|minuten lesedauer|temps de lecture|min de lecture|minutes de lecture|lecture
        3*tiempo de lectura|min de lectura|minutos de lectura|tempo de leitura|min de leitura|min. leitura
        3*listen to this article|listen to article|artikel anhören|écouter l'article|écouter cet article|escuchar artículo
        3*escuchar este artículo|ouvir artigo|ouça este artigo|ouvir notícia|ascolta l'articolo|lytt til saken|luister naar
        3*tempo di lettura|minuti di lettura|min di lettura|leestijd|min lezen|minuten leestijd|lästid|min läsning
        3*lesetid|læsetid|lukuaika|czas czytania|min czytania|doba čtení|время чтения|мин чтения|время на чтение
        3*час читання|okuma süresi|dk okuma|χρόνος ανάγνωσης|وقت القراءة|دقائق قراءة|دقیقه مطالعه|阅读时间|閱讀時間|读完需|読了時間
        3*mins to read|min to read|lesedauer|hördauer|przeczytaj w|przeczytasz w|přečtete za|olvasási idő kb|temps de lecture estimé|durée de lecture
        3*timp de citire|minute de citire|vreme čitanja|vrijeme čitanja|време читања|време за четене|мин четене|čas branja
        3*temps de lectura|minuts de lectura|olvasási idő|perc olvasás|perces olvasmány|čas čítania|doba čítania|min čítania
        3*skaitymo laikas|lasīšanas laiks|lugemisaeg|koha e leximit|dakikalık okuma|dakika okuma|λεπτά ανάγνωσης|λεπτό ανάγνωσης
        3*минут чтения|минуты чтения|хв читання|хвилин читання|مدة القراءة|زمان مطالعه|דקות קריאה|זמן קריאה|पढ़ने का समय
        3*মিনিট পড়া|মিনিটে পড়ুন|เวลาอ่าน|นาทีในการอ่าน|thời gian đọc|waktu bacaan|minit bacaan|min lesetid
        3*min lukuaika|minuutin lukuaika|minuter läsning|minutters læsning|minutters lesing|min. leestijd|minuten lezen
        3*minutes to read|minute listen|min listen|minute watch|min watch|minuten hörzeit|hördauer|temps d'écoute|分钟阅读|阅读需
        3*预计阅读|預計閱讀|全文约|全文約|分で読めます|分で読める|この記事の所要時間|분 소요|읽는데
        3*この記事は約|읽는 시간|phút đọc|menit baca|waktu baca
        """)
}
