/// What pages say around their articles: share bars, newsletters, apps, cookies, comments, advertisements.
///
/// Weights: 4 decides alone, 3 decides alone in a line that is no sentence, 2 needs company or a short line, 1 only
/// supports. Imperatives count at the beginning of a sentence only. What a sentence of an article may open with weighs 2:
/// a verb that also tells what somebody does (`recibe`, `comparte`, `اشترك في`), the words of a question (`Sie möchten`).
enum PromoPhrases {
    static let table = PhraseTable(english + germanic + romance + slavic + others + asian + houses)

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
        3=all rights reserved|reprints|corrections|about us|contact us|what do you think|got a tip|got a story
        3=have a tip|got a news tip|already a subscriber|already a member
        3$click here
        3=add to your saved stories|read online|forward to a friend|view in browser|view online|open in app|add to list
        3=share via|close extra sharing options|copy link url copied!|show caption|hide caption
        3=report an error|report a typo|give feedback|send feedback
        3=read later|leggi i commenti|sent from my iphone|sent from my ipad|sent from my phone
        3=von meinem iphone gesendet|envoyé de mon iphone|enviado desde mi iphone|inviato da iphone|отправлено с iphone
        4^privacy notice: newsletters|you are receiving this|you received this email because|our mailing address is|view this email in
        4^sign up for our|sign up to our|subscribe to our|follow us on|like us on
        4^join our whatsapp|join our telegram|join our community|join our newsletter|download our app|get our app
        4^send us a tip|read also|also read:|also read :|see also:|support our journalism
        4^if you would like to submit|this article is reserved|leave your comment
        4^a version of this article appear~|a version of this story appear~|a version of this article was published in
        4^if a friend forwarded this|if someone forwarded this|was this email forwarded|was this newsletter forwarded
        4^did someone forward you this|this email was sent to
        4^tell us what you think|let us know what you think|this article is free to|this article is available to
        4^we use cookies|this site uses cookies|this website uses cookies|by continuing to use this
        4^you can unsubscribe|this story was supported by advertis
        4^this is a subscriber|feel free to repost|feel free to share
        4^please consider supporting|please consider donating
        3^read more:|sign up to|share button|sign up for the|sign up to receive|sign up here|sign up now|sign up today|subscribe here
        3^join us on|find us on|for all the latest|check out our|click here to|click here for|please click|tap here to
        3^by signing up|by subscribing|you can share this
        3^subscribe for|download the app|get the latest|get breaking news|get all the latest|get unlimited access
        3^get the best of|stay up to date with|stay informed with|stay tuned for|have a tip|got a tip|got a story
        3^got a news tip|related:|related :|read next:|read next|must read:|more:|watch:|watch :|listen:|in pictures:
        3^recommended:|recommended reading:|further reading:|don't miss:|our standards:|support independent journalism
        3^support independent media|support independent news|support quality journalism|become a member
        3^become a subscriber|become a supporter|please consider making|please support|donate to|donate now
        3^make a donation|please share|comment on this|comment on our|what do you think?|have your say
        3^share your thoughts|by clicking|unsubscribe|enter your email|your email address|try our
        3^already a subscriber|already subscribed|already a member|you've read|subscribers only|keep up with
        3^catch up on all|check out more|for more news|for more stories|for the latest|view the original
        3^view original|view source version|to read the full
        2^sign up and|do you have an opinion|comment on|you have read
        2^for more on|support independent
        3*share button|click the share|button above|button below|buttons below|follow us on|subscribe to our
        3*our newsletter|our youtube channel|our telegram channel|our whatsapp channel|our daily newsletter
        3*our weekly newsletter|our app|our social media|for our newsletter|our free newsletter|our mailing list
        3*to view this content|enable javascript|javascript is disabled|javascript is required|disable your ad blocker
        3*accept cookies|google news feed
        2*ad blocker|cookie policy|cookie settings|push notifications|daily newsletter|weekly newsletter|in print
        2*print edition|articles left|free articles|letters section|on this article|on this story|comments below
        2*the link below|the links below
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
        3^mehr nachrichten aus|mehr artikel aus|mehr artikel zu
        3=artikel drucken|artikel versenden|artikel merken|artikel kommentieren|beitrag teilen|seite drucken|fehler melden
        3=fehler gefunden|nach oben scrollen
        4^lesen sie auch|lesen sie hier|lesen sie mehr:|lesen sie mehr zum|lesen sie mehr über|lesen sie dazu
        4^mehr dazu lesen|auch interessant:|folgen sie uns|jetzt abonnieren|abonnieren sie uns|abonnieren sie jetzt
        4^abonnieren sie den|abonnieren sie die|abonnieren sie unser~|abonnieren sie hier|hier abonnieren
        4^hier anmelden|jetzt anmelden|diskutieren sie mit|schreiben sie uns|newsletter abonnieren
        4^an dieser stelle finden sie|wir verwenden cookies|diese website verwendet cookies
        4^mit unserem newsletter|klicken sie hier|unterstützen sie unser~
        3^mehr dazu:|lesen sie mehr|lesen sie jetzt|mehr zum thema|abonnieren sie|melden sie sich|laden sie|klicken sie
        3^mit dem klick
        3^verpassen sie|kommentieren sie
        2^mehr dazu|teilen sie|bleiben sie|unterstützen sie|sie möchten|sie wollen|dieser artikel ist
        3*unser newsletter|unseren newsletter|unserem newsletter|unserer app|unsere app|unser~ whatsapp-kanal
        3*nur für abonnenten|nichts mehr verpassen|keine nachricht~ mehr verpassen
        2*newsletter|abonnieren|kanal|klicken sie|hier klicken|anmelden|kostenlos|datenschutzerklärung|abonnenten
        2*keine nachricht~ verpassen|auf dem laufenden|folgen sie
        2*nutzungsbedingungen|whatsapp-kanal|im app store|posteingang
        3=advertentie|delen|deel dit artikel|lees meer|lees ook|lees verder|reacties|reageer|opslaan|luister
        3=kopieer link|annons|dela|dela artikeln|läs mer|läs också|skriv ut|kommentarer|lyssna|prenumerera|del
        3=del artikkelen|les mer|les også|kommentarer|annonse|læs mere|læs også|annonce|jaa|jaa artikkeli|lue myös
        3=lue lisää|mainos|kommentit|tilaa uutiskirje
        3=del artiklen|del denne artikel|del på facebook|rätta fel|rätta fel i texten|tipsa redaktionen|rapportera fel
        3=deel op facebook|fout gezien|rapporter feil|fant du feil|ilmoita virheestä|anna palautetta|jaa facebookissa
        3^reageer op|reageer hier|praat mee
        4^fout gezien?|foutje gezien?|tip de redactie|har du tips|har du et tip|har du tips til|vet du mer?|fant du en feil
        4^har du sett ett fel|huomasitko virheen|löysitkö virheen
        4^lees ook|lees meer:|lees verder|meld je aan voor|schrijf je in voor|abonneer je op|klik hier|läs också
        4^läs mer:
        4^läs även|följ oss på|prenumerera på vårt|anmäl dig till vårt|klicka här|les også|les mer:|følg oss på
        4^abonner på nyhetsbrev~|meld deg på nyhetsbrev~|klikk her|læs også|læs mere:|følg os på|tilmeld dig nyhedsbrev~
        4^klik her|lue myös|lue lisää|seuraa meitä|tilaa uutiskirje~
        3^lees meer|meld je aan|schrijf je in|volg ons|abonneer|läs mer|följ oss|prenumerera|anmäl dig|les mer
        3^følg oss|abonner på|meld deg på|læs mere|følg os|tilmeld dig|klikkaa
        2^tilaa
        3*onze nieuwsbrief|ons whatsapp-kanaal|onze app|vårt nyhetsbrev|våra nyhetsbrev|vår app|vårt nyhetsbrev
        3*vores nyhedsbrev|vores app|uutiskirjeemme
        2*in je mailbox|in je inbox|i din inkorg|i innboksen|i din indbakke|sähköpostiisi
        2*nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirje|klik hier|klicka här|klikk her
        """

    private static let romance = """

