/// The words that stand before a colon at the head or foot of an article, and what follows them.
enum LabelWords {
    /// What a label announces.
    enum Meaning: String, CaseIterable {
        case author, editor, photographer, translator, published, modified, source, origin, section, keywords, title
        case subtitle, location, address, publisher, embargo, contact, note, summary, slug, kind
        /// Who gave the pictures, in words that may also open a sentence.
        case picture
        /// Who holds the rights.
        case rights
        /// Who answers for the publication.
        case imprint

        /// Whether it stands below the name of an author: who gave the text, who took the pictures, when it appeared.
        var isOfHead: Bool {
            switch self {
            case .source, .published, .modified, .photographer, .picture, .editor, .section: true
            default: false
            }
        }
    }

    /// What a label means.
    /// - Parameter label: the words before the colon.
    static func meaning(of label: some StringProtocol) -> Meaning? {
        guard label.utf8.count <= 80 else { return nil }
        return meanings[String(decoding: Folding.fold(label), as: UTF8.self)]
    }

    private static let meanings: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        for (word, meaning) in list.split(separator: "\n").flatMap(entries) { table[word] = meaning }
        for (word, meaning) in wider.split(separator: "\n").flatMap(entries) where table[word] == nil {
            table[word] = meaning
        }
        return table
    }()

    /// The words of a line of a list, folded, and what all of them mean.
    private static func entries(_ line: Substring) -> [(word: String, meaning: Meaning)] {
        guard let space = line.firstIndex(of: " "), let meaning = Meaning(rawValue: String(line[..<space])) else {
            return []
        }
        return line[space...].split(separator: "|").map { (String(decoding: Folding.fold($0), as: UTF8.self), meaning) }
    }

    private static let list = """
        author author|authors|author(s)|by|written by|article by|articles by|story by|report by|reported by|reporter
        author reporters|writer|byline|text|words|posted by|submitted by|contributed by|published by author
        author correspondent|text by|interview by|opinion by
        author autor|autorin|autoren|autor/in|von|verfasst von|geschrieben von|verfasser|verfasserin|ein bericht von
        author bericht|auteur|auteure|auteurs|auteur(s)|par|texte|texte de|texte par|écrit par|rédigé par
        author propos recueillis par|por|autora|autores|autoras|texto|texto de|escrito por|redactor|redactora
        author periodista|por autor|reportagem|repórter|jornalista|autore|autrice|autori|di|a cura di|testo|testo di
        author scritto da
        author auteurs|door|tekst|geschreven door|verslaggever|av|skribent|reporter|författare|journalist|journalister
        author skrevet av|skrevet af|af|teksti|toimittaja|kirjoittaja|kirjoittanut|autorzy|tekst|opracowanie|opracował
        author opracowała|oprac.|autoři|napsal|napsala|autori|szerző|írta|forrás szerző|autorul|de|scris de|автор
        author авторы|автори|текст|текст и фото|подготовил|подготовила|подготовили|підготував|підготувала
        author корреспондент|от|yazan|yazar|haber|haberi yazan|muhabir|συντάκτης|συντάκτρια|κείμενο|γράφει ο|γράφει η
        author του|της
        author الكاتب|الكاتبة|كتب|كتبت|بقلم|إعداد|تقرير|تحرير وكتابة|بواسطة|المصدر والكاتب|نویسنده|به قلم|گزارش
        author گزارشگر|מאת|כותב|כתב|लेखक|लेखिका|रिपोर्ट|द्वारा|প্রতিবেদক|লেখক|ผู้เขียน|โดย|เขียนโดย|oleh|penulis
        author reporter|wartawan|pewarta|laporan|tác giả|bài|người viết|作者|撰文|文|文字|记者|記者|本报记者|撰稿|采写|文/图|執筆|執筆者|著者|筆者|取材・文|文＝
        author 記者名|글|글쓴이|기자|취재|작성자
        author reporting|additional reporting|writer and editor|analysis by
        author rozmawiał|rozmawiała|rozmawiali|beszélgetett|a consemnat|interviu realizat de|rozhovor vedl
        author беседовал|беседовала|беседовали|розмовляв|розмовляла|حاوره|حاورها
        author संवाददाता|สัมภาษณ์โดย|รายงาน|ผู้สื่อข่าว|เรียบเรียง|聞き手|采访|採訪|撰文者|采访记者|采写记者|通讯员|취재기자
        author خبرنگار|گزارش و عکس|कोरेस्पोंडेंट|ব্যুরো
        author texto y fotos|texte et photos|text und fotos|testo e foto|tekst og foto|text och foto|tekst i zdjęcia
        author tekst en foto's|tekst og foto|kuvat ja teksti|teksti ja kuvat
        editor editor|editors|edited by|editing by|editing|redaktion|redigiert von|bearbeitet von|édité par
        editor editado por|edición|edição|a cura della redazione|redactie|redaktör|redaktor|redakcja|редактор
        editor редакторы|редагував|editör|επιμέλεια|تحرير|المحرر|编辑|編輯|责任编辑|責任編輯|责编|審稿|编审|校对|編集|편집|editor bahasa
        editor bearbeitung|bearbeitet|penyunting|biên tập|redacción|redacția|editing and production|editado por|edición y texto|edytor|editace|szerkesztő
        editor szerkesztette|editare|редактор выпуска|редакторка|редагувала|yayına hazırlayan|επιμέλεια κειμένου
        editor ویراستار|संपादन|संपादक|บรรณาธิการ|責編|值班编辑|本文编辑|網編|担当編集|デスク|데스크|편집자
        photographer photo|photos|photo by|photos by|photography|photography by|picture|pictures|pictures by|images
        photographer image|images by|image credit|photo credit|credit|foto|fotos|bild|bilder|bildquelle|fotograf
        photographer fotografie|crédit photo|crédits photo|photographie|photographies|fotografía|fotografías|imagen
        photographer imagens|imagem|fotó|фото|фотограф|fotoğraf|φωτογραφία|φωτο|صورة|تصوير|عکس|צילום|फोटो|图|图片|圖|摄影|攝影
        photographer 摄影报道|図|写真|撮影|写真＝|사진|ảnh|ภาพ
        picture fotografia|fotografias|fotografii|fotógrafo|fotógrafa|foto en portada|sursa foto|foto credit|beeld
        picture kuva|kuvat|kuvaaja|borítókép|kép|képek|fénykép|illusztráció|zdjęcie|zdjęcia|fot.|snímek|snímky
        picture source photo|photo et texte|foto y vídeo|imágenes|imágen|créditos de la foto|crédito da foto|ilustração
        picture fotografo|fotografía de|billede|billeder|bilde|illustrasjon|illustration|illustrationer|kuvitus
        picture фотографии|фотографія|світлина|ілюстрація|иллюстрация|kapak fotoğrafı|görsel|φωτογραφίες|الصور
        picture تصاویر|תמונה|צילומים|तस्वीर|ภาพประกอบ|ช่างภาพ|hình ảnh|gambar|gambar oleh|题图|配图|製圖|圖片來源|图片来源
        picture イラスト|画像|그래픽|그림
        translator translation|translated by|translation by|translator|übersetzung|übersetzt von
        translator aus dem englischen von|traduction|traduit par|traduit de l'anglais par|traducción|traducción de
        translator traducido por|tradução|traduzido por|traduzione|traduzione di|tradotto da|vertaling|översättning
        translator oversettelse|перевод|перевела|перевёл|переклад|tłumaczenie|çeviri|çeviren|μετάφραση|ترجمة|ترجمه|翻译
        translator 译者|譯者|编译|翻訳|訳|번역
        published published|published on|published at|publish date|publication date|date published|first published
        published posted|posted on|posted at|date|dated|released|release date|issued|created|date of publication
        published online since|published online|uploaded|date posted|article published
        published veröffentlicht|veröffentlicht am|publiziert|publiziert am|erschienen|erschienen am|erstellt
        published erstellt am|datum|vom|publié|publié le|publié à|mis en ligne|mis en ligne le|date
        published date de publication|paru le|publicado|publicado el|publicado en|publicada|publicado a|publicado às
        published publicado em|fecha|fecha de publicación|data|data de publicação|pubblicato|pubblicato il
        published pubblicata il|data di pubblicazione|gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|publicerad
        published publicerat|publisert|offentliggjort|udgivet|publiceret|julkaistu|opublikowano|data publikacji
        published opublikowany|publikováno|vydáno|zveřejněno|publikované|vydané|zverejnené|megjelent|közzétéve|dátum
        published publicat|publicat la|data publicării|публикувано|публикувана|дата|дата публикации|опубликовано
        published опубликована|размещено|опубліковано|дата публікації|yayınlanma|yayınlanma tarihi|yayın tarihi|tarih
        published giriş tarihi|giriş|δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|ημερομηνία|ημ. δημοσίευσης
        published نشر|نشر في|نشرت|تاريخ النشر|تم النشر|تاريخ|تاریخ انتشار|تاریخ|منتشر شده|انتشار|פורסם|פורסם ב|תאריך
        published तारीख|प्रकाशित|प्रकाशित तिथि|पब्लिश्ड|প্রকাশ|প্রকাশিত|প্রকাশের সময়|เผยแพร่|วันที่|เผยแพร่เมื่อ
        published diterbitkan|dipublikasikan|tanggal|tayang|diterbitkan pada|đăng|ngày đăng|ngày|xuất bản|发布时间|发布日期
        published 发表时间|发布|发表|日期|时间|時間|發布時間|發佈時間|發布日期|發稿時間|刊登日期|公開日|公開|公開日時|配信|配信日|掲載日|掲載|投稿日|日付|登録日|입력|등록|등록일|게시일|기사입력
        published 작성일|승인|발행일|입력일
        modified updated|updated on|updated at|last updated|last update|last modified|modified|date modified|revised
        modified update|last updated on|edited on|latest update|aktualisiert|aktualisiert am|zuletzt aktualisiert
        modified zuletzt geändert|letzte aktualisierung|stand|geändert|mis à jour|mis à jour le|modifié|modifié le
        modified dernière mise à jour|actualisé le|mise à jour|actualizado|actualizado el|actualizada
        modified última actualización|modificado|atualizado|atualizado em|atualizada em|última atualização
        modified actualizado em|aggiornato|aggiornato il|aggiornata il|ultimo aggiornamento|modificato il|bijgewerkt
        modified bijgewerkt op|laatst bijgewerkt|gewijzigd|laatste update|uppdaterad|senast uppdaterad|uppdaterat
        modified oppdatert|sist oppdatert|opdateret|senest opdateret|päivitetty|muokattu|aktualizacja|zaktualizowano
        modified ostatnia aktualizacja|aktualizováno|aktualizace|upraveno|aktualizované|frissítve|utolsó frissítés
        modified módosítva|actualizat|actualizat la|обновлено|обновлена|последнее обновление|изменено|оновлено
        modified обновена|обновен|güncelleme|güncellenme|son güncelleme|güncelleme tarihi|güncellendi
        modified τελευταία ενημέρωση|ενημέρωση|ενημερώθηκε
        modified آخر تحديث|تحديث|تاريخ التحديث|به‌روزرسانی|بروزرسانی|آخرین به‌روزرسانی|עודכן|עדכון אחרון|अपडेट|अपडेटेड
        modified अंतिम अपडेट|আপডেট|อัปเดต|อัพเดท|diperbarui|diupdate|pembaruan|cập nhật|更新时间|更新|更新於|更新時間|最后更新|最終更新|更新日
        modified 更新日時|最終更新日|수정|최종수정|최종 수정|업데이트|수정일
        source source|sources|source(s)|via|quelle|quellen|source :|fuente|fuentes|fonte|fonti|fontes|bron|källa|kilde
        source lähde|źródło|źródła|zdroj|forrás|sursa|източник|источник|источники|джерело|kaynak|πηγή|المصدر|مصدر|منبع
        source מקור|स्रोत|সূত্র|ที่มา|sumber|nguồn|theo|来源|來源|文章来源|稿源|消息来源|信息来源|情報源|出典|出所|ソース|引用元|출처|자료
        source with agency inputs|fuente de la información|fuentes consultadas
        source इनपुट|स्रोत|सोर्स|ขอบคุณข้อมูลจาก|ข้อมูลจาก|แหล่งข่าว|แหล่งที่มา|sumber berita|nguồn tin|資料來源|资料来源|訊息來源
        source 情報提供|提供元|자료제공|출처자료
        origin original source|the original source of this article is|originally published by|originally published in
        origin originally published at|originally published on|originally appeared in|originally appeared on
        origin first published by|first published in|republished from|reprinted from|reposted from|cross-posted from
        origin original article|original|originalquelle|zuerst erschienen in|zuerst erschienen bei
        origin ursprünglich erschienen in|source originale|article original|publié à l'origine par|fuente original
        origin publicado originalmente en|publicado originalmente por|fonte original|publicado originalmente em
        origin fonte originale|pubblicato originariamente su|pubblicato originariamente da|oorspronkelijke bron
        origin oryginalne źródło|оригинал|первоисточник|źródło oryginalne|المصدر الأصلي|原文|原文来源|转载自|转自|轉載自|原载|初出|元記事
        origin 원문|원문출처
        section section|category|categories|filed under|posted in|in category|rubrik|ressort|kategorie|rubrique
        section catégorie|sección|categoría|seção|categoria|sezione|categoria|rubriek|categorie|kategori|kategoria
        section kategorie|rubryka|dział|рубрика|раздел|категория|категорія|рубрика|kategori|κατηγορία|القسم|التصنيف
        section دسته‌بندی|栏目|频道|分类|分類|カテゴリ|カテゴリー|ジャンル|카테고리|chuyên mục|kanal
        keywords keywords|key words|keyword|tags|tag|tagged|topics|topic|related topics|themes|theme|region|regions
        keywords country|countries|subject areas|labels|in-depth report|in-depth reports|schlagworte|schlagwörter
        keywords stichworte|themen|thema|mots-clés|mots clés|mot-clé|sujets|thèmes|thématiques|étiquettes|région|pays
        keywords etiquetas|palabras clave|temas|región|palavras-chave|marcadores|assuntos|tópicos|região|parole chiave
        keywords etichette|argomenti|temi|trefwoorden|onderwerpen|etiketter|nyckelord|ämnen|stikkord|emner|nøkkelord
        keywords nøgleord|emneord|avainsanat|aiheet|asiasanat|tagi|słowa kluczowe|tematy|štítky|klíčová slova|témata
        keywords kulcsszavak|címkék|cuvinte cheie|etichete|ключови думи|тагове|теги|тэги|метки|ключевые слова|темы
        keywords регион|ключові слова|теми|etiketler|anahtar kelimeler|konular|ετικέτες|λέξεις-κλειδιά|كلمات مفتاحية
        keywords الكلمات المفتاحية|كلمات دلالية|وسوم|الوسوم|برچسب‌ها|کلیدواژه‌ها|کلیدواژه|תגיות|टैग|टैग्स|ป้ายกำกับ
        keywords คำสำคัญ|แท็ก|từ khóa|chủ đề|thẻ|kata kunci|topik|标签|关键词|关键字|話題|標籤|關鍵字|キーワード|タグ|関連キーワード|태그|키워드|주제어
        keywords explore more topics|tagged in|more on|topics in this article|schlagwort|stichwort|mehr zu|thèmes associés
        keywords archivado en|archivada en|temas relacionados|en este artículo|assunto|tópico|tags relacionadas
        keywords tag correlati|argomento|trefwoord|onderwerp|meer over|ämne|ämnesord|taggar|tagger|tema|temaer|emne
        keywords aihe|asiasana|tunnisteet|słowo kluczowe|temat|téma|klíčové slovo|kľúčové slová|címke|téma címkék|subiecte
        keywords subiect|теги публикации|сюжет|сюжеты|тема|темы публикации|ключові теми|konu|etiket|θέματα|θέμα|الوسوم
        keywords تصنيفات|الموضوعات|موضوعات|موضوع|برچسب|کلمات کلیدی|نושאים|תגית|विषय|विषय-सूची|แฮชแท็ก|หัวข้อ
        keywords tag terkait|tags terkait|từ khoá|chủ đề liên quan|相关话题|話題標籤|相關標籤|关键字词|関連タグ|関連ワード|핵심어|관련 태그
        rights rights|copyright|copyrights|rights statement|usage rights|rechte|urheberrecht|droits|droits d'auteur
        rights derechos|direitos|diritti|rechten|auteursrecht|rättigheter|upphovsrätt|rettigheder|rettigheter
        rights tekijänoikeus|oikeudet|prawa|prawa autorskie|práva|autorská práva|jogok|drepturi|права|авторские права
        rights авторські права|telif|telif hakkı|haklar|δικαιώματα|الحقوق|حقوق|זכויות|अधिकार|ลิขสิทธิ์|hak cipta|bản quyền
        rights 版权|版權|著作権|権利|저작권
        imprint responsible editor|editor responsible|editor-in-chief|editor in chief|managing editor|duty editor
        imprint v.i.s.d.p.|verantwortlich|verantwortliche redaktion|chefredakteur|chefredaktion|impressum|produktion
        imprint directeur de la publication|rédacteur en chef|rédactrice en chef|rédaction
        imprint redacción y edición|jefe de redacción|director de contenidos|direttore|direttore responsabile|caporedattore
        imprint hoofdredacteur|ansvarig utgivare|chefredaktör|ansvarlig redaktør|ansvarshavende redaktør|sjefredaktør
        imprint vastaava päätoimittaja|päätoimittaja|redaktor naczelny|redaktor prowadzący|šéfredaktor|főszerkesztő
        imprint felelős szerkesztő|redactor-șef|redactor șef|главный редактор|шеф-редактор|головний редактор
        imprint genel yayın yönetmeni|yazı işleri müdürü|sorumlu müdür|αρχισυντάκτης|διευθυντής|رئيس التحرير|سردبیر
        imprint مدیر مسئول|עורך ראשי|संपादक मंडल|หัวหน้าข่าว|pemimpin redaksi|tổng biên tập|总编辑|總編輯|主编|值班主任|监制|監製|審核
        imprint 审核|校對|一审|二审|三审|初审|复审|终审|編集長|発行人|편집국장|발행인
        title title|headline|head|titel|überschrift|schlagzeile|titre|título|titular|titolo|título da matéria|kop
        title rubrik titel|tittel|overskrift|otsikko|tytuł|titulek|název|cím|titlu|заглавие|заголовок|назва|başlık
        title τίτλος|العنوان|عنوان|כותרת|शीर्षक|শিরোনাম|judul|tiêu đề|ชื่อเรื่อง|标题|標題|题目|題目|見出し|タイトル|題名|제목
        subtitle subtitle|subhead|subheading|sub-headline|subheadline|deck|standfirst|strapline|untertitel|unterzeile
        subtitle sous-titre|subtítulo|bajada|sottotitolo|ondertitel|underrubrik|undertittel|underrubrik|alaotsikko
        subtitle podtytuł|подзаголовок|підзаголовок|alt başlık|العنوان الفرعي|副标题|副標題|副題|サブタイトル|부제
        summary summary|abstract|zusammenfassung|kurzfassung|résumé|chapô|resumen|resumo|riassunto|sommario
        summary samenvatting|sammanfattning|sammendrag|tiivistelmä|streszczenie|shrnutí|összefoglaló|rezumat|аннотация
        summary краткое содержание|özet|περίληψη|ملخص|خلاصه|摘要|导语|導語|概要|要約|요약
        location location|dateline|ort|lieu|lugar|local|luogo|plaats|ort und datum|место|yer|地点|地點|発信地|장소
        address url|link|web address|web|permalink|original url|source url|source link|article url|adresse|lien|enlace
        address indirizzo|ссылка|посилання|bağlantı|σύνδεσμος|الرابط|رابط|链接|链结|原文链接|連結|リンク|原文網址|링크|주소
        publisher publisher|publication|newspaper|site|site name|website|outlet|published in|published by
        publisher publisher name|provider|medium|zeitung|herausgeber|verlag|journal|média|éditeur|medio|periódico
        publisher editor responsable|editora|veículo|jornal|editore|testata|giornale|krant|uitgever|tidning|utgivare
        publisher avis|gazeta|wydawca|издание|издатель|видання|yayıncı|gazete|الناشر|الصحيفة|ناشر|媒体|出版社|发布机构|媒體|掲載紙
        publisher 媒体名|出版元|발행처|언론사|매체
        embargo embargo|embargoed until|embargoed|under embargo until|sperrfrist|sperrfrist bis|embargo jusqu'au
        embargo sous embargo jusqu'au|embargo hasta|embargado hasta|embargo até|embargo fino al|embargo tot|эмбарго|解禁
        embargo 報道解禁
        contact contact|contacts|media contact|media contacts|press contact|press contacts|media inquiries
        contact for media inquiries|press inquiries|press enquiries|media enquiries|for media enquiries
        contact for further information|for more information|further information|contact information|contact us
        contact for press inquiries|for inquiries|pressekontakt|kontakt|ansprechpartner|ansprechpartnerin
        contact medienkontakt|rückfragehinweis|rückfragen|contact presse|contacts presse|contacto|contacto de prensa
        contact contactos|contato|contatos|contato para imprensa|assessoria de imprensa|contatti|contatto
        contact ufficio stampa|perscontact|presskontakt|pressekontakt|pressikontakt|dla mediów|kontakt dla mediów
        contact контакты|контакты для прессы|контакт|basın iletişim|للتواصل|媒体联系|媒体联络|联系人|お問い合わせ|問い合わせ先|お問い合わせ先|문의
        contact contact the newsroom|contact the reporter|contact the author|contact the editor|newsroom|news desk
        contact email|e-mail|mail|phone|tel|tel.|telephone|fax|redaktion kontakt|kontakt zur redaktion|rückfragen an
        contact fragen an|leserbriefe|schreiben sie der redaktion|courriel|téléphone|contacter la rédaction
        contact nous écrire|écrivez-nous|correo|correo electrónico|teléfono|escríbanos|contacta con nosotros|e-mail da redação
        contact fale conosco|telefone|scrivici|e-mail redazione|telefono|contact met de redactie|mail de redactie
        contact kontakta oss|kontakta redaktionen|kontakt oss|kontakt os|ota yhteyttä|toimituksen sähköposti
        contact sähköposti|napisz do nas|kontakt z redakcją|kontaktujte nás|kontaktujte redakci|napište nám|elérhetőség
        contact kapcsolat|írjon nekünk|contact redacție|scrieți-ne|связь с редакцией|связаться с редакцией|почта редакции
        contact телефон|почта|эл. почта|контакти|зв'язок з редакцією|iletişim|bize ulaşın|e-posta|επικοινωνία|تواصل معنا
        contact اتصل بنا|البريد الإلكتروني|للتواصل معنا|تماس با ما|ایمیل|צור קשר|דואל|संपर्क|संपर्क करें|ติดต่อ|ติดต่อกองบรรณาธิการ
        contact kontak|hubungi kami|email redaksi|liên hệ|liên hệ tòa soạn|联系邮箱|联系方式|联系电话|聯絡我們|聯絡方式|热线电话|热线|报料热线
        contact 新闻热线|投稿邮箱|爆料|爆料電話|邮箱|電郵|電話|连絡先|連絡先|メール|電話番号|제보|기사제보|기사 제보|이메일|연락처|독자제보|제보 및 문의
        note note|editor's note|editors' note|editor's notes|ed. note|ed note|correction|corrections
        note corrections and clarifications|clarification|author's note|note to readers|note to editors|notes
        note anmerkung|anmerkung der redaktion|anm. d. red.|hinweis|hinweis der redaktion|korrektur
        note redaktioneller hinweis|note de la rédaction|ndlr|rectificatif|erratum|nota|nota del editor
        note nota de la redacción|nota de redacción|corrección|fe de errores|nota da redação|nota do editor|errata
        note correção|nota della redazione|nota del redattore|ndr|noot van de redactie|correctie|rättelse|rettelse
        note oikaisu|od redakcji|sprostowanie|от редакции|примечание|примечание редакции|исправление|від редакції
        note editörün notu|düzeltme|σημείωση|ملاحظة|ملاحظة المحرر|تصحيح|编者按|编者注|更正|編者按|編按|注|※|編集部注|訂正|編集部より|편집자 주|편집자주
        note 정정
        slug slug|slugline|story slug
        kind news id|article id|story id|id|کد خبر|شناسه خبر|код новости|haber kodu|news code
        kind format|darstellungsform|genre|length|word count|language|load-date|load date|publication-type|publication type
        kind body|full text|highlight|graphic|journal code|document-type|länge|sprache|longueur|langue|idioma|lunghezza
        """
}
