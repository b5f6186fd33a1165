/// Rights that Landlock handles, as numbered by the kernel (include/uapi/linux/landlock.h, through ABI 7).
///
/// A ruleset forbids every right that it handles and no rule allows; a right it does not handle stays allowed. So all
/// rights of the running kernel are handled, and rights of a newer kernel than this program knows stay allowed.
enum LandlockRights {
    static let execute: UInt64 = 1 << 0
    static let writeFile: UInt64 = 1 << 1
    static let readFile: UInt64 = 1 << 2
    static let readFolder: UInt64 = 1 << 3
    static let removeFolder: UInt64 = 1 << 4
    static let removeFile: UInt64 = 1 << 5
    static let makeFolder: UInt64 = 1 << 7
    static let makeFile: UInt64 = 1 << 8
    /// Moving between folders (ABI 2). Without it, ABI 1 forbids that altogether.
    static let move: UInt64 = 1 << 13
    /// ABI 3; before it, truncation is allowed everywhere.
    static let truncate: UInt64 = 1 << 14
    /// ioctl on devices, ABI 5.
    static let controlDevice: UInt64 = 1 << 15

    /// What reading a file or folder takes.
    static let reading = readFile | readFolder
    /// What working in a folder takes: no devices, sockets, FIFOs or symbolic links.
    static let writing = reading | writeFile | removeFolder | removeFile | makeFolder | makeFile | move | truncate
    /// The rights that make sense on a file; a rule on a file with any other is refused with EINVAL.
    static let ofFiles = execute | writeFile | readFile | truncate | controlDevice

    /// Every file right that a kernel with this ABI handles.
    static func files(abi: Int) -> UInt64 {
        switch abi {
        case ..<1: 0
        case 1: (1 << 13) - 1
        case 2: (1 << 14) - 1
        case 3, 4: (1 << 15) - 1
        default: (1 << 16) - 1
        }
    }

    /// Binding and connecting TCP sockets, ABI 4.
    static func network(abi: Int) -> UInt64 { abi >= 4 ? 0b11 : 0 }

    /// Abstract Unix sockets and signals, ABI 6.
    static func scopes(abi: Int) -> UInt64 { abi >= 6 ? 0b11 : 0 }
}
