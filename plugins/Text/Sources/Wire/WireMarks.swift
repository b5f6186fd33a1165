/// Lines of wire services' own formats, and of press releases, that are no text.
enum WireMarks {
    /// What a line is for.
    enum Mark: Equatable {
        /// A slug: `BC-US--Storm,350`, `FLOODS/SAXONY (UPDATE 2)`, `Unwetter/Sachsen/`.
        case slug(String)
        /// `END`, `-30-`, `NNNN`, `###`, `(MORE)`, `ZCZC`.
        case end
        /// `EMBARGOED UNTIL …`, `Sperrfrist: …`.
        case embargo
        /// `FOR IMMEDIATE RELEASE`, `PRESS RELEASE`, `EILMELDUNG`, `URGENT`.
        case label
    }

    /// - Returns: nil for a line of text.
    static func mark(_ line: LineText) -> Mark? {
        guard line.text.utf8.count <= 160 else { return nil }
        if embargo.prefixLength(line.folded) != nil { return .embargo }
        if ends.matches(line) { return .end }
        if isBareEnd(line.text) { return .end }
        if labels.matches(line) { return .label }
        if isEnvelope(line.text) || isService(line) { return .label }
        return isSlug(line) ? .slug(line.text) : nil
    }

    /// `dpa-Basisdienst`: an agency and its service.
    private static func isService(_ line: LineText) -> Bool {
        guard line.folded.count <= 40, line.text.hasSuffix("dienst"), let dash = line.text.firstIndex(of: "-") else {
            return false
        }
        return AgencyNames.contains(line.text[..<dash])
    }

    /// Lines of codes around a wire story: `bdt0123 4 pl 312 dpa 0456`, `dpa ak yyzz n1 jd`, `031430 Mrz 24`, `ab/cd/ef`.
    private static func isEnvelope(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let words = text.utf8.split(separator: 0x20)
        guard words.count <= 10, let first = words.first, let last = words.last else { return false }
        if words.count == 1 || words.count == 2 && last.last == UInt8(ascii: "/") { return isSignOff(text) }
        if words.count <= 3, words.contains(where: isSerial) { return true }
        guard words.count >= 3 else { return false }
        let isShort = words.allSatisfy { $0.count <= 8 }
        let withDigits = words.count { $0.contains { $0 &- 0x30 < 10 } }
        if isShort, withDigits >= 2 || withDigits >= 1 && first.count == 3,
            words.contains(where: { AgencyNames.contains(Substring($0)) })
        {
            return true
        }
        let isStamp = words.count == 3 && first.count == 6 && first.allSatisfy { $0 &- 0x30 < 10 }
        return isStamp && last.count == 2 && words[1].count <= 5
    }

    /// `dpa:230621-99-128373/2`: an agency and its number.
    private static func isSerial(_ word: Substring.UTF8View.SubSequence) -> Bool {
        let sides = word.split(separator: UInt8(ascii: ":"))
        guard sides.count == 2, sides[1].count >= 8, AgencyNames.contains(Substring(sides[0])) else { return false }
        return sides[1].allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    }

