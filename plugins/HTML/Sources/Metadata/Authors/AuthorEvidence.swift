import WinnowHTML
import WinnowModel
import WinnowPlugin

/// Collects who the page names as its authors, place by place.
struct AuthorEvidence {
    let facts: PageFacts
    let document: HTMLDocument
    let state: PageState?
    let reader: BylineReader
    /// The headline's element.
    let headline: HTMLNode?
    let trunk: HeadlineTrunk

    /// Names inside an element marked as the author that are read.
    private static let nameLimit = 6

    /// All places that name somebody.
    func sources() -> [AuthorSource] {
        if let root = document.documentElement, let language = document.attribute(.lang, of: root) {
            reader.setLanguage(language.string)
        }
        var sources = [
            AuthorSource(.linkedData, linked(facts.data.entities(.author) + facts.data.entities(.creator))),
            AuthorSource(.property, property()), AuthorSource(.meta, metas()), AuthorSource(.label, labels()),
        ]
        if isSettled(sources) { return sources }
        sources.append(AuthorSource(.relation, relation()))
        sources += bylines().sources()
        if isSettled(sources) { return sources }
        sources.append(AuthorSource(.wording, BylineWording(facts.page, reader, headline: headline).readings()))
        if sources.allSatisfy({ $0.readings.isEmpty }) {
            sources.append(AuthorSource(.webPage, webPage()))
            sources.append(AuthorSource(.state, read(state?.authors ?? [])))
            sources.append(AuthorSource(.address, addresses()))
            sources.append(AuthorSource(.tracking, TrackedAuthors(document, facts.marks.programs).readings(reader)))
            sources.append(AuthorSource(.unlabelled, BareByline(facts.page, reader, headline: headline).readings()))
        }
        return sources
    }

    /// Whether two places name the same people and nobody else; then no other changes that.
    private func isSettled(_ sources: [AuthorSource]) -> Bool {
        var (first, count) = ([[UInt8]](), 0)
        for source in sources where source.likeness >= 0.9 {
            count += 1
            if count == 1 {
                first = source.keys
            } else if source.keys != first, Set(source.keys) != Set(first) {
                return false
            }
        }
        return count > 1
    }

    private func bylines() -> BylineMarks {
        BylineMarks(facts: facts, reader: reader, headline: headline, trunk: trunk)
    }

    // MARK: - JSON-LD

    private func linked(_ entities: [StructuredData.Object]) -> [BylineReader.Reading] {
        var readings: [BylineReader.Reading] = []
        for entity in entities.prefix(32) {
            let isOrganization = StructuredData.types(entity).contains { $0.hasSuffix("Organization") }
            let names = entity[.name]?.texts ?? givenName(entity).map { [$0] } ?? []
            for name in names {
                let line = name.joinedLines
                var found = reader.read(isOrganization ? line : InvertedName.upright(line, reader.outlets) ?? line)
                if found.count == 1 { complete(&found[0], from: entity) }
                if isOrganization, found.count != 1 || found[0].likeness < 0.9 || found[0].kind != .person {
                    guard let whole = organization(name) else { continue }
                    found = [whole]
                }
                readings += found.filter { new in
                    !readings.contains { $0.author.name == new.author.name }
                }
            }
        }
        return BylineReader.withoutOutlets(readings, reader.outlets)
    }

    private func organization(_ name: String) -> BylineReader.Reading? {
        let name = MarkupText.plain(name).trimmingSpace
        guard !name.isEmpty, name.utf8.count <= 120, !name.contains("://"), !name.contains("@") else { return nil }
        return BylineReader.Reading(author: Author(name: name), kind: .organization, likeness: 0.2)
    }

