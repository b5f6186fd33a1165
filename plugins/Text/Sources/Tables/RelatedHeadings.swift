/// What announces other articles or topics at the end of an article.
enum RelatedHeadings {
    /// What announces the articles of a section: `Más en España`, `More from the valley`.
    static let leads = PhraseTable(
        """
        3^more from|more in|more on|mehr aus|mehr zu|weitere artikel aus|plus de|más en|más de|más sobre|mais em
        3^mais de
        3^altro su|altro da|meer over|meer uit|mer om|mer från|mer fra|mere om|mere fra|lisää aiheesta|więcej z|více z
        3^ещё из|ещё в рубрике|більше про|daha fazla|περισσότερα από|المزيد من
        3^more stories from|more stories about|further reading on|weitere meldungen aus|weitere themen aus
        3^noch mehr zu|tout savoir sur
        3^toute l'actualité|notre dossier|otras noticias de|otras notas de|todas las noticias sobre|tudo sobre
        3^outras notícias de|altre notizie di
        3^tutte le notizie di|tutto su|alles over|allt om|alt om|kaikki aiheesta|wszystko o|vše o|všetko o|minden a
        3^totul despre|всё о|все о
        3^все новости|усі новини|всички новини|sve o|све о|tüm haberler|όλα τα νέα|كل أخبار|همه خبرهای|berita lain
        3^semua berita|xem các bài
        3^trở lại|quay lại|back to|zurück zu|retour à|volver a|voltar a|torna a|terug naar|tillbaka till|tilbake til
        3^powrót do|zpět na
        3^вернуться к|вернуться в|повернутися|geri dön|العودة إلى|بازگشت به
        """)

    /// What announces topics.
    static let topics = PhraseTable(
        """
        3=archivado en|related topics|explore more topics|más sobre este tema|mehr zu den themen|sujets associés
        3=explore more on these topics|topics mentioned|topics|tags|argomenti|ternas|temas relacionados|temas tratados
        3=sujets
        3=thèmes|thématiques|relaterade ämnen|emner|aiheet|tematy|témata|témák|subiecte|теми|темы|konular|θέματα
        3=الوسوم|برچسب‌ها
        3=תגיות|ป้ายกำกับ|แท็ก|topik terkait|topik|chủ đề|标签|標籤|關鍵字|キーワード|関連キーワード|태그|관련 태그|주제어|in this story
        3=mehr zu diesen themen|themen in diesem artikel|themen dieses artikels|more on these topics|filed under
        3=en este artículo
        """)

