import Testing

@testable import WinnowConfiguration

@Suite("What a reload changes")
struct ChangeTests {
    private func changes(from old: String, to new: String) throws -> [String] {
        try Configuration.decode(yaml: old).changes(to: Configuration.decode(yaml: new)).map(\.description)
    }

    @Test("the same meaning in other words is no change")
    func noChange() throws {
        let spelled = minimal("limits: { deadline: 1m, bytes: 268435456 }\nadmin:\n", source: "settle: 1000ms")
        #expect(try changes(from: minimal(), to: spelled) == [])
    }

    @Test("a live key is reported with both values, a fixed one with the restart it needs")
    func values() throws {
        let new = minimal("outbox: { layout: segments }\nlimits: { deadline: 2m }\nlog: { level: debug }")
        #expect(
            try changes(from: minimal(), to: new) == [
                "outbox.layout changes from files to segments; this needs a restart",
                "limits.deadline changes from 1m to 2m", "log.level changes from info to debug",
            ])
    }

    @Test("a new state folder takes all that lies in it along")
    func state() throws {
        let found = try Configuration.decode(yaml: minimal())
            .changes(to: Configuration.decode(yaml: minimal().replacing("/var/lib/winnow", with: "/s")))
        #expect(found.map(\.key) == ["state", "outbox.path", "quarantine.path", "admin.socket"])
        #expect(found.allSatisfy { $0.needsRestart })
    }

    @Test("sources are compared by name, whatever their order")
    func sources() throws {
        let old = """
            state: /s
            sources:
              - { name: a, kind: folder, path: /a }
              - { name: b, kind: folder, path: /b }
            """
        let new = """
            state: /s
            sources:
              - { name: c, kind: folder, path: /c }
              - { name: b, kind: folder, path: /b, settle: 5s, afterSuccess: archive, archivePath: /done }
            """
        #expect(
            try changes(from: old, to: new) == [
                "source a (/a) is removed", "source c (/c) is added", "sources[b].settle changes from 1s to 5s",
                "sources[b].afterSuccess changes from keep to archive", "sources[b].archivePath is now /done",
            ])
        #expect(
            try changes(
                from: new, to: new.replacing(", archivePath: /done", with: "").replacing("archive", with: "keep")
            )
            .contains("sources[b].archivePath is no longer set"))
    }

    @Test("a reload takes over what can change and keeps what needs a restart")
    func reload() throws {
        let running = try Configuration.decode(yaml: minimal("log: { level: info }"))
        let new = try Configuration.decode(
            yaml: "state: /elsewhere\nlog: { level: debug, format: console }\n"
                + "sources: [{ name: other, kind: folder, path: /o }]")
        let (inForce, changes) = try running.reloaded(with: new, file: "winnow.yaml")
        #expect(inForce.state == running.state && inForce.outbox == running.outbox && inForce.admin == running.admin)
        #expect(inForce.log.level == .debug && inForce.log.format == running.log.format)
        #expect(inForce.sources == new.sources)
        #expect(changes == running.changes(to: new))
        #expect(running.changes(to: inForce).allSatisfy { !$0.needsRestart })
    }

    @Test("a reload is refused when a new source lies in the outbox that stays")
    func reloadConflict() throws {
        let running = try Configuration.decode(yaml: minimal("outbox: { path: /out }"))
        let new = try Configuration.decode(
            yaml: "state: /var/lib/winnow\nsources: [{ name: inbox, kind: folder, path: /out/inbox }]")
        let error = try #require(throws: ConfigurationError.self) { try running.reloaded(with: new, file: "w.yaml") }
        #expect(
            error.description
                == "w.yaml: sources[0].path: the watched folder is inside the outbox /out; "
                + "other keys of the file act only after a restart")
    }
}
