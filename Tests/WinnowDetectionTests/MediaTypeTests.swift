import Testing
import WinnowDetection
import WinnowModel
import WinnowPlugin

@Suite("Detection")
struct MediaTypeTests {
    private static let detector = SniffingDetector()

    private func detect(_ bytes: [UInt8], _ name: String? = nil, _ declared: String? = nil) -> String {
        bytes.withUnsafeBytes {
            Self.detector.mediaType(of: $0, filename: name, declaredMediaType: declared).name
        }
    }

    private func detect(_ text: String, _ name: String? = nil, _ declared: String? = nil) -> String {
        detect(Array(text.utf8), name, declared)
    }

    @Test(
        "magic numbers",
        arguments: [
            ("%PDF-1.7\n", "application/pdf"), ("\u{1}\u{2}junk\n%PDF-1.4\n%é", "application/pdf"),
            ("GIF89a......", "image/gif"),
            ("{\\rtf1 x}", "application/rtf"), ("WARC/1.0\r\n", "application/warc"), ("wOF2....", "font/woff2"),
            ("....ftypheic....", "image/heic"), ("RIFF....WEBPVP8 ", "image/webp"), ("fLaC....", "audio/flac"),
        ])
    func magic(text: String, expected: String) {
        #expect(detect(text) == expected)
    }

    @Test(
        "what lies inside a zip file",
        arguments: [
            ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            ("other.txt", "application/zip"),
        ])
    func zip(entry: String, expected: String) {
        #expect(detect(Self.localEntry("[Content_Types].xml", "") + Self.localEntry(entry, "x")) == expected)
    }

    @Test(
        "a stated type in the first entry",
        arguments: ["application/epub+zip", "application/vnd.oasis.opendocument.text"])
    func statedZip(type: String) {
        #expect(detect(Self.localEntry("mimetype", type) + Self.localEntry("a", "b")) == type)
    }

    private static func localEntry(_ name: String, _ content: String) -> [UInt8] {
        func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
        let size = two(content.utf8.count) + [0, 0]
        let head: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        return head + size + size + two(name.utf8.count) + [0, 0] + Array(name.utf8) + Array(content.utf8)
    }

    @Test(
        "markup by its root, past declarations, comments and doctypes",
        arguments: [
            ("<?xml version='1.0'?><!-- x --><rss version='2.0'>", "application/rss+xml"),
            ("<feed xmlns='http://www.w3.org/2005/Atom'>", "application/atom+xml"),
            ("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a \"b\">]><svg>", "image/svg+xml"),
            ("\u{FEFF} <!DOCTYPE html><p>x", "text/html"), ("<html><body>", "text/html"),
            ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", "application/xhtml+xml"),
            ("<p>fragment</p>", "text/html"), ("<?xml version='1.0'?><anything/>", "application/xml"),
            ("<x><y/></x>", "application/xml"),
        ])
    func markup(text: String, expected: String) {
        #expect(detect(text) == expected)
    }

    @Test(
        "text by its form; names only break ties",
        arguments: [
            ("plain words", nil, "text/plain"), ("plain words", "x.docx", "text/plain"),
            ("# H\n\ntext\n\n## I\n", nil, "text/markdown"),
            ("plain words", "x.md", "text/markdown"), ("{\"a\":1}", nil, "application/json"),
            ("{\"a\":1}\n{\"a\":2}\n", nil, "application/x-ndjson"),
            ("[1] Smith, J. (2001)", nil, "text/plain"), ("a;b;c\n1;2;3\n4;5;6\n7;8;9\n", nil, "text/csv"),
            ("a\tb\n1\t2\n3\t4\n5\t6\n", nil, "text/tab-separated-values"), ("one, two", "x.csv", "text/csv"),
            ("print('x')", "x.py", "text/x-python"), ("just text", "x.html", "text/plain"),
            ("just <b>text</b>", "x.html", "text/html"),
            ("From: a\nTo: b\nSubject: c\n\nx", nil, "message/rfc822"), ("not json", "x.json", "text/plain"),
        ] as [(String, String?, String)])
    func text(content: String, name: String?, expected: String) {
        #expect(detect(content, name) == expected)
    }

    @Test("lying names and declarations do not make text binary or binary text")
    func lies() {
        #expect(detect("%PDF-1.4\n", "x.txt", "text/html") == "application/pdf")
        #expect(detect("<html><p>x", "x.doc", "application/msword") == "text/html")
        #expect(detect([], "x.pdf") == "application/x-empty")
        #expect(detect(Array(repeating: 0, count: 1000), "x.txt") == "application/octet-stream")
    }

    @Test("UTF-16 text is text")
    func utf16() {
        #expect(
            detect([0xFF, 0xFE] + "<html><p>x".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "text/html")
    }

    @Test(
        "HTML has its name however much stands before its first tag",
        arguments: [0, 1, 4000, 4070, 4090, 4096, 9000, 60_000])
    func lateHTML(padding: Int) {
        let comment = "<!--" + String(repeating: "x", count: padding) + "-->\n"
        #expect(detect(comment + "<!DOCTYPE html><html><body>x</body></html>") == "text/html")
        #expect(detect(comment + "<HTML lang=en><body>x</body></html>") == "text/html")
        #expect(detect(comment + "<rss version='2.0'><channel/></rss>") == "application/rss+xml")
        #expect(detect("<?xml version='1.0'?>" + comment + "<!DOCTYPE html><html/>") == "application/xhtml+xml")
        #expect(detect("<!DOCTYPE html>" + comment + "<?xml version='1.0'?><html/>") == "application/xhtml+xml")
    }

    @Test("what is binary behind its beginning is no text, however long the beginning")
    func binaryTail() {
        for size in [2000, 20_000, 60_000] {
            let opening = Array("<!DOCTYPE html><html><body>".utf8)
            let tail = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 7) & 0x9F }
            #expect(detect(opening + tail) != "text/html")
        }
    }
}