        3=partager|partager l'article|partagez|imprimer|commentaires|commenter|lire la suite|lire plus|lire aussi
        3=à lire aussi|voir aussi|publicité|écouter|écouter l'article|lien copié|copier le lien|s'abonner|abonnez-vous
        3=se connecter|la suite après la publicité|la suite après cette publicité|sur le même sujet|réagir|enregistrer
        3=offrir cet article|newsletter|accueil|retour en haut
        3=contribuer|contribuez|réservé aux abonnés|article réservé aux abonnés|vos réactions|signaler une erreur|copier l'url
        4^lire aussi|à lire aussi|lire également|à lire également|à lire :|voir aussi|voir également
        4^abonnez-vous à|abonnez-vous pour|abonnez-vous dès|inscrivez-vous à|inscrivez-vous pour|suivez-nous
        4^rejoignez-nous|cliquez ici|téléchargez notre|téléchargez l'application|découvrez nos|soutenez-nous
        4^retrouvez-nous|nous utilisons des cookies|ce site utilise des cookies|cet article est réservé
        4^laissez un commentaire|partagez cet article|partagez sur|partagez l'article
        3^abonnez-vous|inscrivez-vous|cliquez sur|retrouvez toute|retrouvez tous|en cliquant
        2^partagez|téléchargez|recevez|soutenez|pour aller plus loin|il vous reste|vous souhaitez
        3=pour aller plus loin|s'inscrire|réutiliser ce contenu
        3*recevez notre|recevez nos
        3*notre newsletter|nos newsletters|notre infolettre|notre application|notre chaîne|cet article à lire
        3*de cet article est réservée|réservée aux abonnés|réservé aux abonnés|réservé à nos abonnés
        2*dans votre boîte|par e-mail|par courriel|sur les réseaux|l'essentiel de l'actualité|nos alertes
        2*newsletter|cliquez ici|réseaux sociaux|abonnés|s'abonner|infolettre|boîte mail|chaîne whatsapp
        2*chaîne telegram|politique de confidentialité|conditions d'utilisation
        3=compartir|comparte|imprimir|comentarios|comentar|leer más|lee más|lee también|ver más|publicidad|escuchar
        3=enlace copiado|copiar enlace|suscríbete|suscribirse|iniciar sesión|te puede interesar|le puede interesar
        3=noticias relacionadas|guardar|inicio|newsletter|boletín|volver arriba|sigue leyendo|seguir leyendo
        3=más noticias|más información|compartir en facebook|lea también
        3=reportar un error|reporta un error|imprime|deja un comentario|ver comentarios|normas
        4^lea también|lee también|lea además|leer también|suscríbete a|suscríbase a|suscríbete aquí
        4^síguenos|síganos|haz clic aquí|haga clic aquí|pincha aquí|descarga nuestra app
        4^descarga nuestra aplicación|compartir en|usamos cookies|este sitio utiliza cookies|utilizamos cookies
        4^deja tu comentario|para seguir leyendo|vea también|mira también|ver también
        3^más información:|te puede interesar|le puede interesar|puedes leer|suscríbete|suscríbase|sigue toda la|únete|haz clic
        3^haz clic en|haga clic en
        3^haga clic|apúntate|regístrate|al hacer clic|apoya el periodismo|apoya nuestro
        2^sigue a|descarga nuestra|recibe|comparte|apoya
        3*nuestro boletín|nuestra newsletter|nuestros boletines|nuestro canal|nuestra app|nuestra aplicación
        3*nuestras redes sociales|nuestro newsletter|nuestro whatsapp
        2*en tu correo|en su correo|en tu bandeja|en tu móvil|en facebook|nuestras noticias|esta noticia|este artículo
        2*newsletter|boletín|haz clic|haga clic|redes sociales|suscripción|canal de whatsapp|canal de telegram
        2*política de privacidad|términos y condiciones
        3=compartilhar|compartilhe|partilhar|imprimir|comentários|comentar|leia mais|leia também|ler mais|saiba mais
        3=publicidade|ouvir|link copiado|copiar link|assine|entrar|continua após a publicidade|continue lendo
        3=veja também|mais lidas|voltar ao topo|notícias relacionadas|subscrever|patrocinado
        4^leia também|ler também|veja também|siga-nos|inscreva-se no|inscreva-se na|assine nossa
        4^assine a nossa|assine o nosso|assine nosso|subscreva a nossa|cadastre-se|clique aqui|participe do nosso
        4^entre no nosso|este site utiliza cookies|usamos cookies|deixe seu comentário|deixe o seu comentário
        4^para continuar lendo
        3^saiba mais:|leia mais|saiba mais|siga o|siga a|assine|inscreva-se|subscreva|clique no|baixe|receba|compartilhe|partilhe
        3^participe do|entre no|apoie|acompanhe
        3*nossa newsletter|nosso canal|nosso grupo|nosso aplicativo|nosso app|nossas redes sociais|nosso boletim
        3*a nossa newsletter|no seu whatsapp|no seu e-mail|no seu email
        2*no facebook|no instagram|esta notícia|este artigo|esta reportagem
        2*newsletter|clique aqui|redes sociais|canal no whatsapp|canal do whatsapp|política de privacidade
        2*termos de uso
        3=condividi|stampa|commenti|commenta|leggi anche|leggi tutto|leggi di più|continua a leggere|pubblicità
        3=ascolta|link copiato|copia link|abbonati|accedi|vedi anche|articoli correlati|potrebbe interessarti
        3=ti potrebbe interessare|iscriviti|riproduzione riservata|torna su|salva|invia
        4^leggi anche|leggi l'articolo completo|guarda anche|vedi anche|seguici|iscriviti alla|iscriviti al
        4^iscriviti qui
        4^abbonati a|abbonati ora|abbonati subito|clicca qui|questo sito utilizza|utilizziamo i cookie
        4^lascia un commento|sostieni il nostro|entra nel nostro|scarica la nostra|scarica l'app|unisciti al nostro
        4^ricevi la nostra|ricevi le nostre
        3^leggi di più|leggi l'articolo|potrebbe interessarti|iscriviti|clicca su|condividi|unisciti|resta aggiornato
        2^abbonati|scarica|ricevi|sostieni|entra nel
        3*nostra newsletter|nostro canale|nostra app|nostri canali|nostre notizie
        2*nella tua casella|via e-mail|via mail|sui social|su facebook|ultime notizie|questo articolo
        2*newsletter|clicca qui|canale whatsapp|canale telegram|informativa sulla privacy|termini e condizioni
        3=distribuie|citește și|citeşte şi|citește mai mult|comentarii|publicitate|abonează-te|vezi și|comparteix
        3=llegeix més|publicitat
        4^citește și|citeşte şi|citește mai mult|vezi și|abonează-te la|urmărește-ne|urmăriți-ne|click aici
        4^llegeix també|segueix-nos|subscriu-te
        3^citește mai|abonează-te|aboneaza-te
        """

    private static let slavic = """

