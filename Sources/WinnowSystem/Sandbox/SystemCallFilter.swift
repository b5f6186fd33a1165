internal import CSandbox
internal import Glibc

/// The system call filter of a confined process, compiled by libseccomp from ``SystemCallPolicy``.
enum SystemCallFilter {
    /// Enforces the filter on all threads of this process, for good.
    ///
    /// - Parameters:
    ///   - policy: Whether programs may be executed and libraries loaded.
    ///   - report: Gets the state of ``SandboxMechanism/systemCalls``.
    /// - Throws: A ``SystemError`` when the kernel has filters and refuses this one, with the call's name if one rule
    ///   is to blame.
    static func enforce(_ policy: SandboxPolicy, _ report: inout SandboxReport) throws(SystemError) {
        do {
            try checkAvailable()
        } catch {
            return report.note(.systemCalls, .unavailable("seccomp: \(SystemError.explain(error.errno))"))
        }
        let rules = rules(for: policy).filter { $0.rule.number >= 0 }
        var failed: CInt = -1
        let result = rules.map(\.rule).withUnsafeBufferPointer {
            winnow_filter_load($0.baseAddress, CInt($0.count), &failed)
        }
        guard result == 0 else {
            let name = failed >= 0 ? rules[Int(failed)].name : nil
            throw SystemError("seccomp_load", errno: -result, context: name)
        }
        let allowed = Set(rules.lazy.filter { $0.rule.verdict == WINNOW_ALLOW }.map(\.name)).count
        report.note(.systemCalls, .enforced("seccomp, \(allowed) calls allowed"))
    }

    /// Finds out whether the kernel can end a process by filter, without changing anything.
    ///
    /// - Throws: `ENOSYS` or `EINVAL` without seccomp filters, `EOPNOTSUPP` before Linux 4.14.
    static func checkAvailable() throws(SystemError) {
        try systemCall("seccomp") { winnow_filter_available() }
    }

    /// A rule with the name it is about, for messages.
    struct NamedRule {
        let name: String
        let rule: winnow_filter_rule
    }

    static func rules(for policy: SandboxPolicy) -> [NamedRule] {
        let mayExecute = !policy.executablePaths.isEmpty
        var rules = SystemCallPolicy.allowed.map { always($0, WINNOW_ALLOW) }
        rules += SystemCallPolicy.refused.map { always($0, WINNOW_REFUSE) }
        rules += SystemCallPolicy.deadly.map { always($0, WINNOW_KILL) }
        rules += ["execve", "execveat"].map { always($0, mayExecute ? WINNOW_ALLOW : WINNOW_KILL) }
        rules += memoryRules(mayLoadLibraries: policy.mayLoadLibraries || mayExecute)
        rules += threadRules + signalRules + otherRules
        return rules
    }

    /// Memory is never executable, unless libraries may be loaded.
    private static func memoryRules(mayLoadLibraries: Bool) -> [NamedRule] {
        if mayLoadLibraries { return ["mmap", "mprotect"].map { always($0, WINNOW_ALLOW) } }
        let executable = UInt64(PROT_EXEC)
        return ["mmap", "mprotect"].flatMap { name in
            [
                masked(name, WINNOW_ALLOW, argument: 2, mask: executable, value: 0),
                masked(name, WINNOW_REFUSE, argument: 2, mask: executable, value: executable),
            ]
        }
    }

    /// Threads but no processes. RLIMIT_NPROC cannot say this: it does not bind root, and counts threads too.
    private static var threadRules: [NamedRule] {
        let thread = UInt64(WINNOW_CLONE_THREAD)
        let namespaces = UInt64(WINNOW_CLONE_NAMESPACES)
        return [
            masked("clone", WINNOW_ALLOW, argument: 0, mask: thread | namespaces, value: thread),
            masked("clone", WINNOW_REFUSE, argument: 0, mask: thread, value: 0),
            // The flags of clone3 are in memory, where no filter can see them; without it glibc uses clone.
        ]
    }

    /// Signals to itself, as abort(3) sends them, and to nobody else.
    private static var signalRules: [NamedRule] {
        let own = UInt64(getpid())
        return ["kill", "tgkill", "rt_tgsigqueueinfo"].flatMap { name in
            [
                compared(name, WINNOW_ALLOW, WINNOW_EQUAL, argument: 0, value: own),
                compared(name, WINNOW_REFUSE, WINNOW_NOT_EQUAL, argument: 0, value: own),
            ]
        }
    }

    private static var otherRules: [NamedRule] {
        // Of ioctl: is it a terminal, how much is there to read, and the two that fcntl does too.
        let controls = [TCGETS, FIONREAD, FIONBIO, FIOCLEX].map { UInt64($0) }
        // Of prctl: names of threads and of memory areas.
        let properties = [WINNOW_PR_SET_NAME, WINNOW_PR_GET_NAME, WINNOW_PR_SET_VMA].map { UInt64($0) }
        return controls.map { compared("ioctl", WINNOW_ALLOW, WINNOW_EQUAL, argument: 1, value: $0) }
            + properties.map { compared("prctl", WINNOW_ALLOW, WINNOW_EQUAL, argument: 0, value: $0) }
            + [
                // Limits may be read (the new value is NULL) and not set.
                compared("prlimit64", WINNOW_ALLOW, WINNOW_EQUAL, argument: 2, value: 0),
                compared("prlimit64", WINNOW_REFUSE, WINNOW_NOT_EQUAL, argument: 2, value: 0),
                // A library that wants to write to the system log or to ask nscd asks for a Unix socket and goes on
                // without; any other family is an attack.
                compared("socket", WINNOW_REFUSE, WINNOW_EQUAL, argument: 0, value: UInt64(AF_UNIX)),
                compared("socket", WINNOW_KILL, WINNOW_NOT_EQUAL, argument: 0, value: UInt64(AF_UNIX)),
                // Dispatch sets the niceness of its threads, and reports a refusal to the system log each time.
                always("setpriority", WINNOW_PRETEND),
            ]
    }

    private static func always(_ name: String, _ verdict: winnow_verdict) -> NamedRule {
        compared(name, verdict, WINNOW_ALWAYS, argument: 0, value: 0)
    }

    private static func masked(
        _ name: String, _ verdict: winnow_verdict, argument: UInt32, mask: UInt64, value: UInt64
    ) -> NamedRule {
        var rule = compared(name, verdict, WINNOW_MASKED_EQUAL, argument: argument, value: value).rule
        rule.mask = mask
        return NamedRule(name: name, rule: rule)
    }

    private static func compared(
        _ name: String, _ verdict: winnow_verdict, _ condition: winnow_condition, argument: UInt32, value: UInt64
    ) -> NamedRule {
        NamedRule(
            name: name,
            rule: winnow_filter_rule(
                number: winnow_filter_number(name), verdict: verdict, condition: condition, argument: argument,
                mask: 0, value: value))
    }
}
