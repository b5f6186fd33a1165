/// What pages say around their articles: share bars, newsletters, apps, cookies, comments, advertisements.
///
/// Weights: 3 decides alone, 2 needs company or a short line, 1 only supports. Imperatives count at the beginning of a
/// sentence only, where an article hardly uses them.
enum PromoPhrases {
    static let table = PhraseTable(english + germanic + romance + slavic + others + asian)

    private static let english = """
        3=link copied|copy link|copied|link copied!|copied to clipboard|share|share this|share article
        3=share this article|share this story|share on facebook
        3=tweet|email|e-mail|print|print this|save|save article|bookmark|listen|listen to this article
        3=listen to article|advertisement|ad|advert|sponsored|sponsored content
        3=promoted|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|skip to content
        3=skip to main content|skip ad|menu|search|sign in|log in|login
        3=subscribe|subscribe now|comments|comment|no comments|leave a comment|add comment|show comments|view comments
        3=join the conversation|read more|continue reading|story continues below
        3=story continues below advertisement|article continues below|article continues below advertisement
        3=article continues after ad|article continues after advertisement|scroll to continue
        3=back to top|top of page|next article|previous article|previous|next|home|font size|text size
        3=increase text size|decrease text size|reuse this content|order reprints|gift this article
        3=loading|loading...|loading comments|this content is not available|watch video|play video|show more|see more
        3=load more|view gallery|translate|more stories|trending|most popular|most read
        3=follow|follow us|following|report this ad|remove ads|hide|close|ok|accept|accept all|accept cookies|i accept
        3=got it|recommended|recommended for you|editors' picks|what to read next
        3=related articles|related stories|related news|related topics|related posts|related content|you may also like
        3=you might also like|read also|see also|also read|more from this section
        3=open image modal|enlarge image|view image in fullscreen|image caption|image source|go to homepage
        3=all rights reserved|reprints|corrections|about us|contact us
        3^share button|sign up for our|sign up for the|sign up to our|sign up to receive|sign up here|sign up now
        3^sign up today|sign up and|subscribe to our|subscribe here|subscribe for|follow us on|like us on
        3^find us on|join us on|join our whatsapp|join our telegram|join our community|join our newsletter
        3^download our app|download the app|get our app|click here to|click here for|tap here to
        3^get the latest|get breaking news|get all the latest|get unlimited access|get the best of
        3^stay up to date with|stay informed with|stay tuned for|have a tip|got a tip|got a story|got a news tip
        3^send us a tip
        3^read more:|read also:|also read:|also read :|see also:|related:|related :|read next:|read next|must read:
        3^more:|watch:|watch :|listen:|in pictures:|recommended:|recommended reading:|further reading:|don't miss:
        3^do you have an opinion|if you would like to submit|our standards|a version of this article|a version of this story|you can share this|this article is reserved
        3^support our journalism|support independent|support quality|become a member|become a subscriber
        3^become a supporter|please consider supporting|please consider donating|please consider making|please support
        3^donate to|donate now|make a donation|please share|please click
        3^comment on this|comment on|leave your comment|tell us what you think|let us know what you think
        3^what do you think?|have your say|share your thoughts|this article is free to|this article is available to
        3^we use cookies|this site uses cookies|this website uses cookies|by continuing to use this|by clicking
        3^by signing up|by subscribing|you can unsubscribe|unsubscribe|enter your email|your email address
        3^this story was supported by advertis|try our|already a subscriber|already subscribed|already a member
        3^you have read|you've read|this is a subscriber|subscribers only|feel free to repost|feel free to share
        3^keep up with|catch up on all|check out our|check out more|for more news|for more stories|for the latest
        3^for all the latest|for more on|view the original|view original|view source version|to read the full
        3*share button|click the share|button above|button below|buttons below|follow us on|subscribe to our
        3*our newsletter|daily newsletter|weekly newsletter|our youtube channel|our telegram channel
        3*our whatsapp channel
        3*to view this content|enable javascript|javascript is disabled|javascript is required|disable your ad blocker
        3*ad blocker|accept cookies|cookie policy|cookie settings|push notifications|google news feed
        2^click here|click the|click on|follow us|subscribe to|sign up|join our|download|share this|log in|sign in
        2^register|read the full|read more about|read more on|continue reading|photo gallery:|video:|gallery:
        2^follow|don't forget to|stay updated|stay informed|stay connected|never miss|want more|want to read more
        2^more on this|more from|more about|support us|please note that comments|originally published on substack
        2*click here|newsletter|facebook page|telegram channel|whatsapp channel|translate website|on facebook
        2*on twitter|on instagram|on x|instagram|app store|google play|in your inbox|to your inbox|free trial|sign in
        2*unsubscribe|terms of service|terms of use|privacy policy|terms and conditions|subscribe|share widely|repost
        2*comment section|comments section|in the comments|support our work|paywall|premium content|log in
        1*button|facebook|twitter|youtube|tiktok|linkedin|email|e-mail|link|website|subscribers|our readers
        1*friends and colleagues|translate|languages|inbox|latest news|breaking news|per month|free
        """

