import Glibc
import WinnowCore
import WinnowIntake
import WinnowModel
import WinnowSystem

/// The daemon's answer to `status`, as ``StatusReport`` reads it.
enum StatusAnswer {
    static func bytes(_ tally: PipelineTally, _ support: SandboxReport, startedAt: Int64) -> [UInt8] {
        var writer = JSONWriter(capacity: 1024)
        writer.object { inner in
            inner.member("version", Version.text)
            inner.member("pid", Int(getpid()))
            inner.member("uptimeSeconds", (Clock.milliseconds() - startedAt) / 1000)
            inner.member("state", state(tally))
            inner.key("troubles")
            inner.array { list in for sentence in tally.troubles { list.value(sentence) } }
            inner.key("load")
            inner.object {
                $0.member("claiming", tally.load.claiming)
                $0.member("ready", tally.load.ready)
                $0.member("working", tally.load.working)
                $0.member("committing", tally.load.committing)
                $0.member("bytes", tally.load.bytes)
            }
            inner.member("disposing", tally.disposing)
            inner.member("nextAttemptAt", tally.nextAttempt.map { Timestamp.rfc3339(milliseconds: $0) })
            inner.member("lastSequence", tally.lastSequence)
            inner.member("published", tally.published)
            inner.member("retries", tally.retries)
            inner.member("quarantined", tally.quarantined)
            write(support, to: &inner)
            inner.key("sources")
            inner.array { list in
                for (name, status) in tally.sources.sorted(by: { $0.key < $1.key }) { write(name, status, to: &list) }
            }
        }
        return writer.bytes
    }

    private static func state(_ tally: PipelineTally) -> String {
        if !tally.troubles.isEmpty { return "waiting for trouble to end" }
        return tally.load.isIdle ? "idle" : "working"
    }

    private static func write(_ support: SandboxReport, to writer: inout JSONWriter) {
        writer.key("sandbox")
        writer.object { inner in
            for mechanism in SandboxMechanism.allCases {
                inner.key(dynamic: mechanism.rawValue)
                switch support.states[mechanism] {
                case .enforced(let extent): inner.value("available, \(extent)")
                case .unavailable(let reason): inner.value("unavailable, \(reason)")
                case nil: inner.value("unknown")
                }
            }
        }
    }

    private static func write(_ name: String, _ status: SourceStatus, to writer: inout JSONWriter) {
        writer.object { inner in
            inner.member("name", name)
            inner.member("activity", "\(status.activity)")
            inner.member("watches", status.watches)
            inner.member("settling", status.settling)
            inner.member("lastRescan", status.lastRescan.map { Timestamp.rfc3339(milliseconds: $0 * 1000) })
            inner.member("lastError", status.lastError)
            inner.key("degraded")
            inner.array { list in for sentence in status.degraded { list.value(sentence) } }
        }
    }
}
