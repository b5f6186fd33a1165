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
    /// Records of the group in work that got their names in an attempt that failed later.
    private var named: Set<RecordIdentity> = []

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
            do throws(SystemError) {
                try stage(publications, firstSequence, &records)
            } catch let error where error.code == .notFound {
                // The whole outbox was removed under our feet; what is published from now on needs one all the same.
                staging = try DurableFolder.make("\(path)/\(Self.stagingName)", faults: faults)
                days.removeAll()
                records.removeAll()
                try stage(publications, firstSequence, &records)
            }
        } catch {
            // What cannot be removed now is overwritten by the next attempt, or removed by the next start.
            for publication in publications.prefix(records.count + 1) {
                try? staging.remove(Self.name(publication.identity))
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

    package func publish(_ records: [StagedRecord]) throws {
        var touched: Set<Int> = []
        for record in records {
            guard case .file(let day) = record.place else { continue }
            touched.insert(day)
            if named.contains(record.publication.identity) { continue }
            try name(record, day)
            named.insert(record.publication.identity)
            FailPoint.hit("betweenRenames")
        }
        if isDurable {
            for day in touched { try folder(day).sync() }
        }
        named.removeAll()
    }

    /// Gives one record its name. A consumer may have removed the day's folder under our feet, and somebody may have
    /// emptied the staging folder: what is in the journal is published all the same.
    private func name(_ record: StagedRecord, _ day: Int) throws(SystemError) {
        let name = Self.name(record.publication.identity)
        if try staging.rename(name, to: name, in: folder(day)) { return }
        days[day] = nil
        if try staging.rename(name, to: name, in: folder(day)) { return }
        let file = try staging.write(name, record.publication.line(sequence: record.sequence))
        if isDurable { try file.sync() }
        guard try staging.rename(name, to: name, in: folder(day)) else {
            throw SystemError("rename", code: .notFound, context: "\(staging.path)/\(name) vanishes as it is written")
        }
    }

    package func close() {}

    /// Finishes what a crash interrupted: staged records that the journal knows get their names, others go.
    /// - Parameter published: the journal's records that may still be staged: identity and day.
    func recover(published: [(identity: RecordIdentity, day: Int)]) throws(SystemError) {
        for record in published {
            let name = Self.name(record.identity)
            // False: it had its name already, and may have been taken away by a consumer since.
            try staging.rename(name, to: name, in: try folder(record.day))
            FailPoint.hit("betweenRecoveredRenames")
        }
        for day in Set(published.map(\.day)) { try folder(day).sync() }
        FailPoint.hit("beforeStagingIsEmptied")
        for name in try staging.names() { try staging.remove(name) }
        try staging.sync()
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

    /// The day of a folder named `YYYY-MM-DD`, counted from 1970; nil for other names.
    static func day(_ name: String) -> Int? {
        let parts = name.split(separator: "-")
        guard name.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        let number = Timestamp.day(year: year, month: month, day: day)
        return Timestamp.date(day: number) == name ? number : nil
    }
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
