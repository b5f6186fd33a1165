// Writes what the block model is trained on: one JSON object a page, in the order of a manifest.
//
// usage: html-blocks MANIFEST    (one JSON object a line: "path", and optionally "url" and "declaredMediaType")
// First line: {"names": […]}. Then {"texts": […], "stride": n, "features": "base64 of the columns"}.
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
    write(Array("usage: html-blocks MANIFEST\n".utf8))
    exit(EX_USAGE)
}
var names = JSONWriter(capacity: 4096)
names.object { $0.member("names", BlockSample.names) { $0.value($1) } }
names.endLine()
write(names.bytes)
for line in try Data(contentsOf: URL(filePath: CommandLine.arguments[1])).split(separator: UInt8(ascii: "\n")) {
    let page = try JSONDecoder().decode(Page.self, from: line)
    let bytes = try Data(contentsOf: URL(filePath: page.path))
    let sample = bytes.withUnsafeBytes {
        BlockSample(
            DocumentInput(
                bytes: $0, mediaType: "text/html", declaredMediaType: page.declaredMediaType, url: page.url))
    }
    var writer = JSONWriter(capacity: 1 << 18)
    writer.object {
        $0.member("texts", sample.texts) { $0.value($1) }
        $0.member("elements", sample.elements) { $0.value($1) }
        $0.member("parents", sample.parents) { $0.value($1) }
        $0.member("nameKeys", sample.nameKeys) { list, keys in list.array { for key in keys { $0.value(key) } } }
        $0.member("textKeys", sample.textKeys) { list, keys in list.array { for key in keys { $0.value(key) } } }
        $0.member("stride", sample.stride)
        $0.member("features", Data(sample.features).base64EncodedString())
    }
    writer.endLine()
    write(writer.bytes)
}
