import Dispatch
import Glibc
import Logging
import WinnowCore
import WinnowModel
import WinnowPlugin
import WinnowService
import WinnowSystem

/// Lanes without a daemon: inputs in, results out in the same order.
final class ExtractSession {
    private let lanes: [Lane]
    private let folder: String
    private let maxBytes: Int
    private let explain: Bool

    /// Starts lanes in a temporary folder.
    /// - Parameter explain: whether to ask the workers why a record came out as it did.
    /// - Throws: ``Failure`` or ``SystemError``.
    init(workers: Int, deadlineMs: Int, maxBytes: Int, sandbox: String, explain: Bool) throws {
        let folder = try TemporaryFolder.make("extract")
        self.folder = folder
        self.maxBytes = maxBytes
        self.explain = explain
        SignalSources.ignorePipeSignal()
        var settings = WorkerSettings(
            executable: try WorkerLocation.find(), arguments: ["--sandbox", sandbox], workFolder: folder)
        settings.limits.softDeadlineMs = deadlineMs
        let reaper = DispatchQueue(label: "winnow.signals")
        var logger = Logger(label: "winnow.extract") { ConsoleLogHandler(label: $0) }
        logger.logLevel = .warning
        lanes = try (0..<workers).map { index in
            let work = "\(folder)/work-\(index)"
            mkdir(work, 0o700)
            var own = settings
            own.workFolder = work
            return try Lane(index: index, settings: own, spoolFolder: folder, reaper: reaper, logger: logger)
        }
    }

    /// Extracts all inputs.
    /// - Parameter emit: called on this thread, in the order of the inputs, with the index of the next input and what came
    ///   of it and of those behind it that are done: records or failures.
    func run(_ inputs: [ExtractInput], _ emit: (Int, [Result<ExtractedDocument, DocumentFailure>]) -> Void) {
        let board = ResultBoard(count: inputs.count)
        for lane in lanes { feed(lane, inputs, board) }
        var index = 0
        while index < inputs.count {
            let results = board.take(from: index)
            emit(index, results)
            index += results.count
        }
    }

    /// Hands a lane the next input, until there are none.
    private func feed(_ lane: Lane, _ inputs: [ExtractInput], _ board: ResultBoard) {
        guard let index = board.next() else { return }
        let input = inputs[index]
        let hints = ExtractMessage(
            id: 0, descriptor: 0, bytes: 0, filename: input.filename, declaredMediaType: input.declaredMediaType,
            url: input.url,
            explain: explain)
        lane.extract(path: input.path, hints: hints, maxBytes: maxBytes) { [self] result in
            board.set(
                index,
                result.map {
                    ExtractedDocument(record: ExtractedRecord.line(input, $0), explanation: $0.explanation)
                })
            feed(lane, inputs, board)
        }
    }

    /// Stops the workers and removes the temporary folder.
    func close() {
        let done = DispatchGroup()
        for lane in lanes {
            done.enter()
            lane.stop { done.leave() }
        }
        done.wait()
        TemporaryFolder.remove(folder)
    }
}

extension ExtractSession: @unchecked Sendable {}  // immutable after init; lanes are confined to their own queues
