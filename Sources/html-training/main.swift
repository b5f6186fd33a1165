// Writes what the learned tables of the HTML extractor are trained on: one JSON object a page, in the order of a manifest.
//
// usage: html-training blocks|kinds|texts MANIFEST
// The manifest has one JSON object a line: "path", and optionally "url" and "declaredMediaType".
// For blocks and kinds a first line {"names": […]}, the columns. Then for blocks {"texts": […], "stride": n,
// "features": "base64 of the columns", …}, for kinds {"signs": […]}, for texts {"text": "…"}, what extraction gives.
import FoundationEssentials
import Glibc
import HTMLExtractor
import WinnowDetection
import WinnowModel
import WinnowPlugin

struct Page: Decodable {
    var path: String
    var url: String?
    var declaredMediaType: String?
}

func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { exit(EX_IOERR) }
        rest = rest.dropFirst(count)
    }
}

func complain(_ sentence: String) { write(Array("\(sentence)\n".utf8), to: STDERR_FILENO) }

func writeBlocks(_ document: DocumentInput, _ writer: inout JSONWriter) {
    let sample = BlockSample(document)
    writer.member("texts", sample.texts) { $0.value($1) }
    writer.member("elements", sample.elements) { $0.value($1) }
    writer.member("parents", sample.parents) { $0.value($1) }
    writer.member("nameKeys", sample.nameKeys) { list, keys in list.array { for key in keys { $0.value(key) } } }
    writer.member("textKeys", sample.textKeys) { list, keys in list.array { for key in keys { $0.value(key) } } }
    writer.member("stride", sample.stride)
    writer.member("features", Data(sample.features).base64EncodedString())
}

func writeKinds(_ document: DocumentInput, _ writer: inout JSONWriter) {
    writer.member("signs", KindSample(document).signs) { $0.value($1) }
}

/// Extracts pages, for the texts that come of them.
struct TextWriter {
    private let engine: ExtractionEngine

    init() throws {
        engine = try ExtractionEngine(
            extractors: [HTMLExtractor.self], enrichers: [], detector: SniffingDetector(),
            router: Router(manifests: [HTMLExtractor.manifest]))
    }

    func write(_ page: Page, _ bytes: UnsafeRawBufferPointer, _ writer: inout JSONWriter) {
        let label = ExtractionEngine.Label(
            filename: page.path.split(separator: "/").last.map(String.init),
            declaredMediaType: page.declaredMediaType, url: page.url)
        switch engine.extract(bytes, label: label) {
        case .extracted(_, _, let body): writer.member("text", body.text)
        case .failed(let failure):
            complain("html-training: \(page.path): \(failure)")
            writer.member("text", "")
        }
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, ["blocks", "kinds", "texts"].contains(arguments[1]) else {
    complain("usage: html-training blocks|kinds|texts MANIFEST")
    exit(EX_USAGE)
}
let mode = arguments[1]
let texts = mode == "texts" ? try TextWriter() : nil
if mode != "texts" {
    let names = mode == "blocks" ? BlockSample.names : KindSample.names
    write(JSONWriter.line(capacity: 4096) { $0.member("names", names) { $0.value($1) } }, to: STDOUT_FILENO)
}
for line in try Data(contentsOf: URL(filePath: arguments[2])).split(separator: UInt8(ascii: "\n")) {
    let page = try JSONDecoder().decode(Page.self, from: line)
    let bytes = try Data(contentsOf: URL(filePath: page.path))
    let sample = bytes.withUnsafeBytes { bytes in
        let document = DocumentInput(
            bytes: bytes, mediaType: "text/html", declaredMediaType: page.declaredMediaType, url: page.url)
        return JSONWriter.line(capacity: 1 << 16) {
            switch mode {
            case "blocks": writeBlocks(document, &$0)
            case "kinds": writeKinds(document, &$0)
            default: texts?.write(page, bytes, &$0)
            }
        }
    }
    write(sample, to: STDOUT_FILENO)
}
