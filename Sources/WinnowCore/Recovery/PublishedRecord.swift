internal import FoundationEssentials
internal import WinnowModel

/// What the journal needs to know of a record that lies in the outbox.
struct PublishedRecord: Decodable {
    struct DocumentPart: Decodable {
        var id: String
        var version: Int
    }

    struct SourcePart: Decodable {
        var name: String
        var path: String
        var movedFrom: String?
    }

    struct ContentPart: Decodable {
        var digest: String?
        var bytes: Int64?
    }

    struct ExtractionPart: Decodable { var extractor: ExtractionSummary.Extractor? }

    var schema: String
    var id: String
    var sequence: Int64
    var event: String
    var document: DocumentPart
    var source: SourcePart
    var content: ContentPart?
    var extraction: ExtractionPart?

    /// Parses a record; nil when the bytes are not a whole record of a schema that this program knows.
    static func parse(_ line: [UInt8]) -> PublishedRecord? {
        // Any error means the same to the caller: this is no record.
        guard let record = try? JSONDecoder().decode(PublishedRecord.self, from: Data(line)),
            record.schema == "winnow.record/1", record.identity != nil, record.documentIdentity != nil,
            record.eventKind != nil
        else { return nil }
        return record
    }

    var identity: RecordIdentity? { RecordIdentity(id) }
    var documentIdentity: RecordIdentity? { RecordIdentity(document.id) }
    var eventKind: RecordEvent? { RecordEvent.allCases.first { $0.word == event } }
    var digest: Digest? { content?.digest.flatMap { Digest($0) } }

    var key: DocumentKey {
        DocumentKey(source: SourceName(source.name), path: SourcePath(PathText.bytes(fromDisplay: source.path)))
    }

    var origin: DocumentKey? {
        source.movedFrom.map {
            DocumentKey(source: SourceName(source.name), path: SourcePath(PathText.bytes(fromDisplay: $0)))
        }
    }

    var extractor: String? { extraction?.extractor.map { "\($0.name)/\($0.version)" } }
}
