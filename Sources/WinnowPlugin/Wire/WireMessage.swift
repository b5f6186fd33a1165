public import WinnowModel

/// The wire protocol: newline-delimited JSON, one message a line, version in the handshake. See `docs/wire-protocol.md`.
public enum WireProtocol {
    /// Raised when a message changes its meaning or a required key appears; additions do not raise it.
    public static let version = 1
    /// Descriptor on which a document in memory is read, from offset 0.
    public static let memoryDescriptor: Int32 = 3
    /// Descriptor on which a document in a spool file is read, from offset 0.
    public static let fileDescriptor: Int32 = 4
    /// Longest handshake or request line accepted by either side, in bytes.
    public static let controlLineLimit = 1 << 20
}

/// Plugin → host, first line: who speaks, which protocol, which extractors.
public struct HelloMessage: Sendable, Hashable {
    public var type = "hello"
    public var `protocol`: Int
    public var name: String
    public var version: String
    public var extractors: [ExtractorManifest]

    public init(name: String, version: String, extractors: [ExtractorManifest]) {
        self.protocol = WireProtocol.version
        self.name = name
        self.version = version
        self.extractors = extractors
    }
}

/// Host → plugin, answer to `hello`: limits, routes, configuration.
public struct WelcomeMessage: Sendable, Hashable {
    public var type = "welcome"
    public var `protocol`: Int
    public var limits: ExtractionLimits
    public var router: Router
    /// Configuration of each extractor, by name.
    public var configuration: [String: [String: JSONValue]]

    public init(limits: ExtractionLimits, router: Router, configuration: [String: [String: JSONValue]] = [:]) {
        self.protocol = WireProtocol.version
        self.limits = limits
        self.router = router
        self.configuration = configuration
    }
}

/// Plugin → host, after the plugin has locked itself in: from here on documents may come.
public struct ReadyMessage: Sendable, Hashable {
    public var type = "ready"
    /// What is enforced, by mechanism: `landlock` → `enforced, ABI 7`.
    public var sandbox: [String: String]

    public init(sandbox: [String: String]) {
        self.sandbox = sandbox
    }
}

/// Host → plugin: extract the document on the given descriptor.
public struct ExtractMessage: Sendable, Hashable {
    public var type = "extract"
    /// Echoed in the answer; rises by one a document.
    public var id: UInt64
    /// ``WireProtocol/memoryDescriptor`` or ``WireProtocol/fileDescriptor``.
    public var descriptor: Int32
    /// The document's size.
    public var bytes: Int
    public var filename: String?
    public var declaredMediaType: String?
    public var url: String?
    /// Whether the answer should carry an ``Explanation``.
    public var explain: Bool

    public init(
        id: UInt64, descriptor: Int32, bytes: Int, filename: String? = nil, declaredMediaType: String? = nil,
        url: String? = nil, explain: Bool = false
    ) {
        self.id = id
        self.descriptor = descriptor
        self.bytes = bytes
        self.filename = filename
        self.declaredMediaType = declaredMediaType
        self.url = url
        self.explain = explain
    }

    /// Writes the message as one line.
    public func line() -> [UInt8] {
        JSONWriter.line(capacity: 256) { inner in
            inner.key("type")
            inner.value(type)
            inner.key("id")
            inner.value(id)
            inner.key("descriptor")
            inner.value(descriptor)
            inner.key("bytes")
            inner.value(bytes)
            inner.member("filename", filename)
            inner.member("declaredMediaType", declaredMediaType)
            inner.member("url", url)
            if explain {
                inner.key("explain")
                inner.value(true)
            }
        }
    }
}

/// Plugin → host: the record body for a document.
public struct ResultMessage: Sendable, Hashable {
    public var id: UInt64
    public var mediaType: MediaType
    public var charset: String?
    /// Only in the answer to a request that asks for it.
    public var explanation: Explanation?
    public var body: RecordBody

    public init(
        id: UInt64, mediaType: MediaType, charset: String? = nil, explanation: Explanation? = nil, body: RecordBody
    ) {
        self.id = id
        self.mediaType = mediaType
        self.charset = charset
        self.explanation = explanation
        self.body = body
    }

    /// Writes the message as one line. `body` is the last member.
    public func line() -> [UInt8] {
        JSONWriter.line(capacity: body.text.utf8.count * 5 / 2 + 1024) { inner in
            inner.key("type")
            inner.value("result")
            inner.key("id")
            inner.value(id)
            inner.key("mediaType")
            inner.value(mediaType.name)
            inner.member("charset", charset)
            if let explanation {
                inner.key("explanation")
                explanation.write(to: &inner)
            }
            inner.key("body")
            inner.object { body.writeMembers(to: &$0) }
        }
    }
}

/// Plugin → host: no record for this document, and why.
public struct FailureMessage: Sendable, Hashable {
    public var type = "failure"
    public var id: UInt64
    public var disposition: ExtractionFailure.Disposition
    public var code: String
    public var message: String

    public init(id: UInt64, failure: ExtractionFailure) {
        self.id = id
        disposition = failure.disposition
        code = failure.code
        message = failure.message
    }

    /// Writes the message as one line.
    public func line() -> [UInt8] {
        JSONWriter.line(capacity: 256) { inner in
            inner.key("type")
            inner.value(type)
            inner.key("id")
            inner.value(id)
            inner.key("disposition")
            inner.value(disposition.rawValue)
            inner.key("code")
            inner.value(code)
            inner.key("message")
            inner.value(message)
        }
    }

    /// The failure it carries.
    public var failure: ExtractionFailure { ExtractionFailure(disposition, code: code, message: message) }
}
