public import WinnowModel

/// The host's view of an answer: checked, cut into slices, never decoded further.
public enum ResultFrame: Sendable, Equatable {
    /// A record body: its members as JSON without the braces, ready to be spliced into a record.
    case result(id: UInt64, mediaType: MediaType, charset: String?, facts: BodyFacts, bodyMembers: [UInt8])
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
        let fields: [Substring: Range<Int>]
        do {
            fields = try Self.fields(line)
        } catch {
            throw WireError("a line that is not JSON: \(error)")
        }
        guard let id = Self.unsigned(fields["id"], line) else { throw WireError("an answer without a valid \"id\"") }
        switch Self.string(fields["type"], line) {
        case "result":
            guard let mediaType = Self.string(fields["mediaType"], line), let body = fields["body"],
                line[body.lowerBound] == UInt8(ascii: "{")
            else { throw WireError("a result without \"mediaType\" or \"body\"") }
            self = .result(
                id: id, mediaType: MediaType(mediaType), charset: Self.string(fields["charset"], line),
                facts: try Self.facts(UnsafeRawBufferPointer(rebasing: line[body])),
                bodyMembers: Array(line[(body.lowerBound + 1)..<(body.upperBound - 1)]))
        case "failure":
            guard let word = Self.string(fields["disposition"], line),
                let disposition = ExtractionFailure.Disposition(rawValue: word)
            else { throw WireError("a failure without a valid \"disposition\"") }
            let code = Self.string(fields["code"], line) ?? "unnamed"
            let message = Self.string(fields["message"], line) ?? "no reason given"
            self = .failure(id: id, ExtractionFailure(disposition, code: code, message: message))
        case let other:
            throw WireError("an answer of unknown type \(other.map { "\"\($0)\"" } ?? "(none)")")
        }
    }

    private static func facts(_ body: UnsafeRawBufferPointer) throws(WireError) -> BodyFacts {
        do {
            let allowed = RecordBody.memberNames
            var extraction: Range<Int>?
            var seen: Set<Substring> = []
            for (key, value) in try JSONScanner.members(of: body) {
                let name = text(key, body)
                guard allowed.contains(String(name)) else { throw WireError("unknown body member \"\(name)\"") }
                guard seen.insert(name).inserted else { throw WireError("body member \"\(name)\" twice") }
                if name == "extraction" { extraction = value }
            }
            guard let extraction else { throw WireError("a body without \"extraction\"") }
            let summary = UnsafeRawBufferPointer(rebasing: body[extraction])
            let members = try fields(summary)
            guard let status = string(members["status"], summary) else { throw WireError("a body without a status") }
            var extractor: String?
            if let range = members["extractor"] {
                let inner = UnsafeRawBufferPointer(rebasing: summary[range])
                let parts = try fields(inner)
                extractor = [string(parts["name"], inner), string(parts["version"], inner)].compactMap { $0 }
                    .joined(separator: "/")
            }
            return BodyFacts(status: status, extractor: extractor)
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError("a body that is not an object: \(error)")
        }
    }

    private static func fields(_ bytes: UnsafeRawBufferPointer) throws(JSONScanError) -> [Substring: Range<Int>] {
        var fields: [Substring: Range<Int>] = [:]
        for (key, value) in try JSONScanner.members(of: bytes) { fields[text(key, bytes)] = value }
        return fields
    }

    private static func text(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Substring {
        Substring(String(decoding: bytes[range], as: UTF8.self))
    }

    private static func unsigned(_ range: Range<Int>?, _ bytes: UnsafeRawBufferPointer) -> UInt64? {
        range.flatMap { UInt64(text($0, bytes)) }
    }

    /// A string value, escapes decoded; nil when it is no string.
    private static func string(_ range: Range<Int>?, _ bytes: UnsafeRawBufferPointer) -> String? {
        guard let range, range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
        return JSONText.unescape(bytes[(range.lowerBound + 1)..<(range.upperBound - 1)])
    }
}

/// The other side broke the protocol.
public struct WireError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
