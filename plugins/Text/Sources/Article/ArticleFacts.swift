import WinnowModel

/// What an article says about itself, collected while its head and foot are read. What is stated first stays.
struct ArticleFacts {
    var title: String?
    var subtitle: String?
    var summary: String?
    var authors: [Author] = []
    var publisher: String?
    var credit: String?
    var dateline: Dateline?
    var published: String?
    var modified: String?
    var section: String?
    var keywords: [String] = []
    var rights: [String] = []
    var address: String?
    /// Where the text appeared first, when it says so.
    var originName: String?
    var originDate: String?
    var originAddress: String?
    var slug: String?
    var mail: [String: String] = [:]
    /// Which line each fact came from, for the explanation: field, value, evidence, whether it was taken.
    private(set) var evidence: [Evidence] = []

    /// One statement found.
    struct Evidence {
        var field: String
        var value: String
        var source: String
        var isTaken: Bool
    }

    /// Most statements that are remembered for the explanation.
    private static let evidenceLimit = 200

    /// Remembers a statement.
    mutating func note(_ field: String, _ value: String, from source: String, isTaken: Bool = true) {
        guard evidence.count < Self.evidenceLimit else { return }
        evidence.append(Evidence(field: field, value: value, source: source, isTaken: isTaken))
    }

    /// Sets a fact that is not known yet; says in the evidence whether it was taken.
    mutating func state(
        _ field: WritableKeyPath<ArticleFacts, String?>, _ name: String, _ value: String?, from source: String
    ) {
        guard let value = value?.trimmed(), !value.isEmpty, value.utf8.count <= 2000 else { return }
        let isFree = self[keyPath: field] == nil
        if isFree { self[keyPath: field] = value }
        note(name, value, from: source, isTaken: isFree || self[keyPath: field] == value)
    }

    /// Takes over the authors and the agency of a byline; names that are known already are not repeated.
    mutating func take(_ byline: Byline, from source: String) {
        for author in byline.authors where authors.count < 50 {
            let isNew = !authors.contains { Folding.fold($0.name) == Folding.fold(author.name) }
            if isNew { authors.append(author) }
            note("authors", author.name, from: source, isTaken: isNew)
        }
        if let outlet = byline.outlet { state(\.publisher, "publisher", outlet, from: source) }
        if let agency = byline.credit { state(\.credit, "credit", agency, from: source) }
    }

    /// Adds keywords, each once.
    mutating func add(keywords new: [String], from source: String) {
        for word in new where keywords.count < 200 && word.utf8.count <= 200 && !keywords.contains(word) {
            keywords.append(word)
            note("keywords", word, from: source)
        }
    }

    /// Takes over dates of a line: those labelled as changes, and the first other one as publication.
    mutating func take(_ dates: [StatedDay], from source: String) {
        for date in dates {
            if date.isModified {
                state(\.modified, "modified", date.text, from: source)
            } else {
                state(\.published, "published", date.text, from: source)
            }
        }
    }

    /// How many kinds of facts speak for an article.
    var weight: Int {
        var count = 0
        if !authors.isEmpty { count += 2 }
        if credit != nil { count += 1 }
        if dateline != nil { count += 2 }
        if published != nil || modified != nil { count += 2 }
        if publisher != nil { count += 1 }
        if !rights.isEmpty { count += 1 }
        if originName != nil || address != nil { count += 1 }
        if !mail.isEmpty { count += 2 }
        return count
    }

    /// Writes the facts into a record body.
    /// - Parameter base: the document's own address; an address stated in the text goes beside it.
    func apply(to body: inout RecordBody) {
        body.title = title
        body.subtitle = subtitle
        body.summary = summary
        body.authors = authors
        body.publisher = publisher.map { Publisher(name: $0) }
        body.credit = credit
        body.dateline = dateline
        body.published = published
        body.modified = modified
        body.section = section
        body.keywords = keywords
        body.rights = rights.isEmpty ? nil : rights.joined(separator: "\n")
        body.canonicalURL = address
        var origin: [String: JSONValue] = [:]
        origin["name"] = originName.map(JSONValue.string)
        origin["published"] = originDate.map(JSONValue.string)
        origin["url"] = originAddress.map(JSONValue.string)
        if !origin.isEmpty { body.attributes["originalSource"] = .object(origin) }
        if let slug { body.attributes["slug"] = .string(slug) }
        if !mail.isEmpty { body.attributes["mail"] = .object(mail.mapValues(JSONValue.string)) }
    }
}

/// A date as a line states it.
struct StatedDay {
    /// RFC 3339 as far as the precision goes.
    var text: String
    /// Whether the line calls it the date of a change.
    var isModified: Bool
}
