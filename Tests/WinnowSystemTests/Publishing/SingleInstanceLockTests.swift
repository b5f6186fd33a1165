import Dispatch
import Glibc
import Testing

@testable import WinnowSystem

@Suite("The single-instance lock")
struct SingleInstanceLockTests {
    @Test("is held by one, named to the other, and free afterwards")
    func exclusive() throws {
        let temporary = try TemporaryFolder()
        let path = "\(temporary.path)/lock"
        do {
            let lock = try SingleInstanceLock(path: path)
            #expect {
                _ = try SingleInstanceLock(path: path)
            } throws: { error in
                let error = error as? SystemError
                return error?.code == .busy && error?.context == "\(path) is locked by process \(getpid())"
            }
            _ = consume lock
        }
        // A child that another test starts has the lock until it becomes another program.
        func isFree() -> Bool { (try? SingleInstanceLock(path: path)) != nil }
        for _ in 0..<100 where !isFree() { usleep(20_000) }
        _ = try SingleInstanceLock(path: path)
    }

    @Test("waits while only a child that is being started still has the lock of a process that was killed")
    func deadHolder() throws {
        let temporary = try TemporaryFolder()
        let path = "\(temporary.path)/lock"
        // Process ids end far below this one (pid_max).
        let file = try OwnedDescriptor.open(path, O_RDWR | O_CREAT, mode: 0o644)
        try file.writeAll(Array("2147483646\n".utf8).span, at: 0)
        let number = file.release()
        try #require(flock(number, LOCK_EX | LOCK_NB) == 0)
        DispatchQueue(label: "test.exec").asyncAfter(deadline: .now() + .milliseconds(100)) { close(number) }
        _ = try SingleInstanceLock(path: path)
    }

    @Test("is not inherited by children")
    func children() async throws {
        let temporary = try TemporaryFolder()
        let path = "\(temporary.path)/lock"
        let output = try OwnedDescriptor.pipe()
        let input = try OwnedDescriptor.pipe()
        let child: ChildProcess
        do {
            let lock = try SingleInstanceLock(path: path)
            let map = DescriptorMap(
                input: try input.first.duplicate(), output: try output.second.duplicate(),
                errors: try OwnedDescriptor.open("/dev/null", O_RDWR))
            let queue = DispatchQueue(label: "test")
            child = try ChildProcess.start(ChildProgram(path: "/bin/cat"), descriptors: map, queue: queue) { _ in }
            _ = consume lock
        }
        _ = try SingleInstanceLock(path: path)
        try child.send(SIGKILL)
    }
}
