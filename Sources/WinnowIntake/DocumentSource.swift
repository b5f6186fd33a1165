package import WinnowModel
package import WinnowSystem

/// The core's side of the contract; implemented by the pipeline. Methods may be called on any queue and return at once.
package protocol ArrivalSink: AnyObject, Sendable {
    /// Takes a batch of arrivals. Never refuses one: back-pressure is ``DocumentSource/pause()``.
    func offer(_ arrivals: [Arrival], from source: SourceName)
}

/// What is known about a source's files, served from the journal over a read connection of its own.
///
/// Synchronous; called on the source's own queue, never on the pipeline's.
package protocol KnownFiles: Sendable {
    /// Every live document directly in `directory`, ordered by the bytes of its name (`memcmp`).
    /// - Parameters:
    ///   - directory: relative to the root, empty for the root itself.
    ///   - body: called once a file; the name is valid during the call only.
    func forEachKnown(
        source: SourceName, directory: [UInt8],
        _ body: (_ name: UnsafeRawBufferPointer, _ fingerprint: FileFingerprint) throws -> Void
    ) throws
    /// The next directory (`memcmp` order) after `after` in which the source has live documents; nil at the end.
    /// - Parameter after: nil for the first.
    func nextKnownDirectory(source: SourceName, after: [UInt8]?) throws -> [UInt8]?
}

/// Where documents come from. The core calls these methods from its own queues; a source hops onto its queue itself.
package protocol DocumentSource: AnyObject, Sendable {
    /// The configured name.
    var name: SourceName { get }
    /// A snapshot for `status` and logs; safe to read from any queue.
    var status: SourceStatus { get }
    /// Begins to watch and to offer.
    func start(sink: any ArrivalSink, known: any KnownFiles)
    /// Back-pressure: nothing more is offered until ``resume()``.
    func pause()
    /// Ends back-pressure.
    func resume()
    /// Stops watching; `completion` runs on the source's queue when no further call to the sink can follow.
    func stop(_ completion: @escaping @Sendable () -> Void)
    /// The file changed while it was read: wait for quiet and offer it again.
    func settleAgain(_ path: SourcePath)
    /// Opens a file for reading, beneath the root, without following symlinks, without hanging on a FIFO.
    /// Callable on any queue.
    /// - Returns: the descriptor and what `statx` said of it after opening.
    /// - Throws: ``SystemError``; also when it is no longer a regular file.
    func open(_ path: SourcePath) throws -> OpenedFile
    /// Does with the original what the configuration asks for, after the record is durable. Callable on any queue.
    /// - Parameters:
    ///   - expected: what was read; a file that changed since is left alone.
    /// - Throws: ``SystemError`` when the action failed; the original is then still in place. `.closed` when the source
    ///   has stopped or its root is not there: it may be tried again later.
    func dispose(_ path: SourcePath, expected: FileFingerprint, action: AfterAction) throws
}

/// A file opened for reading, with what `statx` said of the descriptor.
package struct OpenedFile: ~Copyable, Sendable {
    package let descriptor: OwnedDescriptor
    package let fingerprint: FileFingerprint

    package init(descriptor: consuming OwnedDescriptor, fingerprint: FileFingerprint) {
        self.descriptor = descriptor
        self.fingerprint = fingerprint
    }
}

/// What happens to an original once its outcome is durable.
package enum AfterAction: Sendable, Hashable {
    case keep
    case delete
    /// Moves it under this absolute folder, keeping its relative path; never overwrites.
    case archive(to: String)
    /// Moves it to exactly this absolute path's folder, under the given file name.
    case quarantine(folder: String, name: String)
}

/// A snapshot of what a source is doing.
package struct SourceStatus: Sendable, Hashable {
    package enum Activity: Sendable, Hashable {
        case starting
        case scanning
        case watching
        case paused
        /// The root is not there; nothing is concluded from that.
        case absent
        case stopped
    }

    package var activity: Activity
    /// What keeps the source from working fully (watch limit, unreadable folders), in sentences.
    package var degraded: [String]
    package var watches: Int
    /// Files seen whose arrival is still to be offered: they have not settled, or their disappearance may yet be explained.
    package var settling: Int
    /// Seconds since 1970; nil before the first.
    package var lastRescan: Int64?
    package var lastError: String?

    package init(
        activity: Activity = .starting, degraded: [String] = [], watches: Int = 0, settling: Int = 0,
        lastRescan: Int64? = nil, lastError: String? = nil
    ) {
        self.activity = activity
        self.degraded = degraded
        self.watches = watches
        self.settling = settling
        self.lastRescan = lastRescan
        self.lastError = lastError
    }
}
