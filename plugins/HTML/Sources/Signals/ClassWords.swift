/// Splits class and id names into words and looks them up.
///
/// A word is a number of five bits a letter, so that looking it up compares numbers and joining words shifts them; of
/// more than twelve letters the last twelve count.
enum ClassWords {
    /// A word of a name: `c-article__share-bar` has the words c, article, share, bar.
    struct Word {
        /// The word alone, joined to the one before it in the token, and to the two before it.
        var own: UInt64
        var pair: UInt64
        var triple: UInt64
        /// Whether it is the token's first.
        var isFirst: Bool
    }

    /// Bytes of a token that are read: what names say stands in front.
    private static let reach = 96
    private static let mask: UInt64 = (1 << 60) - 1

    /// Visits the words of an attribute value.
    @inline(__always)
    static func scan(_ value: UnsafeBufferPointer<UInt8>, _ visit: (Word) -> Void) {
        guard let bytes = value.baseAddress else { return }
        var word = Word(own: 0, pair: 0, triple: 0, isFirst: true)
        // The last word of the token, alone and with the one before it.
        var (previous, twoPrevious): (UInt64, UInt64) = (0, 0)
        // Where the part of the token ends that is read.
        var limit = min(value.count, reach)
        var index = 0
        while index < value.count {
            guard index < limit, isLetter(bytes[index]) else {
                if bytes[index] <= 0x20 {
                    (previous, twoPrevious, word.isFirst) = (0, 0, true)
                    limit = min(value.count, index &+ 1 &+ reach)
                }
                index &+= 1
                continue
            }
            let start = index
            let letters = run(value, &index, limit)
            let length = UInt64(truncatingIfNeeded: index &- start)
            word.own = letters & mask
            word.pair = length > 12 ? word.own : (previous &<< (5 &* length) | word.own) & mask
            word.triple = length > 12 ? word.own : (twoPrevious &<< (5 &* length) | word.own) & mask
            visit(word)
            (previous, twoPrevious, word.isFirst) = (word.own, word.pair, false)
        }
    }

    /// Reads the letters from an index on, five bits each: up to another sign, a capital behind a small letter or the limit.
    @inline(__always)
    private static func run(_ value: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ limit: Int) -> UInt64 {
        let first = LetterRun(value, at: index)
        let count = min(first.count, limit &- index)
        var letters = first.letters(count)
        index &+= count
        if count < LetterRun.most { return letters }
        var byte = value[index &- 1]
        while index < limit {
            let next = value[index]
            guard isLetter(next), byte & ~next & 0x20 == 0 else { break }
            letters = letters << 5 | UInt64(next & 31)
            byte = next
            index &+= 1
        }
        return letters
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// The number of a word in ASCII, lower case.
    static func number(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 5 | UInt64($1 & 31) } & mask }

    /// Reads what the words of an attribute value say.
    ///
    /// Layout prefixes such as `has-`, `with-`, `no-` void the hints of what follows in the token.
    /// - Parameters:
    ///   - value: of a class, an id or the like.
    ///   - vocabulary: what is known of words.
    ///   - facts: gets hints and marks.
    ///   - weights: gets each learned weight once for a word.
    static func read(
        _ value: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary, _ facts: inout NameFacts,
        _ weights: inout NameWeights
    ) {
        var isVoid = false
        scan(value) { word in
            if word.isFirst { isVoid = false }
            let key = VocabularyKeys.word(word.own)
            if vocabulary.mayKnow(key) {
                let own = vocabulary.saying(key)
                facts.marks.formUnion(own.marks)
                weights.add(vocabulary.weight(key, from: vocabulary.firstEntry(key)), word.own)
                if word.isFirst { isVoid = own.isVoiding }
                if !isVoid { facts.hints.formUnion(own.hints) }
            }
            if word.isFirst { return }
            let pair = VocabularyKeys.pair(word.pair)
            if vocabulary.mayKnow(pair) {
                weights.add(vocabulary.weight(pair, from: vocabulary.firstEntry(pair)), ~word.pair)
                if !isVoid { facts.hints.formUnion(vocabulary.saying(pair).hints) }
            }
            if !isVoid { facts.hints.formUnion(vocabulary.saying(VocabularyKeys.triple(word.triple)).hints) }
        }
    }

    /// Reads what the lists say of the words of an attribute value, as ``read(_:_:_:_:)`` does beside the weights.
    static func read(_ value: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary, _ facts: inout NameFacts) {
        var isVoid = false
        scan(value) { word in
            let own = vocabulary.saying(VocabularyKeys.word(word.own))
            facts.marks.formUnion(own.marks)
            if word.isFirst { isVoid = own.isVoiding }
            if isVoid { return }
            facts.hints.formUnion(own.hints)
            if word.isFirst { return }
            facts.hints.formUnion(vocabulary.saying(VocabularyKeys.pair(word.pair)).hints)
            facts.hints.formUnion(vocabulary.saying(VocabularyKeys.triple(word.triple)).hints)
        }
    }

    /// A word of the lists below.
    struct Listed {
        var number: UInt64
        var hints: ClassHints
        /// Whether it means the same when it is joined of two or three words.
        var isJoined = false
        var isVoiding = false
    }

    /// All words of the lists.
    static func listed() -> [Listed] {
        var found: [Listed] = []
        for (hints, list) in words { WordList.visit(list) { found.append(Listed(number: number($0), hints: hints)) } }
        for (hints, list) in pairs {
            WordList.visit(list) { found.append(Listed(number: number($0), hints: hints, isJoined: true)) }
        }
        WordList.visit(voidingPrefixes) { found.append(Listed(number: number($0), hints: [], isVoiding: true)) }
        return found
    }

    private static let voidingPrefixes = "has with no without is postid js elementor col grid"

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
