import WinnowModel

extension TailReader {
    /// What a paragraph at the end says about its author or its making; nil for any other paragraph.
    func note(_ line: LineText) -> Block? {
        guard line.text.utf8.count <= 1500 else { return nil }
        if let labelled = line.labelled, LabelWords.meaning(of: labelled.label) == .note {
            // A note that only asks to share is a promotion, and one about the law a disclaimer.
            let value = LineText(labelled.value)
            if isSure, Boilerplate.reason(value, .edge, linkShare: 0) != nil || Boilerplate.isDisclaimer(value) {
                return nil
            }
            return Block(.note, text: line.text)
        }
        let isStaff = line.text.utf8.count <= 400 && Self.contributions.matches(line)
        return isStaff || isAboutAuthor(line) ? Block(.note, text: line.text) : nil
    }

    func isNoteLabel(_ line: LineText) -> Bool {
        line.labelled.map { LabelWords.meaning(of: $0.label) == .note } ?? false
    }

    func isAboutAuthor(_ line: LineText) -> Bool {
        let text = line.text.trimmed("*_[(")
        if Self.openings.prefixLength(Folding.fold(text)) != nil { return true }
        return facts.authors.contains { text.hasPrefix($0.name) && Self.tellsOfAuthor(text, $0.name) }
    }

    /// Whether a text that opens with a name goes on with what its bearer is.
    static func tellsOfAuthor(_ text: String, _ name: String) -> Bool {
        let rest = text.dropFirst(name.count)
        let words = rest.prefix(60).split { " ,".contains($0) }.prefix(3).map { $0.lowercased() }
        return rest.first.map { " ,(（是は".contains($0) } == true
            && (words.contains(where: copulas.contains) || rest.hasPrefix("是") || rest.hasPrefix("は")
                || rest.hasPrefix(" — ") || rest.hasPrefix(" – ") || rest.hasPrefix(", "))
    }

    private static let contributions = PhraseTable(
        """
        3*contributed to this report|contributed reporting|contributed to this story|contributed to this article
        3*contributed research|reporting was contributed by|mitarbeit:|hat an diesem bericht mitgearbeitet
        3*a contribué à cet article|contribuyó a este|contribuyeron a este|colaborou com esta|ha contribuito a questo
        """)

    private static let openings = PhraseTable(
        """
        3^this interview has been edited|this conversation has been edited|this interview was edited
        3^das interview wurde gekürzt|about the author|about the authors|the author is|the authors are|the writer is|the writers are|author bio
        3^about the writer|the writer, |the columnist is
        3^über den autor|über die autorin|der autor ist|die autorin ist|zur person|à propos de l'auteur|l'auteur est
        3^l'autrice est|l'auteure est|sobre el autor|sobre la autora|acerca del autor|el autor es|la autora es
        3^sobre la firma|sobre o autor|sobre a autora|o autor é|a autora é|l'autore è|l'autrice è|sull'autore|over de auteur
        3^de auteur is|om författaren|författaren är|om forfatteren|o autorze|autor jest|autorka jest|об авторе
        3^автор —|автор –|про автора|yazar hakkında|σχετικά με τον συγγραφέα|عن الكاتب|الكاتب هو|نویسنده:|作者简介|作者簡介
        3^作者系|作者为|作者是|（作者|(作者|作者：|筆者は|著者紹介|著者プロフィール|プロフィール|글쓴이 소개|필자는
        """)

    /// Words between a name and what its bearer is.
    private static let copulas: Set<String> = [
        "is", "was", "are", "has", "covers", "writes", "works", "teaches", "ist", "war", "arbeitet", "schreibt",
        "berichtet", "est", "es", "fue", "é", "foi", "è",
        "scrive", "är", "er", "on", "jest", "je", "είναι", "является", "работает", "пишет", "—", "–", "هو", "هي", "است",
        "हैं", "adalah", "là",
    ]
}

