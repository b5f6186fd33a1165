import Testing
import WinnowDates
import WinnowPlugin

/// One line of text in a language, and what is found in it: date and label.
struct Line: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    let date: String
    let label: DateLabel?

    init(_ language: String, _ text: String, _ date: String, _ label: DateLabel? = nil) {
        (self.language, self.text, self.date, self.label) = (language, text, date, label)
    }

    var testDescription: String { "\(language): \(text)" }
}

private let lines: [Line] = [
    Line("en", "Published : Sept. 14, 2023 - 09:17", "2023-09-14T09:17:00", .published),
    Line("en", "Posted on September 14th, 2023 by Ann Grey", "2023-09-14", .published),
    Line("en", "Last updated: 14 September 2023 at 3:45 PM", "2023-09-14T15:45:00", .modified),
    Line("en", "Posted by Ann Grey on 14 Sep 2023", "2023-09-14", .published),
    Line("en", "Thursday, September 14, 2023, 9:17 a.m. EDT", "2023-09-14T09:17:00-04:00"),
    Line("de", "Veröffentlicht am 14. September 2023, 09:17 Uhr", "2023-09-14T09:17:00", .published),
    Line("de", "Stand: 14.09.2023, 9.17 Uhr", "2023-09-14T09:17:00", .modified),
    Line(
        "de", "Zuletzt aktualisiert am Donnerstag, 14. Sept. 2023 um 14:30 Uhr MESZ", "2023-09-14T14:30:00+02:00",
        .modified),
    Line("de-AT", "Wien, 14. Jänner 2023", "2023-01-14"),
    Line("fr", "Publié le 14 août 2023 à 14h30", "2023-08-14T14:30:00", .published),
    Line("fr", "Mis à jour le 1er février 2023 à 9 h 05", "2023-02-01T09:05:00", .modified),
    Line("es", "Publicado el 14 de septiembre de 2023 a las 3:45 p. m.", "2023-09-14T15:45:00", .published),
    Line("es", "Actualizado: 14/09/2023 09:17h", "2023-09-14T09:17:00", .modified),
    Line("pt", "Publicado em 14 de março de 2023 às 09h17", "2023-03-14T09:17:00", .published),
    Line("pt", "Atualizado em 14/03/2023", "2023-03-14", .modified),
    Line("it", "Pubblicato il 14 settembre 2023 alle ore 9.17", "2023-09-14T09:17:00", .published),
    Line("it", "Aggiornato: 14 sett. 2023", "2023-09-14", .modified),
    Line("nl", "Gepubliceerd op 14 maart 2023 om 14.30 uur", "2023-03-14T14:30:00", .published),
    Line("nl", "Bijgewerkt: 14 mrt. 2023", "2023-03-14", .modified),
    Line("sv", "Publicerad 14 maj 2023 kl. 09.17", "2023-05-14T09:17:00", .published),
    Line("da", "Publiceret d. 14. maj 2023 kl. 09.17", "2023-05-14T09:17:00", .published),
    Line("nb", "Publisert 14. desember 2023 kl. 09.17", "2023-12-14T09:17:00", .published),
    Line("is", "Birt fimmtudaginn 14. september 2023 kl. 09:17", "2023-09-14T09:17:00", .published),
    Line("fi", "Julkaistu 14. syyskuuta 2023 klo 9.17", "2023-09-14T09:17:00", .published),
    Line("fi", "Päivitetty 14.9.2023 klo 9:17", "2023-09-14T09:17:00", .modified),
    Line("ar", "14\u{200F}/03\u{200F}/2024", "2024-03-14"),
    Line("ar", "\u{200F}١٤\u{200F}/٣\u{200F}/٢٠٢٤", "2024-03-14"),
    Line("ar", "14 آذار (مارس) 2024", "2024-03-14"),
    Line("mn", "2023 оны 9 сарын 5", "2023-09-05"),
    Line("mn", "2023 оны 9-р сарын 5", "2023-09-05"),
    Line("vi", "14 thg 3, 2024", "2024-03-14"),
    Line("ky", "Жарыяланган: 2024-ж., 14-март, 09:17", "2024-03-14T09:17:00", .published),
    Line("eu", "Argitaratua: 2024(e)ko martxoaren 14(a), osteguna", "2024-03-14", .published),
    Line("ckb", "بڵاوکراوەتەوە: 14ی ئازاری 2024", "2024-03-14", .published),
    Line("ckb", "31ی کانونی یەکەمی 2022", "2022-12-31"),
    Line("ps", "خپور شوی: د 2024 د مارچ 14", "2024-03-14", .published),
    Line("as", "মঙ্গলবাৰ, 5 ছেপ্তেম্বৰ, 2023", "2023-09-05"),
    Line("bn", "5 সেপ, 2023", "2023-09-05"),
    Line("so", "Talaado, Sebtembar 5, 2023", "2023-09-05"),
    Line("gd", "DiarDaoin, 14mh dhen Mhàrt 2024", "2024-03-14"),
    Line("he", "5 בספט׳ 2023", "2023-09-05"),
    Line("hy", "14 մրտ, 2024 թ.", "2024-03-14"),
    Line("de", "14. Mrz. 2024", "2024-03-14"),
    Line("et", "Avaldatud 14. septembril 2023 kell 9:17", "2023-09-14T09:17:00", .published),
    Line("lv", "Publicēts 2023. gada 14. septembrī", "2023-09-14", .published),
    Line("lt", "Paskelbta 2023 m. rugsėjo 14 d. 09:17", "2023-09-14T09:17:00", .published),
    Line("pl", "Opublikowano 14 września 2023, 09:17", "2023-09-14T09:17:00", .published),
    Line("pl", "Aktualizacja: 14 listopada 2023 r., godz. 9:17", "2023-11-14T09:17:00", .modified),
    Line("cs", "Publikováno 14. září 2023 v 9:17", "2023-09-14T09:17:00", .published),
    Line("sk", "Aktualizované 14. júna 2023", "2023-06-14", .modified),
    Line("sl", "Objavljeno 14. avgusta 2023 ob 9.17", "2023-08-14T09:17:00", .published),
    Line("hr", "Objavljeno: 14. listopada 2023. u 09:17", "2023-10-14T09:17:00", .published),
    Line("bs", "14. juni 2023.", "2023-06-14"),
    Line("sr", "Објављено 14. септембра 2023. године", "2023-09-14", .published),
    Line("mk", "Објавено на 14 октомври 2023", "2023-10-14", .published),
    Line("bg", "Публикувана на 14 септември 2023 г., 09:17 ч.", "2023-09-14T09:17:00", .published),
    Line("ru", "Опубликовано: 14 сентября 2023 г., 09:17", "2023-09-14T09:17:00", .published),
    Line("ru", "Обновлено 14 сен. 2023 в 09:17 МСК", "2023-09-14T09:17:00+03:00", .modified),
    Line("uk", "Оновлено: 14 вересня 2023 року, 09:17", "2023-09-14T09:17:00", .modified),
    Line("be", "14 верасня 2023", "2023-09-14"),
    Line("el", "Δημοσίευση: 14 Σεπτεμβρίου 2023, 3:45 μ.μ.", "2023-09-14T15:45:00", .published),
    Line("ro", "Publicat: 14 septembrie 2023, ora 09:17", "2023-09-14T09:17:00", .published),
    Line("hu", "Megjelent: 2023. szeptember 14. 9:17", "2023-09-14T09:17:00", .published),
    Line("hu", "Frissítve: 2023.09.14. 9:17", "2023-09-14T09:17:00", .modified),
    Line("sq", "Publikuar më 14 shtator 2023", "2023-09-14", .published),
    Line("tr", "Yayınlanma Tarihi: 14 Eylül 2023 Perşembe, 09:17", "2023-09-14T09:17:00", .published),
    Line("tr", "Güncelleme: 14.09.2023 - 09:17", "2023-09-14T09:17:00", .modified),
    Line("az", "14 sentyabr 2023, 09:17", "2023-09-14T09:17:00"),
    Line("uz", "14-sentabr, 2023", "2023-09-14"),
    Line("kk", "2023 жылғы 14 қыркүйек", "2023-09-14"),
    Line("mn", "2023 оны 9 сарын 14", "2023-09-14"),
    Line("mn", "2023 оны арван нэгдүгээр сарын 14", "2023-11-14"),
    Line("he", "14 ספט׳ 2023", "2023-09-14"),
    Line("hi", "14 सित॰ 2023", "2023-09-14"),
    Line("hy", "14 սեպտեմբերի, 2023", "2023-09-14"),
    Line("ka", "14 სექტემბერი, 2023", "2023-09-14"),
    Line("he", "פורסם: 14 בספטמבר 2023 בשעה 09:17", "2023-09-14T09:17:00", .published),
    Line("ar", "نشر في: 14 سبتمبر 2023، الساعة 9:17 مساءً", "2023-09-14T21:17:00", .published),
    Line("ar", "آخر تحديث ١٤ أيلول ٢٠٢٣", "2023-09-14", .modified),
    Line("ar", "14 تشرين الثاني 2023", "2023-11-14"),
    Line("ar", "تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24T21:22:00", .published),
    Line("fa", "انتشار: ۲۳ شهریور ۱۴۰۲ - ۰۹:۱۷", "2023-09-14T09:17:00", .published),
    Line("fa", "۱۴۰۲/۰۶/۲۳", "2023-09-14"),
    Line("ckb", "14ی ئەیلوول 2023", "2023-09-14"),
    Line("ur", "شائع 14 ستمبر 2023", "2023-09-14", .published),
    Line("hi", "प्रकाशित: 14 सितंबर 2023", "2023-09-14", .published),
    Line("hi", "अपडेटेड १४ अगस्त २०२३", "2023-08-14", .modified),
    Line("mr", "14 सप्टेंबर 2023", "2023-09-14"),
    Line("bn", "প্রকাশিত: ১৪ সেপ্টেম্বর ২০২৩, ০৯:১৭", "2023-09-14T09:17:00", .published),
    Line("gu", "14 સપ્ટેમ્બર 2023", "2023-09-14"),
    Line("pa", "14 ਸਤੰਬਰ 2023", "2023-09-14"),
    Line("ta", "14 செப்டம்பர் 2023", "2023-09-14"),
    Line("te", "14 సెప్టెంబర్ 2023", "2023-09-14"),
    Line("kn", "14 ಸೆಪ್ಟೆಂಬರ್ 2023", "2023-09-14"),
    Line("ml", "14 സെപ്റ്റംബർ 2023", "2023-09-14"),
    Line("si", "14 සැප්තැම්බර් 2023", "2023-09-14"),
    Line("th", "เผยแพร่: 14 ก.ย. 2566 เวลา 09:17 น.", "2023-09-14T09:17:00", .published),
    Line("th", "วันพฤหัสบดีที่ 14 กันยายน พ.ศ. 2566", "2023-09-14"),
    Line("lo", "14 ກັນຍາ 2023", "2023-09-14"),
    Line("km", "១៤ កញ្ញា ២០២៣", "2023-09-14"),
    Line("my", "၁၄ စက်တင်ဘာ ၂၀၂၃", "2023-09-14"),
    Line("vi", "Thứ năm, 14 tháng 9 năm 2023", "2023-09-14"),
    Line("vi", "Cập nhật: 14/09/2023 09:17", "2023-09-14T09:17:00", .modified),
    Line("id", "Diterbitkan Kamis, 14 September 2023 pukul 09.17 WIB", "2023-09-14T09:17:00+07:00", .published),
    Line("ms", "14 Ogos 2023, 9:17 pagi", "2023-08-14T09:17:00"),
    Line("fil", "Setyembre 14, 2023", "2023-09-14"),
    Line("sw", "14 Septemba 2023", "2023-09-14"),
    Line("af", "Gepubliseer: 14 Desember 2023", "2023-12-14", .published),
    Line("ca", "Publicat el 14 d’agost de 2023", "2023-08-14", .published),
    Line("gl", "14 de setembro de 2023", "2023-09-14"),
    Line("eu", "2023ko irailaren 14a", "2023-09-14"),
    Line("cy", "Cyhoeddwyd: 14 Medi 2023", "2023-09-14", .published),
    Line("ga", "14 Meán Fómhair 2023", "2023-09-14"),
    Line("mt", "14 ta’ Settembru 2023", "2023-09-14"),
    Line("lb", "14. Mäerz 2023", "2023-03-14"),
    Line("eo", "14 septembro 2023", "2023-09-14"),
    Line("ja", "公開日：2023年9月14日 9時17分", "2023-09-14T09:17:00", .published),
    Line("ja", "2023年9月14日（木）午後3時45分 更新", "2023-09-14T15:45:00", .modified),
    Line("ja", "令和5年9月14日", "2023-09-14"),
    Line("ja", "令和元年5月1日", "2019-05-01"),
    Line("zh", "发布时间：2023-09-14 09:17:22", "2023-09-14T09:17:22", .published),
    Line("zh-TW", "更新於 2023年9月14日 下午3:45", "2023-09-14T15:45:00", .modified),
    Line("zh-TW", "民國112年9月14日", "2023-09-14"),
    Line("ko", "입력 2023.09.14 오후 3:45", "2023-09-14T15:45:00", .published),
    Line("ko", "수정 2023년 9월 14일 9시 17분", "2023-09-14T09:17:00", .modified),
    Line("ko", "2023. 9. 14.", "2023-09-14"),
]

@Test("reads dates in many languages", arguments: lines)
func readsLanguage(_ line: Line) throws {
    let found = try #require(DateReader(languages: [line.language]).dates(in: line.text).first)
    #expect(found.date.description == line.date)
    #expect(found.label == line.label)
    #expect(!found.isAmbiguous)
}

@Test("reads most lines as well when the language is unknown", arguments: lines)
func readsUnknownLanguage(_ line: Line) throws {
    guard !["hr", "fa"].contains(line.language) else { return }
    let found = try #require(DateReader().dates(in: line.text).first)
    #expect(found.date.description == line.date || found.isAmbiguous)
}
