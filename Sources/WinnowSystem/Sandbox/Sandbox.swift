internal import CSandbox
internal import Glibc

/// Confines the calling process for the rest of its life.
package enum Sandbox {
    /// Drops everything that the policy does not allow. There is no way back, and none for what the process starts.
    ///
    /// Call it before the first document and before the first thread: Landlock confines only the calling thread and
    /// its descendants, so it is an error when other threads exist. Open before what is needed later: character set
    /// modules, data files outside the readable paths, `/dev/null`.
    ///
    /// The order matters: paths are opened first, no_new_privs allows the rest without privileges, the system call
    /// filter comes last, since it forbids the calls that the other steps make.
    ///
    /// - Parameter policy: What stays allowed.
    /// - Returns: What is now in force.
    /// - Throws: `.invalid` with more than one thread; `.unsupported` when a required mechanism is missing; else the
    ///   error of the step that failed. The process may then be partly confined and must end.
    package static func apply(_ policy: SandboxPolicy) throws(SystemError) -> SandboxReport {
        guard try threadCount() == 1 else {
            throw SystemError("sandbox", code: .invalid, context: "other threads are running and would stay free")
        }
        var report = SandboxReport()
        try systemCall("prctl(PR_SET_NO_NEW_PRIVS)") { winnow_set_no_new_privileges() }
        report.note(.noNewPrivileges, .enforced("no_new_privs"))
        try Landlock.enforce(policy, &report)
        try systemCall("capset") { winnow_drop_capabilities() }
        report.note(.capabilities, .enforced("none left"))
        try systemCall("prctl(PR_SET_DUMPABLE)") { winnow_set_undumpable() }
        report.note(.undumpable, .enforced("dumpable 0"))
        try policy.limits.apply()
        report.note(.limits, .enforced(policy.limits.description))
        try SystemCallFilter.enforce(policy, &report)

        try report.demand(policy.required)
        return report
    }

    /// The threads of this process. Thread 1 counts while it runs `main`.
    private static func threadCount() throws(SystemError) -> Int {
        // The link count of the folder is 2 plus one per thread (fs/proc/base.c, proc_task_getattr).
        var status = stat()
        try systemCall("stat", on: "/proc/self/task") { stat("/proc/self/task", &status) }
        return Int(status.st_nlink) - 2
    }
}

/// What this machine's kernel offers for confining workers.
package enum SandboxSupport {
    /// Finds out what ``Sandbox/apply(_:)`` would enforce here, without applying anything.
    ///
    /// - Returns: For each mechanism whether it is available, and why not.
    package static func probe() -> SandboxReport {
        var report = SandboxReport()
        report.note(.noNewPrivileges, .enforced("no_new_privs"))
        report.note(.capabilities, .enforced("capset"))
        report.note(.limits, .enforced("setrlimit"))
        report.note(.undumpable, .enforced("dumpable 0"))
        do {
            let abi = try Landlock.abi()
            Landlock.note(abi: abi, scoped: LandlockRights.scopes(abi: abi) != 0, &report)
        } catch {
            for mechanism in [SandboxMechanism.files, .network, .scope] {
                report.note(mechanism, .unavailable(Landlock.reason(for: error)))
            }
        }
        do {
            try SystemCallFilter.checkAvailable()
            report.note(.systemCalls, .enforced("seccomp"))
        } catch {
            report.note(.systemCalls, .unavailable("seccomp: \(SystemError.explain(error.errno))"))
        }
        return report
    }
}
