import Yams

extension Notation where Value == String {
    /// An absolute path without `..`; trailing, doubled and `.` parts are dropped.
    static var path: Notation {
        .scalar(
            "absolute path", AbsolutePath.schema,
            read: { value throws(Rejection) in try AbsolutePath.read(value) }, write: { YAMLValue.quoted($0) })
    }

    /// The name of a source: letters, digits, dot, underscore and hyphen, at most 64, not starting with a sign.
    static var name: Notation {
        .scalar(
            "name", ["type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"]
        ) { value throws(Rejection) in
            let text = try plainText(value, called: "a name")
            let isAlphanumeric = { (byte: UInt8) in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            }
            guard let first = text.utf8.first, isAlphanumeric(first), text.utf8.count <= 64,
                text.utf8.allSatisfy({ isAlphanumeric($0) || ".-_".utf8.contains($0) })
            else {
                throw Rejection(
                    reason: "\(value.inWords) is not a name",
                    suggestion: "use up to 64 letters, digits, \".\", \"_\" and \"-\", a letter or digit first")
            }
            return text
        } write: {
            YAMLValue.quoted($0)
        }
    }
}

extension Notation where Value == String? {
    /// An absolute path that may be absent.
    static var optionalPath: Notation {
        .scalar(
            "absolute path", AbsolutePath.schema,
            read: { value throws(Rejection) in try AbsolutePath.read(value) },
            write: { $0.map { YAMLValue.quoted($0) } ?? "" })
    }
}

extension Notation where Value == [String] {
    /// A list of globs relative to a folder.
    static var globs: Notation {
        .texts(
            "list of globs", ["type": "string", "minLength": 1, "pattern": "^[^\\u0000]*$"],
            check: { text throws(Rejection) in
                guard !text.isEmpty else {
                    throw Rejection(reason: "an empty glob matches nothing", suggestion: "remove it")
                }
                guard !text.utf8.contains(0) else {
                    throw Rejection(reason: "a file name cannot contain a NUL byte", suggestion: "remove it")
                }
            })
    }

    /// A list of extractor names.
    static var names: Notation {
        .texts(
            "list of names", ["type": "string", "minLength": 1],
            check: { text throws(Rejection) in
                guard !text.isEmpty else { throw Rejection(reason: "a name is empty", suggestion: "remove it") }
            })
    }

    private static func texts(
        _ meaning: String, _ entry: SchemaValue, check: @escaping @Sendable (String) throws(Rejection) -> Void
    ) -> Notation {
        Notation(
            meaning: meaning, schema: ["type": "array", "items": entry],
            read: { node, rejections in
                guard case .sequence(let sequence) = node else {
                    let value = YAMLValue(node)
                    rejections.append(
                        Rejection(
                            reason: "expected a list, found \(value.inWords)",
                            suggestion: value.text.map { "write [\(YAMLValue.quoted($0))]" }))
                    return nil
                }
                var texts: [String] = []
                for (index, entry) in sequence.enumerated() {
                    do throws(Rejection) {
                        let text = try plainText(YAMLValue(entry), called: "text")
                        try check(text)
                        texts.append(text)
                    } catch {
                        rejections.append(
                            Rejection(reason: error.reason, suggestion: error.suggestion, index: index))
                    }
                }
                return texts.count == sequence.count ? texts : nil
            },
            write: { "[" + $0.map { YAMLValue.quoted($0) }.joined(separator: ", ") + "]" })
    }
}

/// The text of a scalar, with advice where YAML took it for something else.
func plainText(_ value: YAMLValue, called what: String) throws(Rejection) -> String {
    if case .text(let text) = value { return text }
    throw Rejection(
        reason: "expected \(what), found \(value.inWords)",
        suggestion: value.text.map { "write \"\($0)\", in quotes" })
}
