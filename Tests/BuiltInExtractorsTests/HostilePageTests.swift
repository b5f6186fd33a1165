import Glibc
import HTMLExtractor
import TextExtractor
import Testing
import WinnowModel
import WinnowPlugin
import WinnowTesting

/// A document that is one thing over and over.
struct RepeatedDocument: Sendable, CustomTestStringConvertible {
    let name: String
    var head = "<!doctype html><title>t</title><body>"
    /// Repeated; `#` becomes the number of the repetition.
    let unit: String
    var tail = ""

    var testDescription: String { name }

    /// The document with about so many bytes.
    func bytes(_ size: Int) -> [UInt8] {
        var bytes = Array(head.utf8)
        bytes.reserveCapacity(size + 1024)
        let parts = unit.split(separator: "#", omittingEmptySubsequences: false).map { Array($0.utf8) }
        var number = 0
        while bytes.count < size {
            for (index, part) in parts.enumerated() {
                if index > 0 { bytes.append(contentsOf: "\(number)".utf8) }
                bytes.append(contentsOf: part)
            }
            number += 1
        }
        bytes.append(contentsOf: tail.utf8)
        return bytes
    }
}

@Suite("Documents that repeat one thing without end")
struct HostilePageTests {
    private static let linkedData = #"<script type="application/ld+json">"#

