/// A `.dat` file: cases of sections that begin with `#name` lines. Bytes, since some cases are not UTF-8.
struct DatCase {
    /// Section names in order, with the lines that follow, joined by line feeds.
    var sections: [(name: String, body: [UInt8])] = []

    subscript(name: String) -> [UInt8]? { sections.first { $0.name == name }?.body }

    static func read(_ bytes: [UInt8]) -> [DatCase] {
        var cases: [DatCase] = []
        let known: Set<String> = [
            "data", "errors", "new-errors", "document-fragment", "script-off", "script-on", "document", "encoding",
        ]
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.first == UInt8(ascii: "#") {
                let name = String(decoding: line.dropFirst(), as: UTF8.self)
                // Inside the data only the section that ends it counts: pages contain such lines too.
                let isData = cases.last?.sections.last?.name == "data"
                let opens = isData ? name == "errors" || name == "encoding" : known.contains(name)
                if opens {
                    if name == "data" { cases.append(DatCase()) }
                    if !cases.isEmpty { cases[cases.count - 1].sections.append((name, [])) }
                    continue
                }
            }
            guard let last = cases.indices.last, let section = cases[last].sections.indices.last else { continue }
            cases[last].sections[section].body += line + [UInt8(ascii: "\n")]
        }
        for index in cases.indices {
            for section in cases[index].sections.indices where !cases[index].sections[section].body.isEmpty {
                cases[index].sections[section].body.removeLast()
            }
        }
        return cases
    }
}
