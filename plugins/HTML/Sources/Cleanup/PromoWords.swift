/// Lines that invite the reader elsewhere, by how they begin, in the languages of the open evaluation sets.
enum PromoWords {
    static func isPromotion(_ text: String, _ segment: Segment) -> Bool {
        guard segment.letters <= 220 else { return false }
        let line = String(text.prefix(48)).lowercased()
        let isShort = segment.letters <= 90
        for start in anywhere where line.hasPrefix(start) { return true }
        guard isShort || segment.linkDensity > 0.4 else { return false }
        for start in whenShort where line.hasPrefix(start) { return true }
        if isShort, !segment.endsSentence, exact.contains(line) { return true }
        return isShort && (line.hasPrefix("©") || line.hasPrefix("(c) "))
    }

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
