import Testing
import WinnowEnrichers
import WinnowModel
import WinnowPlugin

@Suite("Keyphrases")
struct KeyphraseTests {
    private func phrases(_ text: String, _ language: String?, title: String? = nil) -> [String] {
        var extraction = Extraction()
        for paragraph in text.split(separator: "\n") {
            extraction.append(Block(.paragraph, text: String(paragraph)))
        }
        extraction.body.language = language
        extraction.body.title = title
        var body = Normalizer(limits: ExtractionLimits()).normalize(extraction, context: ExtractionContext())
        KeyphraseEnricher().enrich(&body, context: ExtractionContext())
        return body.enrichments.keyphrases
    }

    private static let texts: [(String, String, String, [String], [String])] = [
        (
            "en", "Harbour bridge reopens after repairs",
            """
            The harbour bridge in Brightwater reopened on Monday after two years of repairs. Ada Morrow, the engineer, said that the harbour bridge had been stripped to the steel. The repairs cost the Brightwater council twelve million. Traffic on the harbour bridge will be limited to one lane until the summer.
            The Bank of Brightwater lent the council the money, and Morrow thanked the Bank of Brightwater. The steel came from Hallam, where the steel works had nearly closed.
            """, ["harbour bridge", "repairs", "Brightwater"], ["the", "said", "Monday", "years"]
        ),
        (
            "de", "Hafenbrücke wieder offen",
            """
            Die Hafenbrücke in Hellwasser ist seit Montag wieder offen. Nach zwei Jahren endet die Sanierung, sagte Ingenieurin Anna Lindt. Die Sanierung der Hafenbrücke kostete den Stadtrat zwölf Millionen. Der Verkehr auf der Hafenbrücke bleibt bis zum Sommer auf eine Spur beschränkt, sagte Lindt.
            Anna Lindt dankte den Arbeitern und dem Stadtrat für die Geduld. Der Stahl kam aus Hallam, wo das Stahlwerk fast geschlossen worden wäre.
            """, ["Hafenbrücke", "Sanierung"], ["sagte", "Montag", "wieder"]
        ),
        (
            "fr", "Le pont du port rouvre",
            """
            Le pont du port de Clairval a rouvert lundi après deux ans de travaux. Claire Aubry, ingénieure, a déclaré que les travaux avaient coûté douze millions au conseil municipal. Les travaux du pont dureront encore, et le conseil municipal le sait. Claire Aubry a remercié les ouvriers et le conseil municipal de Clairval pour leur patience pendant les travaux.
            """, ["travaux", "conseil municipal", "Claire Aubry"], ["lundi", "après"]
        ),
        (
            "es", "El puente del puerto reabre",
            """
            El puente del puerto de Aguaclara reabrió el lunes tras dos años de obras. Inés Robledo, ingeniera, dijo que las obras costaron doce millones al concejo municipal. Las obras del puente seguirán, y el concejo municipal lo sabe. Inés Robledo agradeció a los obreros y al concejo municipal de Aguaclara su paciencia durante las obras.
            """, ["obras", "concejo municipal", "Inés Robledo"], ["lunes", "tras"]
        ),
        (
            "it", "Riapre il ponte del porto",
            """
            Il ponte del porto di Acquachiara ha riaperto lunedì dopo due anni di lavori. Marco Bruni, ingegnere, ha detto che i lavori sono costati dodici milioni al consiglio comunale. I lavori del ponte continueranno, e il consiglio comunale lo sa. Marco Bruni ha ringraziato gli operai e il consiglio comunale di Acquachiara per la pazienza durante i lavori.
            """, ["lavori", "consiglio comunale", "Marco Bruni"], ["lunedì", "dopo"]
        ),
        (
            "pt", "A ponte do porto reabre",
            """
            A ponte do porto de Águas Claras reabriu na segunda depois de dois anos de obras. João Matos, engenheiro, disse que as obras custaram doze milhões ao conselho municipal. As obras da ponte vão continuar, e o conselho municipal sabe disso. João Matos agradeceu aos operários e ao conselho municipal de Águas Claras pela paciência durante as obras.
            """, ["obras", "conselho municipal", "João Matos"], ["segunda", "depois"]
        ),
        (
            "nl", "Havenbrug weer open",
            """
            De havenbrug in Helderwater is maandag na twee jaar weer opengegaan. De renovatie kostte de gemeenteraad twaalf miljoen, zei ingenieur Jan de Wit. De renovatie van de havenbrug duurde langer dan de gemeenteraad had gehoopt. Jan de Wit bedankte de gemeenteraad van Helderwater en de arbeiders voor hun geduld tijdens de renovatie van de havenbrug.
            """, ["havenbrug", "renovatie", "gemeenteraad"], ["maandag", "weer"]
        ),
        (
            "ru", "Мост в порту снова открыт",
            """
            Портовый мост в Светловодске открыли в понедельник после двух лет ремонта. Инженер Мария Котова сказала, что ремонт обошёлся городскому совету в двенадцать миллионов. Портовый мост долго ждал ремонта, и городскому совету это известно. Мария Котова поблагодарила рабочих за терпение, а портовый мост будет открыт всё лето.
            """, ["портовый мост", "Мария Котова"], ["после", "что"]
        ),
        (
            "pl", "Most portowy znów otwarty",
            """
            Most portowy w Jasnowodzie otwarto w poniedziałek po dwóch latach remontu. Inżynier Piotr Zalewski powiedział, że remont kosztował radę miejską dwanaście milionów. Most portowy długo czekał na remont, a radę miejską to zaskoczyło. Piotr Zalewski podziękował robotnikom za cierpliwość, a most portowy będzie otwarty przez całe lato.
            """, ["most portowy", "Piotr Zalewski"], ["po", "że"]
        ),
        (
            "tr", "Liman köprüsü yeniden açıldı",
            """
            Berraksu kentindeki liman köprüsü iki yıl süren onarım çalışmasından sonra pazartesi günü açıldı. Mühendis Ali Demir, onarım çalışması için on iki milyon harcandığını söyledi. Liman köprüsü yaz boyunca tek şerit kullanılacak. Ali Demir işçilere teşekkür etti, liman köprüsü uzun süre dayanacak dedi ve onarım çalışması bitti.
            """, ["liman köprüsü", "onarım çalışması", "Ali Demir"], ["sonra", "dedi"]
        ),
        (
            "ko", "항구 다리 다시 열려",
            """
            밝은물 항구 다리는 두 해 동안의 보수 공사 뒤에 월요일에 다시 열렸다. 기술자 김민수 소장은 보수 공사에 백억 원이 들었다고 말했다. 항구 다리를 지나는 차들은 여름까지 한 차로만 쓴다. 김민수 소장은 보수 공사를 맡은 일꾼들에게 고맙다고 했다. 시의회는 항구 다리를 오래 기다렸다. 시민들도 항구 다리를 반겼고 공사는 끝났다. 보수 공사는 힘들었다.
            """, ["항구 다리", "보수 공사"], ["말했다", "다시"]
        ),
    ]

