/// The vocabulary of bylines in many languages, in lower case, one entry a line, words separated by one space.
enum BylineWords {
    /// Prepositions that stand before a name inside a line, after a date or a verb: `Posted on May 3 by Jane Doe`.
    static let prepositions = "by von par por da di door av af przez od oleh от de"

    /// Words that open a line in which the name comes later: verbs, genres, invitations.
    static let openers = """
        posted published written created submitted updated veröffentlicht geschrieben verfasst erstellt eingestellt
        publié publiée écrit rédigé posté publicado publicada escrito pubblicato scritto geplaatst geschreven publicerad
        skrevet skriven view show see all more weitere alle zeige mehr voir tous toutes ver todas todos articles posts
        beiträge artikel interview kommentar analyse analysis opinion review essay bericht kolumne gastbeitrag reportage
        articolo artículo artigo reportaje intervista analisi opinione
        glosse story column pressemitteilung mitteilung gespräch porträt entrevista opinión comentario uhr filed interviewed
        """

    /// Words that show that a line credits a picture and not a text.
    static let pictures = """
        foto fotos photo photos photograph photography photographer photographs image images bild bilder illustration
        illustrations illustrationen illustrated getty shutterstock istock istockphoto reuters/ picture credit
        graphic grafik video kamera camera photographie fotografía fotógrafo imagen immagine zdjęcia kuva kuvat
        титульное фото 写真 写真: 사진 图片
        """

    /// What a person does, as a word of its own.
    static let roles = """
        reporter reporters correspondent journalist journalists editor columnist contributor producer writer
        anchor critic analyst blogger freelancer intern trainee editor-in-chief co-editor
        redakteur redakteurin redaktor redaktorin redakteure redakteuren reporterin reportern korrespondent
        korrespondentin korrespondenten korrespondentinnen autor autorin
        chefredakteur chefredakteurin ressortleiter ressortleiterin volontär volontärin mitarbeiter mitarbeiterin
        journalistin kolumnist kolumnistin chefreporter chefreporterin gastautor gastautorin experte expertin
        envoyé envoyée envoyés
        journaliste rédacteur rédactrice correspondant correspondante chroniqueur éditorialiste auteur
        periodista redactor redactora corresponsal editora columnista autora
        giornalista redattore redattrice corrispondente corrispondenti inviato inviata inviati
        redacteur verslaggever correspondente jornalista repórter colunista
        journalistinnen skribent reportteri toimittaja redaktør dziennikarz dziennikarka redaktor
        muhabir editör журналист корреспондент обозреватель редактор
        기자 특파원 논설위원 선임기자 인턴기자 기자들 記者 记者 編集委員 論説委員
        """

    /// Words that stand in a role beside one of ``roles``: `Senior Staff Writer`, `Chief Political Correspondent`.
    static let roleParts = """
        senior staff chief political deputy assistant associate managing executive special foreign national business
        sports science health education crime court entertainment technology tech investigative digital freelance
        contributing guest general assignment multimedia news data features feature politics economics environment
        spécial spéciale spéciaux
        lead junior the a our unser unsere unserem freier freie leitender leitende ltd. stellv. stellvertretender
        stellvertretende and & of und in media social opinion
        """

    /// A role as the end of a longer word, as in `FOCUS-Online-Experte`.
    static let roleEnds = [
        "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin",
        "experte", "expertin", "autor", "autorin", "volontär", "volontärin", "redaktor", "redaktorin", "kolumnist",
    ]

    /// Groups that sign in place of a person.
    static let desks = """
        redaktion redaction rédaction redacción redacao redação redazione redactie redaksjonen redaktionen toimitus
        redakcja redakce redakcia редакция staff newsroom newsdesk desk team redaktionsteam onlineredaktion
        merkezi pressestelle 編集部 편집부 편집국 编辑部 redaksi pressedienst agencies agenturen
        """

    /// News agencies, spelled as they sign.
    static let agencies = """
        reuters
        thomson reuters
        ap
        the associated press
        associated press
        afp
        agence france-presse
        agence france presse
        dpa
        deutsche presse-agentur
        epd
        kna
        sid
        apa
        sda
        keystone-sda
        ats
        ansa
        adnkronos
        efe
        agencia efe
        europa press
        lusa
        belga
        anp
        tt
        ntb
        ritzau
        stt
        pap
        čtk
        ctk
        tasr
        mti
        interfax
        тасс
        риа новости
        tass
        ria novosti
        kyodo
        kyodo news
        jiji
        jiji press
        共同
        時事
        時事通信
        新华社
        新華社
        xinhua
        中央社
        yonhap
        연합뉴스
        뉴시스
        pti
        ani
        ians
        bernama
        antara
        anadolu
        anadolu agency
        aa
        aap
        upi
        bloomberg
        bloomberg news
        pa
        pa media
        press association
        cnn
        cp
        the canadian press
        canadian press
        dpa-afx
        afx
        kathpress
        télam
        """

    /// Words that only organizations have in their names.
    static let organizations = """
        gmbh ag e.v. ev inc inc. ltd ltd. llc corp corporation company co. verlag stiftung institut institute universität
        university université universidad college hochschule ministerium ministry department agency agentur agence
        verband verein association foundation fundación fondation press presse news media medien magazine magazin
        zeitung tribune gazette herald network tv radio fernsehen rundfunk broadcasting television channel online
        club bund bundesamt bundesanstalt landesanstalt landratsamt polizei office committee council society group
        gruppe center centre zentrum museum school schule partei party times post journal guardian telegraph publishing
        """

