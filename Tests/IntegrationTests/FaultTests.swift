import Foundation
import Glibc
import Testing

extension IntegrationTests {
    @Suite("Documents that break their worker", .serialized) struct FaultTests {
        /// What a document asks for, the code of its failure, and words that its reason must contain.
        static let faults: [(String, String, [String])] = [
            ("crash", "crashed", ["SIG"]), ("segv", "crashed", ["SIGSEGV"]), ("exit 3", "crashed", ["exit code 3"]),
            ("hang", "deadline", ["SIGTERM", "300 ms"]), ("stubborn", "deadline", ["SIGKILL"]),
            ("flood", "deadline", ["flood"]), ("garbage", "protocol", ["JSON"]), ("utf8", "protocol", ["UTF-8"]),
            ("wrong-id", "protocol", ["request 999999"]), ("half", "crashed", ["exit code 0"]),
            ("huge", "protocol", ["longer than"]), ("reject", "onDemand", ["asked to be refused"]),
            ("retry", "onDemand", ["asked to be tried again"]),
        ]

        @Test("End in quarantine with the reason; the next document and the daemon live", arguments: faults)
        func quarantined(fault: String, code: String, words: [String]) async throws {
            let ground = try Playground {
                $0.limits = "deadline: 300ms, grace: 100ms, memory: 512MiB, textBytes: 1MiB, outputBytes: 2MiB"
                $0.workers = "count: 1"
            }
            try await ground.start()
            try ground.drop("!\(fault)\nand more", as: "bad.txt")
            let story = try await ground.state(of: "bad.txt", becomes: "quarantined")
            #expect(story["code"] as? String == code)
            #expect(story["attempts"] as? Int == (fault == "reject" ? 1 : 2))
            let reason = story["reason"] as? String ?? ""
            for word in words { #expect(reason.contains(word), "\(reason)") }
            try ground.drop("good", as: "good.txt")
            let records = try await ground.records(1)
            #expect(records.map(\.summary) == ["created good.txt"])
            let entry = try #require(Files.names(in: ground.quarantine).first)
            let file = try JSONSerialization.jsonObject(
                with: Data(try Files.read("\(ground.quarantine)/\(entry)/reason.json").utf8))
            #expect((file as? [String: Any])?["code"] as? String == code)
            #expect(Files.exists("\(ground.inbox)/bad.txt"))
            #expect(try await ground.stop() == .exit(0))
        }

        @Test("Memory without end costs one worker; the limit is named")
        func memory() async throws {
            let ground = try Playground { $0.limits = "deadline: 20s, grace: 200ms, memory: 256MiB" }
            try await ground.start()
            try ground.drop("!oom", as: "bad.txt")
            let story = try await ground.state(of: "bad.txt", becomes: "quarantined")
            #expect((story["reason"] as? String)?.contains("address space 256 MiB") == true)
        }

        @Test("A stray print, a slow answer and a second answer do no harm")
        func harmless() async throws {
            let ground = try Playground { $0.workers = "count: 1" }
            try await ground.start()
            try ground.drop("!stdout\nfirst", as: "1.txt")
            try ground.drop("!slow 300\nsecond", as: "2.txt")
            try ground.drop("third", as: "3.txt")
            let records = try await ground.records(3)
            #expect(Set(records.map(\.summary)) == ["created 1.txt", "created 2.txt", "created 3.txt"])
            #expect(records.first { $0.path == "3.txt" }?.text == "third")
        }

        @Test("Workers are replaced after their share of documents, and when they idle")
        func recycled() async throws {
            let ground = try Playground { $0.workers = "count: 1, recycleAfter: 3, idleExit: 1s" }
            try await ground.start()
            for number in 0..<10 { try ground.drop("text \(number)", as: "\(number).txt") }
            try await ground.records(10)
            let starts = ground.log.components(separatedBy: "worker started").count - 1
            #expect(starts >= 4, "\(ground.log)")
            let daemon = try #require(ground.daemon).id
            try await eventually("no worker") { Self.children(of: daemon).isEmpty }
        }

        @Test("Workers that are killed from outside cost nothing but time")
        func killed() async throws {
            let ground = try Playground { $0.retry = "attempts: 5, initial: 20ms, maximum: 100ms" }
            try await ground.start()
            try ground.drop("!slow 400\nslow", as: "slow.txt")
            try await ground.state(of: "slow.txt", becomes: "pending")
            let daemon = try #require(ground.daemon).id
            for worker in Self.children(of: daemon) { kill(worker, SIGKILL) }
            let records = try await ground.records(1)
            #expect(records.map(\.summary) == ["created slow.txt"])
        }

        @Test("Workers die with their daemon, also with a stubborn document in hand")
        func orphans() async throws {
            let ground = try Playground()
            try await ground.start()
            try ground.drop("!stubborn", as: "bad.txt")
            try await ground.state(of: "bad.txt", becomes: "pending", "waiting")
            let workers = Self.children(of: try #require(ground.daemon).id)
            #expect(!workers.isEmpty)
            try await ground.kill()
            // An orphan that ended is no longer ours to wait for; its name in /proc goes when init has seen it.
            try await eventually("the workers' end") {
                workers.allSatisfy { worker in
                    let status = (try? Files.read("/proc/\(worker)/status")) ?? ""
                    return status.isEmpty || status.contains("State:\tZ")
                }
            }
        }

        @Test("With the sandbox demanded, the shipped worker is locked in before its first document")
        func demanded() async throws {
            let ground = try Playground(real: true) { $0.workers = "count: 1, sandbox: required" }
            try await ground.start()
            try ground.drop("Locked in.", as: "a.txt")
            try await ground.records(1)
            let daemon = try #require(ground.daemon)
            let worker = try #require(Self.children(of: daemon.id).first)
            let status = try Files.read("/proc/\(worker)/status")
            #expect(status.contains("NoNewPrivs:\t1"))
            #expect(status.contains("Seccomp:\t2"))
            #expect(try Files.read("/proc/\(worker)/limits").contains("Max core file size        0 "))
        }

        private static func children(of process: pid_t) -> [pid_t] {
            Files.names(in: "/proc/\(process)/task").flatMap { task -> [pid_t] in
                let text = (try? Files.read("/proc/\(process)/task/\(task)/children")) ?? ""
                return text.split(separator: " ").compactMap { pid_t($0) }
            }
        }
    }
}