    static let pages: [RepeatedDocument] = [
        .init(name: "open elements", unit: "<div>"), .init(name: "open elements with text", unit: "<div>a "),
        .init(name: "attributes", head: "<p ", unit: "a#=b ", tail: ">text"),
        .init(name: "the same attribute", head: "<p ", unit: "a=b ", tail: ">text"),
        .init(name: "broken entities", unit: "&#x;&notin&ampamp&#99999999;&;&unknown "),
        .init(name: "formatting", unit: "<b><i><a href=x>"), .init(name: "an open comment", unit: "- ->"),
        .init(name: "one word", head: "<p>", unit: "a"), .init(name: "one paragraph", head: "<p>", unit: "the river, "),
        .init(name: "nested lists", unit: "<ul><li>a "), .init(name: "nested tables", unit: "<table><tr><td>"),
        .init(name: "text that a table fosters", head: "<table>", unit: "<b>x"),
        .init(name: "rows", head: "<table>", unit: "<tr><td>a<td>b"),
        .init(name: "spans", head: "<table>", unit: "<tr><td colspan=1000 rowspan=65534>a"),
        .init(name: "links", unit: "<a href='/x#'>a link of words</a> "), .init(name: "paragraphs", unit: "<p>x</p>"),
        .init(
            name: "prose", unit: "<p>The river number # rose by more than a metre, the town hall said, and fell.</p>"),
        .init(name: "headlines", unit: "<h1>Heading number #</h1>"), .init(name: "headings", unit: "<h2>Same</h2>"),
        .init(name: "a class of names", head: "<div class='", unit: "related-sidebar ", tail: "'><p>text"),
        .init(name: "classes", unit: "<div class='c# article-# side#'><p>some text, that is here.</p></div>"),
        .init(
            name: "nested microdata", unit: "<div itemscope itemtype='http://schema.org/Article'><b itemprop=author>"),
        .init(
            name: "microdata",
            unit: "<div itemscope itemtype='http://schema.org/Article'><b itemprop=author>A #</b></div>"),
        .init(name: "times", unit: "<time datetime='2020-01-01T10:00:00Z'>1 January 2020</time>"),
        .init(name: "dates", unit: "<p>Published: 1 January 20#, 10:00</p>"),
        .init(name: "authors", unit: "<a rel=author href=/a#>Ada# Morrow</a>"),
        .init(name: "image candidates", head: "<img srcset='", unit: "a.jpg 1x, ", tail: "'><p>text"),
        .init(name: "figures", unit: "<figure><img src=/#.jpg alt='a #'><figcaption>caption #</figcaption></figure>"),
        .init(name: "a title of sites", head: "<title>", unit: "a | b - c: ", tail: "</title><p>text"),
        .init(name: "metas", head: "<head>", unit: "<meta name=author content='Ada# Morrow'>"),
        .init(name: "nested linked data", head: linkedData, unit: #"[{"a":"#),
        .init(
            name: "linked data",
            unit: linkedData + #"{"@type":"NewsArticle","headline":"x#","author":{"name":"a b"}}</script>"#),
        .init(
            name: "authors in linked data", head: linkedData + #"{"@type":"NewsArticle","author":["#,
            unit: #"{"@type":"Person","name":"A# B#"},"#, tail: "{}]}</script>"),
        .init(
            name: "a headline in linked data", head: linkedData + #"{"@type":"NewsArticle","headline":""#, unit: "a b ",
            tail: #""}</script>"#),
        .init(name: "application state", head: "<script id=__NEXT_DATA__>", unit: #"{"a":["#, tail: "</script><p>text"),
        .init(name: "templates", unit: "<template><p>"),
        .init(name: "foreign content", unit: "<svg><foreignObject><p>"),
        .init(name: "options", head: "<select>", unit: "<option>a"),
        .init(name: "line breaks", unit: "a line of text<br>"),
        .init(name: "footnotes", unit: "<p>text<sup id=r#><a href='##'>#</a></sup> more text.</p><li id=#>note #</li>"),
    ]

    static let texts: [RepeatedDocument] = [
        .init(name: "one word", head: "", unit: "a"), .init(name: "lines", head: "", unit: "a\n"),
        .init(name: "paragraphs", head: "", unit: "The river number # rose, she said.\n\n"),
        .init(name: "the same paragraph", head: "", unit: "The river rose again and again.\n\n"),
        .init(name: "questions", head: "", unit: "Q: why #?\nA: so.\n"),
        .init(name: "links", head: "", unit: "[a](b) "), .init(name: "brackets", head: "", unit: "[("),
        .init(name: "dates", head: "", unit: "Published : 2023-09-14 - 09:17\n"),
        .init(name: "datelines", head: "", unit: "WASHINGTON (Reuters) - "),
        .init(name: "credits", head: "", unit: "(Hallam News)\n"), .init(name: "rights", head: "", unit: "© 2024 A.\n"),
        .init(name: "bylines", head: "", unit: "By Ada# Morrow\n"), .init(name: "quoted mail", head: "", unit: "> "),
        .init(name: "bullets", head: "", unit: "• a\n"), .init(name: "quotation marks", head: "", unit: "“a "),
    ]

    @Test("are pages that take linear time and give a good record", arguments: pages)
    func page(document: RepeatedDocument) throws {
        try check(HTMLExtractor(configuration: [:]), document, "text/html")
    }

    @Test("are texts that take linear time and give a good record", arguments: texts)
    func text(document: RepeatedDocument) throws {
        try check(TextExtractor(configuration: [:]), document, "text/plain")
    }

    /// Four times the document takes about four times as long, or so little that it does not matter.
    private func check(_ extractor: some Extractor, _ document: RepeatedDocument, _ type: MediaType) throws {
        #if DEBUG
        let size = 30_000
        #else
        let size = 2_000_000
        #endif
        let short = try time(extractor, document.bytes(size), type)
        let long = try time(extractor, document.bytes(size * 4), type)
        #expect(long < 0.3 || long < short * 9, "\(short) s, then \(long) s")
        #expect(long < 20)
    }

    /// Seconds of this thread's processor time for an extraction.
    private func time(_ extractor: some Extractor, _ bytes: [UInt8], _ type: MediaType) throws -> Double {
        let context = ExtractionContext()
        let start = Self.processorTime()
        let extraction = try bytes.withUnsafeBytes {
            try extractor.extract(
                DocumentInput(bytes: $0, mediaType: type, url: "https://news.example.org/2024/05/06/a.html"),
                context: context)
        }
        let end = Self.processorTime()
        let body = Normalizer(limits: context.limits).normalize(extraction, context: context)
        #expect(RecordInvariants.violations(of: body) == [])
        return end - start
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
