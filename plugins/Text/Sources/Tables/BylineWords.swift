/// Words around the names of authors.
enum BylineWords {
    /// Beginnings of a byline without a colon; where the word is common (`di`, `de`, `av`) names alone may follow.
    static let prefixes = PhraseTable(
        """
        3^by|written by|reported by|story by|report by|a report by|text by|words by|reporting by|posted by
        3^interview by|an interview by|analysis by|opinion by|commentary by|compiled by|contributed by
        3^from our correspondent|submitted by|article by|articles by|story and photos by
        3^von|verfasst von|geschrieben von|ein bericht von|bericht von|eine analyse von|ein kommentar von
        3^von unserem korrespondenten|von unserer korrespondentin|von unserem redakteur|von unserer redakteurin
        3^von unserem reporter|von unserer reporterin|von unserem mitarbeiter|von unserer mitarbeiterin
        3^kommentar von|analyse von|ein interview von|interview von|ein gastbeitrag von|gastbeitrag von|text von
        3^article rédigé par|article écrit par|un article de|ein beitrag von|beitrag von|ein artikel von|artikel von|artículo de
        3^un artículo de|un reportaje de|matéria de|um artigo de|articolo di|un articolo di|artikel van|artikel av|artikel af
        3^artykuł autorstwa|материал подготовил|материал подготовила|матеріал підготував|матеріал підготувала
        3^eine kolumne von|kolumne von|eine reportage von|reportage von|ein porträt von|eine glosse von|essay von|eine rezension von
        3^une chronique de|une tribune de|une analyse de|un reportage de|un récit de|una crónica de
        3^una columna de|un análisis de|un reportaje de|uma crónica de|uma análise de|un commento di|un'analisi di|commento di
        3^een column van|column van|een analyse van|analyse van|een reportage van|en krönika av|krönika av|ledare av|analys av
        3^kommentar av|kronikk av|leder av|en kommentar av|en analyse af|kommentar af|klumme af|essay by|a column by|column by
        3^review by|an essay by|an opinion by|a guest essay by
        3^ein essay von|aus berlin
        3^par|écrit par|rédigé par|un texte de|texte de|propos recueillis par|publié par|article de|une enquête de
        3^par notre correspondant|par notre envoyé spécial|de notre correspondant|de notre envoyé spécial|analyse par
        3^por|escrito por|texto de|texto por|redactado por|publicado por|reportagem de|entrevista de|una entrevista de
        3^di|a cura di|scritto da|testo di|dal nostro inviato|dal nostro corrispondente|intervista di|da|de
        3^door onze verslaggever|door onze correspondent|door onze redacteur
        3^door|geschreven door|van onze redacteur|van onze verslaggever|van onze correspondent|av|skriven av|text av
        3^skrevet av|tekst av|af|skrevet af|kirjoittanut|teksti
        3^oprac.|opr.|rozm.|zprac.
        3^opracował|opracowała|napisał|napisala|napsal|napsala|írta|scris de|подготовил|подготовила|подготовили
        3^беседовал|беседовала|беседовали|интервью взял|интервью взяла|розмовляла|розмовляв|das interview führte
        3^das gespräch führte|interview führte
        3^piše|pišu|razgovarao|razgovarala|napisao|napisala|пише|разговарао|разговарала|napísal|napísala|spracoval|zpracoval
        3^підготував|підготувала|написал|γράφει ο|γράφει η|του|της|yazan|haber:
        3^بقلم|كتب|كتبت|كتب:|إعداد|به قلم|מאת|लेखक|oleh|laporan|โดย|theo|文/|文｜|文|作者|记者|記者|本报记者|撰文|글|글·사진
        """)

    /// Prefixes that begin ordinary sentences and headlines too; they count only off the first line or with full names.
    static let ambiguous: Set<String> = [
        "de", "da", "di", "av", "af", "του", "της", "door", "theo", "文", "글", "كتب", "von", "por", "par", "by", "oleh",
    ]

    /// Joins between two authors.
    static let conjunctions: Set<String> = [
        "and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "a", "és", "și", "şi", "и", "та", "і", "й", "ve",
        "και", "و",
        "with", "mit", "avec", "con", "med", "&", "и", "dan", "và", "และ",
    ]

