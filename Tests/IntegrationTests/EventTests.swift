import Testing

extension IntegrationTests {
    @Suite("What happens to files becomes records", .serialized) struct EventTests {
        @Test("A dropped file becomes one whole record", arguments: ["files", "segments"])
        func dropped(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            try ground.drop("Hello.\nWorld.", as: "a.txt")
            let record = try #require(try await ground.records(1).first)
            #expect(record.summary == "created a.txt")
            #expect(record.sequence == 1)
            #expect(record.version == 1)
            #expect(record.text == "Hello.\n\nWorld.")
            #expect(record.digest?.hasPrefix("sha256:") == true)
            try await ground.rest()
            #expect(try ground.records().count == 1)
            #expect(try await ground.stop() == .exit(0))
        }

        @Test("A change, a move and a deletion follow in order, and name each other", arguments: ["files", "segments"])
        func life(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try ground.drop("two", as: "a.txt")
            try await ground.records(2)
            try Files.move("\(ground.inbox)/a.txt", to: "\(ground.inbox)/b.txt")
            try await ground.records(3)
            try Files.remove("\(ground.inbox)/b.txt")
            let records = try await ground.records(4)
            #expect(records.map(\.summary) == ["created a.txt", "updated a.txt", "moved b.txt", "deleted b.txt"])
            #expect(records.map(\.sequence) == [1, 2, 3, 4])
            #expect(records.map(\.supersedes) == [nil, 1, 2, 3])
            #expect(records.map(\.version) == [1, 2, 2, 2])
            #expect(Set(records.map(\.document)).count == 1)
            #expect(Set(records.map(\.id)).count == 4)
            #expect(records[2].movedFrom == "a.txt")
            #expect(records[3].text == nil)
        }

        @Test("Events that are switched off publish nothing, and nothing is forgotten for that")
        func switches() async throws {
            let ground = try Playground { $0.source = "events: { updated: false, moved: false, deleted: false }" }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try ground.drop("two", as: "a.txt")
            try await ground.rest()
            try Files.move("\(ground.inbox)/a.txt", to: "\(ground.inbox)/b.txt")
            try await ground.rest()
            #expect(try await ground.state(of: "b.txt", becomes: "done")["version"] as? Int == 1)
            try Files.remove("\(ground.inbox)/b.txt")
            try await ground.state(of: "b.txt", becomes: "gone")
            #expect(try ground.records().map(\.summary) == ["created a.txt"])
        }

        @Test("A file that returns after its tombstone is created again, even if the daemon dies in between")
        func returns() async throws {
            let ground = try Playground()
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try Files.remove("\(ground.inbox)/a.txt")
            try await ground.records(2)
            try await ground.stop()
            // Dies when the returned file is claimed and its record is not written yet.
            try ground.drop("one", as: "a.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "beforeStage"])
            #expect(try await ground.end() == .signal(9))
            try await ground.start()
            let records = try await ground.records(3)
            try await ground.rest()
            #expect(records.map(\.event) == ["created", "deleted", "created"])
            #expect(records.map(\.version) == [1, 1, 2])
            #expect(Set(records.map(\.id)).count == 3)
            #expect(try ground.records().count == 3)
        }

        @Test("A file that returns and vanishes unread gets no second tombstone, and keeps its identities")
        func vanishesUnread() async throws {
            let ground = try Playground()
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try Files.remove("\(ground.inbox)/a.txt")
            try await ground.records(2)
            try await ground.stop()
            try ground.drop("one", as: "a.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "beforeStage"])
            #expect(try await ground.end() == .signal(9))
            try Files.remove("\(ground.inbox)/a.txt")
            try await ground.start()
            try await ground.state(of: "a.txt", becomes: "gone")
            #expect(try ground.records().count == 2)
            try ground.drop("one", as: "a.txt")
            let records = try await ground.records(3)
            #expect(Set(records.map(\.id)).count == 3)
            #expect(try await ground.run("journal", "check").code == 0)
        }

        @Test("Files that were there before the daemon, in folders, and with names that are no text")
        func present() async throws {
            let ground = try Playground()
            try Files.makeFolder("\(ground.inbox)/x/y")
            try Files.write("deep", to: "\(ground.inbox)/x/y/deep.txt")
            try Files.write(Array("odd".utf8), to: Array("\(ground.inbox)/odd-".utf8) + [0xFF, 0x0A])
            try await ground.start()
            let records = try await ground.records(2)
            #expect(Set(records.map(\.path)) == ["x/y/deep.txt", "odd-\\xff\\x0a"])
            #expect(try await ground.run("why", "inbox:odd-\\xff\\x0a").output.contains("done"))
        }

        @Test("A tree moved in, moved inside and moved out again loses and doubles nothing")
        func trees() async throws {
            let ground = try Playground()
            try await ground.start()
            let outside = "\(ground.path)/tree"
            try Files.makeFolder("\(outside)/a/b")
            for name in ["1", "a/2", "a/b/3"] { try Files.write("text \(name)", to: "\(outside)/\(name).txt") }
            try Files.move(outside, to: "\(ground.inbox)/tree")
            try await ground.records(3)
            try Files.move("\(ground.inbox)/tree", to: "\(ground.inbox)/wood")
            let moved = try await ground.records(6)
            #expect(moved.suffix(3).map(\.event) == ["moved", "moved", "moved"])
            try Files.move("\(ground.inbox)/wood", to: outside)
            let records = try await ground.records(9)
            #expect(records.suffix(3).map(\.event) == ["deleted", "deleted", "deleted"])
            try await ground.rest()
            #expect(try ground.records().count == 9)
        }

        @Test("A file over the limit is a stated skip")
        func oversize() async throws {
            let ground = try Playground { $0.limits = "bytes: 1KiB, deadline: 2s, grace: 200ms, memory: 512MiB" }
            try await ground.start()
            try ground.drop(String(repeating: "x", count: 2000), as: "big.txt")
            let story = try await ground.state(of: "big.txt", becomes: "skipped")
            #expect(story["code"] as? String == "oversize")
            #expect((story["reason"] as? String)?.contains("1024") == true)
            #expect(try ground.records().isEmpty)
        }

        @Test("The shipped worker, in its sandbox, gives the same file the same record")
        func shipped() async throws {
            let ground = try Playground(real: true)
            try await ground.start()
            try ground.drop("A letter.\n\nWith two paragraphs.\n", as: "letter.txt")
            let record = try #require(try await ground.records(1).first)
            #expect(record.summary == "created letter.txt")
            #expect(record.text == "A letter.\n\nWith two paragraphs.")
        }
    }
}
