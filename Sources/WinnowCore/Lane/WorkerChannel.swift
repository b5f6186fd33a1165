internal import Dispatch
internal import Glibc
internal import Synchronization
internal import WinnowPlugin
internal import WinnowSystem

/// The pipes to a worker, and its process. Confined to the lane's queue.
final class WorkerChannel {
    private let child: ChildProcess
    private var input: OwnedDescriptor?
    private let output: OwnedDescriptor
    private let errors: OwnedDescriptor
    private let end: EndBox
    private let grace: Duration
    /// Bytes that may be received and not asked for yet.
    private let mostReceived: Int

    /// Bytes received and not yet handed out.
    private var received: [UInt8] = []
    /// How much of `received` is known to hold no newline.
    private var searched = 0
    private var stderrTail: [UInt8] = []
    private var errorsEnded = false

    private static let stderrTailBytes = 16 << 10
    private static let piece = 256 << 10

    init(
        settings: WorkerSettings, memory: consuming OwnedDescriptor, file: consuming OwnedDescriptor,
        reaper: DispatchQueue
    ) throws {
        grace = settings.grace
        mostReceived = max(settings.limits.outputBytes, WireProtocol.controlLineLimit) + Self.piece
        do {
            let toWorker = try OwnedDescriptor.pipe()
            let fromWorker = try OwnedDescriptor.pipe()
            fromWorker.first.widenPipe(to: Self.piece)
            let log = try OwnedDescriptor.pipe()
            var map = DescriptorMap(
                input: try toWorker.first.duplicate(), output: try fromWorker.second.duplicate(),
                errors: try log.second.duplicate())
            guard map.add(memory) == WireProtocol.memoryDescriptor, map.add(file) == WireProtocol.fileDescriptor else {
                preconditionFailure("the wire protocol's descriptors are 3 and 4")
            }
            var program = ChildProgram(
                path: settings.executable, arguments: settings.arguments, environment: Self.environment)
            program.workingFolder = settings.workFolder
            program.limits.addressSpaceBytes = UInt64(settings.memoryBytes)
            program.limits.fileBytes = 64 << 20
            program.limits.openFiles = UInt64(settings.openFiles)
            program.niceness = Int32(settings.niceness)
            // The kernel should take a worker before the daemon when memory runs out.
            program.outOfMemoryScore = 500
            let end = EndBox()
            self.end = end
            child = try ChildProcess.start(program, descriptors: map, queue: reaper) { end.set($0) }
            input = try toWorker.second.duplicate()
            output = try fromWorker.first.duplicate()
            errors = try log.first.duplicate()
            try input?.setNonblocking()
            try output.setNonblocking()
            try errors.setNonblocking()
        } catch {
            throw WorkerFault(code: "start", message: "a worker could not be started: \(error)", stderrTail: "")
        }
    }

    /// A fixed, small environment: nothing of the daemon's leaks into a parser. Swift's crash handler would need to
    /// start another program, which the sandbox forbids.
    private static let environment = [
        "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "MALLOC_ARENA_MAX": "2",
    ]

    /// Whether nothing but the last answer has come.
    var isQuiet: Bool { received.isEmpty }

    /// Whether the worker waits for a request: it is alive, and has said nothing since its last answer.
    func isWaiting() throws(SystemError) -> Bool {
        var set = PollSet()
        _ = set.add(output, for: .read)
        return try !set.wait(until: .now) && received.isEmpty
    }

    /// Writes a line, in as many pieces as the pipe takes.
    func send(_ line: [UInt8], until deadline: ContinuousClock.Instant) throws {
        var sent = 0
        while sent < line.count {
            guard let taken = try write(line, from: sent) else {
                try pump(until: deadline, waitingToWrite: true)
                continue
            }
            sent += taken
        }
    }

    private func write(_ line: [UInt8], from start: Int) throws -> Int? {
        guard input != nil else { throw ChannelBreak.ended }
        do {
            return try input?.writeAvailable(line.span.extracting(start...))
        } catch let error where error.code == .closed {
            throw ChannelBreak.ended
        }
    }

    /// Receives one line, without its newline.
    /// - Parameter limit: most bytes; checked before more is kept.
    func receiveLine(limit: Int, until deadline: ContinuousClock.Instant) throws -> [UInt8] {
        while true {
            let newline = received.withUnsafeBytes { bytes -> Int? in
                guard let base = bytes.baseAddress, searched < bytes.count,
                    let found = memchr(base + searched, 0x0A, bytes.count - searched)
                else { return nil }
                return UnsafeRawPointer(found) - base
            }
            if let newline {
                guard newline <= limit else { throw WireError("an answer longer than \(limit) bytes") }
                searched = 0
                return takeLine(endingAt: newline)
            }
            searched = received.count
            guard received.count <= limit else { throw WireError("an answer longer than \(limit) bytes") }
            try pump(until: deadline, waitingToWrite: false)
        }
    }

    /// Takes a line off what was received; mostly that is all of it, and is handed over as it is.
    private func takeLine(endingAt newline: Int) -> [UInt8] {
        guard newline == received.count - 1 else {
            defer { received.removeSubrange(...newline) }
            return Array(received[..<newline])
        }
        var line: [UInt8] = []
        swap(&line, &received)
        line.removeLast()
        return line
    }

