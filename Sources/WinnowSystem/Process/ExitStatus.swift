internal import CSandbox

/// How a process ended.
package enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
    /// It returned from `main` or called `exit` with this code, 0 to 255.
    case code(Int32)

    /// A signal ended it.
    case signal(Int32, dumpedCore: Bool)

    /// For messages: `exit code 3`, `SIGSEGV`, `SIGSYS (a forbidden system call)`.
    package var description: String {
        switch self {
        case .code(let code): "exit code \(code)"
        case .signal(let number, let dumpedCore):
            Signal.name(number) + (Signal.meaning[number] ?? "") + (dumpedCore ? ", core dumped" : "")
        }
    }
}

/// A process that has ended, as the kernel accounts for it.
package struct ChildEnd: Hashable, Sendable {
    /// How it ended.
    package let status: ExitStatus

    /// The most memory it ever had resident, in bytes.
    package let maxResidentBytes: UInt64

    /// CPU time spent in the program.
    package let userTime: Duration

    /// CPU time the kernel spent for it.
    package let systemTime: Duration

    init(_ end: winnow_end) {
        status = end.by_signal ? .signal(end.value, dumpedCore: end.dumped_core) : .code(end.value)
        maxResidentBytes = end.max_resident_bytes
        userTime = .microseconds(end.user_microseconds)
        systemTime = .microseconds(end.system_microseconds)
    }

    /// Makes an end for tests of what is decided from it.
    ///
    /// - Parameters:
    ///   - status: How it ended.
    ///   - maxResidentBytes: The most memory it had resident.
    ///   - userTime: CPU time in the program.
    ///   - systemTime: CPU time in the kernel.
    package init(
        status: ExitStatus, maxResidentBytes: UInt64 = 0, userTime: Duration = .zero, systemTime: Duration = .zero
    ) {
        self.status = status
        self.maxResidentBytes = maxResidentBytes
        self.userTime = userTime
        self.systemTime = systemTime
    }
}
