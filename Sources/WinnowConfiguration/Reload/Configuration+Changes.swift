extension Configuration {
    /// One difference between two configurations.
    package struct Change: Sendable, Equatable, CustomStringConvertible {
        /// Dotted key; sources by name, such as `sources[inbox].settle`.
        package let key: String
        /// What changed, as a sentence without a full stop: `limits.deadline changes from 60s to 2m`.
        package let sentence: String
        /// Whether the change acts only after the daemon was started anew.
        package let needsRestart: Bool

        /// The sentence, with a word on the restart where one is needed.
        package var description: String {
            needsRestart ? sentence + "; this needs a restart" : sentence
        }
    }

    /// What changes when another configuration replaces this one.
    ///
    /// Sources are the same if their names are. Keys are compared after defaults are filled in, so writing a default
    /// down is no change.
    ///
    /// - Parameter new: The configuration to compare with.
    /// - Returns: The changes in the order of the keys, sources last; empty where nothing changes.
    package func changes(to new: Configuration) -> [Change] {
        let settings = Key<Configuration>.settings(of: self, at: "")
        let others = Key<Configuration>.settings(of: new, at: "")
        return Self.changes(from: settings, to: others) + sourceChanges(to: new)
    }

    private static func changes(from old: [Setting], to new: [Setting]) -> [Change] {
        // Both lists come from the same tables, so they have the same keys in the same order.
        zip(old, new).filter { $0 != $1 }.map { before, after in
            let sentence =
                if before.value.isEmpty {
                    "\(after.key) is now \(after.value)"
                } else if after.value.isEmpty {
                    "\(after.key) is no longer set"
                } else {
                    "\(after.key) changes from \(before.value) to \(after.value)"
                }
            return Change(key: after.key, sentence: sentence, needsRestart: after.effect == .restart)
        }
    }

    private func sourceChanges(to new: Configuration) -> [Change] {
        let removed = sources.filter { source in !new.sources.contains { $0.name == source.name } }.map { source in
            Change(
                key: "sources[\(source.name)]", sentence: "source \(source.name) (\(source.path)) is removed",
                needsRestart: false)
        }
        let others = new.sources.flatMap { source -> [Change] in
            let path = "sources[\(source.name)]"
            guard let old = sources.first(where: { $0.name == source.name }) else {
                let sentence = "source \(source.name) (\(source.path)) is added"
                return [Change(key: path, sentence: sentence, needsRestart: false)]
            }
            return Self.changes(
                from: Key<Configuration>.settings(of: old, at: path),
                to: Key<Configuration>.settings(of: source, at: path))
        }
        return removed + others
    }
}
