import Testing
import WinnowHTML

@Suite struct SelectorTests {
    private let document = HTMLDocument(
        parsing: """
            <div id=main class="a b"><article><p class="lead x">1<p data-kind=Note>2<div><p>3</div></article></div>
            <p>4<x-card><b title="one two">5</b></x-card><svg viewBox=x><a>6</a><linearGradient>7</linearGradient></svg>
            """)

    private func text(_ selector: String) throws -> [String] {
        let compiled = try HTMLSelector(selector)
        return document.all(compiled, in: document.root).map { document.text(of: $0) }
    }

    @Test(
        "finds by name, id, class and attribute",
        arguments: [
            ("article p", ["1", "2", "3"]), ("article > p", ["1", "2"]), ("#main p.lead", ["1"]),
            (".a.b > article > div p", ["3"]),
            ("[data-kind]", ["2"]), ("P[DATA-KIND=Note]", ["2"]), ("p[data-kind=note]", []), ("b[title~=two]", ["5"]),
            ("[title^='one']", ["5"]), ("[title$=\"two\"]", ["5"]), ("[title*=e\\ t]", []), ("[title*='e t']", ["5"]),
            ("x-card *", ["5"]), ("p.lead, b", ["1", "5"]), ("div div > p", ["3"]), ("body > p b", ["5"]),
            ("nosuch", []), ("svg a", ["6"]), ("linearGradient", ["7"]), ("svg[viewBox] > a", ["6"]),
        ])
    func finding(selector: String, expected: [String]) throws {
        guard !selector.contains("\\") else {
            #expect(throws: HTMLSelector.SyntaxError.self) { try HTMLSelector(selector) }
            return
        }
        #expect(try text(selector) == expected)
    }

    @Test("goes back when a child combinator was placed too low")
    func backtracking() throws {
        let document = HTMLDocument(parsing: "<section><div><i><div><b>x")
        let selector = try HTMLSelector("section > div b")
        #expect(document.first(selector, in: document.root).map { document.text(of: $0) } == "x")
        #expect(document.first(try HTMLSelector("section > i b"), in: document.root) == nil)
    }

    @Test(
        "refuses what it does not support",
        arguments: [
            "", ",", "a,", "a >", "> a", "a[", "a[b", "a[b=", "a[b='c]", "a:first-child", "a + b", ".", "#", "a[b!=c]",
        ])
    func refusing(selector: String) {
        #expect(throws: HTMLSelector.SyntaxError.self) { try HTMLSelector(selector) }
    }
}
