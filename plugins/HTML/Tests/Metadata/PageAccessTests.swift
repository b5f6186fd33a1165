import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Prompts to subscribe where an article ends")
struct PageAccessTests {
    private func access(_ after: String, head: String = "") throws -> JSONValue? {
        try MetadataPage.record(head: head, after: after).attributes["html.paywall"]
    }

    @Test(
        "behind a short text, in many languages",
        arguments: [
            "Subscribe to continue reading", "To continue reading this article, please subscribe.",
            "This article is for subscribers only.", "Want to read more? Subscribe to The Mill.",
            "This post is for paid subscribers", "Dieser Artikel ist nur für Abonnenten.",
            "Weiterlesen mit dem Mill-Abo", "Jetzt abonnieren und weiterlesen", "Cet article est réservé aux abonnés.",
            "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.",
            "Este contenido es exclusivo para suscriptores.", "Suscríbete para seguir leyendo",
            "Questo articolo è riservato agli abbonati.", "Abbonati per continuare a leggere",
            "Conteúdo exclusivo para assinantes", "Assine para continuar lendo", "Dit artikel is alleen voor abonnees.",
            "Den här artikeln är för prenumeranter.", "Denne artikel er kun for abonnenter",
            "Denne saken er for abonnenter", "Tämä artikkeli on vain tilaajille",
            "Ten artykuł jest dostępny tylko dla prenumeratorów.", "Tento článek je pouze pro předplatitele",
            "Этот материал доступен только подписчикам.", "Цей матеріал доступний лише для передплатників",
            "Αυτό το άρθρο είναι μόνο για συνδρομητές", "Ez a cikk csak előfizetők számára elérhető",
            "Acest articol este disponibil doar pentru abonați", "Bu içerik yalnızca abonelere özeldir.",
            "Okumaya devam etmek için abone olun", "会員限定記事です", "この記事は有料会員限定です。", "本文仅限订阅者阅读",
            "本文為會員專屬內容", "이 기사는 유료 회원 전용입니다.", "هذا المحتوى للمشتركين فقط", "הכתבה זמינה למנויים בלבד",
            "Artikel ini khusus untuk pelanggan", "Contingut exclusiu per a subscriptors",
        ])
    func prompts(text: String) throws {
        #expect(try access("<div class=c7><p>\(text)</p></div>") == "paid")
        #expect(try access("<aside><p>\(text)</p></aside>") == nil)
    }

    @Test("what says that the free articles are read")
    func metered() throws {
        #expect(try access("<p>You have reached your limit of free articles this month.</p>") == "metered")
        #expect(try access("<p>Sie haben Ihre kostenlosen Artikel für diesen Monat aufgebraucht.</p>") == "metered")
    }

    @Test(
        "what is no such prompt",
        arguments: [
            "Subscribe to our newsletter to read more stories like this one.", "Subscribe",
            "Subscribe to the podcast to hear the full story.", "Continue reading",
            "The publisher said the article was for subscribers only until Monday.", "Already a subscriber?",
            "Only subscribers can comment on this article.", "Abonnieren Sie unseren Newsletter und lesen Sie mehr.",
            "Abonnez-vous à notre newsletter", "Suscríbete a nuestro boletín",
            "Iscriviti alla newsletter per continuare a leggere", "Подписывайтесь на наш канал в Telegram",
            "Log in to comment. Subscribe now.", "有料会員になると会員限定の有料記事もお読みいただけます。",
        ])
    func others(text: String) throws {
        #expect(try access("<div class=c7><p>\(text)</p></div>") == nil)
    }

    @Test("behind a whole article, before one, and in the page's foot it is for others")
    func place() throws {
        let prompt = "<p>Subscribe to continue reading</p>"
        let prose = String(repeating: MetadataPage.prose, count: 20)
        #expect(try access(prose + prompt) == nil)
        #expect(try access(prompt + String(repeating: MetadataPage.prose, count: 3)) == nil)
        #expect(try access("</article><footer>\(prompt)</footer>") == nil)
        let free = MetadataPage.linked(#"{"@type":"Article","headline":"River rises","isAccessibleForFree":true}"#)
        #expect(try access(prompt, head: free) == "free")
    }
}
