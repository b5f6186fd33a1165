import Foundation
import Testing

extension IntegrationTests {
    @Suite("winnow extract") struct ExtractTests {
        private struct Answer {
            var code: Int32
            var output: String
            var errors: String
        }

        /// Runs `winnow extract` with the worker that explains on demand, or another one.
        /// - Parameter text: of the file that is named last.
        private func extract(
            _ text: String, _ arguments: String..., installation: Result<String, any Error> = Installation.faulty
        ) async throws -> Answer {
            let folder = FileManager.default.temporaryDirectory.appending(path: "winnow-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }  // what is left is tidied by the machine
            let file = folder.appending(path: "note.txt")
            try Data(text.utf8).write(to: file)
            let (output, errors) = (folder.appending(path: "output").path, folder.appending(path: "errors").path)
            let program = try Program(
                "\(try installation.get())/winnow", ["extract"] + arguments + [file.path], output: output,
                errors: errors)
            guard case .exit(let code) = try await program.waitForEnd() else { throw Complaint("it was killed") }
            return Answer(
                code: code, output: try Files.read(output).replacing(file.path, with: "note.txt"),
                errors: try Files.read(errors).replacing(file.path, with: "note.txt"))
        }

        private let note = "!explain\nThe river rose\n# \u{1B}[2J a remark\u{202E}\n日本語の行です。\n"

        @Test("explains itself to people: fields with their evidence, pieces with their fate")
        func explains() async throws {
            let answer = try await extract(note, "--explain")
            #expect(answer.code == 0)
            #expect(
                answer.output == """
                    note.txt
                      detected as text/plain, 68 bytes
                      extracted by faulty-text 1.0.0
                      complete, 2 blocks, 40 bytes of text

                    title: The river rose
                      +  line 1  1.00  The river rose
                      -  line 2  0.50  日本語の行です。

                    pieces: 2 kept, 1 dropped
                      +  line  1.75  text      The river rose
                      -  line        a remark  # [2J a remark\\u{202e}
                      +  line  3.00  text      日本語の行です。


                    """)
        }

        @Test("explains members of attributes with their values")
        func attributes() async throws {
            let page =
                "<!doctype html><meta property=og:type content=article><title>Rain</title><p>It rained on Tuesday."
            let answer = try await extract(page, "--explain", installation: Installation.real)
            #expect(answer.output.contains("\nattributes.html.kind: "), "\(answer.output)")
            #expect(!answer.output.contains("html.kind: absent"))
        }

        @Test("explains itself to programs: one object with the record and the explanation")
        func json() async throws {
            for format in ["json", "jsonl"] {
                let answer = try await extract(note, "--explain", "--format", format)
                let object = try #require(
                    try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: [String: Any]])
                #expect(object["record"]?["title"] as? String == "The river rose")
                #expect((object["explanation"]?["pieces"] as? [Any])?.count == 3)
                #expect(answer.output.split(separator: "\n").count == 1 || format == "json")
            }
        }

        @Test("explains nothing unasked, and refuses formats that have no place for it")
        func unasked() async throws {
            let answer = try await extract(note, "--format", "jsonl")
            #expect(!answer.output.contains("explanation") && answer.output.contains("\"schema\""))
            #expect(try await extract(note, "--explain", "--format", "text").code == 64)
        }

        @Test("writes tables as Markdown with a place for each that a span covers")
        func markdown() async throws {
            let page = """
                <table><tr><th rowspan=2>Month</th><th colspan=2>Cars</th></tr><tr><th>old</th><th>new</th></tr>
                <tr><td>May</td><td></td><td>a|b</td></tr></table><pre>```\nx\n```</pre>
                """
            let answer = try await extract(page, "--format", "markdown", installation: Installation.real)
            #expect(
                answer.output.contains(
                    """
                    | Month | Cars |  |
                    | --- | --- | --- |
                    |  | old | new |
                    | May |  | a\\|b |
                    """), "\(answer.output)")
            #expect(answer.output.contains("````\n```\nx\n```\n````"))
        }

        @Test("says of a file that is not there what it is, and of a folder, with the exit code of each")
        func unreadable() async throws {
            let missing = try await extract("{\"path\": \"/no/such\"}", "--manifest")
            #expect(missing.code == 66 && missing.errors == "/no/such: no such file\n")
            let folder = try await extract("{\"path\": \"/\"}\n{\"path\": \"/no/such\"}", "--manifest")
            #expect(folder.code == 1 && folder.errors == "/: not a regular file\n/no/such: no such file\n")
            let lines = try await extract("{\"path\": \"/no/such\"}", "--format", "jsonl", "--manifest")
            #expect(lines.code == 66)
            let line = #"{"error":{"path":"/no/such","code":"notFound","message":"no such file"}}"#
            #expect(lines.output == line + "\n")
        }

        @Test(
            "names the line of a manifest that is wrong, and why",
            arguments: [
                ("{\"path\": \"a\"}\n\n{\"url\": \"b\"}\n", 3, "\"path\" is missing"),
                ("{\"path\": 7}", 1, "\"path\" is no string"),
                ("{\"path\": \"a\", \"url\": []}", 1, "\"url\" is no string"),
                ("{\"path\": \"a\"", 1, "invalid JSON at byte 12"),
                ("a.html\n", 1, "invalid JSON at byte 0"),
            ])
        func manifest(text: String, line: Int, reason: String) async throws {
            let answer = try await extract(text, "--manifest")
            #expect(answer.code == 65)
            #expect(answer.errors.hasPrefix("note.txt:\(line): ") && answer.errors.contains(reason), "\(answer.errors)")
        }
    }
}
