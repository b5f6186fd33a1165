import WinnowConfiguration
import WinnowCore
import WinnowIntake
import WinnowModel
import WinnowSources

extension PipelinePolicy {
    /// The policy that a configuration asks for.
    init(_ configuration: Configuration, lanes: Int) {
        self.init(
            lanes: lanes, backlogDocuments: configuration.limits.backlogDocuments,
            backlogBytes: configuration.limits.backlogBytes, attempts: configuration.retry.attempts,
            retryInitialMs: Int64(configuration.retry.initial.milliseconds),
            retryMaximumMs: Int64(configuration.retry.maximum.milliseconds))
    }
}

extension Configuration {
    /// The sources whose originals are taken away after success.
    var disposingSources: Set<SourceName> {
        Set(sources.filter { $0.afterSuccess != .keep }.map { SourceName($0.name) })
    }
}

extension FolderSource.Options {
    /// The options that a configuration asks for.
    init(_ source: Configuration.Source, _ configuration: Configuration) {
        self.init(name: SourceName(source.name), rootPath: source.path)
        mode = source.mode == .inotify ? .inotify : .periodic
        settle = source.settle
        rescanInterval = source.rescan
        maxFileBytes = Int64(configuration.limits.bytes)
        // Reading the configuration has parsed every pattern once already.
        includes = source.include.compactMap { try? GlobPattern($0) }
        excludes = source.exclude.compactMap { try? GlobPattern($0) }
        ownFolders =
            [configuration.state, configuration.outbox.path, configuration.quarantine.path]
            + configuration.sources.compactMap(\.archivePath)
    }
}

extension SourceBinding {
    /// The binding that a configuration asks for.
    init(_ folder: FolderSource, _ source: Configuration.Source) {
        self.init(
            source: folder,
            description: SourceDescription(name: SourceName(source.name), kind: "folder", rootPath: source.path))
        publishesUpdates = source.events.updated
        publishesMoves = source.events.moved
        publishesTombstones = source.events.deleted
        quarantinesOriginal = source.afterFailure == .quarantine
        afterSuccess =
            switch source.afterSuccess {
            case .keep: .keep
            case .delete: .delete
            case .archive: source.archivePath.map { .archive(to: $0) } ?? .keep
            }
    }
}

extension Configuration.Surroundings {
    /// What the configuration is checked against: the patterns as the sources understand them.
    static var daemon: Configuration.Surroundings {
        Configuration.Surroundings(globFault: { pattern in
            do {
                _ = try GlobPattern(pattern)
                return nil
            } catch {
                return "\(error)"
            }
        })
    }
}
