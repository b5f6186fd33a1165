import Testing

@testable import WinnowConfiguration

@Suite("A valid configuration")
struct DecodingTests {
    @Test("the minimal form of the README works as it stands")
    func minimalForm() throws {
        let configuration = try Configuration.decode(
            yaml: """
                state: /var/lib/winnow
                outbox: { path: /var/lib/winnow/outbox, layout: files }
                sources:
                  - { name: inbox, kind: folder, path: /srv/inbox, settle: 100ms }
                """)
        #expect(configuration.outbox.path == "/var/lib/winnow/outbox")
        #expect(configuration.quarantine.path == "/var/lib/winnow/quarantine")
        #expect(configuration.admin.socket == "/var/lib/winnow/winnow.sock")
        #expect(configuration.sources.map(\.name) == ["inbox"])
        #expect(configuration.sources[0].settle == .milliseconds(100))
        #expect(configuration.limits.bytes == 268_435_456)
        #expect(configuration.workers.count == nil)
        #expect(configuration.outbox.isDurable)
    }

    @Test("every key of a full file arrives in the value")
    func everything() throws {
        let text = try Repository.text("Tests/Fixtures/configuration/valid/everything.yaml")
        let configuration = try Configuration.decode(yaml: text)
        let defaults = try Configuration.decode(
            yaml: "state: /elsewhere\nsources: [{ name: x, kind: folder, path: /x }]")
        let settings = Key<Configuration>.settings(of: configuration, at: "")
        for (given, standard) in zip(settings, Key<Configuration>.settings(of: defaults, at: "")) {
            #expect(given.value != standard.value, "\(given.key) is at its default")
        }
        let source = configuration.sources[0]
        #expect(source.settle == .zero && source.rescan == .seconds(600) && source.mode == .periodic)
        #expect(source.include == ["**/*.txt", "*.md"] && source.exclude == ["drafts/"])
        #expect(source.afterSuccess == .archive && source.archivePath == "/srv/archive/letters")
        #expect(source.afterFailure == .quarantine && source.takesFilesAway)
        #expect(source.events.updated && !source.events.moved && !source.events.deleted)
        #expect(configuration.limits.bytes == 1_000_000_000 && configuration.limits.textBytes == 1 << 20)
        #expect(configuration.workers.count == 4 && configuration.workers.sandbox == .required)
        #expect(configuration.extractors.disable == ["csv"])
    }

    @Test("paths are freed of doubled, trailing and dot parts")
    func normalizesPaths() throws {
        let configuration = try Configuration.decode(
            yaml: "state: //var/./lib/winnow/\nsources: [{ name: a, kind: folder, path: /srv/in//box/. }]")
        #expect(configuration.state == "/var/lib/winnow")
        #expect(configuration.sources[0].path == "/srv/in/box")
    }

    @Test("a byte-order mark and Windows line ends do no harm")
    func lineEnds() throws {
        let text = minimal("log: { level: debug }").replacing("\n", with: "\r\n")
        #expect(try Configuration.decode(yaml: "\u{FEFF}" + text).log.level == .debug)
        #expect(problems(text + "\r\nlog: {}") == ["5:1 log: key given twice; it is also on line 4; keep one"])
    }

    @Test("words that YAML 1.1 takes for something else stay words")
    func yamlOneTwo() throws {
        for word in ["off", "no", "y", "1.2.3", "5s", "0x", "e3", "2026-11-22"] {
            let configuration = try Configuration.decode(
                yaml: "state: /s\nsources: [{ name: \(word), kind: folder, path: /a }]")
            #expect(configuration.sources[0].name == word)
        }
    }

    @Test("an extractor that exists can be disabled")
    func knownExtractor() {
        #expect(problems(minimal("extractors: { disable: [csv] }"), knowing: .init(extractors: ["csv", "html"])) == [])
    }
}
