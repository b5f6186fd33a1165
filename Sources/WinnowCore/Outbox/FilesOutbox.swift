internal import WinnowModel
package import WinnowSystem

/// Layout `files`: each record a file of its own, `YYYY-MM-DD/<id>.json`.
///
/// A group's files are written under temporary names in `.staging`, written back together, synced one by one, and
/// renamed once the journal knows them. Consumers ignore names that begin with a dot.
package final class FilesOutbox: Outbox {
    private let path: String
    private var staging: DurableFolder
    private let isDurable: Bool
    private let faults: PublishingFaults
    /// The folders of the last days written to; rarely more than two.
    private var days: [Int: DurableFolder] = [:]

    /// Name of the folder for records that are not published yet.
    static let stagingName = ".staging"

    /// Opens the outbox, making its folders.
    /// - Throws: ``SystemError``.
    package init(path: String, isDurable: Bool = true, faults: PublishingFaults = .none) throws(SystemError) {
        self.path = path
        staging = try DurableFolder.make("\(path)/\(Self.stagingName)", faults: faults)
        self.isDurable = isDurable
        self.faults = faults
    }

    package func stage(_ publications: [Publication], firstSequence: Int64) throws -> [StagedRecord] {
        if publications.isEmpty { return [] }
        var records: [StagedRecord] = []
        do {
            try stage(publications, firstSequence, &records)
        } catch {
            if error.code == .notFound {
                // Somebody removed the outbox: the next attempt makes it anew.
                days.removeAll()
                staging = try DurableFolder.make("\(path)/\(Self.stagingName)", faults: faults)
            } else {
                try abandon(publications.prefix(records.count + 1))
            }
            throw error
        }
        return records
    }

    private func stage(
        _ publications: [Publication], _ firstSequence: Int64, _ records: inout [StagedRecord]
    ) throws(SystemError) {
        // Every file stays open until all of them are synced: at most one group's worth of descriptors.
        let files = OpenFiles()
        for publication in publications {
            let sequence = firstSequence + Int64(records.count)
            let line = publication.line(sequence: sequence)
            files.add(try staging.write(Self.name(publication.identity), line))
            FailPoint.hit("betweenStagedFiles")
            records.append(
                StagedRecord(
                    sequence: sequence, publication: publication, place: .file(day: publication.day),
                    length: line.count))
        }
        guard isDurable else { return }
        try files.syncAll()
        FailPoint.hit("afterFileSyncs")
        try staging.sync()
    }

    private func abandon(_ publications: some Sequence<Publication>) throws(SystemError) {
        for publication in publications { try staging.remove(Self.name(publication.identity)) }
    }

    package func publish(_ records: [StagedRecord]) throws {
        var touched: Set<Int> = []
        for record in records {
            guard case .file(let day) = record.place else { continue }
            try place(record.publication.identity, day)
            touched.insert(day)
            FailPoint.hit("betweenRenames")
        }
        guard isDurable else { return }
        for day in touched { try folder(day).sync() }
    }

    package func close() {}

    /// Finishes what a crash interrupted: staged records that the journal knows get their names, others go.
    /// - Parameter published: the journal's records that may still be staged: identity and day.
    func recover(published: [(identity: RecordIdentity, day: Int)]) throws(SystemError) {
        for record in published {
            try place(record.identity, record.day)
            FailPoint.hit("betweenRecoveredRenames")
            try folder(record.day).sync()
        }
        FailPoint.hit("beforeStagingIsEmptied")
        for name in try staging.names() { try staging.remove(name) }
    }

    /// Gives a staged record its final name; one that has it already stays as it is.
    private func place(_ identity: RecordIdentity, _ day: Int) throws(SystemError) {
        let name = Self.name(identity)
        if try staging.rename(name, to: name, in: try folder(day)) { return }
        // Nothing was renamed: because it was before, or because a consumer removed the day's emptied folder.
        days[day] = nil
        try staging.rename(name, to: name, in: try folder(day))
    }

    private func folder(_ day: Int) throws(SystemError) -> DurableFolder {
        if let known = days[day] { return known }
        if days.count >= 4 { days.removeAll() }
        let folder = try DurableFolder.make("\(path)/\(Timestamp.date(day: day))", faults: faults)
        FailPoint.hit("afterDayFolder")
        days[day] = folder
        return folder
    }

    static func name(_ identity: RecordIdentity) -> String { "\(identity).json" }
}

/// The open files of a group. A class because an array cannot hold values that are not copyable.
private final class OpenFiles {
    private var first: Node?

    private final class Node {
        let file: DurableFile
        let next: Node?

        init(_ file: consuming DurableFile, _ next: Node?) {
            self.file = file
            self.next = next
        }
    }

    func add(_ file: consuming DurableFile) { first = Node(file, first) }

    /// Starts write-back of all, then waits for each: the disk sees one large request.
    func syncAll() throws(SystemError) {
        var node = first
        while let current = node {
            current.file.startWriteBack()
            node = current.next
        }
        node = first
        while let current = node {
            try current.file.sync()
            node = current.next
        }
    }

    deinit {
        // Without this loop a long list would be freed by recursion.
        while let node = first { first = node.next }
    }
}
