import Foundation

/// A record as a consumer reads it.
struct PublishedRecord {
    let sequence: Int
    let id: String
    let event: String
    let document: String
    let version: Int
    let supersedes: Int?
    let source: String
    let path: String
    let movedFrom: String?
    let digest: String?
    let text: String?
    /// All of it.
    let json: [String: Any]
    let line: Data

    init(_ line: Data) throws {
        guard let json = try JSONSerialization.jsonObject(with: line) as? [String: Any],
            let sequence = json["sequence"] as? Int, let id = json["id"] as? String,
            let event = json["event"] as? String, let document = json["document"] as? [String: Any],
            let source = json["source"] as? [String: Any], let documentID = document["id"] as? String,
            let version = document["version"] as? Int, let name = source["name"] as? String,
            let path = source["path"] as? String
        else { throw Complaint("no record: \(String(decoding: line, as: UTF8.self))") }
        self.sequence = sequence
        self.id = id
        self.event = event
        self.document = documentID
        self.version = version
        supersedes = document["supersedes"] as? Int
        self.source = name
        self.path = path
        movedFrom = source["movedFrom"] as? String
        digest = (json["content"] as? [String: Any])?["digest"] as? String
        text = json["text"] as? String
        self.json = json
        self.line = line
    }

    /// `created a.txt`, for comparisons that read well.
    var summary: String { "\(event) \(path)" }

    /// Every record of an outbox of either layout, by sequence.
    static func all(in outbox: String) throws -> [PublishedRecord] {
        var records: [PublishedRecord] = []
        for name in Files.names(in: outbox) where !name.hasPrefix(".") {
            if name.hasSuffix(".jsonl") {
                let bytes = FileManager.default.contents(atPath: "\(outbox)/\(name)") ?? Data()
                for line in bytes.split(separator: 0x0A) { records.append(try PublishedRecord(Data(line))) }
            } else {
                for file in Files.names(in: "\(outbox)/\(name)") where !file.hasPrefix(".") {
                    let bytes = FileManager.default.contents(atPath: "\(outbox)/\(name)/\(file)") ?? Data()
                    records.append(try PublishedRecord(bytes))
                }
            }
        }
        return records.sorted { $0.sequence < $1.sequence }
    }
}
