package import WinnowPlugin

/// How workers are started and limited.
package struct WorkerSettings: Sendable, Hashable {
    /// Path of the `winnow-worker` executable.
    package var executable: String
    /// Arguments after its name: sandbox demand and limits that the worker sets on itself.
    package var arguments: [String]
    /// Folder that is the worker's own: its working folder and the only place it may write.
    package var workFolder: String
    /// Limits sent to the extractors; `softDeadlineMs` is when a partial result is due.
    package var limits: ExtractionLimits
    /// From the soft deadline until SIGTERM, and again until SIGKILL.
    package var grace: Duration
    /// Address space, in bytes.
    package var memoryBytes: Int
    /// Open files.
    package var openFiles: Int
    /// Documents after which a worker is replaced.
    package var recycleAfter: Int
    /// Idle time after which a worker is stopped.
    package var idleExit: Duration
    /// Added to the daemon's niceness.
    package var niceness: Int
    /// Extractors that the configuration switches off.
    package var disabledExtractors: Set<String>
    /// Time from start to `ready`.
    package var startupLimit: Duration = .seconds(20)

    package init(
        executable: String, arguments: [String] = [], workFolder: String, limits: ExtractionLimits = ExtractionLimits(),
        grace: Duration = .seconds(2), memoryBytes: Int = 2 << 30, openFiles: Int = 64, recycleAfter: Int = 1000,
        idleExit: Duration = .seconds(60), niceness: Int = 0, disabledExtractors: Set<String> = []
    ) {
        self.executable = executable
        self.arguments = arguments
        self.workFolder = workFolder
        self.limits = limits
        self.grace = grace
        self.memoryBytes = memoryBytes
        self.openFiles = openFiles
        self.recycleAfter = recycleAfter
        self.idleExit = idleExit
        self.niceness = niceness
        self.disabledExtractors = disabledExtractors
    }

    /// The limits in force, as a sentence for failure reports.
    package var limitsInWords: String {
        """
        limits in force: deadline \(limits.softDeadlineMs) ms and \(grace) grace, address space \(memoryBytes >> 20) MiB, \
        \(openFiles) open files, answer \(limits.outputBytes >> 20) MiB
        """
    }
}

/// Why a worker gave no answer.
package struct WorkerFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// `crashed`, `deadline`, `memory`, `protocol`, `start`.
    package var code: String
    /// What happened, with signal and resource use where they are known.
    package var message: String
    /// The end of what the worker wrote to standard error.
    package var stderrTail: String

    /// What happened, and what the worker said of it.
    package var description: String {
        stderrTail.isEmpty ? message : "\(message); last words of the worker: \(stderrTail)"
    }

    /// The fault as a document's failure.
    /// - Parameter limits: the limits in force, in words.
    func failure(_ limits: String) -> DocumentFailure {
        var sentences = [message, limits]
        if !stderrTail.isEmpty { sentences.append("last words of the worker: \(stderrTail)") }
        return DocumentFailure(.retry, code: code, message: sentences.joined(separator: "; "))
    }
}
