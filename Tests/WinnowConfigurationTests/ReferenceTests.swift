import Foundation
import Testing

@testable import WinnowConfiguration

@Suite("The files that describe the configuration")
struct ReferenceTests {
    @Test("the sample file is what the program prints")
    func sampleIsCurrent() throws {
        try Repository.expect("config/winnow.yaml", toBe: ConfigurationReference.sample())
    }

    @Test("the schema file is what the program prints")
    func schemaIsCurrent() throws {
        try Repository.expect("config/winnow.schema.json", toBe: ConfigurationReference.schema())
    }

    @Test("the tables of the reference page are what the program prints")
    func pageIsCurrent() throws {
        let page = try Repository.text("docs/configuration.md")
        let begin = "<!-- keys: written by make reference -->\n"
        let end = "<!-- end of keys -->"
        let start = try #require(page.range(of: begin)).upperBound
        let stop = try #require(page.range(of: end)).lowerBound
        let expected = page.replacingCharacters(in: start..<stop, with: "\n" + ConfigurationReference.page() + "\n")
        try Repository.expect("docs/configuration.md", toBe: expected)
    }

    @Test("the sample file is valid as it stands and changes no default")
    func sampleKeepsDefaults() throws {
        let sample = try Configuration.decode(yaml: ConfigurationReference.sample())
        #expect(sample == (try Configuration.decode(yaml: minimal())))
    }

    @Test("the sample file with every key switched on is valid and shows the defaults")
    func sampleShowsDefaults() throws {
        let lines = ConfigurationReference.sample().split(separator: "\n").map { line in
            // A key that is commented out has no space behind the sign, prose has.
            guard let sign = line.firstIndex(of: "#"), line.index(after: sign) < line.endIndex,
                line[line.index(after: sign)] != " "
            else { return String(line) }
            return String(line[..<sign]) + String(line[line.index(after: sign)...])
        }
        var full = try Configuration.decode(yaml: lines.joined(separator: "\n"))
        #expect(full.sources[0].archivePath == "/srv/archive")
        full.sources[0].archivePath = nil
        #expect(full == (try Configuration.decode(yaml: minimal())))
    }

    @Test("the sample file names every key")
    func sampleIsComplete() {
        let sample = ConfigurationReference.sample()
        for key in ConfigurationReference.dottedKeys {
            let name = key.split(separator: ".").last ?? ""
            #expect(sample.contains("\(name):"), "\(key)")
        }
    }

    @Test("the schema names exactly the keys the reader knows")
    func schemaHasEveryKey() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(try Repository.text("config/winnow.schema.json").utf8))
        #expect(dottedNames(in: schema, parent: "").sorted() == ConfigurationReference.dottedKeys.sorted())
    }

    @Test("a key's summary is a sentence of its own")
    func summariesAreSentences() {
        func check(_ keys: [KeyDescription]) {
            for key in keys {
                #expect(key.summary.hasSuffix("."), "\(key.name)")
                #expect(!key.summary.contains("  ") && !key.summary.contains("|"), "\(key.name)")
                switch key.shape {
                case .plain: break
                case .section(let inner), .list(let inner, _): check(inner)
                }
            }
        }
        check(ConfigurationReference.keys)
    }

    private func dottedNames(in schema: Any, parent: String) -> [String] {
        guard let object = schema as? [String: Any] else { return [] }
        let items = object["items"].map { dottedNames(in: $0, parent: parent) } ?? []
        let properties = object["properties"] as? [String: Any] ?? [:]
        return items
            + properties.flatMap { name, inner -> [String] in
                let dotted = parent.isEmpty ? name : parent + "." + name
                return [dotted] + dottedNames(in: inner, parent: dotted)
            }
    }
}
