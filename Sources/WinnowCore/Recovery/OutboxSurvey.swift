internal import WinnowModel
internal import WinnowSystem

/// The records of an outbox, of either layout, by sequence: 56 bytes for each, without their texts.
struct OutboxSurvey {
    private struct Entry {
        let sequence: Int64
        let place: RecordPlace
        let length: Int
        let identity: RecordIdentity.Words
    }

    private let path: String
    private var entries: [Entry] = []
    private(set) var remarks: [String] = []

    /// Most remarks of one kind; more say nothing new.
    private static let remarkLimit = 100
    /// A record's head, up to its sequence, is never longer.
    private static let headBytes = 256

    /// Reads the head of every record.
    /// - Throws: ``SystemError``.
    init(path: String, progress: (Int) -> Void) throws {
        self.path = path
        for name in try DurableFolder.existing(path).names().sorted() where !name.hasPrefix(".") {
            if let first = SegmentsOutbox.first(name) {
                try surveySegment(first, progress)
            } else if let day = FilesOutbox.day(name) {
                try surveyDay(name, day, progress)
            }
            progress(entries.count)
        }
    }

    /// How many records there are.
    var count: Int { entries.count }

    /// Adds a remark.
    mutating func note(_ remark: String) {
        if remarks.count < Self.remarkLimit { remarks.append(remark) }
        if remarks.count == Self.remarkLimit { remarks[Self.remarkLimit - 1] = "and more of the same kind" }
    }

    /// Orders by sequence, drops doubles, and remarks on gaps.
    mutating func sortAndCheck() {
        entries.sort { $0.sequence < $1.sequence }
        var kept: [Entry] = []
        kept.reserveCapacity(entries.count)
        for entry in entries {
            if entry.sequence == kept.last?.sequence {
                note("sequence \(entry.sequence) is used twice; \(file(entry)) is left out")
            } else {
                kept.append(entry)
            }
        }
        entries = kept
        guard let first = kept.first, let last = kept.last else { return }
        let missing = last.sequence - Int64(kept.count)
        if missing > 0 {
            note(
                "\(missing) of \(last.sequence) records are no longer in the outbox (first found: \(first.sequence)); "
                    + "documents that only those tell of are published again if they are still there")
        }
    }

    /// Reads a record whole.
    /// - Throws: ``SystemError``; ``JournalError`` when it is no record behind its head.
    func record(_ index: Int) throws -> FoundRecord {
        let entry = entries[index]
        let file = try OwnedDescriptor.open(file(entry))
        var bytes = [UInt8](repeating: 0, count: entry.length)
        var offset = 0
        if case .segment(_, let position) = entry.place { offset = Int(position) }
        let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: offset) }
        guard let record = PublishedRecord.parse(Array(bytes[..<count])) else {
            throw JournalError(
                .damaged, "\(self.file(entry)), byte \(offset): the record is damaged; move it away, then rebuild again"
            )
        }
        return FoundRecord(record: record, place: entry.place, length: entry.length)
    }

    private func file(_ entry: Entry) -> String {
        switch entry.place {
        case .file(let day): "\(path)/\(Timestamp.date(day: day))/\(FilesOutbox.name(RecordIdentity(entry.identity)))"
        case .segment(let first, _): "\(path)/\(SegmentsOutbox.name(first))"
        }
    }

    private mutating func surveyDay(_ folder: String, _ day: Int, _ progress: (Int) -> Void) throws {
        for name in try DurableFolder.existing("\(path)/\(folder)").names() where name.hasSuffix(".json") {
            if name.hasPrefix(".") { continue }
            let file = "\(path)/\(folder)/\(name)"
            let descriptor = try OwnedDescriptor.open(file)
            var bytes = [UInt8](repeating: 0, count: Self.headBytes)
            let count = try bytes.withUnsafeMutableBytes { try descriptor.read(into: $0, at: 0) }
            guard let head = RecordHead(bytes[..<count]), name == FilesOutbox.name(head.identity) else {
                note("\(file) is not a record; left out")
                continue
            }
            entries.append(
                Entry(
                    sequence: head.sequence, place: .file(day: day), length: Int(try FileStatus(of: descriptor).size),
                    identity: head.identity.words))
            if entries.count.isMultiple(of: 1000) { progress(entries.count) }
        }
    }

    private mutating func surveySegment(_ first: Int64, _ progress: (Int) -> Void) throws {
        let file = "\(path)/\(SegmentsOutbox.name(first))"
        var lines = try LineReader(file)
        while let (line, position) = try lines.next() {
            guard let head = RecordHead(line[...]) else {
                note("\(file), byte \(position): not a record; left out")
                continue
            }
            entries.append(
                Entry(
                    sequence: head.sequence, place: .segment(first: first, position: Int64(position)),
                    length: line.count + 1, identity: head.identity.words))
            if entries.count.isMultiple(of: 1000) { progress(entries.count) }
        }
    }
}
