import FoundationEssentials
import Glibc

extension Configuration {
    /// Largest configuration file that is read, in bytes.
    package static let maximumFileBytes = 1 << 20

    /// Reads and checks a configuration file.
    ///
    /// - Parameters:
    ///   - path: Path of the file; messages name it as given here.
    ///   - surroundings: What other parts of the program know; ``Surroundings/unknown`` skips those checks.
    /// - Returns: The configuration.
    /// - Throws: ``ConfigurationError`` with every problem found, or with the reason why the file cannot be read.
    package static func load(
        path: String, surroundings: Surroundings = .unknown
    ) throws(ConfigurationError) -> Configuration {
        let contents: [UInt8]
        do {
            contents = [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw ConfigurationError(file: path, reason: "cannot be read: \(reason(of: error))")
        }
        guard contents.count <= maximumFileBytes else {
            throw ConfigurationError(
                file: path, reason: "has \(contents.count) bytes; a configuration has at most \(maximumFileBytes)")
        }
        guard let text = String(validating: contents, as: UTF8.self) else {
            throw ConfigurationError(file: path, reason: "is not UTF-8; save it as UTF-8")
        }
        return try decode(yaml: text, file: path, surroundings: surroundings)
    }

    /// Decodes and checks a configuration.
    ///
    /// - Parameters:
    ///   - yaml: The file's text.
    ///   - file: Name of the file for messages.
    ///   - surroundings: What other parts of the program know; ``Surroundings/unknown`` skips those checks.
    /// - Returns: The configuration, with all defaults filled in.
    /// - Throws: ``ConfigurationError`` with every problem found.
    package static func decode(
        yaml: String, file: String = "winnow.yaml", surroundings: Surroundings = .unknown
    ) throws(ConfigurationError) -> Configuration {
        let document: YAMLDocument
        do throws(YAMLDocument.SyntaxProblem) {
            document = try YAMLDocument(yaml)
        } catch {
            throw ConfigurationError(file: file, syntax: error, in: yaml)
        }
        var reader = ConfigurationReader(document)
        let configuration = reader.configuration()
        for finding in configuration.findings(surroundings) {
            reader.report(finding.key, finding.reason, finding.suggestion)
        }
        guard reader.problems.isEmpty else {
            let ordered = reader.problems.enumerated().sorted { one, other in
                (one.element.line ?? 0, one.element.column ?? 0, one.offset)
                    < (other.element.line ?? 0, other.element.column ?? 0, other.offset)
            }
            throw ConfigurationError(file: file, problems: ordered.map(\.element))
        }
        return configuration
    }

    private static func reason(of error: any Error) -> String {
        // POSIXError describes itself as domain and number.
        guard let cause = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
        return String(cString: strerror(cause.code.rawValue))
    }
}

extension ConfigurationError {
    /// A problem of the file as a whole.
    init(file: String, reason: String) {
        let problem = ConfigurationProblem(
            key: "", line: nil, column: nil, reason: reason, suggestion: nil, sourceLine: nil)
        self.init(file: file, problems: [problem])
    }

    /// A text that is not YAML.
    init(file: String, syntax: YAMLDocument.SyntaxProblem, in yaml: String) {
        let lines = yaml.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        let line = lines.indices.contains(syntax.line - 1) ? String(lines[syntax.line - 1]) : nil
        let problem = ConfigurationProblem(
            key: "", line: syntax.line, column: syntax.column, reason: syntax.reason, suggestion: nil, sourceLine: line)
        self.init(file: file, problems: [problem])
    }
}
