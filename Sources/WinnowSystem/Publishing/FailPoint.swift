#if FAIL_POINTS
internal import Glibc
internal import Synchronization

/// Named places between two steps that must survive each other's failure, at which a test can have the process die as a
/// power cut would have it.
///
/// Compiled in for debug builds only. `WINNOW_FAIL_POINT=afterJournal:3` kills the process (SIGKILL) at the third time it
/// comes by that place. `scripts/torture` finds the names in the sources and goes through all of them.
package enum FailPoint {
    private static let plan = Plan()

    /// Dies here, if the plan says so.
    /// - Parameter name: unique among all fail points.
    package static func hit(_ name: StaticString) { plan.hit(name) }

    /// Whether the process will die at the next ``hit(_:)`` of that name: for a place in the middle of one system call,
    /// which has to be split in two then.
    package static func isNext(_ name: StaticString) -> Bool { plan.isNext(name) }

    private final class Plan: Sendable {
        private let name: String?
        private let left: Atomic<Int>

        init() {
            let text = getenv("WINNOW_FAIL_POINT").map { String(cString: $0) }
            let parts = text?.split(separator: ":") ?? []
            name = parts.first.map { String($0) }
            left = Atomic(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
        }

        func hit(_ place: StaticString) {
            guard let name, name == place.description else { return }
            if left.subtract(1, ordering: .relaxed).newValue == 0 { kill(getpid(), SIGKILL) }
        }

        func isNext(_ place: StaticString) -> Bool {
            guard let name, name == place.description else { return false }
            if left.load(ordering: .relaxed) == 1 { return true }
            left.subtract(1, ordering: .relaxed)
            return false
        }
    }
}
#else
/// Fail points are compiled out.
package enum FailPoint {
    @inline(__always) package static func hit(_ name: StaticString) {}
    @inline(__always) package static func isNext(_ name: StaticString) -> Bool { false }
}
#endif
