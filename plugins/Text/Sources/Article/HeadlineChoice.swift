import WinnowModel

/// Decides which of the short lines above a text is the headline, which names the site, and which is the subtitle.
struct HeadlineChoice {
    let lines: [HeadLine]

    /// Sets title, subtitle, publisher and section, takes their lines out, and moves the start of the body up to the first
    /// line that is none of them.
    func resolve(_ reading: inout HeadReading) {
        var candidates = reading.candidates
        if reading.facts.title != nil {
            removeRepetitions(of: reading.facts.title ?? "", &candidates, &reading)
        } else if let repeated = repeatedLine(candidates) {
            take(repeated, "repeated headline", &reading)
            reading.isTitleCertain = true
            takeSite(above: repeated, &candidates, &reading)
            removeRepetitions(of: lines[repeated].line.text, &candidates, &reading)
        } else {
            takeLeaders(&candidates, &reading)
            if let first = candidates.first, isTitle(first, reading) {
                take(first, "headline", &reading)
                candidates.removeFirst()
                removeRepetitions(of: lines[first].line.text, &candidates, &reading)
            }
        }
        takeSubtitle(&candidates, &reading)
        // What is left and has no fact below belongs to the text: a first subheading, say. Where several lines are left,
        // so does what stands among them.
        let below = candidates.filter { index in !reading.factLines.contains { $0 > index } }
        if let left = below.first, below.count > 3 || reading.facts.weight < 2 {
            reading.bodyStart = min(reading.bodyStart, left)
            for index in reading.consumed.keys where index >= reading.bodyStart { reading.consumed[index] = nil }
        }
    }

    private func take(_ index: Int, _ source: String, _ reading: inout HeadReading) {
        var text = lines[index].line.text.trimmed("#")
        if let bar = text.range(of: " | "), OutletWords.isSection(text[..<bar.lowerBound]) {
            reading.facts.state(\.section, "section", String(text[..<bar.lowerBound]), from: "headline's prefix")
            text = String(text[bar.upperBound...])
        }
        // `Netzagentur sieht Verzug =`, as a wire's own format ends headlines.
        if text.hasSuffix(" =") { text = text.trimmed("=") }
        let (title, site) = Self.withoutSite(text, publisher: reading.facts.publisher)
        reading.facts.state(\.title, "title", title, from: source)
        if let site { reading.facts.state(\.publisher, "publisher", site, from: "headline's suffix") }
        reading.consume(index, "headline")
    }

    /// A single word is a heading in notes; a headline says something, or stands above facts.
    private func isTitle(_ index: Int, _ reading: HeadReading) -> Bool {
        let shape = lines[index].line.shape
        if OutletWords.isGenericHeading(lines[index].line.text) { return false }
        return shape.words >= 2 && shape.weight >= 10 || reading.factLines.contains { $0 > index } && shape.weight >= 4
    }

    /// The first line that comes again, whole or with the site's name behind it.
    private func repeatedLine(_ candidates: [Int]) -> Int? {
        for (offset, index) in candidates.enumerated()
        where lines[index].line.shape.words >= 3 || lines[index].line.shape.weight >= 20 {
            for other in candidates[(offset + 1)...] {
                let (first, second) = (lines[index].line.folded, lines[other].line.folded)
                if first == second || isExtension(first, second) { return index }
                if isExtension(second, first) { return other }
            }
        }
        return nil
    }

    /// Whether the second line is the first one with a suffix: `Headline | The Site`.
    private func isExtension(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard second.count > first.count, second.starts(with: first) else { return false }
        let rest = second[first.count...].drop { $0 == 0x20 }
        return rest.first.map { "|-:".utf8.contains($0) } == true
    }

    private func removeRepetitions(of title: String, _ candidates: inout [Int], _ reading: inout HeadReading) {
        let folded = Folding.fold(title)
        candidates.removeAll { index in
            let other = lines[index].line.folded
            guard other == folded || isExtension(folded, other) else { return false }
            if reading.facts.publisher == nil, let site = Self.withoutSite(lines[index].line.text, publisher: nil).site
            {
                reading.facts.state(\.publisher, "publisher", site, from: "headline's suffix")
            }
            reading.isTitleCertain = true
            reading.consume(index, "repeated headline")
            return true
        }
    }

    /// Names the site when an outlet's name stands above the headline.
    private func takeSite(above title: Int, _ candidates: inout [Int], _ reading: inout HeadReading) {
        for index in candidates
        where index < title && OutletWords.isOutlet(lines[index].line.text) && lines[index].line.shape.words <= 7 {
            reading.facts.state(\.publisher, "publisher", lines[index].line.text, from: "site line")
            reading.consume(index, "site line")
        }
        candidates.removeAll { reading.consumed[$0] != nil }
    }

