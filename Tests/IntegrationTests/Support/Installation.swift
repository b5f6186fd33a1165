import Glibc

/// The programs of the build folder, laid out as the daemon expects them: `winnow` with a `winnow-worker` beside it.
enum Installation {
    /// With the worker that breaks on demand and reads everything as text.
    static let faulty = Result { try make(worker: "winnow-worker-faults") }
    /// With the worker that is shipped.
    static let real = Result { try make(worker: "winnow-worker") }

    private static func make(worker: String) throws -> String {
        let build = try buildFolder()
        // In the build folder, so that hard links do; one for each test process.
        let folder = "\(build)/integration-\(getpid())-\(worker)"
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Complaint("mkdir \(folder): \(errno)") }
        for (program, name) in [("winnow", "winnow"), (worker, "winnow-worker")] {
            unlink("\(folder)/\(name)")
            guard link("\(build)/\(program)", "\(folder)/\(name)") == 0 else {
                throw Complaint("link \(build)/\(program): \(errno)")
            }
        }
        onExit(folder)
        return folder
    }

    private static func buildFolder() throws -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw Complaint("/proc/self/exe cannot be read") }
        let path = String(decoding: buffer[..<count], as: UTF8.self)
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        guard access("\(folder)/winnow", X_OK) == 0 else { throw Complaint("\(folder) holds no winnow") }
        return folder
    }

    nonisolated(unsafe) private static var made: [String] = []  // written by the two lazy values above only

    private static func onExit(_ folder: String) {
        if made.isEmpty {
            atexit {
                for folder in Installation.made {
                    unlink("\(folder)/winnow")
                    unlink("\(folder)/winnow-worker")
                    rmdir(folder)
                }
            }
        }
        made.append(folder)
    }
}
