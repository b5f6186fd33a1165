import WinnowHTML

/// The schema.org objects of a page's JSON-LD, flat, the one about the document itself first.
struct StructuredData {
    typealias Object = LinkedObject

    /// The objects that describe the document, the best first: pages often carry several of them, from the site and from
    /// plug-ins, and what one lacks another states.
    private(set) var articles: [Object] = []
    /// The object about the page.
    private(set) var page: Object?
    /// The people that objects of their own describe.
    private(set) var people: [Object] = []
    /// Objects that have an `@id`, for references: so few that each is looked at, and only where one is referred to.
    private var identified: [(id: String, object: Object)] = []
    /// Names of the site and of organizations.
    private(set) var siteNames: [String] = []
    /// The types that objects have, with how many have each: a few, looked through in turn.
    private(set) var types: [(name: String, count: Int)] = []

    /// The best object about the document; nil when none is.
    var article: Object? { articles.first }

    private static let objectLimit = 2000
    /// Types beyond these are not counted.
    private static let typeLimit = 200
    /// Bytes of one script.
    private static let scriptLimit = 4 << 20

    /// - Parameters:
    ///   - scripts: the page's `ld+json` scripts.
    ///   - addresses: what the page calls itself; an object about that address is about the document.
    init(_ document: HTMLDocument, scripts: [HTMLNode], addresses: [String]) {
        var described: [Described] = []
        if !scripts.isEmpty {
            described.reserveCapacity(16)
            types.reserveCapacity(16)
        }
        for script in scripts { Self.append(script, of: document, to: &described) }
        for one in described {
            if let id = one.object[.id]?.text { identified.append((id, one.object)) }
            for type in one.types { count(type) }
        }
        articles = Self.articles(among: described, addresses: addresses)
        page = described.first { $0.types.contains { $0.hasSuffix("WebPage") } }?.object
        siteNames = described.lazy.filter { $0.types.contains("WebSite") }
            .prefix(8).flatMap { ($0.object[.name]?.texts ?? []) + ($0.object[.alternateName]?.texts ?? []) }
        people = described.filter { $0.types.contains("Person") && $0.object.has(.name) }.map(\.object)
    }

    private mutating func count(_ type: String) {
        if let known = types.firstIndex(where: { $0.name == type }) {
            types[known].count += 1
        } else if types.count < Self.typeLimit {
            types.append((type, 1))
        }
    }

    /// An object with the names of its types.
    private struct Described {
        let object: Object
        let types: [String]

        init(_ object: Object) { (self.object, types) = (object, StructuredData.types(object)) }
    }

    private static func articles(among objects: [Described], addresses: [String]) -> [Object] {
        var ranked: [(rank: Int, offset: Int)] = []
        var own: [String]?
        for (offset, object) in objects.enumerated() {
            let rank = rank(object, addresses, &own)
            if rank > 0 { ranked.append((rank, offset)) }
        }
        ranked.sort { $0.rank == $1.rank ? $0.offset < $1.offset : $0.rank > $1.rank }
        guard let first = ranked.first else { return [] }
        let best = objects[first.offset].object
        let others = ranked.dropFirst().map { objects[$0.offset].object }
        return [best] + others.filter { isSame(best, $0) }
    }

    /// The text of the article as its JSON-LD states it, without markup; nil when none is stated.
    var articleBody: String? {
        let stated = articles.flatMap { [$0[.articleBody], $0[.reviewBody], $0[.text]].compactMap { $0?.text } }
        return stated.max { $0.utf8.count < $1.utf8.count }.map(MarkupText.plain)
    }

    private static func append(_ node: HTMLNode, of document: HTMLDocument, to objects: inout [Described]) {
        var text: [UInt8] = []
        document.text(of: node, into: &text)
        if text.count > scriptLimit { text.removeLast(text.count - scriptLimit) }
        // Some systems escape the script as if it were text.
        let isEscaped = text.withUnsafeBufferPointer {
            ByteSearch.offset(of: "&quot;".utf8, in: UnsafeBufferPointer(rebasing: $0.prefix(64))) != nil
        }
        if isEscaped {
            text = Array(MarkupText.unescaped(text).utf8)
        }
        let limit = objects.count + objectLimit
        for value in text.withUnsafeBufferPointer({ LenientJSON.values(in: $0) }) {
            collect(value, into: &objects, limit: limit)
        }
    }

    /// All objects, those in `@graph` and in members included, outer before inner.
    private static func collect(_ value: LinkedValue, into objects: inout [Described], limit: Int) {
        var stack = [value]
        while let top = stack.popLast(), objects.count < limit {
            switch top {
            case .object(let object):
                objects.append(Described(object))
                object.appendContainers(to: &stack)
            case .array(let elements): stack.append(contentsOf: elements.reversed())
            default: continue
            }
        }
    }

