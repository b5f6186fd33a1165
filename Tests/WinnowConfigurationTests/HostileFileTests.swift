import Foundation
import Testing

@testable import WinnowConfiguration

@Suite("Files that are no configuration")
struct HostileFileTests {
    @Test(
        "text that is not YAML is an error with a place",
        arguments: [
            ("a: [", "not valid YAML"), ("a: b: c", "1:5 not valid YAML"), ("x: \u{7}", "1:4 not valid YAML: control"),
            ("a: *b", "1:4 not valid YAML: found undefined alias"), ("a: 1\n---\nb: 2", "2:1 not valid YAML"),
            ("\tstate: /s", "not valid YAML"), ("", "0:0 the file is empty"), ("# nothing", "0:0 the file is empty"),
            ("{{}: 1}", "1:2 a key must be a word"), ("? [a]\n: 1", "a key must be a word"),
            ("null", "the file is empty"),
        ])
    func notYAML(text: String, message: String) {
        #expect(problems(text).contains { $0.contains(message) }, "\(problems(text))")
    }

    @Test("deep nesting and aliases that multiply end in an error, not in a crash")
    func bombs() {
        #expect(problems(String(repeating: "[", count: 200_000)).count == 1)
        #expect(problems(String(repeating: "a: {", count: 50_000)).count == 1)
        #expect(problems(String(repeating: "- ", count: 50_000)).count == 1)
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let alias = "*a\(level - 1)"
            bomb += "a\(level): &a\(level) [\(alias), \(alias), \(alias), \(alias), \(alias), \(alias)]\n"
        }
        #expect(problems(bomb + "state: *a40").count > 40)
    }

    @Test("many repeated keys end, too")
    func manyRepeatedKeys() {
        let text = (0..<200).map { "key\($0): 1\nkey\($0): 2\n" }.joined()
        #expect(!problems(text).isEmpty)
        #expect(problems("{\"\": 1, \"\": 2}").first?.contains("key given twice") == true)
        #expect(problems("&x a: 1\na: 2").isEmpty == false)
    }

    @Test("every prefix of a valid file and every file with one byte changed is read or refused")
    func mutations() throws {
        let text = try Repository.text("Tests/Fixtures/configuration/valid/everything.yaml")
        let bytes = Array(text.utf8)
        for end in stride(from: 0, to: bytes.count, by: 7) {
            _ = problems(String(decoding: bytes[..<end], as: UTF8.self))
        }
        for place in stride(from: 0, to: bytes.count, by: 5) {
            for byte in Array("\"{[:-&*#\n\0".utf8) {
                var mutated = bytes
                mutated[place] = byte
                _ = problems(String(decoding: mutated, as: UTF8.self))
            }
        }
    }

    @Test("a file that cannot be read says why")
    func unreadable() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "winnow-configuration-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
        }
        func message(_ name: String) -> String {
            do {
                _ = try Configuration.load(path: folder.appending(path: name).path)
                return ""
            } catch {
                return error.description.replacing(folder.path + "/", with: "")
            }
        }
        #expect(message("absent.yaml") == "absent.yaml: cannot be read: No such file or directory")
        try Data([0x73, 0xFF, 0x0A]).write(to: folder.appending(path: "latin.yaml"))
        #expect(message("latin.yaml") == "latin.yaml: is not UTF-8; save it as UTF-8")
        try Data(repeating: 0x23, count: Configuration.maximumFileBytes + 1).write(
            to: folder.appending(path: "large.yaml"))
        #expect(message("large.yaml").hasPrefix("large.yaml: has 1048577 bytes"))
        try Data(minimal().utf8).write(to: folder.appending(path: "good.yaml"))
        #expect(message("good.yaml") == "")
    }
}
