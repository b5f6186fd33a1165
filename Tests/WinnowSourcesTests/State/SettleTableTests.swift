import Testing
import WinnowModel

@testable import WinnowSources

extension Moment {
    static func ms(_ milliseconds: Int64) -> Moment { Moment(nanoseconds: milliseconds * 1_000_000) }
}

func look(_ size: Int64, inode: UInt64 = 1, modified: Int64 = 1, changed: Int64 = 1) -> FileFingerprint {
    FileFingerprint(device: 1, inode: inode, size: size, modified: modified, changed: changed)
}

@Suite("The settle table")
struct SettleTableTests {
    private var table = SettleTable(quiet: .milliseconds(100), capacity: 3)
    private let a = path("a")

    @Test("settles before delivering: not before the period is over, then with an equal look")
    mutating func settles() {
        table.touch(a, look: look(1), at: .ms(0))
        #expect(table.takeDue(at: .ms(99), limit: 10) == [])
        #expect(table.takeDue(at: .ms(100), limit: 10) == [a])
        #expect(table.confirm(a, look: look(1), at: .ms(100)) == true)
    }

    @Test("starts over when anything about the file differs at the second look")
    mutating func startsOver() {
        for different in [
            look(2), look(1, inode: 2), look(1, modified: 2), look(1, changed: 2),
        ] {
            table.touch(a, look: look(1), at: .ms(0))
            #expect(table.takeDue(at: .ms(100), limit: 10) == [a])
            #expect(table.confirm(a, look: different, at: .ms(100)) == false)
            #expect(table.takeDue(at: .ms(199), limit: 10) == [])
            #expect(table.takeDue(at: .ms(200), limit: 10) == [a])
            #expect(table.confirm(a, look: different, at: .ms(200)) == true)
            table.remove(a)
        }
    }

    @Test("starts over with every event, without growing")
    mutating func touchedAgain() {
        for time in 0..<1000 { table.touch(a, look: look(1), at: .ms(Int64(time) * 50)) }
        #expect(table.count == 1)
        #expect(table.takeDue(at: .ms(49_950), limit: 10) == [])
        #expect(table.takeDue(at: .ms(50_050), limit: 10) == [a])
    }

    @Test("gives each file out once")
    mutating func once() {
        table.touch(a, look: look(1), at: .ms(0))
        #expect(table.takeDue(at: .ms(100), limit: 10) == [a])
        #expect(table.takeDue(at: .ms(1000), limit: 10) == [])
        #expect(table.count == 1)
    }

    @Test("forgets the deadline of a file that was removed and came back")
    mutating func removedAndBack() {
        table.touch(a, look: look(1), at: .ms(0))
        table.remove(a)
        table.touch(a, look: look(1), at: .ms(50))
        #expect(table.takeDue(at: .ms(149), limit: 10) == [])
        #expect(table.takeDue(at: .ms(150), limit: 10) == [a])
    }

    @Test("keeps the first origin of a file that is renamed twice")
    mutating func origin() {
        table.touch(a, look: look(1), at: .ms(0), origin: path("x"))
        table.touch(a, look: look(1), at: .ms(10))
        #expect(table[a]?.origin == path("x"))
    }

    @Test("a close makes an unclosed file a closed one, and no later event undoes that")
    mutating func closing() {
        table.touch(a, look: look(1), at: .ms(0), isUnclosed: true)
        #expect(table[a]?.isUnclosed == true)
        table.touch(a, look: look(1), at: .ms(1))
        table.touch(a, look: look(1), at: .ms(2), isUnclosed: true)
        #expect(table[a]?.isUnclosed == false)
    }

    @Test("looks at a file that is held at growing intervals of at most five seconds")
    mutating func holds() {
        table.touch(a, look: look(1), at: .ms(0))
        var now: Int64 = 100
        var waits: [Int64] = []
        for _ in 0..<10 {
            #expect(table.takeDue(at: .ms(now), limit: 1) == [a])
            table.hold(a, at: .ms(now))
            var next = now
            while table.takeDue(at: .ms(next), limit: 1).isEmpty { next += 100 }
            table.hold(a, at: .ms(next))
            waits.append(next - now)
            now = next + 5000
        }
        #expect(waits.first == 200)
        #expect(waits == waits.sorted() && waits.last == 5000)
    }

    @Test("knows when it is full, and when the next look is due")
    mutating func capacity() {
        #expect(table.nextDue == nil)
        for (index, name) in ["c", "b", "a"].enumerated() {
            #expect(!table.isFull)
            table.touch(path(name), look: look(1), at: .ms(Int64(index)))
        }
        #expect(table.isFull)
        #expect(table.nextDue == .ms(100))
        #expect(table.takeDue(at: .ms(102), limit: 2) == [path("c"), path("b")])
        #expect(table.nextDue == .ms(102))
    }

    @Test("gives out what lies beneath a folder, and nothing beside it")
    mutating func beneath() {
        for name in ["sub/a", "sub/deep/b", "sub-2/c", "sub"] { table.touch(path(name), look: look(1), at: .ms(0)) }
        #expect(Set(table.remove(beneath: Array("sub".utf8)).map(\.0.display)) == ["sub/a", "sub/deep/b"])
        #expect(table.count == 2)
    }

    @Test("stays small when files come and go")
    mutating func churn() {
        for number in 0..<10_000 {
            table.touch(path("f\(number % 7)"), look: look(1), at: .ms(Int64(number)))
            table.remove(path("f\(number % 7)"))
        }
        #expect(table.count == 0)
        #expect(table.takeDue(at: .ms(100_000), limit: 10) == [])
    }
}
