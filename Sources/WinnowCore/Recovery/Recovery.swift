package import WinnowModel
internal import WinnowSystem

/// Brings journal and outbox to agree after a stop of any kind, before anything new is written.
package enum Recovery {
    /// An outbox that goes on where the journal stopped.
    package struct Opened {
        /// Open, with nothing in it that the journal does not know.
        package let outbox: any Outbox
        /// Sequence of the last record, 0 if there is none.
        package let lastSequence: Int64
        /// Records that the outbox had and the journal did not.
        package let adopted: Int
    }

    /// Opens the outbox.
    ///
    /// Both layouts are looked at, whichever is configured now: the run before may have used the other one. Staged files
    /// that the journal knows get their final names, others are removed (their documents are still pending). Whole lines
    /// beyond the journal's last are taken into the journal, since a consumer may have read them; half a line is cut off.
    /// - Parameters:
    ///   - disposing: the sources whose originals are taken away after success.
    ///   - now: milliseconds since 1970.
    /// - Throws: ``SystemError``; ``JournalError``, also when the outbox holds records that this journal does not know and
    ///   that cannot follow its last one; nothing in the outbox is changed then.
    package static func open(_ settings: OutboxSettings, journal: Journal, disposing: Set<SourceName> = [], now: Int64)
        throws -> Opened
    {
        let before = try journal.tail()
        try DurableFolder.make(settings.path, faults: settings.faults)
        try checkBelonging(settings.path, before)
        FailPoint.hit("beforeAdoption")
        let adopted = try adoptLines(settings.path, journal, disposing: disposing, now: now)
        FailPoint.hit("afterAdoption")
        let tail = try journal.tail()
        try removeTornSegments(settings.path, after: tail.lastSequence)
        return Opened(outbox: try open(settings, tail), lastSequence: tail.lastSequence, adopted: adopted)
    }

    private static func open(_ settings: OutboxSettings, _ tail: Journal.Tail) throws -> any Outbox {
        var files: FilesOutbox?
        if settings.layout == .files || !tail.unsettled.isEmpty {
            files = try FilesOutbox(path: settings.path, isDurable: settings.isDurable, faults: settings.faults)
            try files?.recover(published: tail.unsettled)
        }
        // Opening the last segment cuts off half a line, also when files are written from now on.
        let segments = try SegmentsOutbox(
            path: settings.path, segmentBytes: settings.segmentBytes, last: tail.segment,
            isDurable: settings.isDurable, faults: settings.faults)
        if settings.layout == .files, let files {
            segments.close()
            return files
        }
        return segments
    }

    // MARK: Lines that the journal does not know

    /// Records taken into the journal in one transaction.
    private static let batch = 1000

    private static func adoptLines(_ path: String, _ journal: Journal, disposing: Set<SourceName>, now: Int64) throws
        -> Int
    {
        var adopted = 0
        while true {
            let tail = try journal.tail()
            // In the segment of the last record, else in one begun right after it.
            var found = 0
            if let segment = tail.segment {
                found = try adoptLines(
                    path, segment.first, from: segment.end, tail, journal, disposing: disposing, now: now)
            }
            if found == 0 {
                found = try adoptLines(
                    path, tail.lastSequence + 1, from: 0, tail, journal, disposing: disposing, now: now)
            }
            if found == 0 { return adopted }
            adopted += found
        }
    }

    private static func adoptLines(
        _ path: String, _ first: Int64, from offset: Int, _ tail: Journal.Tail, _ journal: Journal,
        disposing: Set<SourceName>,
        now: Int64
    ) throws -> Int {
        guard var lines = try reader("\(path)/\(SegmentsOutbox.name(first))", offset) else { return 0 }
        var found = 0
        var pending: [FoundRecord] = []
        while let (line, position) = try lines.next() {
            guard let record = PublishedRecord.parse(line), record.sequence == tail.lastSequence + Int64(found) + 1
            else { break }
            found += 1
            pending.append(
                FoundRecord(
                    record: record, place: .segment(first: first, position: Int64(position)), length: line.count + 1))
            if pending.count == batch {
                try journal.adopt(pending, disposing: disposing, now: now)
                pending.removeAll()
            }
        }
        if !pending.isEmpty { try journal.adopt(pending, disposing: disposing, now: now) }
        return found
    }

    private static func reader(_ path: String, _ offset: Int) throws(SystemError) -> LineReader? {
        do throws(SystemError) {
            return try LineReader(path, from: offset)
        } catch let error where error.code == .notFound {
            return nil
        }
    }

    // MARK: An outbox of another journal

    /// Refuses an outbox whose records would be overwritten or whose sequences would be given out a second time: the
    /// journal was lost, or put back from a copy.
    private static func checkBelonging(_ path: String, _ tail: Journal.Tail) throws {
        for name in try DurableFolder.existing(path).names().sorted() {
            if let first = SegmentsOutbox.first(name) {
                guard first > tail.lastSequence + 1, try hasLines("\(path)/\(name)") else { continue }
                if try leadsTo(first, path, tail) { continue }
                throw foreign("\(path)/\(name)")
            }
            guard tail.lastSequence == 0, FilesOutbox.day(name) != nil else { continue }
            if try DurableFolder.existing("\(path)/\(name)").names().contains(where: { $0.hasSuffix(".json") }) {
                throw foreign("\(path)/\(name)")
            }
        }
    }

    /// Whether an unbroken run of segments stands between the journal's last record and a segment; what they hold is
    /// checked line by line when it is adopted.
    private static func leadsTo(_ first: Int64, _ path: String, _ tail: Journal.Tail) throws(SystemError) -> Bool {
        let folder = try DurableFolder.existing(path)
        if try folder.contains(SegmentsOutbox.name(tail.lastSequence + 1)) { return true }
        guard let segment = tail.segment else { return false }
        return try folder.contains(SegmentsOutbox.name(segment.first))
    }

    private static func hasLines(_ path: String) throws(SystemError) -> Bool {
        var lines = try LineReader(path)
        return try lines.next() != nil
    }

    private static func foreign(_ path: String) -> JournalError {
        JournalError(
            .damaged,
            "\(path) holds records that the journal does not know (was it deleted, or put back from a copy?); "
                + "make a new journal from the outbox with: winnow journal rebuild")
    }

    /// Removes segments that were begun and never got a whole line.
    private static func removeTornSegments(_ path: String, after last: Int64) throws {
        let folder = try DurableFolder.existing(path)
        for name in try folder.names() {
            guard let first = SegmentsOutbox.first(name), first > last else { continue }
            if try hasLines("\(path)/\(name)") { throw foreign("\(path)/\(name)") }
            try folder.remove(name)
        }
    }
}

/// A record that lies in the outbox.
struct FoundRecord {
    let record: PublishedRecord
    let place: RecordPlace
    /// Bytes of the line, newline included.
    let length: Int
}
