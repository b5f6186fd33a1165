/// How lines begin that invite the reader elsewhere, in small letters.
extension PromoWords {
    /// Wherever they stand.
    static let anywhere = lines(
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
        we use cookies
        this site uses cookies
        this website uses cookies
        our website uses cookies
        wir verwenden cookies
        wir nutzen cookies
        diese website verwendet cookies
        diese website nutzt cookies
        diese seite verwendet cookies
        nous utilisons des cookies
        ce site utilise des cookies
        utilizamos cookies
        este sitio utiliza cookies
        este sitio web utiliza cookies
        este site utiliza cookies
        este site usa cookies
        usamos cookies
        utilizziamo i cookie
        usiamo i cookie
        questo sito utilizza
        questo sito usa cookie
        deze website gebruikt cookies
        deze site gebruikt cookies
        wij gebruiken cookies
        we gebruiken cookies
        vi använder cookies
        vi anvender cookies
        vi bruger cookies
        vi bruker cookies
        vi bruker informasjonskapsler
        käytämme evästeitä
        używamy plików cookie
        ta strona używa
        ta strona korzysta z plików
        používáme soubory cookie
        tento web používá
        мы используем файлы cookie
        мы используем cookie
        сайт использует cookie
        çerezleri kullanıyoruz
        当サイトではcookie
        このサイトではcookie
        view this post on
        join our whatsapp
        join our telegram
        inscrivez-vous à notre
        abonnez-vous à notre
        jetzt abonnieren
        newsletter abonnieren
        suscríbete a
        suscríbase a
        iscriviti alla
        iscriviti a
        assine nossa
        assine a nossa
        inscreva-se na nossa
        siga-nos
        schrijf je in voor
        meld je aan voor
        prenumerera på
        tilmeld dig
        meld deg på
        zapisz się do
        zapisz się na
        подпишитесь на
        подписывайтесь на
        підписуйтесь на
        підпишіться на
        e-bültenimize
        veja também
        veja mais:
        lê também
        ler também
        ayrıca okuyun
        ilgili haber
        read this:
        citește și
        citeşte şi
        citeste si
        διαβάστε επίσης
        διαβάστε ακόμα
        διαβάστε ακόμη
        прочетете още
        вижте още
        читайте ще
        читайте також
        також читайте
        pročitajte i
        pročitajte još
        preberite tudi
        čítajte aj
        prečítajte si
        loe ka
        skaitykite taip pat
        olvasd el
        kapcsolódó
        اقرأ أيضا
        اقرأ أيضاً
        اقرأ المزيد
        إقرأ أيضا
        קראו גם
        קרא עוד
        همچنین بخوانید
        بیشتر بخوانید
        यह भी पढ़ें
        ये भी पढ़ें
        আরও পড়ুন
        อ่านเพิ่มเติม
        xem thêm
        đọc thêm
        baca juga
        관련기사
        관련 기사
        相關新聞
        相关新闻
        相關報導
        相關報道
        延伸閱讀
        延伸阅读
        更多新聞
        こちらも読む
        合わせて読みたい
        page 1 of
        page 2 of
        page 1/
        seite 1 von
        seite 2 von
        seite 1/
        page 1 sur
        page 2 sur
        página 1 de
        página 2 de
        pagina 1 di
        pagina 2 di
        pagina 1 van
        pagina 2 van
        sida 1 av
        side 1 af
        side 1 av
        strona 1 z
        stránka 1 z
        страница 1 из
        сторінка 1 з
        sayfa 1 /
        第1页
        第1頁
        1ページ目
        あわせて読みたい
        関連記事
        """)

    /// Where little follows, or mostly links.
    static let whenShort = lines(
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

    /// Alone.
    static let exact: Set<String> = [
        "share", "tweet", "print", "email", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "reddit",
        "teilen",
        "drucken", "merken", "kommentare", "comments", "advertisement", "anzeige", "menu", "search", "top",
        "back to top",
        "nach oben", "home", "more", "mehr", "loading...", "loading…",
    ]

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