    private static let germanic = """

        3=anzeige|werbung|teilen|artikel teilen|drucken|merken|kommentieren|kommentare|kommentare anzeigen
        3=kommentar schreiben|mehr lesen|weiterlesen|mehr anzeigen|zur startseite|nach oben|vorlesen|artikel anhören
        3=link kopiert|link kopieren|newsletter|zurück|weiter|schließen|mehr zum thema
        3=das könnte sie auch interessieren|auch interessant|lesen sie auch|startseite|e-paper|abonnieren|anmelden
        3=einloggen|zum thema|externer inhalt|bild in neuer größe|empfohlener externer inhalt|audio anhören
        3^lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie jetzt|mehr zum thema|mehr dazu|mehr dazu:
        3^lesen sie dazu|auch interessant:|folgen sie uns|jetzt abonnieren|abonnieren sie|melden sie sich
        3^hier anmelden|hier abonnieren|jetzt anmelden|laden sie|klicken sie|teilen sie|diskutieren sie mit
        3^schreiben sie uns|newsletter abonnieren|an dieser stelle finden sie|sie möchten|dieser artikel ist
        3^wir verwenden cookies|diese website verwendet cookies|mit dem klick|mit unserem newsletter|verpassen sie
        3^bleiben sie|unterstützen sie|kommentieren sie
        2*newsletter|abonnieren|kanal|klicken sie|hier klicken|anmelden|kostenlos|datenschutzerklärung
        2*nutzungsbedingungen|whatsapp-kanal|im app store|posteingang
        3=advertentie|delen|deel dit artikel|lees meer|lees ook|lees verder|reacties|reageer|opslaan|luister
        3=kopieer link|annons|dela|dela artikeln|läs mer|läs också|skriv ut|kommentarer|lyssna|prenumerera|del
        3=del artikkelen|les mer|les også|kommentarer|annonse|læs mere|læs også|annonce|jaa|jaa artikkeli|lue myös
        3=lue lisää|mainos|kommentit|tilaa uutiskirje
        3^lees ook|lees meer|meld je aan|schrijf je in|volg ons|abonneer|klik hier|läs också|läs mer|läs även|följ oss
        3^prenumerera|anmäl dig|klicka här|les også|les mer|følg oss|abonner på|meld deg på|klikk her|læs også
        3^læs mere|følg os|tilmeld dig|klik her|lue myös|lue lisää|seuraa meitä|tilaa|klikkaa
        2*nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|klik hier|klicka här|klikk her
        """

