/// Words that names of newspapers, stations, institutes and sites are made of, and names of newspaper sections.
enum OutletWords {
    /// Whether a short line is an outlet's name as far as its words tell, or a domain: it has a word of such names, and
    /// is no phrase that only speaks of one, as `Council publishes plan` does.
    static func isOutlet(_ line: some StringProtocol) -> Bool {
        hasOutletWord(line) && !isPhrase(line)
    }

    /// Whether words in small letters make a line a phrase: more of them than names have, apart from those that join.
    private static func isPhrase(_ line: some StringProtocol) -> Bool {
        let parts = line.split { " -|/,()&.".contains($0) }
        guard parts.count >= 2, parts.contains(where: { $0.unicodeScalars.first?.properties.isUppercase == true })
        else {
            return false
        }
        let known = english
        var (small, isEnglish) = (0, false)
        for part in parts {
            let isSmall = part.unicodeScalars.first?.properties.isLowercase == true
            let folded = String(decoding: Folding.fold(part), as: UTF8.self)
            if !isSmall {
                isEnglish = isEnglish || known.contains(folded)
            } else if !joints.contains(folded), !words.contains(folded) {
                small += 1
            }
        }
        return small >= (isEnglish ? 1 : 2)
    }

    /// Small words within names.
    private static let joints: Set<String> = [
        "of", "the", "and", "for", "in", "on", "at", "by", "to", "de", "du", "des", "la", "le", "les", "et", "l'", "d'",
        "del", "della", "dello", "dei", "degli", "di", "al", "do", "da", "dos", "das", "e", "y", "el", "los", "las",
        "der", "die", "dem", "den", "für", "und", "am", "im", "zu", "van", "het", "en", "voor", "og", "och", "i", "w",
        "z", "na", "în", "și", "и", "в", "на", "за", "ve",
    ]

    /// Whether a short line has a word of an outlet's name, or is a domain.
    static func hasOutletWord(_ line: some StringProtocol) -> Bool {
        let folded = String(decoding: Folding.fold(line), as: UTF8.self)
        if domain(folded) != nil { return true }
        let text = folded.split { " -|/,()&.'".contains($0) }
        if text.contains(where: { words.contains(String($0)) }) { return true }
        // `Le Devoir`; not `Yann Le Goff`.
        if text.count <= 3, text.first == "le", text.count > 1 { return true }
        if folded.utf8.first == 0xE0, folded.utf8.count <= 120, beginnings.contains(where: folded.hasPrefix) {
            return true
        }
        return endings.contains { folded.hasSuffix($0) && folded.unicodeScalars.count <= 14 && folded != $0 }
            || compounds.contains { ending in
                text.contains { $0.hasSuffix(ending) && $0.utf8.count > ending.utf8.count + 3 }
            }
    }

    /// Whether a line is the name of a newspaper section.
    static func isSection(_ line: some StringProtocol) -> Bool {
        line.utf8.count <= 60 && sections.contains(String(decoding: Folding.fold(line), as: UTF8.self))
    }

    /// Whether a line is a heading that any text may have: it names a part of the text, not the text.
    static func isGenericHeading(_ line: some StringProtocol) -> Bool {
        line.utf8.count <= 60 && generic.contains(String(decoding: Folding.fold(line.trimmed(":.!?")), as: UTF8.self))
    }