        3=поделиться|поделиться ссылкой|скопировать ссылку|ссылка скопирована|распечатать|комментарии|комментировать
        3=читать далее|читайте также|реклама|подписаться|смотрите также|материалы по теме|по теме|новости по теме
        3=в закладки|наверх|показать ещё|показать еще|войти|слушать|читать полностью|на правах рекламы
        4^читайте также|читайте еще|читайте ещё|читать также|смотрите также|подписывайтесь|подпишитесь
        4^подписаться на|следите за нами|следите за нашими|следите за новостями|присоединяйтесь к нам
        4^присоединяйтесь к нашему|больше новостей|самые важные новости|оставьте комментарий|мы используем cookie
        4^мы используем файлы cookie|если вы нашли ошибку
        4^выделите её и нажмите|выделите ее и нажмите
        3^подробнее:|следите за|присоединяйтесь|нажмите|скачайте|поделитесь|все самое|поддержите|выделите|нашли ошибку
        3^этот сайт использует
        3^продолжая использовать
        2^хотите
        3*наш канал|наш телеграм|наш telegram~|наших соцсетях|наше приложение|нашу рассылку|нашем канале
        2*на почту|не пропустить|в соцсетях|в telegram|в телеграм~|с друзьями
        2*рассылк~|телеграм-канал~|telegram-канал~|нажмите|политик~ конфиденциальности|в социальных сетях
        3=поділитися|реклама|читайте також|коментарі|читати далі|підписатися|дивіться також|копіювати посилання
        4^читайте також|читайте ще|дивіться також|підписуйтесь|підписуйтеся|підпишіться|якщо ви знайшли помилку
        4^якщо ви помітили помилку|помітили помилку|нашли ошибку?|нашли опечатку?|заметили ошибку|заметили опечатку
        4^если вы заметили ошибку|якщо помітили
        3^приєднуйтесь|натисніть|підтримайте|знайшли помилку
        3*наш канал|наш telegram~|нашу розсилку
        2*розсилк~|телеграм-канал~|telegram-канал~
        3=udostępnij|drukuj|komentarze|skomentuj|czytaj więcej|czytaj dalej|czytaj także|czytaj też|zobacz także
        3=zobacz też|reklama|kopiuj link|skopiowano|posłuchaj|subskrybuj|zaloguj się|dalszy ciąg materiału pod wideo
        3=zapisz się|powiązane|sdílet|tisk|komentáře|číst dále|čtěte také|reklama|inzerce|přečtěte si také|zdieľať
        3=čítajte aj|prečítajte si aj|inzercia|podijeli|pročitajte još|pročitajte i|oglas|споделяне|прочетете още
        3=вижте още|коментари
        4^czytaj także|czytaj też|zobacz także|zobacz też|zobacz również|przeczytaj także|obserwuj nas|zapisz się do
        4^zapisz się na|kliknij tutaj|kliknij tu|udostępnij ten|polub nas na|ta strona używa|ta strona korzysta z
        4^używamy plików cookie|čtěte také|přečtěte si také|sledujte nás na|přihlaste se k odběru|klikněte zde
        4^čítajte aj|prečítajte si aj|pročitajte i|pročitajte još|pratite nas|прочетете още|вижте още|последвайте ни
        3^czytaj więcej|polub nas|zapisz się|subskrybuj|kliknij|pobierz|udostępnij|dołącz do|wspieraj|přečtěte si
        3^čtěte více|sledujte nás|odebírejte|přihlaste se|klikněte|prečítajte si|odoberajte|pročitajte|прочетете
        3^абонирайте
        3*nasz newsletter|naszego newslettera|naszą aplikację|náš newsletter|našeho newsletteru|našu aplikáciu
        2*na facebooku|na twój e-mail|do vašeho e-mailu
        2*newsletter~|kliknij tutaj|klikněte zde|polityk~ prywatności|biuletyn~
        """

    private static let others = """

