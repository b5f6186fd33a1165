/// The rules of one `.winnowignore` file, with the syntax and meaning of gitignore(5).
package struct IgnoreRules: Sendable, Hashable {
    private struct Rule: Sendable, Hashable {
        let pattern: PathPattern
        let isNegated: Bool
        let isFolderOnly: Bool
    }

    private var rules: [Rule] = []

    /// How much of a file is read. Whoever may write into a watched folder may write this file, too.
    package static let mostBytes = 256 << 10

    /// Reads the rules of a file: one a line; `#` starts a comment, `!` negates, `\` makes either literal, trailing
    /// spaces count only after `\`.
    ///
    /// - Parameter text: The file's bytes.
    package init(_ text: some Collection<UInt8>) {
        for line in text.split(whereSeparator: { $0 == UInt8(ascii: "\n") }) {
            var line = Array(line)
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.first != UInt8(ascii: "#") { add(line) }
        }
    }

    /// Makes rules of patterns that are taken as they stand, without comments.
    ///
    /// - Parameter patterns: The patterns.
    package init(patterns: [String]) {
        for pattern in patterns { add(Array(pattern.utf8)) }
    }

    /// What the rules say of a path.
    ///
    /// - Parameters:
    ///   - path: Its components, from the folder that holds the file.
    ///   - isFolder: Whether it is a folder.
    /// - Returns: True to ignore it, false to keep it, nil when no rule is about it.
    package func verdict(on path: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
        for rule in rules.reversed() where !rule.isFolderOnly || isFolder {
            if rule.pattern.matches(path) { return !rule.isNegated }
        }
        return nil
    }

    private mutating func add(_ line: [UInt8]) {
        var pattern = Self.withoutTrailingSpaces(line)[...]
        let isNegated = pattern.first == UInt8(ascii: "!")
        if isNegated { pattern = pattern.dropFirst() }
        let isFolderOnly = pattern.last == UInt8(ascii: "/")
        if isFolderOnly { pattern = pattern.dropLast() }
        guard !pattern.isEmpty else { return }
        rules.append(Rule(pattern: PathPattern(pattern), isNegated: isNegated, isFolderOnly: isFolderOnly))
    }

    private static func withoutTrailingSpaces(_ line: [UInt8]) -> [UInt8] {
        var line = line
        while line.last == UInt8(ascii: " ") {
            let escapes = line.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
            if escapes % 2 == 1 { break }
            line.removeLast()
        }
        return line
    }
}
