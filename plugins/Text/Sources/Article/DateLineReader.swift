import WinnowDates
import WinnowPlugin

/// A line whose point is a date.
struct DateLine {
    var dates: [StatedDay]
    /// What else stands in the line, cut at its separators: a name, an outlet, a place.
    var rest: [String]
}

/// Reads lines such as `Published : Sept. 14, 2023 - 09:17`, `Stand: 3.3.2023, 14:05 Uhr`, `The Example, September 17, 2023`.
struct DateLineReader {
    private let reader: DateReader

    /// - Parameter languages: of the text, as far as known; they settle 04/05/2023.
    init(languages: [String]) {
        reader = DateReader(languages: languages)
    }

    /// - Returns: nil when the line has no date, or has more to say than a date and a few names.
    func read(_ line: LineText) -> DateLine? {
        guard line.text.utf8.count <= 240 else { return nil }
        var text = line.text
        let found = text.withUTF8 { utf8 in reader.dates(in: utf8) }
        guard !found.isEmpty, found.count <= 4 else { return nil }
        let utf8 = Array(text.utf8)
        var rest: [String] = []
        var dates: [StatedDay] = []
        var position = 0
        var isUnsettled = false
        var isLabelled = false
        var joined: Set<String> = []
        for date in found where date.statement.lowerBound >= position {
            let gap = DateLineGap(
                utf8[position..<date.statement.lowerBound], isFirst: position == 0, before: utf8[date.statement])
            let label = gap.pieces.last.flatMap { LabelWords.meaning(of: $0) }
            rest += gap.pieces
            joined.formUnion(gap.joined)
            position = date.statement.upperBound
            if date.label == .other { continue }
            if date.isAmbiguous {
                // 3/4/2024 in English is either of two days, so the record says neither.
                isUnsettled = true
                continue
            }
            isLabelled = isLabelled || date.label != nil || label == .published || label == .modified
            dates.append(
                StatedDay(text: date.date.description, isModified: date.label == .modified || label == .modified))
        }
        let gap = DateLineGap(utf8[position...], isFirst: position == 0, before: nil)
        rest += gap.pieces
        joined.formUnion(gap.joined)
        isLabelled = isLabelled || rest.contains { Self.isLabelWithTime($0) }
        rest.removeAll { Self.isLabel($0) }
        // Beside a date that is said to be that of the text, two unknown words are no reason to keep the line.
        if isLabelled, DateCompany(rest, hasAuthor: false) == nil {
            rest.removeAll {
                LineShape($0).words <= 2 && !joined.contains($0) && DateCompany([$0], hasAuthor: false) == nil
            }
        }
        guard isUnsettled || !dates.isEmpty, rest.allSatisfy({ $0.utf8.count <= 90 }), Self.words(rest) <= 14 else {
            return nil
        }
        return DateLine(dates: dates, rest: rest)
    }

    private static func words(_ pieces: [String]) -> Int {
        pieces.reduce(0) { $0 + $1.split(separator: " ").count }
    }

    /// Words that only lead to a date or belong to a time.
    private static func isLabel(_ piece: String) -> Bool {
        if let meaning = LabelWords.meaning(of: piece) { return meaning == .published || meaning == .modified }
        if isLabelWithTime(piece) { return true }
        // `18.30 BST`, `kl 05.00`
        var words = piece.split(separator: " ")[...]
        if words.count == 2, let first = words.first, fillers.contains(first.lowercased()) { words = words.dropFirst() }
        if let first = words.first, words.count <= 2,
            first.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x3A })
        {
            return words.count == 1 || (words.last?.utf8.count ?? 0) <= 5
        }
        let isZone = piece.utf8.count <= 4 && piece.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        return isZone && !AgencyNames.contains(piece) || piece.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
            || fillers.contains(String(decoding: Folding.fold(piece), as: UTF8.self))
    }

    /// `updated 2 hours ago`, `mis à jour à 19h30`: a label, and no day behind it.
    static func isLabelWithTime(_ piece: String) -> Bool {
        var words = piece.split(separator: " ")[...]
        // `07:45h. Actualizado a las 09:10h.`: what is left of the time before it.
        if let first = words.first, fillers.contains(first.lowercased()) { words = words.dropFirst() }
        guard (2...7).contains(words.count), words.dropFirst().contains(where: startsWithDigit) else { return false }
        return (1...min(3, words.count - 1)).contains { count in
            switch LabelWords.meaning(of: words.prefix(count).joined(separator: " ").trimmed(":：")) {
            case .published, .modified: words.count - count <= 4
            default: false
            }
        }
    }

    private static func startsWithDigit(_ word: Substring) -> Bool {
        word.unicodeScalars.first.map { $0.properties.numericType == .decimal } ?? false
    }

    private static let fillers: Set<String> = {
        let list = """
            at on um uhr à a las às alle ore kl klo kl. o godz godz. в г г. h h. hs hrs hrs. horas ist am pm a.m p.m le el em il den dnia dne the by son
            mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
            mo di mi do fr sa so lun mar mer jeu ven sam dim mié jue vie sáb dom gio пн вт ср чт пт сб вс
            and und et y och og и ve та dan r года року рік godine gada
            time saat klockan kello ora часов 의 ص م ساعت बजे
            الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الإثنين شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه
            dilluns dimarts dimecres dijous divendres dissabte diumenge maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            ma di wo do vr za zo måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag mån tis ons tors
            maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina
            perjantaina lauantaina sunnuntaina ke pe la su to ti poniedziałek wtorek środa czwartek piątek sobota niedziela
            pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök
            péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică ponedjeljak ponedeljak utorak srijeda sreda
            četvrtak petak subota nedjelja nedelja понедељак уторак среда четвртак петак субота недеља понеделник вторник
            сряда четвъртък петък събота неделя понедельник четверг пятница суббота воскресенье понеділок вівторок середа
            четвер п'ятниця субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar δευτέρα τρίτη τετάρτη πέμπτη
            παρασκευή σάββατο κυριακή senin selasa rabu kamis jumat sabtu minggu segunda terça quarta quinta sexta sábado
            segunda-feira terça-feira quarta-feira quinta-feira sexta-feira montag dienstag mittwoch donnerstag freitag samstag
            sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles lunedì martedì mercoledì giovedì
            venerdì sabato domenica
            सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
            """
        let phrases = [
            "a las", "alle ore", "local time", "ortszeit", "heure locale", "hora local", "son güncelleme", "ilk yayın",
            "توقيت غرينتش", "بتوقيت غرينتش", "توقيت مكة المكرمة", "بتوقيت مكة المكرمة", "بتوقيت القاهرة",
            "по московскому времени", "за київським часом",
        ]
        let weekdays = ["hai", "ba", "tư", "năm", "sáu", "bảy"].map { "thứ " + $0 } + ["chủ nhật"]
        return Set(list.split { $0 == " " || $0 == "\n" }.map(String.init) + phrases + weekdays)
    }()
}
