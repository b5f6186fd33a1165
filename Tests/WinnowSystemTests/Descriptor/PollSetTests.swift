import Glibc
import Testing

@testable import WinnowSystem

@Suite("Waiting for descriptors")
struct PollSetTests {
    private func pipe() throws -> (read: Holder, write: Holder) {
        var numbers: [Int32] = [0, 0]
        try #require(Glibc.pipe(&numbers) == 0)
        return (Holder(OwnedDescriptor(adopting: numbers[0])), Holder(OwnedDescriptor(adopting: numbers[1])))
    }

    @Test("says which descriptor is ready, and for what")
    func readiness() throws {
        let (first, second) = (try pipe(), try pipe())
        var set = PollSet()
        let quiet = set.add(first.read.descriptor, for: .read)
        let loud = set.add(second.read.descriptor, for: .read)
        let room = set.add(first.write.descriptor, for: .write)
        let byte: [UInt8] = [1]
        try second.write.descriptor.writeAll(byte.span)
        #expect(try set.wait(until: nil))
        #expect(set.readiness(quiet).isEmpty && set.readiness(loud) == .read && set.readiness(room) == .write)
    }

    @Test("ends at the deadline, also one that is past, and not before one that is not")
    func deadline() throws {
        let ends = try pipe()
        var set = PollSet()
        _ = set.add(ends.read.descriptor, for: .read)
        let start = ContinuousClock.now
        #expect(try !set.wait(until: start - .seconds(5)))
        #expect(try !set.wait(until: start + .milliseconds(30)))
        #expect(ContinuousClock.now - start >= .milliseconds(30))
    }

    @Test("the other end's close is told without being asked for")
    func hangup() throws {
        let ends = try pipe()
        var set = PollSet()
        let index = set.add(ends.read.descriptor, for: .read)
        ends.write.close()
        #expect(try set.wait(until: nil))
        #expect(!set.readiness(index).intersection(.ended).isEmpty)
    }

    @Test("what is not watched is left out, also when it hangs up, and comes back when it is watched again")
    func leftOut() throws {
        let ends = try pipe()
        var set = PollSet()
        let index = set.add(ends.read.descriptor, for: .read)
        ends.write.close()
        set.watch(index, for: [])
        #expect(try !set.wait(until: .now + .milliseconds(5)))
        set.watch(index, for: .read)
        #expect(try set.wait(until: .now + .seconds(5)))
    }
}

/// Owns a descriptor where a value that cannot be copied may not stand.
private final class Holder {
    private var owned: OwnedDescriptor?

    init(_ descriptor: consuming OwnedDescriptor) { owned = consume descriptor }

    var descriptor: OwnedDescriptor {
        _read {
            guard owned != nil else { preconditionFailure("closed") }
            yield owned!
        }
    }

    func close() { owned = nil }
}
