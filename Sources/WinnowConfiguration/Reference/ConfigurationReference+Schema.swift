extension ConfigurationReference {
    /// The JSON Schema (2020-12) of the configuration file.
    ///
    /// It says everything about single values that a schema can say. Ranges of durations and of sizes with a unit,
    /// and the rules that concern more than one key, are known to the reader alone.
    ///
    /// - Returns: The text of `config/winnow.schema.json`, with a line end.
    package static func schema() -> String {
        let head: [SchemaValue.Member] = [
            .init(name: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
            .init(name: "$id", value: "urn:winnow:configuration:1"),
            .init(name: "title", value: "Configuration of Winnow"),
        ]
        return SchemaValue.object(head).adding(members(of: keys, type: "object")).written() + "\n"
    }

    private static func members(of keys: [KeyDescription], type: SchemaValue) -> [SchemaValue.Member] {
        let required = keys.filter(\.isRequired).map { SchemaValue.text($0.name) }
        var members: [SchemaValue.Member] = [.init(name: "type", value: type)]
        if !required.isEmpty { members.append(.init(name: "required", value: .list(required))) }
        members.append(.init(name: "additionalProperties", value: false))
        let properties = keys.map { SchemaValue.Member(name: $0.name, value: schema(of: $0)) }
        members.append(.init(name: "properties", value: .object(properties)))
        return members
    }

    private static func schema(of key: KeyDescription) -> SchemaValue {
        let described: SchemaValue = .object([.init(name: "description", value: .text(key.summary))])
        switch key.shape {
        case .plain(let schema):
            guard case .object(let members) = schema else { return described }
            var result = described.adding(members)
            if let value = key.defaultValue { result = result.adding([.init(name: "default", value: json(value))]) }
            return result
        case .section(let keys):
            // A section whose keys are all commented out is null to YAML, and allowed.
            return described.adding(members(of: keys, type: ["object", "null"]))
        case .list(let keys, let minimum):
            var entry = members(of: keys, type: "object")
            if keys.contains(where: { $0.name == "archivePath" }) { entry += archiveRule }
            return described.adding([
                .init(name: "type", value: "array"), .init(name: "minItems", value: .integer(minimum)),
                .init(name: "items", value: .object(entry)),
            ])
        }
    }

    /// `afterSuccess: archive` needs `archivePath`: the one rule between keys that a schema says easily.
    private static let archiveRule: [SchemaValue.Member] = [
        .init(
            name: "if",
            value: ["properties": ["afterSuccess": ["const": "archive"]], "required": ["afterSuccess"]]),
        .init(name: "then", value: ["required": ["archivePath"]]),
    ]

    /// A default as JSON; all defaults are single values or empty lists.
    private static func json(_ yaml: String) -> SchemaValue {
        if yaml == "[]" { return [] }
        return switch YAMLValue(plain: yaml) {
        case .integer(let number): .integer(number)
        case .boolean(let flag): .boolean(flag)
        default: .text(yaml)
        }
    }
}