    private func givenName(_ entity: StructuredData.Object) -> String? {
        let parts = [entity[.givenName], entity[.additionalName], entity[.familyName]].compactMap { $0?.text }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func complete(_ reading: inout BylineReader.Reading, from entity: StructuredData.Object) {
        reading.author.url = (entity[.url] ?? entity[.sameAs])?.address.flatMap {
            WebAddress.resolve($0, against: facts.base)
        }
        reading.author.role = reading.author.role ?? entity[.jobTitle]?.text
        reading.author.affiliation =
            reading.author.affiliation ?? (entity[.affiliation] ?? entity[.worksFor])?.text
    }

    /// The author of the page where no article is described, and the person described where there is just one.
    private func webPage() -> [BylineReader.Reading] {
        let stated = linked(facts.data.page?[.author].map(facts.data.entities) ?? [])
        if !stated.isEmpty { return stated }
        return facts.data.people.count == 1 ? linked(facts.data.people) : []
    }

    // MARK: - Elements of the head

    private func metas() -> [BylineReader.Reading] {
        let stated = facts.marks.meta.all(
            "author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
        let first = read(stated)
        if !first.isEmpty { return first }
        let rest = facts.marks.meta.all(
            "article:author", "og:article:author", "byl", "creator", "article:author:name", "dc.contributor",
            "article.author", "og:author", "citation_author", "authors", "cxenseparse:author", "article_author",
            "shareaholic:article_author_name", "bt:author", "tweetmeme-author", "dable:author", "twitter:creator:name")
        return read(rest)
    }

    private func read(_ texts: [String]) -> [BylineReader.Reading] {
        var readings: [BylineReader.Reading] = []
        for text in texts.prefix(32) {
            let name = InvertedName.upright(text, reader.outlets, isOneOfSeveral: texts.count > 1)
            for reading in reader.read(name ?? text)
            where !readings.contains(where: { $0.author.name == reading.author.name }) {
                readings.append(reading)
            }
        }
        return readings
    }

    /// `twitter:label1` says "Written by" in the page's language, `twitter:data1` by whom.
    private func labels() -> [BylineReader.Reading] {
        let pairs: [(StaticString, StaticString)] = [
            ("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"),
        ]
        for (label, value) in pairs {
            guard let label = facts.marks.meta.first(label), BylineWords.traits(of: label).contains(.lead),
                let value = facts.marks.meta.first(value)
            else { continue }
            return reader.read(value)
        }
        return facts.marks.meta.first("twitter:misc:written by").map(reader.read) ?? []
    }

    /// `article:author` is often the address of a profile; its last part is the name.
    private func addresses() -> [BylineReader.Reading] {
        for address in facts.marks.meta.all("article:author", "author") where address.contains("/") {
            let parts = address.split(separator: "/")
            guard parts.count >= 4, let place = parts.dropLast().last?.lowercased(), let last = parts.last,
                ["author", "authors", "autor", "autores", "auteur", "people", "team", "by", "writer", "staff"].contains(
                    place)
            else { continue }
            let words = last.split { $0 == "-" || $0 == "_" || $0 == "." }
            guard (2...4).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { continue }
            return reader.read(words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
        }
        return []
    }

    // MARK: - Elements of the text

    /// Elements with `rel=author`.
    private func relation() -> [BylineReader.Reading] {
        var readings: [BylineReader.Reading] = []
        for node in facts.marks.relAuthors {
            if let headline, node.number > headline.number + 3000 || trunk.isElsewhere(node) {
                continue
            }
            let found = reader.read(MarkText.lines(of: node, in: document))
            for var reading in found where !readings.contains(where: { $0.author.name == reading.author.name }) {
                reading.author.url = document.attribute(.href, of: node).flatMap {
                    WebAddress.resolve($0.string, against: facts.base)
                }
                readings.append(reading)
            }
            // Boxes at the end name the author again, in more words.
            if readings.contains(where: { $0.likeness >= 0.9 }) && node.number > (headline?.number ?? 0) + 400 { break }
        }
        return readings
    }

    /// Elements marked `author` or `creator` in microdata or RDFa, those of comments excepted.
    private func property() -> [BylineReader.Reading] {
        var readings: [BylineReader.Reading] = []
        for mark in facts.marks.properties where mark.name == .author || mark.name == .creator {
            guard !trunk.isElsewhere(mark.node), !isInReply(mark.node) else { continue }
            var found = reader.read(propertyText(mark.node))
            if found.count == 1 { complete(&found[0], from: mark.node) }
            for reading in found where !readings.contains(where: { $0.author.name == reading.author.name }) {
                readings.append(reading)
            }
            if readings.count >= 12 { break }
        }
        return readings
    }

    /// Adds the role, the outlet and the address that are marked inside an element about an author.
    private func complete(_ reading: inout BylineReader.Reading, from node: HTMLNode) {
        for mark in facts.marks.properties {
            switch mark.name {
            case .jobTitle where reading.author.role == nil: reading.author.role = marked(mark.node, in: node)
            case .affiliation, .worksFor:
                if reading.author.affiliation == nil { reading.author.affiliation = marked(mark.node, in: node) }
            case .url where reading.author.url == nil && document.isDescendant(mark.node, of: node):
                let address = document.attribute(.href, of: mark.node) ?? document.attribute(.content, of: mark.node)
                reading.author.url = address.flatMap { WebAddress.resolve($0.string, against: facts.base) }
            default: continue
            }
        }
    }

    /// What a marked element inside another says, in one line.
    private func marked(_ node: HTMLNode, in outer: HTMLNode) -> String? {
        guard document.isDescendant(node, of: outer) else { return nil }
        let text = propertyText(node).joinedLines
        return (1...120).contains(text.utf8.count) ? text : nil
    }

    /// Whether microdata says that an element is of a comment, an answer or a customer's review.
    private func isInReply(_ node: HTMLNode) -> Bool {
        for ancestor in document.ancestors(of: node).prefix(12) {
            guard let type = document.attribute(.itemtype, of: ancestor) else { continue }
            return ["Comment", "Review", "Answer"].contains { type.string.hasSuffix($0) }
        }
        return false
    }

    /// The name inside the element, where one is marked, else its text.
    private func propertyText(_ node: HTMLNode) -> String {
        if let content = document.attribute(.content, of: node) { return content.string }
        var texts: [String] = []
        for mark in facts.marks.properties where mark.name == .name && document.isDescendant(mark.node, of: node) {
            texts.append(
                document.attribute(.content, of: mark.node)?.string ?? MarkText.lines(of: mark.node, in: document))
            if texts.count == Self.nameLimit { break }
        }
        let joined = texts.joined(separator: "\n")
        return joined.isEmpty ? MarkText.lines(of: node, in: document) : joined
    }
}
