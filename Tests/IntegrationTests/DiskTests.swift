import Glibc
import Testing

extension IntegrationTests {
    @Suite(
        "Disks that are full or read-only", .serialized,
        .enabled(if: Disk.canMount, "mounting a small disk needs root"))
    struct DiskTests {
        @Test("A full outbox pauses, says so, and goes on when space returns", arguments: ["files", "segments"])
        func fullOutbox(layout: String) async throws {
            let ground = try Playground { $0.layout = layout }
            try Files.makeFolder(ground.outbox)
            let disk = try Disk(at: ground.outbox, megabytes: 4)
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try disk.fill()
            for number in 0..<30 {
                try ground.drop(String(repeating: "text \(number)\n", count: 300), as: "\(number).txt")
            }
            try await eventually("trouble in status; log: \(ground.log)") {
                let status = try await ground.status()
                return (status["troubles"] as? [String])?.contains { $0.contains("outbox") } == true
            }
            #expect(try await ground.run("status").output.contains("trouble: the outbox fails"))
            // Nothing shows that would have to be taken back.
            #expect(try ground.visibleRecords().count == 1)
            try disk.free()
            try await ground.records(31)
            try await ground.rest()
            #expect(try ground.records().map(\.sequence) == Array(1...31))
            #expect((try await ground.status()["troubles"] as? [String])?.isEmpty == true)
            #expect(Files.names(in: "\(ground.outbox)/.staging").isEmpty)
            try await ground.stop()
        }

        @Test("A full state folder does the same")
        func fullState() async throws {
            let ground = try Playground()
            try Files.makeFolder(ground.state)
            let disk = try Disk(at: ground.state, megabytes: 16)
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try disk.fill()
            for number in 0..<30 { try ground.drop("text \(number)", as: "\(number).txt") }
            try await eventually("trouble in status; log: \(ground.log)") {
                (try await ground.status()["troubles"] as? [String])?.contains { $0.contains("journal") } == true
            }
            try disk.free()
            try await ground.records(31)
            try await ground.rest()
            #expect(try ground.records().map(\.sequence) == Array(1...31))
            try await ground.stop()
        }

        @Test("A read-only outbox pauses, too, and a death meanwhile loses nothing")
        func readOnly() async throws {
            let ground = try Playground()
            try Files.makeFolder(ground.outbox)
            let disk = try Disk(at: ground.outbox, megabytes: 4)
            try await ground.start()
            try ground.drop("one", as: "a.txt")
            try await ground.records(1)
            try disk.setWritable(false)
            try ground.drop("two", as: "b.txt")
            try await eventually("trouble in status; log: \(ground.log)") {
                (try await ground.status()["troubles"] as? [String])?.contains { $0.contains("Read-only") } == true
            }
            try await ground.kill()
            try disk.setWritable(true)
            try await ground.start()
            try await ground.records(2)
            try await ground.rest()
            #expect(try ground.records().map(\.sequence) == [1, 2])
            try await ground.stop()
        }
    }
}

/// A small file system in memory, mounted over a folder.
final class Disk {
    private let path: String
    private let size: String

    /// Whether this process may mount.
    static var canMount: Bool {
        guard geteuid() == 0 else { return false }
        var template = Array("/tmp/wn-mount-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return false }
        defer { rmdir(template) }
        guard mount("tmpfs", template, "tmpfs", 0, "size=64k") == 0 else { return false }
        umount2(template, Int32(MNT_DETACH))
        return true
    }

    init(at path: String, megabytes: Int) throws {
        self.path = path
        size = "size=\(megabytes)m"
        guard mount("tmpfs", path, "tmpfs", 0, size) == 0 else { throw Complaint("mount: errno \(errno)") }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    /// Takes every page that is left.
    func fill() throws {
        let file = open("\(path)/.filler", O_WRONLY | O_CREAT, 0o600)
        guard file >= 0 else { throw Complaint("open: errno \(errno)") }
        defer { close(file) }
        var offset: off_t = 0
        while posix_fallocate(file, offset, 4096) == 0 { offset += 4096 }
    }

    func free() throws { try Files.remove("\(path)/.filler") }

    func setWritable(_ isWritable: Bool) throws {
        let flags = UInt(MS_REMOUNT) | (isWritable ? 0 : UInt(MS_RDONLY))
        guard mount("tmpfs", path, "tmpfs", flags, size) == 0 else { throw Complaint("remount: errno \(errno)") }
    }
}
