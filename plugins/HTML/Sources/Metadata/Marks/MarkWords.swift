/// What the words of an element's class, id or test name say about its place among a page's statements.
struct MarkWords: OptionSet {
    let rawValue: UInt32

    /// Who wrote it.
    static let author = MarkWords(rawValue: 1 << 0)
    /// The line that says who wrote it.
    static let byline = MarkWords(rawValue: 1 << 1)
    /// The name itself.
    static let name = MarkWords(rawValue: 1 << 2)
    /// Something beside an author's name: picture, biography, links.
    static let beside = MarkWords(rawValue: 1 << 3)
    /// When it was published.
    static let date = MarkWords(rawValue: 1 << 4)
    /// When it was changed.
    static let changed = MarkWords(rawValue: 1 << 5)
    /// The headline.
    static let headline = MarkWords(rawValue: 1 << 6)
    /// The line above the headline.
    static let kicker = MarkWords(rawValue: 1 << 7)
    static let breadcrumb = MarkWords(rawValue: 1 << 8)
    static let paywall = MarkWords(rawValue: 1 << 9)
    /// Page numbers and the way to the next page.
    static let pager = MarkWords(rawValue: 1 << 10)
    static let next = MarkWords(rawValue: 1 << 11)
    /// A line of several facts: date, author, section.
    static let facts = MarkWords(rawValue: 1 << 16)
    /// Other documents and other people's words: comments, related articles, side columns, menus.
    static let elsewhere = MarkWords(rawValue: 1 << 12)
    /// Seen by nobody or by screen readers only.
    static let hidden = MarkWords(rawValue: 1 << 13)
    /// Credits of pictures.
    static let picture = MarkWords(rawValue: 1 << 14)
    /// Like ``elsewhere``, and so surely that it holds for everything inside.
    static let outside = MarkWords(rawValue: 1 << 15)

    /// Who wrote it, and the line that says so.
    static let whose: MarkWords = [.author, .byline, .facts]
    /// Dates.
    static let when: MarkWords = [.date, .changed]
    /// The headline and the line above it.
    static let heading: MarkWords = [.headline, .kicker]
    /// Other pages of the document.
    static let pages: MarkWords = [.pager, .next]
    /// Any of what elements are kept for.
    static let stating: MarkWords = [.whose, .when, .heading, .breadcrumb, .paywall, .pages]
}

extension MarkWords {
    /// What the words of an attribute value say, all its tokens together.
    static func of(_ value: UnsafeBufferPointer<UInt8>) -> MarkWords { NameReader.withShared { $0.read(value).marks } }

    /// Visits the words that say something: words of names, or what becomes of several words that are run together.
    static func visitListed(_ visit: (UnsafeBufferPointer<UInt8>, MarkWords) -> Void) {
        for (words, list) in groups { WordList.visit(list) { visit($0, words) } }
    }

    private static let groups: [(MarkWords, String)] = [
        (
            .author,
            """
            author authors authored autor autora autores autoren autorin auteur auteurs autore autori autorem auteure
            verfasser redakteur redakteurin writer writers reporter journalist journalista journaliste periodista columnist
            contributor contributors creator forfatter forfattare kirjoittaja tekija yazar penulis skribent szerzo redaktor
            authorname authornames authorlink authorinfo authorbox authordate authorline postauthor entryauthor
            articleauthor storyauthor newsauthor blogauthor authorcard authorwrapper authorcontainer authorlist vcard
            username postedby writtenby wrote submitted signature firma avtor wpautor
            """
        ),
        (
            .byline,
            "byline bylines byl bylinename postmeta entrymeta articlemeta storymeta metadata meta credits infobar"
        ),
        (.name, "name names fn authorname nickname fullname displayname username authornames bylinename"),
        (
            .beside,
            """
            bio biography avatar image img photo picture pic thumb thumbnail social follow description desc about email
            mail icon archive portrait more posts box title job role position counter count count profile related list
            """
        ),
        (
            .date,
            """
            date dates datum datetime pubdate publishdate dateline fecha data datepublished published publish time timestamp
            posted zeit uhrzeit postdate entrydate articledate newsdate veroeffentlicht publication publie tarih tanggal
            dato datestamp timeago creationdate created pubtime
            """
        ),
        (
            .changed,
            "updated update modified modify lastupdated lastmodified changed revised edited aktualisiert aktualisierung"
        ),
        (
            .headline,
            """
            headline headlines title titel titre titulo titolo articletitle entrytitle posttitle pagetitle storytitle
            newstitle articleheadline articleheading heading ueberschrift otsikko tytul rubrik
            """
        ),
        (
            .kicker,
            """
            kicker overline dachzeile roofline topline spitzmarke eyebrow pretitle supertitle suptitle antetitulo
            occhiello surtitre ueberzeile oberzeile spitze catchline preheadline preheading headlinekicker vorzeile
            shoulder strapline precede chapeau overtitle stichwort uptitle subjectline
            """
        ),
        (.breadcrumb, "breadcrumb breadcrumbs brotkrume brotkrumen crumbs crumb ariane filariane migas briciole"),
        (
            .paywall,
            """
            paywall paywalled paycontent paidcontent regwall premium subscriberonly subscribersonly metered pwl
            bezahlschranke bezahlinhalt piano
            """
        ),
        (.pager, "pager pagination paginator paging pagelink pagelinks pagenav multipage pagenumbers nextpage"),
        (.next, "next nextpage weiter suivant siguiente successivo volgende nasta neste naeste"),
        (
            .elsewhere,
            """
            category categories categ topic topics tags breadcrumb breadcrumbs teaser teasers nav promo newsletter ad ads advert carousel latest more card cards reply replies
            """
        ),
        (
            [.elsewhere, .outside],
            """
            comments commentlist commentarea commenter kommentare commentaires comentarios disqus related recommended
            recommendations sidebar navigation menu trending popular mostread recirculation outbrain taboola seealso
            relatedposts respond commentform
            """
        ),
        (.hidden, "visuallyhidden sronly hidden invisible screenreader srt offscreen aural"),
        (
            .picture,
            "photo photographer image caption figcaption foto bild copyright photocredit imagecredit picture gallery media"
        ),
    ]
}
