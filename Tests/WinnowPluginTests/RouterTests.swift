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
}