    private static let romance = """

        3=partager|partager l'article|partagez|imprimer|commentaires|commenter|lire la suite|lire plus|lire aussi
        3=à lire aussi|voir aussi|publicité|écouter|écouter l'article|lien copié|copier le lien|s'abonner|abonnez-vous
        3=se connecter|la suite après la publicité|la suite après cette publicité|sur le même sujet|réagir|enregistrer
        3=offrir cet article|newsletter|accueil|retour en haut
        3^lire aussi|à lire aussi|lire également|à lire également|à lire :|voir aussi|voir également|abonnez-vous
        3^inscrivez-vous|suivez-nous|rejoignez-nous|cliquez ici|cliquez sur|partagez|téléchargez|recevez|découvrez nos
        3^soutenez|retrouvez-nous|retrouvez toute|retrouvez tous|pour aller plus loin|nous utilisons des cookies
        3^ce site utilise des cookies|en cliquant|cet article est réservé|il vous reste|laissez un commentaire
        3^vous souhaitez
        2*newsletter|cliquez ici|réseaux sociaux|abonnés|s'abonner|infolettre|boîte mail|chaîne whatsapp
        2*chaîne telegram|politique de confidentialité|conditions d'utilisation
        3=compartir|comparte|imprimir|comentarios|comentar|leer más|lee más|lee también|ver más|publicidad|escuchar
        3=enlace copiado|copiar enlace|suscríbete|suscribirse|iniciar sesión|te puede interesar|le puede interesar
        3=noticias relacionadas|guardar|inicio|newsletter|boletín|volver arriba|sigue leyendo|seguir leyendo
        3=más noticias|más información|compartir en facebook|lea también
        3^lea también|lee también|lea además|leer también|te puede interesar|le puede interesar|puedes leer
        3^más información:|suscríbete|suscríbase|síguenos|síganos|sigue toda la|sigue a|únete|haz clic|haga clic
        3^pincha aquí|descarga nuestra|recibe|comparte|compartir en|apúntate|regístrate|usamos cookies
        3^este sitio utiliza cookies|utilizamos cookies|al hacer clic|deja tu comentario|apoya|para seguir leyendo
        3^vea también|mira también|ver también
        2*newsletter|boletín|haz clic|haga clic|redes sociales|suscripción|canal de whatsapp|canal de telegram
        2*política de privacidad|términos y condiciones
        3=compartilhar|compartilhe|partilhar|imprimir|comentários|comentar|leia mais|leia também|ler mais|saiba mais
        3=publicidade|ouvir|link copiado|copiar link|assine|entrar|continua após a publicidade|continue lendo
        3=veja também|mais lidas|voltar ao topo|notícias relacionadas|subscrever|patrocinado
        3^leia também|leia mais|ler também|veja também|saiba mais|siga-nos|siga o|siga a|assine|inscreva-se|subscreva
        3^cadastre-se|clique aqui|clique no|baixe|receba|compartilhe|partilhe|participe do|entre no
        3^este site utiliza cookies|usamos cookies|deixe seu comentário|deixe o seu comentário|apoie
        3^para continuar lendo|acompanhe
        2*newsletter|clique aqui|redes sociais|canal no whatsapp|canal do whatsapp|política de privacidade
        2*termos de uso
        3=condividi|stampa|commenti|commenta|leggi anche|leggi tutto|leggi di più|continua a leggere|pubblicità
        3=ascolta|link copiato|copia link|abbonati|accedi|vedi anche|articoli correlati|potrebbe interessarti
        3=ti potrebbe interessare|iscriviti|riproduzione riservata|torna su|salva|invia
        3^leggi anche|leggi di più|leggi l'articolo|guarda anche|vedi anche|potrebbe interessarti|seguici|iscriviti
        3^abbonati|clicca qui|clicca su|scarica|condividi|ricevi|questo sito utilizza|utilizziamo i cookie
        3^lascia un commento|sostieni|resta aggiornato|unisciti|entra nel
        2*newsletter|clicca qui|canale whatsapp|canale telegram|informativa sulla privacy|termini e condizioni
        3=distribuie|citește și|citeşte şi|citește mai mult|comentarii|publicitate|abonează-te|vezi și|comparteix
        3=llegeix més|publicitat
        3^citește și|citeşte şi|citește mai|vezi și|abonează-te|urmărește-ne|urmăriți-ne|aboneaza-te|click aici
        3^llegeix també|segueix-nos|subscriu-te
        """

