// The sandboxed host of the built-in extractors. Started by the daemon, spoken to over the wire protocol.
import Glibc
import WinnowDetection
import WinnowPlugin

// What a document may need from the file system is loaded before the sandbox closes.
_ = TextDecoding.prepare()
exit(
    WorkerHost(
        name: "winnow-worker", version: "1.0.0", extractors: BuiltIns.extractors, enrichers: BuiltIns.enrichers,
        detector: SniffingDetector()
    ).run(lockIn: LockIn.apply))
