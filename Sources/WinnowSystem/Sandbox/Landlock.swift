internal import CSandbox
internal import Glibc

/// The kernel's path-based access control for processes that confine themselves (landlock(7)).
package enum Landlock {
    /// The ABI of the running kernel.
    ///
    /// - Returns: 1 or more.
    /// - Throws: A ``SystemError`` that says why there is none.
    package static func abi() throws(SystemError) -> Int {
        Int(try systemCall("landlock_create_ruleset") { winnow_landlock_abi() })
    }

    /// Confines the calling thread, and every thread and process it starts, to the paths of a policy.
    ///
    /// Files already open stay usable, and names, sizes and times of files can still be looked at (stat(2) is not a
    /// right that Landlock handles).
    ///
    /// - Parameters:
    ///   - policy: The paths.
    ///   - report: Gets the states of ``SandboxMechanism/files``, ``SandboxMechanism/network`` and
    ///     ``SandboxMechanism/scope``.
    /// - Throws: A ``SystemError`` with the path when one of them cannot be opened.
    package static func enforce(_ policy: SandboxPolicy, _ report: inout SandboxReport) throws(SystemError) {
        let abi: Int
        do {
            abi = try Landlock.abi()
        } catch {
            for mechanism in [SandboxMechanism.files, .network, .scope] {
                report.note(mechanism, .unavailable(reason(for: error)))
            }
            return
        }
        let ruleset = try Ruleset(abi: abi)
        let handled = LandlockRights.files(abi: abi)
        for path in policy.readablePaths { try allow(ruleset, path, LandlockRights.reading & handled) }
        for path in policy.writablePaths { try allow(ruleset, path, LandlockRights.writing & handled) }
        for path in policy.executablePaths {
            try allow(ruleset, path, (LandlockRights.reading | LandlockRights.execute) & handled)
        }
        try systemCall("landlock_restrict_self") { winnow_landlock_enforce(ruleset.descriptor.number()) }
        note(abi: abi, scoped: ruleset.isScoped, &report)
    }

    /// States what a kernel with this ABI enforces.
    static func note(abi: Int, scoped: Bool, _ report: inout SandboxReport) {
        let version = "Landlock ABI \(abi)"
        report.note(.files, .enforced(version))
        report.note(
            .network, abi >= 4 ? .enforced(version) : .unavailable("\(version); TCP rules need ABI 4, Linux 6.7"))
        report.note(
            .scope, scoped ? .enforced(version) : .unavailable("\(version); scopes need ABI 6, Linux 6.12"))
    }

    /// Why there is no Landlock, for an administrator.
    static func reason(for error: SystemError) -> String {
        switch error.errno {
        case ENOSYS: "this kernel is built without Landlock"
        case EOPNOTSUPP: "Landlock is built in but not enabled: add it to the kernel's lsm= parameter"
        default: "Landlock: \(SystemError.explain(error.errno))"
        }
    }

    private static func allow(_ ruleset: borrowing Ruleset, _ path: String, _ rights: UInt64) throws(SystemError) {
        let target = OwnedDescriptor(adopting: try systemCall("open", on: path) { winnow_open_place(path) })
        var status = stat()
        try systemCall("fstat", on: path) { fstat(target.number(), &status) }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let applicable = isFolder ? rights : rights & LandlockRights.ofFiles
        try systemCall("landlock_add_rule", on: path) {
            winnow_landlock_allow(ruleset.descriptor.number(), target.number(), applicable)
        }
    }
}

/// A ruleset that handles, and so forbids, everything the running kernel knows.
private struct Ruleset: ~Copyable {
    let descriptor: OwnedDescriptor
    let isScoped: Bool

    init(abi: Int) throws(SystemError) {
        let wanted = LandlockRights.scopes(abi: abi)
        do {
            descriptor = try Ruleset.make(abi, scopes: wanted)
            isScoped = wanted != 0
        } catch let error where error.errno == EINVAL && wanted != 0 {
            // Enterprise kernels announce ABI 6 with only a part of its scopes (RHEL 9, 5.14.0-603).
            descriptor = try Ruleset.make(abi, scopes: 0)
            isScoped = false
        }
    }

    private static func make(_ abi: Int, scopes: UInt64) throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(
            adopting: try systemCall("landlock_create_ruleset") {
                winnow_landlock_create(
                    CInt(abi), LandlockRights.files(abi: abi), LandlockRights.network(abi: abi), scopes)
            })
    }
}
