import Glibc
import WinnowModel
import WinnowPlugin

/// Everything is text, even what is not.
struct TextOnlyDetector: MediaTypeDetector {
    func mediaType(of bytes: UnsafeRawBufferPointer, filename: String?, declaredMediaType: String?) -> MediaType {
        bytes.isEmpty ? .empty : "text/plain"
    }
}

/// One paragraph per line; obeys ``Fault`` first.
struct FaultyTextExtractor: Extractor {
    static let manifest = ExtractorManifest(
        name: "faulty-text", version: "1.0.0", summary: "Reads text and breaks on demand.",
        supports: [.init("text/plain")])

    init(configuration: [String: JSONValue]) throws {
        guard configuration["refuse"] == nil else {
            throw ExtractionFailure(.reject, code: "configuration", message: "asked to refuse its configuration")
        }
    }

    func extract(_ document: DocumentInput, context: ExtractionContext) throws -> Extraction {
        let text = String(decoding: document.bytes, as: UTF8.self)
        if text.hasPrefix("!") { try obey(text.dropFirst().prefix { $0 != "\n" }.split(separator: " ")) }
        if text.hasPrefix("!explain\n") { return explained(text.dropFirst(9), context) }
        var extraction = Extraction()
        extraction.charset = "utf-8"
        for line in text.split(separator: "\n") { extraction.append(Block(.paragraph, text: String(line))) }
        return extraction
    }

    /// Takes the first line for the title, leaves out lines that begin with `#`, and says so.
    private func explained(_ text: Substring, _ context: ExtractionContext) -> Extraction {
        var extraction = Extraction()
        for line in text.split(separator: "\n") {
            let isKept = !line.hasPrefix("#")
            context.explanation?.piece(
                String(line), kind: "line", kept: isKept, reason: isKept ? "text" : "a remark",
                score: isKept ? Double(line.utf8.count) / 8 : nil)
            if isKept { extraction.append(Block(.paragraph, text: String(line))) }
        }
        extraction.body.title = extraction.body.blocks.first?.text
        let evidence = extraction.body.blocks.enumerated().map { index, block in
            Explanation.Evidence(
                source: "line \(index + 1)", value: block.text, weight: 1 / Double(index + 1), won: index == 0)
        }
        context.explanation?.field("title", evidence: evidence)
        return extraction
    }

    private func obey(_ words: [Substring]) throws {
        let number = words.count > 1 ? Int(words[1]) ?? 0 : 0
        switch words.first {
        case "crash": fatalError("crash on demand")
        case "segv": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
        case "exit": exit(Int32(number))
        case "hang": Fault.hang()
        case "stubborn": Fault.stubborn()
        case "slow": Fault.sleep(milliseconds: number)
        case "oom": Fault.exhaustMemory()
        case "flood": Fault.flood()
        case "stdout": print("a stray line")
        case "retry": throw ExtractionFailure(.retry, code: "onDemand", message: "asked to be tried again")
        case "reject": throw ExtractionFailure(.reject, code: "onDemand", message: "asked to be refused")
        default: breakProtocol(words.first ?? "")
        }
    }

    private func breakProtocol(_ word: Substring) {
        let other = FailureMessage(
            id: 999_999, failure: ExtractionFailure(.reject, code: "onDemand", message: "another document's answer"))
        switch word {
        case "garbage": RawAnswer.write("this is no JSON\n")
        case "utf8":
            RawAnswer.write(Array("{\"type\":\"result\",\"id\":1,\"x\":\"".utf8) + [0xC0, 0xFF, 0x22, 0x7D, 0x0A])
        case "wrong-id": RawAnswer.write(other.line())
        case "half":
            RawAnswer.write("{\"type\":\"result\",\"id\":")
            exit(0)
        case "huge":
            let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
            for _ in 0..<256 { RawAnswer.write(chunk) }
            RawAnswer.write("\n")
        case "close": RawAnswer.closeOutput()
        default: break
        }
    }
}
