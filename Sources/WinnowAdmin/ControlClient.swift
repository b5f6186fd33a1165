internal import Glibc
package import WinnowSystem

/// Asks the running daemon.
package enum ControlClient {
    /// Sends a request and waits for the answer.
    /// - Parameters:
    ///   - path: the daemon's socket.
    ///   - patience: how long to wait.
    /// - Returns: one JSON object.
    /// - Throws: ``SystemError``: `.notFound` or a refused connection when no daemon listens, `.closed` when it hung up,
    ///   `.busy` when it did not answer in time.
    package static func ask(
        _ request: ControlRequest, at path: String, patience: Duration = .seconds(10)
    ) throws(SystemError) -> [UInt8] {
        let socket = try UnixSocket.connect(path)
        try socket.writeAll(request.line.span)
        let deadline = ContinuousClock.now + patience
        var answer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            var set = PollSet()
            _ = set.add(socket, for: .read)
            guard ContinuousClock.now < deadline, try set.wait(until: deadline) else {
                throw SystemError("read", code: .busy, context: "\(path): no answer within \(patience)")
            }
            let count = try socket.borrow { number throws(SystemError) in
                try systemCall("read", on: path) { read(number, &chunk, chunk.count) }
            }
            if count == 0 { throw SystemError("read", code: .closed, context: path) }
            answer += chunk[..<count]
            if answer.last == UInt8(ascii: "\n") { return answer.dropLast() }
        }
    }
}