    /// What announces other articles and nothing else.
    static let related = PhraseTable(
        """
        3=related|related articles|related stories|related news|related content|related posts|related topics
        3=related links|related coverage|more stories|more news|more on this story|more on this topic
        3=more from this author|more like this|more in|you may also like|you might also like|you may be interested in
        3=recommended|recommended for you|recommended stories|recommended reading|read also|also read|read more
        3=read next|what to read next|see also|top stories|latest news|latest stories|most read|most popular|trending
        3=trending now|popular stories|editors' picks|don't miss|other stories|around the web|from around the web
        3=sponsored content|promoted stories|recent posts|further reading
        3=mehr zum thema|weitere artikel|weitere meldungen|weitere nachrichten|das könnte sie auch interessieren
        3=auch interessant|verwandte artikel|meistgelesen|meistgelesene artikel|lesen sie auch|mehr aus
        3=neueste artikel|sur le même sujet|à lire aussi|lire aussi|articles liés|articles similaires
        3=la rédaction vous conseille|la rédaction vous recommande|à découvrir|nos lecteurs ont lu ensuite
        3=dans la même rubrique
        3=auch spannend|empfehlungen der redaktion|unsere empfehlungen|mehr von|aus dem archiv|passend dazu
        3=más en|en portada|lo último|no te pierdas|te recomendamos|recomendados|mais em|últimas|últimas notícias
        3=recomendadas
        3=della stessa sezione|consigliati|ultime notizie|meer over dit onderwerp|aanbevolen|fler artiklar|senaste nytt
        3=flere saker|siste nytt|mere om emnet|seneste nyt|lisää aiheesta|suosittelemme|polecamy|najnowsze|doporučujeme
        3=ajánlott cikkek|legfrissebb|recomandări|cele mai citite|рекомендуем|ещё по теме|читайте ещё|останні новини
        3=önerilen haberler
        3=son haberler|σχετικές ειδήσεις|آخر الأخبار|مقالات مشابهة|آخرین اخبار|ताज़ा खबरें|ข่าวแนะนำ|terpopuler
        3=terkini|đọc nhiều|tin mới
        3=vous aimerez aussi|les plus lus|à lire également|voir aussi|noticias relacionadas|artículos relacionados
        3=te puede interesar|le puede interesar|más información|lo más leído|más noticias|más leídas|lea también
        3=notícias relacionadas
        3=artigos relacionados|leia também|leia mais|mais lidas|veja também|veja mais|mais notícias|articoli correlati
        3=leggi anche|potrebbe interessarti|ti potrebbe interessare|i più letti|altre notizie|notizie correlate
        3=lees ook|gerelateerde artikelen|meer nieuws|meest gelezen|läs också|läs mer|relaterat|mest lästa|les også
        3=mest lest|læs også|lue myös|luetuimmat|czytaj także|czytaj też|zobacz też|zobacz także|powiązane artykuły
        3=najczęściej czytane|čtěte také|související články|nejčtenější|čítajte aj|kapcsolódó cikkek|citește și
        3=articole similare|читайте также|материалы по теме|по теме|похожие новости|другие новости|популярное|главное
        3=новости по теме|смотрите также|читайте також|популярне|за темою|прочетете още|свързани новини
        3=ilgili haberler|benzer haberler|çok okunanlar|διαβάστε επίσης|σχετικά άρθρα|δημοφιλή
        3=اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|مقالات ذات صلة|بیشتر بخوانید|مطالب مرتبط
        3=اخبار مرتبط|קראו גם|כתבות נוספות|עוד בנושא|ये भी पढ़ें|संबंधित खबरें|আরও পড়ুন|ข่าวที่เกี่ยวข้อง|baca juga
        3=berita terkait|artikel terkait|tin liên quan|xem thêm|bài liên quan|相关新闻|相關新聞|相关阅读|延伸阅读|延伸閱讀|推荐阅读|相关文章|猜你喜欢
        3=热门新闻|更多新闻|関連記事|関連ニュース|あわせて読みたい|おすすめ記事|ランキング|人気記事|最新記事|관련기사|관련 기사|관련뉴스|많이 본 뉴스|인기기사|추천기사
        3=relacionados|relacionadas|relacionado|artigo relacionado|mais sobre este assunto|ver mais|mais artigos
        3=mais deste autor
        3=otras noticias|más contenido|más de esta sección|sobre este tema|además|en otras noticias
        3=contenido relacionado
        3=contenidos relacionados|temas del día|lo más visto|lo más reciente|notas relacionadas|sigue leyendo
        3=también te puede interesar
        3=aussi à lire|à voir aussi|articles associés|contenus associés|plus d'articles|autres articles
        3=à ne pas manquer|les articles les plus lus
        3=dans l'actualité|l'actualité en continu|contenus sponsorisés|nos derniers articles|le fil info|tags associés
        3=das könnte dich auch interessieren|das könnte dich interessieren|das könnte sie interessieren
        3=ähnliche artikel
        3=mehr artikel|weitere beiträge|weitere themen|mehr lesen|mehr dazu|aktuelle meldungen|das meistgelesene
        3=top-artikel
        3=beliebte artikel|lesetipps|lesen sie auch diese artikel|auch lesenswert|weiterführende links
        3=weiterführende informationen
        3=zum weiterlesen|mehr aus diesem ressort|mehr aus dem ressort|newsticker|topthemen
        3=approfondimenti|contenuti correlati|altri articoli|per approfondire|da leggere|le ultime notizie|in evidenza
        3=video correlati
        3=leggi pure|notizie dal territorio|ultimi articoli
        3=meer lezen|meer van dit|ook interessant|net binnen|gerelateerd|lees verder|meer artikelen|bekijk ook
        3=dit vind je misschien ook leuk
        3=läs vidare|mer läsning|mer i ämnet|mer från oss|mest läst just nu|just nu|senaste|relaterade artiklar
        3=fler nyheter
        3=flere nyheter|mer om saken|mest lest akkurat nå|siste saker|relaterte saker|relaterte artikler
        3=anbefalte saker|andre leser
        3=læs mere om|mere fra|andre læser|relaterede artikler|mest læste|seneste artikler|andre læste også
        3=flere artikler
        3=aiheesta aiemmin|aiheesta muualla|lue seuraavaksi|aiheeseen liittyvää|uusimmat|suosituimmat|samasta aiheesta
        3=lisää artikkeleita
        3=czytaj również|zobacz również|przeczytaj też|przeczytaj także|podobne artykuły|może cię zainteresować
        3=najpopularniejsze
        3=inne artykuły|więcej na ten temat|więcej wiadomości|to może cię zainteresować|warto przeczytać
        3=ostatnie artykuły
        3=mohlo by vás zajímat|další články|čtěte dále|podobné články|k tématu|doporučené články|nejnovější články
        3=další z rubriky
        3=mohlo by vás zaujímať|súvisiace články|ďalšie články|najčítanejšie|k téme|odporúčané články
        3=olvasson tovább|ezt olvasta már|további cikkek|legolvasottabb|ajánljuk még|korábban írtuk|kapcsolódó
        3=ez is érdekelheti
        3=te-ar putea interesa|alte articole|articole recomandate|ultimele știri|cele mai noi|pe aceeași temă
        3=știri similare|vezi și
        3=още по темата|още новини|още от рубриката|свързани статии|последни новини|най-четени|може да ви интересува
        3=по темата
        3=povezane vijesti|povezani članci|najčitanije|pročitajte još|vezane vijesti|možda vas zanima|izdvojeno
        3=najnovije vijesti
        3=повезане вести|најчитаније|најновије вести|прочитајте још|сродни чланци|povezane vesti|najnovije vesti
        3=preberite tudi|preberite še
        3=taip pat skaitykite|susiję straipsniai|skaitomiausi|saistītie raksti|lasītākie|seotud artiklid|loetumad
        3=vaata lisaks
        3=notícies relacionades|més informació|el més llegit|et pot interessar|lajme të ngjashme|më të lexuarat
        3=tengdar fréttir|mest lesið
        3=ещё по теме|еще по теме|другие материалы|другие материалы рубрики|также по теме|лучшее за неделю
        3=самое читаемое|новости партнёров
        3=новости партнеров|новости сми2|последние новости|ранее по теме|что почитать ещё|выбор редакции|рекомендуемое
        3=ссылки по теме
        3=інші новини|ще за темою|також за темою|матеріали за темою|найпопулярніше|новини партнерів
        3=вас може зацікавити|читайте ще|вибір редакції
        3=bunlar da ilginizi çekebilir|ilginizi çekebilir|diğer haberler|öne çıkanlar|en çok okunanlar|en çok okunan
        3=bunları da okuyun|ilgili konular
        3=περισσότερα νέα|διαβάστε ακόμα|διαβάστε ακόμη|δείτε ακόμη|δείτε επίσης|ροή ειδήσεων|τελευταία νέα
        3=προτεινόμενα|σχετικά|ετικέτες
        3=أخبار متعلقة|موضوعات متعلقة|موضوعات ذات صلة|قد يعجبك أيضا|قد يعجبك أيضاً|قد يهمك|قد يهمك أيضا
        3=المزيد من الأخبار|شاهد أيضا|الأكثر مشاهدة
        3=مواد ذات صلة|اقرأ أيضًا|إقرأ أيضا|اقرأ كذلك|أبرز الأخبار|مقالات متعلقة|مقالات أخرى
        3=مطالب مشابه|خبرهای مرتبط|اخبار مرتبط:|پربیننده‌ترین|پربازدیدترین|همچنین بخوانید|مطالب پیشنهادی|بیشتر بدانید
        3=مرتبط
        3=עוד באותו נושא|כתבות קשורות|אולי יעניין אותך|הנקראות ביותר|אולי יעניין אותך גם|כתבות שאולי פספסתם|עוד כתבות
        3=עוד בחדשות
        3=इसे भी पढ़ें|यह भी पढ़ें|और पढ़ें|संबंधित ख़बरें|अन्य खबरें|ट्रेंडिंग|लेटेस्ट न्यूज़|सबसे ज्यादा पढ़ी गईं
        3=আরও খবর|সম্পর্কিত খবর|এ বিভাগের আরও খবর|সর্বশেষ|সর্বাধিক পঠিত|আরো পড়ুন|সম্পর্কিত সংবাদ|தொடர்புடைய செய்திகள்
        3=மேலும் செய்திகள்
        3=மேலும் படிக்க|తాజా వార్తలు|సంబంధిత వార్తలు|അനുബന്ധ വാർത്തകൾ|संबंधित बातम्या|સંબંધિત સમાચાર|متعلقہ خبریں
        3=อ่านข่าวที่เกี่ยวข้อง|ข่าวอื่นที่น่าสนใจ|ข่าวยอดนิยม|เนื้อหาที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|บทความแนะนำ
        3=อ่านเพิ่มเติม|ข่าวน่าสนใจ
        3=berita lainnya|berita populer|lihat juga|simak juga|rekomendasi|artikel lainnya|artikel terkini
        3=berita terpopuler|berita berkaitan
        3=tin cùng chuyên mục|tin khác|có thể bạn quan tâm|bài viết liên quan|đọc thêm|tin nổi bật|xem nhiều
        3=cùng chuyên mục|tin đọc nhiều
        3=更多阅读|更多相关|热点推荐|精彩推荐|热门推荐|为您推荐|为你推荐|大家都在看|热门文章|編輯推薦|推薦閱讀|更多文章|熱門新聞|看更多|相關文章|你可能也喜歡|往期回顾
        3=こちらもおすすめ|こちらの記事もおすすめ|関連リンク|注目記事|よく読まれている記事|アクセスランキング|次の記事|この記事に関連するニュース|おすすめ|関連トピックス|新着記事
        3=이 시각 주요뉴스|주요뉴스|많이 본 기사|함께 본 기사|인기뉴스|최신기사|최신뉴스|이 기사도 함께 읽어보세요|연관기사|다른 기사|추천뉴스|실시간 뉴스
        3=この記事を書いた人|この記事の執筆者|執筆者|筆者紹介|ライター紹介|作者介绍|关于作者|關於作者|기자 정보|기자 소개|필자 소개|다른기사 보기|다른 기사 보기
        3=o autorovi|tentang penulis|về tác giả|hauptnachrichten|hlavní zprávy|główne wiadomości|a informação mais vista|más sobre|mais vistas
        3=links|weblinks|externe links|liens|enlaces|collegamenti|link utili|lenker|linkit|odkazy|ссылки|посилання|linkek
        3=polecane|polecane artykuły|polecane dla ciebie|mehr über|weitere artikel zum thema|plus sur ce sujet|altro su questo tema
        3=in this section|in this article|in diesem ressort|in dieser rubrik|dans cette rubrique|en esta sección|nesta secção|in questa sezione
        3=in deze rubriek|więcej w dziale|v této rubrice|в этом разделе|в цьому розділі|bu kategoride|في هذا القسم|本栏目|このカテゴリの記事
        3=key events|key developments|the latest|live updates|in other news|also in the news|elsewhere on the web
        3=from the archive
        3=more coverage|more reading|keep reading|more to read|read this next|up next|next story|next up|previously
        3=earlier coverage
        3=stories you might like|you may have missed|in case you missed it|our picks|best of|most viewed
        3=most commented|hot topics
        3=discussion about this post|recommended articles|recommended by|featured stories|latest articles|latest posts
        3=older posts
        3=newsletters|our latest|explore more|discover more|related story|related story:|related reading
        3=more by this author
        """)
}