    private static let generic = set(
        """
        introduction|intro|overview|summary|quick summary|executive summary|abstract|background|about|about us
        key points|key takeaways|takeaways|key facts|key findings|highlights|at a glance|what to know
        table of contents|contents|in this article|on this page|description|details|features|benefits|requirements
        instructions|ingredients|method|directions|steps|notes|note|faq|faqs|frequently asked questions
        questions and answers|q&a|conclusion|conclusions|references|resources|contact|contact us|contributors
        acknowledgements|welcome|home|main menu|tl;dr|what you need to know|disclaimer|preface|foreword|chapter 1
        chapter one|part 1|part one|prologue
        einleitung|einführung|überblick|zusammenfassung|das wichtigste in kürze|kurz und knapp|inhalt
        inhaltsverzeichnis|hintergrund|fazit|häufige fragen|fragen und antworten|zutaten|zubereitung|hinweise
        beschreibung|vorwort|kapitel 1|introduction|sommaire|résumé|l'essentiel|en bref|points clés|contexte
        conclusion|questions fréquentes|ingrédients|préparation|préface|introducción|resumen|índice|contenido
        puntos clave|claves|en resumen|antecedentes|conclusión|preguntas frecuentes|ingredientes|preparación|prólogo
        introdução|resumo|sumário|conteúdo|pontos principais|contexto|conclusão|perguntas frequentes|introduzione
        sommario|indice|riassunto|in breve|in sintesi|conclusioni|domande frequenti|ingredienti|preparazione|inleiding
        samenvatting|inhoud|achtergrond|conclusie|veelgestelde vragen|inledning|sammanfattning|innehåll|bakgrund|wstęp
        wprowadzenie|podsumowanie|spis treści|najważniejsze informacje|úvod|shrnutí|obsah|bevezetés|összefoglaló
        tartalom|введение|содержание|оглавление|кратко|главное|вступление|предисловие|заключение|вопросы и ответы
        вступ|зміст|підсумок|giriş|özet|içindekiler|sonuç|sıkça sorulan sorular|εισαγωγή|περιεχόμενα|περίληψη|مقدمة
        ملخص|المحتويات|خاتمة|مقدمه|خلاصه|परिचय|सारांश|pendahuluan|ringkasan|kesimpulan|giới thiệu|tóm tắt|mục lục
        kết luận|はじめに|目次|概要|まとめ|序章|前言|摘要|目录|目錄|简介|簡介|引言|概述|结论|總結|머리말|서론|개요|목차|요약|결론
        """)

    /// A domain name: labels joined by dots, the last of letters only; nil for anything else.
    static func domain(_ word: some StringProtocol) -> Substring? {
        let text = String(word)
        guard !text.contains(" "), text.utf8.count <= 80 else { return nil }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, (2...12).contains(last.utf8.count),
            last.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
            labels.allSatisfy({ $0.utf8.count >= 2 || $0.utf8.count == 1 && labels.count == 2 && $0 != labels.last }),
            text.utf8.allSatisfy({
                $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x2E
            })
        else { return nil }
        return text[...]
    }

