internal import WinnowModel
package import WinnowSystem

/// Layout `segments`: one line a record in rotating files named by their first sequence, `000000000000000001.jsonl`.
///
/// A line is in its final place as soon as it is appended; the journal's row makes it count. What a crash leaves beyond
/// the journal's last row is taken into the journal by ``Recovery`` as far as it is whole, and cut off after that.
package final class SegmentsOutbox: Outbox {
    private var root: DurableFolder
    private let segmentBytes: Int
    private let isDurable: Bool
    private let faults: PublishingFaults
    private var segment: (first: Int64, file: SegmentFile)?

    /// Opens the outbox where the journal left it.
    /// - Parameters:
    ///   - segmentBytes: size at which a new segment is begun.
    ///   - last: the journal's last record, if it lies in a segment: the segment's first sequence and where the record ends.
    /// - Throws: ``SystemError``; `.invalid` when the segment is shorter than the journal says.
    package init(
        path: String, segmentBytes: Int, last: (first: Int64, end: Int)?, isDurable: Bool = true,
        faults: PublishingFaults = .none
    ) throws(SystemError) {
        root = try DurableFolder.make(path, faults: faults)
        self.segmentBytes = segmentBytes
        self.isDurable = isDurable
        self.faults = faults
        // A segment that a consumer took away is not begun a second time.
        if let last, try root.contains(Self.name(last.first)) {
            let file = try SegmentFile(folder: root, name: Self.name(last.first), length: last.end, faults: faults)
            if last.end < segmentBytes { segment = (last.first, file) }
        }
    }

    package func stage(_ publications: [Publication], firstSequence: Int64) throws -> [StagedRecord] {
        guard !publications.isEmpty else { return [] }
        let (first, file) = try currentSegment(firstSequence)
        let start = file.count
        var bytes: [UInt8] = []
        var records: [StagedRecord] = []
        for publication in publications {
            let sequence = firstSequence + Int64(records.count)
            let line = publication.line(sequence: sequence)
            records.append(
                StagedRecord(
                    sequence: sequence, publication: publication,
                    place: .segment(first: first, position: Int64(start + bytes.count)), length: line.count))
            bytes += line
        }
        do {
            try file.append(bytes)
            FailPoint.hit("afterAppend")
            if isDurable { try file.sync() }
        } catch {
            file.takeBack(to: start)
            throw error
        }
        return records
    }

    private func currentSegment(_ nextSequence: Int64) throws(SystemError) -> (first: Int64, file: SegmentFile) {
        if let segment, segment.file.count < segmentBytes, try !segment.file.isRemoved() { return segment }
        if let full = segment?.file { try full.cut(to: full.count) }
        FailPoint.hit("beforeNewSegment")
        // A consumer may have taken the segment away, or even the whole outbox.
        root = try DurableFolder.make(root.path, faults: faults)
        let file = try SegmentFile(folder: root, name: Self.name(nextSequence), length: 0, faults: faults)
        FailPoint.hit("afterNewSegment")
        try root.sync()
        segment = (nextSequence, file)
        return (nextSequence, file)
    }

    package func publish(_ records: [StagedRecord]) throws {}

    package func close() {
        guard let file = segment?.file else { return }
        // Reserved space that cannot be given back now is given back by the next start.
        try? file.cut(to: file.count)
        segment = nil
    }

    /// The first sequence of a segment, from its name; nil for other names.
    static func first(_ name: String) -> Int64? {
        guard name.hasSuffix(".jsonl"), let number = Int64(name.dropLast(6)), self.name(number) == name else {
            return nil
        }
        return number
    }

    /// A segment's name: its first sequence in 18 digits, so that names sort as sequences do.
    package static func name(_ first: Int64) -> String {
        let digits = String(first)
        return String(repeating: "0", count: max(0, 18 - digits.count)) + digits + ".jsonl"
    }
}
