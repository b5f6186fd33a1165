internal import Dispatch
internal import Glibc
package import WinnowSystem

/// Answers questions about the running daemon on a Unix socket: one JSON object a line in, one a line out.
///
/// Confined to its own queue. Whoever may open the socket may ask; its folder and mode 0660 decide that. Not a
/// document path: lines are bounded, idle callers are cut off.
package final class ControlServer: @unchecked Sendable {
    // Mutable properties are confined to `queue`.
    private let queue = DispatchQueue(label: "winnow.control", autoreleaseFrequency: .never)
    private let path: String
    private let handler: Handler
    private var listener: (any DispatchSourceRead)?
    private var connections: [Int32: any DispatchSourceRead] = [:]

    /// Answers a request; calls back once, on any queue, with one JSON object without a newline.
    package typealias Handler = @Sendable (ControlRequest, @escaping @Sendable ([UInt8]) -> Void) -> Void

    /// Longest request, in bytes.
    private static let requestLimit = 64 << 10
    /// Callers at a time.
    private static let connectionLimit = 32

    /// Creates a server; ``start()`` binds it.
    /// - Parameter path: of the socket; an old one is replaced (the state folder's lock says that nobody uses it).
    package init(path: String, handler: @escaping Handler) {
        self.path = path
        self.handler = handler
    }

    /// Binds the socket and listens.
    /// - Throws: ``SystemError`` with the path.
    package func start() throws(SystemError) {
        let descriptor = try UnixSocket.listen(path)
        let number = descriptor.release()
        let source = DispatchSource.makeReadSource(fileDescriptor: number, queue: queue)
        source.setEventHandler { [weak self] in self?.accept(number) }
        source.setCancelHandler { _ = OwnedDescriptor(adopting: number) }
        source.activate()
        queue.sync { listener = source }
    }

    /// Closes the socket and every connection, and removes the name.
    package func stop() {
        queue.sync {
            listener?.cancel()
            for source in connections.values { source.cancel() }
            connections.removeAll()
            unlink(path)
        }
    }

    private func accept(_ listener: Int32) {
        let number = UnixSocket.accept(listener)
        guard number >= 0 else { return }  // the caller hung up between connect and accept
        guard connections.count < Self.connectionLimit else {
            _ = OwnedDescriptor(adopting: number)
            return
        }
        let connection = ControlConnection(number)
        let source = DispatchSource.makeReadSource(fileDescriptor: number, queue: queue)
        source.setEventHandler { [weak self] in
            guard let self, !receive(connection) else { return }
            close(number)
        }
        source.setCancelHandler { _ = OwnedDescriptor(adopting: number) }
        connections[number] = source
        source.activate()
    }

    private func close(_ number: Int32) {
        connections.removeValue(forKey: number)?.cancel()
    }

    /// Takes in what came; false when the caller is done or misbehaves.
    private func receive(_ connection: ControlConnection) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(connection.number, &chunk, chunk.count)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        if count == 0 { return false }
        connection.received += chunk[..<count]
        while let newline = connection.received.firstIndex(of: UInt8(ascii: "\n")) {
            let line = Array(connection.received[..<newline])
            connection.received.removeSubrange(...newline)
            answer(line, connection)
        }
        return connection.received.count <= Self.requestLimit
    }

    private func answer(_ line: [UInt8], _ connection: ControlConnection) {
        let number = connection.number
        guard let request = ControlRequest(line) else {
            return reply(ControlRequest.refusal("not a request: one JSON object with a \"verb\" was expected"), number)
        }
        handler(request) { [self] bytes in queue.async { [self] in reply(bytes, number) } }
    }

    private func reply(_ bytes: [UInt8], _ number: Int32) {
        guard connections[number] != nil else { return }
        var rest = (bytes + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
            // A caller that does not read its answer is cut off instead of waited for.
            let sent = rest.withUnsafeBytes { send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if sent <= 0 { return close(number) }
            rest = rest.dropFirst(sent)
        }
    }
}

/// One caller.
private final class ControlConnection {
    let number: Int32
    var received: [UInt8] = []

    init(_ number: Int32) { self.number = number }
}