    /// Takes the site's name and a kicker away from above the headline.
    private func takeLeaders(_ candidates: inout [Int], _ reading: inout HeadReading) {
        while candidates.count >= 2, let first = candidates.first {
            let (line, next) = (lines[first].line, lines[candidates[1]].line)
            let isShort = line.shape.words <= 7 && line.shape.weight <= 60 && !line.shape.endsSentence
            if isShort, candidates.count >= 3, isSlogan(line, above: next) {
                reading.consume(first, "line above the site's name", isFact: false)
                candidates.removeFirst()
                continue
            }
            if isNamedKicker(line), next.shape.weight >= 8, !next.shape.endsWithStop, !reading.factLines.isEmpty {
                reading.facts.state(\.section, "section", line.text, from: "kicker")
                reading.consume(first, "line above the headline", isFact: false)
                candidates.removeFirst()
                continue
            }
            guard isShort, next.shape.weight >= 16 else { return }
            let isShorter =
                (line.shape.words, line.shape.weight) < (next.shape.words, next.shape.weight)
            let isOutlet = OutletWords.isOutlet(line.text) && isShorter
            // A kicker is a word or two over a headline of the usual length; over a sentence it is the headline itself.
            let isKicker =
                line.shape.words <= 3 && !next.shape.endsWithStop && !reading.factLines.isEmpty
                && (line.shape.weight * 2...max(120, line.shape.weight * 2)).contains(next.shape.weight)
            if isOutlet {
                reading.facts.state(\.publisher, "publisher", line.text, from: "site line")
            } else if isKicker {
                reading.facts.state(\.section, "section", line.text, from: "kicker")
            } else {
                return
            }
            reading.consume(first, "line above the headline", isFact: false)
            candidates.removeFirst()
        }
    }

    /// `LETTER FROM SHROPSHIRE`: a column's name in capitals.
    private func isNamedKicker(_ line: LineText) -> Bool {
        line.shape.words <= 4 && line.shape.isAllCaps && Self.columns.prefixLength(line.folded) != nil
    }

    private static let columns = PhraseTable(
        """
        3^letter from|postcard from|dispatch from|dispatches from|notes from|annals of|the long read|long read|first person
        3^a reporter at large|personal history|field notes|special report|guest essay|guest column|in focus|deep dive
        3^brief aus|reportage aus|gastbeitrag|gastkommentar|porträt|carnet de|lettre de|tribune|grand format|récit|enquête
        3^carta desde|crónica desde|tribuna|reportaje|perfil|carta de|crônica|reportagem|diario da|lettera da|il commento|il racconto
        3^brief uit|krönika|kommentar|analyse|opinion|analysis|reportage|explainer|profile|review|essay|obituary|interview
        """)

    /// What a site says of itself above its name: `News website of the year`, both of them with words of outlets.
    private func isSlogan(_ line: LineText, above next: LineText) -> Bool {
        OutletWords.hasOutletWord(line.text) && OutletWords.isOutlet(next.text) && next.shape.words <= 4
            && next.shape.lowercased == 0 && !next.shape.endsSentence
    }

    /// The line under the headline, when more of the head follows it.
    private func takeSubtitle(_ candidates: inout [Int], _ reading: inout HeadReading) {
        let title = reading.consumed.first { $0.value.hasSuffix("headline") }?.key ?? -1
        guard reading.facts.title != nil, reading.facts.subtitle == nil,
            let index = candidates.first(where: { $0 > title })
        else { return }
        let line = lines[index].line
        let shape = line.shape
        guard reading.factLines.contains(where: { $0 > index }), shape.weight >= 12, shape.words >= 2 else { return }
        // Below the byline a few words are a column's name, or an outlet's.
        let isBelowByline = !reading.facts.authors.isEmpty && reading.factLines.contains { $0 < index }
        if isBelowByline, shape.words <= 3, shape.weight <= 30, !shape.endsSentence { return }
        if let label = line.labelled?.label, LabelWords.meaning(of: label) != nil { return }
        reading.facts.state(\.subtitle, "subtitle", lines[index].line.text, from: "line under the headline")
        reading.consume(index, "subtitle")
        candidates.removeAll { $0 == index }
    }

    /// Cuts a site's name off a headline: `Headline | The Example`, `Headline - The Example`.
    static func withoutSite(_ text: String, publisher: String?) -> (title: String, site: String?) {
        for separator in [" | ", " ｜ ", " - ", " – ", " — ", " :: ", " » "] {
            let parts = text.parts(at: separator)
            guard parts.count >= 2, let last = parts.last else { continue }
            let site = last.trimmed()
            let words = site.split(separator: " ").count
            let isSite = OutletWords.isOutlet(site) || publisher.map { Folding.fold($0) == Folding.fold(site) } == true
            guard words <= 6, isSite else { continue }
            let title = parts.dropLast().joined(separator: separator).trimmed()
            if LineShape(title).words >= 3 || LineShape(title).weight >= 16 { return (title, site) }
        }
        return (text, nil)
    }
}
