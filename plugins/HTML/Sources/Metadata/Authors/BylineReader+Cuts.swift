import WinnowModel

// What stands beside a name.
extension BylineReader {
    /// What brackets say about a name.
    struct Bracketed {
        var affiliation: String?
        var role: String?
        /// Whether the name is that of who took the pictures.
        var isPicture = false
    }

    /// Takes brackets away, and what follows them: `Jane Doe (dpa)`, `(서울=연합뉴스) 김철수`, `(Jane Doe)`.
    func cutBrackets(_ piece: inout BylinePiece) -> Bracketed {
        guard let open = piece.words.firstIndex(where: \.opensBracket) else { return Bracketed() }
        let close = piece.words[open...].firstIndex(where: \.closesBracket)
        let end = open == 0 ? close.map { $0 + 1 } ?? piece.words.endIndex : piece.words.endIndex
        var inside = BylinePiece(piece.words[open..<end].joined.filter { !"()（）[]".contains($0) })
        if open == 0, end == piece.words.endIndex {
            // `(Berlin - dpa)` says where a text is from.
            piece.words = inside.words.contains { ["-", "–", "—"].contains($0.text) } ? [] : inside.words
            return Bracketed()
        }
        piece.words.removeSubrange(open..<end)
        inside.removePlace()
        let outlet = cutPost(&inside)
        switch inside.kind(outlets) {
        case .organization: return Bracketed(affiliation: inside.text)
        case .role: return Bracketed(affiliation: outlet, role: inside.text)
        default: return Bracketed(isPicture: inside.words.first?.bare.contains(.picture) ?? false)
        }
    }

    /// `JANE DOE Associated Press`, `Max Muster für die Rundschau`: what stands behind the name.
    func cutAffiliation(_ piece: inout BylinePiece) -> String? {
        // A desk and its outlet are one name: `Redacción Diario Ejemplo`.
        if piece.words.contains(where: { $0.traits.contains(.desk) }) { return nil }
        for count in [3, 2, 1] where piece.words.count >= count + 2 {
            let tail = BylinePiece(words: piece.words.suffix(count))
            let text = tail.text
            guard tail.isAgency && text.utf8.count > 2 || outlets.isNamed(text) else { continue }
            piece.words.removeLast(count)
            if piece.words.count > 1, let link = piece.words.last, joinsOutlet(link) { piece.words.removeLast() }
            return text
        }
        guard let link = piece.words.firstIndex(where: links), link >= 2, piece.words.count - link <= 5,
            BylinePiece(words: piece.words[..<link]).kind(outlets) == .person
        else { return nil }
        let rest = piece.words[(link + 1)...].joined
        let isPlace = piece.words[link].traits.contains(.place)
        piece.words.removeSubrange(link...)
        return isPlace || rest.isEmpty ? nil : rest
    }

    /// `corresponsal en Londres`, `Redakteurin für Politik`, `correspondent at The Mill`: takes away what stands behind
    /// the role.
    /// - Returns: the outlet, if that is one.
    func cutPost(_ piece: inout BylinePiece) -> String? {
        guard piece.words.count > 2, let first = piece.words.first,
            !first.traits.isDisjoint(with: [.role, .rolePart]), !piece.isRole,
            let link = piece.words.firstIndex(where: links), BylinePiece(words: piece.words[..<link]).isRole
        else { return nil }
        let post = BylinePiece(words: piece.words[(link + 1)...])
        piece.words.removeSubrange(link...)
        return post.kind(outlets) == .organization ? post.text : nil
    }

    /// Whether a word stands between somebody and where they work or are.
    private func links(_ word: BylineWord) -> Bool { word.traits.contains(.link) && !word.isCapital }

    /// Whether a word stands between a name and an outlet: `Jane Doe for Reuters`, `Jane Doe with AFP`.
    private func joinsOutlet(_ word: BylineWord) -> Bool {
        if word.traits.contains(.conjunction) { return true }
        return ["for", "für", "of", "from", "at", "pour", "para", "the", "-", "–"].contains(word.text.lowercased())
    }

    /// `Reporter Jane Doe`, `Jane Doe Staff Writer`, `신현주 기자`.
    func cutRole(_ piece: inout BylinePiece) -> String? {
        func isRole(_ word: BylineWord) -> Bool { word.traits.contains(.role) }
        func isPart(_ word: BylineWord) -> Bool { !word.traits.isDisjoint(with: [.role, .rolePart]) }
        guard piece.words.count > 1, piece.words.contains(where: isRole), !piece.isRole else { return nil }
        let head = piece.words.prefix(while: isPart)
        if head.contains(where: isRole) {
            piece.words.removeFirst(head.count)
            return head.joined
        }
        let tail = piece.words.reversed().prefix(while: isPart)
        guard tail.contains(where: isRole) else { return nil }
        piece.words.removeLast(tail.count)
        // `Jane Doe - Staff Writer`
        if piece.words.count > 1, let last = piece.words.last, ["-", "–", "—"].contains(last.text) {
            piece.words.removeLast()
        }
        return tail.reversed().joined
    }
}
