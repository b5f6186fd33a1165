/// Lines that invite the reader elsewhere, by how they begin, in the languages of the open evaluation sets.
enum PromoWords {
    /// Bytes of a text that are looked at; every line below is shorter.
    private static let headBytes = 48

    static func isPromotion(_ text: UnsafeBufferPointer<UInt8>, _ segment: Segment) -> Bool {
        guard segment.letters <= 220, let first = text.first else { return false }
        let table = starts[Int(first < 0x80 ? first | 0x20 : first)]
        if table.isEmpty { return false }
        if first >= 0x80 { return lowercased(text).withUnsafeBufferPointer { isPromotion($0, segment, table) } }
        return isPromotion(text, segment, table)
    }

    private static func isPromotion(
        _ text: UnsafeBufferPointer<UInt8>, _ segment: Segment, _ table: [Start]
    ) -> Bool {
        let isShort = segment.letters <= 90
        for start in table {
            switch start.kind {
            case .anywhere: break
            case .whenShort: if !isShort, segment.linkDensity <= 0.4 { continue }
            case .sign: if !isShort { continue }
            case .exact: if !isShort || segment.endsSentence || text.count != start.bytes.count { continue }
            }
            if begins(text, start.bytes) { return true }
        }
        return false
    }

    /// Whether a text begins with bytes in lower case, capitals of ASCII lowered.
    @inline(__always)
    private static func begins(_ text: UnsafeBufferPointer<UInt8>, _ start: [UInt8]) -> Bool {
        guard text.count >= start.count else { return false }
        for index in start.indices {
            let byte = text[index]
            if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != start[index] { return false }
        }
        return true
    }

    /// The beginning of a text in lower case; for other scripts than the Latin one.
    private static func lowercased(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        Array(String(decoding: text.prefix(headBytes), as: UTF8.self).lowercased().utf8)
    }

    private struct Start {
        enum Kind { case anywhere, whenShort, exact, sign }
        var bytes: [UInt8]
        var kind: Kind
    }

    /// By the first byte, in lower case; letters of two bytes in upper case are beside their lower case.
    private static let starts: [[Start]] = {
        var table = [[Start]](repeating: [], count: 256)
        for (list, kind) in [
            (anywhere, Start.Kind.anywhere), (whenShort, .whenShort), (Array(exact), .exact), (["©", "(c) "], .sign),
        ] {
            for line in list {
                let start = Start(bytes: Array(line.utf8), kind: kind)
                for first in Set([line, line.uppercased()].compactMap(\.utf8.first)) {
                    table[Int(first < 0x80 ? first | 0x20 : first)].append(start)
                }
            }
        }
        return table
    }()

    private static let anywhere = lines(
        """
        sign up for
        subscribe to our
        follow us on
        like us on facebook
        click here to
        read more:
        read also:
        also read:
        see also:
        read next:
        related:
        more on this
        more from
        download our app
        join our
        share this
        follow me on
        like this story
        click to expand
        you may also like
        you might also like
        was this article
        oops! something went wrong
        this slideshow requires
        you need to enable javascript
        please enable javascript
        das könnte dich auch
        das könnte ihnen auch
        quizás te interese
        te puede gustar
        vous aimerez aussi
        potrebbe interessarti
        ti potrebbe interessare
        você também pode gostar
        może cię zainteresować
        вам может понравиться
        mehr zum thema
        lesen sie auch
        lesen sie mehr
        lesen sie hier
        auch interessant
        das könnte sie auch
        lire aussi
        à lire aussi
        voir aussi
        lea también
        lee también
        te puede interesar
        leggi anche
        leia também
        leia mais
        czytaj także
        czytaj też
        zobacz też
        zobacz także
        lees ook
        läs också
        les også
        læs også
        lue myös
        čtěte také
        přečtěte si
        читайте также
        смотрите также
        あわせて読みたい
        関連記事
        """)

    private static let whenShort = lines(
        """
        read more
        read the full
        continue reading
        view comments
        leave a comment
        comments
        photo:
        photos:
        image:
        foto:
        fotos:
        quelle:
        copyright
        all rights reserved
        advertisement
        anzeige
        werbung
        publicité
        publicidad
        share on
        posted in
        posted by
        filed under
        tags:
        tagged
        categories:
        previous article
        next article
        recommended
        print this
        email this
        weitere artikel
        weiterlesen
        zum thema
        zur startseite
        newsletter
        """)

    private static let exact: Set<String> = [
        "share", "tweet", "print", "email", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit",
        "teilen",
        "drucken", "merken", "kommentare", "comments", "advertisement", "anzeige", "menu", "search", "top",
        "back to top",
        "nach oben", "home", "more", "mehr", "loading...", "loading…",
    ]

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
