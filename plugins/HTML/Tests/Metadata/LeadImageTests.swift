import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Lead images of web pages")
struct LeadImageTests {
    private static let article = "https://cdn.mill.example/2023/river-mill.jpg"

    private func head(_ image: String) -> String { "<meta property=og:image content='\(image)'>" }

    private static let linked = MetadataPage.linked(
        #"{"@type":"NewsArticle","headline":"River rises","image":"\#(article)"}"#)
    private static let figure =
        "<figure><img src='\(article)' width=1200 height=800><figcaption>The river.</figcaption></figure>"

    @Test(
        "what a site shows for want of an image counts behind an image",
        arguments: [
            "/assets/logo.png", "/img/default.jpg", "/static/placeholder.png", "/i/og-default.png",
            "/i/default-share-image.jpg", "/i/mill-logo.png", "/i/logo_1200x630.png", "/i/fb-share.png",
            "/i/sprite.png", "/favicon.ico", "/i/apple-touch-icon.png", "/i/no-image.png", "/i/fallback.jpg",
            "/i/og-image.png", "/i/logo.svg?v=3",
        ])
    func site(name: String) throws {
        let og = head("https://mill.example\(name)")
        #expect(try MetadataPage.record(head: og + Self.linked).image == Self.article)
        #expect(try MetadataPage.record(head: og, byline: Self.figure).image == Self.article)
        #expect(try MetadataPage.record(head: og).image == "https://mill.example\(name)")
    }

    @Test(
        "an article about a logo, an icon or a default shows it",
        arguments: ["acme-corp-logo.jpg", "catalogo-museo.jpg", "us-debt-default.jpg", "fashion-icon-dies.jpg"])
    func subject(name: String) throws {
        let image = "https://cdn.mill.example/2023/\(name)"
        #expect(try MetadataPage.record(head: head(image) + Self.linked).image == image)
    }

    @Test("the figure at the headline, for want of a statement, but no portrait and none of another document")
    func figure() throws {
        #expect(try MetadataPage.record(byline: Self.figure).image == Self.article)
        let portrait = "<figure class=author><img src='/a/jane.jpg'></figure>"
        let small = "<figure><img src='/a/jane.jpg' width=60 height=60></figure>"
        #expect(try MetadataPage.record(byline: portrait + small).image == nil)
        #expect(try MetadataPage.record(after: "<aside class=related>\(Self.figure)</aside>").image == nil)
    }

    @Test("references, lists and empty entries in JSON-LD")
    func linked() throws {
        let graph =
            ##"{"@graph":[{"@type":"Article","headline":"River rises","image":{"@id":"#i"}},{"@type":"ImageObject","@id":"#i","url":"\##(Self.article)"}]}"##
        #expect(try MetadataPage.record(head: MetadataPage.linked(graph)).image == Self.article)
        let list = #"{"@type":"Article","headline":"River rises","image":["","\#(Self.article)"]}"#
        #expect(try MetadataPage.record(head: MetadataPage.linked(list)).image == Self.article)
        #expect(try MetadataPage.record(head: head("data:image/png;base64,AAAA") + Self.linked).image == Self.article)
    }
}
