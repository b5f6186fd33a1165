/// When a changed key acts on a running daemon.
enum KeyEffect: Sendable, Equatable {
    /// With the reload, for everything begun from then on.
    case live
    /// Only after the daemon was started anew.
    case restart
}

/// What is said about a key in the schema, the sample file and the reference page.
struct KeyDescription: Sendable {
    /// What a key holds.
    indirect enum Shape: Sendable {
        /// A single value or a list of values, with its JSON Schema.
        case plain(SchemaValue)
        /// A mapping with these keys.
        case section([KeyDescription])
        /// A list of mappings with these keys.
        case list([KeyDescription], atLeast: Int)
    }

    /// The key as written in the file.
    let name: String
    /// What the key means.
    let summary: String
    /// How its value is written, in words.
    let notation: String
    /// When a change acts.
    var effect = KeyEffect.live
    /// Whether the key must be given.
    var isRequired = false
    /// The default as written in the file; nil where there is none or it is not a fixed value.
    var defaultValue: String?
    /// The default in words, where it is not a fixed value.
    var defaultInWords: String?
    /// A value to show where there is no default.
    var example: String?
    /// What the key holds.
    let shape: Shape

    /// The dotted names of this key and all below it, list entries without their index.
    ///
    /// - Parameter parent: Dotted name of the section the key stands in; empty at the top.
    /// - Returns: The names, this key's own first.
    func dottedNames(in parent: String) -> [String] {
        let own = parent.isEmpty ? name : parent + "." + name
        switch shape {
        case .plain: return [own]
        case .section(let keys), .list(let keys, _): return [own] + keys.flatMap { $0.dottedNames(in: own) }
        }
    }
}
