import Testing
import WinnowHTML

/// Inputs that are quadratic, recursive or unbounded in one parser or another. Each is some megabytes: a parser that
/// is not linear does not come back within the limit.
@Suite struct HostileInputTests {
    @Test(
        "keeps deep nesting linear and flat", .timeLimit(.minutes(1)),
        arguments: [
            "<div>", "<i>", "<table>", "<table><tr><td>", "<b><div>", "<a><table>", "<svg>", "<math><mi>", "<template>",
            "<select><div>", "<ul><li>", "<svg><foreignObject>", "<font color=a><p>", "<button>", "<frameset>",
            "<nobr>",
            "<table><i>", "<table><template>", "<noscript>", "<table><tr><svg>", "<p><table><form><div>",
        ])
    func nesting(unit: String) {
        let document = HTMLDocument(parsing: String(repeating: unit, count: 200_000 / unit.utf8.count * 3))
        #expect(depth(of: document) <= HTMLLimits().maxDepth + 8)
        #expect(document.html(of: document.root).utf8.count > 0)
    }

    @Test(
        "keeps end tags that match nothing linear", .timeLimit(.minutes(1)),
        arguments: [
            "</p>", "</b>", "</x>", "</br>", "</table>", "</body>", "</form>",
        ])
    func endTags(unit: String) {
        let page = String(repeating: "<span><b>", count: 20_000) + String(repeating: unit, count: 50_000)
        #expect(HTMLDocument(parsing: page).nodeCount > 0)
    }

    @Test("reads 200,000 elements below the depth limit in order")
    func tooDeep() {
        let page =
            String(repeating: "<div>", count: 50_000) + "x" + String(repeating: "</div>", count: 50_000) + "<p>end"
        let document = HTMLDocument(parsing: page)
        #expect(document.exceeded == .depth)
        #expect(document.nodeCount > 50_000)
        let last = document.body.flatMap { document.lastChild(of: $0) }
        #expect(last.map { document.isElement($0, .p) } == true, "what comes after the deep part is where it belongs")
    }

    @Test("an element too deep to be opened does not take another element's end tag")
    func tooDeepEndTags() {
        // Found by fuzzing: the style inside svg is not opened, and its name was taken for that of the second style.
        var options = HTMLParseOptions()
        options.limits.maxDepth = 16
        let page =
            String(repeating: "<svg>", count: 20) + "<style><p>" + String(repeating: "<div>", count: 20)
            + "<style>x</style><b>y</b>z"
        let document = HTMLDocument(parsing: page, options: options)
        #expect(document.html(of: document.root).contains("<style>x</style><b></b>yz"))
    }

    @Test("drops attributes past the limit and finds duplicates among many", .timeLimit(.minutes(1)))
    func attributes() throws {
        let many = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
        let document = HTMLDocument(parsing: "<p \(many)>")
        let p = try #require(document.body.flatMap { document.firstChild(.p, of: $0) })
        #expect(document.attributes(of: p).reduce(0) { count, _ in count + 1 } == HTMLLimits().maxAttributes)
        #expect(document.exceeded == .attributes)
        let twice = HTMLDocument(parsing: "<p \((0..<40).map { "a\($0 % 20)=\($0)" }.joined(separator: " "))>")
        let q = try #require(twice.body.flatMap { twice.firstChild(.p, of: $0) })
        #expect(twice.attributes(of: q).map(\.value.string) == (0..<20).map(String.init))
    }

    @Test("adds attributes of later html tags without copying the list each time", .timeLimit(.minutes(1)))
    func laterAttributes() throws {
        let page = (0..<3_000).map { "<html a\($0)=\($0)>" }.joined()
        let document = HTMLDocument(parsing: page)
        let html = try #require(document.documentElement)
        #expect(document.attributes(of: html).map(\.value.string) == (0..<3_000).map(String.init))
    }

