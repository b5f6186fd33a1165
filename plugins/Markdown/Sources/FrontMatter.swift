import WinnowModel

/// The metadata before a Markdown document, as site generators write it: YAML between `---` or TOML between
/// `+++`.
struct FrontMatter {
    /// A value as far as metadata needs it.
    enum Value: Equatable {
        case scalar(String)
        case list([String])
    }

    /// By key, in lower case.
    private(set) var values: [String: Value] = [:]

    /// More than this is no front matter.
    private static let byteLimit = 64 << 10

    /// Separates front matter from the document.
    /// - Parameter utf8: valid UTF-8.
    /// - Returns: the metadata, nil for none, and the bytes of the document proper.
    static func split(_ utf8: UnsafeBufferPointer<UInt8>) -> (FrontMatter?, UnsafeBufferPointer<UInt8>) {
        for (fence, parse) in [("---", yaml), ("+++", toml)] {
            guard let (matter, end) = fenced(utf8, fence) else { continue }
            let lines = String(decoding: matter, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            guard let front = parse(lines) else { continue }
            return (front, UnsafeBufferPointer(rebasing: utf8[end...]))
        }
        return (nil, utf8)
    }

    /// The bytes between a first line that is the fence and the next line that is.
    private static func fenced(
        _ utf8: UnsafeBufferPointer<UInt8>, _ fence: String
    ) -> (Slice<UnsafeBufferPointer<UInt8>>, end: Int)? {
        var start: Int?
        var index = 0
        while index < min(utf8.count, byteLimit) {
            let newline = utf8[index...].firstIndex(of: 0x0A) ?? utf8.count
            var line = utf8[index..<newline]
            while let last = line.last, last <= 0x20 { line = line.dropLast() }
            let isFence =
                line.elementsEqual(fence.utf8) || (start != nil && fence == "---" && line.elementsEqual("...".utf8))
            let next = min(newline + 1, utf8.count)
            if let start {
                if isFence { return (utf8[start..<index], next) }
            } else {
                guard isFence else { return nil }
                start = next
            }
            index = newline + 1
        }
        return nil
    }

    private static func yaml(_ lines: [Substring]) -> FrontMatter? {
        var reader = YAMLLines(lines)
        let values = reader.values()
        return values.isEmpty ? nil : FrontMatter(values: values)
    }

    private static func toml(_ lines: [Substring]) -> FrontMatter? {
        var values: [String: Value] = [:]
        for line in lines {
            // A table header ends what is about the document itself.
            if line.first == "[" { break }
            guard let equals = line.firstIndex(of: "="), line.first != "#" else { continue }
            let key = line[..<equals].trimmed
            if let value = YAMLLines.value(line[line.index(after: equals)...].trimmed) {
                values[key.lowercased()] = value
            }
        }
        return values.isEmpty ? nil : FrontMatter(values: values)
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
