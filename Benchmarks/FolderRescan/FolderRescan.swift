internal import Dispatch
internal import Glibc
internal import Synchronization
internal import WinnowIntake
internal import WinnowModel
internal import WinnowSources

/// Measures what a folder source costs: `folder-bench make|rescan|new|events PATH FOLDERS FILES-PER-FOLDER`.
///
/// - `make` creates the tree and, beside it, a file of fingerprints that stands in for the journal.
/// - `rescan` starts a source over the tree, of which everything is known, and measures the first rescan.
/// - `new` does the same with an empty journal: every file is offered.
/// - `events` starts a source over an empty folder and creates the files while it watches.
@main
struct FolderRescan {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let folders = Int(arguments[3]), let files = Int(arguments[4]) else {
            print("usage: folder-bench make|rescan|new|events PATH FOLDERS FILES-PER-FOLDER")
            exit(64)
        }
        let tree = Tree(path: arguments[2], folders: folders, files: files)
        switch arguments[1] {
        case "make": try tree.make()
        case "rescan": try measureRescan(of: tree, known: JournalStandIn(tree: tree))
        case "new": try measureRescan(of: tree, known: NothingKnown())
        case "events": try measureEvents(in: tree)
        default: exit(64)
        }
    }

    private static func measureRescan(of tree: Tree, known: any KnownFiles) throws {
        let sink = CountingSink()
        let source = FolderSource(options: .init(name: SourceName("bench"), rootPath: tree.path))
        sink.source = source
        let start = DispatchTime.now().uptimeNanoseconds
        source.start(sink: sink, known: known)
        while source.rescans == 0 { usleep(1000) }
        let walked = seconds(since: start)
        while source.status.settling > 0 || (known is NothingKnown && sink.count < tree.count) { usleep(1000) }
        print("walked \(walked) s, offered \(sink.count) in \(seconds(since: start)) s; \(source.status)")
        print(Memory.description)
    }

    private static func measureEvents(in tree: Tree) throws {
        let sink = CountingSink()
        var options = FolderSource.Options(name: SourceName("bench"), rootPath: tree.path)
        options.settle = .milliseconds(100)
        _ = mkdir(tree.path, 0o755)
        let source = FolderSource(options: options)
        source.start(sink: sink, known: NothingKnown())
        while source.rescans == 0 { usleep(1000) }
        let start = DispatchTime.now().uptimeNanoseconds
        try tree.make()
        print("created in \(seconds(since: start)) s")
        while sink.count < tree.count { usleep(1000) }
        print("offered \(sink.count) in \(seconds(since: start)) s; rescans \(source.rescans); \(source.status)")
        print(Memory.description)
    }

    private static func seconds(since start: UInt64) -> Double {
        Double((DispatchTime.now().uptimeNanoseconds - start) / 1_000_000) / 1000
    }
}

/// Folders of files with sorted names.
struct Tree: Sendable {
    let path: String
    let folders: Int
    let files: Int

    var count: Int { folders * files }

    func folder(_ index: Int) -> String { folders == 1 ? "" : padded("folder-", index) }

    func name(_ index: Int) -> String { padded("document-", index) + ".txt" }

    func make() throws {
        _ = mkdir(path, 0o755)
        let fingerprints = fopen(path + ".known", "w")
        for index in 0..<folders {
            let folderPath = path + "/" + folder(index)
            _ = mkdir(folderPath, 0o755)
            for file in 0..<files {
                let number = open(folderPath + "/" + name(file), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
                guard number >= 0 else { fatalError("open: errno \(errno)") }
                _ = write(number, "hello", 5)
                close(number)
                var status = stat()
                lstat(folderPath + "/" + name(file), &status)
                var known = FileFingerprint(
                    device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
                    modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
                fwrite(&known, MemoryLayout<FileFingerprint>.stride, 1, fingerprints)
            }
        }
        fclose(fingerprints)
    }

    private func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }

    private func padded(_ prefix: String, _ number: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: 7 - digits.count) + digits
    }
}

/// Serves fingerprints from a mapped file, so that they do not count as the source's memory.
final class JournalStandIn: KnownFiles {
    private let tree: Tree
    // A mapping that nobody writes to and that is never unmapped.
    nonisolated(unsafe) private let fingerprints: UnsafeBufferPointer<FileFingerprint>

    init(tree: Tree) {
        self.tree = tree
        let bytes = tree.count * MemoryLayout<FileFingerprint>.stride
        let file = open(tree.path + ".known", O_RDONLY)
        guard let map = mmap(nil, bytes, PROT_READ, MAP_SHARED, file, 0), map != MAP_FAILED else { fatalError("mmap") }
        fingerprints = .init(start: map.assumingMemoryBound(to: FileFingerprint.self), count: tree.count)
    }

    func forEachKnown(
        source: SourceName, directory: [UInt8],
        _ body: (_ name: UnsafeRawBufferPointer, _ fingerprint: FileFingerprint) throws -> Void
    ) throws {
        let folder = tree.folders == 1 ? 0 : Int(String(decoding: directory.suffix(7), as: UTF8.self)) ?? -1
        guard folder >= 0, tree.folders == 1 || !directory.isEmpty else { return }
        var name = Array(tree.name(0).utf8)
        for file in 0..<tree.files {
            var rest = file
            for digit in 0..<7 {
                name[15 - digit] = UInt8(48 + rest % 10)
                rest /= 10
            }
            try name.withUnsafeBytes { try body($0, fingerprints[folder * tree.files + file]) }
        }
    }

    func nextKnownDirectory(source: SourceName, after: [UInt8]?) throws -> [UInt8]? {
        if tree.folders == 1 { return after == nil ? [] : nil }
        guard let after else { return Array(tree.folder(0).utf8) }
        let next = (Int(String(decoding: after.suffix(7), as: UTF8.self)) ?? tree.folders) + 1
        return next < tree.folders ? Array(tree.folder(next).utf8) : nil
    }
}

/// An empty journal.
final class NothingKnown: KnownFiles {
    func forEachKnown(
        source: SourceName, directory: [UInt8],
        _ body: (_ name: UnsafeRawBufferPointer, _ fingerprint: FileFingerprint) throws -> Void
    ) throws {}

    func nextKnownDirectory(source: SourceName, after: [UInt8]?) throws -> [UInt8]? { nil }
}

/// Counts, and pauses the source now and then like a full backlog does.
final class CountingSink: ArrivalSink {
    private let counter = Atomic<Int>(0)
    nonisolated(unsafe) weak var source: FolderSource?

    var count: Int { counter.load(ordering: .relaxed) }

    func offer(_ arrivals: [Arrival], from source: SourceName) {
        counter.add(arrivals.count, ordering: .relaxed)
    }
}

/// What the kernel says of this process's memory.
enum Memory {
    static var description: String {
        guard let file = fopen("/proc/self/status", "r") else { return "" }
        defer { fclose(file) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if ["VmHWM", "VmRSS", "RssAnon", "RssFile"].contains(where: text.hasPrefix) {
                lines.append(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            }
        }
        return lines.joined(separator: ", ")
    }
}