    private static let english = set(
        """
        herald|times|post|tribune|gazette|journal|chronicle|observer|guardian|telegraph|independent|mirror|courier
        bulletin|dispatch|examiner|inquirer|enquirer|sentinel|standard|record|register|monitor|mail|star|express|sun
        globe|press|reporter|leader|advertiser|argus|echo|mercury|messenger|daily|weekly|magazine|review|report|news
        newspaper|broadcasting|radio|tv|television|channel|network|media|institute|foundation|center|centre|research
        association|university|ministry|agency|council|publishing|insider|wire|newswire|blog|online|today
        correspondent
        """)
    private static let words = english.union(
        set(
            """
            zeitung|tageblatt|tagblatt|nachrichten|anzeiger|kurier|rundschau|allgemeine|abendblatt|morgenpost|spiegel
            presse|blatt|merkur|bote|echo|stimme|wochenblatt|magazin|rundfunk|fernsehen|verlag|institut|stiftung|verband
            ministerium
            monde|figaro|libération|presse|gazette|dépêche|voix|courrier|quotidien|hebdo|journal|revue|nouvelles
            actualités|infos|écho|échos|indépendant|républicain|télégramme|parisien|progrès|nouvelliste|éclair
            diario|periódico|noticias|prensa|gaceta|heraldo|mundo|vanguardia|correo|tiempo|crónica|revista|cadena|jornal
            notícias|folha|diário|correio|gazeta|tribuna|imprensa|giornale|gazzetta|corriere|messaggero|notizie|quotidiano
            stampa|repubblica|mattino|agenzia|tv|rete
            dagblad|krant|courant|nieuws|nieuwsblad|dagens|nyheter|tidning|tidningen|dagblad|posten|tidende|avis|avisen
            nyheder|sanomat|uutiset|lehti|wiadomości|dziennik|kurier|rzeczpospolita|noviny|deník|listy|zprávy|správy|hírek
            обозреватель|обозрение|хроника|телеграф|курьер|независимая|огляд|оглядач|kronika|tygodnik|tygodnika|głos|echo
            týdeník|magyar nemzet|gazeta|monitorul|εφημερίς|τύπος|βήμα|elnews|postası|sabah|bülteni|tageszeitung|generalanzeiger
            eco|observador|observatorio|diari|periòdic|tribuna|gazzettino|resto|lavoro|nieuwsbode|bladet|blad|tidningar|kuriren
            hírlap|újság|ziarul|știri|adevărul|вестник|новости|газета|известия|правда|ведомости|коммерсант|новини|вісті
            українська|дневник|труд|haber|haberler|gazetesi|postası|gündem|εφημερίδα|νέα|ειδήσεις|καθημερινή
            صحيفة|جريدة|قناة|وكالة|الأخبار|أخبار|اليوم|روزنامه|خبرگزاری|اخبار|עיתון|חדשות|समाचार|टाइम्स|दैनिक|न्यूज़|संवाद
            পত্রিকা|সংবাদ|ข่าว|หนังสือพิมพ์|berita|harian|kompas|media|suara|báo|tin|thời báo
            """))
    /// What outlets' names begin with where no space parts the words.
    private static let beginnings = ["หนังสือพิมพ์", "สำนักข่าว", "สถานีโทรทัศน์"]
    private static let endings = set(
        "日报|日報|晚报|晚報|时报|時報|新闻|新聞|新闻网|新聞網|网|網|周刊|週刊|电视台|電視台|早报|早報|报|報|通讯社|通訊社|日報社|新聞社|新聞オンライン|テレビ|放送|ニュース|通信|通信社|일보|신문|뉴스|방송|타임스|경제|저널|투데이|헤럴드|통신|미디어"
    )
    private static let compounds = set(
        "zeitung|tageblatt|tagblatt|nachrichten|anzeiger|abendblatt|rundschau|kurier|bladet|tidningen|posten|avisen|tidende|nyheter|sanomat|lehti|nieuws|krant|blatt|herald|times|news|pravda|noviny|hírlap|wire"
    )
    private static let sections = set(
        """
        news|world|world news|international|politics|business|economy|finance|markets|money|opinion|editorial
        editorials|op-ed|comment|commentary|analysis|columns|column|sport|sports|football|culture|arts|entertainment
        lifestyle|life|travel|science|technology|tech|health|education|environment|climate|local|local news|national
        nation|us|u.s.|us news|uk|europe|asia|africa|middle east|americas|asia pacific|asia-pacific|weather|crime|law
        courts|society|features|feature|people|media|books|film|music|food|style|fashion|real estate|property|autos
        cars|obituaries|letters|interview|interviews|live|latest|top stories|special report|investigation|explainer
        fact check|military|defense|defence|diplomacy|north korea|south korea|security|energy|industry|companies
        agriculture|religion|history
        politik|wirtschaft|ausland|inland|international|panorama|vermischtes|sport|fußball|kultur|feuilleton|meinung
        kommentar|leitartikel|wissen|wissenschaft|technik|digital|netzwelt|gesundheit|reise|auto|lokales|regional
        region|gesellschaft|medien|finanzen|börse|geld|karriere|bildung|familie|leben|stil|leute|umwelt|klima|justiz
        kriminalität|welt|deutschland|europa|österreich|schweiz|interview|analyse|hintergrund
        politique|économie|monde|société|culture|sport|sports|sciences|santé|opinions|opinion|tribune|éditorial
        planète|environnement|régions|faits divers|france|afrique|europe|international|internationale|médias|éducation
        entreprises|finances|technologie|high-tech|justice|voyage|analyse|entretien|décryptage
        política|economía|mundo|internacional|nacional|sociedad|deportes|cultura|ciencia|tecnología|salud|opinión
        editorial|sucesos|españa|méxico|américa|américa latina|negocios|finanzas|educación|medio ambiente|local
        locales|entrevista|análisis|economia|esportes|desporto|brasil|portugal|ciência|tecnologia|saúde|opinião
        cidades|cotidiano|negócios|educação|meio ambiente|política nacional|sociedade|entrevista
        politica|economia|mondo|esteri|cronaca|sport|calcio|cultura|spettacoli|scienza|tecnologia|salute|opinioni
        editoriale|commenti|interni|società|ambiente|motori|italia|intervista|binnenland|buitenland|politiek|economie
        cultuur|wetenschap|gezondheid|opinie|regio|inrikes|utrikes|ekonomi|näringsliv|kultur|nöje|åsikt|ledare|debatt
        nyheter|innenriks|utenriks|økonomi|meninger|indland|udland|penge|debat|kotimaa|ulkomaat|talous|politiikka
        urheilu|kulttuuri|mielipide
        polityka|kraj|świat|gospodarka|biznes|kultura|nauka|zdrowie|opinie|sport|społeczeństwo|wydarzenia|z kraju
        domácí|zahraničí|ekonomika|politika|kultura|názory|svět|domáce|zahraničné|belföld|külföld|gazdaság|sport
        kultúra|vélemény|actualitate|externe|politică|economie|sănătate|външна политика|политика|свят|икономика
        общество|спорт|култура|мнения
        политика|в мире|мир|экономика|общество|происшествия|спорт|культура|наука|технологии|бизнес|россия|мнения|армия
        здоровье|политика и общество|главное|новости|політика|світ|економіка|суспільство|війна|події|культура|україна
        siyaset|gündem|dünya|ekonomi|spor|kültür|sağlık|teknoloji|yaşam|eğitim|yazarlar|türkiye|πολιτική|κόσμος
        οικονομία|κοινωνία|αθλητικά|πολιτισμός|υγεία|ελλάδα|διεθνή
        سياسة|اقتصاد|العالم|عربي|رياضة|ثقافة|صحة|علوم|تكنولوجيا|محليات|منوعات|آراء|رأي|الشرق الأوسط|اخبار|سیاسی
        اقتصادی|بین‌الملل|ورزشی|فرهنگی|اجتماعی|جهان|פוליטיקה|כלכלה|ספורט|תרבות|העולם|राजनीति|देश|दुनिया|विदेश|खेल
        मनोरंजन|बिज़नेस|राज्य|राष्ट्रीय|การเมือง|ต่างประเทศ|เศรษฐกิจ|กีฬา|politik|nasional|internasional|olahraga
        hukum|thời sự|thế giới|kinh tế|thể thao|pháp luật|xã hội|giải trí
        国际|國際|国内|政治|财经|財經|经济|經濟|社会|社會|体育|體育|娱乐|娛樂|科技|军事|軍事|文化|评论|評論|观点|時政|时政|要聞|要闻|热点|兩岸|国際|経済|スポーツ|文化|科学|社会|暮らし|エンタメ
        地域|オピニオン|社説|ビジネス|정치|경제|사회|국제|문화|스포츠|연예|과학|북한|외교|국방|세계|칼럼|사설|오피니언|전국
        """)

    private static func set(_ list: String) -> Set<String> {
        Set(list.split { $0 == "|" || $0 == "\n" }.map { String(decoding: Folding.fold($0), as: UTF8.self) })
    }
}
