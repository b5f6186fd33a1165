import Glibc
import Synchronization
import Testing

@testable import WinnowSystem

@Suite("What others did to the outbox, and what could not be taken back")
struct PublishingRemainsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func size() -> Int {
        var status = stat()
        return stat(folder.path + "/s", &status) == 0 ? Int(status.st_size) : -1
    }

    @Test("a folder that was removed under its descriptor takes no file and says so")
    func removed() throws {
        let from = try DurableFolder.make(folder.path + "/from")
        let to = try DurableFolder.make(folder.path + "/to")
        _ = try from.write("a", [1])
        #expect(rmdir(to.path) == 0)
        #expect(try from.rename("a", to: "a", in: to) == false)
        #expect(try from.contains("a"))
    }

    @Test("remains that could not be cut off never come before new bytes")
    func remains() throws {
        let disk = Disk()
        let file = try SegmentFile(
            folder: try DurableFolder.make(folder.path), name: "s", length: 0, faults: disk.faults)
        try file.append(Array("keep".utf8))
        try file.append(Array(" and a long tail".utf8))
        disk.isFailing.withLock { $0 = true }
        file.takeBack(to: 4)
        #expect(file.count == 4 && size() == 20)
        #expect(throws: SystemError.self) { try file.append(Array("!".utf8)) }
        disk.isFailing.withLock { $0 = false }
        try file.append(Array("!".utf8))
        #expect(size() == 5)
        #expect(try file.read(at: 0, count: 9) == Array("keep!".utf8))
    }
}

private final class Disk: Sendable {
    let isFailing = Mutex(false)

    var faults: PublishingFaults {
        PublishingFaults { [self] step, _ in isFailing.withLock { $0 } && step == .cut ? EIO : 0 }
    }
}
