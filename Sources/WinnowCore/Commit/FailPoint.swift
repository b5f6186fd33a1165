#if FAIL_POINTS
internal import Glibc
internal import Synchronization

/// Named places between two commit steps at which a test can have the process die, as a power cut would.
///
/// Compiled in for debug builds only. `WINNOW_FAIL_POINT=afterJournal:3` kills the process (SIGKILL) at the third
/// time it comes by that place.
enum FailPoint {
    private static let plan = Plan()

    static func hit(_ name: StaticString) { plan.hit(name) }

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
    }
}
#else
/// Fail points are compiled out.
enum FailPoint {
    @inline(__always) static func hit(_ name: StaticString) {}
}
#endif