    /// Ends of the names of newspapers and broadcasters in scripts that put no spaces.
    static let organizationEnds = [
        "일보", "신문", "뉴스", "방송", "新聞", "新闻", "新闻网", "日报", "日報", "晚报", "テレビ", "放送", "ニュース", "新聞社", "通信", "编辑部",
    ]

    /// Small words that stand inside names.
    static let particles = """
        de da do dos das del della di du des der den van von vom zu zur la le los las el al bin ibn ben bint y e i ter ten
        af av of d' o' st. zum dr. prof. mac mc
        """

    /// Whole pieces, and openings of pieces, that are no name.
    static let junk = """
        follow following subscribe share tweet read more updated published posted email e-mail facebook twitter instagram
        linkedin contact profile comments comment kommentare kommentar min mins minute minutes lesezeit lesedauer uhr
        today yesterday heute gestern ago vor stand photo print drucken teilen folgen abonnieren suivre mehr
        입력 등록 수정 승인 송고 기사입력 기사수정 최종수정 발행 发布 发布时间 发表 时间 更新 更新时间 發布 發佈 更新時間
        公開 公開日 更新日 配信 掲載 files inputs input
        unknown anonymous anonym guest gast admin administrator webmaster user website site home null undefined none nan
        author_name authorname author-name byline firstname lastname
        login logout anmelden abmelden registrieren rss menu suche search
        last views region category categories tags wordpressadmin wpadmin root test editorial_team archive archives bio biography view disclosure advertisement
        """

    /// Names of months and days that show that a piece is a date.
    static let calendar = """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin
        juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre
        octubre noviembre diciembre janeiro fevereiro março junho julho setembro outubro novembro dezembro
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
        monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
        sonntag mon tue wed thu fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles
        jueves viernes sábado domingo okt dez mär mrz mai juin août janv févr avr ene abr ago set dic gen mag giu lug ott pm am a.m. p.m. et est edt gmt bst uhr utc
        """

    /// Words before a date: `Jane Doe on May 3`.
    static let datePrepositions = "on am at le el il den vom um - – — / | · op på"

    /// Words behind a name that say when or where it was published.
    static let statesTime = """
        published posted updated veröffentlicht aktualisiert publiziert erschienen publié publiée publicado publicada
        actualizado pubblicato aggiornato gepubliceerd publicerad publisert hace ago last category categories kategorie
        kategorien kommentare comments leave follow email e-mail 이메일 입력 등록 报道 報導 報道 发布时间 来源 來源 —
        """

    /// Words that stand before the date of publication and are nothing else.
    static let dateLabels = """
        опубликовано обновлено опубліковано оновлено публикувано publicat actualizat publikováno aktualizováno
        publikované opublikowano zaktualizowano julkaistu päivitetty közzétéve frissítve objavljeno ažurirano
        yayınlanma güncelleme giriş dipublikasikan diperbarui diterbitkan bijgewerkt uppdaterad oppdatert opdateret
        δημοσίευση δημοσιεύτηκε ενημέρωση نشر تحديث פורסם עודכן प्रकाशित เผยแพร่
        """

    /// Words at the end of a line that speak of the line behind it.
    static let leadsElsewhere = "in under unter en dans category categories tags by von par por via"

    /// Words that join names; inside the name of an organization they do not.
    static let conjunctions = """
        and und et y e og och en i ja ve и і és dan & + with mit avec con și và oraz a / με και
        """

    /// Verbs that bylines in the text begin with.
    static let openings = """
        written posted published verfasst geschrieben veröffentlicht écrit publié rédigé escrito publicado scritto
        pubblicato geschreven geplaatst skrevet skriven
        """

    /// Words between a person and where they work or are.
    static let links = "for für from at " + places

    /// Those of them that stand before a place.
    static let places = "en in aus à"

    /// Verbs before the name of who reports from a place: `Aus Kiew berichtet Jane Doe`.
    static let reports = "berichtet berichten"

    /// Verbs of sentences about a person: `Jane Doe is a reporter`.
    static let verbs = """
        is was has writes wrote covers joined works ist war hat schreibt arbeitet berichtet studierte est écrit couvre
        es escribe cubre trabaja è scrive lavora é escreve schrijft werkt
        """

    /// Ends of pieces in scripts that put no spaces, which say where a report is from: `台北報導`.
    static let reportEnds = ["報導", "报道", "報道", "报导"]

    /// Words about other work than writing; what follows them is no author.
    static let otherWork = """
        editing edited additional translated translation übersetzt übersetzung traduction traduit traducción traducido
        traduzione traduzido medically
        """

    /// Labels of what is no author.
    static let otherLabels = """
        quelle quellen source sources fuente fuentes fonte fonti källa kilde bron źródło источник джерело zdroj forrás
        kaynak sursa izvor 来源 來源 출처 编辑 編輯 責編 责编 责任编辑 責任編輯 校对 审核 编审 监制 翻译 译者 사진 그래픽 편집 写真 撮影 編集
        """

    /// Words with a full stop of their own that names end with.
    static let abbreviations = "inc. ltd. corp. bros. esq. prof. univ. dept. assoc. intl."

    /// Leads that need no colon.
    static let nouns = """
        autor autorin autoren autorin/autor autor/in author authors auteur auteurs autora autores autore verfasser
        forfatter författare автор
        """

    /// Words that most bylines begin with.
    static let sure = "by von par por di door av"
}
