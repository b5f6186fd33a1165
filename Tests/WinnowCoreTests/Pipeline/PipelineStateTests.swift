import Testing
import WinnowIntake
import WinnowModel
import WinnowPlugin

@testable import WinnowCore

/// Drives the value the way the pipeline does, and keeps what it asked for.
struct Driver {
    var state: PipelineState
    var claims: [[(source: SourceName, arrival: Arrival)]] = []
    var runs: [(lane: Int, document: ClaimedDocument)] = []
    var submissions: [Submission] = []
    var announcements: [(document: ClaimedDocument, event: RecordEvent, from: SourcePath?)] = []
    var settles: [DocumentKey] = []
    var pauses: [SourceName] = []
    var resumes: [SourceName] = []

    init(lanes: Int = 2, backlog: Int = 1024, bytes: Int = 256 << 20, attempts: Int = 3) {
        state = PipelineState(
            policy: PipelinePolicy(
                lanes: lanes, backlogDocuments: backlog, backlogBytes: bytes, largeBytes: 1000, attempts: attempts,
                retryInitialMs: 1000, retryMaximumMs: 300_000))
    }

    mutating func take(_ actions: [PipelineAction]) {
        for action in actions {
            switch action {
            case .claim(let batch): claims.append(batch)
            case .run(let lane, let document): runs.append((lane, document))
            case .submit(let submission): submissions.append(submission)
            case .announce(let document, let event, let origin): announcements.append((document, event, origin))
            case .settleAgain(let key): settles.append(key)
            case .pause(let name): pauses.append(name)
            case .resume(let name): resumes.append(name)
            }
        }
    }

    mutating func offer(_ arrivals: [Arrival], from source: SourceName = inbox) {
        take(state.offered(arrivals, from: source))
    }

    /// Answers the oldest claim.
    mutating func answer(_ outcome: (Arrival) -> ClaimOutcome) {
        let batch = claims.removeFirst()
        take(state.claimed(batch, batch.map { outcome($0.arrival) }))
    }

    mutating func answerExtract(size: Int64 = 10) {
        let batch = claims.removeFirst()
        take(
            state.claimed(
                batch, batch.map { .extract(claimed($0.arrival.path.display, in: $0.source, size: size)) }))
    }

    mutating func finish(_ outcome: LaneOutcome, at index: Int = 0, now: Int64 = noon, jitter: Double = 0) {
        let run = runs.remove(at: index)
        take(state.laneFinished(run.lane, run.document, outcome, now: now, jitter: jitter))
    }

    mutating func commit(_ names: String...) { take(state.committed(names.map { key($0) })) }

    var claimedPaths: [[String]] { claims.map { $0.map(\.arrival.path.display) } }
}

@Suite struct PipelineStateTests {
    @Test("claims a batch, works on it, submits its record, and is idle again")
    func simplePath() {
        var driver = Driver()
        driver.offer([file("a"), file("b")])
        #expect(driver.claimedPaths == [["a", "b"]])
        driver.answerExtract()
        #expect(driver.runs.map(\.document.key) == [key("a"), key("b")])
        driver.finish(.extracted(publication(claimed("a"))))
        driver.finish(.extracted(publication(claimed("b"))))
        #expect(driver.submissions.count == 2)
        #expect(driver.state.load.committing == 2)
        driver.commit("a", "b")
        #expect(driver.state.isIdle)
    }