extension TailReader {
    /// Takes out a list of other articles at the end: a heading that announces it, and nothing but short lines below.
    mutating func dropRelated() {
        let stop = max(0, passages.count - 30)
        var index = passages.count - 1
        var heading: Int?
        while index > stop {
            let passage = passages[index]
            let isList =
                passage.block.kind == .list
                && passage.block.items.allSatisfy { $0.text.utf8.count <= 160 && !LineShape($0.text).endsWithStop }
            if !isList {
                guard passage.block.kind == .paragraph, passage.size <= 400 else { break }
                let lines = passage.lines
                let first = lines.first?.text ?? ""
                if Self.related.matches(Folding.fold(first.trimmed(":："))) { heading = index }
                guard lines.allSatisfy({ $0.text.utf8.count <= 200 && !$0.shape.endsWithStop }) else { break }
            }
            index -= 1
        }
        guard let heading else { return }
        drop(from: heading, reason: "list of other articles")
    }

    /// Takes the lines from a heading on that announces other articles or topics, and signatures: `Related stories`, then
    /// their headlines; `Topics`, then words; `--`, then who wrote the message.
    /// - Parameter lines: of one passage.
    /// - Returns: the lines above; nil when no line is such a heading, or sentences follow it.
    mutating func takeList(_ lines: [String]) -> [String]? {
        for (index, line) in lines.enumerated() {
            guard let reason = listReason(line, isFirst: index == 0) else { continue }
            let below = lines[(index + 1)...].map { LineText($0) }
            guard !below.isEmpty, below.allSatisfy({ $0.text.utf8.count <= 200 && !$0.shape.endsWithStop }) else {
                return nil
            }
            if reason == "topics" {
                guard below.allSatisfy({ $0.shape.words <= 5 }) else { return nil }
                let topics = below.filter { Boilerplate.reason($0, .edge, linkShare: 0) == nil }
                takeTopics(topics.flatMap { HeadReader.list($0.text) })
            }
            for line in lines[index...].reversed() { noteDropped(line, reason) }
            return Array(lines[..<index])
        }
        return nil
    }

    /// What a line announces: topics, other articles, a signature.
    private func listReason(_ line: String, isFirst: Bool) -> String? {
        guard line.utf8.count <= 100 else { return nil }
        let heading = line.trimmed(":：")
        if heading == "--" { return isFirst ? "signature" : nil }
        let folded = Folding.fold(heading)
        if LabelWords.meaning(of: heading) == .keywords || Self.topics.matches(folded) { return "topics" }
        if Self.related.matches(folded) { return "list of other articles" }
        let shape = LineShape(heading)
        let isLead = shape.words <= 5 && !shape.endsSentence && Self.leads.prefixLength(folded) != nil
        return isLead ? "list of other articles" : nil
    }

    /// What announces the articles of a section: `Más en España`, `More from the valley`.
    private static let leads = PhraseTable(
        """
        3^more from|more in|more on|mehr aus|mehr zu|weitere artikel aus|plus de|más en|más de|más sobre|mais em|mais de
        3^altro su|altro da|meer over|meer uit|mer om|mer från|mer fra|mere om|mere fra|lisää aiheesta|więcej z|více z
        3^ещё из|ещё в рубрике|більше про|daha fazla|περισσότερα από|المزيد من
        """)

    private static let topics = PhraseTable(
        """
        3=archivado en|related topics|explore more topics|más sobre este tema|mehr zu den themen|sujets associés
        """)

    /// Whether a line announces other articles and nothing else.
    func isRelatedHeading(_ line: LineText) -> Bool {
        line.text.utf8.count <= 60 && Self.related.matches(Folding.fold(line.text.trimmed(":：")))
    }

    /// Whether a passage announces other articles.
    func isRelatedHeading(_ passage: Passage) -> Bool {
        passage.size <= 100 && Self.related.matches(Folding.fold(passage.block.text))
    }

