extension Lexicon {
    /// Words by what they may stand for. Case and accents do not count; languages are not told apart.
    static let roleTable: [(Roles, String)] = [
        (.filler, fillers),
        (
            .yearMark,
            """
            г год года році року рік р god goda gada gads metų metu m жылы жылғы жылдын жылдың ж йил йили оны он \
            ел елның yil yili ili il năm nam թ թվականի թվական წელი წლის წ ko év évi ปี พ.ศ ค.ศ års årg godine \
            roku r
            """
        ),
        (.monthMark, "tháng thg сарын сар"),
        (.monthLead, "tháng thg"),
        (.dayMark, "d dienos diena dieną kuni ngày өдөр"),
        (
            .clock,
            """
            uhr klo klockan kl uur ore hrs hr heures hodin hod ura ob godz годині годин ч час часа часов óra órakor \
            ώρα saat ساعت الساعة بجے बजे pukul jam wib wita เวลา น lúc giờ hour hours
            """
        ),
        (.hour, "h g u ч"),
        (
            .beforeNoon,
            """
            am a.m πμ π.μ ص صباحا صباحًا ق.ظ 오전 sáng पूर्वाह्न सुबह सकाळी সকাল öö fm vorm pagi p.d ਪੂ ب.ن ጥዋት
            """
        ),
        (
            .afterNoon,
            """
            pm p.m μμ μ.μ م مساء مساءً ظهرا ب.ظ 오후 chiều tối अपराह्न दोपहर शाम বিকেল সন্ধ্যা \
            রাত ös em nachm petang ptg malam gd m.d ਬਾ د.ن ከሰዓት
            """
        ),
        (.buddhist, "พ.ศ พศ b.e be"),
        (.lunar, "هـ ه هجري هجرية هجری ah a.h hijri"),
        (.persian, "شمسی خورشیدی"),
        (.zone, "ET CT MT PT BST CST IST AST AMT SST"),
        (.qualifier, qualifiers),
        (.spelled, spelledLabels),
        (.published, publishedWords),
        (.modified, modifiedWords),
        (.other, otherWords),
        ([.other, .present], presentWords),
    ]

    /// May stand inside a statement of a date without changing it.
    private static let fillers = """
        of the on at in as date dated
        am um den der dem die das vom von im uhr datum zeit
        le la les du de des à au et
        el del en a al las los fecha hora
        em às da do dos no na os o data feira
        il alle ore lo di dal e
        op het van te om
        den det kl klockan
        pvm klo
        kell kuupäev
        w dnia dn o godz r z
        dne v ve ze
        dňa
        dana dne ob u
        ko ta ی
        в на от дата г год года р року о у за
        жылы жылғы
        az időpont
        më datë dt
        tarih tarihi tarihinde günü saat
        tarixində
        την της στις στην στη και ημερομηνία
        la ora data
        ngày lúc vào giờ năm
        pada tanggal tgl pukul hari jam
        noong nang ng ika
        tarehe
        يوم في بتاريخ الموافق تاريخ من الساعة عام سنة م
        در روز تاریخ مورخ ساعت سال ماه
        کو بروز تاریخ
        ב ב־ יום בשעה ביום תאריך
        को दिनांक तारीख
        তারিখ
        วันที่ วัน เวลา เมื่อ
        t th st nd rd er re ère ste ter го й ый е a ma ga ο η ος
        kuni
        d l
        fómhair
        է د р mh dhen
        """
}
