package import WinnowModel
internal import WinnowSystem

/// Brings journal and outbox to agree after a stop of any kind, before anything new is written.
package enum Recovery {
    /// An outbox that goes on where the journal stopped.
    package struct Opened {
        package let outbox: any Outbox
        package let lastSequence: Int64
        /// Records that the outbox had and the journal did not.
        package let adopted: Int
    }

    /// Opens the outbox.
    ///
    /// Layout `files`: staged records that the journal knows get their final names, others are removed (their documents are
    /// still pending). Layout `segments`: whole lines beyond the journal's last are taken into the journal, since a consumer
    /// may have read them; half a line is cut off. Both are done whatever the layout is now: it may have been the other one
    /// until the stop.
    /// - Parameters:
    ///   - disposing: the sources whose originals are taken away after success.
    ///   - now: milliseconds since 1970.
    /// - Throws: ``SystemError`` or ``JournalError``.
    package static func open(
        _ settings: OutboxSettings, journal: Journal, disposing: Set<SourceName>, now: Int64
    ) throws -> Opened {
        let tail = try journal.tail()
        let lost = try strayLines(settings.path, tail)
        if !lost.isEmpty {
            FailPoint.hit("beforeAdoption")
            try journal.adopt(lost, disposing: disposing, now: now)
            FailPoint.hit("afterAdoption")
        }
        let end = try journal.tail()
        let segments = try SegmentsOutbox(
            path: settings.path, segmentBytes: settings.segmentBytes, last: end.segment, lastSequence: end.lastSequence,
            isDurable: settings.isDurable, faults: settings.faults)
        let outbox: any Outbox
        switch settings.layout {
        case .files:
            segments.close()
            let files = try FilesOutbox(path: settings.path, isDurable: settings.isDurable, faults: settings.faults)
            try files.recover(published: tail.unsettled)
            outbox = files
        case .segments:
            if !tail.unsettled.isEmpty {
                try FilesOutbox(path: settings.path, isDurable: settings.isDurable).recover(published: tail.unsettled)
            }
            outbox = segments
        }
        try journal.settle(through: end.lastSequence)
        return Opened(outbox: outbox, lastSequence: end.lastSequence, adopted: lost.count)
    }

    /// Whole records beyond the journal's last, in the last segment or in one begun right after it.
    private static func strayLines(
        _ path: String, _ tail: Journal.Tail
    ) throws -> [(record: PublishedRecord, place: RecordPlace, length: Int)] {
        var found: [(record: PublishedRecord, place: RecordPlace, length: Int)] = []
        let starts = [tail.segment, (first: tail.lastSequence + 1, end: 0)].compactMap { $0 }
        for (first, end) in starts where found.isEmpty {
            let file = "\(path)/\(SegmentsOutbox.name(first))"
            guard let bytes = try readFile(file, from: end) else { continue }
            var position = end
            for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
                let expected = tail.lastSequence + Int64(found.count) + 1
                guard let record = PublishedRecord.parse(Array(line)), record.sequence == expected else { break }
                found.append(
                    (record, .segment(first: first, position: Int64(position)), line.count + 1))
                position += line.count + 1
            }
        }
        return found
    }

    /// The rest of a file from an offset; nil when there is none.
    private static func readFile(_ path: String, from offset: Int) throws(SystemError) -> [UInt8]? {
        do throws(SystemError) {
            let file = try OwnedDescriptor.open(path)
            var out: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                var failure: SystemError?
                let count = buffer.withUnsafeMutableBytes { bytes -> Int in
                    do throws(SystemError) {
                        return try file.read(into: bytes, at: offset + out.count)
                    } catch {
                        failure = error
                        return 0
                    }
                }
                if let failure { throw failure }
                if count == 0 { return out }
                out += buffer[..<count]
            }
        } catch let error where error.code == .notFound {
            return nil
        }
    }
}
