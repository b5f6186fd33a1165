import Dispatch
import Glibc
import WinnowSystem

/// What the tests of child processes need from inside a child.
enum ProcessModes {
    /// Prints the numbers of all open descriptors.
    static func descriptors() {
        let open = (0..<Int32(4096)).filter { fcntl($0, F_GETFD) >= 0 }
        print(open.map(String.init).joined(separator: " "))
    }

    /// Prints the ignored and blocked signals, the umask and the no-new-privileges flag.
    static func signals() {
        for line in lines(of: "/proc/self/status") {
            let name = line.prefix { $0 != ":" }
            if ["SigBlk", "SigIgn", "Umask", "NoNewPrivs"].contains(name) {
                print(line.split(separator: "\t").joined(separator: " "))
            }
        }
        print("Group: \(getpgrp() == getpid() ? "own" : "inherited")")
        print("Nice: \(getpriority(Int32(PRIO_PROCESS.rawValue), 0))")
        print("OOM: \(lines(of: "/proc/self/oom_score_adj").first ?? "")")
    }

    /// Prints the limits as the kernel states them.
    static func limits() {
        for line in lines(of: "/proc/self/limits") { print(line) }
    }

    /// Ends in the way asked for.
    static func crash(_ how: String) {
        switch how {
        case "abort": abort()
        case "code": exit(37)
        case "kill": kill(getpid(), SIGKILL)
        default: exit(64)
        }
    }

    /// Uses 64 MiB of memory and some CPU time.
    static func burn() {
        var block = [UInt8](repeating: 1, count: 64 << 20)
        for round in 0..<8 { for index in stride(from: 0, to: block.count, by: 64) { block[index] &+= UInt8(round) } }
        print(block.reduce(0) { $0 &+ Int($1) })
    }

    /// Starts a grandchild that only holds the inherited descriptor 3, says so, and waits to be killed.
    static func adopt() throws {
        let nothing = try OwnedDescriptor.open("/dev/null", O_RDWR)
        var map = DescriptorMap(input: try nothing.duplicate(), output: try nothing.duplicate(), errors: nothing)
        _ = map.add(OwnedDescriptor(adopting: 3))
        let program = ChildProgram(path: "/proc/self/exe", arguments: ["hold"])
        let queue = DispatchQueue(label: "probe")
        let child = try ChildProcess.start(program, descriptors: map, queue: queue) { _ in }
        print("started")
        fflush(nil)
        withExtendedLifetime(child) { hold() }
    }

    /// Waits to be killed.
    static func hold() {
        while true { pause() }
    }

    /// Starts 200 children with pipes, a third of which cannot start, and compares this process before and after.
    static func leakCheck() throws {
        let queue = DispatchQueue(label: "probe")
        try runChildren(3, on: queue)  // Dispatch opens its own descriptors at first use
        waitForPidfds()
        let before = openDescriptors()
        try runChildren(200, on: queue)
        waitForPidfds()
        let after = openDescriptors()
        var status: Int32 = 0
        let left = waitpid(-1, &status, WNOHANG)
        print("descriptors \(before == after ? "equal" : "\(before) became \(after)")")
        print("children \(left == -1 && errno == ECHILD ? "none" : "left")")
    }

    private static func runChildren(_ count: Int, on queue: DispatchQueue) throws {
        for round in 0..<count { try runChild(path: round % 3 == 2 ? "/no/such/program" : "/bin/true", on: queue) }
    }

    private static func runChild(path: String, on queue: DispatchQueue) throws {
        let input = try OwnedDescriptor.pipe().first.duplicate()
        let output = try OwnedDescriptor.pipe().second.duplicate()
        let errors = try OwnedDescriptor.open("/dev/null", O_WRONLY)
        let map = DescriptorMap(input: input, output: output, errors: errors)
        let ended = DispatchSemaphore(value: 0)
        do {
            _ = try ChildProcess.start(ChildProgram(path: path), descriptors: map, queue: queue) { _ in ended.signal() }
            ended.wait()
        } catch {
            guard (error as SystemError).code == .notFound else { throw error }
        }
    }

    /// Dispatch lets go of the last child's pidfd a moment after its end was reported, on a thread of its own.
    private static func waitForPidfds() {
        var patience = 5000
        while patience > 0, openDescriptors().contains(where: isPidfd) {
            usleep(1000)
            patience -= 1
        }
    }

    private static func isPidfd(_ number: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/fd/\(number)", $0.baseAddress!, $0.count) }
        return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self) == "anon_inode:[pidfd]"
    }

    private static func openDescriptors() -> [Int32] {
        (0..<Int32(4096)).filter { fcntl($0, F_GETFD) >= 0 }
    }

    private static func lines(of path: String) -> [Substring] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    }
}
