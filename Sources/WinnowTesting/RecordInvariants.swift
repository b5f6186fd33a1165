@_spi(_Unicode) private import Swift
private import FoundationEssentials
public import WinnowModel
private import WinnowPlugin

/// What holds for every record body, whatever the document.
public enum RecordInvariants {
    /// The rules that a body breaks, each with the place; empty for a good one.
    public static func violations(of body: RecordBody) -> [String] {
        texts(body).flatMap { name, text in textViolations(name, text) } + blockViolations(body) + factViolations(body)
            + encodingViolations(body)
    }

    private static func texts(_ body: RecordBody) -> [(String, String)] {
        let facts: [(String, String?)] = [
            ("title", body.title), ("subtitle", body.subtitle), ("summary", body.summary), ("credit", body.credit),
            ("section", body.section), ("rights", body.rights), ("publisher", body.publisher?.name),
        ]
        return facts.compactMap { name, text in text.map { (name, $0) } } + body.authors.map { ("author", $0.name) }
            + body.keywords.map { ("keyword", $0) } + body.links.compactMap { link in link.text.map { ("link", $0) } }
            + (body.text.isEmpty ? [] : [("text", body.text)])
    }

    private static func textViolations(_ name: String, _ text: String) -> [String] {
        var found: [String] = []
        if text.isEmpty { found.append("\(name) is empty instead of absent") }
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
            if isControl, scalar != "\n", scalar != "\t" {
                found.append("\(name) has the control U+\(String(scalar.value, radix: 16))")
            }
            if scalar == "\u{FEFF}" { found.append("\(name) has a byte-order mark") }
        }
        if !text.unicodeScalars.elementsEqual(text._nfc) { found.append("\(name) is not NFC") }
        if text.unicodeScalars.last == "\n" || text.unicodeScalars.first == "\n" {
            found.append("\(name) has outer line breaks")
        }
        return found
    }

    private static func blockViolations(_ body: RecordBody) -> [String] {
        var found: [String] = []
        let scalars = Array(body.text.unicodeScalars)
        var last = 0
        for (index, block) in body.blocks.enumerated() {
            guard let start = block.start, let end = block.end else {
                if !block.kind.isAside { found.append("block \(index) has no place in the text") }
                continue
            }
            if block.kind.isAside { found.append("block \(index) is an aside with a place in the text") }
            guard start >= last, end > start, end <= scalars.count else {
                found.append("block \(index) has the offsets \(start)..<\(end) after \(last) in \(scalars.count)")
                continue
            }
            last = end
            if !scalars[start..<end].elementsEqual(block.text.unicodeScalars) {
                found.append("block \(index) is not the text at its offsets")
            }
        }
        if body.text.isEmpty != !body.blocks.contains(where: { !$0.kind.isAside }) {
            found.append("text and blocks disagree on whether there is text")
        }
        return found
    }

    private static func factViolations(_ body: RecordBody) -> [String] {
        var found: [String] = []
        for (name, date) in [("published", body.published), ("modified", body.modified)] {
            if let date, StatedDate(date)?.description != date { found.append("\(name) \"\(date)\" is no date") }
        }
        if let language = body.language, LanguageTag.canonical(language) != language {
            found.append("language \"\(language)\" is no canonical tag")
        }
        if body.text.isEmpty, body.extraction.status == .complete { found.append("complete without text") }
        if body.extraction.truncated, body.extraction.status == .complete { found.append("truncated and complete") }
        if let confidence = body.extraction.confidence, !(0...1).contains(confidence) {
            found.append("confidence \(confidence)")
        }
        return found
    }

    /// What is written is JSON that the daemon accepts and that reads back as the same body.
    private static func encodingViolations(_ body: RecordBody) -> [String] {
        let line = ResultMessage(id: 1, mediaType: "text/plain", body: body).line()
        do {
            guard
                case .result(_, _, _, _, let members, _) = try line.dropLast().withUnsafeBytes({
                    try ResultFrame(parsing: $0)
                })
            else { return ["a result that reads as a failure"] }
            let json = Data(Array("{".utf8) + members + Array("}".utf8))
            let copy = try JSONDecoder().decode(RecordBody.self, from: json)
            return copy.text == body.text && copy.title == body.title && copy.blocks.count == body.blocks.count
                ? [] : ["the body does not read back as it was written"]
        } catch {
            return ["the daemon would refuse the body: \(error)"]
        }
    }
}
