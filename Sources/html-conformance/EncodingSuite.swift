import WinnowHTML

/// The encoding tests: which encoding a page is taken to have.
enum EncodingSuite {
    static func run(_ bytes: [UInt8], _ name: String, _ report: inout Report) {
        for (number, test) in DatCase.read(bytes).enumerated() {
            guard let data = test["data"], let wanted = test["encoding"] else { continue }
            let caseName = "\(name) #\(number + 1)"
            if name.contains("scripted/") {
                report.skip(caseName, because: "a script writes the meta")
                continue
            }
            var options = HTMLParseOptions()
            options.fallbackEncoding = "windows-1252"
            let document = HTMLDocument(parsing: data, options: options)
            let label = String(decoding: wanted.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
            let expected = HTMLEncoding(label: label)?.name ?? label
            report.check(
                caseName, input: String(decoding: data.prefix(200), as: UTF8.self), expected: expected,
                actual: document.encoding.name)
        }
    }
}
