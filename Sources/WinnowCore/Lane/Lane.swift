package import Dispatch
internal import Glibc
package import Logging
package import WinnowIntake
internal import WinnowModel
package import WinnowPlugin
package import WinnowSystem

/// One document after another: open, spool, digest, extract. One serial queue (`lane.N`), one worker.
///
/// The queue blocks while the worker works; there is a fixed number of lanes.
package final class Lane: @unchecked Sendable {
    // Every mutable property is confined to `queue`; methods check it.
    private let queue: DispatchQueue
    private let reaper: DispatchQueue
    private var settings: WorkerSettings
    private let logger: Logger
    private let reader: DocumentReader
    private var worker: WorkerProcess?
    private var idleTimer: DispatchWorkItem?
    private var lastUse = ContinuousClock.now

    /// A document for the lane.
    package struct Work: Sendable {
        /// The claim.
        package let document: ClaimedDocument
        /// Opens the file.
        package let source: any DocumentSource
        /// What the record says of the source.
        package let description: SourceDescription
        /// Largest document to read, in bytes.
        package let maxBytes: Int
        /// Whether the original is archived or deleted after success.
        package let disposes: Bool

        /// Puts together what a lane needs.
        package init(
            document: ClaimedDocument, source: any DocumentSource, description: SourceDescription, maxBytes: Int,
            disposes: Bool
        ) {
            self.document = document
            self.source = source
            self.description = description
            self.maxBytes = maxBytes
            self.disposes = disposes
        }
    }

    /// Creates a lane.
    /// - Parameters:
    ///   - index: its number, for names.
    ///   - spoolFolder: where its file for large documents lies.
    ///   - reaper: queue on which ends of workers are noticed; shared by all lanes.
    package init(
        index: Int, settings: WorkerSettings, spoolFolder: String, reaper: DispatchQueue, logger: Logger
    ) throws(SystemError) {
        queue = DispatchQueue(label: "winnow.lane.\(index)", autoreleaseFrequency: .never)
        self.reaper = reaper
        self.settings = settings
        self.logger = logger
        reader = try DocumentReader(path: "\(spoolFolder)/lane-\(index)")
    }

    /// Works on a document; `done` runs on the lane's queue.
    package func run(_ work: Work, _ done: @escaping @Sendable (LaneOutcome) -> Void) {
        queue.async { [self] in
            done(process(work))
            tidy()
        }
    }

    /// Extracts a file outside any source, for `winnow extract`; `done` runs on the lane's queue.
    /// - Parameters:
    ///   - path: the file; symlinks are followed, the user named it.
    ///   - hints: declared media type and address.
    package func extract(
        path: String, hints: ExtractMessage, maxBytes: Int,
        _ done: @escaping @Sendable (Result<ExtractedFile, DocumentFailure>) -> Void
    ) {
        queue.async { [self] in
            done(extractFile(path, hints, maxBytes))
            tidy()
        }
    }

    /// Puts new settings in force: the worker is replaced before the next document. The executable stays.
    package func apply(_ new: WorkerSettings) {
        queue.async { [self] in
            var new = new
            new.executable = settings.executable
            if new == settings { return }
            settings = new
            retire()
        }
    }

    /// Starts the worker ahead of the first document.
    package func warmUp() {
        queue.async { [self] in
            do {
                try ensureWorker()
                touch()
            } catch {
                logger.warning("no worker yet", metadata: ["reason": "\(error)"])
            }
        }
    }

    /// Stops the worker and gives the spool back; `done` runs on the lane's queue.
    package func stop(_ done: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            idleTimer?.cancel()
            worker?.stop()
            worker = nil
            done()
        }
    }

    // MARK: On the lane's queue

    private func process(_ work: Work) -> LaneOutcome {
        dispatchPrecondition(condition: .onQueue(queue))
        do {
            let file = try work.source.open(work.document.key.path)
            return try process(work, file)
        } catch let error as DocumentReader.Obstruction {
            return .obstructed(Self.obstruction(error))
        } catch let error as SystemError {
            return outcome(of: error)
        } catch {
            return .failed(DocumentFailure(.retry, code: "read", message: "\(error)"))
        }
    }

    private func process(_ work: Work, _ file: borrowing OpenedFile) throws -> LaneOutcome {
        let before = file.fingerprint
        // What has settled is what may be read: any other state of the file may be half of one.
        guard before.hasSameContent(as: work.document.fingerprint) else { return .changedWhileReading }
        guard before.size <= work.maxBytes else {
            let message =
                "\(before.size) bytes, larger than the limit of \(work.maxBytes) (limits.bytes); raise it to read this file"
            return .unreadable(SkipReason(code: .oversize, message: message))
        }
        let spooled = try reader.spool(file.descriptor, expectedBytes: Int(before.size))
        let after = FileFingerprint(try FileStatus(of: file.descriptor))
        guard let spooled, after == before, spooled.bytes == Int(after.size) else { return .changedWhileReading }
        var document = work.document
        document.fingerprint = after
        if spooled.digest == document.digest { return .unchanged(after, disposes: work.disposes) }
        let name = SourcePath(document.key.path.name).display
        switch ask(message(for: spooled, ExtractMessage(id: 0, descriptor: 0, bytes: 0, filename: name))) {
        case .failure(.document(let failure)): return .failed(failure)
        case .failure(.worker(let failure)): return .obstructed(failure)
        case .success(let answer):
            let content = ContentDescription(
                digest: spooled.digest, bytes: spooled.bytes, mediaType: answer.mediaType, charset: answer.charset)
            return .extracted(
                RecordAssembly.content(
                    document, source: work.description, content: content, bodyMembers: answer.bodyMembers,
                    extractor: answer.facts.extractor, disposes: work.disposes))
        }
    }

    private func extractFile(
        _ path: String, _ hints: ExtractMessage, _ maxBytes: Int
    ) -> Result<ExtractedFile, DocumentFailure> {
        do {
            let descriptor = try OwnedDescriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
            let status = try FileStatus(of: descriptor)
            guard status.kind == .file else {
                return .failure(DocumentFailure(.reject, code: "read", message: "not a regular file"))
            }
            guard status.size <= maxBytes else {
                let message = "\(status.size) bytes, larger than the limit of \(maxBytes)"
                return .failure(DocumentFailure(.reject, code: "oversize", message: message))
            }
            guard let spooled = try reader.spool(descriptor, expectedBytes: Int(status.size)) else {
                return .failure(DocumentFailure(.reject, code: "read", message: "it grew while it was read"))
            }
            return ask(message(for: spooled, hints)).map {
                ExtractedFile(
                    content: ContentDescription(
                        digest: spooled.digest, bytes: spooled.bytes, mediaType: $0.mediaType,
                        declaredMediaType: hints.declaredMediaType, charset: $0.charset),
                    modifiedMs: Timestamp.milliseconds(nanoseconds: status.modified), bodyMembers: $0.bodyMembers,
                    explanation: $0.explanation)
            }.mapError(\.failure)
        } catch let error as DocumentReader.Obstruction {
            return .failure(Self.obstruction(error))
        } catch let error as SystemError where error.code == .notFound {
            return .failure(DocumentFailure(.reject, code: DocumentFailure.notFound, message: "no such file"))
        } catch let error as SystemError where error.errno != 0 {
            return .failure(DocumentFailure(.reject, code: "read", message: SystemError.explain(error.errno)))
        } catch {
            return .failure(DocumentFailure(.reject, code: "read", message: "\(error)"))
        }
    }

    private func message(for spooled: DocumentReader.Spooled, _ hints: ExtractMessage) -> ExtractMessage {
        var message = hints
        message.descriptor = spooled.isInMemory ? WireProtocol.memoryDescriptor : WireProtocol.fileDescriptor
        message.bytes = spooled.bytes
        return message
    }

    private static func obstruction(_ error: DocumentReader.Obstruction) -> DocumentFailure {
        DocumentFailure(.retry, code: "spool", message: "the spool takes no more: \(error.reason)")
    }

    private struct Answer {
        var mediaType: MediaType
        var charset: String?
        var facts: ResultFrame.BodyFacts
        var bodyMembers: [UInt8]
        var explanation: [UInt8]?
    }

    /// Why there is no answer, and whose fault that is.
    private enum Refusal: Error {
        /// The document's.
        case document(DocumentFailure)
        /// Not the document's: no worker could be started.
        case worker(DocumentFailure)

        var failure: DocumentFailure {
            switch self {
            case .document(let failure), .worker(let failure): failure
            }
        }
    }

    private func ask(_ message: ExtractMessage) -> Result<Answer, Refusal> {
        let ready: WorkerProcess
        do {
            ready = try ensureWorker()
        } catch {
            logger.error("no worker can be started", metadata: ["reason": "\(error)"])
            let fault = error as? WorkerFault ?? WorkerFault(code: "start", message: "\(error)", stderrTail: "")
            return .failure(.worker(fault.failure(settings.limitsInWords)))
        }
        do {
            switch try ready.extract(message) {
            case .result(_, let mediaType, let charset, let facts, let members, let explanation):
                return .success(
                    Answer(
                        mediaType: mediaType, charset: charset, facts: facts, bodyMembers: members,
                        explanation: explanation))
            case .failure(_, let failure):
                return .failure(
                    .document(DocumentFailure(failure.disposition, code: failure.code, message: failure.message)))
            }
        } catch {
            worker = nil
            renewMemory()
            logger.notice("a worker was lost", metadata: ["code": "\(error.code)", "reason": "\(error.message)"])
            return .failure(.document(error.failure(settings.limitsInWords)))
        }
    }

    @discardableResult
    private func ensureWorker() throws -> WorkerProcess {
        if let worker {
            if worker.isUsable { return worker }
            logger.notice("a worker is replaced: it ended, or spoke without being asked")
            // The memory stays: it holds the document that is about to be extracted.
            worker.stop()
            self.worker = nil
        }
        let started = try WorkerProcess(
            settings: settings, memory: try reader.memoryForWorker(), file: try reader.fileForWorker(), reaper: reaper)
        logger.debug("worker started", metadata: ["sandbox": "\(started.ready.sandbox)"])
        worker = started
        return started
    }

    private func retire() {
        guard let worker else { return }
        worker.stop()
        self.worker = nil
        renewMemory()
    }

    private func renewMemory() {
        do {
            try reader.renewMemory()
        } catch {
            logger.warning("the spool's memory is used again", metadata: ["reason": "\(error)"])
        }
    }

    /// What can wait until the outcome is on its way.
    private func tidy() {
        if worker?.isWornOut == true { retire() }
        touch()
    }

    /// What a failed open or read means for the document.
    private func outcome(of error: SystemError) -> LaneOutcome {
        switch error.code {
        case .notFound: return .vanished
        case .denied:
            return .unreadable(SkipReason(code: .unreadable, message: "cannot be read: \(error)"))
        case .invalid where error.errno == ELOOP || error.errno == EXDEV:
            // A component became a symlink or leads out of the tree since the source saw the file.
            return .unreadable(SkipReason(code: .symlink, message: "not opened, a symlink is in the way: \(error)"))
        case .invalid:
            return .unreadable(
                SkipReason(code: .notRegularFile, message: "no longer a file that can be read: \(error)"))
        case .limit: return .obstructed(DocumentFailure(.retry, code: "read", message: "\(error)"))
        default: return .failed(DocumentFailure(.retry, code: "read", message: "\(error)"))
        }
    }

    /// Restarts the idle clock. One pending check at a time, not one a document.
    private func touch() {
        lastUse = ContinuousClock.now
        guard idleTimer == nil, worker != nil else { return }
        scheduleIdleCheck(in: settings.idleExit)
    }

    private func scheduleIdleCheck(in wait: Duration) {
        let check = DispatchWorkItem { [weak self] in self?.checkIdle() }
        idleTimer = check
        let milliseconds = wait.components.seconds * 1000 + wait.components.attoseconds / 1_000_000_000_000_000
        queue.asyncAfter(deadline: .now() + .milliseconds(Int(milliseconds) + 1), execute: check)
    }

    private func checkIdle() {
        idleTimer = nil
        let left = settings.idleExit - (ContinuousClock.now - lastUse)
        if left > .zero { return scheduleIdleCheck(in: left) }
        retire()
        do {
            try reader.clear()
        } catch {
            logger.warning("the spool could not be emptied", metadata: ["reason": "\(error)"])
        }
    }
}

/// What `winnow extract` gets for a file.
package struct ExtractedFile: Sendable {
    package let content: ContentDescription
    /// The file's mtime, milliseconds since 1970.
    package let modifiedMs: Int64
    /// JSON members without braces.
    package let bodyMembers: [UInt8]
    /// Why the record came out so, as a JSON object of the wire protocol; nil unless the hints asked for it.
    package let explanation: [UInt8]?
}
