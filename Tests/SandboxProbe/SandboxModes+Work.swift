import Dispatch
import Glibc
import Synchronization
import WinnowSystem

extension SandboxModes {
    /// What an honest extractor does: memory, threads, timers, files in its work folder, text, time, random numbers.
    static func work(in folder: String) {
        do {
            try filesWork(in: folder)
        } catch {
            return print("files: \(error)")
        }
        guard threadsWork(), timersWork(), memoryWorks() else { return print("broken") }
        guard "Grüße".uppercased() == "GRÜSSE", (0..<100).contains(Int.random(in: 0..<100)) else {
            return print("text or random numbers")
        }
        print(isatty(1) == 0 && ContinuousClock.now > .now - .seconds(1) ? "fine" : "time or terminal")
    }

    private static func filesWork(in folder: String) throws {
        let first = try OwnedDescriptor.open("\(folder)/first", O_RDWR | O_CREAT)
        try first.writeAll(Array("text".utf8).span)
        _ = try first.borrow { number in try systemCall("ftruncate") { ftruncate(number, 2) } }
        try systemCall("mkdir") { mkdir("\(folder)/inner", 0o700) }
        try systemCall("rename") { rename("\(folder)/first", "\(folder)/inner/second") }
        let again = try OwnedDescriptor.open("\(folder)/inner/second").readToEnd(limit: 10)
        guard again == Array("te".utf8) else { throw SystemError("test", code: .io) }
        try systemCall("unlink") { unlink("\(folder)/inner/second") }
        try systemCall("rmdir") { rmdir("\(folder)/inner") }
    }

    private static func threadsWork() -> Bool {
        let sum = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { index in sum.withLock { $0 += index } }
        return sum.withLock { $0 } == 64 * 63 / 2
    }

    private static func timersWork() -> Bool {
        let rang = DispatchSemaphore(value: 0)
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "timer"))
        timer.setEventHandler { rang.signal() }
        timer.schedule(deadline: .now() + .milliseconds(5))
        timer.activate()
        let outcome = rang.wait(timeout: .now() + 10)
        timer.cancel()
        return outcome == .success
    }

    private static func memoryWorks() -> Bool {
        let block = [UInt8](repeating: 3, count: 200 << 20)
        return block.withUnsafeBytes { $0.last } == 3
    }
}
