public import WinnowModel

/// Limits for one document; all of them are also enforced from outside the process.
public struct ExtractionLimits: Sendable, Hashable, Codable {
    /// Most UTF-8 bytes of text in a record; more is cut and the record says `truncated`.
    public var textBytes: Int
    /// Most bytes of one message from the worker.
    public var outputBytes: Int
    /// Milliseconds until a partial result should be returned.
    public var softDeadlineMs: Int

    public init(textBytes: Int = 16 << 20, outputBytes: Int = 64 << 20, softDeadlineMs: Int = 60_000) {
        self.textBytes = textBytes
        self.outputBytes = outputBytes
        self.softDeadlineMs = softDeadlineMs
    }
}

/// What an extractor may use while it works on one document. Confined to the thread of the call.
public final class ExtractionContext {
    public let limits: ExtractionLimits
    /// Warnings for the record, in the order they were given, each code at most ten times.
    public private(set) var warnings: [Warning] = []
    /// Whether the deadline was met with a partial result.
    public private(set) var deadlinePassed = false
    /// The fingerprint of the record's text, once an enricher that reads all of its words has taken it on the way.
    package var textFingerprint: UInt64?
    /// Where to say why; nil unless somebody asked, so that it costs nothing.
    public let explanation: ExplanationCollector?

    private let deadline: ContinuousClock.Instant

    /// Creates a context whose deadline runs from now.
    /// - Parameters:
    ///   - limits: the limits of the document.
    ///   - explanation: takes down why; nil when nobody wants to know.
    public convenience init(
        limits: ExtractionLimits = ExtractionLimits(), explanation: ExplanationCollector? = nil
    ) {
        self.init(
            limits: limits, deadline: .now + .milliseconds(limits.softDeadlineMs), explanation: explanation)
    }

    /// Creates a context for what is left of a deadline.
    /// - Parameters:
    ///   - limits: the limits of the document.
    ///   - deadline: when a partial result should be returned.
    ///   - explanation: takes down why; nil when nobody wants to know.
    public init(
        limits: ExtractionLimits, deadline: ContinuousClock.Instant, explanation: ExplanationCollector? = nil
    ) {
        self.limits = limits
        self.deadline = deadline
        self.explanation = explanation
    }

    /// Whether to go on. After false, return what there is: the record becomes `partial` and says why.
    public func checkpoint() -> Bool {
        if deadlinePassed { return false }
        if ContinuousClock.now < deadline { return true }
        deadlinePassed = true
        warn("deadline", "stopped after \(limits.softDeadlineMs) ms; the text is what was read until then")
        return false
    }

    /// States something a reader of the record should know.
    /// - Parameters:
    ///   - code: a fixed word in lower camel case.
    ///   - message: one sentence.
    public func warn(_ code: String, _ message: String) {
        guard warnings.count(where: { $0.code == code }) < 10 else { return }
        warnings.append(Warning(code: code, message: message))
    }
}
