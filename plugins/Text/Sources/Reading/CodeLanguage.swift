import WinnowModel

/// Which text types are code, and what the language is called.
enum CodeLanguage {
    /// The language's usual name; nil for prose.
    static func name(of type: MediaType) -> String? {
        if let name = names[type.name] { return name }
        let prose = ["text/x-rst", "text/x-org", "text/x-wiki", "text/x-opml"]
        guard type.name.hasPrefix("text/x-"), !prose.contains(type.name) else { return nil }
        return String(type.name.dropFirst("text/x-".count))
    }

    private static let names = [
        "text/css": "css", "text/javascript": "javascript", "application/javascript": "javascript",
        "application/yaml": "yaml", "application/toml": "toml", "application/sql": "sql", "application/x-tex": "tex",
    ]
}
