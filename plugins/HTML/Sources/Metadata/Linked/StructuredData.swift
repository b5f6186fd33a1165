import WinnowHTML

/// The schema.org objects of a page's JSON-LD, flat, the one about the document itself first.
struct StructuredData {
    typealias Object = LinkedObject

    /// The objects that describe the document, the best first: pages often carry several of them, from the site and from
    /// plug-ins, and what one lacks another states.
    private(set) var articles: [Object] = []
    /// The object about the page.
    private(set) var page: Object?
    /// Whether objects describe other documents.
    private(set) var hasOthers = false
    /// The first trail that says where the page stands in its site, from the front page on: what its entries are called,
    /// and where they lead.
    private(set) var trail: [(name: String, address: String?)] = []
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
    /// Objects about a site that are asked for its name.
    private static let siteLimit = 8
    /// Entries of a trail.
    private static let trailLimit = 16
    /// Bytes of one script.
    private static let scriptLimit = 4 << 20

    /// - Parameters:
    ///   - scripts: the page's `ld+json` scripts.
    ///   - stated: an object about the document from elsewhere, which counts behind those of the scripts.
    ///   - identity: what the page is called; an object about something else is not about the document.
    init(_ document: HTMLDocument, scripts: [HTMLNode], stated: Object? = nil, identity: PageIdentity) {
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
        articles = Self.articles(among: &described, identity)
        if let stated { add(stated, identity) }
        hasOthers = described.contains(where: \.isOther)
        takeOthers(described)
    }

    /// Adds an object about the document unless it is about another one.
    private mutating func add(_ stated: Object, _ identity: PageIdentity) {
        var identity = identity
        guard Self.rank(Described(stated, in: nil, isListed: false), &identity) != nil,
            articles.first.map({ Self.isSame($0, stated) }) ?? true
        else { return }
        articles.append(stated)
    }

    /// Takes what objects say about the page, its site and people.
    private mutating func takeOthers(_ described: [Described]) {
        var sites = 0
        for index in described.indices {
            let (types, object) = (described[index].types, described[index].object)
            if page == nil, !described[index].isListed, types.contains(where: { $0.hasSuffix("WebPage") }) {
                page = object
            }
            if trail.isEmpty, types.contains("BreadcrumbList") { trail = Self.trail(object) }
            if sites < Self.siteLimit, types.contains("WebSite") {
                sites += 1
                siteNames += (object[.name]?.texts ?? []) + (object[.alternateName]?.texts ?? [])
            }
            if types.contains("Person"), object.has(.name),
                !hasOthers || !Self.isOfOther(described[index], among: described)
            {
                people.append(object)
            }
        }
    }

    /// The entries of a trail, each with its own name or that of its page.
    private static func trail(_ list: Object) -> [(name: String, address: String?)] {
        guard case .array(let entries) = list[.itemListElement] else { return [] }
        return entries.prefix(trailLimit).compactMap { entry in
            guard case .object(let entry) = entry else { return nil }
            var name = entry[.name]?.text
            if name == nil, case .object(let item) = entry[.item] { name = item[.name]?.text }
            return name.map { ($0, (entry[.item] ?? entry[.url])?.address) }
        }
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
        /// The place of the object around it; nil for none.
        let outer: Int?
        /// Whether it is an entry of a list, as other documents are.
        let isListed: Bool
        /// Whether it describes another document.
        var isOther = false

        init(_ object: Object, in outer: Int?, isListed: Bool) {
            (self.object, types) = (object, StructuredData.types(object))
            (self.outer, self.isListed) = (outer, isListed)
        }
    }

    /// Whether an object belongs to one about another document.
    private static func isOfOther(_ described: Described, among all: [Described]) -> Bool {
        var current = described
        while let outer = current.outer {
            current = all[outer]
            if current.isOther { return true }
        }
        return false
    }

    private static func articles(among objects: inout [Described], _ identity: PageIdentity) -> [Object] {
        var ranked: [(rank: Int, offset: Int)] = []
        var identity = identity
        for offset in objects.indices {
            let type = objects[offset].types.reduce(0) { max($0, rank(ofType: $1)) }
            guard type > 0 else { continue }
            if let rank = rank(objects[offset], &identity) {
                ranked.append((type + rank, offset))
            } else {
                objects[offset].isOther = true
            }
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
        if text.withUnsafeBufferPointer(isEscaped) { text = Array(MarkupText.unescaped(text).utf8) }
        let limit = objects.count + objectLimit
        for value in text.withUnsafeBufferPointer({ LenientJSON.values(in: $0) }) {
            collect(value, into: &objects, limit: limit)
        }
    }

    /// Whether the marks of strings are written as character references: some systems escape scripts as if they were text.
    private static func isEscaped(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = UnsafeBufferPointer(rebasing: text.prefix(64))
        let mark = ByteSearch.offset(of: UInt8(ascii: "&"), in: head, from: 0)
        return mark < head.count && marks.contains { $0.withUTF8Buffer { ByteSearch.offset(of: $0, in: head) } != nil }
    }

    private static let marks: [StaticString] = ["&quot;", "&#34;", "&#034;", "&#x22;", "&#39;", "&#039;", "&#x27;"]

    /// All objects, those in `@graph` and in members included, outer before inner.
    private static func collect(_ value: LinkedValue, into objects: inout [Described], limit: Int) {
        var stack = [LinkedObject.Inner(value: value)]
        while let top = stack.popLast(), objects.count < limit {
            switch top.value {
            case .object(let object):
                objects.append(Described(object, in: top.outer, isListed: top.isListed))
                object.appendContainers(to: &stack, isListed: top.isListed, from: objects.count - 1)
            case .array(let elements):
                for element in elements.reversed() {
                    stack.append(LinkedObject.Inner(value: element, outer: top.outer, isListed: top.isListed))
                }
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

    /// How well an object of its type describes the document: one that names the page's address before one that does not,
    /// the fuller one first; nil for one of another document: an entry of a list that is not called what the page is
    /// called, or one that has hardly a word of it.
    private static func rank(_ described: Described, _ identity: inout PageIdentity) -> Int? {
        let object = described.object
        let rank = facts.count { object.has($0) }
        let stated = [object[.url], object[.mainEntityOfPage], object[.id]].compactMap { $0?.address }
        if stated.contains(where: { identity.isOwn($0) }) { return rank + 6 }
        let title = (object[.headline] ?? object[.name])?.text.map(MarkupText.plain)
        if described.isListed { return title.map { identity.isOwn(title: $0) } ?? false ? rank : nil }
        return title.map { identity.isOther(title: $0) } ?? false ? nil : rank
    }

    /// Whether a second object is about the same document: nothing that both state contradicts it.
    private static func isSame(_ best: Object, _ other: Object) -> Bool {
        let titles = [best, other].map { ($0[.headline] ?? $0[.name])?.text.map(TextMatch.folded) }
        if let first = titles[0], let second = titles[1], first != second { return false }
        let addresses = [best, other].map { ($0[.url] ?? $0[.mainEntityOfPage])?.address.map(AddressKey.of) }
        if let first = addresses[0], let second = addresses[1], first != second { return false }
        return titles[1] != nil || addresses[1] != nil
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
