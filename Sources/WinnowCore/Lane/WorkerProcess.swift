internal import Dispatch
internal import Glibc
internal import Synchronization
internal import WinnowModel
internal import WinnowPlugin
internal import WinnowSystem

/// One running worker, seen from its lane: a line out, a line back, a deadline, and a verdict when it fails.
///
/// Confined to its lane's queue, which it blocks in poll(2) while the worker works: a lane is a thread of its own by
/// design, and there is a fixed number of them.
final class WorkerProcess {
    /// What the worker said of itself.
    let hello: HelloMessage
    /// What it said of its sandbox.
    let ready: ReadyMessage
    /// Documents it was given.
    private(set) var served = 0

    private let channel: WorkerChannel
    private let settings: WorkerSettings
    private var nextID: UInt64 = 1

    /// Starts a worker and waits until it has locked itself in.
    /// - Parameters:
    ///   - memory: the lane's slot, the worker's descriptor 3.
    ///   - file: the lane's spool file, the worker's descriptor 4.
    ///   - reaper: queue on which its end is noticed.
    /// - Throws: ``WorkerFault`` with code `start` or `protocol`.
    init(
        settings: WorkerSettings, memory: consuming OwnedDescriptor, file: consuming OwnedDescriptor,
        reaper: DispatchQueue
    ) throws {
        self.settings = settings
        channel = try WorkerChannel(settings: settings, memory: memory, file: file, reaper: reaper)
        let deadline = ContinuousClock.now + settings.startupLimit
        do {
            hello = try channel.receiveLine(limit: WireProtocol.controlLineLimit, until: deadline)
                .withUnsafeBytes { bytes throws(WireError) in try HelloMessage(parsing: bytes) }
            guard hello.protocol == WireProtocol.version else {
                throw WireError(
                    "it speaks protocol \(hello.protocol), this daemon speaks \(WireProtocol.version): install the worker that belongs to it"
                )
            }
            let router = Router(manifests: hello.extractors, disabled: settings.disabledExtractors)
            try channel.send(WelcomeMessage(limits: settings.limits, router: router).line(), until: deadline)
            ready = try channel.receiveLine(limit: WireProtocol.controlLineLimit, until: deadline)
                .withUnsafeBytes { bytes throws(WireError) in try ReadyMessage(parsing: bytes) }
        } catch {
            throw channel.condemn(error, asCode: "start", context: settings.executable)
        }
    }

    /// Whether it has served its documents and should be replaced.
    var isWornOut: Bool { served >= settings.recycleAfter }

    /// Whether it can be given a document: it lives, and has not said anything that nobody asked for. A worker that
    /// answers twice is found out here, before the next document would be blamed for it.
    var isUsable: Bool {
        // A pipe that cannot even be polled is no reason to trust what is behind it.
        (try? channel.isWaiting()) ?? false
    }

    /// Has a document extracted.
    /// - Parameter message: its `id` is set here.
    /// - Returns: the checked answer.
    /// - Throws: ``WorkerFault``; the worker is dead then.
    func extract(_ message: ExtractMessage) throws(WorkerFault) -> ResultFrame {
        var message = message
        message.id = nextID
        nextID += 1
        served += 1
        let soft = ContinuousClock.now + .milliseconds(settings.limits.softDeadlineMs)
        do {
            try channel.send(message.line(), until: soft + settings.grace)
            let line = try channel.receiveLine(limit: settings.limits.outputBytes, until: soft + settings.grace)
            let frame = try line.withUnsafeBytes { try ResultFrame(parsing: $0) }
            let id =
                switch frame {
                case .result(let id, _, _, _, _, _), .failure(let id, _): id
                }
            guard id == message.id else { throw WireError("an answer to request \(id), \(message.id) was asked") }
            guard channel.isQuiet else { throw WireError("more than one answer to a request") }
            return frame
        } catch {
            throw channel.condemn(error, asCode: nil, context: nil)
        }
    }

    /// Closes its standard input, which asks it to exit, and kills it if it does not.
    func stop() { channel.stop(grace: settings.grace) }
}
