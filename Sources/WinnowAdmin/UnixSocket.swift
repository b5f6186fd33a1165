internal import Glibc
internal import WinnowSystem

/// Stream sockets with a name in the file system.
enum UnixSocket {
    /// Binds and listens; an old socket of that name is removed.
    static func listen(_ path: String) throws(SystemError) -> OwnedDescriptor {
        unlink(path)
        let socket = try make(path)
        try socket.borrow { number throws(SystemError) in
            try withAddress(path) { address, length throws(SystemError) in
                try systemCall("bind", on: path) { bind(number, address, length) }
            }
            try systemCall("chmod", on: path) { chmod(path, 0o660) }
            try systemCall("listen", on: path) { Glibc.listen(number, 16) }
        }
        // Or a caller that hangs up at the wrong moment would block the queue in accept(2).
        try socket.setNonblocking()
        return socket
    }

    /// Connects to a listening socket.
    static func connect(_ path: String) throws(SystemError) -> OwnedDescriptor {
        let socket = try make(path)
        try socket.borrow { number throws(SystemError) in
            try withAddress(path) { address, length throws(SystemError) in
                try systemCall("connect", on: path) { Glibc.connect(number, address, length) }
            }
        }
        return socket
    }

    /// A waiting caller's descriptor, close-on-exec and non-blocking; -1 when it hung up meanwhile.
    static func accept(_ listener: CInt) -> CInt {
        let number = Glibc.accept(listener, nil, nil)
        guard number >= 0 else { return -1 }
        // Children are spawned with close_range(2) over everything that is not theirs, so the gap before FD_CLOEXEC is
        // harmless.
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        _ = fcntl(number, F_SETFL, O_NONBLOCK)
        return number
    }

    private static func make(_ path: String) throws(SystemError) -> OwnedDescriptor {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        return OwnedDescriptor(adopting: try systemCall("socket", on: path) { socket(AF_UNIX, type, 0) })
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemError) -> Void
    ) throws(SystemError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw SystemError(
                "bind", errno: ENAMETOOLONG, context: "\(path): the name of a socket has at most 107 bytes")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        var failure: SystemError?
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                do throws(SystemError) {
                    try body(generic, socklen_t(MemoryLayout<sockaddr_un>.size))
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
    }
}
