internal import Dispatch
internal import Glibc
package import WinnowSystem

/// Answers questions about the running daemon on a Unix socket: one JSON object a line in, one a line out.
///
/// Confined to its own queue. Whoever may open the socket may ask; its folder and mode 0660 decide that. Not a
/// document path: lines are bounded, and when too many callers come, the one that has been silent longest is cut off.
package final class ControlServer: @unchecked Sendable {
    // Mutable properties are confined to `queue`; methods check it.
    private let queue = DispatchQueue(label: "winnow.control", autoreleaseFrequency: .never)
    private let path: String
    private let handler: Handler
    private var listener: (any DispatchSourceRead)?
    private var connections: [ObjectIdentifier: ControlConnection] = [:]

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
        let number = try UnixSocket.listen(path).release()
        queue.async { [self] in
            let source = DispatchSource.makeReadSource(fileDescriptor: number, queue: queue)
            source.setEventHandler { [weak self] in self?.accept(number) }
            source.setCancelHandler { _ = OwnedDescriptor(adopting: number) }
            source.activate()
            listener = source
        }
    }

    /// Closes the socket and every connection, and removes the name; `done` runs on the server's queue.
    package func stop(_ done: @escaping @Sendable () -> Void) {
        queue.async { [self] in
            listener?.cancel()
            listener = nil
            for connection in connections.values { connection.source.cancel() }
            connections.removeAll()
            unlink(path)
            done()
        }
    }

    private func accept(_ listener: Int32) {
        dispatchPrecondition(condition: .onQueue(queue))
        let number = UnixSocket.accept(listener)
        // The caller hung up between connect and accept, or descriptors ran out: Dispatch calls again.
        guard number >= 0 else { return }
        if connections.count >= Self.connectionLimit, let oldest = connections.values.min(by: { $0.heard < $1.heard }) {
            close(oldest)
        }
        let connection = ControlConnection(
            number, DispatchSource.makeReadSource(fileDescriptor: number, queue: queue))
        connection.source.setEventHandler { [weak self, weak connection] in
            guard let self, let connection else { return }
            if !receive(connection) { close(connection) }
        }
        connection.source.setCancelHandler { _ = OwnedDescriptor(adopting: number) }
        connections[ObjectIdentifier(connection)] = connection
        connection.source.activate()
    }

    private func close(_ connection: ControlConnection) {
        connections.removeValue(forKey: ObjectIdentifier(connection))?.source.cancel()
    }

    /// Takes in what came; false when the caller is done or misbehaves.
    private func receive(_ connection: ControlConnection) -> Bool {
        connection.heard = .now
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
        guard let request = ControlRequest(line) else {
            let refusal = "not a request: one JSON object with a \"verb\" was expected"
            return reply(ControlRequest.refusal(refusal), connection)
        }
        handler(request) { [self] bytes in queue.async { [self] in reply(bytes, connection) } }
    }

    private func reply(_ bytes: [UInt8], _ connection: ControlConnection) {
        // Its descriptor may belong to somebody else since.
        guard connections[ObjectIdentifier(connection)] === connection else { return }
        var rest = (bytes + [UInt8(ascii: "\n")])[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(connection.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if sent < 0, errno == EINTR { continue }
            // A caller that does not read its answer is cut off instead of waited for.
            if sent <= 0 { return close(connection) }
            rest = rest.dropFirst(sent)
        }
    }
}

/// One caller. Confined to the server's queue, like everything in it.
private final class ControlConnection: @unchecked Sendable {
    let number: Int32
    let source: any DispatchSourceRead
    var received: [UInt8] = []
    /// When something was last heard of it.
    var heard = ContinuousClock.now

    init(_ number: Int32, _ source: any DispatchSourceRead) {
        self.number = number
        self.source = source
    }
}
