import Dispatch
import Glibc
import Logging
import WinnowConfiguration
import WinnowCore
import WinnowPlugin
import WinnowSystem

/// Makes the lanes that a configuration asks for.
enum DaemonLanes {
    /// Empties the spool and creates the lanes.
    static func make(_ configuration: Configuration, _ logger: Logger) throws -> [Lane] {
        let spool = try DurableFolder.make("\(configuration.state)/spool")
        for name in try spool.names() where !name.hasPrefix("work-") { try spool.remove(name) }
        let executable = try WorkerLocation.find()
        let reaper = DispatchQueue(label: "winnow.reaper", autoreleaseFrequency: .never)
        let count = configuration.workers.count ?? Processors.available()
        return try (0..<count).map { index in
            try DurableFolder.make(workFolder(index, configuration))
            var settings = settings(configuration)
            settings.executable = executable
            return try Lane(
                index: index, settings: own(settings, index, configuration), spoolFolder: spool.path, reaper: reaper,
                logger: logger)
        }
    }

    /// What all lanes have in common; the executable is filled in by ``make(_:_:)``.
    static func settings(_ configuration: Configuration) -> WorkerSettings {
        let limits = configuration.limits
        return WorkerSettings(
            executable: "", arguments: ["--sandbox", configuration.workers.sandbox.rawValue], workFolder: "",
            limits: ExtractionLimits(
                textBytes: limits.textBytes, outputBytes: limits.outputBytes,
                softDeadlineMs: limits.deadline.milliseconds),
            grace: limits.grace, memoryBytes: limits.memory, openFiles: limits.openFiles,
            recycleAfter: configuration.workers.recycleAfter, idleExit: configuration.workers.idleExit,
            niceness: configuration.workers.nice, disabledExtractors: Set(configuration.extractors.disable))
    }

    /// The settings of one lane: its worker has a folder of its own.
    static func own(_ settings: WorkerSettings, _ index: Int, _ configuration: Configuration) -> WorkerSettings {
        var own = settings
        own.workFolder = workFolder(index, configuration)
        return own
    }

    private static func workFolder(_ index: Int, _ configuration: Configuration) -> String {
        "\(configuration.state)/spool/work-\(index)"
    }
}
