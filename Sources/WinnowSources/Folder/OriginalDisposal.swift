internal import Glibc
internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

/// Takes away an original whose outcome is durable: deletes it, or moves it to an archive or to quarantine.
///
/// The kernel has no "remove this name if it still means that file". So the name is first renamed to one that nobody else
/// uses; then it is certain what the file is, and if it is not the file that was read, it gets its name back. A version that
/// a producer puts in place at the wrong moment is never lost.
struct OriginalDisposal: ~Copyable {
    /// The folder that holds the original.
    let parent: OwnedDescriptor
    /// The original.
    let path: SourcePath
    /// What was read.
    let expected: FileFingerprint

    /// Whether there still is something to take away.
    func isInPlace() throws(SystemError) -> Bool { try parent.status(ofName: path.name) != nil }

    /// Deletes the original.
    ///
    /// - Throws: `.busy` when it is no longer the file that was read, else the failure.
    func delete() throws(SystemError) {
        let aside = asideName
        try verify(path.name, in: parent)
        try parent.rename(path.name, into: parent, as: aside)
        do throws(SystemError) {
            FailPoint.hit("originalAside")
            try verify(aside, in: parent)
            try parent.removeFile(aside)
        } catch {
            try parent.rename(aside, into: parent, as: path.name)
            throw error
        }
    }

    /// Moves the original to another folder, possibly on another file system.
    ///
    /// - Parameters:
    ///   - folder: Where it goes.
    ///   - names: The names to try, in order, until one is free.
    /// - Throws: `.busy` when it is no longer the file that was read, `.exists` when no name is free, else the failure.
    func move(into folder: borrowing OwnedDescriptor, names: some Sequence<[UInt8]>) throws(SystemError) {
        try verify(path.name, in: parent)
        do throws(SystemError) {
            let name = try Self.firstFree(names) { name throws(SystemError) in
                try parent.rename(path.name, into: folder, as: name)
            }
            do throws(SystemError) {
                FailPoint.hit("originalMoved")
                try verify(name, in: folder)
            } catch {
                try folder.rename(name, into: parent, as: path.name)
                throw error
            }
        } catch let error where error.errno == EXDEV {
            try copy(into: folder, names: names)
        }
    }

    /// Across file systems: a durable copy first, then the original is deleted.
    private func copy(into folder: borrowing OwnedDescriptor, names: some Sequence<[UInt8]>) throws(SystemError) {
        // The same name at every attempt, so that what a crash left of an earlier one is found and replaced.
        let temporary = Array(".winnow-copy.\(expected.device).\(expected.inode)".utf8)
        if try folder.status(ofName: temporary) != nil { try folder.removeFile(temporary) }
        let copy = try folder.makeFile(temporary)
        var placed = temporary
        do throws(SystemError) {
            try FileCopy.copy(parent, path.name, to: copy)
            FailPoint.hit("originalCopied")
            try verify(path.name, in: parent)
            placed = try Self.firstFree(names) { name throws(SystemError) in
                try folder.rename(temporary, into: folder, as: name)
            }
            try folder.borrow { number throws(SystemError) in try systemCall("fsync") { fsync(number) } }
            FailPoint.hit("copyPlaced")
            try delete()
        } catch {
            try folder.removeFile(placed)
            throw error
        }
    }

    /// Whether a name stands for the file that was read, unchanged. ctime is left out: a rename changes it.
    private func verify(_ name: [UInt8], in folder: borrowing OwnedDescriptor) throws(SystemError) {
        let status = try folder.status(ofName: name)
        guard let status, status.kind == .file, FileFingerprint(status).hasSameContent(as: expected) else {
            throw SystemError(
                "dispose", code: .busy, context: "\(path.display) is no longer the file that was read; it is left alone"
            )
        }
    }

    private static func firstFree(
        _ names: some Sequence<[UInt8]>, _ attempt: ([UInt8]) throws(SystemError) -> Void
    ) throws(SystemError) -> [UInt8] {
        var last = SystemError("renameat2", errno: EEXIST)
        for name in names {
            do throws(SystemError) {
                try attempt(name)
                return name
            } catch let error where error.code == .exists {
                last = error
            }
        }
        throw last
    }

    /// Marks the names that this process sets originals aside under; those of an earlier process were left by a crash.
    private static let ownAsidePrefix: [UInt8] = {
        let number = String(UInt32.random(in: .min ... .max), radix: 16)
        return PathFilter.asidePrefix + Array(String(repeating: "0", count: 8 - number.count).utf8) + number.utf8 + [
            dot
        ]
    }()

    private static let dot = UInt8(ascii: ".")

    /// A name beside the original that is never a document. It ends in the original's name, as much of it as fits, so that a
    /// rescan can give it back after a crash.
    private var asideName: [UInt8] { Self.ownAsidePrefix + path.name.suffix(255 - Self.ownAsidePrefix.count) }

    /// The name that a set-aside file had, as far as its name tells.
    ///
    /// - Parameter name: A name that starts like those of set-aside files.
    /// - Returns: nil for one that this process is about to delete.
    static func originalName(ofAside name: UnsafeRawBufferPointer) -> [UInt8]? {
        let original = Array(name.dropFirst(ownAsidePrefix.count))
        return original.isEmpty || name.starts(with: ownAsidePrefix) ? nil : original
    }

    /// Gives a file its name back that a crash left set aside. The file is then found like any other.
    ///
    /// - Parameters:
    ///   - name: A name that starts like those of set-aside files.
    ///   - folder: The folder it is in.
    /// - Throws: The failure of renaming it.
    static func restore(_ name: UnsafeRawBufferPointer, in folder: borrowing OwnedDescriptor) throws(SystemError) {
        guard let original = originalName(ofAside: name) else { return }
        _ = try firstFree(archiveNames(for: original)) { free throws(SystemError) in
            try folder.rename(Array(name), into: folder, as: free)
        }
    }

    /// The names to try in an archive: `a.txt`, `a.1.txt`, `a.2.txt` and so on.
    ///
    /// - Parameter name: The original's name.
    static func archiveNames(for name: [UInt8]) -> some Sequence<[UInt8]> {
        let stem = name.lastIndex(of: dot).flatMap { $0 > 0 ? $0 : nil } ?? name.count
        return (0..<100_000).lazy.map { number -> [UInt8] in
            if number == 0 { return name }
            let end = Array(".\(number)".utf8) + name[stem...].prefix(100)
            return name[..<stem].prefix(255 - end.count) + end
        }
    }
}