    /// Small words inside names.
    static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le",
        "los", "las",
        "el", "al", "ad", "ben", "bin", "ibn", "bint", "ter", "ten", "te", "zu", "zum", "zur", "af", "av", "e", "y",
        "san", "st.",
        "ap", "abu", "'t", "auf", "mac", "o",
    ]

    /// What an author does, as stated beside a name.
    static func isRole(_ text: some StringProtocol) -> Bool {
        let words = String(decoding: Folding.fold(text), as: UTF8.self).split { " ,-/".contains($0) }
        return words.count <= 7 && words.contains { roles.contains(String($0)) } || isCompoundRole(text)
    }

    /// `Wirtschaftskorrespondentin`, `politikredaktør`: words of languages that write roles as one.
    static func isCompoundRole(_ text: some StringProtocol) -> Bool {
        guard let last = text.split(separator: " ").last, last.utf8.count >= 12 else { return false }
        let word = last.lowercased()
        return roleEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 3 }
    }

    private static let roleEndings = [
        "korrespondent", "korrespondentin", "redakteur", "redakteurin", "reporter", "reporterin", "journalist",
        "journalistin", "redaktör", "redaktør", "verslaggever", "redacteur", "toimittaja", "kirjeenvaihtaja",
        "kommentator", "medarbetare",
    ]

    /// Bylines that name a desk rather than a person.
    static func isDesk(_ text: some StringProtocol) -> Bool {
        let folded = String(decoding: Folding.fold(text), as: UTF8.self)
        if desks.contains(folded) { return true }
        let words = folded.split(separator: " ")
        if folded.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 || "/|,;?!:".utf8.contains($0) }) { return false }
        let isNamed = [words.first, words.last].contains { $0.map { deskEndings.contains(String($0)) } == true }
        return words.count <= 5 && isNamed
    }

    /// What follows or precedes a reporter's name in scripts that have no word for "by".
    static let reporterMarks = [
        "기자", "특파원", "선임기자", "인턴기자", "논설위원", "객원기자", "記者", "记者", "特派員", "支局長", "編集委員", "論説委員", "통신원", "칼럼니스트",
    ]

    private static let roles = set(
        """
        writer|reporter|correspondent|editor|columnist|journalist|contributor|staff|author|photographer|producer
        analyst|fellow|professor|bureau|chief|intern|anchor|critic|blogger|researcher|director|economist|lecturer
        redakteur|redakteurin|korrespondent|korrespondentin|reporterin|autor|autorin|journalistin|chefredakteur
        chefredakteurin|volontär|volontärin|kolumnist|kolumnistin|mitarbeiter|professorin
        journaliste|correspondant|correspondante|envoyé|envoyée|rédacteur|rédactrice|chroniqueur|chroniqueuse
        éditorialiste|reporter|professeur|corresponsal|enviado|enviada|periodista|redactor|redactora|columnista
        editora|profesor|correspondente|repórter|jornalista|colunista|redator|redatora|enviado|especial|inviato
        inviata|corrispondente|giornalista|redattore|redattrice|editorialista
        verslaggever|redacteur|correspondent|skribent|reporter|redaktör|korrespondent|toimittaja|kirjeenvaihtaja
        dziennikarz|dziennikarka|korespondent|korespondentka|redaktor|redaktorka|novinář|novinářka|újságíró|tudósító
        jurnalist|corespondent
        корреспондент|обозреватель|журналист|редактор|спецкор|кореспондент|журналістка|оглядач|muhabir|muhabiri|yazar
        yazarı|editör|temsilcisi|δημοσιογράφος|ανταποκριτής|مراسل|مراسلة|كاتب|صحفي|صحافي|محرر|خبرنگار|כתב|כתבת
        संवाददाता|पत्रकार|wartawan|phóng viên|記者|记者|기자|특파원
        """)
    private static let desks = set(
        """
        staff|staff reporter|staff report|staff reports|staff reporters|staff writer|staff writers|staff correspondent
        our correspondent|our staff reporter|our reporter|our special correspondent|special correspondent|news desk
        newsroom|news staff|web desk|online desk|editorial board|the editorial board|the editors|editors
        editorial team|editorial staff|admin|news agencies|agencies|our bureau|express news service|special to
        redaktion|die redaktion|online-redaktion|nachrichtenredaktion|unsere redaktion|red|la rédaction|rédaction
        avec agences|avec afp|redacción|la redacción|redação|da redação|redacção|redazione|la redazione|redactie
        van onze redactie|onze redactie|redaktionen|toimitus|redakcja|redakce|szerkesztőség|redacția|редакция
        отдел новостей|редакція|haber merkezi|σύνταξη|newsroom|التحرير|هيئة التحرير|تحریریه|מערכת|वेब डेस्क
        न्यूज़ डेस्क|नवभारत डेस्क|tim redaksi|redaksi|ban biên tập|กองบรรณาธิการ|编辑部|編輯部|本报讯|综合报道|編集部|ニュース編集部|뉴스룸|편집국
        온라인뉴스팀|디지털뉴스팀
        """)
    private static let deskEndings = set(
        "desk|staff|newsroom|reporter|reporters|team|redaktion|rédaction|redacción|redação|redazione|redactie|bureau|डेस्क|merkezi|редакция"
    )

    private static func set(_ list: String) -> Set<String> {
        Set(list.split { $0 == "|" || $0 == "\n" }.map { String(decoding: Folding.fold($0), as: UTF8.self) })
    }
}
