import Glibc
import Testing

@testable import WinnowService
@testable import WinnowSystem

@Suite("The service manager")
struct ServiceNotifierTests {
    @Test("is told how the daemon is doing, one line each, injection impossible")
    func notifies() async throws {
        let temporary = try TemporaryFolder()
        let manager = try ServiceManager(path: "\(temporary.path)/notify")
        var program = Probe.program("notify")
        program.environment = ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "3000000"]
        let result = try await Probe.run(program)
        #expect(result.end.status == .code(0), "\(result.errors)")
        #expect(result.lines == ["supervised true, watchdog 3.0 seconds"])
        #expect(try manager.next() == ["READY=1", "STATUS=watching 3 folders"])
        #expect(try manager.next() == ["STATUS=one line\\nREADY=0"])
        #expect(try manager.next() == ["WATCHDOG=1"])
        let reloading = try manager.next()
        #expect(reloading.first == "RELOADING=1" && reloading.last == "STATUS=reading the configuration")
        let time = reloading.dropFirst().first.flatMap { Int($0.dropFirst("MONOTONIC_USEC=".count)) }
        #expect((time ?? 0) > 0)
        #expect(try manager.next() == ["EXTEND_TIMEOUT_USEC=1500000"])
        #expect(try manager.next() == ["STOPPING=1", "STATUS=finishing 2 documents"])
    }

    @Test("that is not there is no error")
    func absent() async throws {
        let result = try await Probe.run(Probe.program("notify"))
        #expect(result.end.status == .code(0))
        #expect(result.lines == ["supervised false, watchdog 0.0 seconds"])
    }
}

/// The receiving end of sd_notify.
private struct ServiceManager: ~Copyable {
    let path: String
    private let socket: OwnedDescriptor

    init(path: String) throws {
        self.path = path
        let number = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        socket = OwnedDescriptor(adopting: number)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(100)) }
        try withUnsafePointer(to: &address) {
            try $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = try systemCall("bind") { bind(number, address, socklen_t(MemoryLayout<sockaddr_un>.size)) }
            }
        }
    }

    func next() throws -> [Substring] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = try buffer.withUnsafeMutableBytes { try socket.read(into: $0) }
        return String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\n")
    }
}
