internal import CSandbox
internal import Glibc

extension OwnedDescriptor {
    /// Opens a file or folder by path, close-on-exec.
    ///
    /// For paths of our own (state, outbox, configuration). Paths below a watched root go through the root's descriptor
    /// and `openat2` instead, since strangers can write there.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - flags: Flags of open(2); `O_CLOEXEC` is added.
    ///   - mode: Permissions of a file that is created.
    /// - Returns: The open descriptor.
    /// - Throws: A ``SystemError`` with the path.
    package static func open(
        _ path: String, _ flags: CInt = O_RDONLY, mode: UInt32 = 0o600
    ) throws(SystemError) -> OwnedDescriptor {
        OwnedDescriptor(adopting: try systemCall("open", on: path) { winnow_open(path, flags, mode) })
    }

    /// Opens a file or folder relative to this folder, close-on-exec.
    ///
    /// - Parameters:
    ///   - name: A path relative to this folder; trusted, see ``open(_:_:mode:)``.
    ///   - flags: Flags of open(2); `O_CLOEXEC` is added.
    ///   - mode: Permissions of a file that is created.
    /// - Returns: The open descriptor.
    /// - Throws: A ``SystemError`` with the relative path.
    package func open(
        relative name: String, _ flags: CInt = O_RDONLY, mode: UInt32 = 0o600
    ) throws(SystemError) -> OwnedDescriptor {
        try borrow { folder throws(SystemError) in
            OwnedDescriptor(adopting: try systemCall("openat", on: name) { winnow_openat(folder, name, flags, mode) })
        }
    }

    /// A pipe.
    ///
    /// - Returns: `first` is the read end, `second` the write end.
    /// - Throws: `.limit` when the process or the user has no descriptors or pipe pages left.
    package static func pipe() throws(SystemError) -> DescriptorPair {
        var ends: [CInt] = [-1, -1]
        try systemCall("pipe2") { winnow_pipe(&ends) }
        return DescriptorPair(first: OwnedDescriptor(adopting: ends[0]), second: OwnedDescriptor(adopting: ends[1]))
    }
}

extension OwnedDescriptor {
    /// Makes a pipe hold more, so that a long message crosses it in fewer turns of its reader and its writer. Without
    /// effect when the user's share of pipe memory is used up (pipe(7), "Pipe capacity"): the pipe then stays as it is.
    ///
    /// - Parameter bytes: What it should hold.
    package func widenPipe(to bytes: Int) {
        _ = winnow_set_pipe_size(number(), CInt(bytes))
    }
}

/// Two descriptors made by one call.
package struct DescriptorPair: ~Copyable, Sendable {
    /// The read end of a pipe.
    package let first: OwnedDescriptor

    /// The write end of a pipe.
    package let second: OwnedDescriptor
}
