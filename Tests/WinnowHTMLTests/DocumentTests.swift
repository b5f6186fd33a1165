import Testing
import WinnowHTML

@Suite struct DocumentTests {
    private let document = HTMLDocument(
        parsing: """
            <!DOCTYPE html><title>T</title><body><div id=main class=" a  b\tc "><p>one<p>two <b>three</b><!--c--></div>\
            <x-card data-id=7>four</x-card>
            """)

    private func element(_ name: HTMLName) throws -> HTMLNode {
        try #require(document.descendants(of: document.root).first { document.isElement($0, name) })
    }

    @Test(
        "knows where the input ended",
        arguments: [
            ("<!doctype html><body><div><p>All of it.</div>", HTMLDocument.Ending.whole),
            ("<!doctype html><body><div><p>Left to end.<script></script>", .whole),
            ("<div><p>A part on pur", .whole), ("<!doctype html><p>Nothing must be end", .whole),
            ("<!doctype html><body><div><p>Cut in the mid", .insideElements),
            ("<!doctype html><div></div></body>behind", .whole),
            ("<p>Cut<", .insideMarkup), ("<p>Cut<a", .insideMarkup), ("<p>Cut<a href=", .insideMarkup),
            ("<p>Cut<a href='x", .insideMarkup), ("<p>Cut<a href='&amp;", .insideMarkup), ("<p>Cut</", .whole),
            ("<p>Cut</p", .insideMarkup), ("<p>Cut<!-- a", .insideMarkup), ("<p>Cut<!bogus", .insideMarkup),
            ("<p>Cut<script>let a = 1", .insideMarkup), ("<title>Cu", .insideMarkup), ("<style>p {", .insideMarkup),
            ("<svg><![CDATA[ a", .insideMarkup), ("", .whole), ("<plaintext>a", .whole),
        ])
    func ending(page: String, ending: HTMLDocument.Ending) {
        #expect(HTMLDocument(parsing: page).ending == ending)
    }

    @Test("knows whether bytes became replacement characters")
    func malformed() {
        func isMalformed(_ bytes: [UInt8], _ encoding: String? = nil) -> Bool {
            var options = HTMLParseOptions()
            options.transportEncoding = encoding
            return HTMLDocument(parsing: bytes, options: options).hasMalformedBytes
        }
        #expect(!isMalformed(Array("<p>é</p>".utf8)) && !isMalformed(Array("<p>\u{FFFD}</p>".utf8)))
        #expect(isMalformed([0x61, 0xC3, 0x62], "utf-8"))
        #expect(!isMalformed([0x61, 0xE9], "windows-1252"))
        #expect(isMalformed([0x61, 0xD2], "windows-1253") && isMalformed([0x81, 0xFF], "shift_jis"))
        #expect(!isMalformed([0x82, 0xA0], "shift_jis"))
    }

    @Test("walks in every direction")
    func traversal() throws {
        let div = try element(.div)
        let names = document.children(of: div).map { document.tag(of: $0) }
        #expect(names == [.p, .p])
        let first = try #require(document.firstChild(of: div))
        let second = try #require(document.nextSibling(of: first))
        #expect(document.previousSibling(of: second) == first)
        #expect(document.lastChild(of: div) == second)
        #expect(document.siblings(before: second).map { $0 } == [first])
        #expect(document.ancestors(of: second).map { document.tag(of: $0) } == [.div, .body, .html, nil])
        #expect(document.isDescendant(second, of: div))
        #expect(document.parent(of: document.root) == nil)
    }

    @Test("visits a subtree in document order and stays in it")
    func descendants() throws {
        let div = try element(.div)
        let kinds = document.descendants(of: div).map { document.kind(of: $0) }
        #expect(kinds == [.element, .text, .element, .text, .element, .text, .comment])
        let leaf = try #require(document.firstChild(of: try element(.b)))
        #expect(document.descendants(of: leaf).map { $0 }.isEmpty)
    }

    @Test("leaves subtrees out on request")
    func skipping() throws {
        let body = try #require(document.body)
        var seen: [HTMLName?] = []
        var node = document.next(after: body, within: body)
        while let current = node {
            seen.append(document.tag(of: current))
            node = document.next(after: current, within: body, skippingChildren: document.isElement(current, .div))
        }
        #expect(seen.compactMap { $0.flatMap { document.spelling(of: $0) } } == ["div", "x-card"])
    }

