internal import CSandbox
internal import Glibc

/// Names of signals, for messages.
package enum Signal {
    /// The name of a signal: `SIGSEGV`, or `signal 77` for one without a name.
    ///
    /// - Parameter number: The signal's number.
    /// - Returns: Its name.
    package static func name(_ number: Int32) -> String {
        guard let abbreviation = winnow_signal_name(number) else { return "signal \(number)" }
        return "SIG" + String(cString: abbreviation)
    }

    /// What the signals mean that the limits and the sandbox send, as an addition to the name.
    static let meaning: [Int32: String] = [
        SIGSYS: " (a forbidden system call)",
        SIGXCPU: " (the limit on CPU time)",
        SIGXFSZ: " (the limit on file size)",
    ]
}
