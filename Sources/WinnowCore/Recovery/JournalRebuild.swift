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
    ///   - journalPath: the old journal is renamed to `….old` beside it, replacing an earlier one.
    ///   - disposing: the sources whose originals are taken away after success.
    ///   - now: milliseconds since 1970.
    ///   - progress: called now and then with the number of records read.
    /// - Throws: ``SystemError`` or ``JournalError``; the old journal is then still in place.
    package static func run(
        journalPath: String, outboxPath: String, disposing: Set<SourceName> = [], now: Int64, progress: (Int) -> Void
    ) throws -> Report {
        let fresh = journalPath + ".rebuild"
        for suffix in ["", "-wal", "-shm"] { unlink(fresh + suffix) }
        var survey = try OutboxSurvey(path: outboxPath, progress: progress)
        survey.sortAndCheck()
        // Consumers may have taken the newest records away: only the old journal knows how far sequences had come.
        let known = lastSequence(of: journalPath)
        if known == nil, access(journalPath, F_OK) == 0 {
            survey.note(
                "the old journal cannot be read: if consumers took the newest records away, sequences are used again")
        }
        try fill(fresh, survey, lastSequence: known ?? 0, disposing: disposing, now: now)
        try swap(fresh, journalPath)
        return Report(records: survey.count, remarks: survey.remarks)
    }

    private static func lastSequence(of path: String) -> Int64? {
        guard access(path, F_OK) == 0 else { return nil }
        // Whatever keeps it from being read is why it is rebuilt; the caller remarks on it.
        return try? JournalReader(path: path).lastSequence()
    }

    private static func fill(
        _ path: String, _ survey: OutboxSurvey, lastSequence: Int64, disposing: Set<SourceName>, now: Int64
    ) throws {
        let journal = try Journal(path: path, queue: nil)
        var batch: [FoundRecord] = []
        for index in 0..<survey.count {
            batch.append(try survey.record(index))
            if batch.count == 1000 {
                try journal.adopt(batch, disposing: disposing, now: now)
                batch.removeAll()
            }
        }
        try journal.adopt(batch, disposing: disposing, now: now)
        try journal.noteRebuild(lastSequence: lastSequence, now: now)
        try journal.close()
    }

    private static func swap(_ fresh: String, _ path: String) throws(SystemError) {
        for suffix in ["-wal", "-shm", ""] {
            if rename(path + suffix, path + ".old" + suffix) != 0, errno != ENOENT {
                throw SystemError("rename", errno: errno, context: path + suffix)
            }
        }
        try systemCall("rename", on: path) { rename(fresh, path) }
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try DurableFolder.make(folder.isEmpty ? "/" : folder).sync()
    }
}
