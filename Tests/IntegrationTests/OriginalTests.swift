import Testing

extension IntegrationTests {
    @Suite("Originals, once their record is durable", .serialized) struct OriginalTests {
        @Test("afterSuccess: delete takes the file away and publishes no tombstone for that")
        func deletes() async throws {
            let ground = try Playground { $0.source = "afterSuccess: delete" }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try await eventually("the file to go") { !Files.exists("\(ground.inbox)/a.txt") }
            try ground.drop("two", as: "a.txt")
            try await ground.records(2)
            try await eventually("the file to go") { !Files.exists("\(ground.inbox)/a.txt") }
            try await ground.rest()
            #expect(try ground.records().map(\.event) == ["created", "updated"])
            #expect(try await ground.state(of: "a.txt", becomes: "done")["version"] as? Int == 2)
        }

        @Test("afterSuccess: archive keeps the path and never overwrites")
        func archives() async throws {
            let ground = try Playground()
            ground.settings.source = "afterSuccess: archive, archivePath: \(ground.path)/archive"
            try Files.makeFolder("\(ground.path)/archive")
            try Files.makeFolder("\(ground.inbox)/x")
            try ground.configure()
            try await ground.start()
            try ground.drop("one", as: "x/a.txt")
            try await eventually("the archive") { Files.exists("\(ground.path)/archive/x/a.txt") }
            try ground.drop("two", as: "x/a.txt")
            try await eventually("the archive") { Files.exists("\(ground.path)/archive/x/a.1.txt") }
            #expect(try Files.read("\(ground.path)/archive/x/a.txt") == "one")
            #expect(try Files.read("\(ground.path)/archive/x/a.1.txt") == "two")
            try await ground.rest()
            #expect(try ground.records().map(\.event) == ["created", "updated"])
        }

        @Test(
            "A death around the disposal of an original is made good at the next start",
            arguments: ["afterPublish", "afterReport", "beforeDisposal", "originalAside", "afterDisposal"])
        func diesDisposing(point: String) async throws {
            let ground = try Playground { $0.source = "afterSuccess: delete" }
            try ground.drop("one", as: "a.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": point])
            #expect(try await ground.end() == .signal(9))
            try await ground.start()
            try await eventually("the original to go; log: \(ground.log)") { Files.names(in: ground.inbox).isEmpty }
            try await ground.rest()
            #expect(try ground.records().map(\.event) == ["created"])
        }

        @Test("A death in the middle of a deletion publishes nothing twice when the name is taken again")
        func diesAside() async throws {
            let ground = try Playground { $0.source = "afterSuccess: delete" }
            try ground.drop("one", as: "a.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "originalAside"])
            #expect(try await ground.end() == .signal(9))
            try ground.drop("two", as: "a.txt")
            try await ground.start()
            try await ground.records(2)
            try await eventually("the originals to go; log: \(ground.log)") { Files.names(in: ground.inbox).isEmpty }
            try await ground.rest()
            #expect(try ground.records().map(\.summary) == ["created a.txt", "updated a.txt"])
        }

        @Test("An original in a root that is away for the moment is taken away when it is back")
        func rootAway() async throws {
            let ground = try Playground { $0.source = "afterSuccess: delete" }
            try ground.drop("one", as: "a.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "beforeDisposal"])
            #expect(try await ground.end() == .signal(9))
            try Files.move(ground.inbox, to: "\(ground.path)/away")
            try await ground.start()
            try Files.move("\(ground.path)/away", to: ground.inbox)
            try await eventually("the original to go; log: \(ground.log)") { Files.names(in: ground.inbox).isEmpty }
            #expect(try ground.records().map(\.event) == ["created"])
        }

        @Test("run --once leaves when records are out and originals are gone")
        func once() async throws {
            let ground = try Playground { $0.source = "afterSuccess: delete" }
            for number in 0..<20 { try ground.drop("text \(number)", as: "\(number).txt") }
            try ground.launch(["--once"])
            #expect(try await ground.end() == .exit(0))
            #expect(try ground.records().count == 20)
            #expect(Files.names(in: ground.inbox).isEmpty)
        }

        @Test("afterFailure: quarantine moves the original, also when the daemon dies before")
        func quarantines() async throws {
            let ground = try Playground { $0.source = "afterFailure: quarantine" }
            try ground.drop("!reject", as: "bad.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "beforeDisposal"])
            #expect(try await ground.end() == .signal(9))
            #expect(Files.names(in: ground.inbox) == ["bad.txt"])
            try await ground.start()
            try await eventually("the original to go; log: \(ground.log)") { Files.names(in: ground.inbox).isEmpty }
            let entry = try #require(Files.names(in: ground.quarantine).first)
            #expect(Files.names(in: "\(ground.quarantine)/\(entry)") == ["original-bad.txt", "reason.json"])
        }
    }
}
