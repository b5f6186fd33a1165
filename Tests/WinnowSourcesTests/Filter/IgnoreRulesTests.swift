import Testing
import WinnowModel

@testable import WinnowSources

@Suite("Ignore rules")
struct IgnoreRulesTests {
    private func verdict(_ rules: String, _ path: String, folder: Bool = false) -> Bool? {
        let components = Array(path.utf8).split(separator: UInt8(ascii: "/"))
        return IgnoreRules(Array(rules.utf8)).verdict(on: components, isFolder: folder)
    }

    // The cases of gitignore(5), section "Pattern format".
    @Test(
        "mean what gitignore(5) says",
        arguments: [
            ("*.log", "a.log", true), ("*.log", "deep/down/a.log", true), ("*.log", "a.txt", nil),
            ("/a.log", "a.log", true), ("/a.log", "b/a.log", nil),
            ("doc/*.txt", "doc/a.txt", true), ("doc/*.txt", "doc/sub/a.txt", nil), ("doc/*.txt", "x/doc/a.txt", nil),
            ("**/foo", "foo", true), ("**/foo", "a/b/foo", true), ("**/foo/bar", "a/foo/bar", true),
            ("abc/**", "abc/x", true), ("abc/**", "abc/x/y", true), ("abc/**", "abc", nil),
            ("a/**/b", "a/b", true), ("a/**/b", "a/x/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/x/y", nil),
            ("a/**/b/**/c", "a/b/x/b/c", true), ("foo**bar", "fooxbar", true), ("foo**bar", "foo/bar", nil),
            ("# comment", "# comment", nil), ("\\#name", "#name", true), ("\\!name", "!name", true),
            ("name ", "name", true), ("name\\ ", "name ", true), ("name\\ ", "name", nil),
            ("*.log\n!keep.log", "keep.log", false), ("!keep.log\n*.log", "keep.log", true),
            ("[a-c].txt", "b.txt", true), ("[!a-c].txt", "b.txt", nil), ("[^a-c].txt", "d.txt", true),
            ("[[:digit:]]x", "7x", true), ("[]x]y", "]y", true), ("[a", "[a", true), ("a[]b", "a[]b", true),
            ("?.txt", "é.txt", true), ("[é]", "é", true), ("a?c", "abbc", nil), ("", "x", nil), ("/", "x", nil),
            ("\\", "\\", true), ("*", "anything", true), ("a.b", "aXb", nil),
        ] as [(String, String, Bool?)])
    func gitignore(rules: String, path: String, expected: Bool?) {
        #expect(verdict(rules, path) == expected)
    }

    @Test("that end in a slash are about folders only")
    func foldersOnly() {
        #expect(verdict("build/", "build") == nil)
        #expect(verdict("build/", "build", folder: true) == true)
        #expect(verdict("a/build/", "a/build", folder: true) == true)
    }

    @Test("understand line ends of Windows and files without a last line end")
    func lineEnds() {
        #expect(verdict("*.a\r\n*.b", "x.a") == true)
        #expect(verdict("*.a\r\n*.b", "x.b") == true)
    }

    @Test("cannot be made to take exponential time")
    func hostilePatterns() {
        let stars = String(repeating: "*a", count: 100) + "b"
        #expect(verdict(stars, String(repeating: "a", count: 250)) == nil)
        let folders = String(repeating: "**/a/", count: 100) + "b"
        #expect(verdict(folders, Array(repeating: "a", count: 300).joined(separator: "/")) == nil)
    }

    @Test("work on names that are not UTF-8")
    func bytes() {
        let rules = IgnoreRules(patterns: ["?.txt", "[!a]"])
        #expect(rules.verdict(on: [[0xFF, 0x2E, 0x74, 0x78, 0x74]], isFolder: false) == true)
        #expect(rules.verdict(on: [[0xFF]], isFolder: false) == true)
        #expect(rules.verdict(on: [[0xFF, 0xFE]], isFolder: false) == nil)
    }
}

@Suite("Configured patterns")
struct GlobPatternTests {
    private func matches(_ pattern: String, _ path: String, folder: Bool = false) throws -> Bool {
        try GlobPattern(pattern).matches(Array(path.utf8).split(separator: UInt8(ascii: "/")), isFolder: folder)
    }

    @Test("with braces stand for each alternative, nested ones too")
    func braces() throws {
        #expect(try matches("*.{html,htm}", "a.htm"))
        #expect(try matches("{in,out}/**/*.{t{x,s}t,md}", "out/x/y/a.tst"))
        #expect(try !matches("{in,out}/*.txt", "other/a.txt"))
        #expect(try matches("a{,b}c", "ac"))
        #expect(try matches("\\{a\\}", "{a}"))
    }

    @Test("that make no sense are refused with a sentence", arguments: ["", "/", "{a", "a}", "{a,{b}"])
    func faults(pattern: String) {
        #expect(throws: GlobPattern.Fault.self) { _ = try GlobPattern(pattern) }
    }

    @Test("with too many alternatives are refused")
    func explosion() {
        #expect(throws: GlobPattern.Fault.self) {
            _ = try GlobPattern(String(repeating: "{a,b,c,d}", count: 12))
        }
    }
}

@Suite("A path filter")
struct PathFilterTests {
    @Test("asks the deepest ignore file first")
    func nested() {
        var filter = PathFilter()
        _ = filter.setRules(IgnoreRules(Array("*.log\n".utf8)), of: [])
        _ = filter.setRules(IgnoreRules(Array("!*.log\n/top.log\n".utf8)), of: Array("sub".utf8))
        #expect(!filter.admits(file: path("a.log")))
        #expect(filter.admits(file: path("sub/a.log")))
        #expect(filter.admits(file: path("sub/deep/a.log")))
        #expect(!filter.admits(file: path("sub/top.log")))
    }

    @Test("lets an ignore file overrule the built-in list, but not the configuration")
    func precedence() throws {
        var filter = PathFilter(excludes: [try GlobPattern("*.secret")])
        #expect(!filter.admits(file: path("a.tmp")))
        _ = filter.setRules(IgnoreRules(Array("!*.tmp\n!*.secret\n".utf8)), of: [])
        #expect(filter.admits(file: path("a.tmp")))
        #expect(!filter.admits(file: path("a.secret")))
    }

    @Test("never admits the daemon's own names")
    func ownNames() {
        #expect(!PathFilter().admits(file: path(".winnowignore")))
        #expect(!PathFilter().admits(file: path("sub/.winnow-aside.00000000.a.txt")))
    }
}
