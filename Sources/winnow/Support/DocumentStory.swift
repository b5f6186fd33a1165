import WinnowConfiguration
import WinnowCore
import WinnowModel

/// What happened to one document, for people and for programs.
struct DocumentStory {
    private let located: LocatedDocument
    private let records: [RecordRow]
    private let configuration: Configuration

    init(_ located: LocatedDocument, _ records: [RecordRow], _ configuration: Configuration) throws {
        self.located = located
        self.records = records
        self.configuration = configuration
    }

    private var document: DocumentRow { located.document }

    func print() {
        Console.say("\(located.source):\(located.path.display)")
        Console.say("  document \(document.identity), \(verdict)")
        if let reason = document.reason, document.state != .done {
            Console.say("  reason (\(document.reasonCode ?? "none")): \(Console.safe(reason))")
        } else if document.disposal == .gaveUp, let reason = document.reason {
            Console.say("  \(Console.safe(reason))")
        }
        Console.say(
            "  first seen \(Timestamp.rfc3339(milliseconds: document.received)), \(document.fingerprint.size) bytes"
                + (document.extractor.map { ", read by \($0)" } ?? unread))
        for record in records {
            Console.say(
                "  record \(record.sequence) \(record.event.word), version \(record.version), "
                    + "\(Timestamp.rfc3339(milliseconds: record.published)): \(place(record))")
        }
    }

    private var unread: String {
        document.state == .done ? ", in a format that no extractor reads: the record has no content" : ""
    }

    private var verdict: String {
        switch document.state {
        case .pending: "pending: claimed, not finished yet"
        case .done: "done: version \(document.version) is published"
        case .quarantined:
            "quarantined after \(Console.count(document.attempts, "attempt")); see \(configuration.quarantine.path)/\(document.identity), or try again with: winnow quarantine retry \(document.identity)"
        case .skipped: "skipped"
        case .waiting:
            "failed \(Console.count(document.attempts, "time")); next attempt at \(document.due.map { Timestamp.rfc3339(milliseconds: $0) } ?? "the next start")"
        case .gone: "gone: the file is no longer there"
        case .movedAway: "moved away: the file is under another name now"
        }
    }

    private func place(_ record: RecordRow) -> String {
        switch record.place {
        case .file(let day): "\(configuration.outbox.path)/\(Timestamp.date(day: day))/\(record.identity).json"
        case .segment(let first, let position):
            "\(configuration.outbox.path), segment \(first), byte \(position)"
        }
    }

    func printJSON() {
        Console.json { writer in
            writer.member("source", located.source.text)
            writer.member("path", located.path.display)
            writer.member("document", document.identity.description)
            writer.member("state", document.state.word)
            writer.member("version", document.version)
            writer.member("attempts", document.attempts)
            writer.member("code", document.state == .done ? nil : document.reasonCode)
            writer.member("reason", document.reason)
            writer.member("nextAttemptAt", document.due.map { Timestamp.rfc3339(milliseconds: $0) })
            writer.member("firstSeenAt", Timestamp.rfc3339(milliseconds: document.received))
            writer.member("bytes", document.fingerprint.size)
            writer.member("extractor", document.extractor)
            writer.member("records", records) { list, record in
                list.object {
                    $0.member("sequence", record.sequence)
                    $0.member("id", record.identity.description)
                    $0.member("event", record.event.word)
                    $0.member("version", record.version)
                    $0.member("place", place(record))
                }
            }
        }
    }
}