        3=paylaş|yazdır|yorumlar|yorum yap|devamını oku|ayrıca bakınız|reklam|abone ol|bağlantı kopyalandı
        3=ilgili haberler|μοιραστείτε|κοινοποίηση|διαβάστε επίσης|διαβάστε περισσότερα|διαφήμιση|σχόλια|megosztás
        3=nyomtatás|hozzászólások|olvassa el|hirdetés|kapcsolódó cikkek|jaga|loe ka|reklaam|dalīties|lasi arī|reklāma
        3=dalintis|skaitykite taip pat|reklama|bagikan|komentar|baca juga|iklan|baca selengkapnya|advertisement
        3=simak juga|kongsi|chia sẻ|bình luận|xem thêm|đọc thêm|quảng cáo|tin liên quan|lưu bài
        4^ayrıca oku|bunu da oku|bizi takip edin|uygulamayı indirin|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη
        4^δείτε επίσης|κάντε κλικ εδώ|ακολουθήστε μας|εγγραφείτε στο newsletter|iratkozzon fel hírlev~
        4^iratkozz fel hírlev~|kövessen minket|loe ka|lasi arī|skaitykite taip pat|baca juga|simak juga|ikuti kami
        4^klik di sini|baca selengkapnya|xem thêm|đọc thêm|theo dõi chúng tôi|đăng ký nhận|mời quý độc giả|mời bạn đọc
        4^tải ứng dụng
        4^haberin devamı için
        3^takip edin|abone olun|tıklayın|ακολουθήστε|εγγραφείτε|κάντε κλικ|olvassa el|kövessen|iratkozzon fel
        3^iratkozz fel|kattintson|skaitykite|ikuti berita|dapatkan|unduh|gabung|langganan|mời quý|mời bạn
        3^bấm vào
        2^theo dõi|đăng ký
        3=yorum yaz|yorum ekle|yorumları gör|haberi paylaş|haber verin|hata bildir|σχολιάστε|προσθήκη σχολίου
        3=hibát talált|oszd meg|megosztom|κοινοποιήστε|bagikan artikel|chia sẻ bài viết|ý kiến|gửi bình luận|in bài viết
        3*newsletter μας|kanalımıza|bültenimize|saluran whatsapp|kênh youtube
        2*google news|google haberler|abone olun|takip edin|hírlevél~|kotak masuk|whatsapp channel
        3=شارك الخبر|شارك هذا الخبر|مشاركة الخبر|شارك هذا المقال|لینک کوتاه|کپی لینک کوتاه|ارسال به دوستان|شتركوا|טען עוד|הדפסה
        3=شارك|مشاركة|شارك المقال|طباعة|تعليقات|التعليقات|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|إعلان|نسخ الرابط
        3=تم نسخ الرابط|مواضيع ذات صلة|اشترك|استمع|المزيد|شترک|اشتراک گذاری|اشتراک‌گذاری|بیشتر بخوانید|کپی لینک|آگهی
        3=تبلیغات|شیئر|שתפו|שיתוף|תגובות|קראו עוד|עוד בנושא|פרסומת|קראו גם
        4^اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|تابعونا|اشتركوا في|اضغط هنا|حمل التطبيق|بیشتر بخوانید
        4^همچنین بخوانید|یہ بھی پڑھیں|مزید پڑھیں|קראו עוד|קראו גם|עקבו אחרינו|לחצו כאן
        4^הירשמו לניוזלטר
        3^تابعنا|للمزيد|عضو شوید|הצטרפו|הירשמו|برای عضویت
        2^اشترك في|انضم إلى
        3*نشرتنا|قناتنا|تطبيقنا|حسابنا|صفحتنا
        2*النشرة البريدية|النشرة الإخبارية|קליק כאן|خبرنامه
        3=शेयर करें|साझा करें|विज्ञापन|ये भी पढ़ें|यह भी पढ़ें|और पढ़ें|टिप्पणियां|এই বিভাগের আরো খবর|শেয়ার করুন
        3=আরও পড়ুন|விளம்பரம்|பகிர்|แชร์|โฆษณา|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง
        3=แชร์ข่าว|แชร์บทความ|ข่าวล่าสุด|พิมพ์|คัดลอกลิงก์|ข่าวอื่นๆ
        4^ติดตามเรา|ติดตามข่าวสาร|กดไลก์|กดแชร์|สมัครรับข่าวสาร|อ่านข่าวเพิ่มเติม|ข่าวที่น่าสนใจ
        4^ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|और पढ़ें|हमें फॉलो|हमारे व्हाट्सएप|आरও पড়ুন|আরও পড়ুন|อ่านเพิ่มเติม
        4^อ่านข่าวอื่น|ติดตามข่าว|กดติดตาม|மேலும் படிக்க
        3^คลิก
        """

    private static let asian = """