    @Test("what the journal knows already ends at once")
    func nothingToDo() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.answer { _ in .nothing }
        #expect(driver.state.isIdle && driver.runs.isEmpty)
    }

    @Test("has one claim outstanding, and claims everything that came meanwhile with the next one")
    func oneClaimAtATime() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.offer([file("b")])
        driver.offer([file("c")])
        #expect(driver.claimedPaths == [["a"]])
        driver.answerExtract()
        #expect(driver.claimedPaths == [["b", "c"]])
    }

    @Test("a place in flight takes only the last of what arrives for it, once its outcome is durable")
    func oneFlightForEachPlace() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.answerExtract()
        driver.offer([file("a", fingerprint(8))])
        driver.offer([file("a", fingerprint(9))])
        driver.finish(.extracted(publication(claimed("a"))))
        #expect(driver.claims.isEmpty)
        driver.commit("a")
        #expect(driver.claimedPaths == [["a"]])
        if case .file(_, let print, _) = driver.claims[0][0].arrival {
            #expect(print.inode == 9)
        } else {
            Issue.record()
        }
    }

    @Test("a note about an original does not end the flight that began after it")
    func disposalNotesEndNoFlight() {
        let note = Submission.note(.disposed(claimed("a"), kept: nil))
        #expect(!note.endsFlight)
        var driver = Driver()
        driver.offer([file("a")])
        driver.answerExtract()
        driver.commit("a")
        #expect(driver.state.load.working == 1)
    }

    @Test("a failed claim is repeated with everything that came since, and not before the journal works")
    func failedClaim() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.take(driver.state.claimed(driver.claims.removeFirst(), nil))
        driver.offer([file("b")])
        #expect(driver.claims.isEmpty)
        driver.take(driver.state.journalHealed())
        #expect(driver.claimedPaths == [["a", "b"]])
    }

    @Test("a file that changed while it was read goes back to its source, and leaves nothing behind")
    func changedWhileReading() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.answerExtract()
        driver.finish(.changedWhileReading)
        #expect(driver.settles == [key("a")] && driver.state.isIdle && driver.submissions.isEmpty)
    }

    @Test("a file that vanished gives no tombstone: the whole folder may be absent")
    func vanished() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.answerExtract()
        driver.finish(.vanished)
        #expect(driver.state.isIdle && driver.claims.isEmpty && driver.announcements.isEmpty)
    }

    @Test("a departure is announced")
    func departure() {
        var driver = Driver()
        driver.offer([.gone(path("a"))])
        driver.answer { _ in .gone(claimed("a", digest: digest(1))) }
        #expect(driver.announcements.map(\.event) == [.deleted])
        driver.commit("a")
        #expect(driver.state.isIdle)
    }

    @Test("after a stop, what runs is finished and nothing else is started")
    func stop() {
        var driver = Driver(lanes: 1)
        driver.offer([file("a"), file("b")])
        driver.answerExtract()
        driver.state.stop()
        driver.offer([file("c")])
        driver.finish(.extracted(publication(claimed("a"))))
        #expect(driver.submissions.count == 1 && driver.runs.isEmpty && driver.claims.isEmpty)
        #expect(driver.state.roomForRetries == 0)
    }
}

@Suite struct PipelineOrderTests {
    @Test("sources take turns, however much one of them offers")
    func fairness() {
        var driver = Driver(lanes: 1)
        driver.offer((0..<100).map { file("a\($0)") })
        driver.answerExtract()
        driver.offer([file("b0"), file("b1")], from: other)
        driver.answerExtract()
        var order: [String] = []
        for _ in 0..<5 {
            order.append(driver.runs[0].document.key.path.display)
            driver.finish(.changedWhileReading)
        }
        #expect(order == ["a0", "b0", "a1", "b1", "a2"] || order == ["a0", "a1", "b0", "a2", "b1"])
    }

    @Test("large documents leave a lane to small ones")
    func largeLeaveALane() {
        var driver = Driver(lanes: 2)
        driver.offer((0..<4).map { file("large\($0)", fingerprint(size: 5000)) })
        driver.answerExtract(size: 5000)
        #expect(driver.runs.count == 1)
        driver.offer([file("small")])
        driver.answerExtract()
        #expect(driver.runs.map { $0.document.key.path.display } == ["large0", "small"])
    }

    @Test("on a single lane, large and small documents alternate")
    func largeAlternate() {
        var driver = Driver(lanes: 1)
        driver.offer((0..<3).map { file("large\($0)", fingerprint(size: 5000)) })
        driver.answerExtract(size: 5000)
        driver.offer((0..<3).map { file("small\($0)") })
        driver.answerExtract()
        var order: [String] = []
        while let run = driver.runs.first {
            order.append(run.document.key.path.display)
            driver.finish(.changedWhileReading)
        }
        #expect(order == ["large0", "small0", "large1", "small1", "large2", "small2"])
    }

    @Test("a source pauses when its share of the backlog is full, and resumes at half of it")
    func backPressure() {
        var driver = Driver(lanes: 1, backlog: 16)
        driver.offer((0..<16).map { file("a\($0)") })
        #expect(driver.pauses == [inbox])
        driver.answer { _ in .nothing }
        #expect(driver.resumes == [inbox] && driver.state.isIdle)
    }

