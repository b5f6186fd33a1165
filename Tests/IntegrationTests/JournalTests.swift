import Foundation
import Testing

extension IntegrationTests {
    @Suite("Journal and outbox, after every kind of end", .serialized) struct JournalTests {
        @Test("journal check finds a sound journal and a full outbox fine", arguments: ["files", "segments"])
        func check(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            for number in 0..<5 { try ground.drop("text \(number)", as: "\(number).txt") }
            try await ground.records(5)
            let answer = try await ground.run("journal", "check")
            #expect(answer.code == 0)
            #expect(answer.output.contains("fine, 5 records"))
            #expect(!answer.errors.contains("no longer"))
        }

        @Test("A lost journal is rebuilt from the outbox, nothing comes twice", arguments: ["files", "segments"])
        func rebuild(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            for number in 0..<5 { try ground.drop("text \(number)", as: "\(number).txt") }
            try await ground.records(5)
            try ground.drop("changed", as: "0.txt")
            try await ground.records(6)
            try Files.move("\(ground.inbox)/1.txt", to: "\(ground.inbox)/moved.txt")
            try await ground.records(7)
            try Files.remove("\(ground.inbox)/2.txt")
            let before = try await ground.records(8)
            try await ground.stop()
            for suffix in ["", "-wal", "-shm"] where Files.exists("\(ground.state)/journal.sqlite\(suffix)") {
                try Files.remove("\(ground.state)/journal.sqlite\(suffix)")
            }
            let answer = try await ground.run("journal", "rebuild")
            #expect(answer.code == 0)
            #expect(answer.output.contains("8 records"))
            try await ground.start()
            try await ground.rest()
            #expect(try ground.records().map(\.id) == before.map(\.id))
            try ground.drop("new", as: "new.txt")
            try ground.drop("changed again", as: "moved.txt")
            let records = try await ground.records(10)
            #expect(records.map(\.sequence) == Array(1...10))
            #expect(Set(records.suffix(2).map(\.summary)) == ["created new.txt", "updated moved.txt"])
            #expect(records.first { $0.event == "updated" && $0.path == "moved.txt" }?.supersedes == 7)
        }

        @Test("A rebuild does not report the originals as deleted that the daemon took away itself")
        func rebuildDisposed() async throws {
            let ground = try Playground { $0.source = "afterSuccess: delete" }
            try await ground.start()
            for number in 0..<5 { try ground.drop("text \(number)", as: "\(number).txt") }
            try await ground.records(5)
            try await eventually("empty inbox") { Files.names(in: ground.inbox).isEmpty }
            try await ground.stop()
            #expect(try await ground.run("journal", "rebuild").code == 0)
            try await ground.start()
            try await ground.rest()
            #expect(try ground.records().count == 5)
            try ground.drop("again", as: "1.txt")
            #expect(try await ground.records(6).last?.event == "updated")
            try await eventually("empty inbox") { Files.names(in: ground.inbox).isEmpty }
        }

        static let points: [(String, String)] = [
            ("files", "afterClaim"), ("files", "beforeStage"), ("files", "betweenStagedFiles"),
            ("files", "afterFileSyncs"), ("files", "afterStage"), ("files", "afterJournal"),
            ("files", "betweenRenames"),
            ("files", "afterDayFolder"), ("files", "afterPublish"), ("files", "afterReport"), ("files", "beforeSettle"),
            ("files", "afterSettle"), ("segments", "beforeNewSegment"), ("segments", "afterNewSegment"),
            ("segments", "halfAppended"), ("segments", "afterAppend"), ("segments", "afterStage"),
            ("segments", "afterJournal"), ("segments", "afterReport"),
        ]

