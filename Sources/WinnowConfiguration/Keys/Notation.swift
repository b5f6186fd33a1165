import Yams

/// How values of one type are written in the configuration file.
struct Notation<Value: Sendable>: Sendable {
    /// The notation in words, for the reference page.
    let meaning: String
    /// The JSON Schema of what ``read`` accepts, as far as a schema can say it.
    let schema: SchemaValue
    /// The value of a node, or nil after at least one rejection was added.
    let read: @Sendable (Node, inout [Rejection]) -> Value?
    /// The value as YAML text that reads back as the same value; empty for an absent optional.
    let write: @Sendable (Value) -> String
}

/// Why a node is not a value, before the reader adds file, line and key.
struct Rejection: Error, Equatable {
    /// What is wrong, such as `expected a duration, found 5`.
    let reason: String
    /// What to write instead, as a clause without a full stop.
    var suggestion: String?
    /// Index of the list entry that is wrong; nil where the whole value is.
    var index: Int?
}

extension Notation {
    /// A notation of single values, from a function on the scalar.
    static func scalar(
        _ meaning: String, _ schema: SchemaValue,
        read: @escaping @Sendable (YAMLValue) throws(Rejection) -> Value,
        write: @escaping @Sendable (Value) -> String
    ) -> Notation {
        Notation(
            meaning: meaning, schema: schema,
            read: { node, rejections in
                do throws(Rejection) {
                    return try read(YAMLValue(node))
                } catch {
                    rejections.append(error)
                    return nil
                }
            }, write: write)
    }
}

extension Notation where Value == Bool {
    /// `true` or `false`.
    static var flag: Notation {
        .scalar("`true` or `false`", ["type": "boolean"]) { value throws(Rejection) in
            if case .boolean(let flag) = value { return flag }
            let meant = ["yes": "true", "on": "true", "no": "false", "off": "false"][value.text?.lowercased() ?? ""]
            throw Rejection(
                reason: "expected true or false, found \(value.inWords)",
                suggestion: meant.map { "write \($0)" } ?? "write true or false, without quotes")
        } write: {
            $0 ? "true" : "false"
        }
    }
}

extension Notation where Value == Int {
    /// A whole number in a range.
    static func integer(_ range: ClosedRange<Int>) -> Notation {
        .scalar(
            "number, \(range.lowerBound) to \(range.upperBound)",
            ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
        ) { value throws(Rejection) in
            try wholeNumber(value, in: range, orElse: "")
        } write: {
            String($0)
        }
    }
}

extension Notation where Value == Int? {
    /// A whole number in a range, or `auto`.
    static func automaticInteger(_ range: ClosedRange<Int>) -> Notation {
        .scalar(
            "`auto` or a number, \(range.lowerBound) to \(range.upperBound)",
            [
                "anyOf": [
                    ["const": "auto"],
                    ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)],
                ]
            ]
        ) { value throws(Rejection) in
            value == .text("auto") ? nil : try wholeNumber(value, in: range, orElse: "auto or ")
        } write: {
            $0.map { String($0) } ?? "auto"
        }
    }
}

/// The number of a scalar, if it lies in a range.
private func wholeNumber(
    _ value: YAMLValue, in range: ClosedRange<Int>, orElse alternative: String
) throws(Rejection) -> Int {
    guard case .integer(let number) = value else {
        var suggestion: String?
        if let text = value.text, Int(text) != nil { suggestion = "write \(text) without quotes" }
        throw Rejection(
            reason: "expected \(alternative)a whole number, found \(value.inWords)", suggestion: suggestion)
    }
    guard range.contains(number) else {
        throw Rejection(
            reason: "\(number) is out of range",
            suggestion: "write \(alternative)a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
}

extension Notation where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One word of a fixed set.
    static func choice() -> Notation {
        let words = Value.allCases.map(\.rawValue)
        return .scalar(
            words.map { "`\($0)`" }.joined(separator: ", "), ["enum": .list(words.map { .text($0) })]
        ) { value throws(Rejection) in
            if case .text(let word) = value, let choice = Value(rawValue: word) { return choice }
            let nearest = value.text.flatMap { NearestName.among(words, to: $0) }
            let allowed = words.count == 1 ? words[0] : "one of " + words.joined(separator: ", ")
            throw Rejection(
                reason: "expected \(allowed), found \(value.inWords)",
                suggestion: nearest.map { "did you mean \"\($0)\"?" })
        } write: {
            $0.rawValue
        }
    }
}
