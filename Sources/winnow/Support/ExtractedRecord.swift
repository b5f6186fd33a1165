import WinnowCore
import WinnowModel

/// The record of a file that no source delivered.
enum ExtractedRecord {
    /// One line of JSON: the record page's members without `sequence`, since nothing was published.
    static func line(_ input: ExtractInput, _ file: ExtractedFile) -> [UInt8] {
        let key = DocumentKey(source: SourceName("extract"), path: SourcePath(Array(input.path.utf8)))
        let identity = RecordIdentity.document(key, generation: 0)
        let record = RecordIdentity.record(
            document: identity, digest: file.content.digest, event: .created, revision: 0)
        return JSONWriter.line(capacity: file.bodyMembers.count + 512) { inner in
            inner.member("schema", "winnow.record/1")
            inner.member("id", record.description)
            inner.member("event", RecordEvent.created.word)
            inner.key("document")
            inner.object {
                $0.member("id", identity.description)
                $0.member("version", 1)
            }
            inner.key("source")
            inner.object {
                $0.member("name", "extract")
                $0.member("kind", "file")
                $0.member("path", input.path)
            }
            inner.key("content")
            inner.object {
                $0.member("digest", file.content.digest?.description)
                $0.member("bytes", file.content.bytes)
                $0.member("mediaType", file.content.mediaType?.name)
                $0.member("declaredMediaType", file.content.declaredMediaType)
                $0.member("charset", file.content.charset)
                $0.member("filename", input.filename)
                $0.member("modifiedAt", Timestamp.rfc3339(milliseconds: file.modifiedMs))
            }
            inner.rawMembers(file.bodyMembers)
        }
    }
}
