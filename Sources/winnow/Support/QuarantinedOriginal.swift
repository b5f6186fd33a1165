import Glibc
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowSystem

/// The folder of one quarantined document: its reason, and its original if that was moved there.
struct QuarantinedOriginal {
    private let folder: String
    private let root: String
    private let path: SourcePath

    /// - Throws: ``Failure`` when the document's source is gone from the configuration.
    init(_ document: LocatedDocument, _ configuration: Configuration) throws {
        folder = "\(configuration.quarantine.path)/\(document.document.identity)"
        path = document.path
        guard let source = configuration.sources.first(where: { $0.name == document.source.text }) else {
            throw Failure.noInput("source \(document.source) is not in the configuration any more")
        }
        root = source.path
    }

    private func names() throws -> [String] {
        guard access(folder, F_OK) == 0 else { return [] }
        return try DurableFolder.existing(folder).names()
    }

    /// Moves the original back to where it was, if it was moved here, and deletes the entry. Never replaces a file.
    func putBack() throws {
        for name in try names() where name.hasPrefix("original-") {
            do {
                try move(Array(name.utf8))
            } catch let error where error.code == .exists {
                throw Failure.disk(
                    "\(root)/\(path.display) exists; move it away first, the original is \(folder)/\(name)")
            } catch {
                throw Failure.disk("\(folder)/\(name) cannot be moved to \(root)/\(path.display): \(error)")
            }
        }
        try remove()
    }

    private func move(_ name: [UInt8]) throws(SystemError) {
        let quarantine = try OwnedDescriptor.open(folder, O_RDONLY | O_DIRECTORY)
        let parent = try RootFolder(path: root).openFolder(path.directory)
        do throws(SystemError) {
            try quarantine.rename(name, into: parent, as: path.name)
        } catch let error where error.errno == EXDEV {
            // Ignored by sources under this name until it is complete.
            let temporary = Array(".winnow-copy.\(getpid()).tmp".utf8)
            do throws(SystemError) {
                try FileCopy.copy(quarantine, name, to: try parent.makeFile(temporary))
                try parent.rename(temporary, into: parent, as: path.name)
            } catch {
                // The failure that is reported is the one that led here.
                try? parent.removeFile(temporary)
                throw error
            }
        }
    }

    /// Deletes what is left of the entry.
    func remove() throws {
        for name in try names() where unlink("\(folder)/\(name)") != 0 {
            throw Failure.disk("\(folder)/\(name) cannot be deleted: \(String(cString: strerror(errno)))")
        }
        rmdir(folder)
    }
}