    private static let related = PhraseTable(
        """
        3=related|related articles|related stories|related news|related content|related posts|related topics
        3=related links|related coverage|more stories|more news|more on this story|more on this topic
        3=more from this author|more like this|more in|you may also like|you might also like|you may be interested in
        3=recommended|recommended for you|recommended stories|recommended reading|read also|also read|read more
        3=read next|what to read next|see also|top stories|latest news|latest stories|most read|most popular|trending
        3=trending now|popular stories|editors' picks|don't miss|other stories|around the web|from around the web
        3=sponsored content|promoted stories|recent posts|further reading
        3=mehr zum thema|weitere artikel|weitere meldungen|weitere nachrichten|das könnte sie auch interessieren
        3=auch interessant|verwandte artikel|meistgelesen|meistgelesene artikel|lesen sie auch|mehr aus
        3=neueste artikel|sur le même sujet|à lire aussi|lire aussi|articles liés|articles similaires
        3=la rédaction vous conseille|la rédaction vous recommande|à découvrir|nos lecteurs ont lu ensuite|dans la même rubrique
        3=auch spannend|empfehlungen der redaktion|unsere empfehlungen|mehr von|aus dem archiv|passend dazu
        3=más en|en portada|lo último|no te pierdas|te recomendamos|recomendados|mais em|últimas|últimas notícias|recomendadas
        3=della stessa sezione|consigliati|ultime notizie|meer over dit onderwerp|aanbevolen|fler artiklar|senaste nytt
        3=flere saker|siste nytt|mere om emnet|seneste nyt|lisää aiheesta|suosittelemme|polecamy|najnowsze|doporučujeme
        3=ajánlott cikkek|legfrissebb|recomandări|cele mai citite|рекомендуем|ещё по теме|читайте ещё|останні новини|önerilen haberler
        3=son haberler|σχετικές ειδήσεις|آخر الأخبار|مقالات مشابهة|آخرین اخبار|ताज़ा खबरें|ข่าวแนะนำ|terpopuler|terkini|đọc nhiều|tin mới
        3=vous aimerez aussi|les plus lus|à lire également|voir aussi|noticias relacionadas|artículos relacionados
        3=te puede interesar|le puede interesar|más información|lo más leído|más noticias|más leídas|lea también|notícias relacionadas
        3=artigos relacionados|leia também|leia mais|mais lidas|veja também|veja mais|mais notícias|articoli correlati
        3=leggi anche|potrebbe interessarti|ti potrebbe interessare|i più letti|altre notizie|notizie correlate
        3=lees ook|gerelateerde artikelen|meer nieuws|meest gelezen|läs också|läs mer|relaterat|mest lästa|les også
        3=mest lest|læs også|lue myös|luetuimmat|czytaj także|czytaj też|zobacz też|zobacz także|powiązane artykuły
        3=najczęściej czytane|čtěte také|související články|nejčtenější|čítajte aj|kapcsolódó cikkek|citește și
        3=articole similare|читайте также|материалы по теме|по теме|похожие новости|другие новости|популярное|главное
        3=новости по теме|смотрите также|читайте також|популярне|за темою|прочетете още|свързани новини
        3=ilgili haberler|benzer haberler|çok okunanlar|διαβάστε επίσης|σχετικά άρθρα|δημοφιλή
        3=اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|مقالات ذات صلة|بیشتر بخوانید|مطالب مرتبط
        3=اخبار مرتبط|קראו גם|כתבות נוספות|עוד בנושא|ये भी पढ़ें|संबंधित खबरें|আরও পড়ুন|ข่าวที่เกี่ยวข้อง|baca juga
        3=berita terkait|artikel terkait|tin liên quan|xem thêm|bài liên quan|相关新闻|相關新聞|相关阅读|延伸阅读|延伸閱讀|推荐阅读|相关文章|猜你喜欢
        3=热门新闻|更多新闻|関連記事|関連ニュース|あわせて読みたい|おすすめ記事|ランキング|人気記事|最新記事|관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|추천기사
        """)

    private mutating func drop(from start: Int, reason: String) {
        let removed = truncate(to: start)
        for passage in removed.reversed() {
            noteDropped(
                passage.block.items.isEmpty
                    ? passage.block.text : passage.block.items.map(\.text).joined(separator: " · "), reason)
        }
    }
}
