import Testing
import WinnowIntake
import WinnowModel
import WinnowSystem

@testable import WinnowSources

@Suite("The state of a folder source")
struct FolderStateTests {
    private var state: FolderState
    private let day: Int64 = 86_400_000_000_000

    init() {
        var settings = FolderState.Settings()
        settings.quiet = .milliseconds(100)
        settings.grace = .milliseconds(1000)
        settings.maxFileBytes = 1000
        settings.capacity = 100
        settings.mostHeld = 5
        state = FolderState(settings: settings, filter: PathFilter())
        state.tree.setWatch(1, of: WatchTree.root)
        state.tree.setWatch(2, of: state.tree.insert(Array("sub".utf8), epoch: 1))
    }

    private func file(_ size: Int64, inode: UInt64 = 7, links: UInt32 = 1, kind: FileStatus.Kind = .file) -> FileStatus
    {
        FileStatus(device: 1, inode: inode, size: size, modified: 5, changed: 6, links: links, kind: kind)
    }

    private mutating func receive(
        _ kind: InotifyEvent.Kind, _ name: String, watch: Int32 = 1, folder: Bool = false, cookie: UInt32 = 0,
        at ms: Int64 = 0
    ) {
        state.receive(
            InotifyEvent(watch: watch, kind: kind, isFolder: folder, cookie: cookie, name: Array(name.utf8)),
            at: .ms(ms))
    }

    /// What the state asks for, as short texts.
    private mutating func actions() -> [String] {
        state.endOfEvents()
        var texts: [String] = []
        while let action = state.nextAction() {
            switch action {
            case .look(let path): texts.append("look \(path.display)")
            case .check(let path, _, let origin):
                texts.append("check \(path.display)" + (origin.map { " from \($0.display)" } ?? ""))
            case .confirmGone(let departure): texts.append("confirm \(departure.path.display)")
            case .offer(.file(let path, _, let origin)):
                texts.append("file \(path.display)" + (origin.map { " from \($0.display)" } ?? ""))
            case .offer(.gone(let path)): texts.append("gone \(path.display)")
            case .offer(.skipped(let path, _, let reason)): texts.append("skip \(path.display) \(reason.code.rawValue)")
            case .endWatch(let watch): texts.append("end \(watch)")
            case .readIgnoreFile(let folder): texts.append("rules \(String(decoding: folder, as: UTF8.self))")
            case .examineRoot: texts.append("root")
            }
        }
        return texts
    }

    @Test("delivers after a look, a period, an equal look and a check")
    mutating func delivery() {
        receive(.created, "a")
        receive(.closedWriting, "a")
        #expect(actions() == ["look a"])
        state.looked(at: path("a"), file(3), at: .ms(0))
        #expect(actions() == [])
        state.tick(at: .ms(100), limit: 10)
        #expect(actions() == ["look a"])
        state.looked(at: path("a"), file(3), at: .ms(100))
        #expect(actions() == ["check a"])
        state.checked(path("a"), FileFingerprint(file(3)), origin: nil, .ready(.noWriter), at: .ms(100))
        #expect(actions() == ["file a"])
        #expect(state.settling.count == 0 && state.nextDue == nil)
    }

    @Test("holds a file with a writer, and states a skip when that lasts too long")
    mutating func writer() {
        receive(.closedWriting, "a")
        _ = actions()
        state.looked(at: path("a"), file(3), at: .ms(0))
        state.checked(path("a"), FileFingerprint(file(3)), origin: nil, .ready(.writer), at: .ms(100))
        #expect(actions() == [] && state.settling.count == 1)
        state.checked(path("a"), FileFingerprint(file(3)), origin: nil, .ready(.writer), at: .ms(600_000))
        #expect(actions() == ["skip a openForWriting"] && state.settling.count == 0)
    }

    @Test("waits for the close of a file that only appeared, where the kernel does not tell of writers")
    mutating func unclosed() {
        receive(.created, "a")
        _ = actions()
        state.looked(at: path("a"), file(3), at: .ms(0))
        state.checked(path("a"), FileFingerprint(file(3)), origin: nil, .ready(.unknown), at: .ms(100))
        #expect(actions() == [])
        receive(.closedWriting, "a", at: 200)
        _ = actions()
        state.looked(at: path("a"), file(3), at: .ms(200))
        state.checked(path("a"), FileFingerprint(file(3)), origin: nil, .ready(.unknown), at: .ms(300))
        #expect(actions() == ["file a"])
    }

    @Test("pairs the halves of a rename by cookie, across folders")
    mutating func renames() {
        receive(.movedFrom, "a", cookie: 9)
        receive(.movedTo, "b", watch: 2, cookie: 9)
        #expect(actions() == ["look sub/b"])
        state.looked(at: path("sub/b"), file(3), at: .ms(0))
        state.looked(at: path("sub/b"), file(3), at: .ms(100))
        #expect(actions() == ["check sub/b from a"])
        state.tick(at: .ms(5000), limit: 10)
        let later = actions()
        #expect(!later.contains("confirm a"))
    }

