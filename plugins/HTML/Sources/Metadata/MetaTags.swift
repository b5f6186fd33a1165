import WinnowHTML

/// The `meta` elements of a page, found by name without regard to case.
///
/// Names and values stay where they lie in the page; a value becomes a string when somebody asks for it.
struct MetaTags {
    /// A name as it is looked up, without regard to case.
    struct Key: Equatable {
        fileprivate let hash: UInt64

        init(_ name: UnsafeBufferPointer<UInt8>) { hash = ByteHash.print(name, ignoringCase: true) }

        /// A name as an element states it: the prefix of Dublin Core may end with a colon (`dc:creator`, `dcterms:issued`)
        /// where names that are looked up have a full stop.
        init(stated name: UnsafeBufferPointer<UInt8>) {
            if name.count > 4, name[0] | 0x20 == UInt8(ascii: "d"), name[1] | 0x20 == UInt8(ascii: "c") {
                self = Key(dublinCore: name)
            } else {
                self.init(name)
            }
        }

        private init(dublinCore name: UnsafeBufferPointer<UInt8>) {
            let end = name.prefix(8).firstIndex(of: UInt8(ascii: ":"))
            guard let end, name[..<end].elementsEqual("dcterms".utf8.prefix(end), by: { $0 | 0x20 == $1 }) else {
                self.init(name)
                return
            }
            var dotted = Array(name)
            dotted[end] = UInt8(ascii: ".")
            self = dotted.withUnsafeBufferPointer { Key($0) }
        }

        fileprivate init(_ name: StaticString) { self = name.withUTF8Buffer { Key($0) } }

        /// A number that two names seldom have in common, below 512.
        fileprivate var print: Int { Int(truncatingIfNeeded: hash >> 55) }
    }

    /// A list of names that are looked up together.
    struct Names: Sendable {
        private let index: HashIndex

        /// - Parameter list: in lower case, separated by white space, none of them twice.
        init(_ list: String) {
            var hashes: [UInt64] = []
            WordList.visit(list) { hashes.append(Key($0).hash) }
            var index = HashIndex(capacity: hashes.count)
            for hash in hashes { _ = index.add(hash) }
            self.index = index
        }

        /// The place of a name in the list; nil for one that is not in it.
        fileprivate func place(of key: Key) -> Int? { index.find(key.hash) }
    }

    private struct Entry {
        let key: Key
        let node: HTMLNode
    }

    /// More are no statements but an attack.
    private static let limit = 1024

    /// The page, once it has such an element.
    private var document: HTMLDocument?
    private var entries: [Entry] = []
    /// The prints of all names, a bit for each: most names that are asked for are not there.
    private var prints = InlineArray<8, UInt64>(repeating: 0)

    /// Takes a `meta` element in under each of its names.
    mutating func add(_ node: HTMLNode, _ document: HTMLDocument) {
        guard entries.count < Self.limit, Self.hasContent(node, document) else { return }
        if entries.isEmpty {
            self.document = document
            entries.reserveCapacity(48)
        }
        document.scanAttributes(of: node) { name, value in
            switch name {
            case .name, .property, .itemprop, .httpEquiv:
                let key = Key(stated: value)
                entries.append(Entry(key: key, node: node))
                prints[key.print >> 6] |= 1 << UInt64(key.print & 63)
            default: break
            }
        }
    }

    /// Whether an element states more than white space.
    private static func hasContent(_ node: HTMLNode, _ document: HTMLDocument) -> Bool {
        var hasInk: Bool?
        document.scanAttribute(.content, of: node) { hasInk = SpaceScan.firstInk($0) < $0.count }
        if hasInk == nil {
            document.scanAttribute(.value, of: node) { hasInk = SpaceScan.firstInk($0) < $0.count }
        }
        return hasInk ?? false
    }

    private func content(_ entry: Entry) -> HTMLBytes? {
        document?.attribute(.content, of: entry.node) ?? document?.attribute(.value, of: entry.node)
    }

    /// The first value of the first name that has one.
    ///
    /// - Parameter names: in lower case, the likeliest first.
    func first(_ names: StaticString...) -> String? {
        for name in names {
            if let content = first(Key(name)) { return content.string }
        }
        return nil
    }

    /// The first value of a name.
    func first(_ key: Key) -> HTMLBytes? {
        mayHave(key) ? entries.first { $0.key == key }.flatMap(content) : nil
    }

    /// The names of a list that have a value, in the order of the list, each with its first value.
    func firsts(of names: Names) -> [(place: Int, value: HTMLBytes)] {
        var found: [(place: Int, value: HTMLBytes)] = []
        for entry in entries {
            guard let place = names.place(of: entry.key), !found.contains(where: { $0.place == place }),
                let content = content(entry)
            else { continue }
            found.append((place, content))
        }
        found.sort { $0.place < $1.place }
        return found
    }

    @inline(__always)
    private func mayHave(_ key: Key) -> Bool { prints[key.print >> 6] >> UInt64(key.print & 63) & 1 != 0 }

    /// All values of the first name that has any.
    ///
    /// - Parameter names: in lower case, the likeliest first.
    func all(_ names: StaticString...) -> [String] {
        for name in names {
            let key = Key(name)
            guard mayHave(key) else { continue }
            let found = entries.filter { $0.key == key }
            if !found.isEmpty { return found.compactMap { content($0)?.string } }
        }
        return []
    }
}
