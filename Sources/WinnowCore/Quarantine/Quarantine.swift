internal import Glibc
internal import WinnowModel
internal import WinnowSystem

/// The folder of what could not be extracted: for each document a folder named by its identity, with `reason.json` and,
/// if the source is configured so, the original.
package final class Quarantine: Sendable {
    /// Absolute path.
    package let path: String

    /// Opens the quarantine, making its folder if needed.
    /// - Throws: ``SystemError``.
    package init(path: String) throws {
        self.path = path
        try DurableFolder.make(path)
    }

    /// Writes `reason.json`, durably.
    /// - Throws: ``SystemError``.
    func state(_ document: ClaimedDocument, attempts: Int, code: String, reason: String, now: Int64) throws {
        let folder = try DurableFolder.make("\(path)/\(document.identity)")
        let line = JSONWriter.line(capacity: reason.utf8.count + 512) { inner in
            inner.key("schema")
            inner.value("winnow.quarantine/1")
            inner.key("document")
            inner.value(document.identity.description)
            inner.key("source")
            inner.value(document.key.source.text)
            inner.key("path")
            inner.value(document.key.path.display)
            inner.key("bytes")
            inner.value(document.fingerprint.size)
            inner.key("quarantinedAt")
            inner.value(Timestamp.rfc3339(milliseconds: now))
            inner.key("attempts")
            inner.value(attempts)
            inner.key("code")
            inner.value(code)
            inner.key("reason")
            inner.value(reason)
        }
        try folder.replace(Self.reasonName, with: line)
    }

    /// Takes a reason back, once a later version of the document made it. Where an original lies, its reason stays.
    /// - Throws: ``SystemError``.
    func withdraw(_ identity: RecordIdentity) throws(SystemError) {
        let folder = "\(path)/\(identity)"
        guard access(folder, F_OK) == 0 else { return }
        let entry = try DurableFolder.existing(folder)
        guard try entry.names().allSatisfy({ $0 == Self.reasonName }) else { return }
        try entry.remove(Self.reasonName)
        try systemCall("rmdir", on: folder) { rmdir(folder) }
    }

    /// The folder of a document.
    func folder(of document: ClaimedDocument) -> String { "\(path)/\(document.identity)" }

    /// The name of a document's original there: as much of its own name as fits, for people.
    func name(for document: ClaimedDocument) -> String {
        var name = "original-"
        for character in SourcePath(document.key.path.name).display {
            if name.utf8.count + character.utf8.count > 255 { break }
            name.append(character)
        }
        return name
    }

    private static let reasonName = "reason.json"
}
