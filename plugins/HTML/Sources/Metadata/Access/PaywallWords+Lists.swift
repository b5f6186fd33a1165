extension PaywallWords {
    /// Beginnings, folded, `/` between them; behind `~` the words of which one must follow.
    static let paid: StaticString = """
        subscribe / subscribe now / become a subscriber / become a member / join / join now / sign up / start your subscription ~ continue reading / keep reading / full article / full story / read this / read the rest / unlock / read the full / finish reading / read on
        to continue reading / to keep reading / to read the full / to read this / to read the rest / to access this / want to read more / continue reading with / keep reading with / read the full / read the rest of this / get full access to this / log in or / sign in or / log in to continue / already a subscriber ~ subscribe / subscription / subscriber / membership
        this article is / this story is / this content is / this post is / this page is / this report is / the rest of this article is / the rest of this story is / the full article is / the full story is / the rest of this post is ~ for subscribers / to subscribers / our subscribers / subscribers only / subscriber only / subscriber exclusive / for paid subscribers / for paying subscribers / to paid subscribers / for members only / for paying members / for premium members / behind a paywall
        you need a subscription / you need to subscribe / you must be a subscriber / you must subscribe / a subscription is required / a subscription is needed ~ read / access / continue / view / content / article
        unlock this article / unlock this story / unlock the full article / unlock the rest of this / subscribe to unlock / subscribe to continue / only subscribers can read / only for subscribers / for subscribers only / exclusive to subscribers / exclusively for subscribers / subscriber only content / subscribers only content / subscription required / subscriber exclusive
        dieser artikel ist / dieser text ist / dieser beitrag ist / dieser inhalt ist / diese inhalte sind / der ganze artikel ist / der vollständige artikel ist / dieser artikel / diesen artikel können / diesen artikel lesen ~ nur für abonnent / für abonnent / abonnenten vorbehalten / abonnentinnen vorbehalten / nur abonnent / nur mit abo / nur für plus / nur für premium / kostenpflichtig / nur im abo / exklusiv für abonnent
        weiterlesen mit / lesen sie weiter mit / lesen sie den ganzen artikel / lesen sie diesen artikel / den ganzen artikel lesen / den vollständigen artikel lesen / um weiterzulesen / um weiter zu lesen / zum weiterlesen / um diesen artikel / sie möchten weiterlesen / sie möchten diesen artikel / sie wollen weiterlesen / jetzt abonnieren und / jetzt abo / jetzt weiterlesen ~ abo / abonn / plus lesen / premium
        exklusiv für abonnent / nur für abonnent / inhalt nur für abonnent / abonnieren um weiterzulesen / jetzt abonnieren und weiterlesen / abonnieren sie um weiterzulesen
        cet article est / cet article / ce contenu est / la suite de cet article / la suite est / la lecture de cet article est / article / contenu / la suite ~ réservé aux abonné / réservée aux abonné / réservé à nos abonné / réservée à nos abonné / réservé exclusivement aux abonné
        abonnez vous / pour lire la suite / pour continuer à lire / pour continuer la lecture / pour lire cet article / pour accéder à / je m abonne ~ lire la suite / abonnez / abonner / abonné / continuer à lire / continuer la lecture / poursuivre / cet article
        il vous reste ~ de cet article à lire / de l article à lire / à découvrir / aux abonnés
        réservé aux abonnés / réservé à nos abonnés
        este contenido es / este artículo es / esta noticia es / este contenido / artículo / contenido / noticia / esta nota es ~ exclusivo para suscriptor / exclusiva para suscriptor / exclusivo de suscriptor / solo para suscriptor / sólo para suscriptor / para suscriptores / reservado a suscriptor / para nuestros suscriptor / exclusivo para socios / exclusivo para abonad
        suscríbete / suscribete / suscríbase / para seguir leyendo / para continuar leyendo / para leer el artículo / hazte socio ~ seguir leyendo / continuar leyendo / suscr / leer el artículo / leer la noticia / leer más / hazte socio
        solo para suscriptores / sólo para suscriptores / exclusivo para suscriptores / exclusivo suscriptores
        questo articolo è / questo contenuto è / articolo / contenuto / il contenuto è / la lettura di questo articolo è ~ riservato agli abbonati / riservato ai nostri abbonati / solo per abbonati / per gli abbonati / riservata agli abbonati / per abbonati
        abbonati / abbonati ora / per continuare a leggere / per continuare la lettura / per leggere l articolo / vuoi continuare a leggere ~ abbon / continuare a leggere / continua a leggere / leggere l articolo / la lettura
        este conteúdo é / este artigo é / esta matéria é / esta reportagem é / esta notícia é / conteúdo / artigo / este texto é / matéria ~ exclusivo para assinantes / exclusiva para assinantes / exclusivo de assinantes / só para assinantes / apenas para assinantes / para assinantes / reservado a assinantes / exclusivo para subscritores
        assine / assine já / assine agora / para continuar lendo / para continuar a ler / continue lendo / para ler o artigo / torne se assinante ~ continuar lendo / continuar a ler / assin / ler o artigo / leia a íntegra / ler na íntegra
        exclusivo para assinantes / só para assinantes
        dit artikel is / dit verhaal is / dit bericht is / deze inhoud is / artikel ~ alleen voor abonnees / exclusief voor abonnees / voor abonnees / uitsluitend voor abonnees / enkel voor abonnees
        neem een abonnement / word abonnee / verder lezen / wilt u verder lezen / wil je verder lezen / lees verder met / om verder te lezen / abonneer u / abonneer je ~ verder te lezen / lezen / abonnement / abonnee
        alleen voor abonnees / exclusief voor abonnees
        den här artikeln är / detta är en / det här är en / artikeln är / innehållet är / denna artikel är ~ för prenumeranter / för våra prenumeranter / endast prenumeranter / plusartikel / låst
        prenumerera / bli prenumerant / för att läsa vidare / för att fortsätta läsa / vill du läsa vidare / läs vidare med ~ läsa vidare / fortsätta läsa / prenum / läsa hela
        endast för prenumeranter / bara för prenumeranter
        denne artikel er / artiklen er / denne artikkelen er / denne saken er / saken er / artikkelen er / dette er en / denne historien er / indholdet er / innholdet er ~ kun for abonnenter / for abonnenter / for vores abonnenter / for våre abonnenter / forbeholdt abonnenter / forbeholdt vores abonnenter / abonnentartikkel / forbeholdt abonnement
        bliv abonnent / bli abonnent / køb abonnement / kjøp abonnement / for at læse videre / for at læse hele / for å lese videre / for å lese hele / vil du læse / vil du lese / læs videre med / les videre med ~ læse / lese / abonn
        kun for abonnenter
        tämä artikkeli on / tämä juttu on / tämä sisältö on / artikkeli on / juttu on ~ vain tilaajille / tilaajille / tilaajien
        tilaa / jatka lukemista / lukeaksesi / haluatko jatkaa lukemista ~ jatkaaksesi lukemista / jatka lukemista / tilaa / tilaajaksi / lukeaksesi koko
        vain tilaajille
        ten artykuł jest / ten tekst jest / artykuł / treść / ta treść jest / materiał / dalsza część artykułu / dalszy ciąg ~ dla prenumerator / dla subskrybent / dla abonent / tylko dla prenum / w prenumeracie
        wykup / kup / aby czytać dalej / aby przeczytać / chcesz czytać dalej / czytaj dalej z / zaloguj się lub ~ czytać dalej / prenumerat / subskrypcj / dostęp do całego artykułu
        tylko dla prenumeratorów / tylko dla subskrybentów
        tento článek je / tento text je / článek je / obsah je / tento obsah je / tento článok je / článok je / zbytek článku je / celý článek je ~ pouze pro předplatitele / jen pro předplatitele / pro předplatitele / pouze pro předplat / určen předplatitel / len pre predplatiteľ / pre predplatiteľ
        pro pokračování ve čtení / chcete číst dál / předplaťte si / pre pokračovanie / chcete čítať ďalej / predplaťte si ~ předplat / číst / čítať / predplat
        pouze pro předplatitele / jen pro předplatitele / len pre predplatiteľov
        этот материал / эта статья / материал / статья / этот текст / полный текст / продолжение / доступно / контент ~ только подписчик / только для подписчик / подписчикам / для подписчиков / по подписке
        оформите подписку / подпишитесь / чтобы читать дальше / чтобы продолжить чтение / купите подписку / для продолжения чтения ~ читать дальше / продолжить чтение / подпис / прочитать / полный текст
        цей матеріал / ця стаття / матеріал / стаття / цей текст / доступно / повний текст ~ для передплатник / лише передплатник / тільки передплатник / для підписник / за передплатою / за підпискою
        оформіть передплату / передплатіть / щоб читати далі / щоб продовжити читання ~ читати далі / передплат / підпис / читання
        тази статия е / статията е / съдържанието е ~ само за абонати / за абонати
        αυτό το άρθρο είναι / το άρθρο είναι / το περιεχόμενο είναι / αυτό το περιεχόμενο είναι / περιεχόμενο ~ μόνο για συνδρομητές / για συνδρομητές / αποκλειστικά για συνδρομητές
        γίνετε συνδρομητής / γίνε συνδρομητής / για να συνεχίσετε την ανάγνωση / για να διαβάσετε ολόκληρο ~ συνδρομ / διαβάσετε / συνεχίσετε / ανάγνωση
        ez a cikk / a cikk / a teljes cikk / ez a tartalom / a tartalom ~ csak előfizető / előfizetőink számára / előfizetők számára / előfizetéssel
        fizessen elő / fizess elő / a folytatáshoz / a továbbolvasáshoz ~ elő / olvas
        acest articol este / articolul este / acest conținut este / conținut ~ pentru abonați / abonaților / rezervat abonaților
        abonează te / abonați vă / pentru a continua lectura / pentru a citi mai departe ~ abon / continua / citi
        ovaj članak je / članak je / sadržaj je / ovaj sadržaj je / ta članek je / članek je ~ samo za pretplatnike / za pretplatnike / dostupan pretplatnicima / samo za naročnike / za naročnike
        pretplatite se / za nastavak čitanja / naročite se / za nadaljnje branje ~ čita / pretplat / naroč / bra
        bu içerik / bu haber / bu makale / bu yazı / içerik ~ abonelere özel / aboneler içindir / abonelerimize özel / yalnızca abone / sadece abone
        okumaya devam etmek için / devamını okumak için / yazının devamını okumak için / abone olun / abone ol ~ abone / okumaya devam / devamını oku
        aquest article és / aquest contingut és / contingut / article exclusiu ~ exclusiu per a subscriptors / per a subscriptors / només per a subscriptors / per als subscriptors
        subscriu te / per continuar llegint / per seguir llegint ~ subscri / llegint
        artikel ini / konten ini / berita ini / kandungan ini ~ khusus untuk pelanggan / khusus pelanggan / hanya untuk pelanggan / untuk pelanggan / khusus untuk subscriber
        berlangganan / untuk melanjutkan membaca / untuk membaca selengkapnya ~ melanjutkan membaca / untuk membaca / langganan
        bài viết này / nội dung này ~ dành cho thuê bao / dành cho người đăng ký / dành cho độc giả trả phí / dành riêng cho thành viên
        đăng ký ~ đọc tiếp / đọc toàn bộ
        هذا المحتوى / هذا المقال / هذه المقالة / هذا الخبر ~ للمشتركين / حصري للمشتركين / مخصص للمشتركين
        اشترك / لمتابعة القراءة / لقراءة المقال / للاستمرار في القراءة ~ متابعة القراءة / لمتابعة / اشترك / قراءة المقال
        این مطلب / این مقاله / این محتوا ~ مخصوص مشترکان / ویژه مشترکان / ویژه مشترکین
        הכתבה / כתבה זו / תוכן זה / המאמר / הכתבה המלאה ~ למנויים בלבד / למנויים / לרשימת מנויים
        לקריאת הכתבה / להמשך קריאה / כדי להמשיך לקרוא ~ מנוי / הירשמו / רכשו
        यह लेख / यह सामग्री / यह खबर ~ केवल सब्सक्राइबर / केवल सदस्यों / सब्सक्राइबर्स के लिए
        이 기사는 / 본 기사는 / 이 콘텐츠는 / 유료 / 구독자 / 구독하고 / 계속 읽으려면 ~ 유료 회원 / 유료회원 / 구독자 전용 / 회원 전용 / 유료 구독자 / 계속 읽기 / 구독이 필요 / 구독하세요
        """

    static let metered: StaticString = """
        you have reached your / you ve reached your / you have read your / you ve read your / you have used / you ve used / you have reached the limit of / you ve reached the limit of / you have no free / this is your last free / you have exceeded your ~ free article / free articles / free stories / article limit / monthly limit / free story
        sie haben ihre kostenlosen / sie haben alle kostenlosen / sie haben ihr limit / sie haben das limit / ihr kostenloses kontingent ~ artikel / aufgebraucht / erreicht
        vous avez atteint / vous avez lu tous vos ~ articles gratuits / limite d articles
        has alcanzado / ha alcanzado / has llegado al límite / ya has leído ~ artículos gratuitos / artículos gratis / límite de artículos
        hai raggiunto / hai letto ~ articoli gratuiti / limite di articoli
        você atingiu / atingiu o limite / você já leu ~ artigos gratuitos / matérias gratuitas / matérias grátis / limite de matérias / artigos grátis
        je hebt het maximum / u heeft het maximum / je hebt je limiet ~ gratis artikelen
        """

    /// Parts of prompts in scripts without spaces.
    static let withoutSpaces = """
        会員限定記事
        会員限定です
        この記事は会員限定
        会員限定の記事
        有料会員限定です
        有料会員限定の記事
        有料会員限定記事
        有料記事です
        続きを読むには会員
        続きを読むには有料
        残り文字は有料
        订阅后继续阅读
        订阅后可阅读
        仅限订阅者
        仅限付费
        仅限会员
        付费会员可阅读
        付费后阅读全文
        开通会员阅读全文
        會員專屬內容
        會員專屬文章
        會員限定內容
        會員限定文章
        訂閱後繼續閱讀
        訂戶專享
        僅限訂戶
        付費會員專屬
        付費會員可閱讀
        ข่าวนี้สำหรับสมาชิก
        """

    /// What says that a prompt is for letters, programmes or comments.
    static let elsewhere = """
        newsletter
        podcast
        youtube
        telegram
        whatsapp
        instagram
        facebook
        inbox
        e mail
        email
        boletín
        boletim
        nieuwsbrief
        nyhedsbrev
        nyhetsbrev
        nyhetsbrevet
        uutiskirje
        рассылк
        telegram
        канал
        kommentier
        comment on
        to comment
        comenta
        commenter
        """
}
