/// Splits class and id names into words and looks them up.
enum ClassWords {
    /// The hints of an attribute value: `c-article__share-bar` has the words c, article, share, bar.
    static func hints(_ value: UnsafeBufferPointer<UInt8>) -> ClassHints {
        var hints: ClassHints = []
        var tokenStart = 0
        for index in 0...value.count where index == value.count || value[index] <= 0x20 {
            if index > tokenStart, index - tokenStart <= 96 {
                hints.formUnion(token(UnsafeBufferPointer(rebasing: value[tokenStart..<index])))
            }
            tokenStart = index + 1
        }
        return hints
    }

    /// A token counts by its last words most: `sidebar-content` is content in a theme named sidebar about as often as
    /// not, so layout prefixes such as `has-`, `with-`, `no-` void what follows.
    private static func token(_ token: UnsafeBufferPointer<UInt8>) -> ClassHints {
        var hints: ClassHints = []
        // The word at hand, and it with the one and the two words before it: FNV goes on where it stopped.
        var (word, pair, triple) = (fnvBasis, fnvBasis, fnvBasis)
        var previous: UInt8 = 0
        var length = 0
        var isFirst = true
        for index in 0...token.count {
            let byte = index < token.count ? token[index] : 0
            if length > 0, !isLetter(byte) || (isUpper(byte) && isLower(previous)) {
                if isFirst, voidingPrefixes.contains(word) { return [] }
                hints.formUnion(words[word] ?? [])
                hints.formUnion(pairs[word] ?? [])
                if !isFirst { hints.formUnion((pairs[pair] ?? []).union(pairs[triple] ?? [])) }
                (triple, pair, word) = (pair, word, fnvBasis)
                (length, isFirst) = (0, false)
            }
            if isLetter(byte) {
                word = fnv(word, byte | 0x20)
                pair = fnv(pair, byte | 0x20)
                triple = fnv(triple, byte | 0x20)
                length += 1
            }
            previous = byte
        }
        return hints
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    private static let fnvBasis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func fnv(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    private static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(fnvBasis) { fnv($0, $1) } }

    private static func table(_ groups: [(ClassHints, String)]) -> [UInt64: ClassHints] {
        var table: [UInt64: ClassHints] = [:]
        for (hint, list) in groups {
            for word in list.split(whereSeparator: \.isWhitespace) { table[hash(word), default: []].formUnion(hint) }
        }
        return table
    }

    private static let voidingPrefixes: Set<UInt64> = Set(
        ["has", "with", "no", "without", "is", "wp", "postid", "js", "elementor", "col", "grid"].map { hash($0[...]) })

    /// Single words, ASCII, lower case.
    private static let words = table([
        (
            .comments,
            "comment comments disqus respond kommentar kommentare commentaire commentaires comentario comentarios"
        ),
        (
            .chrome,
            """
            nav navigation navbar menu submenu breadcrumb breadcrumbs sidebar sidebars footer masthead topbar
            popup modal overlay lightbox pagination pager paging toolbar skiplink searchform login signin
            seitenleiste navigazione navegacion fusszeile
            """
        ),
        (.consent, "cookie cookies cookiebot consent gdpr onetrust cookielaw privacyoverview"),
        (
            .promotion,
            """
            share sharing sharebar social socials sharedaddy addtoany addthis newsletter newsletters subscribe subscription signup
            advert advertisement advertising ads adbox adslot sponsor sponsored promo promotion donate donation
            werbung anzeige publicite publicidad pubblicita reklama
            """
        ),
        (
            .related,
            """
            related recommended recommendations recommendation recirculation recirc outbrain taboola trending popular mostread
            teaser teasers readmore seealso alsoread upnext suggested similar morefrom
            """
        ),
        (
            .byline,
            """
            byline bylines author authors autor autoren auteur date dateline timestamp datetime pubdate postmeta articlemeta
            entrymeta published updated readtime
            """
        ),
        (.tags, "tags tag taglist tagcloud keywords topics categories schlagworte mots etiquetas"),
        (
            .caption,
            "caption captions figcaption credit credits copyright bildunterschrift legende bildtext photocredit"
        ),
        (
            .standfirst,
            "standfirst lede lead leadtext intro dek deck chapo vorspann subheadline excerpt summary teasertext"
        ),
        (.embed, "tweet twitter instagram"),
    ])

    /// Words that mean something only together, however they are joined: `article-body`, `articleBody`, `article__body`.
    private static let pairs = table([
        (
            .body,
            """
            articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent storytext
            bodytext bodycopy newstext articlemaincontent contentbody articlebodytext textarticle artikeltext artikelinhalt
            contenidonoticia cuerponoticia corpsarticle testoarticolo
            """
        ),
        (.hidden, "sronly visuallyhidden screenreadertext screenreaderonly"),
        (.byline, "authorbio aboutauthor authorbox authorinfo postmeta entrymeta articlemeta metadata"),
        (
            .related,
            "readmore seealso alsoread mostread relatedposts relatedarticles youmaylike morestories upnext readnext"
        ),
        (.promotion, "sharebuttons socialshare followus calltoaction"),
        (.standfirst, "articlesummary articleintro articlelead postexcerpt"),
    ])
}
