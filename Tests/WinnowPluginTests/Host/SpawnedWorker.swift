import Glibc

/// A worker process of the build folder, talked to over pipes.
final class SpawnedWorker {
    /// How a process ended.
    enum End: Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    private let process: pid_t
    private var input: Int32
    private let output: Int32
    private let document: Int32

    /// Starts the executable that stands beside the test bundle, with an empty, nameless file as descriptor 3.
    init(_ executable: String, errors: String = "/dev/null") throws {
        var (toChild, fromChild): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { throw Failure("pipe") }
        var name = Array("/tmp/winnow-test-XXXXXX".utf8CString)
        document = mkstemp(&name)
        guard document >= 0, unlink(name) == 0 else { throw Failure("mkstemp") }
        for descriptor in toChild + fromChild + [document] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, document, 3)
        let path = try Self.buildFolder() + executable
        var pid: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
        defer { arguments.forEach { free($0) } }
        // Swift's backtracer would take seconds over each crash.
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { environment.forEach { free($0) } }
        guard posix_spawn(&pid, path, &actions, nil, &arguments, &environment) == 0 else {
            throw Failure("spawn \(path)")
        }
        process = pid
        close(toChild[0])
        close(fromChild[1])
        (input, output) = (toChild[1], fromChild[0])
    }

    deinit {
        close(input)
        close(output)
        close(document)
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// Writes everything, or as much as the worker lives to read.
    func send(_ line: [UInt8]) {
        var sent = 0
        while sent < line.count {
            let result = line.withUnsafeBytes {
                write(input, $0.baseAddress?.advanced(by: sent), line.count - sent)
            }
            if result < 0 { return }
            sent += result
        }
    }

    func send(_ line: String) { send(Array((line + "\n").utf8)) }

    func closeInput() {
        close(input)
        input = -1
    }

    /// The next line without its newline; nil at the end of output.
    func receive() -> [UInt8]? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1 {
            if byte == 0x0A { return line }
            line.append(byte)
        }
        return line.isEmpty ? nil : line
    }

    /// Puts the bytes on descriptor 3.
    func place(_ bytes: [UInt8]) {
        ftruncate(document, 0)
        _ = bytes.withUnsafeBytes { pwrite(document, $0.baseAddress, $0.count, 0) }
    }

    /// Waits for the process to end.
    func end() -> End {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
    }

    private static func buildFolder() throws -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw Failure("readlink") }
        let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    struct Failure: Error {
        let what: String
        init(_ what: String) { self.what = what }
    }
}
