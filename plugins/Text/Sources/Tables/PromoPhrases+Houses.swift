/// Lines of fewer houses, by what they are for; each kind in the languages in which it is common.
extension PromoPhrases {
    static let houses = """

        3=corrections and clarifications|submit a news tip|submit a tip|report error|send a tip
        3*share this post|share this newsletter|update your preferences|manage your preferences|manage preferences|change how you receive
        3=слухати новину|слухати статтю|слухати|слушать новость|слушать статью|прослушать|прослушать статью|google preferred site
        3=читать все комментарии|читать комментарии|хочешь стать автором|стать автором|пиши нам|다른기사 보기|다른 기사 보기|기자의 다른기사
        3=watch more of our videos|無料記事|会員記事|この記事をリストに追加|記事一覧
        4^хочешь стать автором|хотите стать автором|請同意我們的隱私權|from the print edition
        3=save this story|save this article|save for later|share page|about sharing|share full article|share this page
        3=share on x
        3=share options|share on twitter|share on linkedin|share by email|email this article|copy url|copy this link
        3=copy article link
        3=explore more|add us as a preferred source|add as preferred source on google|make us preferred on google
        3=sign up
        3=restacks|restack|upvote|discussion about this post|get the app|start writing|leave a reply
        3=report comment
        3=see all topics|view all|view more|close menu|toggle caption
        3=enlarge this image
        3=download audio|play audio|listen now|listen later|text to speech|text resize|change text size|a a a|aa
        3=a- a+
        3=show all comments|join the discussion|join the debate|no comments yet|be the first to comment
        3=post a comment
        3=advertisement - scroll to continue|advertisement - article continues below|sponsored by|paid content
        3=ad feedback|promoted content
        3=teilen sie diesen artikel|per e-mail teilen|auf facebook teilen|auf x teilen|artikel vorlesen
        3=vorlesen lassen|link teilen
        3=merkliste|zur merkliste|auf die merkliste|artikel verschenken|verschenken|artikel hören
        3=zum hören|mehr infos
        3=weniger anzeigen|schrift verkleinern|schrift vergrößern|schriftgröße|seite teilen
        3=zurück zur übersicht|zur übersicht
        3=jetzt kommentieren|kommentare lesen|alle kommentare|leserkommentare|kommentar verfassen|diskutieren
        3=feedback geben|postings
        3=jetzt melden|fehler im artikel|korrekturhinweis|hinweis an die redaktion|inhaltliches feedback
        3=gemerkt|gefolgt
        3=partager via|partager sur facebook|partager sur x|envoyer par e-mail|ajouter à mes favoris
        3=mettre en favori|sauvegarder
        3=lire plus tard|lire l'article complet|lire le journal|ajouter aux favoris|offrir l'article
        3=voir les commentaires
        3=poster un commentaire|commentez|tous les commentaires|lire les commentaires|signaler un contenu
        3=taille du texte
        3=retour à la page d'accueil|consulter le journal|voir plus|écouter cet article|s'abonner pour lire
        3=accès abonné|réservé abonnés
        3=compartir en x|compartir en whatsapp|compartir en twitter|compartir artículo|compartir noticia
        3=compartir esta noticia|copiar
        3=enviar por correo|enviar por email|guardar artículo|guardar noticia|escuchar noticia|escucha la noticia
        3=escuchar nota|tamaño de letra
        3=ver más noticias|ver todo|ver todos|archivado en|sin comentarios|comentar noticia
        3=ir a los comentarios|reportar error
        3=añadir como fuente preferida|añádenos en google|reportar|regalar artículo|compártelo|compartir nota
        3=compártela
        3=partilhar artigo|partilhar notícia|partilhe|partilhe este artigo|compartilhar notícia
        3=compartilhar no whatsapp|guardar notícia
        3=salvar artigo|ouvir notícia|ouvir texto|ver comentários|deixe um comentário|comunicar erro|comunicar erros
        3=reportar erro
        3=sugerir correção|seguir autor|mais opções|diminuir fonte|aumentar fonte
        3=tamanho da fonte
        3=condividi su facebook|condividi su x|condividi articolo|invia per email|salva articolo|ascolta articolo
        3=ascolta l'articolo
        3=i commenti dei lettori|scrivi un commento|segnala|segnala un errore|vai ai commenti
        3=stampa articolo
        3=delen via|deel via|deel artikel|artikel delen|artikel opslaan|bewaar artikel|bewaren|beluister
        3=beluister artikel|luister naar dit artikel
        3=bekijk reacties|plaats een reactie|meld een fout|fout melden|meer tonen|terug naar overzicht|volg
        3=taalfout gezien|stuur door
        3=spara|spara artikeln|dela på facebook|dela via mejl|dela länk|kopiera länk|lyssna på artikeln|rätta texten
        3=rätta artikeln|så jobbar vi
        3=så jobbar vi med nyheter|så arbetar vi|tipsa oss|rapportera|visa mer|följ|ge bort artikeln|gilla
        3=lägg till i sparade
        3=lagre|lagre artikkel|kopier lenke|del med venner|lytt|lytt til saken|tips oss|vis mer|følg
        3=gi bort artikkelen
        3=gem|gem artikel|kopier link|lyt|lyt til artiklen|tip os|vis mere|send artikel|skriv kommentar
        3=giv artiklen videre
        3=tallenna|tallenna artikkeli|kopioi linkki|kuuntele|kuuntele juttu|jaa juttu|jaa linkki|kommentoi
        3=lähetä juttuvinkki|seuraa|näytä lisää
        3=udostępnij artykuł|udostępnij na facebooku|skopiuj link|zapisz|zapisz artykuł|drukuj artykuł
        3=posłuchaj artykułu|zgłoś błąd
        3=zgłoś|pokaż komentarze|dodaj komentarz|zobacz komentarze|komentuj|obserwuj|pokaż więcej|wyślij|podaj dalej
        3=rozwiń|zwiń
        3=sdílet článek|sdílejte|sdílet na facebooku|nahlásit chybu|nahlásit chybu v článku|našli jste chybu
        3=vložit komentář
        3=vstoupit do diskuse|vytisknout|uložit na později|poslechnout|přidat komentář|tisknout|zobrazit více
        3=kopírovat odkaz|zkopírovat odkaz
        3=zdieľať článok|nahlásiť chybu|vstúpiť do diskusie|vytlačiť|uložiť|pridať komentár|vypočuť
        3=megosztás facebookon|cikk megosztása|hozzászólok|hibabejelentés|hibajelzés|hallgatom|mentés|küldés
        3=link másolása
        3=distribuie articolul|salvează|comentează|adaugă comentariu|raportează o eroare|trimite|copiază linkul
        3=ascultă|ascultă articolul
        3=сподели|споделете|коментирай|напиши коментар|изпрати|печат|докладвай грешка|докладвай за грешка|слушай|запази
        3=podijeli članak|podeli|podeli vest|podijeli vijest|komentari|komentiraj|prijavi grešku|pošalji|sačuvaj
        3=spremi|ispiši
        3=подели|поделите|коментариши|остави коментар|оставите коментар|пошаљи|пошаљите коментар|штампај
        3=deli|komentiraj članek
        3=dalintis straipsniu|komentuoti|spausdinti|dalies|komentēt|drukāt|jaga artiklit|kommenteeri|prindi
        3=comparteix-ho|comparteix l'article
        3=поделиться в|отправить|сохранить|сохранить статью|сообщить об ошибке|сообщить об опечатке|нашли ошибку
        3=нашли опечатку
        3=заметили ошибку|оставить комментарий|все комментарии|написать комментарий
        3=добавить в избранное|в избранное
        3=версия для печати|показать комментарии|увеличить шрифт|свернуть|развернуть|подписаться на новости
        3=включить уведомления
        3=надіслати|зберегти|повідомити про помилку|помітили помилку|знайшли помилку|залишити коментар|всі коментарі
        3=обговорити|друк
        3=підписатись|поширити|надрукувати|додати в обране|скопіювати посилання
        3=haberi kaydet|kaydet|linki kopyala|yorumları göster|haberi dinle|yazı boyutu
        3=yazıyı küçült|yazıyı büyüt
        3=takip et|paylaşın|google'da takip et|google news'te abone ol|tümünü gör|bildir|favorilere ekle|yazdırın
        3=αποθήκευση|εκτύπωση|ακούστε|μοιράσου το|μοιραστείτε το|κάντε share|αντιγραφή συνδέσμου|σχολίασε
        3=γράψτε σχόλιο|ακολουθήστε μας
        3=استمع إلى المقال|حفظ|احفظ|حفظ المقال|الخط|حجم الخط|تكبير الخط|تصغير الخط|تكبير|تصغير|انسخ الرابط
        3=طباعة المقال|ارسال
        3=إرسال|متابعة|تابعنا على|أضف تعليقا|أضف تعليق|اترك تعليقا|اكتب تعليقا|لا يوجد تعليقات|لا توجد تعليقات
        3=عرض المزيد|الإبلاغ عن خطأ
        3=شاركها|شارك عبر|انشر|واتساب|فيسبوك|تويتر|تلغرام|تيليغرام|الرابط المختصر|رابط مختصر
        3=اشتراک|ارسال خبر|نسخه چاپی|چاپ|ذخیره|لینک کوتاه خبر|کد خبر|ثبت نظر|ارسال نظر|نظر شما|نظرات کاربران
        3=گزارش خطا|اندازه متن|پرینت
        3=בטלו|שמירה|שמור|שלח|הדפס|שתף|שתפו את הכתבה|מצאתם טעות|מצאתם טעות? דווחו לנו|דווחו לנו|הוסף תגובה
        3=הוסיפו תגובה|לכל התגובות|האזינו
        3=דיווח על טעות|דווחו על טעות|תגובה|העתקת קישור|עקבו|אין תגובות|פרסום תגובה
        3=सेव करें|कॉपी लिंक|फॉलो करें|सुनें|कमेंट करें|टिप्पणी करें|ऐप में पढ़ें|ऐप डाउनलोड करें|ख़बर शेयर करें
        3=खबर शेयर करें|प्रिंट|शेयर
        3=মন্তব্য|মন্তব্য করুন|শেয়ার|প্রিন্ট|কপি লিংক|সংরক্ষণ|সংবাদটি শেয়ার করুন|খবরটি শেয়ার করুন|ফলো করুন
        3=গুগল নিউজে ফলো করুন|অনুসরণ করুন
        3=பகிர்க|கருத்துகள்|கருத்து தெரிவிக்க|சேமி|షేర్ చేయండి|షేర్|ഷെയർ|ಹಂಚಿಕೊಳ್ಳಿ|शेअर करा|શેર કરો|شیئر کریں
        3=پرنٹ کریں|تبصرے|تبصرہ کریں
        3=บันทึก|แชร์หน้านี้|ฟังข่าว|ฟังบทความ|ขนาดตัวอักษร|แสดงความคิดเห็น|ความคิดเห็น|คอมเมนต์|ติดตาม|คัดลอก
        3=ดูทั้งหมด|ปรินต์|ส่งต่อ
        3=simpan|salin tautan|salin link|dengarkan|komentar pembaca|tulis komentar|beri komentar|cetak|perbesar font
        3=perkecil font|lihat semua
        3=laporkan|laporkan kesalahan|ikuti|kirim komentar|share artikel|tautan telah disalin|kongsikan
        3=muat turun aplikasi
        3=lưu|nghe bài viết|nghe|gửi|báo lỗi|báo cáo|bình luận của bạn|ý kiến của bạn|gửi ý kiến|viết bình luận
        3=chia sẻ facebook|thích
        3=sao chép liên kết|cỡ chữ|xem tất cả|theo dõi|quay lại|trở lại|về trang chủ
        3=小字号|中字号|大字号|字号减小|字号增大|小 中 大|大 中 小|听新闻|收听|点赞|转发|在看|投诉|举报|纠错|我要纠错|纠错反馈|我要评论|发表评论|查看评论
        3=网友评论|参与评论|全部评论|返回首页|回到顶部|放大字体|缩小字体|語音播放|聽新聞|放大|縮小|字級|分享文章|我要留言|看留言|複製|友善列印|列印|贊助
        3=听全文|收听全文|打开app|在app中打开|打开客户端|关闭|展开|收起|订阅|訂閱|已关注|关注|追蹤|檢舉|回報錯誤
        3=記事を保存|保存する|クリップする|クリップ|共有|共有する|文字サイズ|文字サイズ変更|音声で聞く|音声を再生|聴く|コメントする|コメントを見る|コメントを読む|いいね|いいね!
        3=スクラップ|印刷する|プリント|リンクコピー|メールで送る|ブックマーク|この記事をシェア|記事をシェア|マイリストに追加|フォロー|もっと見る|すべて見る|一覧へ|戻る|トップへ戻る
        3=기사 공유|기사공유|기사 저장|스크랩하기|글씨크기|글씨크기 조절|글자크기 설정|가나다라|음성으로 듣기|기사 듣기|기사듣기|텍스트 음성 변환 서비스|구독하기|응원
        3=댓글 쓰기|댓글 보기|댓글 남기기|첫 댓글을 남겨보세요|이전|다음|목록|맨위로|주소복사|메일|밴드|네이버|트위터(x)|카카오스토리|url 공유|북마크|기사 인쇄|신고
        4^this article is more than|diese artikel ist mehr als|dieser artikel ist über|dieser artikel ist älter als
        4^cet article date de plus|cet article a plus de|este artículo tiene más de|este artigo tem mais de
        4^questo articolo ha più di
        4^dit artikel is meer dan|dit artikel is ouder dan|artikeln är mer än|artikeln är äldre än|artikkelen er over
        4^artikkelen er mer enn
        4^denne artikkelen er over|artiklen er over|artiklen er mere end|artiklen er ældre end|artikkeli on yli
        4^artikkeli on vanhempi kuin
        4^ten artykuł ma ponad|tento článek je starší než|článek je starší než|ez a cikk több mint
        4^published in the print edition|this article appeared in the print edition
        4^this story appeared in the print edition
        4^this article first appeared in the print|dieser artikel erschien in der printausgabe
        4^dieser text erschien in der ausgabe
        4^this website and associated newspapers|if you have a complaint about the editorial content
        4^all comments will be subject to
        4^get involved with the news|this article has been written by our|report this comment
        4^comments have been closed on|comments are closed on|comments are closed for|comments are now closed
        4=comments have been closed|comments are closed
        4^keep me posted on|you can opt-out|please log in to comment|please register to comment
        4^for any queries or complaints|this video cannot be played|this audio is generated|this audio was generated
        4^audio by carbonatix
        4^thanks for subscribing|i am a paid subscriber
        4^if you found this useful|see you next week|until next time,|forwarded this email
        4^you're receiving this|you are currently a free subscriber|upgrade to paid|to receive new posts
        4^consider becoming a
        4^in your email client|follow him on|follow her on|follow them on|join our free
        4^do you have a story|do you have information
        4^haben sie einen fehler|fehler gefunden|haben sie anregungen|schicken sie uns|ihre meinung ist gefragt
        4^dieses thema im programm|über dieses thema berichtete|dieser beitrag wurde am
        4^über diesen beitrag diskutieren|hat ihnen der artikel gefallen
        4^vous avez trouvé une erreur|une erreur dans cet article|vous avez repéré une|une question ? une remarque
        4^votre e-mail, avec votre consentement
        4^recevez chaque matin|recevez chaque jour|recevez gratuitement|recevez l'essentiel|ne ratez rien
        4^ne manquez rien|pour ne rien manquer
        4^tous les jours, recevez|chaque semaine, recevez|ce contenu est bloqué
        4^¿has visto algún error|¿has detectado un error|¿encontraste un error|¿viste algún error|puedes seguir a
        4^sigue toda la actualidad
        4^consulta la portada|apúntate aquí|para más información, siga|esta noticia ha sido publicada
        4^encontrou um erro|viu algum erro|encontrou algum erro|tem uma sugestão|clique para|receba as notícias
        4^receba as principais
        4^acompanhe as notícias|fique por dentro|tem alguma sugestão|viu alguma notícia
        4^hai trovato un errore|hai notato un errore|vuoi ricevere|resta sempre aggiornato|rimani aggiornato
        4^per rimanere aggiornato
        4^segui tutte le notizie|ricevi ogni giorno|ricevi gratis|aggiungi come fonte preferita|scegli noi come fonte
        4^heeft u een tip|heb je een tip|heb jij een tip|wil je niets missen|niets missen?|wil je op de hoogte
        4^hittade du fel|har du hittat ett fel|har du synpunkter|har du en nyhet
        4^har du funnet en feil|har du en god historie|har du fundet en fejl|har du et nyhedstip
        4^få nyhederne|opdagede du en fejl|näitkö virheen|havaitsitko virheen|onko sinulla juttuvinkki|korjaa virhe
        4^masz temat|masz dla nas temat|znalazłeś błąd|zauważyłeś błąd|widzisz błąd|chcesz być na bieżąco
        4^dołącz do nas|napisz do autora|dziękujemy za przeczytanie|materiał chroniony
        4^našli jste v článku|máte tip na|odebírejte náš|našli ste chybu|našli ste v článku
        4^ha hibát talál|hibát talált|ha nem szeretne lemaradni|ha tetszett a cikk|tetszett a cikk|értesüljön
        4^ha értesülni szeretne|ha szeretne értesülni|nem szeretne lemaradni|ai găsit o greșeală|ai observat o greșeală
        4^urmărește știrile|urmăriți știrile|abonați-vă|следвайте ни|открихте грешка
        4^ako ste primijetili|ako ste primetili|pratite nas na|пратите нас
        4^уочили сте грешку|uočili ste grešku|ako ste uočili|prenesite si|naročite se na|sekite naujienas
        4^prenumeruokite|liitu meie
        4^нашли опечатку|выделите её|выделите ее|выделите текст|выделите фрагмент|выделите ошибку
        4^оставляйте комментарии|хотите получать|узнавайте первыми|узнавайте новости
        4^читайте нас|мы в telegram|мы в телеграм|наш канал в|еще больше новостей
        4^ещё больше новостей
        4^читайте нас у|більше новин|ще більше новин|підпишись на|слідкуйте за|стежте за|хочете отримувати
        4^виділіть необхідний|виділіть текст
        4^son dakika haberleri için|haberleri whatsapp|bizi google|daha fazla haber için|güncel haberler için
        4^sitemizde yer alan|haberi ihbar|whatsapp ihbar|x'te takip|sosyal medyada takip
        4^διαβάστε όλες|όλες οι τελευταίες|εγγραφείτε στο|κάντε like
        4^βρήκατε λάθος|μάθετε πρώτοι
        4^لمتابعة آخر|لمزيد من الأخبار|لقراءة المزيد|حمّل تطبيق|اشترك في نشرتنا
        4^تابع أخبار|تابعوا أخبار|للاشتراك في|هل وجدت خطأ|أبلغ عن خطأ|شاركنا رأيك|شاركونا
        4^ما را در|به ما بپیوندید
        4^מצאתם טעות|מצאת טעות|ראיתם טעות|נתקלתם ב|אהבתם את הכתבה
        4^ताज़ा खबरों के लिए|ताजा खबरों के लिए|हर खबर|लेटेस्ट खबरों|हमारे साथ जुड़|डाउनलोड करें|पढ़ें:
        4^আমাদের অনুসরণ|গুগল নিউজে|খবর পেতে|তাজা খবর|உடனுக்குடன் செய்திகள்|எங்களை பின்தொடர
        4^ติดตามข้อมูล|ติดตามเพจ|เพิ่มเพื่อน|อ่านข่าวต้นฉบับ|แอดไลน์|อ่านข่าว|ดูข่าว
        4^simak berita|simak breaking news|simak informasi|baca berita|ikuti saluran|ikuti update
        4^cek berita|dapatkan update|dapatkan berita
        4^gabung di|download aplikasi|sertai saluran
        4^mời độc giả|mời các bạn|bạn đọc có thể|độc giả có thể|theo dõi báo|đón đọc|bạn có thể quan tâm
        4^tải app
        4^长按|识别二维码|点击阅读|点击关注|点击这里|点击上方|点击左下|更多内容请|更多资讯|欢迎订阅|欢迎投稿|欢迎分享|下载新|打开微信|来源网站
        4^喜歡這篇|看更多|更多內容|更多精彩|訂閱我們|加入我們|歡迎訂閱|下載我們|按讚|立即訂閱|請支持|支持我們|不用抽
        4^最新ニュース|ニュースの最新|この記事の感想|続きを読むには|記事の続きは
        4^※この記事は|※本記事|※写真は
        4^네이버 메인에서|구독하고|여러분의 제보|제보를 기다립니다|이메일 제보|전화 제보|카톡 제보|제보 전화
        4^기사의 이해를 돕기|이 기사에 대해|기사 섹션 분류|이 기사의 카테고리|이 기사는 언론사에서|당신이 좋아할|실시간 인기
        3*follow him on twitter|follow her on twitter|follow them on twitter|follow us on twitter|followers
        3*subscribers only|reader-supported
        3*free or paid subscriber|becoming a free|independent press standards|code of practice
        3*auto-generated from a syndicated
        3*syndicated feed|has not been edited|community guidelines|house rules|commenting policy|comment policy
        3*ctrl+enter|ctrl + enter|ctrl-enter
        3*auf google news|sur google news|en google news|no google news|na google news|su google news|op google news
        3*στο google news
        3^этой статье больше|статье более|your privacy is important|you may opt out|read the rules|if you enjoyed this
        3^if you liked this|i hope you enjoyed|your support makes|was this helpful|this post is public so|follow our
        3^follow me on|get in touch with us|this page was last|add your comment|do you know more|let us know if
        3^contact the reporter|sie haben einen hinweis|votre adresse email|pour soutenir notre|sigue nuestro
        3^apúntate a|recibe cada mañana|recibe las últimas|receba no|acompanhe tudo|quer receber|se vuoi ricevere
        3^segui le notizie|blijf op de hoogte|mis niets|vill du veta mer|missa inte|vill du få|vil du ha flere
        3^gå ikke glipp|vil du have|bądź na bieżąco|chcesz wiedzieć więcej|podziel się swoją|dziękujemy, że
        3^nenechte si ujít|chcete dostávat|nenechajte si ujsť|ha tetszett|csatlakozzon|kövesse|dacă ți-a plăcut
        3^fii la curent|nu rata|последвайте|абонирайте се|prijavite se na|preuzmite našu|pridružite se|преузмите
        3^придружите се|sekojiet|если вы обнаружили|если вы хотите|чтобы оставить комментарий|присылайте новости
        3^присылайте свои|подпишись на|оперативные новости|главные новости|головні новини|якщо ви побачили
        3^якщо ви хочете|надсилайте|приєднуйтеся|дізнавайтеся|en güncel haberler|gelişmelerden haberdar|ακολουθήστε το
        3^ακολουθήστε τις|όλες οι ειδήσεις|δείτε όλες|διαβάστε τις|ενημερωθείτε για|تابعوا آخر|تابع آخر|لمزيد من
        3^يمكنكم متابعة|برای دریافت|اخبار را در|این مطلب را|برای اطلاع از|רוצים לקבל|להצטרפות|לקבלת עדכונים
        3^כל העדכונים|לעדכונים|देश और दुनिया की|সর্বশেষ খবর|jangan lewatkan|ingin tahu|mari bergabung|ikut berita
        3^ikuti perkembangan|更多内容|最新情報は|ご意見|ご感想|本記事は|この記事は、|뉴스레터|독자 여러분
        """
}
