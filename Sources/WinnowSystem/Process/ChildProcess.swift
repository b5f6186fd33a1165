internal import CSandbox
package import Dispatch
internal import Glibc

/// A running child, held by its pidfd, so that a signal can never hit a stranger with a reused process id.
///
/// The child is always reaped, also when nobody keeps this object: the source that waits for its end keeps it. Its end
/// is reported on the queue given at the start. The methods may be called from any thread.
package final class ChildProcess: Sendable {
    /// The process id, for messages. It may be reused once the end was reported.
    package let id: Int32

    private let pidfd: OwnedDescriptor
    private let leadsGroup: Bool

    private init(id: Int32, pidfd: consuming OwnedDescriptor, leadsGroup: Bool) {
        self.id = id
        self.pidfd = pidfd
        self.leadsGroup = leadsGroup
    }

    /// Starts a program.
    ///
    /// Blocks for about a millisecond: until the child has called exec or failed to. The calling thread may end
    /// afterwards without harm to the child.
    ///
    /// - Parameters:
    ///   - program: What to run.
    ///   - descriptors: The child's descriptors; closed in this process when the call returns.
    ///   - queue: Where `whenEnded` runs.
    ///   - whenEnded: Called exactly once, after the child and the rest of its group are gone and reaped.
    /// - Returns: The running child.
    /// - Throws: A ``SystemError`` naming the step that failed: `execve` with the path, `chdir` with the folder. No
    ///   process is left behind then, and `whenEnded` is not called.
    package static func start(
        _ program: ChildProgram, descriptors: consuming DescriptorMap, queue: DispatchQueue,
        whenEnded: @escaping @Sendable (ChildEnd) -> Void
    ) throws(SystemError) -> ChildProcess {
        let spawned = try program.spawn(descriptors)
        _ = consume descriptors
        let child = ChildProcess(
            id: spawned.id, pidfd: OwnedDescriptor(adopting: spawned.pidfd), leadsGroup: program.ownGroup)
        child.watch(on: queue, whenEnded)
        return child
    }

    /// Sends a signal to the child.
    ///
    /// - Parameter signal: The signal's number.
    /// - Returns: False when the child has already ended.
    /// - Throws: A ``SystemError`` when the signal may not be sent or does not exist.
    @discardableResult
    package func send(_ signal: Int32) throws(SystemError) -> Bool {
        do {
            try pidfd.borrow { pidfd throws(SystemError) in
                try systemCall("pidfd_send_signal", on: Signal.name(signal)) { winnow_signal_process(pidfd, signal) }
            }
            return true
        } catch let error where error.errno == ESRCH {
            return false
        }
    }

    private func watch(on queue: DispatchQueue, _ whenEnded: @escaping @Sendable (ChildEnd) -> Void) {
        // A pidfd becomes readable when the last thread of the process has ended (pidfd_open(2)).
        let source = pidfd.borrow { DispatchSource.makeReadSource(fileDescriptor: $0, queue: queue) }
        source.setEventHandler { [self] in
            guard let end = reap() else { return }
            source.cancel()
            whenEnded(end)
        }
        // Keeps the descriptor open until Dispatch has let go of its number.
        source.setCancelHandler { withExtendedLifetime(self) {} }
        source.activate()
    }

    private func reap() -> ChildEnd? {
        // The leader is still a zombie here, so its group's number cannot belong to anyone else. ESRCH: nobody left.
        if leadsGroup { _ = winnow_signal_group(id, SIGKILL) }
        var end = winnow_end()
        let result = pidfd.borrow { winnow_reap($0, &end) }
        // Only a second reaper, or SIGCHLD set to ignore, could make this fail: a programming error.
        precondition(result == 0, "waitid for process \(id): \(SystemError.explain(errno))")
        return end.ended ? ChildEnd(end) : nil
    }
}
