internal import Dispatch
internal import WinnowModel
package import WinnowPlugin
internal import WinnowSystem

/// Starts a worker to see what it says, without giving it a document.
package enum WorkerTrial {
    /// What a worker said of itself.
    package struct Report: Sendable {
        package let extractors: [ExtractorManifest]
        package let sandbox: [String: String]
    }

    /// Runs the handshake and stops the worker again. Blocks the calling thread.
    /// - Parameter spoolFile: a file for the worker's descriptor 4; made and left behind.
    /// - Throws: ``WorkerFault`` or ``SystemError``.
    package static func run(_ settings: WorkerSettings, spoolFile: String) throws -> Report {
        let reader = try DocumentReader(path: spoolFile)
        let worker = try WorkerProcess(
            settings: settings, memory: try reader.memoryForWorker(), file: try reader.fileForWorker(),
            reaper: DispatchQueue(label: "winnow.signals"))
        worker.stop()
        return Report(extractors: worker.hello.extractors, sandbox: worker.ready.sandbox)
    }
}
