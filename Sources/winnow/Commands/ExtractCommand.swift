import ArgumentParser
import FoundationEssentials
import Glibc
import WinnowCore
import WinnowModel
import WinnowPlugin
import WinnowSystem

/// `winnow extract`: the worker path without a daemon.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Extract files and print the result; needs no daemon and no configuration.",
        discussion: """
            The files go through the same sandboxed workers as in the daemon. A manifest has one JSON object a line with \
            "path", and optionally "url" and "declaredMediaType". With --format jsonl there is exactly one line for \
            each input, in the same order: a record, or {"error": …}.

            --explain says which statement won for each field of the record, and which pieces of the document were kept \
            or dropped, and why; with --format json or jsonl it gives {"record": …, "explanation": …}.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case json, jsonl, text, markdown }

    @Argument(help: "Files to extract.", completion: .file())
    var files: [String] = []
    @Option(help: "Read inputs from this file, one JSON object a line; - is standard input.", completion: .file())
    var manifest: String?
    @Option(help: "json (indented, the default), jsonl, text or markdown.")
    var format: Format?
    @Flag(help: "Say why the records came out as they did.")
    var explain = false
    @Option(help: "Seconds until a partial result is taken.")
    var deadline = 60.0
    @Option(help: "Largest file to read, in MiB.")
    var maxSize = 256
    @Option(help: "How many workers; 0 means one per core that may be used.")
    var workers = 0
    @Option(help: "Sandbox of the workers: required, preferred or disabled.")
    var sandbox = "preferred"

    func validate() throws {
        if files.isEmpty == (manifest == nil) {
            throw ValidationError("name files, or a manifest with --manifest (not both)")
        }
        if explain, format == .text || format == .markdown {
            throw ValidationError("--explain goes with --format json or jsonl, or without a format")
        }
        if !(0...64).contains(workers) { throw ValidationError("--workers is between 0 and 64") }
        if !(1...(1 << 20)).contains(maxSize) { throw ValidationError("--max-size is between 1 and 1048576 MiB") }
        if deadline < 0.1 || deadline > 3600 { throw ValidationError("--deadline is between 0.1 and 3600 seconds") }
        if !["required", "preferred", "disabled"].contains(sandbox) {
            throw ValidationError("--sandbox is required, preferred or disabled")
        }
    }

    func run() throws {
        try reportingFailures {
            let inputs = try manifest.map(ExtractInput.manifest) ?? files.map { ExtractInput(path: $0) }
            let session = try ExtractSession(
                workers: min(workers > 0 ? workers : Processors.available(), max(1, inputs.count)),
                deadlineMs: Int(deadline * 1000), maxBytes: maxSize << 20, sandbox: sandbox, explain: explain)
            var failures: [DocumentFailure] = []
            session.run(inputs) { first, results in
                if inputs.count > 1 { Console.progress("\(first + results.count) of \(inputs.count)") }
                let inputs = inputs[first...]
                failures += format == .jsonl ? printLines(inputs, results) : printAll(inputs, results)
            }
            if inputs.count > 1, Console.canShowProgress { Console.progress("") }
            session.close()
            if failures.isEmpty { return }
            let missing = failures.count { $0.code == DocumentFailure.notFound }
            throw ExitCode(missing == inputs.count ? 66 : 1)
        }
    }

    /// Prints a line for each result, all of them in one write.
    /// - Parameters:
    ///   - inputs: what the results are of, in the same order, and perhaps more.
    ///   - results: what came of them.
    /// - Returns: the failures.
    private func printLines(
        _ inputs: ArraySlice<ExtractInput>, _ results: [Result<ExtractedDocument, DocumentFailure>]
    ) -> [DocumentFailure] {
        var (lines, failures): ([UInt8], [DocumentFailure]) = ([], [])
        for (input, result) in zip(inputs, results) {
            switch result {
            case .success(let document): lines += explain ? document.together : document.record
            case .failure(let failure):
                failures.append(failure)
                lines += Self.line(input, failure)
            }
        }
        Console.write(lines)
        return failures
    }

    private static func line(_ input: ExtractInput, _ failure: DocumentFailure) -> [UInt8] {
        JSONWriter.line { writer in
            writer.key("error")
            writer.object {
                $0.member("path", input.path)
                $0.member("code", failure.code)
                $0.member("message", failure.message)
            }
        }
    }

    /// Prints results for people. Returns the failures.
    private func printAll(
        _ inputs: ArraySlice<ExtractInput>, _ results: [Result<ExtractedDocument, DocumentFailure>]
    ) -> [DocumentFailure] {
        var failures: [DocumentFailure] = []
        for (input, result) in zip(inputs, results) {
            switch result {
            case .success(let document): print(document, input)
            case .failure(let failure):
                failures.append(failure)
                Console.complain(Console.safe("\(input.path): \(Self.sentence(failure))"))
            }
        }
        return failures
    }

    /// The code says nothing more where the file could not even be read.
    private static func sentence(_ failure: DocumentFailure) -> String {
        [DocumentFailure.notFound, "read"].contains(failure.code)
            ? failure.message : "\(failure.code): \(failure.message)"
    }

    private func print(_ document: ExtractedDocument, _ input: ExtractInput) {
        do {
            switch format {
            case nil where explain: Console.say(try document.page(path: input.path).joined(separator: "\n") + "\n")
            case nil, .json, .jsonl: Console.say(PrettyJSON.indented(explain ? document.together : document.record))
            case .text, .markdown:
                let body = try JSONDecoder().decode(RecordBody.self, from: Data(document.record))
                Console.say(format == .text ? body.text : MarkdownRendering.text(of: body))
            }
        } catch {
            Console.complain("the record cannot be read back: \(error)")
        }
    }
}
