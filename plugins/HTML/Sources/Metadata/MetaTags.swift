import WinnowHTML

/// The `meta` elements of a page, found by name without regard to case.
///
/// Names and values stay where they lie in the page; a value becomes a string when somebody asks for it.
struct MetaTags {
    private struct Entry {
        /// Of the name in lower case.
        let hash: UInt64
        let content: HTMLBytes
    }

    /// More are no statements but an attack.
    private static let limit = 1024

    private var entries: [Entry] = []

    /// Takes a `meta` element in under each of its names.
    mutating func add(_ node: HTMLNode, _ document: HTMLDocument) {
        guard entries.count < Self.limit,
            let content = document.attribute(.content, of: node) ?? document.attribute(.value, of: node),
            content.contains(where: { $0 > 0x20 })
        else { return }
        for attribute in document.attributes(of: node) {
            switch attribute.name {
            case .name, .property, .itemprop, .httpEquiv:
                entries.append(Entry(hash: Self.hash(attribute.value), content: content))
            default: continue
            }
        }
    }

    /// The first value of the first name that has one.
    ///
    /// - Parameter names: in lower case, the likeliest first.
    func first(_ names: String...) -> String? {
        for name in names {
            let hash = Self.hash(name.utf8)
            if let entry = entries.first(where: { $0.hash == hash }) { return entry.content.string }
        }
        return nil
    }

    /// All values of the first name that has any.
    ///
    /// - Parameter names: in lower case, the likeliest first.
    func all(_ names: String...) -> [String] {
        for name in names {
            let hash = Self.hash(name.utf8)
            let found = entries.lazy.filter { $0.hash == hash }.map(\.content.string)
            if !found.isEmpty { return Array(found) }
        }
        return []
    }

    /// FNV-1a of 64 bits over the name with ASCII capitals lowered.
    private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        name.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            let letter = byte &- 0x41 < 26 ? byte | 0x20 : byte
            return (hash ^ UInt64(letter)) &* 0x100_0000_01B3
        }
    }
}
