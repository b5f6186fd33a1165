import WinnowModel

/// Counts what a JSON document is made of, for `attributes.json`.
struct JSONShape {
    /// Values one after the other: 1 for a JSON document, more for JSON Lines.
    private(set) var values = 0

    private var kind: String?
    private var leaves = 0
    private var depth = 0
    private var members = 0
    private var duplicates = 0
    /// Keys of each open object; nil for arrays.
    private var open: [Set<String>?] = []

    mutating func open(isObject: Bool, depth: Int) {
        if depth == 1 {
            values += 1
            if kind == nil { kind = isObject ? "object" : "array" }
        } else if depth == 2, kind == "array", values == 1 {
            members += 1
        }
        self.depth = max(self.depth, depth)
        open.append(isObject ? [] : nil)
    }

    mutating func close(depth: Int) { _ = open.popLast() }

    mutating func note(key: String, depth: Int) {
        if depth == 1, values == 1 { members += 1 }
        guard let last = open.indices.last else { return }
        if open[last]?.insert(key).inserted == false { duplicates += 1 }
    }

    mutating func leaf(depth: Int) {
        leaves += 1
        if depth == 0 {
            values += 1
            if kind == nil { kind = "scalar" }
        } else if depth == 1, kind == "array", values == 1 {
            members += 1
        }
    }

    /// `kind` (object, array, scalar or lines), `values`, `members` of a single value, `leaves`, `depth`,
    /// `duplicateKeys`.
    var attributes: JSONValue {
        var object: [String: JSONValue] = ["leaves": .integer(leaves), "depth": .integer(depth)]
        object["kind"] = .string(values > 1 ? "lines" : kind ?? "scalar")
        object["values"] = .integer(values)
        if values == 1 { object["members"] = .integer(members) }
        if duplicates > 0 { object["duplicateKeys"] = .integer(duplicates) }
        return .object(object)
    }
}
