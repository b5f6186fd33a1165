import WinnowModel

extension TailReader {
    /// What a paragraph at the end says about its author or its making; nil for any other paragraph.
    func note(_ line: LineText) -> Block? {
        guard line.text.utf8.count <= 1500 else { return nil }
        if let labelled = line.labelled, LabelWords.meaning(of: labelled.label) == .note {
            // A note that only asks to share is a promotion, and one about the law a disclaimer.
            let value = LineText(labelled.value)
            if isSure, Boilerplate.reason(value, .edge, linkShare: 0) != nil || Boilerplate.isDisclaimer(value) {
                return nil
            }
            return Block(.note, text: line.text)
        }
        if isSure, isAmendment(line) {
            return Block(.note, text: line.text)
        }
        if isSure, line.shape.weight <= 220, line.shape.words >= 5, Self.hasMailAddress(line.text),
            Boilerplate.reason(line, .edge, linkShare: 0) == nil, BylineReader.read(line, isSure: false) == nil,
            !Boilerplate.isRights(line)
        {
            // Where to write stands below an article, and is none of its text.
            return Block(.note, text: line.text)
        }
        let isStaff = line.text.utf8.count <= 400 && Self.contributions.matches(line)
        return isStaff || isAboutAuthor(line) ? Block(.note, text: line.text) : nil
    }

    /// Whether a line says what was changed in the text.
    func isAmendment(_ line: LineText) -> Bool {
        line.text.utf8.count <= 600 && Self.amendments.prefixLength(line.folded) != nil
    }

    func isNoteLabel(_ line: LineText) -> Bool {
        line.labelled.map { LabelWords.meaning(of: $0.label) == .note } ?? false
    }

    func isAboutAuthor(_ line: LineText) -> Bool {
        let text = line.text.trimmed("*_[(")
        let folded = Folding.fold(text)
        if Self.openings.prefixLength(folded) != nil { return true }
        return facts.authors.contains { author in
            let name = Folding.fold(author.name)
            if folded.starts(with: name) {
                return Self.tellsOfAuthor(text, String(text.prefix(author.name.count)))
            }
            // `Contact Maria Estévez at 555-0134.`
            guard line.text.utf8.count <= 300, folded.count > name.count, let space = folded.firstIndex(of: 0x20),
                Self.invitations.prefixLength(folded) != nil
            else { return false }
            return folded[(space + 1)...].starts(with: name)
        }
    }

    /// Whether a text that opens with a name goes on with what its bearer is.
    static func tellsOfAuthor(_ text: String, _ name: String) -> Bool {
        let rest = text.dropFirst(name.count)
        let words = rest.prefix(60).split { " ,".contains($0) }.prefix(3).map { $0.lowercased() }
        return rest.first.map { " ,(（是は".contains($0) } == true
            && (words.contains(where: copulas.contains) || rest.hasPrefix("是") || rest.hasPrefix("は")
                || rest.hasPrefix(" — ") || rest.hasPrefix(" – ") || rest.hasPrefix(", "))
    }

    private static let invitations = PhraseTable(
        """
        3^contact|follow|email|e-mail|reach|kontakt|contacter|contacta|contatta|contacteer|kontakta|контакт
        """)

    private static let contributions = PhraseTable(
        """
        3*contributed to this report|contributed reporting|contributed to this story|contributed to this article
        3*contributed research|reporting was contributed by|mitarbeit:|hat an diesem bericht mitgearbeitet
        3*a contribué à cet article|contribuyó a este|contribuyeron a este|colaborou com esta|ha contribuito a questo
        """)

    /// What was changed in a text after it appeared.
    private static let amendments = PhraseTable(
        """
        3^an earlier version of this article|an earlier version of this story|an earlier version of this report
        3^an earlier version of this post|an earlier version of this piece|an earlier version of this column
        3^an earlier version of this obituary|an earlier version of this headline|an earlier version of this page
        3^a previous version of this article|a previous version of this story|a previous version of this report
        3^a previous version of this post|this article was updated|this article was amended
        3^this article has been updated|this article has been amended|this article has been corrected|this story was updated
        3^this story has been updated|this story has been corrected|this story was corrected|this post has been updated
        3^dieser artikel wurde aktualisiert|dieser artikel wurde korrigiert|dieser text wurde aktualisiert
        3^in einer früheren version|in einer vorherigen version|in einer früheren fassung|wir haben den artikel
        3^cet article a été mis à jour|cet article a été modifié|cet article a été corrigé|une version précédente de cet
        3^una versión anterior de|este artículo ha sido actualizado|esta noticia ha sido actualizada|esta nota fue actualizada
        3^uma versão anterior|este artigo foi atualizado|esta reportagem foi atualizada|questo articolo è stato aggiornato
        3^una versione precedente di questo|dit artikel is aangepast|in een eerdere versie|in een vorige versie
        3^artikeln har uppdaterats|i en tidigare version|artikkelen er oppdatert|i en tidligere versjon|saken er oppdatert
        3^artiklen er opdateret|i en tidligere version|juttua korjattu|juttua päivitetty|juttua muokattu|artikkelia korjattu
        3^jutussa aiemmin|ten artykuł został zaktualizowany|artykuł został zaktualizowany|we wcześniejszej wersji
        3^článek jsme aktualizovali|článek byl aktualizován|v předchozí verzi|cikkünket frissítettük|cikkünk korábbi
        3^статья обновлена|материал обновлён|материал обновлен|в предыдущей версии|в первоначальной версии|матеріал оновлено
        3^у попередній версії|bu haber güncellenmiştir|haber güncellendi|η είδηση ενημερώθηκε|تم تحديث هذا|تم تعديل هذا
        3^本文已更新|本報導已更新|本稿已更新|記事を更新しました|記事を修正しました|기사를 수정했습니다|기사 일부를 수정
        """)

