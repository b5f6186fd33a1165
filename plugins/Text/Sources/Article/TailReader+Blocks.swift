import WinnowModel

/// Groups of lines in a foot that say what they are by what stands among them.
extension TailReader {
    /// `Media Contact:`, then name, firm, number and address: short lines, one of them an address or a number.
    func isContact(_ lines: [String]) -> Bool {
        guard lines.count <= 10, let first = lines.first, let labelled = LineText(first).labelled,
            LabelWords.meaning(of: labelled.label) == .contact
        else { return false }
        let below = lines.dropFirst().map { LineText($0) }
        return below.allSatisfy { $0.shape.weight <= 90 && (!$0.shape.endsSentence || $0.shape.words <= 5) }
            && below.contains { Self.hasMailAddress($0.text) || $0.shape.digits >= 6 }
    }

    /// `Titelbild: © Peter Sandmann/dpa` alone in a foot: whose the picture is, not the text.
    func isCaption(_ line: LineText) -> Bool {
        guard line.text.utf8.count <= 160, let labelled = line.labelled,
            Boilerplate.isNaming(labelled.value) || LineShape(labelled.value).words <= 2
        else {
            return false
        }
        return LabelWords.meaning(of: labelled.label) == .picture
    }

    /// A short line between two that were taken out: the one above it says that it is of the foot, too.
    mutating func dropBetween(_ lines: inout [String]) {
        guard isSure, lines.count >= 2, let last = lines.last, last.utf8.count <= 60 else { return }
        let shape = LineShape(last)
        guard shape.words <= 4, shape.weight <= 36, !shape.endsSentence else { return }
        let above = LineText(lines[lines.count - 2])
        guard above.shape.weight <= 80, Boilerplate.reason(above, .edge, linkShare: 0) != nil else { return }
        noteDropped(lines.removeLast(), "short line in the foot")
    }

    /// What an agency adds for newsrooms alone: `The following information is not for publication`, and all below it, with
    /// the heading over it.
    mutating func dropUnpublished() {
        let first = max(1, passages.count - 12)
        guard first < passages.count,
            let start = passages[first...].firstIndex(where: Self.saysUnpublished) ?? notebook(from: first),
            !passages[start...].contains(where: \.line.shape.isProse)
        else { return }
        var cut = start
        while cut > first, passages[cut - 1].size <= 120, !passages[cut - 1].line.shape.endsSentence { cut -= 1 }
        if let heading = notebook(from: first) { cut = min(cut, heading) }
        for passage in truncate(to: cut).reversed() { noteDropped(passage.block.text, "not for publication") }
    }

    /// Whether a line of its own says so; in an article a sentence may.
    private static func saysUnpublished(_ passage: Passage) -> Bool {
        passage.isPlain && passage.size <= 160 && !passage.line.shape.endsSentence && unpublished.matches(passage.line)
    }

    /// The heading of what an agency adds.
    private func notebook(from first: Int) -> Int? {
        passages[first...].firstIndex {
            $0.isPlain && $0.size <= 40
                && ["notizblock", "dpa-notizblock"].contains($0.block.text.trimmed("#*: ").lowercased())
                && $0.block.text.hasPrefix("#")
        }
    }

    private static let unpublished = PhraseTable(
        """
        3*nicht zur veröffentlichung bestimmt|nicht zur veröffentlichung|not for publication|not intended for publication
        3*ne pas publier|pas destinées à la publication|no destinada a publicación|no para publicación|non destinate alla pubblicazione
        3*não destinado a publicação|niet voor publicatie|ej för publicering|ikke til offentliggjørelse|ikke til offentliggørelse
        3*nie do publikacji|neurčeno k publikaci|не для печати|не для публикации|не для публікації|ليس للنشر|非发表用
        """)
}
