import Testing

@testable import WinnowConfiguration

@Suite("Folders that would get in each other's way")
struct FolderRuleTests {
    private func reasons(_ yaml: String) -> [String] {
        problems(yaml).map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" }
    }

    @Test("a watched folder must not contain or be what the daemon writes to")
    func watchedFolder() {
        let advice = "; the daemon would ingest what it writes itself; move one of them"
        let cases = [
            ("/s", "is the state folder"), ("/s/x", "is inside the state folder /s"),
            ("/o", "is the outbox"), ("/o/x", "is inside the outbox /o"),
        ]
        for (path, relation) in cases {
            #expect(
                reasons("state: /s\noutbox: { path: /o }\nsources: [{ name: a, kind: folder, path: \(path) }]")
                    == ["sources[0].path: the watched folder \(relation)" + advice])
        }
        #expect(reasons("state: /s\nsources: [{ name: a, kind: folder, path: / }]").count == 1)
    }

    @Test("a folder whose name merely begins alike is another folder")
    func similarNames() {
        #expect(
            problems(
                "state: /s\nsources: [{ name: a, kind: folder, path: /state }, { name: b, kind: folder, path: /sx }]")
                == [])
    }

    @Test("an archive may lie in a watched folder, but a watched folder not in an archive")
    func archiveInSource() {
        func text(_ archive: String) -> String {
            """
            state: /s
            sources:
              - { name: a, kind: folder, path: /a, afterSuccess: archive, archivePath: \(archive) }
              - { name: b, kind: folder, path: /b/in }
            """
        }
        #expect(reasons(text("/a/done")) == [])
        #expect(reasons(text("/b/in/done")) == [])
        #expect(
            reasons(text("/a")).map { $0.prefix(46) } == ["sources[0].path: the watched folder is the arc"])
        #expect(
            reasons(text("/b")).map { $0.prefix(46) } == ["sources[1].path: the watched folder is inside "])
    }

    @Test("two sources may share an archive, but not the outbox")
    func sharedArchive() {
        func text(_ archive: String) -> String {
            """
            state: /s
            sources:
              - { name: a, kind: folder, path: /a, afterSuccess: archive, archivePath: \(archive) }
              - { name: b, kind: folder, path: /b, afterSuccess: archive, archivePath: \(archive) }
            """
        }
        #expect(reasons(text("/done")) == [])
        #expect(reasons(text("/s/done")) == [])
        #expect(reasons(text("/s/outbox/done")).count == 2)
    }

    @Test("nothing may be kept in the spool, which is emptied at every start")
    func spool() {
        let found = reasons("state: /s\nquarantine: { path: /s/spool }\nsources: [{ name: a, kind: folder, path: /a }]")
        #expect(found.count == 1 && found[0].contains("emptied at every start"))
    }

    @Test("the outbox must not be or contain the state folder")
    func outboxAroundState() {
        for path in ["/v/s", "/v", "/"] {
            let text = "state: /v/s\noutbox: { path: \(path) }\nsources: [{ name: a, kind: folder, path: /a }]"
            #expect(reasons(text).contains { $0.hasPrefix("outbox.path: ") }, "\(path)")
        }
    }
}
