import Yams

/// Walks a YAML tree by the key tables, gathers every problem, and remembers where each key stands.
struct ConfigurationReader {
    /// What is wrong so far.
    private(set) var problems: [ConfigurationProblem] = []
    private let document: YAMLDocument
    private var places: [String: Mark] = [:]

    /// A reader of one file.
    init(_ document: YAMLDocument) {
        self.document = document
    }

    /// Reads the whole file.
    ///
    /// - Returns: The configuration; complete only if there are no ``problems``.
    mutating func configuration() -> Configuration {
        guard let root = document.root, YAMLValue(root) != .null else {
            report("", "the file is empty", "\"winnow config init\" prints one to start from", at: nil)
            return Configuration()
        }
        var configuration = section(Configuration.self, of: root, at: "") ?? Configuration()
        configuration.resolveDefaultPaths()
        return configuration
    }

    /// Adds a problem at the place of a key, or of the nearest section around it that is in the file.
    mutating func report(_ key: String, _ reason: String, _ suggestion: String?) {
        var path = key[...]
        while places[String(path)] == nil, let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) {
            path = path[..<end]
        }
        report(key, reason, suggestion, at: places[String(path)] ?? places[""])
    }

    /// Reads a plain value.
    mutating func value<Value>(of node: Node, _ notation: Notation<Value>, at path: String) -> Value? {
        var rejections: [Rejection] = []
        let value = notation.read(node, &rejections)
        places[path] = node.mark
        if case .sequence(let entries) = node {
            for (index, entry) in entries.enumerated() { places["\(path)[\(index)]"] = entry.mark }
        }
        for rejection in rejections {
            report(rejection.index.map { "\(path)[\($0)]" } ?? path, rejection.reason, rejection.suggestion)
        }
        return value
    }

    /// Reads a list of sections.
    mutating func sections<Section: ConfigurationSection>(
        _ type: Section.Type, of node: Node, atLeast minimum: Int, at path: String
    ) -> [Section] {
        guard case .sequence(let entries) = node else {
            let advice = YAMLValue(node) == .mapping ? "begin each entry with \"- \"" : nil
            report(path, "expected a list, found \(YAMLValue(node).inWords)", advice, at: node.mark)
            return []
        }
        if entries.count < minimum { report(path, "the list is empty", "add at least one entry", at: node.mark) }
        // An entry that is no mapping is kept as an empty section, so that indices stay those of the file.
        return entries.enumerated().map { index, entry in
            section(type, of: entry, at: "\(path)[\(index)]") ?? Section()
        }
    }

    /// Reads a section.
    ///
    /// - Returns: The section with the keys that could be read; nil where the node is not a mapping.
    mutating func section<Section: ConfigurationSection>(
        _ type: Section.Type, of node: Node, at path: String
    ) -> Section? {
        places[path] = node.mark
        guard case .mapping(let mapping) = node, YAMLValue(node) == .mapping else {
            let names = Section.keys.map(\.description.name).joined(separator: ", ")
            report(
                path, "expected a mapping, found \(YAMLValue(node).inWords)", "its keys are \(names)", at: node.mark)
            return nil
        }
        var section = Section()
        var seen: [String: Int] = [:]
        for (keyNode, valueNode) in mapping {
            guard case .scalar(let scalar) = keyNode else {
                report(path, "a key must be a word, not \(YAMLValue(keyNode).inWords)", nil, at: keyNode.mark)
                continue
            }
            let name = document.key(scalar.string)
            let dotted = path.isEmpty ? name : path + "." + name
            if let line = seen[name] {
                report(dotted, "key given twice", "it is also on line \(line); keep one", at: keyNode.mark)
                continue
            }
            seen[name] = keyNode.mark?.line ?? 0
            guard let key = Section.keys.first(where: { $0.description.name == name }) else {
                reportUnknown(name, dotted, among: Section.keys.map(\.description.name), at: keyNode.mark)
                continue
            }
            places[dotted] = valueNode.mark
            key.read(&section, valueNode, &self, dotted)
        }
        reportMissing(Section.keys.map(\.description), given: seen, in: path, at: node.mark)
        return section
    }

    private mutating func reportMissing(
        _ keys: [KeyDescription], given: [String: Int], in path: String, at mark: Mark?
    ) {
        for key in keys where key.isRequired && given[key.name] == nil {
            let dotted = path.isEmpty ? key.name : path + "." + key.name
            let suggestion = key.example.map { "add, for example, \"\(key.name): \($0)\"" }
            report(dotted, "missing", suggestion ?? "add \"\(key.name):\"", at: mark)
        }
    }

    private mutating func reportUnknown(_ name: String, _ dotted: String, among names: [String], at mark: Mark?) {
        var suggestion = NearestName.among(names, to: name).map { "did you mean \"\($0)\"?" }
        if suggestion == nil {
            // The key may exist in another section.
            let elsewhere = ConfigurationReference.dottedKeys.filter { $0.hasSuffix("." + name) || $0 == name }
            suggestion = elsewhere.first.map { "did you mean \"\($0)\"?" }
        }
        report(dotted, "unknown key", suggestion ?? "the keys here are " + names.joined(separator: ", "), at: mark)
    }

    private mutating func report(_ key: String, _ reason: String, _ suggestion: String?, at mark: Mark?) {
        var sourceLine: String?
        if let mark, document.lines.indices.contains(mark.line - 1) {
            sourceLine = String(document.lines[mark.line - 1])
        }
        problems.append(
            ConfigurationProblem(
                key: key, line: mark?.line, column: mark?.column, reason: reason, suggestion: suggestion,
                sourceLine: sourceLine))
    }
}
