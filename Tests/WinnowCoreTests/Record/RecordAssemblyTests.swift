import Testing
import WinnowModel

@testable import WinnowCore

/// Fixtures hold the exact bytes; a change of one is a line in the changelog.
@Suite struct RecordAssemblyTests {
    private func fixture(_ name: String) throws -> [UInt8] {
        let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try #require(TemporaryFolder.read("/\(here)/Fixtures/records/\(name)"))
    }

    private let base = ClaimedDocument(
        row: 1, key: key("reports/Ü \u{1}.txt"), identity: .document(key("reports/Ü \u{1}.txt"), generation: 0),
        fingerprint: FileFingerprint(
            device: 1, inode: 2, size: 42, modified: 1_694_682_000_123_456_789, changed: 1_694_682_000_123_456_789),
        version: 1, revision: 2, digest: digest(1), sequence: 41, received: noon, attempts: 0)

    private let body = Array(
        #""title":"T","text":"a","extraction":{"status":"complete","extractor":{"name":"text","version":"1.0.0"}}"#.utf8
    )

    @Test("a created record is these bytes")
    func created() throws {
        let document = ClaimedDocument(
            row: 1, key: base.key, identity: base.identity, fingerprint: base.fingerprint, version: 0, revision: 0,
            digest: nil, sequence: nil, received: noon, attempts: 0)
        let record = RecordAssembly.content(
            document, source: folder,
            content: ContentDescription(digest: digest(9), bytes: 42, mediaType: "text/plain", charset: "utf-8"),
            bodyMembers: body, extractor: "text/1.0.0", disposes: false)
        #expect(record.line(sequence: 1) == (try fixture("created.json")))
    }

    @Test("an updated record is these bytes")
    func updated() throws {
        let record = RecordAssembly.content(
            base, source: folder,
            content: ContentDescription(
                digest: digest(9), bytes: 42, mediaType: "text/html", declaredMediaType: "text/html; charset=x"),
            bodyMembers: body, extractor: "text/1.0.0", disposes: false)
        #expect(record.line(sequence: 42) == (try fixture("updated.json")))
    }

    @Test("a moved record is these bytes")
    func moved() throws {
        let record = RecordAssembly.announcement(base, event: .moved, movedFrom: path("old.txt"), source: folder)
        #expect(record.line(sequence: 42) == (try fixture("moved.json")))
    }

    @Test("a tombstone is these bytes")
    func deleted() throws {
        let record = RecordAssembly.announcement(base, event: .deleted, movedFrom: nil, source: folder)
        #expect(record.line(sequence: 42) == (try fixture("deleted.json")))
    }

    @Test("what is written can be read back", arguments: ["created", "updated", "moved", "deleted"])
    func readBack(name: String) throws {
        let bytes = try fixture("\(name).json")
        let record = try #require(PublishedRecord.parse(bytes))
        #expect(record.event == name && record.key == base.key && record.documentIdentity == base.identity)
        let head = try #require(RecordHead(bytes[...]))
        #expect(head.identity == record.identity && head.sequence == record.sequence)
    }

    @Test("a damaged head is no record")
    func heads() throws {
        let bytes = try fixture("created.json")
        let whole =
            bytes.count
            - bytes.drop { $0 != UInt8(ascii: ",") }.dropFirst().drop { $0 != UInt8(ascii: ",") }.dropFirst().drop {
                $0 != UInt8(ascii: ",")
            }.count
        for count in 0...whole { #expect(RecordHead(bytes[..<count]) == nil) }
        #expect(RecordHead(bytes[...whole]) != nil)
        var wrong = bytes
        wrong[40] = UInt8(ascii: "g")
        #expect(RecordHead(wrong[...]) == nil)
    }
}

@Suite struct RecordIdentityTests {
    @Test("identities never change: these values are in consumers' hands")
    func golden() {
        let document = RecordIdentity.document(key("a/b.txt"), generation: 0)
        #expect(document.description == "e0a6c5d98942dfb1dae7c0853f218dd1")
        #expect(
            RecordIdentity.document(key("a/b.txt"), generation: 1).description == "b069e58e6b604110d4baf452a7f9c750")
        #expect(
            RecordIdentity.document(key("a/b.txt", in: other), generation: 0).description
                == "52c675d0582934798663e5f47e974072")
        #expect(
            RecordIdentity.record(document: document, digest: digest(1), event: .created, revision: 0).description
                == "b31f9a90fa4d736aa0f71b5868842c6e")
        #expect(
            RecordIdentity.record(document: document, digest: nil, event: .deleted, revision: 3).description
                == "8cb497f6408100d3ce62549b6041b0a6")
    }

    @Test("parts are kept apart: no two places run together")
    func partsAreApart() {
        let left = DocumentKey(source: SourceName("ab"), path: path("c"))
        let right = DocumentKey(source: SourceName("a"), path: path("bc"))
        #expect(RecordIdentity.document(left, generation: 0) != RecordIdentity.document(right, generation: 0))
    }

    @Test("is 32 hexadecimal digits, and goes through text, bytes and words unchanged")
    func forms() {
        let identity = RecordIdentity.document(key("x"), generation: 0)
        #expect(RecordIdentity(identity.description) == identity)
        #expect(RecordIdentity(bytes: identity.bytes) == identity)
        #expect(RecordIdentity(identity.words) == identity)
        #expect(RecordIdentity("abc") == nil && RecordIdentity(String(repeating: "z", count: 32)) == nil)
        #expect(RecordIdentity(bytes: [1, 2]) == nil)
    }
}

@Suite struct SourceDescriptionTests {
    @Test("an address escapes every byte that is not unreserved")
    func uri() {
        #expect(folder.uri(of: path("a b/ü.txt")) == "file:///srv/inbox/a%20b/%C3%BC.txt")
        #expect(folder.uri(of: SourcePath([0xFF, 0x25, 0x7E])) == "file:///srv/inbox/%FF%25~")
        let root = SourceDescription(name: inbox, kind: "folder", rootPath: "/")
        #expect(root.uri(of: path("x")) == "file:///x")
    }
}
