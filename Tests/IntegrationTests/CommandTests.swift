import Foundation
import Glibc
import Testing

extension IntegrationTests {
    @Suite("Commands beside a running daemon", .serialized) struct CommandTests {
        @Test("status tells state, counts and the sandbox; without a daemon it says so with code 69")
        func status() async throws {
            let ground = try Playground()
            #expect(try await ground.run("status").code == 69)
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try await ground.rest()
            let status = try await ground.status()
            #expect(status["lastSequence"] as? Int == 1)
            #expect(status["state"] as? String == "idle")
            #expect((status["documents"] as? [String: Any])?["done"] as? Int == 1)
            #expect((status["sandbox"] as? [String: Any])?["files"] != nil)
            let text = try await ground.run("status").output
            #expect(text.contains("1 done"))
            #expect(text.contains("source inbox: watching"))
        }

        @Test("A service manager that reads no notifications keeps nothing from working, nor from stopping")
        func deafManager() async throws {
            let ground = try Playground()
            let address = "\(ground.path)/notify"
            let manager = try DeafManager(address)
            try await ground.start(environment: ["NOTIFY_SOCKET": address])
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try await ground.stop()
            withExtendedLifetime(manager) {}
        }

        @Test("status knows the last record at once after a restart")
        func lastSequence() async throws {
            let ground = try Playground()
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try await ground.stop()
            try await ground.start()
            #expect(try await ground.status()["lastSequence"] as? Int == 1)
        }

        @Test("why explains done, quarantined, skipped, ignored, unknown and gone files")
        func why() async throws {
            let ground = try Playground { $0.source = "exclude: [\"*.bak\"]" }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try ground.drop("!reject", as: "bad.txt")
            try ground.drop("x", as: "old.bak")
            try ground.drop("x", as: "load.part")
            #expect(mkfifo("\(ground.inbox)/pipe", 0o600) == 0)
            let done = try await ground.state(of: "a.txt", becomes: "done")
            try await ground.state(of: "bad.txt", becomes: "quarantined")
            #expect(try await ground.state(of: "pipe", becomes: "skipped")["code"] as? String == "notRegularFile")
            #expect(try await ground.run("why", "\(ground.inbox)/old.bak").errors.contains("ignored"))
            #expect(try await ground.run("why", "\(ground.inbox)/load.part").errors.contains("ignored"))
            let unknown = try await ground.run("why", "\(ground.inbox)/never.txt")
            #expect(unknown.code == 66)
            #expect(unknown.errors.contains("no such file"))
            let id = try #require(done["document"] as? String)
            #expect(try await ground.run("why", String(id.prefix(10))).output.contains("a.txt"))
            #expect(try await ground.run("why", "a.txt").output.contains("a.txt"), "a path below a watched folder")
            #expect(try await ground.run("why", "never.txt").errors.contains("in no watched folder"))
            try Files.remove("\(ground.inbox)/a.txt")
            try await ground.state(of: "a.txt", becomes: "gone")
        }

        @Test("records list, show and follow agree with the outbox", arguments: ["files", "segments"])
        func records(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            let first = try #require(try await ground.records(1).first)
            let (follower, output, _) = try ground.command(["records", "follow", "--from", "1"])
            try ground.drop("two", as: "b.txt")
            try await ground.records(2)
            let followed = try await eventually("two followed lines") {
                let lines = try Files.read(output).split(separator: "\n")
                return lines.count >= 2 ? lines : nil
            }
            follower.send(SIGINT)
            #expect(try followed.map { try PublishedRecord(Data($0.utf8)).sequence } == [1, 2])
            let list = try await ground.run("records", "list", "--json").output.split(separator: "\n")
            #expect(list.count == 2)
            #expect(list.first?.contains(first.id) == true)
            let shown = try await ground.run("records", "show", "1").output
            #expect(try PublishedRecord(Data(shown.utf8)).json as NSDictionary == first.json as NSDictionary)
            #expect(try await ground.run("records", "show", String(first.id.prefix(12))).output == shown)
            #expect(try await ground.run("records", "show", "99").code == 66)
        }

        @Test("quarantine list, show and drop: a dropped document is left alone until it changes")
        func drop() async throws {
            let ground = try Playground()
            try await ground.start()
            try ground.drop("!reject", as: "bad.txt")
            let id = try #require(
                try await ground.state(of: "bad.txt", becomes: "quarantined")["document"] as? String)
            #expect(try await ground.run("quarantine", "list").output.contains("onDemand"))
            #expect(try await ground.run("quarantine", "show", id).output.contains("asked to be refused"))
            #expect(try await ground.run("quarantine", "drop", id).code == 0)
            try await ground.rest()
            #expect(try await ground.state(of: "bad.txt", becomes: "skipped")["code"] as? String == "dropped")
            #expect(Files.names(in: ground.quarantine).isEmpty)
            try ground.drop("good now", as: "bad.txt")
            #expect(try await ground.records(1).first?.event == "created")
        }

