/// Takes the tags out of a piece of HTML that stands in a Markdown document.
enum MarkupStripper {
    /// The text between the tags; comments, scripts and styles are no text.
    static func text(of html: String) -> String {
        var output = ""
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            output += rest[..<open]
            rest = rest[open...]
            if rest.hasPrefix("<!--") {
                rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
                continue
            }
            let name = rest.dropFirst().prefix { $0.isLetter || $0 == "/" }.lowercased()
            guard let close = rest.firstIndex(of: ">"), !name.isEmpty || rest.hasPrefix("<!") else {
                output += "<"
                rest = rest.dropFirst()
                continue
            }
            rest = rest[rest.index(after: close)...]
            if name == "script" || name == "style" { rest = skip(to: "</" + name, rest) }
            output += lineTags.contains(name) ? "\n" : ""
        }
        return decoded(output + rest)
    }

    private static let lineTags: Set<String> = ["br", "/p", "/div", "/li", "/tr", "/summary", "hr"]

    private static func skip(to end: String, _ text: Substring) -> Substring {
        var rest = text
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...]
            if rest.prefix(end.count).lowercased() == end { return rest }
            rest = rest.dropFirst()
        }
        return ""
    }

    private static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var text = text
        for (reference, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
        ] {
            text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text
    }
}
