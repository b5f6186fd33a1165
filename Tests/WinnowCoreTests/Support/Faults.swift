import Glibc
import Synchronization
import WinnowSystem

/// A disk that fails on demand.
final class FailingDisk: Sendable {
    private let plan = Mutex<(step: PublishingFaults.Step, after: Int, number: Int32)?>(nil)

    var faults: PublishingFaults {
        PublishingFaults { [self] step, _ in
            plan.withLock { plan in
                guard let now = plan, now.step == step else { return 0 }
                if now.after > 0 {
                    plan?.after -= 1
                    return 0
                }
                return now.number
            }
        }
    }

    /// From now on, fails a step, after it has worked some times.
    func fail(_ step: PublishingFaults.Step, after: Int = 0, with number: Int32 = ENOSPC) {
        plan.withLock { $0 = (step, after, number) }
    }

    func heal() { plan.withLock { $0 = nil } }
}

/// A disk that neither syncs nor takes back.
final class FailingCut: Sendable {
    let isFailing = Atomic(false)

    var faults: PublishingFaults {
        PublishingFaults { [self] step, _ in
            isFailing.load(ordering: .relaxed) && (step == .sync || step == .cut) ? EIO : 0
        }
    }
}
