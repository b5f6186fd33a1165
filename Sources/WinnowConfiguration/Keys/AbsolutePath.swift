/// The rules for paths in the configuration: absolute, no `..`, at most what the kernel takes.
enum AbsolutePath {
    /// The same rules as a JSON Schema.
    ///
    /// `maxLength` counts characters and ``read(_:)`` bytes; a path of thousands of non-ASCII characters is the one
    /// case in which only the program sees the excess.
    static let schema: SchemaValue = [
        "type": "string", "pattern": "^/[^\\u0000]*$", "maxLength": 4095,
        "not": ["pattern": "(^|/)\\.\\.(/|$)"],
    ]

    /// Reads a path and drops empty and `.` parts, so that equal places compare equal.
    ///
    /// - Parameter value: What stands in the file.
    /// - Returns: The path, without a slash at its end unless it is the root.
    /// - Throws: ``Rejection`` with advice for relative paths, `~`, variables and `..`.
    static func read(_ value: YAMLValue) throws(Rejection) -> String {
        guard case .text(let text) = value else {
            // Nothing that YAML takes for something else would be a path in quotes.
            throw Rejection(
                reason: "expected an absolute path, found \(value.inWords)",
                suggestion: "write a path that starts with /")
        }
        guard text.hasPrefix("/") else { throw relative(text) }
        guard !text.utf8.contains(0) else {
            throw Rejection(reason: "a path cannot contain a NUL byte", suggestion: "remove it")
        }
        guard text.utf8.count <= 4095 else {
            throw Rejection(
                reason: "the path has \(text.utf8.count) bytes", suggestion: "the kernel takes at most 4095")
        }
        let parts = text.split(separator: "/").filter { $0 != "." }
        guard !parts.contains("..") else {
            // Dropping `x/..` would lead elsewhere where `x` is a symbolic link.
            throw Rejection(reason: "a path must not contain \"..\"", suggestion: "write the path it leads to")
        }
        return "/" + parts.joined(separator: "/")
    }

    /// Whether two normalized paths are the same or one lies inside the other.
    static func overlap(_ one: String, _ other: String) -> Bool {
        contains(one, other) || contains(other, one)
    }

    /// Whether a normalized path is the folder itself or lies inside it.
    static func contains(_ folder: String, _ path: String) -> Bool {
        folder == path || path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    private static func relative(_ text: String) -> Rejection {
        let suggestion =
            if text.hasPrefix("~") {
                "~ is not expanded here; write the whole path"
            } else if text.hasPrefix("$") {
                "variables are not expanded here; write the whole path"
            } else if text.isEmpty {
                "write a path that starts with /"
            } else {
                "the daemon has no current folder; write the whole path, starting with /"
            }
        return Rejection(reason: "\"\(text)\" is not an absolute path", suggestion: suggestion)
    }
}