    /// Waits for the worker and takes in what it wrote.
    private func pump(until deadline: ContinuousClock.Instant, waitingToWrite: Bool) throws {
        var set = PollSet()
        let out = set.add(output, for: .read)
        let log = set.add(errors, for: errorsEnded ? [] : .read)
        if errorsEnded { set.watch(log, for: []) }
        if waitingToWrite, input != nil { addInput(to: &set) }
        // A worker that writes without end is always ready; its time is over all the same.
        guard ContinuousClock.now < deadline, try set.wait(until: deadline) else { throw ChannelBreak.deadline }
        if !set.readiness(log).isEmpty { try takeErrors() }
        if !set.readiness(out).isEmpty { try takeOutput() }
    }

    private func addInput(to set: inout PollSet) {
        if let input = input.take() {
            _ = set.add(input, for: .write)
            self.input = consume input
        }
    }

    private func takeOutput() throws {
        let outcome = try withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 1) { buffer in
            let outcome = try output.readAvailable(into: buffer)
            if case .bytes(let count) = outcome {
                received.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            return outcome
        }
        if outcome == .end { throw ChannelBreak.ended }
        guard received.count <= mostReceived else { throw WireError("more output than \(mostReceived) bytes") }
    }

    private func takeErrors() throws {
        let outcome = try withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 1) { buffer in
            let outcome = try errors.readAvailable(into: buffer)
            if case .bytes(let count) = outcome {
                stderrTail.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            return outcome
        }
        if outcome == .end { errorsEnded = true }
        if stderrTail.count > Self.stderrTailBytes {
            stderrTail.removeFirst(stderrTail.count - Self.stderrTailBytes)
        }
    }

    /// Ends the worker after a failure and says what happened.
    /// - Parameters:
    ///   - code: the fault's code; nil derives it from what happened.
    ///   - context: what was tried, for the message.
    func condemn(_ error: any Error, asCode code: String?, context: String?) -> WorkerFault {
        let reached = "worker \(child.id)" + (context.map { " (\($0))" } ?? "")
        let channelBreak = error as? ChannelBreak
        let asked = channelBreak == .ended ? nil : terminate()
        let finalEnd = end.wait(for: grace) ?? kill()
        drainErrors()
        let tail = Self.lastWords(stderrTail)
        var ending = finalEnd.map { "\($0.status)" } ?? "no exit status"
        if let finalEnd {
            ending += ", peak memory \(finalEnd.maxResidentBytes >> 20) MiB, \(finalEnd.userTime) user time"
        }
        let (word, message) =
            switch channelBreak {
            case .deadline:
                ("deadline", "\(reached) did not answer in time; \(asked ?? "") and ended with \(ending)")
            case .ended:
                (Self.saysOutOfMemory(stderrTail) ? "memory" : "crashed", "\(reached) ended with \(ending)")
            case nil: ("protocol", "\(reached) broke the protocol: \(error)")
            }
        return WorkerFault(code: code ?? word, message: message, stderrTail: tail)
    }

    /// What allocators say when the address space is used up: Swift's runtime, C++ and glibc's callers.
    private static func saysOutOfMemory(_ log: [UInt8]) -> Bool {
        let text = String(decoding: log, as: UTF8.self).lowercased()
        return ["could not allocate", "cannot allocate memory", "out of memory", "bad_alloc"].contains {
            text.contains($0)
        }
    }

    /// Asks with SIGTERM, then insists with SIGKILL.
    private func terminate() -> String {
        signal(SIGTERM)
        if end.wait(for: grace) != nil { return "it was sent SIGTERM" }
        signal(SIGKILL)
        return "it was sent SIGTERM and, \(grace) later, SIGKILL"
    }

    private func kill() -> ChildEnd? {
        signal(SIGKILL)
        return end.wait(for: .seconds(10))
    }

    private func signal(_ number: Int32) {
        do {
            try child.send(number)
        } catch {
            // Only a worker that is gone cannot be signalled by the process that started it.
            stderrTail.append(contentsOf: "(\(error))".utf8)
        }
    }

    /// Closes the worker's standard input and waits for its end.
    func stop(grace: Duration) {
        input = nil
        if end.wait(for: grace) == nil { _ = kill() }
    }

    private func drainErrors() {
        while !errorsEnded {
            let before = stderrTail
            do { try takeErrors() } catch { return }  // what cannot be read of a dead worker's log is lost with it
            if stderrTail == before { return }
        }
    }

    /// The last lines that say something: the frames of a stack without symbols do not.
    private static func lastWords(_ bytes: [UInt8]) -> String {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).filter { line in
            !(line.first?.isNumber == true && line.contains("0x"))
        }
        let text = lines.suffix(8).joined(separator: " / ").suffix(1024)
        return String(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }
}

/// Why the conversation ended early.
enum ChannelBreak: Error { case ended, deadline }

/// The worker's end, noted on the reaper's queue and awaited on the lane's.
private final class EndBox: Sendable {
    private let value = Mutex<ChildEnd?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    func set(_ end: ChildEnd) {
        value.withLock { $0 = end }
        semaphore.signal()
    }

    /// The end, once it is there; nil after the given time.
    func wait(for duration: Duration) -> ChildEnd? {
        if let end = value.withLock({ $0 }) { return end }
        let nanoseconds = duration.components.seconds * 1_000_000_000 + duration.components.attoseconds / 1_000_000_000
        _ = semaphore.wait(timeout: .now() + .nanoseconds(Int(nanoseconds)))
        return value.withLock { $0 }
    }
}
