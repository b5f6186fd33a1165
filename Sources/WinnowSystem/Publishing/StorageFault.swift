/// Why a folder cannot take anything now. None of them is about a particular document, and all of them can heal: the
/// right answer is to pause, say so, and try again.
package enum StorageFault: String, Codable, Hashable, Sendable, CustomStringConvertible {
    /// No space, inodes or quota left (`ENOSPC`, `EDQUOT`).
    case full
    /// Mounted read-only, perhaps by the kernel after an error (`EROFS`).
    case readOnly
    /// Permissions or a security module forbid it (`EACCES`, `EPERM`).
    case denied
    /// The device or the server behind it failed (`EIO`, `ESTALE`, …).
    case io
    /// The folder is gone or not mounted (`ENOENT`, `ENOTDIR`).
    case absent
    /// The process is out of descriptors or memory (`EMFILE`, `ENFILE`, `ENOMEM`).
    case exhausted

    /// For messages: `no space left`.
    package var description: String {
        switch self {
        case .full: "no space left"
        case .readOnly: "mounted read-only"
        case .denied: "permission denied"
        case .io: "input/output error"
        case .absent: "missing or not mounted"
        case .exhausted: "out of descriptors or memory"
        }
    }
}

extension SystemError {
    /// What this error says about the storage, `nil` when it says nothing: a wrong argument, a taken name.
    package var storageFault: StorageFault? {
        switch code {
        case .full: .full
        case .readOnly: .readOnly
        case .denied: .denied
        case .io: .io
        case .notFound: .absent
        case .limit: .exhausted
        default: nil
        }
    }
}
