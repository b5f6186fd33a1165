import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

/// A text with what its record must show. Members that are nil are not looked at; `noTitle` and the like say that a fact
/// must be absent.
struct ArticleCase: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var title: String?
    var subtitle: String?
    var authors: [String]?
    var publisher: String?
    var credit: String?
    var place: String?
    var agency: String?
    var published: String?
    var modified: String?
    var section: String?
    var keywords: [String]?
    var rights: String?
    /// How the text begins and ends.
    var begins: String?
    var ends: String?
    /// What must be somewhere in the text, and what must not.
    var keeps: [String] = []
    var drops: [String] = []
    /// Texts of caption and note blocks.
    var asides: [String]?
    /// Facts that must be absent.
    var absent: [Absent] = []

    enum Absent: Sendable { case title, authors, credit, dateline, published, publisher, rights }

    var testDescription: String { name }

    /// Reads the text and compares.
    func check() throws {
        let body = try TextExtractor.record(of: text, as: "text/plain")
        let comment = Comment(rawValue: name)
        if let title { #expect(body.title == title, comment) }
        if let subtitle { #expect(body.subtitle == subtitle, comment) }
        if let authors { #expect(body.authors.map(\.name) == authors, comment) }
        if let publisher { #expect(body.publisher?.name == publisher, comment) }
        if let credit { #expect(body.credit == credit, comment) }
        if let place { #expect(body.dateline?.place == place, comment) }
        if let agency { #expect(body.dateline?.agency == agency, comment) }
        if let published { #expect(body.published == published, comment) }
        if let modified { #expect(body.modified == modified, comment) }
        if let section { #expect(body.section == section, comment) }
        if let keywords { #expect(body.keywords == keywords, comment) }
        if let rights { #expect(body.rights == rights, comment) }
        checkText(body, comment)
        for fact in absent { #expect(!has(fact, body), "\(name): \(fact) is absent") }
        #expect(RecordInvariants.violations(of: body) == [], comment)
    }

    private func checkText(_ body: RecordBody, _ comment: Comment) {
        if let begins { #expect(body.text.hasPrefix(begins), "\(name): begins \(body.text.prefix(80))") }
        if let ends { #expect(body.text.hasSuffix(ends), "\(name): ends \(body.text.suffix(80))") }
        for part in keeps { #expect(body.text.contains(part), "\(name): keeps \(part)") }
        for part in drops { #expect(!body.text.contains(part), "\(name): drops \(part)") }
        if let asides { #expect(body.blocks.filter(\.kind.isAside).map(\.text) == asides, comment) }
    }

    private func has(_ fact: Absent, _ body: RecordBody) -> Bool {
        switch fact {
        case .title: body.title != nil
        case .authors: !body.authors.isEmpty
        case .credit: body.credit != nil
        case .dateline: body.dateline != nil
        case .published: body.published != nil
        case .publisher: body.publisher != nil
        case .rights: body.rights != nil
        }
    }
}

/// Paragraphs of running text for the texts of the tests.
enum Prose {
    static let en = """
        The council of Oldmere voted on Tuesday to close the stone bridge to cars until the autumn, saying that its two middle arches could no longer carry heavy loads.

        Engineers found the cracks in May, when the river stood lower than it had in forty years. "We looked twice, and then we called the mayor," said Ada Fenwick, who led the survey.
        """
    static let de = """
        Der Stadtrat von Altmoor hat am Dienstag beschlossen, die Steinbrücke bis zum Herbst für Autos zu sperren, weil ihre mittleren Bögen keine schweren Lasten mehr tragen.

        Ingenieure hatten die Risse im Mai entdeckt, als der Fluss so wenig Wasser führte wie seit vierzig Jahren nicht. „Wir haben zweimal hingesehen“, sagte die Leiterin der Prüfung.
        """
    static let fr = """
        Le conseil municipal de Vieux-Mare a décidé mardi de fermer le pont de pierre aux voitures jusqu'à l'automne, ses deux arches centrales ne pouvant plus porter de lourdes charges.

        Des ingénieurs avaient découvert les fissures en mai, quand la rivière était au plus bas depuis quarante ans. « Nous avons regardé deux fois », a déclaré la responsable de l'étude.
        """
    static let es = """
        El ayuntamiento de Lagoviejo decidió el martes cerrar el puente de piedra a los coches hasta el otoño, porque sus dos arcos centrales ya no soportan cargas pesadas.

        Los ingenieros descubrieron las grietas en mayo, cuando el río llevaba menos agua que en cuarenta años. «Miramos dos veces», dijo la responsable del estudio.
        """
    static let it = """
        Il consiglio comunale di Lagovecchio ha deciso martedì di chiudere il ponte di pietra alle auto fino all'autunno, perché le due arcate centrali non reggono più carichi pesanti.

        Gli ingegneri avevano scoperto le crepe a maggio, quando il fiume era al livello più basso da quarant'anni. «Abbiamo guardato due volte», ha detto la responsabile.
        """
    static let pt = """
        A câmara de Lagovelho decidiu na terça-feira fechar a ponte de pedra aos carros até o outono, porque os dois arcos centrais já não suportam cargas pesadas.

        Os engenheiros descobriram as fendas em maio, quando o rio estava no nível mais baixo em quarenta anos. "Olhamos duas vezes", disse a responsável pelo estudo.
        """
    static let nl = """
        De gemeenteraad van Oudmeer besloot dinsdag de stenen brug tot de herfst voor auto's te sluiten, omdat de twee middelste bogen geen zware lasten meer kunnen dragen.

        Ingenieurs vonden de scheuren in mei, toen de rivier lager stond dan in veertig jaar. "We hebben twee keer gekeken", zei de leider van het onderzoek.
        """
    static let sv = """
        Kommunfullmäktige i Gammelsjö beslutade på tisdagen att stänga stenbron för bilar fram till hösten, eftersom de två mittersta valven inte längre bär tung last.

        Ingenjörer fann sprickorna i maj, när älven stod lägre än på fyrtio år. ”Vi tittade två gånger”, säger ledaren för undersökningen.
        """
    static let pl = """
        Rada miasta Starojezioro zdecydowała we wtorek o zamknięciu kamiennego mostu dla samochodów do jesieni, ponieważ dwa środkowe łuki nie wytrzymują już dużych obciążeń.

        Inżynierowie odkryli pęknięcia w maju, gdy poziom rzeki był najniższy od czterdziestu lat. „Sprawdzaliśmy dwa razy”, powiedziała kierowniczka badań.
        """
    static let ru = """
        Совет города Староозёрска во вторник решил закрыть каменный мост для автомобилей до осени, потому что две средние арки больше не выдерживают тяжёлых грузов.

        Инженеры обнаружили трещины в мае, когда уровень реки был самым низким за сорок лет. «Мы проверили дважды», — сказала руководитель обследования.
        """
    static let tr = """
        Eskigöl Belediye Meclisi salı günü taş köprünün sonbahara kadar araç trafiğine kapatılmasına karar verdi, çünkü ortadaki iki kemer artık ağır yükleri taşıyamıyor.

        Mühendisler çatlakları nehrin kırk yılın en düşük seviyesinde olduğu mayıs ayında fark etti. İncelemeyi yöneten uzman, iki kez baktıklarını söyledi.
        """
    static let ar = """
        قرر مجلس مدينة البحيرة القديمة يوم الثلاثاء إغلاق الجسر الحجري أمام السيارات حتى الخريف لأن القوسين الأوسطين لم يعودا قادرين على حمل الأثقال الكبيرة.

        واكتشف المهندسون الشقوق في شهر مايو عندما انخفض منسوب النهر إلى أدنى مستوى له منذ أربعين عاما. وقالت رئيسة فريق الفحص إنهم نظروا مرتين.
        """
    static let ja = """
        古湖市議会は火曜日、中央の二つのアーチが重い荷重に耐えられなくなったとして、石橋を秋まで車両通行止めにすることを決めた。

        技術者らは、川の水位が四十年ぶりの低さとなった五月に亀裂を見つけた。調査の責任者は「二度確認した」と述べた。
        """
    static let ko = """
        옛호수시 의회는 화요일 가운데 두 아치가 더는 무거운 하중을 견디지 못한다며 돌다리를 가을까지 차량 통행이 금지되도록 하기로 결정했다.

        기술자들은 강 수위가 사십 년 만에 가장 낮았던 오월에 균열을 발견했다. 조사 책임자는 “두 번 확인했다”고 말했다.
        """
    static let zh = """
        古湖市议会星期二决定，由于中间两个桥拱已无法承受重载，石桥将禁止汽车通行，直到秋天修复工程完成为止。

        工程师今年五月发现了裂缝，当时河水水位是四十年来最低的。负责检查的专家说：“我们看了两遍，然后才报告市长。”
        """
    static let th = """
        สภาเทศบาลเมืองทะเลสาบเก่ามีมติเมื่อวันอังคารให้ปิดสะพานหินไม่ให้รถยนต์ผ่านจนถึงฤดูใบไม้ร่วง เนื่องจากซุ้มโค้งสองช่วงกลางรับน้ำหนักมากไม่ได้อีกต่อไป

        วิศวกรพบรอยร้าวในเดือนพฤษภาคมเมื่อระดับน้ำในแม่น้ำต่ำที่สุดในรอบสี่สิบปี หัวหน้าคณะสำรวจกล่าวว่าได้ตรวจสอบสองครั้งแล้วจึงแจ้งให้นายกเทศมนตรีทราบ
        """
    static let hi = """
        पुरानी झील नगर परिषद ने मंगलवार को पत्थर के पुल को शरद ऋतु तक कारों के लिए बंद करने का फैसला किया, क्योंकि बीच के दो मेहराब अब भारी बोझ नहीं उठा सकते।

        इंजीनियरों ने मई में दरारें देखीं, जब नदी का जलस्तर चालीस वर्षों में सबसे कम था। सर्वेक्षण की प्रमुख ने कहा कि उन्होंने दो बार जांच की।
        """
    static let uk = """
        Міська рада Староозерська у вівторок вирішила закрити кам'яний міст для автомобілів до осені, бо дві середні арки більше не витримують важких вантажів.

        Інженери виявили тріщини у травні, коли рівень річки був найнижчим за сорок років. «Ми перевірили двічі», — сказала керівниця обстеження.
        """
    static let id = """
        Dewan kota Danau Lama pada Selasa memutuskan menutup jembatan batu untuk mobil hingga musim gugur karena dua lengkung tengahnya tidak lagi mampu menahan beban berat.

        Para insinyur menemukan retakan itu pada bulan Mei ketika air sungai berada pada titik terendah dalam empat puluh tahun. "Kami memeriksa dua kali," kata pemimpin survei.
        """
    static let el = """
        Το δημοτικό συμβούλιο της Παλιάς Λίμνης αποφάσισε την Τρίτη να κλείσει την πέτρινη γέφυρα για τα αυτοκίνητα ως το φθινόπωρο, επειδή τα δύο μεσαία τόξα δεν αντέχουν βαριά φορτία.

        Οι μηχανικοί βρήκαν τις ρωγμές τον Μάιο, όταν η στάθμη του ποταμού ήταν η χαμηλότερη εδώ και σαράντα χρόνια. «Κοιτάξαμε δύο φορές», είπε η επικεφαλής.
        """
    static let hu = """
        A tóvárosi képviselő-testület kedden úgy döntött, hogy őszig lezárja az autók elől a kőhidat, mert két középső íve már nem bírja el a nehéz terheket.

        A mérnökök májusban vették észre a repedéseket, amikor a folyó negyven éve nem látott alacsony szinten állt. A vizsgálat vezetője szerint kétszer is megnézték.
        """
}
