extension TailReader {
    /// Takes over what stands behind a label: `Tags: …`, `Source: …`, `Copyright: …`; nil when it is none of the foot.
    mutating func takeLabelled(_ line: LineText) -> String? {
        guard line.text.utf8.count <= 500, let labelled = line.labelled, !labelled.value.isEmpty,
            let meaning = LabelWords.meaning(of: labelled.label)
        else { return nil }
        switch meaning {
        case .keywords:
            guard LineShape(labelled.value).sentences == 0 else { return nil }
            facts.add(keywords: HeadReader.list(labelled.value), from: "label at the end")
        case .section:
            guard !isSentence(labelled.value) else { return nil }
            facts.state(\.section, "section", labelled.value, from: "label at the end")
        case .source:
            guard HeadReader.isSourceName(labelled.value) else { return nil }
            if HeadReader.isAddress(labelled.value) {
                facts.state(\.address, "canonicalUrl", labelled.value, from: "source line at the end")
            } else {
                facts.state(\.credit, "credit", labelled.value, from: "source line at the end")
            }
        case .origin:
            guard HeadReader.isSourceName(labelled.value) else { return nil }
            takeOrigin(named: labelled.value)
        case .address:
            // `URL: www.example.de/kolumne`
            if isSure, labelled.value.hasPrefix("www."), !labelled.value.contains(" ") { return "address" }
            guard HeadReader.isAddress(labelled.value) else { return nil }
            facts.state(\.address, "canonicalUrl", labelled.value, from: "address at the end")
        case .kind: guard isSure, line.text.utf8.count <= 80 else { return nil }
        case .contact:
            guard line.text.utf8.count <= 200, !isSentence(labelled.value),
                Boilerplate.isNaming(labelled.value) || Self.hasMailAddress(line.text) || line.shape.digits >= 5
                    || !line.shape.endsSentence
            else { return nil }
        case .photographer, .picture:
            // Alone it is a caption, which the body keeps as one; among other lines of a foot it is one of them.
            guard isSure, isAmongLines, Boilerplate.isNaming(labelled.value) || LineShape(labelled.value).words <= 2
            else { return nil }
            return "picture credit"
        case .imprint: guard isSure, Boilerplate.isNaming(labelled.value) else { return nil }
        case .rights:
            guard Boilerplate.isHolder(labelled.value) else { return nil }
            facts.rights.append(labelled.value)
            facts.note("rights", labelled.value, from: "label at the end")
        default: return nil
        }
        return "labelled line"
    }

    /// Whether what stands behind a label is a sentence of the article rather than a name.
    private func isSentence(_ value: String) -> Bool {
        let shape = LineShape(value)
        return shape.endsSentence && shape.words >= 5 && value.unicodeScalars.first?.properties.isLowercase == true
    }
}
