internal import Glibc
package import WinnowModel
internal import WinnowSystem

/// Makes a new journal from what lies in the outbox.
package enum JournalRebuild {
    /// What was done.
    package struct Report: Sendable {
        package let records: Int
        /// What a person should know: gaps, files that are no records.
        package let remarks: [String]
    }

    /// Rebuilds. The daemon must not run.
    /// - Parameters:
    ///   - journalPath: the old journal is renamed to `…​.old` beside it, replacing an earlier one.
    ///   - disposing: the sources whose originals are taken away after success.
    ///   - now: milliseconds since 1970.
    ///   - progress: called now and then with the number of records read.
    /// - Throws: ``SystemError`` or ``JournalError``; the old journal is then still in place.
    package static func run(
        journalPath: String, outboxPath: String, disposing: Set<SourceName>, now: Int64, progress: (Int) -> Void
    ) throws -> Report {
        let fresh = journalPath + ".rebuild"
        for suffix in ["", "-wal", "-shm"] { unlink(fresh + suffix) }
        var survey = try OutboxSurvey(path: outboxPath, progress: progress)
        try fill(fresh, &survey, disposing: disposing, now: now)
        try swap(fresh, journalPath)
        return Report(records: survey.entries.count, remarks: survey.remarks)
    }

    private static func fill(
        _ path: String, _ survey: inout OutboxSurvey, disposing: Set<SourceName>, now: Int64
    ) throws {
        let journal = try Journal(path: path, queue: nil)
        survey.sortAndCheck()
        var batch: [(record: PublishedRecord, place: RecordPlace, length: Int)] = []
        for entry in survey.entries {
            guard let record = try survey.record(entry) else { continue }
            batch.append((record, entry.place, entry.length))
            if batch.count == 1000 {
                try journal.adopt(batch, disposing: disposing, now: now)
                batch.removeAll()
            }
        }
        try journal.adopt(batch, disposing: disposing, now: now)
        try journal.close()
    }

    private static func swap(_ fresh: String, _ path: String) throws(SystemError) {
        for suffix in ["-wal", "-shm", ""] {
            if rename(path + suffix, path + ".old" + suffix) != 0, errno != ENOENT {
                throw SystemError("rename", errno: errno, context: path + suffix)
            }
        }
        try systemCall("rename", on: path) { rename(fresh, path) }
    }
}

/// The records of an outbox, of either layout, without their texts.
struct OutboxSurvey {
    struct Entry {
        let sequence: Int64
        let place: RecordPlace
        let length: Int
        let file: String
    }

    private(set) var entries: [Entry] = []
    private(set) var remarks: [String] = []

    init(path: String, progress: (Int) -> Void) throws {
        let root = try DurableFolder.make(path)
        for name in try root.names().sorted() where !name.hasPrefix(".") {
            if name.hasSuffix(".jsonl"), let first = Int64(name.dropLast(6)) {
                try surveySegment("\(path)/\(name)", first)
            } else if let day = Self.day(name) {
                try surveyDay("\(path)/\(name)", day, progress)
            }
            progress(entries.count)
        }
    }

    /// Orders by sequence, drops doubles, and remarks on gaps.
    mutating func sortAndCheck() {
        entries.sort { $0.sequence < $1.sequence }
        var kept: [Entry] = []
        for entry in entries {
            if entry.sequence == kept.last?.sequence {
                remarks.append("sequence \(entry.sequence) is used twice; \(entry.file) is left out")
            } else {
                kept.append(entry)
            }
        }
        entries = kept
        if let first = kept.first, let last = kept.last {
            let missing = last.sequence - Int64(kept.count)
            if missing > 0 {
                remarks.append(
                    "\(missing) of \(last.sequence) records are no longer in the outbox (first found: \(first.sequence)); their documents, if still there, will be published again"
                )
            }
        }
    }

    /// Reads a record again.
    func record(_ entry: Entry) throws -> PublishedRecord? {
        let file = try OwnedDescriptor.open(entry.file)
        var bytes = [UInt8](repeating: 0, count: entry.length)
        var offset = 0
        if case .segment(_, let position) = entry.place { offset = Int(position) }
        let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: offset) }
        return PublishedRecord.parse(Array(bytes[..<count]))
    }

    private mutating func surveyDay(_ folder: String, _ day: Int, _ progress: (Int) -> Void) throws {
        for name in try DurableFolder.make(folder).names() where name.hasSuffix(".json") && !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            let bytes = try OwnedDescriptor.open(path).readToEnd(limit: 1 << 30)
            guard let record = PublishedRecord.parse(bytes) else {
                remarks.append("\(path) is not a record; left out")
                continue
            }
            entries.append(
                Entry(sequence: record.sequence, place: .file(day: day), length: bytes.count, file: path))
            if entries.count.isMultiple(of: 1000) { progress(entries.count) }
        }
    }

    private mutating func surveySegment(_ path: String, _ first: Int64) throws {
        let bytes = try OwnedDescriptor.open(path).readToEnd(limit: 1 << 36)
        var position = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            defer { position += line.count + 1 }
            guard let record = PublishedRecord.parse(Array(line)) else {
                remarks.append("\(path), byte \(position): not a record; left out")
                continue
            }
            entries.append(
                Entry(
                    sequence: record.sequence, place: .segment(first: first, position: Int64(position)),
                    length: line.count + 1, file: path))
        }
    }

    /// The day of a folder named `YYYY-MM-DD`, counted from 1970; nil for other names.
    private static func day(_ name: String) -> Int? {
        let parts = name.split(separator: "-")
        guard name.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return Timestamp.day(year: year, month: month, day: day)
    }
}
