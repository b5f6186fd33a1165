package import WinnowModel

/// Sixteen bytes of SHA-256 that name a document or a record: 32 hexadecimal digits in JSON and file names.
package struct RecordIdentity: Sendable, Hashable, CustomStringConvertible {
    package let bytes: [UInt8]

    /// Wraps 16 stored bytes; nil for any other count.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Parses 32 hexadecimal digits; nil for anything else.
    package init?(_ text: String) {
        guard let bytes = Hexadecimal.bytes(text.utf8) else { return nil }
        self.init(bytes: bytes)
    }

    /// The bytes as two numbers, for tables of millions: no array behind each.
    struct Words: Hashable {
        let high: UInt64
        let low: UInt64
    }

    /// The identity in two numbers.
    var words: Words {
        func number(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        return Words(high: number(bytes[..<8]), low: number(bytes[8...]))
    }

    /// The identity that ``words`` came from.
    init(_ words: Words) {
        bytes = [words.high, words.low].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - $0 * 8)) }
        }
    }

    private init(hashing parts: [[UInt8]]) {
        var message: [UInt8] = []
        message.reserveCapacity(256)
        for part in parts {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { message.append(contentsOf: $0) }
            message.append(contentsOf: part)
        }
        var hash = SHA256Hash()
        message.withUnsafeBytes { hash.update($0) }
        bytes = Array(hash.finish().bytes.prefix(16))
    }

    /// A document's identity: source and path, and how many documents have moved away from that path before.
    package static func document(_ key: DocumentKey, generation: Int) -> RecordIdentity {
        RecordIdentity(hashing: [
            Array("winnow.document/1".utf8), Array(key.source.text.utf8), key.path.bytes,
            Array(String(generation).utf8),
        ])
    }

    /// A record's identity: document, content, event, and the number of records before it about the same document
    /// (a file that goes back and forth between two contents has different records).
    package static func record(
        document: RecordIdentity, digest: Digest?, event: RecordEvent, revision: Int
    ) -> RecordIdentity {
        RecordIdentity(hashing: [
            Array("winnow.record/1".utf8), document.bytes, digest?.bytes ?? [], Array(event.word.utf8),
            Array(String(revision).utf8),
        ])
    }

    package var description: String { Hexadecimal.text(bytes) }
}