        @Test("quarantine retry tries again; release gives the original back")
        func retry() async throws {
            let ground = try Playground { $0.source = "afterFailure: quarantine" }
            try await ground.start()
            try ground.drop("!reject", as: "bad.txt")
            let id = try #require(
                try await ground.state(of: "bad.txt", becomes: "quarantined")["document"] as? String)
            try await eventually("the original to go") { Files.names(in: ground.inbox).isEmpty }
            #expect(try await ground.run("quarantine", "retry", id).code == 0)
            try await eventually("a second verdict; log: \(ground.log)") {
                ground.log.components(separatedBy: "quarantined after").count == 3
            }
            try await eventually("the original to go again; log: \(ground.log)") {
                Files.names(in: ground.inbox).isEmpty
            }
            try await ground.stop()
            #expect(try await ground.run("quarantine", "release", id).code == 0)
            #expect(Files.names(in: ground.inbox) == ["bad.txt"])
            #expect(Files.names(in: ground.quarantine).isEmpty)
            #expect(try await ground.run("quarantine", "list").errors.contains("empty"))
        }

        @Test("A released document whose earlier version was published goes on with its versions")
        func releaseUpdated() async throws {
            let ground = try Playground()
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try ground.drop("!reject", as: "a.txt")
            let id = try #require(try await ground.state(of: "a.txt", becomes: "quarantined")["document"] as? String)
            try Files.write("one", to: "\(ground.path)/again")
            #expect(try await ground.run("quarantine", "release", id).code == 0)
            try Files.move("\(ground.path)/again", to: "\(ground.inbox)/a.txt")
            try await ground.state(of: "a.txt", becomes: "done")
            try ground.drop("two", as: "a.txt")
            let records = try await ground.records(2)
            try await ground.rest()
            #expect(records.map(\.event) == ["created", "updated"])
            #expect(records.map(\.version) == [1, 2])
            #expect(try await ground.run("journal", "check").code == 0)
        }

        @Test("A second daemon on the same state is refused with code 75, and the first goes on")
        func second() async throws {
            let ground = try Playground()
            try await ground.start()
            #expect(try await ground.run("run").code == 75)
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
        }

        @Test("SIGHUP puts a good configuration in force and keeps the old one when the new one is bad")
        func reload() async throws {
            let ground = try Playground()
            try await ground.start()
            let other = "\(ground.path)/other"
            try Files.makeFolder(other)
            ground.settings.more = "sources: 12"
            try ground.configure()
            ground.daemon?.send(SIGHUP)
            try await eventually("the refusal") { ground.log.contains("the configuration in force stays") }
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            ground.settings.more = ""
            ground.settings.source = "}\n  - { name: other, kind: folder, path: \(other), settle: 50ms"
            try ground.configure()
            ground.daemon?.send(SIGHUP)
            try Files.write("two", to: "\(other)/b.txt")
            let records = try await ground.records(2)
            #expect(records.map { "\($0.source):\($0.path)" } == ["inbox:a.txt", "other:b.txt"])
            ground.settings.source = "events: { deleted: false }"
            try ground.configure()
            ground.daemon?.send(SIGHUP)
            try await eventually("one source") {
                (try await ground.status()["sources"] as? [Any])?.count == 1
            }
            try Files.write("three", to: "\(other)/c.txt")
            try Files.remove("\(ground.inbox)/a.txt")
            try await ground.state(of: "a.txt", becomes: "gone")
            #expect(try ground.records().count == 2)
        }

        @Test("SIGTERM ends it cleanly and within its time, also with work at hand")
        func stops() async throws {
            let ground = try Playground { $0.limits = "deadline: 1s, grace: 200ms, memory: 512MiB" }
            try await ground.start()
            try ground.drop("!stubborn", as: "bad.txt")
            for number in 0..<50 { try ground.drop("text \(number)", as: "\(number).txt") }
            try await ground.state(of: "bad.txt", becomes: "pending", "waiting")
            #expect(try await ground.stop() == .exit(0))
            try Files.remove("\(ground.inbox)/bad.txt")
            try await ground.start()
            try await ground.records(50)
            try await ground.rest()
            #expect(try ground.records().map(\.sequence) == Array(1...50))
        }
    }
}

/// A datagram socket whose queue is full and stays so.
private final class DeafManager {
    private let receiver: Int32
    private let sender: Int32

    init(_ path: String) throws {
        receiver = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        sender = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let receiver = receiver
        let sender = sender
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isReady = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(receiver, $0, length) == 0 && connect(sender, $0, length) == 0
            }
        }
        try #require(isReady)
        var sent = 0
        while send(sender, "x", 1, 0) == 1 { sent += 1 }
        #expect(sent > 0 && errno == EAGAIN)
    }

    deinit {
        close(receiver)
        close(sender)
    }
}
