import Glibc
import WinnowConfiguration
import WinnowCore

extension WorkerTrial {
    /// Tries a worker as the configuration would start it, in a temporary folder.
    static func run(_ configuration: Configuration) throws -> Report {
        let folder = try TemporaryFolder.make("check")
        defer { TemporaryFolder.remove(folder) }
        mkdir("\(folder)/work", 0o700)
        var settings = DaemonLanes.settings(configuration)
        settings.executable = try WorkerLocation.find()
        settings.workFolder = "\(folder)/work"
        return try run(settings, spoolFile: "\(folder)/spool")
    }
}
