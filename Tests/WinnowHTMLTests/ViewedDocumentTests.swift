import Testing
import WinnowHTML

@Suite("A document that views bytes which somebody else keeps")
struct ViewedDocumentTests {
    /// Reads the same bytes both ways.
    private func compare(_ bytes: [UInt8], limit: Int = .max) {
        var options = HTMLParseOptions()
        options.limits.maxBytes = limit
        let kept = HTMLDocument(parsing: bytes, options: options)
        bytes.withUnsafeBufferPointer { view in
            let viewed = HTMLDocument(viewing: view, checked: UTF8Check(view), options: options)
            #expect(viewed.source == kept.source && viewed.exceeded == kept.exceeded)
            #expect(viewed.encoding == kept.encoding)
            #expect(viewed.html(of: viewed.root) == kept.html(of: kept.root))
            for (own, other) in zip(viewed.descendants(of: viewed.root), kept.descendants(of: kept.root)) {
                #expect(viewed.sourceOffset(of: own) == kept.sourceOffset(of: other))
                #expect(
                    viewed.attributes(of: own).map(\.value.string) == kept.attributes(of: other).map(\.value.string))
            }
        }
    }

    @Test(
        "is the same as one that keeps them",
        arguments: [
            "<p class='a &amp; b' id=c>one &lt; two<p>three", "", "\u{FEFF}<title>é</title>ü<!--c-->", "plain",
        ])
    func same(_ text: String) { compare(Array(text.utf8)) }

    @Test("is the same when decoding makes other bytes of them")
    func decoded() {
        compare(Array("<meta charset=windows-1252><p>caf".utf8) + [0xE9, 0x80])
        compare([0xFE, 0xFF, 0, 0x3C, 0, 0x70, 0, 0x3E, 0x20, 0xAC])
        compare(Array("<p title=\"".utf8) + [0xC3, 0x28] + Array("\">x".utf8))
    }

    @Test("is cut where the limit lies, in the middle of no character")
    func cut() {
        for limit in 0...12 { compare(Array("<p>aéb€c𝄞d".utf8), limit: limit) }
    }
}
