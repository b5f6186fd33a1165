/// Splits class and id names into words and looks them up.
enum ClassWords {
    /// Visits the words of an attribute value: `c-article__share-bar` has the words c, article, share, bar.
    /// - Parameter visit: gets the hash of a word, of it with the word before it, and with the two before, in one token;
    ///   and whether it is the token's first. Returns whether to go on with the token.
    @inline(__always)
    static func scan(
        _ value: UnsafeBufferPointer<UInt8>, _ visit: (_ word: UInt64, _ pair: UInt64, _ triple: UInt64, Bool) -> Bool
    ) {
        var tokenStart = 0
        for index in 0...value.count where index == value.count || value[index] <= 0x20 {
            if index > tokenStart, index - tokenStart <= 96 {
                token(UnsafeBufferPointer(rebasing: value[tokenStart..<index]), visit)
            }
            tokenStart = index + 1
        }
    }

    /// The hints of an attribute value, and the learned weights of its words.
    ///
    /// Layout prefixes such as `has-`, `with-`, `no-` void the hints of what follows in the token.
    /// - Parameter weights: gets each weight once for a word.
    static func read(_ value: UnsafeBufferPointer<UInt8>, _ weights: inout NameWeights) -> ClassHints {
        var hints: ClassHints = []
        let vocabulary = Vocabulary.shared
        var isVoid = false
        scan(value) { word, pair, triple, isFirst in
            let found = vocabulary.find(VocabularyKeys.word(word))
            weights.add(found.weight, VocabularyKeys.word(word))
            if isFirst { isVoid = found.isVoiding }
            if !isVoid { hints.formUnion(found.hints) }
            if !isFirst {
                let both = vocabulary.find(VocabularyKeys.pair(pair))
                weights.add(both.weight, VocabularyKeys.pair(pair))
                if !isVoid { hints.formUnion(both.hints.union(vocabulary.find(VocabularyKeys.triple(triple)).hints)) }
            }
            return true
        }
        return hints
    }

    @inline(__always)
    private static func token(
        _ token: UnsafeBufferPointer<UInt8>, _ visit: (UInt64, UInt64, UInt64, Bool) -> Bool
    ) {
        // The word at hand, and it with the one and the two words before it: FNV goes on where it stopped.
        var (word, pair, triple) = (fnvBasis, fnvBasis, fnvBasis)
        var previous: UInt8 = 0
        var length = 0
        var isFirst = true
        for index in 0...token.count {
            let byte = index < token.count ? token[index] : 0
            if length > 0, !isLetter(byte) || (isUpper(byte) && isLower(previous)) {
                if !visit(word, pair, triple, isFirst) { return }
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
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    private static let fnvBasis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func fnv(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    private static func hash(_ word: Substring) -> UInt64 { word.utf8.reduce(fnvBasis) { fnv($0, $1) } }

    /// Gives each word of the lists with its hash: hints of single words, hints of joined words, voiding prefixes.
    static func visitLists(
        words visitWord: (UInt64, ClassHints) -> Void, joined visitJoined: (UInt64, ClassHints) -> Void,
        voiding visitVoiding: (UInt64) -> Void
    ) {
        for (hint, list) in words { for word in list.split(whereSeparator: \.isWhitespace) { visitWord(hash(word), hint) } }
        for (hint, list) in pairs {
            for word in list.split(whereSeparator: \.isWhitespace) { visitJoined(hash(word), hint) }
        }
        for word in voidingPrefixes { visitVoiding(hash(word[...])) }
    }

    private static let voidingPrefixes = [
        "has", "with", "no", "without", "is", "wp", "postid", "js", "elementor", "col", "grid",
    ]

    /// Single words, ASCII, lower case.
    private static let words: [(ClassHints, String)] = [
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
    ]

    /// Words that mean something only together, however they are joined: `article-body`, `articleBody`, `article__body`.
    private static let pairs: [(ClassHints, String)] = [
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
    ]
}
