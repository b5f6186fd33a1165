import WinnowModel

/// Header lines of a message that were copied or forwarded with its text: From, Date, Subject, in many languages.
enum MailHeader {
    /// Reads a block of header lines at the beginning.
    /// - Returns: the index of the first line after it; 0 when there is none.
    static func read(_ lines: [HeadLine], _ dates: DateLineReader, _ reading: inout HeadReading) -> Int {
        var found: [Field: String] = [:]
        var indices: [Int] = []
        var index = 0
        while index < lines.count, index < 24 {
            let line = lines[index].line
            if isForwardMark(line) {
                indices.append(index)
            } else if let (field, value) = field(of: line) {
                if found[field] == nil { found[field] = value }
                indices.append(index)
            } else if found.isEmpty && index < 3 && line.shape.weight < 80 && indices.isEmpty {
                index += 1
                continue
            } else {
                break
            }
            index += 1
        }
        let isMail = found[.subject] != nil && found.count >= 2 || found[.from] != nil && found[.date] != nil
        guard isMail, found[.from] != nil || found[.to] != nil, let first = indices.first,
            first == 0 || found.count >= 3
        else { return 0 }
        for index in indices { reading.consume(index, "mail header", isFact: false) }
        state(found, dates, &reading)
        return index
    }

    private enum Field: Hashable { case from, to, date, subject, other }

    private static func state(_ found: [Field: String], _ dates: DateLineReader, _ reading: inout HeadReading) {
        if let subject = found[.subject] {
            reading.facts.state(\.title, "title", withoutPrefixes(subject), from: "mail header")
            reading.facts.mail["subject"] = subject
        }
        if let from = found[.from] {
            reading.facts.mail["from"] = from
            let name = from.split { "<([".contains($0) }.first.map { $0.trimmed("\"' ") } ?? ""
            if NameList.isName(name), !name.contains("@") {
                reading.facts.take(Byline(authors: [Author(name: name)]), from: "mail header")
                reading.sender = name
            }
        }
        if let to = found[.to] { reading.facts.mail["to"] = to }
        if let date = found[.date], let read = dates.read(LineText(date)) {
            reading.facts.take(
                read.dates.prefix(1).map { StatedDay(text: $0.text, isModified: false) }, from: "mail header")
        }
    }

    /// `Re: Fwd: AW: …` without what mail programs put before it.
    static func withoutPrefixes(_ subject: String) -> String {
        var rest = subject.trimmed()
        for _ in 0..<6 {
            guard let colon = rest.firstIndex(of: ":"), rest[..<colon].utf8.count <= 8 else { break }
            guard replyMarks.contains(rest[..<colon].lowercased().trimmed()) else { break }
            rest = rest[rest.index(after: colon)...].trimmed()
        }
        return rest
    }

    private static let replyMarks: Set<String> = [
        "re", "fw", "fwd", "aw", "wg", "tr", "rv", "res", "enc", "rif", "i", "r", "sv", "vs", "vl", "vb", "antw", "odp",
        "pd", "tr", "ynt", "ilt", "fyi", "回复", "转发", "返信", "転送", "답장", "전달", "отв", "пересл",
    ]

    private static func field(of line: LineText) -> (Field, String)? {
        guard let labelled = line.labelled, labelled.label.utf8.count <= 40 else { return nil }
        let label = String(decoding: Folding.fold(labelled.label), as: UTF8.self)
        guard let field = fields[label] else { return nil }
        if field == .from || field == .to, !labelled.value.contains("@"), labelled.value.utf8.count > 120 { return nil }
        return (field, labelled.value)
    }

    private static func isForwardMark(_ line: LineText) -> Bool {
        line.text.utf8.count <= 120 && forwardMarks.matches(line)
    }

    private static let forwardMarks = PhraseTable(
        """
        3=forwarded message|begin forwarded message|original message|original-nachricht|ursprüngliche nachricht
        3=weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transféré|message d'origine
        3=début du message transféré|mensaje reenviado|mensaje original|inicio del mensaje reenviado
        3=mensagem encaminhada|mensagem original|messaggio inoltrato|messaggio originale|inizio messaggio inoltrato
        3=doorgestuurd bericht|oorspronkelijk bericht|vidarebefordrat meddelande|videresendt melding
        3=edelleenlähetetty viesti|wiadomość przekazana|пересылаемое сообщение|исходное сообщение|iletilen ileti|转发的邮件
        3=原始邮件|転送されたメッセージ|전달된 메시지
        """)

    private static let fields: [String: Field] = {
        var table: [String: Field] = [:]
        let lists: [(Field, String)] = [
            (
                .from,
                "from|von|de|da|van|från|fra|lähettäjä|od|от|від|kimden|gönderen|από|من|差出人|发件人|發件人|보낸사람|보낸 사람|dari|từ|odesílatel|feladó"
            ),
            (
                .to,
                "to|an|à|para|a|aan|till|til|vastaanottaja|do|кому|kime|προς|إلى|宛先|收件人|받는사람|받는 사람|kepada|komu|címzett"
            ),
            (
                .date,
                "date|sent|datum|gesendet|envoyé|fecha|enviado|enviado el|data|inviato|verzonden|skickat|sendt|dato|lähetetty|wysłano|дата|отправлено|надіслано|tarih|gönderme tarihi|ημερομηνία|التاريخ|日時|送信日時|日期|发送时间|날짜|tanggal|ngày|dátum|päiväys"
            ),
            (
                .subject,
                "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|тема|konu|θέμα|الموضوع|件名|主题|主旨|제목|subjek|chủ đề|předmět|tárgy"
            ),
            (
                .other,
                "cc|bcc|reply-to|kopie|copie|antwort an|importance|attachments|list-id|message-id|mime-version|content-type|x-mailer|organization|newsgroups|to:"
            ),
        ]
        for (field, list) in lists {
            for word in list.split(separator: "|") {
                table[String(decoding: Folding.fold(word), as: UTF8.self)] = field
            }
        }
        return table
    }()
}
