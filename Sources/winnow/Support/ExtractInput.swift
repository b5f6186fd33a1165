import ArgumentParser
import FoundationEssentials
import WinnowModel

/// One document to extract.
struct ExtractInput: Sendable {
    var path: String
    var url: String?
    var declaredMediaType: String?

    init(path: String) { self.path = path }

    /// Reads a line of a manifest.
    /// - Throws: ``Flaw`` when it is no JSON object with a path.
    private init(line: ArraySlice<UInt8>) throws(Flaw) {
        let members: [String: JSONValue]
        do {
            members = try line.withUnsafeBytes { bytes throws(JSONScanError) in try JSONValue.members(parsing: bytes) }
        } catch {
            throw Flaw(reason: "\(error)")
        }
        guard let path = try Self.string("path", of: members) else { throw Flaw(reason: "\"path\" is missing") }
        self.path = path
        url = try Self.string("url", of: members)
        declaredMediaType = try Self.string("declaredMediaType", of: members)
    }

    /// What is wrong with a line.
    private struct Flaw: Error { let reason: String }

    private static func string(_ name: String, of members: [String: JSONValue]) throws(Flaw) -> String? {
        switch members[name] {
        case .string(let text): return text
        case nil, .null: return nil
        default: throw Flaw(reason: "\"\(name)\" is no string")
        }
    }

    /// The last part of the path; nil when it has none.
    var filename: String? {
        path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) }
    }

    /// Reads a manifest.
    /// - Throws: ``Failure`` naming the line that is wrong.
    static func manifest(_ path: String) throws -> [ExtractInput] {
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(filePath: path == "-" ? "/dev/stdin" : path)))
        } catch {
            throw Failure.noInput("\(path): the manifest cannot be read")
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return try lines.enumerated().compactMap { index, line in
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
            do throws(Flaw) {
                return try ExtractInput(line: line)
            } catch {
                throw Failure(
                    code: ExitCode(65),
                    message: """
                        \(path):\(index + 1): not a JSON object with "path" (and perhaps "url", "declaredMediaType"): \
                        \(error.reason)
                        """)
            }
        }
    }
}