    @Test("gives attributes, class tokens and names of its own")
    func attributes() throws {
        let div = try element(.div)
        #expect(document.attribute(.id, of: div)?.string == "main")
        #expect(document.attribute(.href, of: div) == nil)
        #expect(document.classes(of: div).map(\.string) == ["a", "b", "c"])
        #expect(document.hasClass("b", div))
        #expect(!document.hasClass("B", div))
        let card = try element(try #require(document.name("x-card")))
        #expect(document.attribute(.dataId, of: card) ?? HTMLDocument(parsing: "").content(of: card) == "7")
        #expect(document.name("x-other") == nil)
        #expect(HTMLName(known: "http-equiv") == .httpEquiv)
        #expect(HTMLName.viewBox.knownSpelling == "viewBox")
    }

    @Test("collects text into a buffer of the caller")
    func text() throws {
        var buffer = Array("> ".utf8)
        document.text(of: try element(.div), into: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "> onetwo three")
    }

    @Test("a text that began as a copy comes from nowhere in the source, also when it has grown")
    func offsetOfCopy() throws {
        // Found by fuzzing: the copy of the option's text into the button grew, and its offset was that of the copy.
        let page = HTMLDocument(parsing: "<select><button><selectedcontent><option>a&amp;b</option>cd")
        for node in page.descendants(of: page.root) {
            #expect(page.sourceOffset(of: node).map { $0 < page.source.count } ?? true)
        }
        let text = page.descendants(of: page.root).first { page.content(of: $0) == "a&bcd" }
        #expect(page.sourceOffset(of: try #require(text)) == nil)
    }

    @Test("says where nodes come from")
    func offsets() throws {
        let source = document.source
        let div = try #require(document.sourceOffset(of: try element(.div)))
        #expect(source[div...].starts(with: "<div id=main".utf8))
        let bold = try #require(document.firstChild(of: try element(.b)))
        let text = try #require(document.sourceOffset(of: bold))
        #expect(source[text...].starts(with: "three".utf8))
        #expect(document.sourceOffset(of: try element(.head)) == nil)
        let decoded = HTMLDocument(parsing: "<p>a&amp;b")
        let p = try #require(decoded.body.flatMap { decoded.firstChild(.p, of: $0) })
        #expect(decoded.firstChild(of: p).flatMap { decoded.sourceOffset(of: $0) } == 3)
    }

    @Test("writes what it read")
    func serialization() {
        let page =
            "<!DOCTYPE html><html><head></head><body><p title=\"&lt;&quot;&amp;&nbsp;\">a&lt;b&nbsp;<br><img src=\"x\"></p></body></html>"
        let document = HTMLDocument(parsing: page)
        #expect(document.html(of: document.root) == page.replacing("&lt;&quot;", with: "&lt;&quot;"))
    }

    @Test("compares bytes without making strings")
    func bytes() throws {
        let document = HTMLDocument(parsing: "<p lang=EN-us>abc")
        let p = try #require(document.body.flatMap { document.firstChild(.p, of: $0) })
        let lang = try #require(document.attribute(.lang, of: p))
        #expect(lang.equalsIgnoringCase("en-us"))
        #expect(!(lang == "en-us"))
        #expect(lang.contains("-u"))
        #expect(!lang.contains("xx"))
        #expect(Array(lang.reversed()) == Array("su-NE".utf8))
    }

    @Test("shows the doctype")
    func doctype() {
        let doctype = HTMLDocument(parsing: "<!DOCTYPE HTML PUBLIC 'a' \"b\">").doctype
        #expect(doctype?.name == "html")
        #expect(doctype?.publicID == "a")
        #expect(doctype?.systemID == "b")
    }

    @Test("may be read from many tasks at once")
    func concurrency() async {
        let document = HTMLDocument(parsing: String(repeating: "<p>text <b>bold</b>", count: 1_000))
        let expected = document.text(of: document.root)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { document.text(of: document.root) == expected } }
            for await same in group { #expect(same) }
        }
    }
}
