private import Glibc
import WinnowModel

/// The loop of a plugin process: speaks the wire protocol on standard input and output until the host closes it.
///
/// The `main` of a plugin is one call:
///
/// ```swift
/// let host = WorkerHost(name: "my-plugin", version: "1.0.0", extractors: [MyExtractor.self])
/// exit(host.run())
/// ```
public struct WorkerHost {
    /// How a plugin process ends; the codes are part of the wire protocol's page.
    public enum Exit: Int32, Sendable {
        /// The host closed standard input.
        case finished = 0
        /// The host broke the protocol, or speaks another version of it.
        case protocolError = 3
        /// The process could not lock itself in.
        case sandbox = 4
        /// An extractor refused its configuration.
        case configuration = 5
        /// The host no longer reads.
        case outputClosed = 6
    }

    private let hello: HelloMessage
    private let extractors: [any Extractor.Type]
    private let enrichers: [any Enricher]
    private let detector: any MediaTypeDetector

    /// Creates a host.
    /// - Parameters:
    ///   - name: of the executable, for logs and `winnow check`.
    ///   - version: semantic version of the executable.
    ///   - extractors: what it can run.
    ///   - enrichers: run in this order on every record with text.
    ///   - detector: names the media type of each document.
    public init(
        name: String, version: String, extractors: [any Extractor.Type], enrichers: [any Enricher] = [],
        detector: any MediaTypeDetector = DeclaredTypeDetector()
    ) {
        hello = HelloMessage(name: name, version: version, extractors: extractors.map { $0.manifest })
        self.extractors = extractors
        self.enrichers = enrichers
        self.detector = detector
    }

    /// Speaks the protocol until the host closes standard input.
    /// - Parameter lockIn: gives up every right that reading documents does not need, after the extractors have been
    ///   made and before the first document, and returns what is enforced, by mechanism.
    /// - Returns: the exit code; anything but 0 has been explained in one line on standard error.
    public func run(lockIn: (WelcomeMessage) throws -> [String: String] = { _ in [:] }) -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        do {
            let output = try ProtocolOutput.claimingStandardOutput()
            var input = ProtocolInput(descriptor: STDIN_FILENO)
            try output.write(hello.line())
            guard let line = try input.nextLine() else { return Exit.finished.rawValue }
            let engine = try lockedIn(try welcome(line), output, lockIn)
            try serve(engine, &input, output)
            return Exit.finished.rawValue
        } catch let stop as Stop {
            WorkerLog.write("\(hello.name): \(stop.reason)")
            return stop.exit.rawValue
        } catch {
            WorkerLog.write("\(hello.name): \(error)")
            return Exit.protocolError.rawValue
        }
    }

    private func welcome(_ line: [UInt8]) throws -> WelcomeMessage {
        let message = try line.withUnsafeBytes { bytes throws(WireError) in try WelcomeMessage(parsing: bytes) }
        guard message.protocol == WireProtocol.version else {
            throw WireError("the host speaks protocol \(message.protocol), this is \(WireProtocol.version)")
        }
        return message
    }

    private func lockedIn(
        _ welcome: WelcomeMessage, _ output: borrowing ProtocolOutput,
        _ lockIn: (WelcomeMessage) throws -> [String: String]
    ) throws -> ExtractionEngine {
        let engine: ExtractionEngine
        do {
            engine = try ExtractionEngine(
                extractors: extractors, enrichers: enrichers, detector: detector, router: welcome.router,
                limits: welcome.limits, configuration: welcome.configuration)
        } catch {
            throw Stop(exit: .configuration, reason: "\(error)")
        }
        let report: [String: String]
        do {
            report = try lockIn(welcome)
        } catch {
            throw Stop(exit: .sandbox, reason: "cannot lock itself in: \(error)")
        }
        try output.write(ReadyMessage(sandbox: report).line())
        return engine
    }

    private func serve(
        _ engine: ExtractionEngine, _ input: inout ProtocolInput, _ output: borrowing ProtocolOutput
    ) throws {
        var buffer = DocumentBuffer()
        while let line = try input.nextLine() {
            let request = try line.withUnsafeBytes { bytes throws(WireError) in try ExtractMessage(parsing: bytes) }
            let answer = answer(request, engine, &buffer)
            do {
                try output.write(answer)
            } catch {
                throw Stop(exit: .outputClosed, reason: "\(error)")
            }
        }
    }

    private func answer(
        _ request: ExtractMessage, _ engine: ExtractionEngine, _ buffer: inout DocumentBuffer
    ) -> [UInt8] {
        let label = ExtractionEngine.Label(
            filename: request.filename, declaredMediaType: request.declaredMediaType, url: request.url)
        let explanation = request.explain ? ExplanationCollector() : nil
        do throws(ExtractionFailure) {
            let outcome = try buffer.withBytes(of: request.descriptor, count: request.bytes) {
                engine.extract($0, label: label, explanation: explanation)
            }
            switch outcome {
            case .extracted(let mediaType, let charset, let body):
                var message = ResultMessage(
                    id: request.id, mediaType: mediaType, charset: charset, explanation: explanation?.explanation,
                    body: body)
                let line = message.line()
                if line.count <= engine.limits.outputBytes { return line }
                // The record goes first: no record is cut to make room for its explanation.
                message.explanation = nil
                if request.explain {
                    let alone = message.line()
                    if alone.count <= engine.limits.outputBytes { return alone }
                }
                // A message holds the text twice, in `text` and in `blocks`, and an escape may double each byte. Blocks of
                // few bytes take more than their text, hence the further attempts.
                var room = engine.limits.outputBytes / 6
                var shorter: [UInt8]
                repeat {
                    message.body = engine.shrunk(message.body, toTextBytes: room)
                    shorter = message.line()
                    if shorter.count <= engine.limits.outputBytes { return shorter }
                    room /= 4
                } while room > 0
                throw ExtractionFailure(
                    .reject, code: "limit",
                    message: "the record has \(shorter.count) bytes, \(engine.limits.outputBytes) are allowed")
            case .failed(let failure):
                throw failure
            }
        } catch {
            return FailureMessage(id: request.id, failure: error).line()
        }
    }

    /// Why the process ends before the host wants it to.
    private struct Stop: Error {
        var exit: Exit
        var reason: String
    }
}