        3=分享|分享到|打印|收藏|评论|評論|留言|阅读更多|閱讀更多|展开全文|相关新闻|相關新聞|相关阅读|延伸阅读|延伸閱讀|推荐阅读|猜你喜欢|广告|廣告|复制链接|複製連結|链接已复制|连结已复制|返回顶部|字号
        3=下载app|责任编辑|查看更多|加载更多|シェア|シェアする|ツイート|ツイートする|印刷|コメント|コメントを書く|続きを読む|関連記事|あわせて読みたい|広告|リンクをコピー|リンクをコピーしました|お気に入り
        3=保存|会員限定|有料記事|会員限定記事|この記事を保存|ページトップへ|공유|공유하기|인쇄|프린트|댓글|댓글쓰기|기사저장|글자크기|글자 크기|광고|관련기사|관련 기사|더보기|링크 복사|링크복사|url복사|url 복사
        3=기사 스크랩|스크랩|본문 듣기|구독|좋아요|카카오톡|페이스북|트위터|이 기사를 공유합니다
        4^扫描二维码|关注我们|点击下载|点击进入|欢迎关注|下载客户端|微信搜索|歡迎加入|追蹤我們|立即下載|延伸閱讀|相关阅读：
        4^延伸阅读：|関連記事：|あわせて読みたい|この記事は会員|この記事は有料|有料会員になると|会員になると続き|フォローする|登録はこちら|詳しくはこちら|無断転載|구독하기|기사제보|제보하기|관련기사:|[관련기사]
        4^[관련 기사]|당신의 제보
        3^字体|字号|[字体|[字号|[打印|分享让更多|扫码|點擊|続きは|メルマガ|アプリを|구독하시면|네이버에서|카카오톡에서|제보는|▶|☞|더 많은|请关注|扫一扫|点击查看|更多新闻
        3^更多新聞|앱 다운로드|기사 제보
        3*登録はこちら|会員登録はこちら
        2*公众号|二维码|客户端下载|微信公众号|粉絲專頁|訂閱|メールマガジン|会員登録|フォロー|뉴스레터|구독|카카오톡|유튜브 채널|제보|cookie
        """
}