    @Test("a rename back to the first name is no rename")
    mutating func renamedBack() {
        receive(.movedFrom, "a", cookie: 1)
        receive(.movedTo, "b", cookie: 1)
        receive(.movedFrom, "b", cookie: 2)
        receive(.movedTo, "a", cookie: 2)
        #expect(actions() == ["look a"])
        state.looked(at: path("a"), file(3), at: .ms(0))
        state.looked(at: path("a"), file(3), at: .ms(100))
        #expect(actions() == ["check a"])
    }

    @Test("an unmatched departure is gone after the grace, once the root is there and the name is still empty")
    mutating func gone() {
        receive(.movedFrom, "a", cookie: 9)
        #expect(state.nextDue == .ms(1000))
        state.tick(at: .ms(1000), limit: 10)
        #expect(actions() == ["root", "confirm a"])
        let departure = try! #require(
            { () -> DepartureTable.Departure? in
                var table = DepartureTable()
                table.insert(path("a"), due: .ms(0))
                return table.remove(path("a"))
            }())
        state.confirmed(departure, isMissing: true, isOriginMissing: false)
        #expect(actions() == ["gone a"])
        state.confirmed(departure, isMissing: false, isOriginMissing: false)
        #expect(actions() == ["look a"])
    }

    @Test("a file renamed and deleted before it settled takes its origin along")
    mutating func originGone() {
        receive(.movedFrom, "a", cookie: 9)
        receive(.movedTo, "b", cookie: 9)
        receive(.deleted, "b")
        _ = actions()
        #expect(state.departures.count == 1)
        state.tick(at: .ms(1000), limit: 10)
        var found: DepartureTable.Departure?
        while let action = state.nextAction() { if case .confirmGone(let departure) = action { found = departure } }
        #expect(found?.path == path("b") && found?.origin == path("a"))
    }

    @Test("a folder that appeared is walked; an ignored one is not")
    mutating func newFolder() {
        receive(.created, "new", folder: true)
        receive(.created, ".git", folder: true)
        #expect(state.scans.take() == .folder(Array("new".utf8), origin: nil))
        #expect(state.scans.take() == nil)
    }

    @Test("a renamed folder is walked with its origin, and what was settling in it goes along")
    mutating func folderRenamed() {
        state.settling.touch(path("sub/a"), look: look(1), at: .ms(0))
        receive(.movedFrom, "sub", folder: true, cookie: 4)
        #expect(state.settling.count == 0)
        receive(.movedTo, "other", folder: true, cookie: 4)
        #expect(state.scans.take() == .folder(Array("other".utf8), origin: Array("sub".utf8)))
        #expect(state.settling[path("other/a")]?.origin == path("sub/a"))
        receive(.closedWriting, "b", watch: 2)
        #expect(actions() == ["look other/b"])
    }

    @Test("a folder that left for good takes its watches and what is known of it along")
    mutating func folderLeft() {
        receive(.movedFrom, "sub", folder: true, cookie: 4)
        receive(.closedWriting, "b", watch: 2)
        #expect(actions() == [])
        state.tick(at: .ms(1000), limit: 10)
        #expect(actions() == ["end 2"])
        #expect(state.scans.take() == .vanished(Array("sub".utf8), movedTo: nil))
    }

    @Test("an overflow asks for everything, and only once")
    mutating func overflow() {
        receive(.overflow, "")
        receive(.overflow, "")
        #expect(state.scans.take() == .everything)
        #expect(state.scans.take() == nil)
    }

    @Test("the root's own events lead to a look at the root, those of other folders do not")
    mutating func rootEvents() {
        state.receive(InotifyEvent(watch: 2, kind: .folderMoved), at: .ms(0))
        #expect(actions() == [])
        state.receive(InotifyEvent(watch: 1, kind: .folderMoved), at: .ms(0))
        #expect(actions() == ["root"])
    }

    @Test("a scanned file whose ctime is older than the period needs no second look, except in periodic mode")
    mutating func oldFiles() {
        state.found(path("old"), file(3), isNew: true, at: .ms(0), wall: day)
        #expect(actions() == ["check old"])
        state.found(path("young"), file(3), isNew: true, at: .ms(0), wall: 50_000_000)
        #expect(actions() == [] && state.settling.count == 1)
        var settings = state.settings
        settings.isWatching = false
        var periodic = FolderState(settings: settings, filter: PathFilter())
        periodic.found(path("old"), file(3), isNew: true, at: .ms(0), wall: day)
        #expect(periodic.nextAction() == nil && periodic.settling.count == 1)
    }

    @Test("a file in the future of the clock needs two looks")
    mutating func futureFiles() {
        state.found(path("a"), file(3), isNew: true, at: .ms(0), wall: 0)
        #expect(state.settling.count == 1)
    }

    @Test("a rescan recognizes a moved file whichever name it comes to first")
    mutating func rescanMoves() {
        state.rescanBegan()
        state.missed(path("a"), FileFingerprint(file(3)), isInRescan: true, at: .ms(0))
        state.found(path("b"), file(3), isNew: true, at: .ms(0), wall: day)
        #expect(actions() == ["check b from a"])
        state.found(path("c"), file(4, inode: 8), isNew: true, at: .ms(0), wall: day)
        #expect(actions() == [])
        state.missed(path("d"), FileFingerprint(file(4, inode: 8)), isInRescan: true, at: .ms(0))
        state.rescanEnded(epoch: 0, at: .ms(0))
        #expect(state.hasReleasableFiles)
        state.releaseHeld(limit: 10, at: .ms(0), wall: day)
        #expect(actions() == ["check c from d"])
        #expect(state.departures.count == 0)
    }

    @Test("a rescan does not hold back more new files than it may")
    mutating func holdsFew() {
        state.rescanBegan()
        for number in 0..<20 {
            state.found(path("\(number)"), file(3, inode: UInt64(number)), isNew: true, at: .ms(0), wall: day)
        }
        #expect(actions().count == 15 && state.hasReleasableFiles)
        state.releaseHeld(limit: 3, at: .ms(0), wall: day)
        #expect(actions().count == 3)
    }

    @Test("files missing in a rescan wait for its end, but not when there are too many of them")
    mutating func manyMissing() {
        for number in 0..<80 {
            state.missed(path("\(number)"), look(1, inode: UInt64(number)), isInRescan: true, at: .ms(0))
        }
        state.tick(at: .ms(1000), limit: 100)
        #expect(actions().count == 31)
        state.rescanEnded(epoch: 0, at: .ms(2000))
        state.tick(at: .ms(2999), limit: 100)
        #expect(actions() == [])
        state.tick(at: .ms(3000), limit: 100)
        #expect(actions().count == 51)
    }

    @Test("a file missed by rescans that follow each other is gone in time")
    mutating func missedRepeatedly() {
        state.missed(path("a"), look(1), isInRescan: true, at: .ms(0))
        state.rescanEnded(epoch: 0, at: .ms(0))
        state.missed(path("a"), look(1), isInRescan: true, at: .ms(500))
        state.tick(at: .ms(1000), limit: 10)
        #expect(actions() == ["root", "confirm a"])
    }

    @Test("its own removals mean nothing, later ones by others do")
    mutating func ownRemovals() {
        state.expectRemoval(of: path("a"), at: .ms(0))
        receive(.movedFrom, "a", cookie: 3)
        #expect(state.departures.count == 0)
        receive(.deleted, "a")
        #expect(state.departures.count == 1)
        state.expectRemoval(of: path("b"), at: .ms(0))
        receive(.created, "b")
        receive(.deleted, "b")
        #expect(state.departures.count == 2)
    }

    @Test("what is not a file is skipped with its kind, and whatever was there before is gone")
    mutating func specialFiles() {
        receive(.created, "p")
        _ = actions()
        state.looked(at: path("p"), file(0, kind: .pipe), at: .ms(0))
        #expect(actions() == ["gone p", "skip p notRegularFile"])
    }

    @Test("changed rules lead to a walk, the same rules do not")
    mutating func rules() {
        receive(.closedWriting, ".winnowignore", watch: 2)
        #expect(actions() == ["rules sub"])
        state.readIgnoreFile(of: Array("sub".utf8), IgnoreRules(patterns: ["*.x"]), isInWalk: false)
        #expect(state.scans.take() == .folder(Array("sub".utf8), origin: nil))
        state.readIgnoreFile(of: Array("sub".utf8), IgnoreRules(patterns: ["*.x"]), isInWalk: false)
        #expect(state.scans.take() == nil)
        receive(.closedWriting, "a.x", watch: 2)
        #expect(actions() == [])
    }

    @Test("a root that is lost takes everything along that was seen, and declares nothing gone")
    mutating func forgets() {
        receive(.deleted, "a")
        receive(.closedWriting, "b")
        state.forgetEverything()
        state.tick(at: .ms(100_000), limit: 10)
        #expect(actions() == [] && state.nextDue == nil)
    }

    @Test("too many folders to walk become one walk over everything")
    mutating func manyFolders() {
        for number in 0..<5000 { receive(.created, "d\(number)", folder: true) }
        var requests: [ScanQueue.Request] = []
        while let request = state.scans.take() { requests.append(request) }
        #expect(requests.count < 1000 && requests.last == .everything)
    }
}