    private static let slavic = """

        3=поделиться|поделиться ссылкой|скопировать ссылку|ссылка скопирована|распечатать|комментарии|комментировать
        3=читать далее|читайте также|реклама|подписаться|смотрите также|материалы по теме|по теме|новости по теме
        3=в закладки|наверх|показать ещё|показать еще|войти|слушать|читать полностью|на правах рекламы
        3^читайте также|читайте еще|читайте ещё|читать также|смотрите также|подробнее:|подписывайтесь|подпишитесь
        3^подписаться на|следите за|присоединяйтесь|нажмите|скачайте|поделитесь|больше новостей|самые важные новости
        3^все самое|хотите|поддержите|оставьте комментарий|мы используем cookie|мы используем файлы cookie
        3^этот сайт использует|продолжая использовать|если вы нашли ошибку|нашли ошибку|выделите|выделите её и нажмите
        2*рассылк~|телеграм-канал~|telegram-канал~|нажмите|ctrl+enter|политик~ конфиденциальности|в социальных сетях
        3=поділитися|реклама|читайте також|коментарі|читати далі|підписатися|дивіться також|копіювати посилання
        3^читайте також|читайте ще|дивіться також|підписуйтесь|підписуйтеся|підпишіться|приєднуйтесь|натисніть
        3^стежте за|якщо ви знайшли помилку|знайшли помилку|підтримайте
        2*розсилк~|телеграм-канал~|telegram-канал~
        3=udostępnij|drukuj|komentarze|skomentuj|czytaj więcej|czytaj dalej|czytaj także|czytaj też|zobacz także
        3=zobacz też|reklama|kopiuj link|skopiowano|posłuchaj|subskrybuj|zaloguj się|dalszy ciąg materiału pod wideo
        3=zapisz się|powiązane|sdílet|tisk|komentáře|číst dále|čtěte také|reklama|inzerce|přečtěte si také|zdieľať
        3=čítajte aj|prečítajte si aj|inzercia|podijeli|pročitajte još|pročitajte i|oglas|споделяне|прочетете още
        3=вижте още|коментари
        3^czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|zobacz również|przeczytaj także|obserwuj nas
        3^polub nas|zapisz się|subskrybuj|kliknij|pobierz|udostępnij|dołącz do|wspieraj|ta strona używa
        3^ta strona korzysta z|używamy plików cookie|čtěte také|přečtěte si|čtěte více|sledujte nás|odebírejte
        3^přihlaste se|klikněte|čítajte aj|prečítajte si|sledujte nás|odoberajte|pročitajte|pratite nas|прочетете
        3^вижте още|последвайте ни|абонирайте
        2*newsletter~|kliknij tutaj|klikněte zde|polityk~ prywatności|biuletyn~
        """

