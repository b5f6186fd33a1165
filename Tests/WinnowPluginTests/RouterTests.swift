import Testing
import WinnowModel
import WinnowPlugin

@Suite("Routing")
struct RouterTests {
    private let manifests = [
        ExtractorManifest(name: "text", version: "1.0.0", summary: "", supports: [.init("text/*", priority: 10)]),
        ExtractorManifest(name: "html", version: "1.0.0", summary: "", supports: [.init("text/html")]),
        ExtractorManifest(
            name: "also-html", version: "1.0.0", summary: "", supports: [.init("text/html"), .init("text/*")]),
    ]

    @Test("orders by priority, then specific before wildcard, then name; each extractor once")
    func order() {
        let router = Router(manifests: manifests)
        #expect(router.candidates(for: "text/html") == ["also-html", "html", "text"])
        #expect(router.candidates(for: "text/plain") == ["also-html", "text"])
        #expect(router.candidates(for: "image/png") == [])
    }

    @Test("leaves out what the configuration disables")
    func disabled() {
        #expect(Router(manifests: manifests, disabled: ["also-html"]).candidates(for: "text/html") == ["html", "text"])
    }

    @Test(
        "patterns cover their types",
        arguments: [
            ("text/html", "text/html", true), ("text/html", "text/*", true), ("text/html", "*/*", true),
            ("text/html", "text/htm", false), ("text/html", "text/xhtm", false), ("text/html", "image/*", false),
            ("text/html", "text*", false), ("text/html", "*", false), ("text/html", "", false),
        ])
    func patterns(type: String, pattern: String, isCovered: Bool) {
        #expect(MediaType(stringLiteral: type).matches(MediaType(stringLiteral: pattern)) == isCovered)
    }

    @Test(
        "the charset is read from the declared type",
        arguments: [
            ("text/html; charset=UTF-8", "utf-8"), ("text/html;Charset = 'koi8-r' ; x=y", "koi8-r"),
            ("text/html;; a=b; CHARSET=\"Windows-1252\"", "windows-1252"), ("text/html", nil),
            ("text/html; charset", nil), ("text/html; charset=", nil), ("text/html; xcharset=a", nil),
            ("charset=utf-8", nil), ("", nil), (nil, nil),
        ] as [(String?, String?)])
    func charset(declared: String?, expected: String?) {
        let document = DocumentInput(
            bytes: UnsafeRawBufferPointer(start: nil, count: 0), mediaType: "text/html", declaredMediaType: declared,
            filename: nil, url: nil)
        #expect(document.declaredCharset == expected)
    }
}
