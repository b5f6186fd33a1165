// The sandboxed host of the built-in extractors. Started by the daemon, spoken to over the wire protocol.
import Glibc
import WinnowDetection
import WinnowPlugin
import WinnowSystem

guard let lockIn = LockIn(arguments: Array(CommandLine.arguments.dropFirst())) else {
    _ = "usage: winnow-worker [--sandbox required|preferred|disabled]\n".withCString {
        write(STDERR_FILENO, $0, strlen($0))
    }
    exit(EX_USAGE)
}
Heap.keepFreedMemory()
// What documents may need from the file system is loaded before the sandbox closes.
_ = TextDecoding.prepare()
let host = WorkerHost(
    name: "winnow-worker", version: "1.0.0", extractors: BuiltIns.extractors, enrichers: BuiltIns.enrichers,
    detector: SniffingDetector())
exit(host.run(lockIn: lockIn.apply))
