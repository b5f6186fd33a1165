import Testing
import WinnowIntake
import WinnowModel

@testable import WinnowCore

@Suite struct PipelineMoveTests {
    private func moving(_ driver: inout Driver) {
        driver.offer([file("new", movedFrom: "old")])
    }

    @Test("a move is announced, and both places are free after it")
    func move() {
        var driver = Driver()
        moving(&driver)
        driver.answer { _ in .moved(claimed("new", digest: digest(1)), from: path("old")) }
        #expect(driver.announcements.map(\.event) == [.moved])
        driver.commit("new")
        #expect(driver.state.isIdle)
    }

    @Test("a new file at the old place waits until the move is durable")
    func oldPlaceIsHeld() {
        var driver = Driver()
        moving(&driver)
        driver.answer { _ in .moved(claimed("new", digest: digest(1)), from: path("old")) }
        driver.offer([file("old", fingerprint(99))])
        #expect(driver.claims.isEmpty)
        driver.commit("new")
        #expect(driver.claimedPaths == [["old"]])
    }

    @Test("when the journal sees no move, the old place is declared vacant")
    func noMoveAfterAll() {
        var driver = Driver()
        moving(&driver)
        driver.answerExtract()
        #expect(driver.runs.map(\.document.key) == [key("new")])
        guard let next = driver.claims.first?.first?.arrival, case .gone(let place) = next else {
            Issue.record("nobody says that the old place is vacant")
            return
        }
        #expect(place == path("old"))
    }

    @Test("when the journal sees no move, a new file at the old place comes first")
    func noMoveAndANewFile() {
        var driver = Driver()
        moving(&driver)
        driver.offer([file("old", fingerprint(99))])
        driver.answerExtract()
        #expect(driver.claimedPaths == [["old"]])
        if case .file = driver.claims[0][0].arrival {} else { Issue.record("the new file was lost") }
    }

    @Test("a move away from a place in flight becomes a departure and a new file")
    func moveFromFlight() {
        var driver = Driver()
        driver.offer([file("old")])
        driver.answerExtract()
        moving(&driver)
        #expect(driver.claimedPaths == [["new"]])
        driver.answerExtract()
        driver.finish(.extracted(publication(claimed("old"))))
        driver.commit("old")
        #expect(driver.claimedPaths == [["old"]])
        if case .gone = driver.claims[0][0].arrival {} else { Issue.record() }
    }

    @Test("a move onto a place in flight is still a move, once that place is free")
    func moveOntoFlight() {
        var driver = Driver()
        driver.offer([file("b", movedFrom: "c")])
        driver.answer { _ in .moved(claimed("b", digest: digest(1)), from: path("c")) }
        // A rotation: b went on to the next name, a becomes b.
        driver.offer([file("b", fingerprint(9), movedFrom: "a")])
        driver.commit("b")
        guard case .file(_, _, let origin?) = driver.claims[0][0].arrival else {
            Issue.record("the move was forgotten")
            return
        }
        #expect(origin == path("a"))
        driver.answer { _ in .moved(claimed("b", digest: digest(2)), from: path("a")) }
        driver.commit("b")
        #expect(driver.state.isIdle)
    }

    @Test("a waiting move that is displaced leaves its old place declared vacant")
    func displacedMove() {
        var driver = Driver()
        driver.offer([file("b")])
        driver.answerExtract()
        driver.offer([file("b", fingerprint(8), movedFrom: "a")])
        driver.offer([file("b", fingerprint(9))])
        #expect(driver.claimedPaths == [["a"]])
        if case .gone = driver.claims[0][0].arrival {} else { Issue.record() }
        driver.answer { _ in .nothing }
        driver.finish(.changedWhileReading)
        driver.answer { _ in .nothing }
        #expect(driver.state.isIdle)
    }

    @Test("a file that goes away and comes back, and one that moves onto itself, leave nothing behind")
    func backAndForth() {
        var driver = Driver()
        driver.offer([file("a", movedFrom: "a")])
        driver.answer { _ in .nothing }
        #expect(driver.state.isIdle)
        driver.offer([file("b", movedFrom: "a"), file("a", movedFrom: "b")])
        while !driver.claims.isEmpty { driver.answer { _ in .nothing } }
        #expect(driver.state.isIdle)
    }

    @Test("whatever arrives, in whatever order, every flight ends", arguments: 0..<200)
    func everyFlightEnds(seed: UInt64) {
        var random = Random(seed: seed)
        var driver = Driver(lanes: 2, backlog: 32)
        let names = ["a", "b", "c", "d"]
        for _ in 0..<200 {
            switch random.next(6) {
            case 0: driver.offer([file(names[random.next(4)])])
            case 1: driver.offer([file(names[random.next(4)], movedFrom: names[random.next(4)])])
            case 2: driver.offer([.gone(path(names[random.next(4)]))])
            default: driver.progress(&random)
            }
        }
        for _ in 0..<500 where !driver.state.isIdle { driver.progress(&random) }
        #expect(driver.state.isIdle)
        #expect(driver.state.load.pausedSources.isEmpty && driver.pauses.count == driver.resumes.count)
    }
}

/// Repeatable chance.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}

extension Driver {
    /// Answers one of the things the state waits for.
    mutating func progress(_ random: inout Random) {
        if !claims.isEmpty {
            let batch = claims.removeFirst()
            let outcomes = batch.map { item -> ClaimOutcome in
                let document = claimed(item.arrival.path.display, digest: digest(1))
                switch item.arrival {
                case .file(_, _, let origin?):
                    return random.next(2) == 0 ? .moved(document, from: origin) : .extract(document)
                case .file: return random.next(3) == 0 ? .nothing : .extract(document)
                case .gone: return random.next(2) == 0 ? .gone(document) : .nothing
                case .skipped: return .nothing
                }
            }
            return take(state.claimed(batch, outcomes))
        }
        if !runs.isEmpty {
            let outcomes: [LaneOutcome] = [
                .changedWhileReading, .vanished, .failed(crash), .unchanged(fingerprint(), disposes: false),
            ]
            return finish(outcomes[random.next(4)])
        }
        let keys = submissions.map(\.document.key) + announcements.map(\.document.key)
        submissions = []
        announcements = []
        take(state.committed(keys))
    }
}
