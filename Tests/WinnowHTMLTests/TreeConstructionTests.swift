import Testing
import WinnowHTML

/// The tree of a page as HTML, with `body` and `head` implied: short enough to be read in a test.
func tree(_ html: String, scripting: Bool = false) -> String {
    var options = HTMLParseOptions()
    options.scripting = scripting
    let document = HTMLDocument(parsing: html, options: options)
    return document.html(of: document.root)
}

/// What is in the body of the parsed page.
func body(_ html: String) -> String {
    let document = HTMLDocument(parsing: html)
    guard let body = document.body else { return "no body" }
    var buffer: [UInt8] = []
    document.serializeChildren(of: body, into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
}

@Suite struct TreeConstructionTests {
    @Test("implies html, head and body")
    func implied() {
        #expect(tree("") == "<html><head></head><body></body></html>")
        #expect(tree("x") == "<html><head></head><body>x</body></html>")
        #expect(tree("<title>a</title>b") == "<html><head><title>a</title></head><body>b</body></html>")
    }

    @Test("splits misnested formatting elements")
    func adoption() {
        #expect(body("<b>1<p>2</b>3</p>") == "<b>1</b><p><b>2</b>3</p>")
        #expect(body("<a>1<div>2<div>3</a>4</div>5</div>") == "<a>1</a><div><a>2</a><div><a>3</a>4</div>5</div>")
        #expect(body("<a href=1>x<a href=2>y") == "<a href=\"1\">x</a><a href=\"2\">y</a>")
    }

    @Test("opens formatting elements again, at most three that are equal")
    func reconstruction() {
        #expect(body("<p><b>1</p><p>2") == "<p><b>1</b></p><p><b>2</b></p>")
        #expect(body("<p><b><b><b><b>1</p>2") == "<p><b><b><b><b>1</b></b></b></b></p><b><b><b>2</b></b></b>")
    }

    @Test("moves what a table cannot hold in front of it")
    func fosterParenting() {
        #expect(body("<table>a<tr><td>b</table>") == "a<table><tbody><tr><td>b</td></tr></tbody></table>")
        #expect(body("<table> <tr> </table>") == "<table> <tbody><tr> </tr></tbody></table>")
        #expect(
            body("<table><b>x<tr><td>y</table>z") == "<b>x</b><table><tbody><tr><td>y</td></tr></tbody></table><b>z</b>"
        )
    }

    @Test("gives SVG and MathML names their case and leaves them at HTML")
    func foreignContent() {
        let page = "<svg viewbox='0 0 1 1' xlink:href=#a><foreignobject><p>x</p></foreignobject><DIV>y"
        #expect(
            body(page)
                == "<svg viewBox=\"0 0 1 1\" xlink:href=\"#a\"><foreignObject><p>x</p></foreignObject></svg><div>y</div>"
        )
        #expect(body("<math definitionurl=a><mi><b>x") == "<math definitionURL=\"a\"><mi><b>x</b></mi></math>")
        #expect(body("<svg><![CDATA[a<b]]></svg><![CDATA[c]]>") == "<svg>a&lt;b</svg><!--[CDATA[c]]-->")
    }

    @Test("keeps the contents of templates as their children")
    func templates() throws {
        let document = HTMLDocument(parsing: "<body><template><td>x</td></template>y")
        let template = try #require(document.descendants(of: document.root).first { document.isElement($0, .template) })
        #expect(document.firstChild(of: template).flatMap { document.tag(of: $0) } == .td)
        #expect(document.text(of: document.root) == "y", "template contents are no text of the page")
    }

    @Test("reads select as the standard of 2025 does")
    func select() {
        #expect(
            body("<select><div><option>a<option>b</select>")
                == "<select><div><option>a</option><option>b</option></div></select>")
        #expect(body("<select><select>x") == "<select></select>x")
        #expect(
            body("<select><button><selectedcontent></button><option>a<b>c</b><option>d")
                == "<select><button><selectedcontent>a<b>c</b></selectedcontent></button><option>a<b>c</b></option><option>d</option></select>"
        )
    }

    @Test(
        "mirrors the selected option only",
        arguments: [
            ("<option>a<option selected>b</option><button><selectedcontent>", "b"),
            ("<button><selectedcontent></button><option disabled>a<option>b", "b"),
            ("<button><selectedcontent></button><option>a<option selected>b", "b"),
            ("<option><selectedcontent></option><option>b", ""),
        ])
    func selectedContent(content: String, expected: String) throws {
        let document = HTMLDocument(parsing: "<select>" + content)
        let all = document.descendants(of: document.root)
        let mirror = try #require(all.first { document.isElement($0, .selectedcontent) })
        #expect(document.text(of: mirror) == expected)
    }

    @Test("treats noscript by the scripting flag")
    func noscript() {
        #expect(tree("<body><noscript><p>x").contains("<noscript><p>x</p></noscript>"))
        #expect(tree("<body><noscript><p>x", scripting: true).contains("<noscript>&lt;p&gt;x</noscript>"))
    }

    @Test("replaces NUL in text by nothing, in attributes and scripts by U+FFFD")
    func nul() {
        #expect(
            body("a\0b<p title='a\0b'><script>a\0b</script>")
                == "ab<p title=\"a\u{FFFD}b\"><script>a\u{FFFD}b</script></p>")
    }

    @Test("takes CR LF and lone CR as LF")
    func lineEnds() {
        #expect(body("a\r\nb\rc\r\r\nd<p title='x\r\ny'>") == "a\nb\nc\n\nd<p title=\"x\ny\"></p>")
        #expect(body("<pre>\r\nx</pre>") == "<pre>x</pre>")
    }

    @Test(
        "replaces character references",
        arguments: [
            ("&amp;", "&amp;"), ("&notin;&not;&notit;", "∉¬¬it;"), ("&#x41;&#65&#0;&#x80;", "AA\u{FFFD}€"),
            ("&NotEqualTilde;", "≂̸"), ("&unknown; &", "&amp;unknown; &amp;"),
            ("&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}"),
        ])
    func references(input: String, expected: String) {
        #expect(body(input) == expected)
    }

    @Test("leaves an unfinished reference in an attribute alone before = and letters")
    func attributeReferences() {
        #expect(body("<a href='?a&copy=1&lt;&ltx'>") == "<a href=\"?a&amp;copy=1&lt;&amp;ltx\"></a>")
    }

    @Test("lets framesets, late attributes and text after the body in as browsers do")
    func lateContent() {
        #expect(tree("<frameset><frame></frameset>x") == "<html><head></head><frameset><frame></frameset></html>")
        #expect(
            tree("<html a=1><body b=2><html a=3 c=4><body d=5>")
                == "<html a=\"1\" c=\"4\"><head></head><body b=\"2\" d=\"5\"></body></html>")
        #expect(body("a</body>b<!--c-->") == "ab<!--c-->")
    }

    @Test("parses fragments in their context")
    func fragments() {
        var options = HTMLParseOptions()
        options.fragmentContext = HTMLFragmentContext(.tr)
        let row = HTMLDocument(parsing: "<td>a<td>b", options: options)
        #expect(row.html(of: row.root) == "<td>a</td><td>b</td>")
        options.fragmentContext = HTMLFragmentContext(.title)
        let title = HTMLDocument(parsing: "a<b>&amp;", options: options)
        #expect(title.text(of: title.root) == "a<b>&")
    }

    @Test("reads escaped scripts to their true end")
    func scripts() {
        #expect(
            body("<p><script><!--<script>x</script>y--></script>z")
                == "<p><script><!--<script>x</script>y--></script>z</p>")
        #expect(body("<p><script>a</scriptx></script>b") == "<p><script>a</scriptx></script>b</p>")
    }

    @Test(
        "tells the layout mode",
        arguments: [
            ("<!DOCTYPE html>", HTMLQuirksMode.none), ("", .quirks), ("<!DOCTYPE x>", .quirks),
            (
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">",
                .limited
            ),
            ("<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", .quirks),
        ])
    func quirks(doctype: String, mode: HTMLQuirksMode) {
        #expect(HTMLDocument(parsing: doctype).quirksMode == mode)
    }
}
