import HTMLExtractor
import Testing
import WinnowModel
import WinnowPlugin
import WinnowTesting

@Suite("Explanations of web pages' statements")
struct MetadataExplanationTests {
    @Test("each field says which statement won, and over which")
    func evidence() throws {
        let page = """
            <html lang=en><title>River rises - The Mill</title><meta property=og:site_name content='The Mill'>
            <meta name=author content='Jane Doe'><meta name=keywords content='flood'><meta name=description content='A metre.'>
            <link rel=canonical href='https://mill.example/river'><h1>River rises</h1><p class=byline>By Jane Doe</p>
            """
        let explanation = try HTMLExtractor.explanation(of: page, as: "text/html")
        let fields = Dictionary(uniqueKeysWithValues: explanation.fields.map { ($0.name, $0.evidence) })
        for name in ["title", "authors", "publisher", "language", "canonicalUrl", "keywords", "summary"] {
            let evidence = fields[name] ?? []
            #expect(evidence.contains { $0.won }, "\(name)")
        }
        #expect(fields["authors"]?.map(\.source) == ["meta", "byline"])
    }

    @Test("access and the next page say what they are read from")
    func attributes() throws {
        let page = """
            <title>River rises</title><link rel=next href='https://mill.example/river?page=2'>
            <link rel=canonical href='https://mill.example/river'><meta name=content_tier content=metered>
            <script type=application/ld+json>{"@type": "NewsArticle", "headline": "River rises",
            "isAccessibleForFree": false}</script><h1>River rises</h1><p>It rained.
            """
        let explanation = try HTMLExtractor.explanation(of: page, as: "text/html")
        func lines(_ name: String) -> [String] {
            explanation.fields.first { $0.name == "attributes.\(name)" }?.evidence.map {
                "\($0.won ? "+" : "-") \($0.source): \($0.value)"
            } ?? []
        }
        #expect(lines("html.paywall") == ["+ json-ld isAccessibleForFree: paid", "- meta: metered"])
        #expect(lines("html.nextPage") == ["+ rel next or pager: https://mill.example/river?page=2"])
    }
}