    /// Initials of those who worked on a story: `ab/cd/ef`; not `14/11/2023`.
    static func isSignOff(_ text: String) -> Bool {
        // `msi/ drag/`
        let isClosed = text.hasSuffix("/") && text.utf8.count <= 24
        let body = isClosed ? String(text.dropLast()) : text
        let parts = body.split(separator: "/", omittingEmptySubsequences: false).map {
            isClosed ? $0.trimmed() : String($0)
        }
        return (2...5).contains(parts.count) && text.utf8.contains { $0 >= 0x61 }
            && parts.allSatisfy {
                (2...4).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 &- 0x30 < 10 }
            }
    }

    /// `RTP // SLP`, `MBA / FLD`: initials in capitals alone in a line.
    static func isInitials(_ text: String) -> Bool {
        guard text.utf8.count <= 24, text.utf8.contains(UInt8(ascii: "/")) else { return false }
        let parts = text.split(separator: "/").map { $0.trimmed() }
        return (2...4).contains(parts.count)
            && parts.allSatisfy { (2...4).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 &- 0x41 < 26 } }
    }

    /// `-30-`, `30`, `###`, `NNNN`, `//`.
    private static func isBareEnd(_ text: String) -> Bool {
        let core = text.trimmed("-–—*#/()[] .")
        return ["30", "NNNN", "ZCZC", "XXX", "eom", "EOM", "ENDS", "END"].contains(core) && text.utf8.count <= 16
            || !text.isEmpty && core.isEmpty && text.contains("##") && text.utf8.count <= 12
    }

    /// One or two words of letters, digits and joining signs that say what a story is about; never a sentence.
    private static func isSlug(_ line: LineText) -> Bool {
        let text = line.text
        guard text.utf8.count <= 90 else { return false }
        let words = text.utf8.split(separator: 0x20)
        guard let first = words.first, words.count <= 4 else { return false }
        let joints = first.count { $0 == 0x2D || $0 == 0x2F || $0 == 0x5F }
        guard joints >= 1, line.shape.words <= 12, text.range(of: "://") == nil else { return false }
        if first.last == UInt8(ascii: "/"), joints >= 2, words.count <= 2 { return true }
        if ["BC-", "AM-", "PM-", "^BC-"].contains(where: { first.starts(with: $0.utf8) }) { return true }
        let isCapitals = first.allSatisfy { $0 &- 0x61 >= 26 } && line.shape.isAllCaps
        return isCapitals && first.count >= 6 && line.shape.letters >= 5
            && (text.utf8.contains(UInt8(ascii: "/")) || line.shape.digits > 0 || joints >= 2) && words.count <= 3
    }

    private static let embargo = PhraseTable(
        """
        3^embargo|embargoed|under embargo|strictly embargoed|not for publication before|not for release before
        3^sperrfrist|sous embargo|embargo jusqu|embargado|эмбарго|報道解禁|解禁
        """)
    private static let ends = PhraseTable(
        """
        3=end|ends|enditem|end of story|end of text|end it|more|more to come|more follows|more to follow|mtf|ende
        3=ende der meldung|schluss|schluß der meldung|fin de la dépêche|fin de nota|fin del comunicado|fine comunicato
        3=конец|koniec|loppu|slut|完|끝|以上|了|終わり
        3=انتهای پیام|پایان پیام|انتهى|نهاية الخبر|सम्पूर्ण|lusa/fim|fim
        """)
    private static let labels = PhraseTable(
        """
        3=for immediate release|press release|news release|media release|media advisory|for release|breaking
        3=breaking news|urgent|flash|alert|bulletin|developing|developing story|exclusive|updated|update|write-through
        3=writethru|1st lead|2nd lead|3rd lead|new throughout|correction|corrected|repeat|advisory|news alert
        3=eilmeldung|eil|vorab|pressemitteilung|medienmitteilung|presseinformation|zusammenfassung|überblick|korrektur
        3=berichtigung|wiederholung|communiqué|communiqué de presse|dernière minute|urgent|flash|alerte|comunicado
        3=comunicado de prensa|nota de prensa|nota de prensa|urgente|última hora|ampliación|atención
        3=comunicado de imprensa|nota à imprensa|comunicato stampa|ultim'ora|lancio|persbericht|pressmeddelande
        3=pressemelding|pressemeddelelse|lehdistötiedote|informacja prasowa|komunikat prasowy|pilne|tisková zpráva
        3=tlačová správa|sajtóközlemény|comunicat de presă|прессъобщение|пресс-релиз|срочно|молния|прес-реліз
        3=терміново|basın bülteni|son dakika|δελτίο τύπου|έκτακτο|بيان صحفي|عاجل|خبر عاجل|فوری|הודעה לעיתונות
        3=प्रेस विज्ञप्ति|ब्रेकिंग न्यूज़|siaran pers|thông cáo báo chí|新闻稿|新聞稿|快讯|快訊|速報|プレスリリース|報道資料|속보|긴급|보도자료|단독
        """)
}
