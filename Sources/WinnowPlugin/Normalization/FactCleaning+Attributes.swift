import WinnowModel

extension FactCleaning {
    /// Deepest nesting of `attributes`; deeper values are left out.
    private static let depthLimit = 16
    /// Most values in all of `attributes`.
    private static let valueLimit = 100_000

    /// Cleans the strings of the attributes and drops what is empty, null, too deep or too much.
    func attributes(_ attributes: [String: JSONValue]) -> [String: JSONValue] {
        if attributes.isEmpty { return attributes }
        var budget = Self.valueLimit
        let cleaned = members(attributes, depth: 1, &budget)
        if budget < 0 { context.warn("limit", "only \(Self.valueLimit) values of the attributes were kept") }
        return cleaned
    }

    private func members(_ members: [String: JSONValue], depth: Int, _ budget: inout Int) -> [String: JSONValue] {
        var kept: [String: JSONValue] = [:]
        // Sorted, so that the limit falls on the same members everywhere.
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            let name = TextCleaning.clean(key, .line)
            guard !name.isEmpty, let cleaned = self.value(value, depth: depth, &budget) else { continue }
            kept[name] = cleaned
        }
        return kept
    }

    private func value(_ value: JSONValue, depth: Int, _ budget: inout Int) -> JSONValue? {
        budget -= 1
        guard budget >= 0, depth <= Self.depthLimit else { return nil }
        switch value {
        case .null: return nil
        case .bool, .integer: return value
        case .number(let number): return number.isFinite ? value : nil
        case .string(let text): return TextCleaning.cleanOrNil(text, .lines).map(JSONValue.string)
        case .array(let elements):
            let kept = elements.compactMap { self.value($0, depth: depth + 1, &budget) }
            return kept.isEmpty ? nil : .array(kept)
        case .object(let inner):
            let kept = members(inner, depth: depth + 1, &budget)
            return kept.isEmpty ? nil : .object(kept)
        }
    }
}
