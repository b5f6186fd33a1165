internal import CSandbox
internal import Glibc

/// The processors that this process may use.
package enum Processors {
    /// How many threads can run at the same time: those of the affinity mask (`taskset`, `CPUAffinity=`, a container's
    /// cpuset), and no more than the time that the control group is given (`CPUQuota=`, `docker --cpus`), rounded up.
    ///
    /// More workers than that only take turns, each with its own memory, and push each other's data out of the
    /// processor's caches: two workers on one processor extract a tenth fewer pages than one.
    /// - Returns: at least 1.
    package static func available() -> Int {
        let mask = Int(winnow_allowed_processors())
        let allowed = mask > 0 ? mask : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        guard let quota = ControlGroupQuota.processors(root: "/sys/fs/cgroup", membership: "/proc/self/cgroup") else {
            return allowed
        }
        return max(1, min(allowed, Int(quota.rounded(.up))))
    }
}
