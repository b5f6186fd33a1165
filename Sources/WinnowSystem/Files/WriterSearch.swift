internal import CLinuxFiles

/// Whether somebody is still writing a file, as far as the kernel tells.
package enum WriterSearch: Sendable, Hashable {
    /// Nobody has it open for writing.
    case noWriter
    /// At least one process has it open for writing, or mapped writable.
    case writer
    /// The kernel does not say: the file belongs to somebody else and the process lacks `CAP_LEASE`, or the file system
    /// has no leases (most network file systems).
    case unknown

    /// Asks the kernel, through a read lease that is given back at once (fcntl(2), "Leases").
    ///
    /// - Parameter file: A regular file opened for reading.
    package init(of file: borrowing OwnedDescriptor) {
        switch file.borrow({ Int(winnow_find_writer($0)) }) {
        case winnow_writer_absent: self = .noWriter
        case winnow_writer_present: self = .writer
        default: self = .unknown
        }
    }
}
