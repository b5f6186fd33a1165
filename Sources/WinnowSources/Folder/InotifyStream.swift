@preconcurrency internal import Dispatch
internal import WinnowSystem

/// An inotify instance whose events wake a queue. Not thread-safe: it belongs to that queue.
final class InotifyStream {
    private let inotify: Inotify
    private let source: any DispatchSourceRead
    private var isSuspended = false
    private let buffer: UnsafeMutableRawBufferPointer

    /// Opens an instance.
    ///
    /// - Parameters:
    ///   - queue: The queue to wake.
    ///   - handler: Called on the queue while events wait and the stream is not suspended.
    /// - Throws: `.limit` when the user has no instances left.
    init(queue: DispatchQueue, handler: @escaping @Sendable () -> Void) throws(SystemError) {
        inotify = try Inotify()
        // About 2,000 events with short names: small enough for a turn of the queue.
        buffer = .allocate(byteCount: 64 << 10, alignment: 8)
        source = DispatchSource.makeReadSource(fileDescriptor: inotify.number, queue: queue)
        source.setEventHandler(handler: handler)
        source.activate()
    }

    deinit { buffer.deallocate() }

    /// Watches a folder, see ``Inotify/watch(_:)``.
    func watch(_ folder: borrowing OwnedDescriptor) throws(SystemError) -> Int32 { try inotify.watch(folder) }

    /// Ends a watch.
    func unwatch(_ watch: Int32) { inotify.unwatch(watch) }

    /// Reads one buffer of events, see ``Inotify/read(into:_:)``.
    func read(_ body: (borrowing InotifyEvent) -> Void) throws(SystemError) -> Bool {
        try inotify.read(into: buffer, body)
    }

    /// Stops or restarts waking the queue; the kernel's queue is the buffer meanwhile.
    func setSuspended(_ suspended: Bool) {
        guard suspended != isSuspended else { return }
        isSuspended = suspended
        if suspended { source.suspend() } else { source.resume() }
    }

    /// Ends the stream and all its watches. Has to be called once before the last reference goes away.
    func cancel() {
        // The descriptor must stay open until Dispatch has let go of it, so the handler keeps this object until then.
        source.setCancelHandler { withExtendedLifetime(self) {} }
        source.cancel()
        // A suspended source never gets to its cancel handler, and releasing it would trap.
        setSuspended(false)
    }
}
