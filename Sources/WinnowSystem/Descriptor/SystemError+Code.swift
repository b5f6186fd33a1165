internal import Glibc

extension SystemError {
    /// The kinds of failure that somebody decides on. New ones may be added, so a `switch` over codes needs a default.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The word for this kind of failure, as it appears in messages.
        package let description: String

        private init(_ description: String) {
            self.description = description
        }

        /// There is no such file, folder or process (`ENOENT`, `ENOTDIR`, `ESRCH`).
        package static let notFound = Code("not found")
        /// The name is taken (`EEXIST`, `ENOTEMPTY`).
        package static let exists = Code("exists")
        /// Permissions or a security rule forbid it (`EACCES`, `EPERM`).
        package static let denied = Code("denied")
        /// No space or no quota left (`ENOSPC`, `EDQUOT`).
        package static let full = Code("full")
        /// The file system is mounted read-only (`EROFS`).
        package static let readOnly = Code("read-only")
        /// The device or the network file system failed (`EIO`, `ENXIO`, `ENODEV`, `ESTALE`, `EUCLEAN`).
        package static let io = Code("input/output")
        /// A limit of the process or of the machine was reached (`EMFILE`, `ENFILE`, `ENOMEM`, `EFBIG`, `EAGAIN` of
        /// calls that start something).
        package static let limit = Code("limit")
        /// A non-blocking descriptor has nothing to give or no room (`EAGAIN`).
        package static let wouldBlock = Code("would block")
        /// The other end of a pipe or socket is gone (`EPIPE`, `ECONNRESET`).
        package static let closed = Code("closed")
        /// Somebody else uses it (`EBUSY`, `ETXTBSY`, a lock held by another process).
        package static let busy = Code("busy")
        /// This kernel or file system cannot do it (`ENOSYS`, `EOPNOTSUPP`).
        package static let unsupported = Code("unsupported")
        /// The arguments make no sense to the kernel (`EINVAL`, `EBADF`, `ENAMETOOLONG`, `ELOOP`, `EXDEV`).
        package static let invalid = Code("invalid")
        /// Anything else.
        package static let other = Code("other")

        /// The kind of failure behind an error number.
        ///
        /// - Parameter errno: An error number of Linux.
        package init(errno: CInt) {
            self = Self.byNumber[errno] ?? .other
        }

        private static let byNumber: [CInt: Code] = [
            ENOENT: .notFound, ENOTDIR: .notFound, ESRCH: .notFound, ECHILD: .notFound,
            EEXIST: .exists, ENOTEMPTY: .exists,
            EACCES: .denied, EPERM: .denied,
            ENOSPC: .full, EDQUOT: .full,
            EROFS: .readOnly,
            EIO: .io, ENXIO: .io, ENODEV: .io, ESTALE: .io, EUCLEAN: .io, EREMOTEIO: .io, ENOLINK: .io,
            EMFILE: .limit, ENFILE: .limit, ENOMEM: .limit, EFBIG: .limit, ENOBUFS: .limit, E2BIG: .limit,
            EAGAIN: .wouldBlock,
            EPIPE: .closed, ECONNRESET: .closed,
            EBUSY: .busy, ETXTBSY: .busy,
            ENOSYS: .unsupported, EOPNOTSUPP: .unsupported,
            EINVAL: .invalid, EBADF: .invalid, ENAMETOOLONG: .invalid, ELOOP: .invalid, EXDEV: .invalid,
        ]
    }
}
