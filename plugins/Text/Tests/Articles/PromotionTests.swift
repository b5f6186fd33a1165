import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Promotions and sentences that open like them")
struct PromotionTests {
    /// An article with a line between its paragraphs, and with the same line at its end.
    private static func articles(_ line: String, in prose: String) -> [String] {
        let head = "The stone bridge of Oldmere\n\nAuthor: Jane Fenwick\n\n2024-03-03\n\n"
        let parts = prose.split(separator: "\n\n")
        return [head + "\(parts[0])\n\n\(line)\n\n\(parts[1])\n", head + "\(prose)\n\n\(line)\n"]
    }

    @Test("sentences and questions of an article stay, between its paragraphs and at its end", arguments: sentences)
    func stays(_ sentence: Line) throws {
        for text in Self.articles(sentence.text, in: sentence.prose) {
            let body = try TextExtractor.record(of: text, as: "text/plain")
            #expect(body.text.contains(sentence.text), "\(sentence.text)")
            #expect(body.rights == nil && body.credit == nil && body.attributes["originalSource"] == nil)
        }
    }

    @Test("promotions leave it, sentences or not", arguments: promotions)
    func leaves(_ promotion: Line) throws {
        for text in Self.articles(promotion.text, in: promotion.prose) {
            let body = try TextExtractor.record(of: text, as: "text/plain")
            #expect(!body.text.contains(promotion.text.prefix(24)), "\(promotion.text)")
        }
    }

    @Test("a line that speaks of networks, letters and comments is text at the end, too", arguments: mentions)
    func mentioned(_ sentence: String) throws {
        for text in Self.articles(sentence, in: Prose.en) {
            #expect(try TextExtractor.record(of: text, as: "text/plain").text.contains(sentence))
        }
    }

    @Test(
        "a paragraph with an agency behind it is no caption for one word",
        arguments: [
            "A picture of the mayor in the photo archive of the town led the police to him (AP).",
            "The chart on the left shows what happened. The bridge gave way at 9 p.m. (Reuters)",
            "The deal is seen as a setback for the mayor, who had hoped for more. (Reuters)",
        ])
    func credited(_ paragraph: String) throws {
        let text = Self.articles(paragraph, in: Prose.en)[0]
        #expect(try TextExtractor.record(of: text, as: "text/plain").text.contains(paragraph))
    }

    @Test(
        "a headline may speak of them",
        arguments: [
            "Newsletter row costs editor her job", "Follow the money: who pays for the bridge",
            "Want more babies? Build bridges",
        ])
    func headline(_ title: String) throws {
        let body = try TextExtractor.record(of: "\(title)\n\nBy Jane Fenwick\n\n\(Prose.en)", as: "text/plain")
        #expect(body.title == title)
    }

    /// A line in a language, with paragraphs in the same one.
    struct Line: Sendable, CustomTestStringConvertible {
        let prose: String
        let text: String
        var testDescription: String { text }

        static func lines(_ prose: String, _ texts: [String]) -> [Line] { texts.map { Line(prose: prose, text: $0) } }
    }

    private static let mentions = [
        "She posted the picture on Facebook on Monday.",
        "The town's newsletter costs three euros per month, free for pupils.",
        "He announced it on Instagram.", "The men had entered the site without permission.",
        "The operator said it accepts no responsibility for the accident.",
        "First published by a press in Leeds in 1962, the book about the bridge has never been out of print.",
        "According to a Reuters/Ipsos poll, most people in the county want the bridge to stay.",
        "The picture was bought by Getty Images in May, the paper said.",
    ]

