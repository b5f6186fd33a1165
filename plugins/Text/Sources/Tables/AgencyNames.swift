/// News agencies and wire services, as texts name them.
enum AgencyNames {
    /// Whether a name, folded, is an agency's; parts joined by a slash must all be agencies or their services.
    static func contains(_ name: some StringProtocol) -> Bool {
        guard name.utf8.count <= 120 else { return false }
        let folded = Folding.fold(name)
        if names.contains(folded[...]) { return true }
        let parts = folded.split(whereSeparator: isJoint).map(trimmed)
        if parts.count > 1 {
            return names.contains(parts[0]) && parts.allSatisfy { names.contains($0) || $0.count <= 6 }
        }
        return isPair(folded)
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "+"): true
        default: false
        }
    }

    private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let part = part.drop { $0 == 0x20 }
        return part.last == 0x20 ? part.dropLast() : part
    }

    /// Two names with a word that joins them: `AP and Reuters`.
    private static func isPair(_ folded: [UInt8]) -> Bool {
        let words = folded.split(separator: 0x20)
        guard words.count >= 3 else { return false }
        for word in words[1..<(words.count - 1)] where joints.contains(where: { word.elementsEqual($0.utf8) }) {
            let isFirst = names.contains(folded[..<(word.startIndex - 1)])
            if isFirst, names.contains(folded[(word.endIndex + 1)...]) { return true }
        }
        return false
    }

    private static let joints = ["and", "und", "et", "y", "e", "with", "mit", "con", "avec"]

    /// Whether a short name counts as an agency only in capitals: the letters are a word or a name as well.
    static func isAmbiguous(_ name: some StringProtocol) -> Bool {
        name.unicodeScalars.count <= 4 && name.unicodeScalars.contains { $0.properties.isLowercase }
            && !lowerCase.contains(String(name))
    }

    /// Short names that are written in lower case.
    private static let lowerCase: Set<String> = [
        "dpa", "sda", "afp", "epd", "kna", "sid", "apa", "ats", "ots", "awp", "lusa", "rts",
    ]

    private static let names = FoldedSet(
        """
        Reuters|Thomson Reuters|Reuters Health|AP|The AP|Associated Press|The Associated Press|AFP
        Agence France-Presse|Agence France Presse|AFP-Services
        dpa|Deutsche Presse-Agentur|dpa-AFX|dpa/tmn|dpa-tmn|epd|KNA|SID|AFX|ddp|dapd|ots|awp|awp Finanznachrichten|APA
        Austria Presse Agentur|sda|Keystone-SDA|SDA-Keystone|ats|Keystone-ATS
        UPI|United Press International|PA|PA Media|Press Association|The Press Association|Bloomberg|Bloomberg News
        Dow Jones|Dow Jones Newswires|AP-Dow Jones|The Canadian Press|Canadian Press|La Presse Canadienne|AAP
        Australian Associated Press|Australian Associated Press (AAP)
        Yonhap|Yonhap News|Yonhap News Agency|Newsis|News1|Kyodo|Kyodo News|Jiji|Jiji Press|AFP-Jiji|AFP=Jiji|Xinhua
        Xinhua News Agency|China News Service|CNA|Central News Agency|KCNA|TASS|ITAR-TASS|RIA Novosti|Sputnik|Interfax
        Interfax-Ukraine|Ukrinform|UNIAN|BelTA|Kazinform|Trend|Azertac|Armenpress|Interpressnews|Prime
        ANSA|Adnkronos|AdnKronos|AGI|Askanews|LaPresse|ITALPRESS|Italpress|DIRE|EFE|Agencia EFE|Europa Press
        Servimedia|ACN|Lusa|Agência Lusa|Agência Brasil|Agencia Brasil|Estadão Conteúdo|Folhapress|Télam|Telam|Notimex
        Prensa Latina|ANP|Belga|TT|Tidningarnas Telegrambyrå|NTB|Ritzau|STT|STT-Lehtikuva|PAP|Polska Agencja Prasowa
        ČTK|CTK|TASR|SITA|MTI|Agerpres|Mediafax|BTA|БТА|Tanjug|Танјуг|Beta|Hina|STA|FENA|SRNA|MIA|Makfax|ATA|ANA-MPA
        AMNA|ΑΠΕ-ΜΠΕ|ΑΠΕ|BNS|LETA|ELTA|Baltic News Service
        AA|Anadolu|Anadolu Agency|Anadolu Ajansı|DHA|İHA|IHA|ANKA|IRNA|ISNA|Mehr|Tasnim|Fars|WAM|SPA|KUNA|QNA|BNA|MENA
        Petra|NNA|SANA|MAP|APS|TAP|Wafa|Ma'an|PTI|ANI|IANS|UNI|BSS|UNB|APP|INP|Antara|ANTARA|Bernama|VNA|TTXVN|PNA|TNA
        NAN|News Agency of Nigeria|SAnews|GNA|KNA|PANA|ENA|IPS|Inter Press Service|AllAfrica|SAPA
        PR Newswire|PRNewswire|PRNewswire-AsiaNet|Business Wire|BUSINESS WIRE|GlobeNewswire|GLOBE NEWSWIRE|ACCESSWIRE
        ACCESS Newswire|CNW|Newsfile Corp.|EQS|EQS-News|news aktuell|AsiaNet|EIN Presswire|Marketwired
        ТАСС|РИА Новости|РИА|Интерфакс|Интерфакс-Украина|Рейтер|Рейтерс|РБК|Росбалт|Регнум|REGNUM|Прайм|БЕЛТА|БелТА
        Казинформ|Спутник|Укринформ|УНИАН|Укрінформ|УНІАН|Інтерфакс-Україна|Агентство Reuters
        رويترز|أ ف ب|أ.ف.ب|ا ف ب|فرانس برس|أ ب|أ.ب|د ب أ|د.ب.أ|أ ش أ|أ.ش.أ|واس|وام|كونا|قنا|بنا|سانا|بترا|وفا|الأناضول
        وكالات|وكالة الأنباء الألمانية|شينخوا|ایرنا|ایسنا|مهر|تسنیم|فارس|رویترز|خبرگزاری فرانسه
        新华社|新華社|新华网|新華網|中新社|中新网|中新網|中国新闻社|中央社|中央通訊社|路透社|路透|法新社|美联社|美聯社|合众国际社|共同社|时事社|時事社|韩联社|韓聯社|塔斯社|俄新社|德新社|彭博社|彭博
        埃菲社|安莎社|综合外电|综合报道|外電|中通社|央视新闻|新社
        共同|共同通信|共同通信社|時事|時事通信|時事通信社|ロイター|ロイター通信|AFP時事|AFP通信|AP通信|ブルームバーグ|聯合ニュース|新華社通信|タス通信|タス|ANSA通信|EPA時事
        연합뉴스|뉴시스|뉴스1|로이터|로이터통신|로이터 뉴스1|AP통신|AFP통신|블룸버그|블룸버그통신|신화통신|교도통신|이데일리|뉴스핌|타스통신
        भाषा|पीटीआई|पीटीआई-भाषा|एएनआई|आईएएनएस|वार्ता|רויטרס|סוכנות הידיעות|إفي|ภาพข่าวเอพี|เอเอฟพี|รอยเตอร์
        Agencies|News agencies|Wire services|Wire reports|Agenturen|Nachrichtenagenturen|Agences|Agencias|Agências
        Agenzie|Agentury|Agencje|Агентства|Persbureaus
        """)
}
