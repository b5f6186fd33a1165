import WinnowModel

/// The addresses that a text names in lines of their own, as in Markdown: `[1]: https://example.org/notes`.
struct LinkReferences {
    private var addresses: [String: String] = [:]

    /// Longer names are none, in bytes.
    static let longestName = 60
    private static let limit = 1000

    var isEmpty: Bool { addresses.isEmpty }

    /// The address of a name.
    subscript(_ name: String) -> String? { addresses[name.lowercased()] }

    init() {}

    /// Takes the passages out that are nothing but such lines.
    /// - Parameter passages: of a text.
    init(takenFrom passages: inout [Passage]) {
        guard passages.contains(where: { $0.block.text.utf8.first == UInt8(ascii: "[") }) else { return }
        passages.removeAll { passage in
            guard passage.isPlain, passage.block.text.utf8.first == UInt8(ascii: "["), addresses.count < Self.limit
            else {
                return false
            }
            let entries = passage.block.text.textLines.map(Self.entry)
            for case let entry? in entries where entries.allSatisfy({ $0 != nil }) {
                addresses[entry.name] = addresses[entry.name] ?? entry.address
            }
            return entries.allSatisfy { $0 != nil }
        }
    }

    private static func entry(_ line: String) -> (name: String, address: String)? {
        guard let close = line.range(of: "]: "), line.hasPrefix("["), close.lowerBound > line.startIndex else {
            return nil
        }
        let name = line[..<close.lowerBound].dropFirst()
        let address = line[close.upperBound...].split(separator: " ").first.map { $0.trimmed("<>") } ?? ""
        guard !name.isEmpty, name.utf8.count <= longestName,
            address.hasPrefix("http://") || address.hasPrefix("https://")
        else { return nil }
        return (name.lowercased(), address)
    }
}