    private static let sentences =
        Line.lines(
            Prose.en,
            [
                "Do you have an opinion on the new pier?", "You have read the report. What do you make of it?",
                "Comment on the ruling was not immediately available from the ministry on Tuesday.",
                "Have your say in the matter, the judge told her, and then be silent.",
                "Sign up and you are insured, the company told its customers before the storm.",
                "For more on the cause, investigators will have to wait until the divers return.",
                "Support independent Scotland or not, the islanders want a new ferry by spring.",
                "Click here, drag there, and the ferry on the screen turns: that is how pilots train.",
                "Related: that is the word the minister used of the two accidents, and he is right.",
                "Photo: that is what the crew shouted when the inspectors asked for evidence.",
                "Contact: lost at 9.15 p.m., regained at 9.40 p.m., the log says.",
                "Source: the captain. Witnesses: none. That is all the police have after a week.",
                "All rights reserved for passengers must be respected, the union said.",
                "The union said: “Copyright is a matter for the courts.”",
                "By signing up to the treaty, the county promised to keep its bridges open.",
                "The company said it will not comment on this until the investigation is finished.",
            ])
        + Line.lines(
            Prose.de,
            [
                "Sie möchten also noch einmal kandidieren?", "Bleiben Sie auch nach der Wahl im Amt?",
                "Mehr dazu sagte der Minister nicht.", "Unterstützen Sie den Plan der Bürgermeisterin?",
                "Dieser Artikel ist im Grundgesetz seit 1949 unverändert, sagte die Richterin.",
                "Lesen Sie auch Romane?",
            ])
        + Line.lines(
            Prose.fr,
            [
                "Vous souhaitez donc vous présenter une nouvelle fois ?",
                "Il vous reste deux ans de mandat. Que comptez-vous en faire ?",
                "Soutenez-vous la candidature du maire sortant aux élections de mars ?",
                "Recevez-vous des subventions de la région pour ces travaux ?",
                "Pour aller plus loin, le maire propose de fermer le port aux ferries dès le mois de mai.",
            ])
        + Line.lines(
            Prose.es,
            [
                "Recibe 200 euros al mes de pensión y vive con su hija en un piso de las afueras.",
                "Comparte piso con otras tres familias y paga 300 euros al mes por una habitación sin ventana.",
                "Apoya la medida el sindicato mayoritario, que la considera un primer paso.",
                "Sigue a la espera de juicio desde hace tres años y no tiene trabajo.",
                "Más información: el alcalde dará una rueda de prensa el martes.",
                "Te puede interesar saber, dijo el juez, que la ley no ha cambiado.",
            ])
        + Line.lines(
            Prose.it,
            [
                "Ricevi un colpo così e non lo dimentichi più, racconta il comandante.",
                "Sostieni che il timone era rotto? Il comandante annuisce senza parlare.",
                "Resta aggiornato il bilancio dei feriti: sono tre, tutti lievi.",
            ])
        + Line.lines(
            Prose.pt,
            [
                "Receba quem receber, a conta será paga pelos contribuintes, disse o deputado.",
                "Acompanhe ou não a decisão do governo, a câmara vai avançar com a obra.",
            ])
        + Line.lines(Prose.nl, ["Volg ons advies of niet, zei de kapitein, maar de brug blijft dicht."])
        + Line.lines(Prose.pl, ["Polub nas albo nie, mówi kapitan, ale prom i tak popłynie."])
        + Line.lines(Prose.el, ["Ακολουθήστε τις οδηγίες του πληρώματος, είπε ο καπετάνιος πριν σβήσουν τα φώτα."])
        + Line.lines(
            Prose.ru,
            [
                "Хотите сказать, что власти знали об этом заранее?",
                "Подробнее: комиссия назвала три причины, и первая из них — отказ руля.",
            ])
        + Line.lines(
            Prose.ar,
            [
                "اشترك في البحث عن المفقودين غواصون من ثلاث محافظات مجاورة.",
                "شارك في عملية الإنقاذ أكثر من خمسين شخصا من أهالي القرى المجاورة للميناء.",
            ])
        + Line.lines(
            Prose.ja,
            [
                "この記事は事実に反すると船会社は反論し、訂正を求める文書を新聞社に送った。",
                "市は夏の間、橋のたもとで無料の食事を提供した。",
            ])
        + Line.lines(Prose.zh, ["公司表示将为受影响的旅客提供帮助。", "他说，未经授权不得进入该区域，违者将被罚款。"])
        + Line.lines(Prose.ko, ["▶ 어떻게 이 다리를 맡게 됐나요?", "구독 서비스를 해지한 승객도 적지 않았다고 회사는 밝혔다."])

    private static let promotions =
        Line.lines(
            Prose.en,
            [
                "Sign up for our newsletter to get the latest news from Oldmere in your inbox.",
                "Follow us on Facebook, Instagram and X.", "Read also: Should the mill weir be opened?",
                "Related: Mill weir repaired in record time",
                "Support independent journalism. Subscribe to our newsletter.",
                "Have a tip? Send us an email or click here.",
                "Already a subscriber? Log in to read the full article on our website.",
                "Comment on this story", "You are receiving this email because you signed up at ledger.example.",
            ])
        + Line.lines(
            Prose.de,
            [
                "Sie möchten keine Nachricht verpassen? Abonnieren Sie unseren Newsletter.",
                "Lesen Sie auch: Wird das Mühlwehr geöffnet?", "Mehr dazu: Mühlwehr in Rekordzeit repariert",
                "Bleiben Sie auf dem Laufenden mit unserem Newsletter.", "Folgen Sie uns auf Instagram.",
            ])
        + Line.lines(
            Prose.fr,
            [
                "Recevez chaque matin l'essentiel de l'actualité dans votre boîte mail avec notre newsletter.",
                "Lire aussi : Faut-il ouvrir le barrage du moulin ?", "Abonnez-vous pour lire la suite.",
                "Il vous reste 65 % de cet article à lire. La suite est réservée aux abonnés.",
            ])
        + Line.lines(
            Prose.es,
            [
                "Recibe nuestro boletín con las mejores noticias en tu correo.",
                "Suscríbete a nuestra newsletter.", "Lea también: ¿Quién pagará la presa?",
                "Síguenos en nuestras redes sociales.",
            ])
        + Line.lines(Prose.it, ["Iscriviti alla nostra newsletter.", "Leggi anche: Chi pagherà la diga?"])
        + Line.lines(Prose.pt, ["Receba a nossa newsletter no seu e-mail.", "Leia também: Quem vai pagar a represa?"])
        + Line.lines(
            Prose.nl,
            [
                "Wil je niets missen? Abonneer je op onze nieuwsbrief!", "Lees ook: Wie betaalt de stuw?",
            ])
        + Line.lines(Prose.sv, ["Prenumerera på vårt nyhetsbrev.", "Läs också: Vem betalar dammen?"])
        + Line.lines(Prose.pl, ["Zapisz się na nasz newsletter.", "Czytaj także: Kto zapłaci za zaporę?"])
        + Line.lines(
            Prose.ru,
            [
                "Подписывайтесь на наш Telegram-канал.", "Читайте также: Кто заплатит за плотину?",
                "Хотите узнавать новости первыми? Подпишитесь на наш канал.",
            ])
        + Line.lines(Prose.tr, ["Bültenimize abone olun."])
        + Line.lines(Prose.ar, ["اشتركوا في النشرة البريدية.", "اقرأ أيضا: من يدفع ثمن السد؟"])
        + Line.lines(Prose.zh, ["扫描二维码，关注我们的微信公众号。"])
        + Line.lines(Prose.ja, ["メールマガジンの登録はこちら", "この記事は会員限定です。会員登録すると続きを読めます。"])
        + Line.lines(Prose.ko, ["▶ 네이버에서 호수일보 구독하기"])
}