        @Test("Death at a step of the commit: each document once, no gap, no leftovers", arguments: points)
        func dies(layout: String, point: String) async throws {
            let ground = try Playground { $0.layout = layout }
            for number in 0..<20 { try ground.drop("text \(number)", as: "\(number).txt") }
            try ground.launch(environment: ["WINNOW_FAIL_POINT": point])
            #expect(try await ground.end() == .signal(9))
            let seen = try ground.visibleRecords()
            try await ground.start()
            let records = try await ground.records(20)
            try await ground.rest()
            #expect(try ground.records().map(\.sequence) == Array(1...20))
            #expect(Set(records.map(\.path)).count == 20)
            for record in seen { #expect(records[record.sequence - 1].line == record.line) }
            #expect(Files.names(in: "\(ground.outbox)/.staging").isEmpty)
            #expect(try await ground.run("journal", "check").code == 0)
        }

        @Test("Death in the middle of recovery is recovered from, too")
        func diesRecovering() async throws {
            for (layout, first, second) in [
                ("files", "afterJournal", "betweenRecoveredRenames"), ("segments", "afterAppend", "beforeAdoption"),
                ("segments", "afterAppend", "afterAdoption"),
            ] {
                let ground = try Playground { $0.layout = layout }
                for number in 0..<5 { try ground.drop("text \(number)", as: "\(number).txt") }
                for point in [first, second] {
                    try ground.launch(environment: ["WINNOW_FAIL_POINT": point])
                    #expect(try await ground.end() == .signal(9), "\(point)")
                }
                try await ground.start()
                try await ground.records(5)
                try await ground.rest()
                #expect(try ground.records().map(\.sequence) == Array(1...5))
            }
        }

        @Test("Another layout takes over where the first one stopped, after a death, too")
        func changesLayout() async throws {
            let ground = try Playground { $0.layout = "segments" }
            try ground.drop("1", as: "1.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "afterAppend"])
            #expect(try await ground.end() == .signal(9))
            ground.settings.layout = "files"
            try ground.configure()
            try ground.drop("2", as: "2.txt")
            try ground.launch(environment: ["WINNOW_FAIL_POINT": "afterJournal"])
            #expect(try await ground.end() == .signal(9))
            ground.settings.layout = "segments"
            try ground.configure()
            try await ground.start()
            try ground.drop("3", as: "3.txt")
            let records = try await ground.records(3)
            try await ground.rest()
            #expect(try ground.records().map(\.sequence) == [1, 2, 3])
            #expect(Set(records.map(\.path)) == ["1.txt", "2.txt", "3.txt"])
        }

        @Test("A consumer may take records and emptied folders away", arguments: ["files", "segments"])
        func consumed(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try await ground.rest()
            for name in Files.names(in: ground.outbox) where !name.hasPrefix(".") {
                try Files.removeTree("\(ground.outbox)/\(name)")
            }
            try ground.drop("two", as: "b.txt")
            #expect(try await ground.records(1).map(\.sequence) == [2])
            try await ground.stop()
            for name in Files.names(in: ground.outbox) where !name.hasPrefix(".") {
                try Files.removeTree("\(ground.outbox)/\(name)")
            }
            try await ground.start()
            try ground.drop("three", as: "c.txt")
            #expect(try await ground.records(1).map(\.sequence) == [3])
        }

        @Test("An outbox that is removed comes back, with what is published next", arguments: ["files", "segments"])
        func removed(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try await ground.rest()
            try Files.removeTree(ground.outbox)
            try ground.drop("two", as: "b.txt")
            #expect(try await ground.records(1).map(\.sequence) == [2])
        }
    }
}

extension Playground {
    /// What a consumer can read in the outbox of a dead daemon: half a line at the end of a segment is no record yet.
    func visibleRecords() throws -> [PublishedRecord] {
        var records: [PublishedRecord] = []
        for name in Files.names(in: outbox) where !name.hasPrefix(".") {
            guard name.hasSuffix(".jsonl") else {
                for file in Files.names(in: "\(outbox)/\(name)") {
                    records.append(try PublishedRecord(Data(try Files.read("\(outbox)/\(name)/\(file)").utf8)))
                }
                continue
            }
            let lines = try Files.read("\(outbox)/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
            for line in lines.dropLast() { records.append(try PublishedRecord(Data(line.utf8))) }
        }
        return records
    }
}
