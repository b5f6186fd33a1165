import WinnowIntake
import WinnowModel
import WinnowPlugin

@testable import WinnowCore

let inbox = SourceName("inbox")
let other = SourceName("other")
/// 2026-11-22T12:00:00Z in milliseconds.
let noon: Int64 = 1_795_348_800_000

func path(_ text: String) -> SourcePath { SourcePath(Array(text.utf8)) }

func key(_ text: String, in source: SourceName = inbox) -> DocumentKey { DocumentKey(source: source, path: path(text)) }

func fingerprint(_ inode: UInt64 = 7, size: Int64 = 10, modified: Int64 = 1000, changed: Int64 = 1000)
    -> FileFingerprint
{
    FileFingerprint(device: 1, inode: inode, size: size, modified: modified, changed: changed)
}

func file(_ text: String, _ print: FileFingerprint = fingerprint(), movedFrom: String? = nil) -> Arrival {
    .file(path(text), print, movedFrom: movedFrom.map { path($0) })
}

func digest(_ seed: UInt8) -> Digest {
    guard let digest = Digest(bytes: Array(repeating: seed, count: 32)) else { preconditionFailure("32 bytes") }
    return digest
}

func claimed(
    _ text: String, in source: SourceName = inbox, size: Int64 = 10, attempts: Int = 0, digest: Digest? = nil,
    revision: Int = 0, row: Int64 = 1
) -> ClaimedDocument {
    let key = key(text, in: source)
    return ClaimedDocument(
        row: row, key: key, identity: .document(key, generation: 0), fingerprint: fingerprint(size: size),
        version: revision, revision: revision, digest: digest, sequence: nil, received: noon, attempts: attempts)
}

let folder = SourceDescription(name: inbox, kind: "folder", rootPath: "/srv/inbox")

/// A record as a lane would hand it over.
func publication(_ document: ClaimedDocument, _ content: Digest = digest(1), disposes: Bool = false) -> Publication {
    RecordAssembly.content(
        document, source: folder,
        content: ContentDescription(digest: content, bytes: Int(document.fingerprint.size), mediaType: "text/plain"),
        bodyMembers: Array(#""text":"a","extraction":{"status":"complete"}"#.utf8), extractor: "text/1.0.0",
        disposes: disposes)
}

let crash = DocumentFailure(.retry, code: "crashed", message: "worker 1 ended with signal 11")
let refusal = DocumentFailure(.reject, code: "encrypted", message: "the file is encrypted")
