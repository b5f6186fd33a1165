extension LabelWords {
    /// Labels of further languages, and those of fewer houses. A word of the first list keeps its meaning.
    static let wider = """
        author piše|pišu|napisao|napisala|napisali|priredio|priredila|razgovarao|razgovarala|razgovor vodio
        author razgovor vodila
        author autorica|autorka|autor članka|autor teksta|novinar|novinarka|пише|пишу|написао|написала|приредио
        author приредила
        author разговарао|разговарала|аутор|ауторка|новинар|новинарка|avtor|avtorica|besedilo|napísal|napísala
        author spracoval
        author spracovala|zpracoval|zpracovala|zpracovali|připravil|připravila|автор текста|автор материала|репортер
        author репортаж|написа|пишува|подготви|autorius|autorė|parengė|kalbino|autors|teksts|sagatavoja|kirjutas
        author signat per|nga|shkruan|höfundur|texti|müəllif|ავტორი|հեղինակ|تحریر|رپورٹ|مصنف
        author تهیه و تنظیم|گفتگو از|گفت‌وگو از|كتب وصور|حوار|أجرى الحوار|أجرت الحوار|أعده|أعدته|متابعة|مراسلنا
        author כתבה|כתבת|ראיין|ראיינה|প্রতিবেদন|লিখেছেন|எழுதியவர்|செய்தியாளர்|రచయిత|రిపోర్టర్|ലേഖകൻ|ಲೇಖಕ|ವರದಿಗಾರ
        author ditulis oleh|dilaporkan oleh|reporter/penulis|thực hiện|tổng hợp|phỏng vấn|อ่านโดย|เขียน|ผู้เรียบเรียง
        author 撰稿人|本刊记者|采访人|訪問|インタビュー・文|構成|構成・文|インタビュー・構成|インタビュアー|文・構成|글쓴기자|담당기자|취재·글
        author words and pictures|words and photos|text and photos|story and photos by|interview and text|as told to
        author entretien réalisé par|recueilli par|propos recueillis|enquête|reportage de|entrevista de
        author por nuestra redactora
        author intervista di|intervista a cura di|servizio di|opracowali
        published objavljeno|objavljeno u|datum objave|објављено|објављен|објављена|публикуван|публикувана на|објавено
        published paskelbta|publikuota|publicēts|publicēta|avaldatud|ilmunud|publikuar|botuar|birt|dərc olunub
        published жарияланды|გამოქვეყნდა|شائع|شائع شدہ|تاریخ اشاعت|வெளியிடப்பட்டது|பதிவு செய்த நாள்|வெளியீடு|ప్రచురణ
        published ప్రచురించబడింది|പ്രസിദ്ധീകരിച്ചത്|ಪ್ರಕಟಣೆ|પ્રકાશિત|প্রকাশ:|প্রকাশকাল|প্রকাশের তারিখ|প্রকাশিত হয়েছে
        published first published on
        published diterbitkan pada tanggal|dimuat|rilis|terbit|đăng lúc|đăng ngày|thời gian|ngày xuất bản
        published วันที่เผยแพร่|โพสต์เมื่อ
        published erschienen in|veröffentlicht um|online seit|online gestellt am|publicatiedatum|verschenen op
        published verschenen
        published publié initialement|première publication|publiée le|creado|creado el|criado em|criado|inserito il
        published data pubblicazione
        published lagt ut|først publisert|först publicerad|udgivet d.|julkaistu alun perin|utworzono|data utworzenia
        published data dodania
        published dodano|vloženo|vydáno dne|datum vydání|megjelenés|megjelenés ideje|létrehozva|postat|postat la
        published создано
        published дата создания|дата выхода|публикация|оприлюднено|створено|eklenme|eklenme tarihi|oluşturulma tarihi
        published yayınlama
        published yayımlanma|yayımlanma tarihi|yayınlandı|αναρτήθηκε|πρώτη δημοσίευση|تاريخ النشر والوقت|أضيف في|نُشر
        published نُشر في
        published تاریخ درج|زمان انتشار|زمان مخابره|تاریخ مخابره|פורסם לראשונה|ראשון פרסום|प्रकाशन तिथि|पोस्टेड|发布于
        published 发表于|刊發時間|上架时间
        published 建立時間|初版|掲載日時|更新前公開日|配信日時|송고시간|송고|게재|최초등록|등록일시|입력시간|발행
        modified akt|akt.|aktualisiert um|ažurirano|ažuriran|ažurirana|zadnja izmjena|posljednja izmjena|poslednja izmena|izmijenjeno|ажурирано
        modified последња измена|posodobljeno|nazadnje posodobljeno|atnaujinta|atjaunots|atjaunināts|uuendatud|muudetud
        modified actualitzat|actualitzada|actualització|përditësuar|uppfært|yenilənib|жаңартылды|განახლდა|اپڈیٹ
        modified آخری اپڈیٹ
        modified সর্বশেষ আপডেট|হালনাগাদ|হালনাগাদ:|புதுப்பிக்கப்பட்டது|மாற்றம் செய்த நாள்|అప్‌డేట్|അപ്ഡേറ്റ്
        modified dikemas kini
        modified terakhir diperbarui|pembaruan terakhir|cập nhật lúc|cập nhật lần cuối|sửa lần cuối|ปรับปรุง
        modified ปรับปรุงล่าสุด|แก้ไขล่าสุด
        modified อัปเดตล่าสุด|modificata il|modifica|ultima modifica|última modificación|modificado el|última edición
        modified editado em
        modified última modificação|alterado em|ändrad|senast ändrad|endret|sist endret|rettet|ændret|sidst opdateret
        modified muokattu viimeksi
        modified poprawiono|data modyfikacji|ostatnia modyfikacja|změněno|poslední aktualizace|zmenené
        modified naposledy aktualizované
        modified ultima actualizare|actualizare|modificat|редактировано|отредактировано|дата обновления|дата изменения
        modified змінено
        modified оновлення|останнє оновлення|последна промяна|последна актуализация|актуализирана|актуализирано
        modified düzenlenme
        modified güncellenme tarihi|düzenlenme tarihi|güncellendiği tarih|τελευταία τροποποίηση|آخر تعديل|تعديل|حُدّث
        modified تم التحديث
        modified ویرایش|تاریخ ویرایش|עודכן לאחרונה|अंतिम संशोधन|संशोधित|修改时间|更新于|最後更新|最近更新|更新時刻|최종업데이트|최종수정일|수정시간
        modified editado|editada|actualizado a|atualizada|zuletzt bearbeitet|zuletzt aktualisiert am
        modified neueste aktualisierung|updated by
        source original-content von|originalmeldung von|contenido original de|contenu original de|izvor|izvori|извор|извори|vir|viri|zdroje|източници|šaltinis|avots|allikas|allikad|font|fonts
        source burimi
        source heimild|mənbə|дереккөз|წყარო|աղբյուր|ماخذ|ذریعہ|উৎস|তথ্যসূত্র|மூலம்|ஆதாரம்|మూలం|ഉറവിടം|sursă|surse
        source kaynakça
        source agencia|agencias|agence|agences|agentur|agenturen|agenzia|agência|agências|agency|agencies|агентство
        source وكالة
        source med information från|tietolähde|lähteet|kilder|källor|bronnen|źródło informacji|πηγές|المصادر|مصادر
        source منابع
        source מקורות|แหล่งข้อมูล|ข้อมูล|sumber data|nguồn thông tin|资讯来源|資訊來源|出處|稿件来源|新闻来源|新聞來源|轉載來源|提供元・出典
        picture nyitókép|kiemelt kép|címlapkép|címlapfotó|borítófotó|fotók|fotó és szöveg|rubriklistenbild|titelbild
        picture titelfoto
        picture aufmacherbild|beitragsbild|headerbild|artikelbild|coverbild|vorschaubild|photo de une|image à la une
        picture visuel
        picture photo de couverture|foto de portada|imagen destacada|imagen de portada|foto principal|foto in evidenza
        picture immagine di copertina|foto di copertina|immagine in evidenza|foto de capa|imagem de destaque
        picture imagem de capa
        picture zdjęcie główne|foto główne|openingsfoto|omslagfoto|coverfoto|headerfoto|huvudbild|toppbild|forsidefoto
        picture toppfoto|pääkuva|kansikuva|úvodní foto|titulní foto|ilustračné foto|ilustrační snímek|foto ilustracija
        picture ilustracija|fotografija|foto ilustrativna|naslovna fotografija|фотографија|илустрација|снимка|снимки
        picture илюстрация|nuotr.|nuotrauka|nuotraukos|attēls|attēli|pilt|pildid|imatge|imatges
        picture главное фото
        picture обложка|иллюстрации|коллаж|головне фото|колаж|світлини|fotoğraflar
        picture φωτ.|κεντρική φωτογραφία|مصدر الصورة|عدسة|تصوير وعدسة|منبع عکس|تصویر|קרדיט תמונה|איור
        picture ছবি
        picture படம்|ఫోటో|ചിത്രം|เครดิตภาพ|ภาพจาก|foto sampul|sumber foto|ilustrasi|nguồn ảnh|ảnh minh họa
        picture 头图|封面图|制图|圖說|圖片|圖源|图源|首图|主圖|扉写真|トップ写真|トップ画像|写真提供|サムネイル|대표사진|대표이미지|사진출처|이미지
        picture main photo|main image|header image|banner image|featured image|top image|lead image|cover photo
        picture cover image|thumbnail
        picture photo illustration|top photo|feature image|teaser image|opening image|images courtesy of
        picture photo and video
        imprint nakladatel|vydavatel|izdavač|glavni urednik|glavna urednica|главни уредник|odgovorni urednik
        imprint главен редактор
        imprint desk chief|copy editor|copy editing|subeditor|sub-editor|night editor|news editor|redattore capo
        imprint redacteur en chef
        imprint dyżurny redaktor|redaktor wydania|editor de turno|editora de turno|jefe de turno|plantão
        imprint chef de rédaction
        imprint dienstdoende redacteur|vaktredaktör|nyhetssjef|vaktsjef|vagthavende redaktør|uutispäällikkö|vydavateľ
        imprint szerkesztő-riporter
        imprint 视觉|视频|校審|运营|出品|统筹|策划|总监制|美编|海报|设计|後製|責任校對|資料統整|制作人|整理|デザイン|校閲|교열|디자인|제작
        keywords oznake|ključne riječi|ključne reči|ознаке|кључне речи|ključne besede|etikety
        keywords raktažodžiai
        keywords žymos|atslēgvārdi|märksõnad|etiquetes|temes|fjalë kyçe|efni|açar sözlər|тақырыптар|ٹیگز|ট্যাগ|বিষয়
        keywords குறிச்சொற்கள்
        keywords hashtag|hashtags|tema's|dossiers|dossier|filed under topics|sujets associés|sur le même thème|topics:
        keywords índice de temas
        keywords personnes|lieux|organisations|people|places|organizations|companies|mentioned in this article|firmy
        keywords osoby|miejsca
        section rubrika|rubrike|рубрика:|rúbrica|secció|kategorija|категорија|kategooria|skyrius|sadaļa|bölüm|قسم|حوزه
        section سرویس
        section মহানগর বিভাগ|বিভাগ|பிரிவு|หมวด|หมวดหมู่|kategori berita|chuyên đề|版面|版次|所属栏目|欄目|지면|분류
        rights copyright notice|copyright holder|urheber|© by|autorské práva|autorska prava|ауторска права
        rights авторски права|autoriõigus
        kind znaků|reading time|lesezeit|duration|dauer|durée|duración|duração|durata|duur|článek č.
        kind کدخبر|شماره خبر|خبر کد|رقم الخبر|news no|document id|aktenzeichen|doc-id|dokument-id
        kind تعداد بازدید|بازدید|views|page views|hits|aufrufe|vues|visitas|visualizações|visualizzazioni|просмотры
        kind просмотров
        kind okunma|okunma sayısı|переглядів|перегляди|wyświetleń|přečteno|lượt xem|dibaca|dilihat|অবলোকন|阅读量|阅读数|閱讀數
        kind 浏览量|浏览次数|点击数
        kind 瀏覽數|人氣|閲覧数|조회수|조회|글자수|字数|字數|文字数|кол-во просмотров|número de palabras
        contact pitajte nas|kontaktirajte nas|пишите нам|пишите нам на|susisiekite|sazinies|võta ühendust|contacteu
        contact na kontaktoni
        contact spokesperson|press office|presseservice|presse|service de presse|relations presse|prensa|imprensa
        contact tisková mluvčí
        contact rückfragen bitte an|rückfragen & kontakt|kontakt für medien|kontakt für rückfragen|redaktionskontakt
        note ispravak|исправка|popravek|oprava|opravy|корекция|поправка|vigade parandus|correcció|nota de la redacció
        note urednička napomena|napomena|напомена редакције|poznámka|poznámka redakce|szerkesztői megjegyzés
        note helyesbítés
        note notă|nota redacției|бележка на редакцията|toimetuse märkus|redakcijas piezīme|toimituksen huomautus
        note merknad
        note redaksjonell merknad|redaktionel note|redaktionens anmärkning|fotnot|faktarättelse
        note notitie van de redactie|naschrift
        note redaktion note|amendment|this article was amended|addendum
        """
}
