import WinnowModel

/// Cleans everything of a record body but its text and blocks.
struct FactCleaning {
    let context: ExtractionContext

    mutating func clean(_ body: inout RecordBody) {
        body.title = line(body.title, "title")
        body.subtitle = line(body.subtitle, "subtitle")
        body.summary = TextCleaning.cleanOrNil(body.summary, .lines)
        body.credit = line(body.credit, "credit")
        body.section = line(body.section, "section")
        body.rights = TextCleaning.cleanOrNil(body.rights, .lines)
        body.published = date(body.published, "published")
        body.modified = date(body.modified, "modified")
        cleanLanguage(&body)
        body.url = body.url.flatMap(WebAddress.clean).map(WebAddress.withoutTracking)
        body.canonicalURL = body.canonicalURL.flatMap(WebAddress.clean).map(WebAddress.withoutTracking)
        body.image = body.image.flatMap(WebAddress.clean)
        cleanPeople(&body)
        cleanLists(&body)
        body.attributes = attributes(body.attributes)
    }

    private func line(_ text: String?, _ name: String) -> String? {
        guard let text = TextCleaning.cleanOrNil(text, .line) else { return nil }
        guard text.utf8.count > Normalizer.lineLimit else { return text }
        context.warn("limit", "\(name) is longer than \(Normalizer.lineLimit) bytes and was left out")
        return nil
    }

    private func date(_ text: String?, _ name: String) -> String? {
        guard let text = TextCleaning.cleanOrNil(text, .line) else { return nil }
        if let date = StatedDate(text) { return date.description }
        context.warn("invalidDate", "\(name) \"\(text.prefix(64))\" is no date and was left out")
        return nil
    }

    private func cleanLanguage(_ body: inout RecordBody) {
        guard let stated = body.language else {
            body.languageConfidence = nil
            return
        }
        body.language = LanguageTag.canonical(stated)
        if body.language == nil { body.languageConfidence = nil }
    }

    private func cleanPeople(_ body: inout RecordBody) {
        body.authors = list(body.authors, "authors", print: { TextPrint.of($0.name) }) { author in
            guard let name = line(author.name, "author") else { return nil }
            return Author(
                name: name, role: line(author.role, "role"), affiliation: line(author.affiliation, "affiliation"),
                url: author.url.flatMap(WebAddress.clean))
        }
        body.publisher = body.publisher.flatMap { publisher in
            line(publisher.name, "publisher").map {
                Publisher(name: $0, url: publisher.url.flatMap(WebAddress.clean))
            }
        }
        body.dateline = body.dateline.flatMap { dateline in
            line(dateline.place, "dateline").map { Dateline(place: $0, agency: line(dateline.agency, "agency")) }
        }
    }

    private func cleanLists(_ body: inout RecordBody) {
        body.keywords = list(body.keywords, "keywords", print: { TextPrint.of($0) }) { line($0, "keyword") }
        body.links = list(body.links, "links", print: { TextPrint.of($0.url, $0.text) }) { link in
            WebAddress.clean(link.url).map {
                Link(url: $0, text: line(link.text, "link text"), rel: line(link.rel, "rel"))
            }
        }
        body.media = list(body.media, "media", print: { TextPrint.of($0.url ?? $0.child) }) { medium in
            let url = medium.url.flatMap(WebAddress.clean)
            if url == nil, medium.child == nil { return nil }
            return Media(
                url: url, child: medium.child, kind: medium.kind,
                caption: TextCleaning.cleanOrNil(medium.caption, .lines), alt: line(medium.alt, "alt"))
        }
    }

    /// Lists with more entries are looked through by hash.
    private static let comparedEntries = 256

    /// Cleans the elements, drops the empty ones and repetitions, keeps the order, and stops at the entry limit.
    ///
    /// - Parameter print: a number that equal elements have in common, and few others: hashing the strings of a few
    ///   entries costs more than comparing such numbers with each other.
    private func list<Element: Hashable>(
        _ elements: [Element], _ name: String, print: (Element) -> UInt64, _ clean: (Element) -> Element?
    ) -> [Element] {
        if elements.isEmpty { return [] }
        var kept: [Element] = []
        kept.reserveCapacity(min(elements.count, Normalizer.entryLimit))
        var prints: [UInt64] = []
        var seen: Set<Element>? = elements.count > Self.comparedEntries ? [] : nil
        for element in elements {
            guard let cleaned = clean(element) else { continue }
            if seen != nil {
                guard seen?.insert(cleaned).inserted == true else { continue }
            } else {
                let number = print(cleaned)
                if prints.indices.contains(where: { prints[$0] == number && kept[$0] == cleaned }) { continue }
                prints.append(number)
            }
            if kept.count == Normalizer.entryLimit {
                context.warn("limit", "only the first \(Normalizer.entryLimit) \(name) were kept")
                break
            }
            kept.append(cleaned)
        }
        return kept
    }
}
