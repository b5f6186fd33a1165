// Writes what the weights of page kinds are found from: one JSON object a page, in the order of a manifest.
//
// usage: html-kinds MANIFEST    (one JSON object a line: "path", and optionally "url" and "declaredMediaType")
// First line: {"names": […]}. Then {"signs": […]}.
import FoundationEssentials
import Glibc
import HTMLExtractor
import WinnowModel
import WinnowPlugin

struct Page: Decodable {
    var path: String
    var url: String?
    var declaredMediaType: String?
}

func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        guard count > 0 else { exit(EX_IOERR) }
        rest = rest.dropFirst(count)
    }
}

guard CommandLine.arguments.count == 2 else {
    write(Array("usage: html-kinds MANIFEST\n".utf8))
    exit(EX_USAGE)
}
var names = JSONWriter(capacity: 4096)
names.object { $0.member("names", KindSample.names) { $0.value($1) } }
names.endLine()
write(names.bytes)
for line in try Data(contentsOf: URL(filePath: CommandLine.arguments[1])).split(separator: UInt8(ascii: "\n")) {
    let page = try JSONDecoder().decode(Page.self, from: line)
    let bytes = try Data(contentsOf: URL(filePath: page.path))
    let sample = bytes.withUnsafeBytes {
        KindSample(
            DocumentInput(
                bytes: $0, mediaType: "text/html", declaredMediaType: page.declaredMediaType, url: page.url))
    }
    var writer = JSONWriter(capacity: 4096)
    writer.object { $0.member("signs", sample.signs) { $0.value($1) } }
    writer.endLine()
    write(writer.bytes)
}
