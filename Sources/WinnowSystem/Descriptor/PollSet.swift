internal import Glibc

/// Waits for several descriptors at once, with a deadline: `poll(2)`.
package struct PollSet: ~Copyable {
    /// What a descriptor is watched for or ready for.
    package struct Readiness: OptionSet, Sendable {
        package let rawValue: Int16
        package init(rawValue: Int16) { self.rawValue = rawValue }

        /// Bytes, or the end, can be read.
        package static let read = Readiness(rawValue: Int16(POLLIN))
        /// Bytes can be written.
        package static let write = Readiness(rawValue: Int16(POLLOUT))
        /// The other end is closed or the descriptor is broken; reported without being asked for.
        package static let ended = Readiness(rawValue: Int16(POLLHUP) | Int16(POLLERR) | Int16(POLLNVAL))
    }

    private var entries: [pollfd] = []

    /// Makes an empty set.
    package init() {}

    /// Adds a descriptor, which must stay open while the set is used.
    /// - Returns: its index for ``wait(until:)``'s answer and for ``watch(_:for:)``.
    package mutating func add(_ descriptor: borrowing OwnedDescriptor, for readiness: Readiness) -> Int {
        entries.append(pollfd(fd: descriptor.number(), events: readiness.rawValue, revents: 0))
        return entries.count - 1
    }

    /// Changes what a descriptor is watched for; an empty set leaves it out, also of ``Readiness/ended``.
    package mutating func watch(_ index: Int, for readiness: Readiness) {
        entries[index].events = readiness.rawValue
        // A negative number is skipped by poll(2); the complement gives it back.
        if (entries[index].fd < 0) != readiness.isEmpty { entries[index].fd = ~entries[index].fd }
    }

    /// What the last wait found for a descriptor.
    package func readiness(_ index: Int) -> Readiness { Readiness(rawValue: entries[index].revents) }

    /// Waits until a descriptor is ready or the time has come.
    /// - Parameter deadline: nil waits for ever.
    /// - Returns: false when the time came first.
    /// - Throws: the failure of poll(2).
    package mutating func wait(until deadline: ContinuousClock.Instant?) throws(SystemError) -> Bool {
        while true {
            var timeout: CInt = -1
            if let deadline {
                let left = deadline - ContinuousClock.now
                let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
                // Rounded up, or a wait of less than a millisecond would spin.
                timeout = left <= .zero ? 0 : CInt(min(milliseconds + 1, 1_000_000_000))
            }
            let count = poll(&entries, nfds_t(entries.count), timeout)
            if count > 0 { return true }
            if count == 0 {
                if let deadline, ContinuousClock.now < deadline { continue }
                return false
            }
            let number = errno
            if number != EINTR { throw SystemError("poll", errno: number) }
        }
    }
}