    @Test("name what a text is about, in many languages", arguments: texts)
    func topics(language: String, title: String, text: String, expected: [String], unwanted: [String]) {
        let found = phrases(text, language, title: title)
        let folded = found.map { $0.lowercased() }
        for phrase in expected {
            #expect(folded.contains { $0.contains(phrase.lowercased()) }, "\(phrase) in \(found)")
        }
        for phrase in unwanted { #expect(!folded.contains(phrase.lowercased()), "\(phrase) in \(found)") }
        #expect((3...15).contains(found.count))
        #expect(Set(folded).count == found.count)
    }

    @Test("keep names whole, owners apart, and small words out of other phrases")
    func names() {
        let text = Self.texts[0].2
        let found = phrases(text, "en")
        #expect(found.contains("Bank of Brightwater") && found.contains { $0.contains("Ada Morrow") }, "\(found)")
        #expect(!found.contains { $0.contains(" and ") || $0.hasSuffix("'s") })
    }

    /// Makes a text long enough to be about something.
    private static let around = """
        The harbour was quiet on Monday, and the boats stayed where they were, as the rain went on until the evening came \
        and everybody who could went home. Nobody knew what the next day would bring, or whether it would be dry again at last.
        """

    @Test(
        "are whole, not cut out of longer ones",
        arguments: [
            (
                "The visit of Brightwater Mayor Ada Morrow was short. Many came when Brightwater Mayor Ada Morrow spoke.",
                ["Brightwater Mayor Ada", "Mayor Ada Morrow", "Ada Morrow"], "Brightwater Mayor Ada Morrow"
            ),
            (
                "It could influence regional trade, they said. Few things influence regional fishing. Ships need regional trade.",
                ["influence regional"], "regional trade"
            ),
            (
                "They spoke of fishing rights. The fishing rights of North Hallam are old. So are other fishing rights.",
                ["Hallam fishing", "Hallam fishing rights"], "North Hallam"
            ),
            (
                "The office of Secretary of State Ada Morrow was shut. In it sat Secretary of State Ada Morrow.",
                ["State Ada Morrow", "Secretary of State Ada", "State Ada"], "Ada Morrow"
            ),
        ])
    func whole(text: String, cut: [String], whole: String) {
        let found = phrases(text + "\n" + Self.around, "en", title: "Talks on Bright-North Hallam fishing rights")
        #expect(found.contains(whole) && Set(found).isDisjoint(with: cut), "\(found)")
    }

    /// What a text is about besides: long enough to be about something, in no phrase's way.
    private static let fillers = [
        "en": around,
        "fr": """
        Le port était calme et les bateaux sont restés là pendant que la pluie tombait. Personne ne savait ce que le \
        lendemain allait apporter, ni si le temps serait enfin sec, et chacun est rentré chez soi avant la nuit.
        """,
        "es": """
        El puerto estaba tranquilo y los barcos se quedaron donde estaban mientras caía la lluvia. Nadie sabía lo que \
        traería el mañana, ni si por fin estaría seco, y cada uno volvió a su casa antes de que llegara la noche.
        """,
        "tr": """
        Liman sakindi ve tekneler yağmur yağarken oldukları yerde kaldı. Kimse yarının ne getireceğini ya da havanın \
        sonunda kuru olup olmayacağını bilmiyordu, herkes gece gelmeden evine döndü ve kapılar erkenden kapandı.
        """,
    ]

    @Test(
        "are phrases of the language, names as one would look them up",
        arguments: [
            (
                "en", "", "The ferries of New Hallam are old. New ferries reach New Hallam in May.", ["New Hallam"],
                ["Hallam"]
            ),
            (
                "en", "", "They met at Hallam Fashion Week. Hallam Fashion Week was full.", ["Hallam Fashion Week"],
                ["Hallam Fashion"]
            ),
            (
                "en", "", "A ferry came with Gov. Ada Morrow. Later Morrow left, and so did Morrow’s guests.",
                ["Ada Morrow"],
                ["Gov. Ada Morrow", "Morrow"]
            ),
            (
                "en", "", "We asked for Sam. Penny rows. Nobody hears Penny. They asked for Sam. Penny sings.",
                ["Penny"], ["Sam. Penny"]
            ),
            ("en", "", "He wants to kill Morrow. Who would kill Morrow? They saw Morrow.", ["Morrow"], ["kill Morrow"]),
            (
                "en", "Voters Are Following Morrow Home", "They saw Morrow at home. Voters met Morrow, and Morrow ate.",
                ["Morrow"],
                ["Following Morrow", "Following Morrow Home"]
            ),
            (
                "en", "",
                "They play Stallion. We love Stallion. The makers of Stallion know. So Stallion stays. With Stallion Pro came more.",
                ["Stallion", "Stallion Pro"], []
            ),
            (
                "fr", "",
                "On a vu l’armée ce soir, et l’armée est partie. La réunion d’Anne Aubry a eu lieu, et d’Anne Aubry rien.",
                ["armée", "Anne Aubry"], ["l’armée", "d’Anne Aubry"]
            ),
            (
                "fr", "", "Ils ont vu Jeanne d’Arville. Puis Jeanne d’Arville est partie.", ["Jeanne d’Arville"],
                ["Jeanne", "Arville"]
            ),
            (
                "es", "", "Vino a verlos Ursel von der Lauen. Dicen que Ursel von der Lauen ha vuelto.",
                ["Ursel von der Lauen"],
                ["Lauen", "von", "von der Lauen"]
            ),
            (
                "tr", "", "Ormanda yangın çıktı. Sonra tarlada yangın çıktı. Köyde yangın çıktı. Yangın büyük.",
                ["yangın"],
                ["yangın çıktı", "çıktı"]
            ),
        ])
    func wording(language: String, title: String, text: String, expected: [String], unwanted: [String]) throws {
        let filler = try #require(Self.fillers[language])
        let found = phrases(text + "\n" + filler, language, title: title.isEmpty ? nil : title)
        for phrase in expected { #expect(found.contains(phrase), "\(phrase) in \(found)") }
        #expect(Set(found).isDisjoint(with: unwanted), "\(found)")
    }

    @Test("are none rather than wrong ones where words cannot be told apart or the language is unknown")
    func silence() {
        let chinese = String(repeating: "港口大桥经过两年的维修，星期一重新开放。", count: 20)
        #expect(phrases(chinese, "zh") == [] && phrases(chinese, "en") == [])
        #expect(phrases(Self.texts[0].2, nil) == [] && phrases(Self.texts[0].2, "tlh") == [])
        #expect(phrases("Too short a text about the bridge, the bridge and the bridge.", "en") == [])
    }

    @Test("take linear time", arguments: ["a b ", "Ab Cd ", "river ", "x", "Ä'ö-", "가은 ", "- ", "of Of "])
    func hostile(unit: String) {
        let text = String(repeating: unit, count: 400_000 / unit.utf8.count)
        let distinct = (0..<40_000).map { "word\($0 % 977)x\($0)" }.joined(separator: " ")
        let start = ContinuousClock.now
        for text in [text, distinct] { #expect(phrases(text, "en").count <= 15) }
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