    private static let openings = PhraseTable(
        """
        3^this interview has been edited|this conversation has been edited|this interview was edited
        3^das interview wurde gekürzt|about the author|about the authors|the author is|the authors are|the writer is|the writers are|author bio
        3^about the writer|the writer, |the columnist is
        3^über den autor|über die autorin|der autor ist|die autorin ist|zur person|à propos de l'auteur|l'auteur est
        3^l'autrice est|l'auteure est|sobre el autor|sobre la autora|acerca del autor|el autor es|la autora es
        3^sobre la firma|sobre o autor|sobre a autora|o autor é|a autora é|l'autore è|l'autrice è|sull'autore|over de auteur
        3^de auteur is|om författaren|författaren är|om forfatteren|o autorze|autor jest|autorka jest|об авторе
        3^автор —|автор –|про автора|yazar hakkında|σχετικά με τον συγγραφέα|عن الكاتب|الكاتب هو|نویسنده:|作者简介|作者簡介
        3^作者系|作者为|作者是|（作者|(作者|作者：|筆者は|著者紹介|著者プロフィール|プロフィール|글쓴이 소개|필자는
        """)

    /// Words between a name and what its bearer is.
    private static let copulas: Set<String> = [
        "is", "was", "are", "has", "can", "covers", "writes", "works", "teaches", "ist", "war", "arbeitet", "schreibt",
        "berichtet", "est", "es", "fue", "é", "foi", "è",
        "scrive", "är", "er", "on", "jest", "je", "είναι", "является", "работает", "пишет", "—", "–", "هو", "هي", "است",
        "हैं", "adalah", "là",
    ]
}

extension TailReader {
    /// Takes out a list of other articles at the end: a heading that announces it, and nothing but short lines below.
    mutating func dropRelated() {
        let stop = max(0, passages.count - 30)
        var index = passages.count - 1
        var heading: Int?
        while index > stop {
            let passage = passages[index]
            let isList =
                passage.block.kind == .list
                && passage.block.items.allSatisfy { $0.text.utf8.count <= 160 && !LineShape($0.text).endsWithStop }
            if !isList {
                guard passage.block.kind == .paragraph, passage.size <= 400 else { break }
                let lines = passage.lines
                let first = lines.first?.text ?? ""
                if RelatedHeadings.related.matches(Folding.fold(first.trimmed(":："))) { heading = index }
                guard lines.allSatisfy({ $0.text.utf8.count <= 200 && !$0.shape.endsWithStop }) else { break }
            }
            index -= 1
        }
        guard let heading else { return }
        drop(from: heading, reason: "list of other articles")
    }

    /// Takes the lines from a heading on that announces other articles or topics, and signatures: `Related stories`, then
    /// their headlines; `Topics`, then words; `--`, then who wrote the message.
    /// - Parameter lines: of one passage.
    /// - Returns: the lines above; nil when no line is such a heading, or sentences follow it.
    mutating func takeList(_ lines: [String]) -> [String]? {
        for (index, line) in lines.enumerated() {
            guard let reason = listReason(line, isFirst: index == 0) else { continue }
            let below = lines[(index + 1)...].map { LineText($0) }
            guard !below.isEmpty, below.allSatisfy({ $0.text.utf8.count <= 200 && !$0.shape.endsWithStop }) else {
                return nil
            }
            if reason == "topics" {
                guard below.allSatisfy({ $0.shape.words <= 5 }) else { return nil }
                let topics = below.filter { Boilerplate.reason($0, .edge, linkShare: 0) == nil }
                takeTopics(topics.flatMap { HeadReader.list($0.text) })
            }
            for line in lines[index...].reversed() { noteDropped(line, reason) }
            return Array(lines[..<index])
        }
        return nil
    }

    /// What a line announces: topics, other articles, a signature.
    private func listReason(_ line: String, isFirst: Bool) -> String? {
        guard line.utf8.count <= 100 else { return nil }
        let heading = line.trimmed(":：")
        if heading == "--" { return isFirst ? "signature" : nil }
        let folded = Folding.fold(heading)
        if LabelWords.meaning(of: heading) == .keywords || RelatedHeadings.topics.matches(folded) { return "topics" }
        if RelatedHeadings.related.matches(folded) { return "list of other articles" }
        let shape = LineShape(heading)
        let isLead = shape.words <= 5 && !shape.endsSentence && RelatedHeadings.leads.prefixLength(folded) != nil
        return isLead ? "list of other articles" : nil
    }

    /// Whether a line announces other articles and nothing else.
    func isRelatedHeading(_ line: LineText) -> Bool {
        line.text.utf8.count <= 60 && RelatedHeadings.related.matches(Folding.fold(line.text.trimmed(":：")))
    }

    /// Whether a passage announces other articles.
    func isRelatedHeading(_ passage: Passage) -> Bool {
        passage.size <= 100 && RelatedHeadings.related.matches(Folding.fold(passage.block.text))
    }

    private mutating func drop(from start: Int, reason: String) {
        let removed = truncate(to: start)
        for passage in removed.reversed() {
            noteDropped(
                passage.block.items.isEmpty
                    ? passage.block.text : passage.block.items.map(\.text).joined(separator: " · "), reason)
        }
    }
}
