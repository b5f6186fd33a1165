/// Lines that invite the reader elsewhere, by how they begin, in the languages of the open evaluation sets.
enum PromoWords {
    /// Bytes of a text that are looked at; every line below is shorter.
    private static let headBytes = 48

    static func isPromotion(_ text: UnsafeBufferPointer<UInt8>, _ segment: Segment) -> Bool {
        guard segment.letters <= 220, let first = text.first else { return false }
        let isShort = segment.letters <= 90
        let table = starts[Int(first < 0x80 ? first | 0x20 : first)]
        guard !table.isEmpty else { return false }
        let head = lowercased(text.prefix(headBytes))
        return table.contains { start in
            switch start.kind {
            case .anywhere: head.starts(with: start.bytes)
            case .whenShort: (isShort || segment.linkDensity > 0.4) && head.starts(with: start.bytes)
            case .sign: isShort && head.starts(with: start.bytes)
            case .exact: isShort && !segment.endsSentence && head == start.bytes
            }
        }
    }

    /// ASCII in lower case, and the first letter of other scripts: the rest of a line is in lower case mostly.
    private static func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        guard let lead = bytes.first, lead >= 0x80 else {
            return bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        }
        return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
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