    private static let others = """

        3=paylaş|yazdır|yorumlar|yorum yap|devamını oku|ayrıca bakınız|reklam|abone ol|bağlantı kopyalandı
        3=ilgili haberler|μοιραστείτε|κοινοποίηση|διαβάστε επίσης|διαβάστε περισσότερα|διαφήμιση|σχόλια|megosztás
        3=nyomtatás|hozzászólások|olvassa el|hirdetés|kapcsolódó cikkek|jaga|loe ka|reklaam|dalīties|lasi arī|reklāma
        3=dalintis|skaitykite taip pat|reklama|bagikan|komentar|baca juga|iklan|baca selengkapnya|advertisement
        3=simak juga|kongsi|chia sẻ|bình luận|xem thêm|đọc thêm|quảng cáo|tin liên quan|lưu bài
        3^ayrıca oku|bunu da oku|bizi takip edin|takip edin|abone olun|tıklayın|uygulamayı indirin|διαβάστε επίσης
        3^διαβάστε ακόμα|διαβάστε ακόμη|δείτε επίσης|ακολουθήστε|εγγραφείτε|κάντε κλικ|olvassa el|kövessen
        3^iratkozzon fel|iratkozz fel|kattintson|loe ka|lasi arī|skaitykite|baca juga|simak juga|ikuti kami
        3^ikuti berita|dapatkan|unduh|klik di sini|cek berita|gabung|langganan|baca selengkapnya|xem thêm|đọc thêm
        3^theo dõi|đăng ký|mời quý|mời bạn|tải ứng dụng|bấm vào
        3=شارك|مشاركة|شارك المقال|طباعة|تعليقات|التعليقات|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|إعلان|نسخ الرابط
        3=تم نسخ الرابط|مواضيع ذات صلة|اشترك|استمع|المزيد|شترک|اشتراک گذاری|اشتراک‌گذاری|بیشتر بخوانید|کپی لینک|آگهی
        3=تبلیغات|شیئر|שתפו|שיתוף|תגובות|קראו עוד|עוד בנושא|פרסומת|קראו גם
        3^اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|تابعونا|تابعنا|اشترك في|اشتركوا|انضم إلى|اضغط هنا
        3^حمل التطبيق|للمزيد|بیشتر بخوانید|همچنین بخوانید|ما را در|برای عضویت|عضو شوید|یہ بھی پڑھیں|مزید پڑھیں
        3^קראו עוד|קראו גם|עקבו אחרינו|הצטרפו|לחצו כאן|הירשמו
        2*النشرة البريدية|النشرة الإخبارية|קליק כאן|خبرنامه
        3=शेयर करें|साझा करें|विज्ञापन|ये भी पढ़ें|यह भी पढ़ें|और पढ़ें|टिप्पणियां|এই বিভাগের আরো খবর|শেয়ার করুন
        3=আরও পড়ুন|விளம்பரம்|பகிர்|แชร์|โฆษณา|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง
        3^ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|और पढ़ें|हमें फॉलो|हमारे व्हाट्सएप|आरও पড়ুন|আরও পড়ুন|อ่านเพิ่มเติม
        3^อ่านข่าวอื่น|ติดตามข่าว|กดติดตาม|คลิก|மேலும் படிக்க
        """

    private static let asian = """

        3=分享|分享到|打印|收藏|评论|評論|留言|阅读更多|閱讀更多|展开全文|相关新闻|相關新聞|相关阅读|延伸阅读|延伸閱讀|推荐阅读|猜你喜欢|广告|廣告|复制链接|複製連結|链接已复制|连结已复制|返回顶部|字号
        3=下载app|责任编辑|查看更多|加载更多|シェア|シェアする|ツイート|ツイートする|印刷|コメント|コメントを書く|続きを読む|関連記事|あわせて読みたい|広告|リンクをコピー|リンクをコピーしました|お気に入り
        3=保存|会員限定|この記事を保存|ページトップへ|공유|공유하기|인쇄|프린트|댓글|댓글쓰기|기사저장|글자크기|글자 크기|광고|관련기사|관련 기사|더보기|링크 복사|링크복사|url복사|url 복사
        3=기사 스크랩|스크랩|본문 듣기|구독|좋아요|카카오톡|페이스북|트위터|이 기사를 공유합니다
        3^字体|字号|[字体|[字号|[打印|分享让更多|扫码|扫描二维码|扫一扫|关注我们|点击下载|点击查看|点击进入|欢迎关注|更多精彩|更多新闻|下载客户端|请关注|微信搜索|歡迎加入|追蹤我們|按讚|立即下載|點擊|看更多|更多新聞|延伸閱讀|相关阅读：
        3^延伸阅读：|関連記事：|あわせて読みたい|続きは|この記事は会員|フォローする|登録はこちら|詳しくはこちら|メルマガ|アプリを|無断転載|구독하기|구독하시면|네이버에서|카카오톡에서|앱 다운로드|제보는
        3^기사제보|기사 제보|제보하기|▶|☞|더 많은|관련기사:|[관련기사]|[관련 기사]|당신의 제보
        2*公众号|二维码|客户端下载|微信公众号|粉絲專頁|訂閱|メールマガジン|会員登録|フォロー|뉴스레터|구독|카카오톡|유튜브 채널|제보|cookie
        """
}
