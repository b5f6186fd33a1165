import Foundation
import Testing

@testable import WinnowConfiguration

/// The reader's half of the comparison with the schema; `scripts/check-schema` does the other half with an
/// independent validator, on the same files.
@Suite("The reader and the schema accept the same files")
struct SchemaAgreementTests {
    @Test("valid fixtures are read")
    func valid() throws {
        for (name, text) in try Repository.fixtures("valid") {
            #expect(problems(text) == [], "\(name)")
        }
    }

    @Test("fixtures with wrong keys or values are rejected", arguments: ["shape", "meaning"])
    func invalid(folder: String) throws {
        for (name, text) in try Repository.fixtures(folder) {
            #expect(problems(text) != [], "\(name)")
        }
    }

    /// Values of every kind there is, each within all ranges that its notation may have.
    static let probes = [
        "null", "true", "yes", "0", "5", "-1", "1.5", "1e3", "0x10", "012", "67108864", "99999999999999999999",
        "5s", "5", "\"5s\"", "5 s", "5S", "-5s", "1.5s", "64MiB", "\"64MiB\"", "64mib", "64M", "/x/y", "/x/../y", "x/y",
        "~/x", "$HOME/x", "\"/a\\0b\"", "[\"a\\0b\"]", "0o17", "name", "-name", "\"two words\"", "\"\"", "auto",
        "files", "segments", "folder", "inotify", "periodic",
        "keep", "archive", "delete", "quarantine", "required", "preferred", "disabled", "off", "info", "debug",
        "journald", "console", "[]", "[a, b]", "[1]", "[\"\"]", "[[]]", "{}", "{ a: b }", "1:30", "2026-11-22",
        "!!str 5", ".inf", "\"5\"",
    ]

    @Test("for every key, the values accepted are those on record")
    func probeEveryKey() throws {
        var lines: [String] = []
        for key in ConfigurationReference.dottedKeys {
            let accepted = Self.probes.enumerated().filter { problems(Self.document(key, $0.element)) == [] }
            lines.append(([key] + accepted.map(\.element)).joined(separator: "\t"))
        }
        let text = (["\t" + Self.probes.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
        try Repository.expect("Tests/Fixtures/configuration/accepted.tsv", toBe: text)
    }

    /// The smallest valid file with one key set; `scripts/check-schema` builds the same.
    static func document(_ key: String, _ value: String) -> String {
        var state = "/var/lib/winnow"
        var source = ["name": "inbox", "kind": "folder", "path": "/srv/inbox"]
        var rest = ""
        let parts = key.split(separator: ".").map(String.init)
        if key == "state" {
            state = value
        } else if parts[0] == "sources", parts.count > 1 {
            source[parts[1]] = parts.count > 2 ? "{ \(parts[2]): \(value) }" : value
        } else if key == "sources" {
            return "state: \(state)\nsources: \(value)\n"
        } else {
            rest = parts[0] + ": " + (parts.count > 1 ? "{ \(parts[1]): \(value) }" : value)
        }
        let entry = source.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        return "state: \(state)\nsources: [{ \(entry) }]\n\(rest)\n"
    }
}