    @Test(
        "takes a megabyte of one byte", .timeLimit(.minutes(1)),
        arguments: [
            "<", "&", "\0", "\r", "-", "\"", "=", "/", "<!", "</", "<a ", "<!--", "<![CDATA[", "&#", "]]>", "<p a='",
        ])
    func repeated(unit: String) {
        let count = 100_000
        let document = HTMLDocument(parsing: String(repeating: unit, count: count))
        #expect(document.exceeded.isEmpty)
        let svg = HTMLDocument(parsing: "<svg>" + String(repeating: unit, count: count))
        #expect(svg.nodeCount > 0)
        let script = HTMLDocument(parsing: "<script>" + String(repeating: unit + "<script>", count: count / 10))
        #expect(script.nodeCount > 0)
    }

    @Test("flips a script between its states without recursion")
    func scriptStates() {
        let page = "<script>" + String(repeating: "<!---->", count: 100_000)
        #expect(HTMLDocument(parsing: page).nodeCount == 6)
    }

    @Test("forgets markers that nothing closes", .timeLimit(.minutes(1)))
    func markers() {
        let page =
            String(repeating: "<table><object>", count: 20_000)
            + String(repeating: "<b><b><b><b></b></b></b></b>", count: 10_000)
        #expect(HTMLDocument(parsing: page).nodeCount > 80_000)
    }

    @Test("stops at the node limit")
    func nodes() {
        var options = HTMLParseOptions()
        options.limits.maxNodes = 1_000
        let formatting = (0..<300).map { "<b a=\($0)>" }.joined()
        let document = HTMLDocument(
            parsing: "<p>" + formatting + String(repeating: "<p>x", count: 10_000), options: options)
        #expect(document.exceeded.contains(.nodes))
        #expect(document.nodeCount < 2_000)
    }

    @Test("takes limits of any size", arguments: [Int.min, -1, 0, 1, Int.max])
    func anyLimits(value: Int) {
        var options = HTMLParseOptions()
        options.limits.maxBytes = value
        options.limits.maxNodes = value
        options.limits.maxDepth = value
        options.limits.maxAttributes = value
        let document = HTMLDocument(
            parsing: "<p a=1 b=2><b><i><table>x<td>y" + String(repeating: "<div>", count: 100), options: options)
        #expect(document.documentElement != nil)
    }

    @Test("reads only as many bytes as it may")
    func bytes() {
        var options = HTMLParseOptions()
        options.limits.maxBytes = 10
        let document = HTMLDocument(parsing: "0123456789abcdef", options: options)
        #expect(document.text(of: document.root) == "0123456789")
        #expect(document.exceeded == .bytes)
        let cut = HTMLDocument(parsing: "012345678é", options: options)
        #expect(cut.text(of: cut.root) == "012345678", "no half of a character, and no other encoding because of it")
    }

    @Test("moves alternating texts a constant number of times", .timeLimit(.minutes(1)))
    func alternatingTexts() {
        let page = "<table>" + String(repeating: "&amp;<tr>", count: 50_000)
        let document = HTMLDocument(parsing: page)
        let text = document.body.flatMap { document.firstChild(of: $0) }
        #expect(text.map { document.content(of: $0).count } == 50_000)
    }

    @Test("survives truncation everywhere")
    func truncation() {
        let page = Array(
            """
            <!DOCTYPE html PUBLIC "a" 'b'><html><head><title>t&amp;</title><meta charset=utf-8><script><!--<script>x
            </script>--></script></head><body class="a&lt;b" id=c><!-- c --!><table><caption>é<svg><![CDATA[x]]>
            <p></p></svg><tr><td>&notin;&#x1F600;</table><select><option selected>a<template><b></template></select>
            """.utf8)
        for end in 0...page.count {
            let document = HTMLDocument(parsing: Array(page[..<end]))
            #expect(document.documentElement != nil)
        }
    }

    private func depth(of document: HTMLDocument) -> Int {
        var depths = [Int](repeating: 0, count: document.nodeCount)
        var deepest = 0
        for node in document.descendants(of: document.root) {
            guard let parent = document.parent(of: node) else { continue }
            depths[node.number] = depths[parent.number] + 1
            deepest = max(deepest, depths[node.number])
        }
        return deepest
    }
}
