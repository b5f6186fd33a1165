import Testing
import WinnowPlugin

@Suite("Dates, languages and addresses")
struct FactFormTests {
    @Test(
        "reads dates with the precision they have",
        arguments: [
            ("2023", "2023"), ("2023-09", "2023-09"), (" 2023-09-14 ", "2023-09-14"),
            ("2023-09-14T09:17", "2023-09-14T09:17:00"), ("2023-09-14t09:17:01z", "2023-09-14T09:17:01Z"),
            ("2023-09-14T09:17:01.500+0900", "2023-09-14T09:17:01.5+09:00"),
            ("2023-09-14 09:17:01 +09", "2023-09-14T09:17:01+09:00"), ("2024-02-29", "2024-02-29"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
            ("2023-09-14T09:17:01,25-03:30", "2023-09-14T09:17:01.25-03:30"),
        ])
    func dates(text: String, expected: String) {
        #expect(StatedDate(text)?.description == expected)
    }

    @Test(
        "what does not exist or stands for nothing is no date",
        arguments: [
            "", "0001-01-01T00:00:00Z", "0000-00-00", "1970-01-01T00:00:00Z", "1970-01-01 00:00:00", "2023-13-01",
            "2023-02-29", "1900-02-29", "2023-09-31", "2023-09-14T24:00", "2023-09-14T09", "2023-09-14T09:60",
            "2023-9-14", "14.09.2023", "2023-09-14x", "2023-09-14T09:17:00+25:00", "2023-09-14T09:17:60", "23-09-14",
            "2023-", "-2023-01-01", "2023-09-14T09:17:00.", "٢٠٢٣-٠٩-١٤",
        ])
    func noDates(text: String) {
        #expect(StatedDate(text) == nil)
    }

    @Test(
        "language tags get their usual case",
        arguments: [
            ("EN_us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("de", "de"), ("es-419", "es-419"),
            ("en-US-u-CA-gregory", "en-US-u-ca-gregory"), ("", nil), ("und", nil), ("english", nil), ("e", nil),
            ("en-", nil),
            ("de,en", nil), ("x-klingon", nil), ("utf-8", nil), ("de-x-1", "de-x-1"),
        ] as [(String, String?)])
    func languages(text: String, expected: String?) {
        #expect(LanguageTag.canonical(text) == expected)
    }

    @Test(
        "references resolve as RFC 3986 section 5.4 lists them",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
            ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
            ("g;x=1/../y", "http://a/b/c/y"),
        ])
    func resolving(reference: String, expected: String) {
        #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test("without a base a reference stays as it is; scripts are no addresses")
    func addresses() {
        #expect(WebAddress.resolve("docs/x.md", against: nil) == "docs/x.md")
        #expect(WebAddress.resolve(" java\nscript:alert(1)", against: nil) == nil)
        #expect(WebAddress.withoutTracking("https://a/?utm_source=x&fbclid=y#z") == "https://a/#z")
        #expect(WebAddress.withoutTracking("https://a/?id=1&UTM_Medium=m&x=") == "https://a/?id=1&x=")
        #expect(WebAddress.host(of: "https://user@Example.org:8080/x") == "example.org")
        #expect(WebAddress.host(of: "/x") == nil)
    }
}
