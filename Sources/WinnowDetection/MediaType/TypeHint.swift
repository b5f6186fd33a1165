import WinnowModel

/// What the name and the transport say a document is.
struct TypeHint {
    /// By the name's extension.
    let byName: MediaType?
    /// As declared, unless the declaration is one that servers send for anything.
    let declared: MediaType?

    init(filename: String?, declaredMediaType: String?) {
        byName = filename.flatMap(ExtensionTable.mediaType)
        let type = declaredMediaType.map { MediaType($0) }
        let isGeneric = type.map { Self.generic.contains($0.name) || !$0.name.contains("/") } ?? true
        declared = isGeneric ? nil : type
    }

    /// Both, the declaration first.
    var all: [MediaType] { [declared, byName].compactMap { $0 } }

    /// A hint for bytes that are not text.
    var binary: MediaType? { all.first { !$0.isTextual } }

    /// A hint for bytes that are text.
    var textual: MediaType? { all.first { $0.isTextual } }

    func says(_ type: MediaType) -> Bool { all.contains(type) }

    private static let generic: Set<String> = [
        "application/octet-stream", "binary/octet-stream", "application/x-octet-stream", "application/download",
        "application/force-download", "application/x-download", "application/unknown", "text/plain", "unknown/unknown",
    ]
}

extension MediaType {
    /// Whether documents of this type are text that a person could read in an editor.
    var isTextual: Bool {
        name.hasPrefix("text/") || name.hasSuffix("+xml") || name.hasSuffix("+json")
            || Self.textApplications.contains(name)
    }

    private static let textApplications: Set<String> = [
        "application/json", "application/xml", "application/x-ndjson", "application/yaml", "application/toml",
        "application/javascript", "application/sql", "application/x-tex", "application/mbox", "message/rfc822",
        "application/x-subrip", "application/x-sh", "application/rtf",
    ]
}
