import WinnowModel

extension ExplanationCollector {
    /// Says what the document is taken for, and what was known beside its bytes.
    func noteDetection(of document: DocumentInput) {
        var sentence = "detected as \(document.mediaType.name)"
        if let declared = document.declaredMediaType { sentence += ", declared as \(declared)" }
        note(sentence + ", \(document.bytes.count) bytes")
    }

    /// Says who made the record and how sure it is.
    func noteResult(_ body: RecordBody, charset: String?) {
        if let extractor = body.extraction.extractor {
            note("extracted by \(extractor.name) \(extractor.version)" + (charset.map { ", decoded from \($0)" } ?? ""))
        }
        var sentence =
            "\(body.extraction.status.rawValue), \(body.blocks.count) block\(body.blocks.count == 1 ? "" : "s"), \(body.text.utf8.count) bytes of text"
        if let confidence = body.extraction.confidence {
            sentence += ", confidence \((confidence * 100).rounded() / 100)"
        }
        note(sentence)
        for (member, maker) in body.enrichments.enrichers.sorted(by: { $0.key < $1.key }) {
            note("\(member) by \(maker)")
        }
    }
}
