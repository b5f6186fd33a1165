import Glibc
import WinnowConfiguration
import WinnowSystem

extension Daemon {
    /// Makes the folders without which nothing can begin.
    /// - Throws: ``Failure`` naming the key, the folder and what to do.
    static func makeFolders(_ configuration: Configuration) throws {
        try makeFolder("state", configuration.state)
        try makeFolder("outbox.path", configuration.outbox.path)
        try makeFolder("quarantine.path", configuration.quarantine.path)
    }

    private static func makeFolder(_ key: String, _ path: String) throws {
        do throws(SystemError) {
            try DurableFolder.make(path)
            try systemCall("access", on: path) { access(path, W_OK | X_OK) }
        } catch {
            let advice =
                switch error.code {
                case .denied:
                    "the daemon runs as user \(geteuid()), which must be able to write there: make the folder and give it to "
                        + "that user (chown)"
                case .readOnly:
                    "the file system is read-only here; where systemd made it so, allow the folder in a drop-in: "
                        + "systemctl edit winnow, [Service], ReadWritePaths=\(path)"
                default: "see what is wrong there, or set \(key) to another folder"
                }
            throw Failure.disk("\(key): \(error)\n\(advice)")
        }
    }
}
