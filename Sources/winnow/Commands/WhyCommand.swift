import ArgumentParser
import Glibc
import WinnowConfiguration
import WinnowCore
import WinnowModel
import WinnowSources

/// `winnow why`: what happened to a file, document or record.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Explain what happened to a file, a document or a record.",
        discussion: """
            Takes the path of a file in a watched folder (also of one that is gone), its path below that folder, or the \
            first digits of a document's or record's id.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "A path or an id.")
    var subject: String
    @Flag(help: "One JSON object a document.")
    var json = false

    func run() throws {
        try reportingFailures {
            let configuration = try options.load()
            let reader = try configuration.reader()
            var found: [LocatedDocument] = []
            let roots = DocumentPlaces(configuration)
            let places = roots.keys(forPath: subject)
            for key in places { found += try reader.document(at: key).map { [$0] } ?? [] }
            if found.isEmpty, places.isEmpty {
                for key in roots.keys(inEachRoot: subject) { found += try reader.document(at: key).map { [$0] } ?? [] }
            }
            if found.isEmpty, let prefix = StoredRecord.identityPrefix(subject) {
                found = try reader.documents(identityPrefix: prefix)
            }
            if found.isEmpty { throw Failure.noInput(unknown(configuration, places)) }
            for document in found {
                let story = try DocumentStory(document, reader.records(of: document.document.row), configuration)
                if json { story.printJSON() } else { story.print() }
            }
        }
    }

    /// Why the journal says nothing about it.
    private func unknown(_ configuration: Configuration, _ places: [DocumentKey]) -> String {
        guard let key = places.first,
            let source = configuration.sources.first(where: { $0.name == key.source.text })
        else {
            let folders = configuration.sources.map { "\($0.name) (\($0.path))" }.joined(separator: ", ")
            return "\(subject): in no watched folder, and no id that the journal knows; sources: \(folders)"
        }
        if let reason = IgnoreExplanation.reason(key.path, source) {
            return "\(subject): ignored by source \(source.name): \(reason)"
        }
        if access(subject, F_OK) == 0 {
            return
                "\(subject): seen by source \(source.name) soon, or just now: it is not in the journal yet (settle period \(source.settle))"
        }
        return "\(subject): no such file, and source \(source.name) never saw one there"
    }
}

/// Which documents a path can stand for.
struct DocumentPlaces {
    private let roots: [(name: String, path: String)]

    init(_ configuration: Configuration) {
        roots = configuration.sources.map { ($0.name, $0.path) }
    }

    /// Keys of a path that is absolute or relative to the current folder, or that begins with `SOURCE:`.
    func keys(forPath text: String) -> [DocumentKey] {
        if let colon = text.firstIndex(of: ":"), let root = roots.first(where: { $0.name == text[..<colon] }) {
            let path = PathText.bytes(fromDisplay: String(text[text.index(after: colon)...]))
            return [DocumentKey(source: SourceName(root.name), path: SourcePath(path))]
        }
        let absolute = text.hasPrefix("/") ? text : "\(Self.currentFolder)/\(text)"
        let wanted = Self.clean(absolute)
        return roots.compactMap { root in
            let base = Self.clean(root.path)
            guard wanted.count > base.count, wanted.starts(with: base) else { return nil }
            let rest = wanted.dropFirst(base.count).joined(separator: "/")
            return DocumentKey(
                source: SourceName(root.name), path: SourcePath(PathText.bytes(fromDisplay: rest)))
        }
    }

    /// Keys of a relative path below each watched folder, for those who do not stand in one.
    func keys(inEachRoot text: String) -> [DocumentKey] {
        guard !text.hasPrefix("/"), case let parts = Self.clean(text), !parts.isEmpty else { return [] }
        let path = SourcePath(PathText.bytes(fromDisplay: parts.joined(separator: "/")))
        return roots.map { DocumentKey(source: SourceName($0.name), path: path) }
    }

    private static var currentFolder: String {
        guard let folder = getcwd(nil, 0) else { return "/" }
        defer { free(folder) }
        return String(cString: folder)
    }

    /// The components without `.`, `..` and empty ones.
    private static func clean(_ path: String) -> [String] {
        path.split(separator: "/").reduce(into: [String]()) { parts, part in
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(String(part))
            }
        }
    }
}
