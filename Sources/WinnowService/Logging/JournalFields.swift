internal import Logging

/// An event as fields of the systemd journal (systemd.journal-fields(7)).
enum JournalFields {
    /// Fields as `NAME=value`. Values may hold anything, line breaks too: the native protocol carries lengths.
    static func encode(
        _ event: LogEvent, label: String, metadata: [(key: String, value: String)]
    ) -> [String] {
        var fields = [
            // journalctl shows the message alone, which says little without its subject.
            "MESSAGE=\(event.message)" + LogMetadata.line(metadata),
            "PRIORITY=\(priority(event.level))",
            "SYSLOG_IDENTIFIER=winnow",
            "LOGGER=\(label)",
            "CODE_FILE=\(event.file)",
            "CODE_LINE=\(event.line)",
            "CODE_FUNC=\(event.function)",
        ]
        fields += metadata.map { "\(name(for: $0.key))=\($0.value)" }
        return fields
    }

    /// Levels of syslog(3).
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    /// A field's name: upper-case letters, digits and underscores, at most 64, not beginning with a digit or an
    /// underscore; the journal drops others without a word. Names with a meaning of their own get a prefix.
    static func name(for key: String) -> String {
        var name = ""
        var afterSmall = false
        for scalar in key.unicodeScalars {
            let isCapital = ("A"..."Z").contains(scalar)
            // A new word of a camel-cased key: mediaType becomes MEDIA_TYPE.
            if isCapital && afterSmall { name += "_" }
            afterSmall = ("a"..."z").contains(scalar)
            let isKept = isCapital || afterSmall || ("0"..."9").contains(scalar)
            name += isKept ? String(scalar).uppercased() : "_"
        }
        let isFine = name.utf8.first.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } ?? false
        if !isFine || reserved.contains(name) { name = "WINNOW_" + name }
        return String(name.prefix(64))
    }

    private static let reserved: Set<String> = [
        "MESSAGE", "MESSAGE_ID", "PRIORITY", "CODE_FILE", "CODE_LINE", "CODE_FUNC", "ERRNO", "SYSLOG_IDENTIFIER",
        "SYSLOG_FACILITY", "SYSLOG_PID", "SYSLOG_TIMESTAMP", "SYSLOG_RAW", "DOCUMENTATION", "TID", "UNIT", "USER_UNIT",
        "INVOCATION_ID", "USER_INVOCATION_ID", "LOGGER", "OBJECT_PID",
    ]
}
