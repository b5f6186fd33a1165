import FoundationEssentials
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowSystem

/// Reads records back from the outbox.
enum StoredRecord {
    /// The row for what a user typed: a sequence number, or the first digits of an id.
    static func find(_ text: String, _ reader: JournalReader) throws -> RecordRow? {
        if text.count < 19, let sequence = Int64(text), text.count < 8 || !text.hasPrefix("0") {
            let row = try reader.records(from: sequence, limit: 1).first
            if let row, row.sequence == sequence { return row }
        }
        guard let prefix = identityPrefix(text) else { return nil }
        return try reader.record(identityPrefix: prefix)
    }

    /// Whole bytes of at least eight hexadecimal digits; nil for anything else.
    static func identityPrefix(_ text: String) -> [UInt8]? {
        guard text.count >= 8 else { return nil }
        return Hexadecimal.bytes(text.utf8.prefix(text.utf8.count / 2 * 2))
    }

    /// A record's line with its newline; nil when it is no longer there.
    static func read(_ row: RecordRow, _ configuration: Configuration) throws -> [UInt8]? {
        do {
            switch row.place {
            case .file(let day):
                let path = "\(configuration.outbox.path)/\(Timestamp.date(day: day))/\(row.identity).json"
                return try OwnedDescriptor.open(path).readToEnd(limit: max(row.length, 1) * 2)
            case .segment(let first, let position):
                let file = try OwnedDescriptor.open("\(configuration.outbox.path)/\(SegmentsOutbox.name(first))")
                var bytes = [UInt8](repeating: 0, count: row.length)
                let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: Int(position)) }
                return count == row.length ? bytes : nil
            }
        } catch let error as SystemError where error.code == .notFound {
            return nil
        }
    }
}

/// The few members of a record that lists show.
struct RecordSummary: Decodable {
    struct Source: Decodable {
        var path: String?
    }

    var title: String?
    var source: Source?

    /// Decodes them; a record that is gone or cannot be read has none.
    init(_ bytes: [UInt8]?) {
        let decoded = bytes.flatMap { try? JSONDecoder().decode(Parts.self, from: Data($0)) }
        title = decoded?.title
        source = decoded?.source
    }

    private struct Parts: Decodable {
        var title: String?
        var source: Source?
    }

    /// The title, else the path.
    var headline: String { title ?? source?.path ?? "(no longer in the outbox)" }
}
