/// The places where publishing can be made to fail, for tests: an error number that a disk will not give on demand, or
/// the death of the process between two steps.
package struct PublishingFaults: Sendable {
    /// The steps of publishing, in the order in which one group goes through them.
    package enum Step: String, CaseIterable, Sendable {
        /// Before a sub-folder is made.
        case makeFolder = "make-folder"
        /// Before a temporary file is made.
        case createTemporary = "create-temporary"
        /// Before a temporary file's content is written.
        case writeTemporary = "write-temporary"
        /// Before write-back of a group is started.
        case startWriteback = "start-writeback"
        /// Before one temporary file is synced.
        case syncFile = "sync-file"
        /// Before one temporary file gets its name.
        case rename = "rename"
        /// Before a folder is synced.
        case syncFolder = "sync-folder"
        /// Before bytes are appended to a segment.
        case append = "append"
        /// Before a segment is synced.
        case syncSegment = "sync-segment"
    }

    private let before: (@Sendable (Step, String) throws(SystemError) -> Void)?

    /// No faults: what every program uses.
    package static let none = PublishingFaults(before: nil)

    /// Faults by a test's choice.
    ///
    /// - Parameter before: Called before each step with the name it is about; what it throws is what the step throws.
    ///   It may also end the process.
    package init(_ before: @escaping @Sendable (Step, String) throws(SystemError) -> Void) {
        self.before = before
    }

    private init(before: (@Sendable (Step, String) throws(SystemError) -> Void)?) {
        self.before = before
    }

    func check(_ step: Step, _ name: @autoclosure () -> String) throws(SystemError) {
        guard let before else { return }
        try before(step, name())
    }
}
