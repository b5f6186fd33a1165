internal import WinnowModel

/// A question to the running daemon.
package struct ControlRequest: Sendable, Hashable {
    /// `status`, `retry`, `rescan`.
    package let verb: String
    /// A source's name, for `rescan`; nil for all.
    package let source: String?

    /// Makes a request.
    package init(verb: String, source: String? = nil) {
        self.verb = verb
        self.source = source
    }

    /// Parses a line; nil when it is no request.
    init?(_ line: [UInt8]) {
        let fields = line.withUnsafeBytes { bytes -> [String: String]? in
            guard let members = try? JSONScanner.members(of: bytes) else { return nil }  // anything else is no request
            var fields: [String: String] = [:]
            for (key, value) in members where value.count >= 2 && bytes[value.lowerBound] == UInt8(ascii: "\"") {
                let text = bytes[(value.lowerBound + 1)..<(value.upperBound - 1)]
                fields[String(decoding: bytes[key], as: UTF8.self)] = JSONText.unescape(text)
            }
            return fields
        }
        guard let fields, let verb = fields["verb"] else { return nil }
        self.verb = verb
        source = fields["source"]
    }

    /// The request as a line.
    var line: [UInt8] {
        JSONWriter.line { inner in
            inner.key("verb")
            inner.value(verb)
            inner.member("source", source)
        }
    }

    /// An answer that says why there is none.
    package static func refusal(_ reason: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { inner in
            inner.key("error")
            inner.value(reason)
        }
        return writer.bytes
    }
}
