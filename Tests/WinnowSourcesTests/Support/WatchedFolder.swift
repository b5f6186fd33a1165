import WinnowIntake
import WinnowModel
import WinnowSources

/// A folder source over a temporary folder, with a core that records. Stopped when the test is over.
final class WatchedFolder: Sendable {
    let folder: TemporaryFolder
    let core = RecordingCore()
    let source: FolderSource

    init(
        in folder: TemporaryFolder? = nil, name: String = "inbox", start: Bool = true,
        _ configure: (inout FolderSource.Options) -> Void = { _ in }
    ) async throws {
        self.folder = try folder ?? TemporaryFolder()
        let root = self.folder / name
        if !Files.exists(root), name != "absent" { try Files.makeFolder(root) }
        var options = FolderSource.Options(name: SourceName("inbox"), rootPath: root)
        options.settle = .milliseconds(40)
        options.grace = .milliseconds(80)
        options.rootPollInterval = .milliseconds(20)
        options.rootCheckInterval = .milliseconds(50)
        configure(&options)
        source = FolderSource(options: options)
        if start {
            source.start(sink: core, known: core)
            if name != "absent" { try await waitForStatus("first rescan") { $0.lastRescan != nil } }
        }
    }

    deinit { source.stop {} }

    /// The path of a name in the watched folder.
    static func / (watched: WatchedFolder, name: String) -> String { watched.source.options.rootPath + "/" + name }

    /// Waits until the source says something of itself. The source does not announce changes of its status, so this asks.
    func waitForStatus(
        _ what: String, seconds: Double = 10, _ isMet: @Sendable (SourceStatus) -> Bool
    ) async throws {
        for _ in 0..<Int(seconds * 500) {
            if isMet(source.status) { return }
            try await Task.sleep(for: .milliseconds(2))
        }
        throw TimedOut(what: "\(what): \(source.status)")
    }

    /// Walks everything and waits until that is done and nothing is settling.
    func rescan() async throws {
        let before = source.rescans
        source.rescan()
        try await waitForStatus("rescan") { _ in source.rescans > before }
    }
}

struct TimedOut: Error { let what: String }
