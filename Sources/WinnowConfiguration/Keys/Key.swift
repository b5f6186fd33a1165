import Yams

/// One key of a section: how it is read, written, compared and explained.
struct Key<Section: Sendable>: Sendable {
    /// What the reference pages and the schema say about the key.
    let description: KeyDescription
    /// Reads the key's node into the section; problems go to the reader.
    let read: @Sendable (inout Section, Node, inout ConfigurationReader, _ path: String) -> Void
    /// The settings of this key in a section, one entry for a plain key, several for a section.
    let settings: @Sendable (Section, _ path: String) -> [Setting]
    /// Copies what only a restart may change from the second section, the running one, to the first.
    let retainFixed: @Sendable (inout Section, Section) -> Void
}

/// The value of one plain key, as a YAML text, for comparing and showing.
struct Setting: Equatable {
    /// Dotted key, such as `limits.bytes`.
    let key: String
    /// The value as it would be written in the file; empty where an optional key is absent.
    let value: String
    /// When a change of it acts.
    let effect: KeyEffect
}

extension Key where Section: ConfigurationSection {
    /// A plain key.
    ///
    /// - Parameters:
    ///   - name: The key as written in the file.
    ///   - property: Where the value lives; its initial value in a new section is the default.
    ///   - notation: How the value is read and written.
    ///   - effect: When a change acts.
    ///   - isRequired: Whether the key must be given.
    ///   - standard: The default in words, where it is not a fixed value.
    ///   - example: A value to show where there is no default.
    ///   - summary: What the key means, for the sample file, the schema and the reference.
    init<Value>(
        _ name: String, _ property: any WritableKeyPath<Section, Value> & Sendable, _ notation: Notation<Value>,
        _ effect: KeyEffect, isRequired: Bool = false, default standard: String? = nil, example: String? = nil,
        _ summary: String
    ) {
        let value = notation.write(Section()[keyPath: property])
        description = KeyDescription(
            name: name, summary: summary, notation: notation.meaning, effect: effect, isRequired: isRequired,
            defaultValue: isRequired || standard != nil ? nil : value, defaultInWords: standard, example: example,
            shape: .plain(notation.schema))
        read = { section, node, reader, path in
            guard let value = reader.value(of: node, notation, at: path) else { return }
            section[keyPath: property] = value
        }
        settings = { section, path in
            [Setting(key: path, value: notation.write(section[keyPath: property]), effect: effect)]
        }
        retainFixed = { section, running in
            if effect == .restart { section[keyPath: property] = running[keyPath: property] }
        }
    }

    /// A key that holds a section of its own, which may be left out or empty.
    ///
    /// - Parameters:
    ///   - name: The key as written in the file.
    ///   - property: Where the section lives.
    ///   - summary: What the section is about.
    /// - Returns: The key.
    static func section<Inner: ConfigurationSection>(
        _ name: String, _ property: any WritableKeyPath<Section, Inner> & Sendable, _ summary: String
    ) -> Key {
        Key(
            description: KeyDescription(
                name: name, summary: summary, notation: "section", shape: .section(Inner.keys.map(\.description))),
            read: { section, node, reader, path in
                if YAMLValue(node) == .null { return }
                if let inner = reader.section(Inner.self, of: node, at: path) { section[keyPath: property] = inner }
            },
            settings: { section, path in Self.settings(of: section[keyPath: property], at: path) },
            retainFixed: { section, running in
                for key in Inner.keys { key.retainFixed(&section[keyPath: property], running[keyPath: property]) }
            })
    }

    /// A required key that holds a list of sections.
    ///
    /// - Parameters:
    ///   - name: The key as written in the file.
    ///   - property: Where the sections live.
    ///   - minimum: Fewest entries allowed.
    ///   - summary: What the entries are.
    /// - Returns: The key. It has no settings and retains nothing: entries come, go and are compared by name.
    static func list<Inner: ConfigurationSection>(
        _ name: String, _ property: any WritableKeyPath<Section, [Inner]> & Sendable, atLeast minimum: Int,
        _ summary: String
    ) -> Key {
        Key(
            description: KeyDescription(
                name: name, summary: summary, notation: "list of sections", isRequired: true,
                shape: .list(Inner.keys.map(\.description), atLeast: minimum)),
            read: { section, node, reader, path in
                section[keyPath: property] = reader.sections(Inner.self, of: node, atLeast: minimum, at: path)
            },
            settings: { _, _ in [] }, retainFixed: { _, _ in })
    }

    /// The settings of all plain keys in a section and the sections inside it.
    static func settings<Inner: ConfigurationSection>(of section: Inner, at path: String) -> [Setting] {
        Inner.keys.flatMap { key in
            key.settings(section, path.isEmpty ? key.description.name : path + "." + key.description.name)
        }
    }
}
