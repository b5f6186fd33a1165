/// What a process may still do once it has confined itself. Everything not named here is forbidden.
package struct SandboxPolicy: Hashable, Sendable {
    /// Files and folders, with everything below them, that may be read. Each must exist.
    package var readablePaths: [String] = []

    /// Folders in which files may be made, written, renamed and removed, and files that may be written; also read.
    /// Each must exist.
    package var writablePaths: [String] = []

    /// Programs, or folders of programs, that may be executed; empty for none at all, which is the rule for a host of
    /// built-in extractors. Executing needs ``mayLoadLibraries`` too, and read access to the libraries.
    package var executablePaths: [String] = []

    /// Whether memory may become executable, as the dynamic loader needs it. False also stops `dlopen`, and with it
    /// the character set modules that `iconv_open` loads: open those before confining the process.
    package var mayLoadLibraries = false

    /// Limits set together with the rest, as the last word after those set at the start of the process.
    package var limits = ResourceLimits()

    /// Mechanisms without which the process must not run.
    package var required: Set<SandboxMechanism> = []

    /// A policy that allows no path at all.
    package init() {}
}

/// The layers of the sandbox, each of which a kernel may lack.
package enum SandboxMechanism: String, CaseIterable, Comparable, Sendable {
    /// Executing a set-user-ID program gains nothing (`PR_SET_NO_NEW_PRIVS`).
    case noNewPrivileges
    /// No privileges of root, also when started by root (capset).
    case capabilities
    /// Only the named paths can be opened (Landlock, Linux 5.13).
    case files
    /// No TCP connection and no TCP port (Landlock ABI 4, Linux 6.7); the system call filter forbids all sockets.
    case network
    /// No signal to, and no abstract Unix socket of, a process outside (Landlock ABI 6, Linux 6.12).
    case scope
    /// Only the listed system calls (seccomp).
    case systemCalls
    /// Memory, file size, descriptors, core dumps (setrlimit).
    case limits
    /// Neither core dumps nor ptrace by other processes of the user (`PR_SET_DUMPABLE`).
    case undumpable

    /// Those without which a hostile document could reach files, the network or other programs: what a configuration
    /// demands when it demands the sandbox. The others add a second lock to the same doors, and need newer kernels.
    package static let essential: Set<SandboxMechanism> = [.noNewPrivileges, .files, .systemCalls]

    /// The order of declaration, which is the order of reports.
    package static func < (left: SandboxMechanism, right: SandboxMechanism) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
