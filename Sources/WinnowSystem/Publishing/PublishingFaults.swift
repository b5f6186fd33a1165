internal import Synchronization

/// Simulated failures of the disk, for tests: a full, read-only or dying file system on demand.
package final class PublishingFaults: Sendable {
    /// The steps that can fail.
    package enum Step: Sendable { case makeFolder, write, sync, rename, cut }

    /// No failures.
    package static let none = PublishingFaults()

    private let hook: Mutex<(@Sendable (Step, String) -> Int32)?>

    /// Creates a source of failures.
    /// - Parameter hook: gets the step and the path, returns an errno or 0.
    package init(_ hook: (@Sendable (Step, String) -> Int32)? = nil) {
        self.hook = Mutex(hook)
    }

    func check(_ step: Step, _ path: String) throws(SystemError) {
        guard let hook = hook.withLock({ $0 }) else { return }
        let number = hook(step, path)
        if number != 0 { throw SystemError("\(step)", errno: number, context: path) }
    }
}
