import Testing
import WinnowHTML

@Suite("Looking at bytes where they lie")
struct ScanningTests {
    private static let page = """
        <title>Mill &amp; river</title><p id=a class="x y" data-q='1 &lt; 2' hidden>Tom &amp; Ann<br><!-- note --><b>2</b></p>
        <svg viewBox="0 0 1 1"><a xlink:href="#"/></svg><input value=""><i class=>
        """

    @Test("attributes are those that are handed out one by one, in the same order")
    func attributes() {
        let document = HTMLDocument(parsing: Self.page)
        for node in document.descendants(of: document.root) {
            var scanned: [String] = []
            document.scanAttributes(of: node) { name, value in
                scanned.append((document.spelling(of: name) ?? "") + "=" + String(decoding: value, as: UTF8.self))
            }
            let expected = document.attributes(of: node).map { attribute in
                (document.spelling(of: attribute.name) ?? "") + "=" + attribute.value.string
            }
            #expect(scanned == expected)
            #expect(document.hasAttributes(node) == !expected.isEmpty)
        }
    }

    @Test("content is that which is handed out, and nothing for elements")
    func content() {
        let document = HTMLDocument(parsing: Self.page)
        var texts = 0
        for node in document.descendants(of: document.root) {
            let scanned = document.scanContent(of: node) { String(decoding: $0, as: UTF8.self) }
            #expect(scanned == document.content(of: node).string)
            if !scanned.isEmpty { texts += 1 }
        }
        #expect(texts >= 5)
    }

    @Test("a page of nothing has nothing to look at")
    func empty() {
        let document = HTMLDocument(parsing: [])
        for node in document.descendants(of: document.root) {
            document.scanAttributes(of: node) { _, _ in Issue.record("an attribute of nothing") }
            #expect(document.scanContent(of: node, \.isEmpty))
        }
    }
}
