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
        var writer = JSONWriter(capacity: reason.utf8.count + 512)
        writer.object { inner in
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
        writer.endLine()
        try folder.replace("reason.json", with: writer.bytes)
    }

    /// Where an original goes.
    func place(for document: ClaimedDocument) -> (folder: String, name: String) {
        ("\(path)/\(document.identity)", "original-" + SourcePath(document.key.path.name).display)
    }
}