    static func types(_ object: Object) -> [String] { object[.type]?.texts.map(SchemaType.name) ?? [] }

    /// How much a type speaks for a document: most those of articles, less those of other works, others not at all.
    private static func rank(ofType type: String) -> Int {
        var type = type
        return type.withUTF8 { utf8 in
            if let rank = ranks[utf8] { return rank }
            return utf8.suffix(7).elementsEqual("Article".utf8) || utf8.suffix(7).elementsEqual("Posting".utf8) ? 20 : 0
        }
    }

    private static let ranks = ByteKeyTable<Int>([
        (20, "Report Review Recipe ClaimReview AnalysisNewsArticle HowTo"),
        (4, "VideoObject PodcastEpisode Movie Book CreativeWork Course QAPage Event"), (0, "JobPosting"),
    ])
    /// Members that a full description has.
    private static let facts: [LinkedKey] = [
        .headline, .datePublished, .author, .mainEntityOfPage, .publisher, .image, .description,
    ]

    /// How well an object describes the document: an article before other works, one that names the page's address
    /// before one that does not, the fuller one first; 0 for what describes something else.
    ///
    /// - Parameters:
    ///   - addresses: the page's.
    ///   - own: the same as they are compared, worked out for the first object that needs them.
    private static func rank(_ described: Described, _ addresses: [String], _ own: inout [String]?) -> Int {
        let object = described.object
        var rank = described.types.reduce(0) { max($0, Self.rank(ofType: $1)) }
        guard rank > 0 else { return 0 }
        rank += facts.count { object.has($0) }
        let stated = [object[.url], object[.mainEntityOfPage], object[.id]].compactMap { $0?.address }
        if stated.isEmpty { return rank }
        let known = own ?? addresses.map(addressKey)
        own = known
        return stated.contains { known.contains(addressKey($0)) } ? rank + 6 : rank
    }

    /// Whether a second object is about the same document: nothing that both state contradicts it.
    private static func isSame(_ best: Object, _ other: Object) -> Bool {
        let titles = [best, other].map { ($0[.headline] ?? $0[.name])?.text.map(TextMatch.folded) }
        if let first = titles[0], let second = titles[1], first != second { return false }
        let addresses = [best, other].map { ($0[.url] ?? $0[.mainEntityOfPage])?.address.map(addressKey) }
        if let first = addresses[0], let second = addresses[1], first != second { return false }
        return titles[1] != nil || addresses[1] != nil
    }

    /// An address without scheme, `www`, query, fragment and closing slash.
    private static func addressKey(_ address: String) -> String {
        var address = address
        return address.withUTF8 { utf8 in
            var rest = utf8[...]
            for scheme: StaticString in ["https://", "http://", "//"] { rest = rest.dropping(scheme) }
            rest = rest.dropping("www.")
            rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            while rest.last == UInt8(ascii: "/") { rest.removeLast() }
            if rest.contains(where: { $0 >= 0x80 }) { return String(decoding: rest, as: UTF8.self).lowercased() }
            return String(unsafeUninitializedCapacity: rest.count) { lower in
                for (index, byte) in rest.enumerated() { lower[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
                return rest.count
            }
        }
    }

    /// A text member of the document's objects, the first that states it.
    func text(_ key: LinkedKey) -> String? { articles.lazy.compactMap { $0[key]?.text }.first }

    /// A member of the document's objects, the first that has it.
    func value(_ key: LinkedKey) -> LinkedValue? { articles.lazy.compactMap { $0[key] }.first }

    /// The objects or names in a member of the document's objects, references followed.
    func entities(_ key: LinkedKey) -> [Object] { value(key).map(entities) ?? [] }

    /// The object with an `@id`, of several the fullest.
    private func object(_ id: String) -> Object? {
        var fullest: Object?
        for one in identified where one.id == id && fullest.map({ $0.count < one.object.count }) ?? true {
            fullest = one.object
        }
        return fullest
    }

    /// The objects or names in a value, references followed, lists in lists made flat.
    func entities(_ value: LinkedValue) -> [Object] {
        var found: [Object] = []
        var stack = [value]
        while let top = stack.popLast(), found.count < 64 {
            switch top {
            case .string(let name):
                var entity = Object()
                entity.add(.name, .string(name))
                found.append(entity)
            case .array(let elements): stack.append(contentsOf: elements.reversed())
            case .object(let members):
                if !members.has(.name), let id = members[.id]?.text, let whole = object(id) {
                    found.append(whole)
                } else if let inner = members[.list] ?? members[.graph] {
                    stack.append(inner)
                } else {
                    found.append(members)
                }
            default: continue
            }
        }
        return found
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without a part that they begin with.
    fileprivate func dropping(_ part: StaticString) -> Self {
        part.withUTF8Buffer { starts(with: $0) ? dropFirst($0.count) : self }
    }
}
