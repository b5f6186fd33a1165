public import WinnowModel

/// The host's view of an answer: checked, cut into slices, never decoded further.
public enum ResultFrame: Sendable, Equatable {
    /// A record body: its members as JSON without the braces, ready to be spliced into a record; beside it the
    /// explanation, a JSON object, when one was asked for.
    case result(
        id: UInt64, mediaType: MediaType, charset: String?, facts: BodyFacts, bodyMembers: [UInt8],
        explanation: [UInt8]? = nil)
    case failure(id: UInt64, ExtractionFailure)

    /// What the journal keeps of a record body.
    public struct BodyFacts: Sendable, Equatable {
        public var status: String
        public var extractor: String?

        public init(status: String, extractor: String? = nil) {
            self.status = status
            self.extractor = extractor
        }
    }

    /// Parses one line.
    /// - Parameter line: without the newline.
    /// - Throws: ``WireError`` naming what is wrong with it.
    public init(parsing line: UnsafeRawBufferPointer) throws(WireError) {
        let (fields, members) = try WireFields.nested(line, "body")
        guard let id = fields.integer("id", as: UInt64.self) else {
            throw WireError("an answer without a valid \"id\"")
        }
        switch fields.string("type") {
        case "result":
            guard let mediaType = fields.string("mediaType"), let body = fields.slice("body"),
                body.first == UInt8(ascii: "{")
            else { throw WireError("a result without \"mediaType\" or \"body\"") }
            let members = if let members { members } else { try WireFields(body) }
            self = .result(
                id: id, mediaType: MediaType(mediaType), charset: fields.string("charset"),
                facts: try Self.facts(members), bodyMembers: Array(body.dropFirst().dropLast()),
                explanation: try Self.explanation(fields))
        case "failure":
            guard let word = fields.string("disposition"),
                let disposition = ExtractionFailure.Disposition(rawValue: word)
            else { throw WireError("a failure without a valid \"disposition\"") }
            self = .failure(
                id: id,
                ExtractionFailure(
                    disposition, code: fields.string("code") ?? "unnamed",
                    message: fields.string("message") ?? "no reason given"))
        case let other:
            throw WireError("an answer of unknown type \(other.map { "\"\($0)\"" } ?? "(none)")")
        }
    }

    private static func explanation(_ fields: WireFields) throws(WireError) -> [UInt8]? {
        guard let slice = fields.slice("explanation") else { return nil }
        guard slice.first == UInt8(ascii: "{") else { throw WireError("an \"explanation\" that is no object") }
        return Array(slice)
    }

    private static func facts(_ fields: WireFields) throws(WireError) -> BodyFacts {
        for name in fields.names where !RecordBody.memberNames.contains(name) {
            throw WireError("unknown body member \"\(name)\"")
        }
        guard let summary = fields.slice("extraction") else { throw WireError("a body without \"extraction\"") }
        let members = try WireFields(summary)
        guard let status = members.string("status"), ExtractionSummary.Status(rawValue: status) != nil else {
            throw WireError("a body without a valid status")
        }
        let extractor = try members.slice("extractor").map { slice throws(WireError) in
            let parts = try WireFields(slice)
            guard let name = parts.string("name") else { return parts.string("version") ?? "" }
            return parts.string("version").map { "\(name)/\($0)" } ?? name
        }
        return BodyFacts(status: status, extractor: extractor)
    }
}

/// The other side broke the protocol.
public struct WireError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
