import Foundation
import Testing

@testable import WinnowConfiguration

/// Files of the repository that tests compare with the program.
enum Repository {
    /// The folder that holds `Package.swift`.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Names and texts of the fixtures in a folder; fails when there are none.
    static func fixtures(_ folder: String) throws -> [(name: String, text: String)] {
        let path = "Tests/Fixtures/configuration/" + folder
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
        try #require(!names.isEmpty)
        return try names.map { ($0, try text(path + "/" + $0)) }
    }

    /// Compares a checked-in file with what the program prints, or writes it when `WINNOW_WRITE_REFERENCE` is set.
    static func expect(_ path: String, toBe text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = root.appending(path: path)
        if ProcessInfo.processInfo.environment["WINNOW_WRITE_REFERENCE"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let current = try String(contentsOf: file, encoding: .utf8)
        #expect(
            current == text, "\(path) is out of date: run \"make reference\"", sourceLocation: sourceLocation)
    }
}

/// Decodes a text, or gives the problems' messages with their places: `3:5 sources[0].settle: …`.
func problems(_ yaml: String, knowing surroundings: Configuration.Surroundings = .unknown) -> [String] {
    do {
        _ = try Configuration.decode(yaml: yaml, surroundings: surroundings)
        return []
    } catch {
        return error.problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.message)" }
    }
}

/// The smallest configuration, with more lines behind it.
func minimal(_ rest: String = "", source: String = "") -> String {
    """
    state: /var/lib/winnow
    sources:
      - { name: inbox, kind: folder, path: /srv/inbox\(source.isEmpty ? "" : ", " + source) }
    \(rest)
    """
}
