internal import CSandbox

/// A failed system call: which call, on what, and why.
///
/// The type is open to its readers and closed to everyone else: callers decide by ``code``, never by comparing error
/// numbers, and print the value as it stands.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the call or operation that failed, as in its manual page: `fsync`, `renameat2`.
    package let operation: String

    /// The error number, 0 when the failure was found by this program and not by the kernel.
    package let errno: CInt

    /// What the call was about: a path, a process id, a limit. Bytes of a path that are not UTF-8 are repaired for
    /// display, so this is for people and never for opening a file.
    package let context: String?

    /// What kind of failure it is.
    package let code: Code

    /// Makes an error from an error number of the kernel; the code follows from the number.
    ///
    /// - Parameters:
    ///   - operation: The name of the call that failed.
    ///   - errno: The error number it left.
    ///   - context: What the call was about.
    package init(_ operation: String, errno: CInt, context: String? = nil) {
        self.operation = operation
        self.errno = errno
        self.context = context
        self.code = Code(errno: errno)
    }

    /// Makes an error for a failure that this program found itself, or whose code says more than its number.
    ///
    /// - Parameters:
    ///   - operation: The name of the operation that failed.
    ///   - code: What kind of failure it is.
    ///   - errno: The error number, 0 when there is none.
    ///   - context: What the operation was about, or the sentence that explains it.
    package init(_ operation: String, code: Code, errno: CInt = 0, context: String? = nil) {
        self.operation = operation
        self.errno = errno
        self.context = context
        self.code = code
    }

    /// One line: `fsync of /var/lib/winnow/outbox: No space left on device (ENOSPC 28)`.
    package var description: String {
        let subject = context.map { "\(operation): \($0)" } ?? operation
        guard errno != 0 else { return "\(subject) (\(code))" }
        return "\(subject): \(Self.explain(errno)) (errno \(errno))"
    }

    /// The C library's sentence for an error number.
    ///
    /// - Parameter errno: An error number.
    /// - Returns: For example `No such file or directory`.
    package static func explain(_ errno: CInt) -> String {
        // strerrordesc_np (glibc 2.32) is thread-safe and never translated, unlike strerror.
        guard let sentence = winnow_error_sentence(errno) else { return "unknown error" }
        return String(cString: sentence)
    }
}
