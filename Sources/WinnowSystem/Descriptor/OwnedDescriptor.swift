internal import CSandbox
internal import Glibc

/// A file descriptor with exactly one owner, closed when the owner lets go of it.
///
/// The number itself is only lent out, for the length of a closure, or handed over for good with ``release()``. All
/// descriptors made here are close-on-exec; a child gets the ones named in its descriptor map and no others.
package struct OwnedDescriptor: ~Copyable, Sendable {
    private let value: CInt

    /// Takes over a descriptor that nobody else will close.
    ///
    /// Traps on a negative number: that is an unchecked failure of the call that should have made it.
    ///
    /// - Parameter number: An open descriptor.
    package init(adopting number: CInt) {
        precondition(number >= 0, "adopted descriptor \(number): the call that made it failed unchecked")
        self.value = number
    }

    deinit {
        // An error of this close is lost, so files whose content matters are synced, or closed with `close()`, before.
        Self.closeOnce(value)
    }

    /// Lends the descriptor's number. It must not be closed, nor used after the closure returns.
    ///
    /// - Parameter body: Gets the number.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    @discardableResult
    package func borrow<Result: ~Copyable, Failure: Error>(
        _ body: (CInt) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(value)
    }

    /// The number, for the input and output extensions of this type: `self` outlives every call they make.
    func number() -> CInt { value }

    /// Gives up ownership; the caller now has to close the descriptor.
    ///
    /// - Returns: The open descriptor.
    package consuming func release() -> CInt {
        let number = value
        discard self
        return number
    }

    /// Closes the descriptor now and reports what the kernel found doing so.
    ///
    /// - Throws: Delayed write errors of network file systems (`EIO`, `ENOSPC`, `EDQUOT`). The descriptor is closed
    ///   all the same (close(2), "Dealing with error returns").
    package consuming func close() throws(SystemError) {
        let number = value
        discard self
        if let error = Self.closeOnce(number) { throw error }
    }

    /// A second descriptor for the same open file, numbered 3 or more.
    ///
    /// - Returns: The copy, with its own owner.
    /// - Throws: `.limit` when the process has no descriptors left.
    package func duplicate() throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(adopting: try systemCall("fcntl(F_DUPFD_CLOEXEC)") { winnow_duplicate(value) })
    }

    /// Makes reads and writes return at once instead of waiting, as a Dispatch source needs it, or undoes that.
    ///
    /// The flag belongs to the open file, so every duplicate, also one in a child, changes with it.
    ///
    /// - Parameter nonblocking: False to make them wait again.
    /// - Throws: Nothing that can happen to an open descriptor; an error is passed on all the same.
    package func setNonblocking(_ nonblocking: Bool = true) throws(SystemError) {
        try systemCall("fcntl(F_SETFL)") { winnow_set_nonblocking(value, nonblocking) }
    }

    /// Closes without retrying: Linux frees the number even when it returns EINTR, and by then another thread may own
    /// that number.
    @discardableResult
    private static func closeOnce(_ number: CInt) -> SystemError? {
        guard Glibc.close(number) != 0 else { return nil }
        let error = errno
        precondition(error != EBADF, "closed descriptor \(number) twice: two owners")
        return error == EINTR ? nil : SystemError("close", errno: error)
    }
}