    @Test("resumes no sooner than at half")
    func resumesAtHalf() {
        var driver = Driver(lanes: 16, backlog: 16)
        driver.offer((0..<16).map { file("a\($0)") })
        driver.answerExtract()
        for _ in 0..<7 { driver.finish(.changedWhileReading) }
        #expect(driver.resumes.isEmpty)
        driver.finish(.changedWhileReading)
        #expect(driver.resumes == [inbox])
    }

    @Test("bytes pause a source, too; one document larger than the backlog is still taken")
    func backPressureByBytes() {
        var driver = Driver(lanes: 1, bytes: 1 << 20)
        driver.offer([file("huge", fingerprint(size: 5 << 20))])
        #expect(driver.pauses == [inbox] && driver.claims.count == 1)
        driver.answerExtract(size: 5 << 20)
        #expect(driver.runs.count == 1)
        driver.finish(.changedWhileReading)
        #expect(driver.resumes == [inbox] && driver.state.load.bytes == 0)
    }

    @Test("a source that is bound anew in place of a paused one is paused, too")
    func rebinding() {
        var driver = Driver(lanes: 1, backlog: 16)
        driver.take(driver.state.bound(inbox))
        #expect(driver.pauses.isEmpty)
        driver.offer((0..<16).map { file("a\($0)") })
        driver.take(driver.state.bound(inbox))
        #expect(driver.pauses == [inbox, inbox])
    }
}

@Suite struct PipelineRetryTests {
    @Test("a failed attempt waits, each one twice as long, and the last one ends in quarantine")
    func attempts() throws {
        for (before, due) in [(0, 500), (1, 1000)] {
            var driver = Driver()
            driver.take(driver.state.retriesDue([claimed("a", attempts: before)]))
            driver.finish(.failed(crash))
            guard case .note(.waiting(_, let attempts, let at, _, _)) = driver.submissions[0] else {
                Issue.record("\(driver.submissions)")
                return
            }
            #expect(attempts == before + 1 && at == noon + Int64(due))
        }
        var driver = Driver()
        driver.take(driver.state.retriesDue([claimed("a", attempts: 2)]))
        driver.finish(.failed(crash))
        guard case .note(.quarantined(_, 3, "crashed", _, _)) = driver.submissions[0] else {
            Issue.record("\(driver.submissions)")
            return
        }
    }

    @Test("a refused document goes to quarantine at once")
    func reject() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.answerExtract()
        driver.finish(.failed(refusal))
        if case .note(.quarantined(_, 1, "encrypted", _, _)) = driver.submissions[0] {} else { Issue.record() }
    }

    @Test("what lies not with the document costs it no attempt")
    func obstruction() {
        var driver = Driver()
        driver.take(driver.state.retriesDue([claimed("a", attempts: 2)]))
        driver.finish(.obstructed(DocumentFailure(.retry, code: "start", message: "no worker")))
        guard case .note(.waiting(_, 2, let due, "start", _)) = driver.submissions[0] else {
            Issue.record("\(driver.submissions)")
            return
        }
        #expect(due == noon + 7500)
    }

    @Test("waits are capped, and at least half of each is kept by jitter")
    func backoff() {
        let policy = PipelinePolicy(lanes: 1, retryInitialMs: 1000, retryMaximumMs: 10_000)
        #expect(policy.backoffMs(afterAttempt: 1, jitter: 0) == 500)
        #expect(policy.backoffMs(afterAttempt: 1, jitter: 0.999999) == 999)
        #expect(policy.backoffMs(afterAttempt: 4, jitter: 0) == 4000)
        for attempt in [5, 40, 64, 1000, .max] { #expect(policy.backoffMs(afterAttempt: attempt, jitter: 0) == 5000) }
        #expect(policy.backoffMs(afterAttempt: 0, jitter: 0) == 500)
    }

    @Test("what is due is left to a flight that is there already")
    func dueInFlight() {
        var driver = Driver()
        driver.offer([file("a")])
        driver.take(driver.state.retriesDue([claimed("a")]))
        #expect(driver.runs.isEmpty && driver.state.load.claiming == 1)
    }

    @Test("due documents are bounded by the backlog")
    func dueIsBounded() {
        var driver = Driver(lanes: 1, backlog: 32)
        #expect(driver.state.roomForRetries == 32)
        driver.take(driver.state.retriesDue((0..<32).map { claimed("a\($0)") }))
        #expect(driver.state.roomForRetries == 0 && driver.pauses == [inbox])
    }
}
