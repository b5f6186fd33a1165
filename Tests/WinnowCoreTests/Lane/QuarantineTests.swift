import Testing
import WinnowModel

@testable import WinnowCore

@Suite struct QuarantineTests {
    let folder: TemporaryFolder
    let quarantine: Quarantine
    let document = claimed("d/a.txt")

    init() throws {
        folder = try TemporaryFolder()
        quarantine = try Quarantine(path: folder.path + "/q")
    }

    private var entry: String { "\(folder.path)/q/\(document.identity)" }

    private func state() throws {
        try quarantine.state(document, attempts: 3, code: "crashed", reason: "line\nwith \"quotes\"", now: noon)
    }

    @Test("a reason is these bytes")
    func reason() throws {
        try state()
        let text = String(decoding: try #require(TemporaryFolder.read("\(entry)/reason.json")), as: UTF8.self)
        #expect(
            text == """
                {"schema":"winnow.quarantine/1","document":"\(document.identity)","source":"inbox","path":"d/a.txt",\
                "bytes":10,"quarantinedAt":"2026-11-22T12:00:00.000Z","attempts":3,"code":"crashed",\
                "reason":"line\\nwith \\"quotes\\""}

                """)
    }

    @Test("is withdrawn with its folder, twice if need be; where an original lies it stays")
    func withdraw() throws {
        try state()
        try quarantine.withdraw(document.identity)
        try quarantine.withdraw(document.identity)
        #expect(TemporaryFolder.names(folder.path + "/q").isEmpty)
        try state()
        try TemporaryFolder.write("\(entry)/original-a.txt", "content")
        try quarantine.withdraw(document.identity)
        #expect(TemporaryFolder.names(entry) == ["original-a.txt", "reason.json"])
    }

    @Test("an original's name there fits the file system, whatever it was")
    func names() {
        #expect(quarantine.name(for: document) == "original-a.txt")
        for long in [String(repeating: "x", count: 255), String(repeating: "ü", count: 127)] {
            let name = quarantine.name(for: claimed(long))
            #expect(name.utf8.count <= 255 && name.utf8.count > 250 && name.hasPrefix("original-"))
        }
        let bytes = ClaimedDocument(
            row: 1, key: DocumentKey(source: inbox, path: SourcePath(Array(repeating: 0xFF, count: 255))),
            identity: document.identity, fingerprint: fingerprint(), version: 0, revision: 0, digest: nil,
            sequence: nil, received: noon, attempts: 0)
        #expect(quarantine.name(for: bytes).utf8.count <= 255)
    }
}
