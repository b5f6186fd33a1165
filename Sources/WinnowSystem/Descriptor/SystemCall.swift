internal import Glibc

/// Performs one system call and turns failure into an error: the only place that reads `errno` or decides on `EINTR`.
///
/// - Parameters:
///   - operation: The name of the call, for the error.
///   - context: What the call is about, evaluated only on failure.
///   - retryingInterrupts: Whether `EINTR` repeats the call. False only for calls whose repetition is wrong: `close`,
///     and waits with a deadline.
///   - body: The call. Nothing else may happen in it, since `errno` is read right after it returns.
/// - Returns: What the call returned, never negative.
/// - Throws: A ``SystemError`` when the call returned a negative number.
@discardableResult
package func systemCall<Result: FixedWidthInteger & SignedInteger>(
    _ operation: StaticString,
    on context: @autoclosure () -> String? = nil,
    retryingInterrupts: Bool = true,
    _ body: () -> Result
) throws(SystemError) -> Result {
    while true {
        let result = body()
        if result >= 0 { return result }
        let number = errno
        if number == EINTR && retryingInterrupts { continue }
        throw SystemError(operation.description, errno: number, context: context())
    }
}

/// Performs a system call that is allowed to have no result yet: `nil` stands for `EAGAIN`.
///
/// - Parameters:
///   - operation: The name of the call, for the error.
///   - context: What the call is about, evaluated only on failure.
///   - body: The call, on a non-blocking descriptor.
/// - Returns: What the call returned, or `nil` when it would have blocked.
/// - Throws: A ``SystemError`` for every other failure.
package func systemCallUnlessBlocking<Result: FixedWidthInteger & SignedInteger>(
    _ operation: StaticString,
    on context: @autoclosure () -> String? = nil,
    _ body: () -> Result
) throws(SystemError) -> Result? {
    while true {
        let result = body()
        if result >= 0 { return result }
        let number = errno
        switch number {
        case EINTR: continue
        case EAGAIN: return nil
        default: throw SystemError(operation.description, errno: number, context: context())
        }
    }
}
