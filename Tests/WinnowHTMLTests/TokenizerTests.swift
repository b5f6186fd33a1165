import Testing
import WinnowHTML

@Suite struct TokenizerTests {
    private func tokens(_ text: String, cdata: Bool = false, follows: Bool = true) -> [String] {
        HTMLTokenizer.read(Array(text.utf8), allowsCDATA: cdata, followsElements: follows) { tokens in
            var list: [String] = []
            while let kind = tokens.next() {
                switch kind {
                case .startTag:
                    let attributes = tokens.attributes.map { " \($0.name)=\($0.value)" }.joined()
                    list.append("<\(tokens.spelling)\(attributes)\(tokens.isSelfClosing ? "/" : "")>")
                case .endTag: list.append("</\(tokens.spelling)>")
                case .text: list.append(tokens.text)
                case .comment: list.append("<!--\(tokens.text)-->")
                case .doctype: list.append("<!\(tokens.doctype?.name ?? "")>")
                }
            }
            return list
        }
    }

    @Test("reads tags, texts, comments and doctypes in turn")
    func basics() {
        #expect(
            tokens("<!doctype X>a<B c=1 D='2' e/>&lt;</b ><!--f-->")
                == ["<!x>", "a", "<b c=1 d=2 e=/>", "<", "</b>", "<!--f-->"])
    }

    @Test("replaces a NUL behind the name of a tag or an attribute that was read before")
    func namesWithNUL() {
        let (replaced, rest) = ("\u{FFFD}", "and enough behind it")
        #expect(
            tokens("<div class=a><div\0 class\0=b><div\0\0>\(rest)")
                == ["<div class=a>", "<div\(replaced) class\(replaced)=b>", "<div\(replaced)\(replaced)>", rest])
    }

    @Test("reads scripts and titles as text unless told not to")
    func contentModels() {
        #expect(tokens("<script><b></script>") == ["<script>", "<b>", "</script>"])
        #expect(tokens("<title>&amp;<b></title>") == ["<title>", "&", "<b>", "</title>"])
        #expect(tokens("<script><b></script>", follows: false).count == 3)
    }

    @Test("reads CDATA sections where they are allowed")
    func cdata() {
        #expect(tokens("a<![CDATA[<b>]]>c", cdata: true) == ["a", "<b>", "c"])
        #expect(tokens("a<![CDATA[<b>]]>c") == ["a", "<!--[CDATA[<b-->", "]]>c"])
        #expect(tokens(String(repeating: "<![CDATA[]]>", count: 50_000), cdata: true).isEmpty)
    }

    @Test(
        "ends comments as browsers do",
        arguments: [
            ("<!-->x", ["<!---->", "x"]), ("<!--->x", ["<!---->", "x"]), ("<!--a--!>x", ["<!--a-->", "x"]),
            ("<!--a--", ["<!--a-->"]), ("<!--a-", ["<!--a-->"]), ("<!--a--!", ["<!--a-->"]),
            ("<?a>x", ["<!--?a-->", "x"]),
            ("</ a>x", ["<!-- a-->", "x"]), ("</>x", ["x"]), ("<!--a--->", ["<!--a--->"]),
        ])
    func comments(input: String, expected: [String]) {
        #expect(tokens(input) == expected)
    }

    @Test("drops a tag that the input ends in")
    func truncatedTags() {
        #expect(tokens("a<b") == ["a"])
        #expect(tokens("a<b c='d") == ["a"])
        #expect(tokens("a<") == ["a", "<"])
        #expect(tokens("a</") == ["a", "</"])
    }

    @Test("reads names of any length at any place in the input")
    func names() {
        for length in 1...40 {
            let name = String(repeating: "aB", count: length).prefix(length)
            for tail in ["", ">", ">x", " \(name)=1>" + String(repeating: "x", count: 40)] {
                let text = "<\(name)\(tail)"
                let lowered = name.lowercased()
                let expected: [String] =
                    switch tail {
                    case "": []
                    case ">": ["<\(lowered)>"]
                    case ">x": ["<\(lowered)>", "x"]
                    default: ["<\(lowered) \(lowered)=1>", String(repeating: "x", count: 40)]
                    }
                #expect(tokens(text) == expected)
            }
        }
    }
}
