import Glibc
import Logging
import Testing

@testable import WinnowService
@testable import WinnowSystem

@Suite("The log")
struct LoggingTests {
    private static func event(
        _ level: Logger.Level, _ message: Logger.Message, _ metadata: Logger.Metadata? = nil
    ) -> LogEvent {
        LogEvent(
            level: level, message: message, metadata: metadata, source: nil, file: "Some/File.swift",
            function: "run()", line: 7)
    }

    @Test("is one readable line per event on a console")
    func consoleLine() {
        var handler = ConsoleLogHandler(label: "outbox", isColoured: false)
        handler[metadataKey: "lane"] = "2"
        let event = Self.event(
            .error, "cannot write", ["path": "/var/lib", "reason": "no space left", "said": "\"no\"", "none": ""])
        let time = WallTime(seconds: 1_795_352_701, milliseconds: 23)
        #expect(
            handler.line(for: event, at: time)
                == #"2026-11-22T13:05:01.023Z error outbox: cannot write  lane=2 none="" path=/var/lib "#
                + #"reason="no space left" said="\"no\"""#)
    }

    @Test("is coloured only where that was asked for")
    func colours() {
        let time = WallTime(seconds: 0, milliseconds: 0)
        let plain = ConsoleLogHandler(label: "x", isColoured: false).line(for: Self.event(.error, "m"), at: time)
        #expect(!plain.contains("\u{1b}"))
        let coloured = ConsoleLogHandler(label: "x", isColoured: true).line(for: Self.event(.error, "m"), at: time)
        #expect(coloured == "1970-01-01T00:00:00.000Z \u{1b}[1;31merror\u{1b}[0m x: m")
    }

    @Test(
        "lets no text steer the terminal",
        arguments: [
            ("\u{1b}[2J\u{1b}]0;owned\u{7}", "\\u{1b}[2J\\u{1b}]0;owned\\u{7}"),
            ("two\nlines\r\tand", "two\\nlines\\r\\tand"),
            ("c1 \u{9b}31m", "c1 \\u{9b}31m"),
            ("\u{7f}\u{0}", "\\u{7f}\\u{0}"),
            ("evil\u{202e}fdp.exe", "evil\\u{202e}fdp.exe"),
            ("\u{2028}\u{2066}\u{feff}", "\\u{2028}\\u{2066}\\u{feff}"),
            ("tag\u{e0041}", "tag\\u{e0041}"),
            ("Grüße 한국 🙂 C:\\tmp", "Grüße 한국 🙂 C:\\tmp"),
        ])
    func escaping(_ hostile: String, _ shown: String) {
        #expect(TerminalText.escape(hostile) == shown)
        var handler = ConsoleLogHandler(label: hostile, isColoured: false)
        handler[metadataKey: hostile] = "\(hostile)"
        let line = handler.line(for: Self.event(.info, "\(hostile)"), at: .now())
        #expect(TerminalText.escape(line) == line)
    }

    @Test("goes to the journal as fields that it accepts")
    func journalFields() {
        let metadata = [
            (key: "document", value: "a\nb"), (key: "mediaType", value: "text/html"), (key: "documentID", value: "7"),
            (key: "_hidden", value: "1"), (key: "9lives", value: "2"), (key: "message", value: "3"),
            (key: "größe", value: "4"), (key: String(repeating: "x", count: 100), value: "5"),
        ]
        let fields = JournalFields.encode(Self.event(.warning, "text\nmore"), label: "watch", metadata: metadata)
        #expect(fields.contains { $0.hasPrefix("MESSAGE=text\nmore  document=a\\nb mediaType=text/html") })
        #expect(fields.contains("PRIORITY=4"))
        #expect(fields.contains("CODE_FILE=Some/File.swift") && fields.contains("CODE_LINE=7"))
        #expect(fields.contains("DOCUMENT=a\nb"))
        #expect(fields.contains("MEDIA_TYPE=text/html"))
        #expect(fields.contains("DOCUMENT_ID=7"))
        #expect(fields.contains("WINNOW__HIDDEN=1"))
        #expect(fields.contains("WINNOW_9LIVES=2"))
        #expect(fields.contains("WINNOW_MESSAGE=3"))
        #expect(fields.contains("GR__E=4"))
        #expect(fields.contains("\(String(repeating: "X", count: 64))=5"))
    }

    @Test("goes to the console when the journal's stream is somebody else's")
    func wrongStream() async throws {
        var program = Probe.program("log", "\u{1b}[31mred\nfile")
        program.environment = ["JOURNAL_STREAM": "1:2"]
        let result = try await Probe.run(program)
        #expect(result.lines == ["console"])
        #expect(result.errors.hasSuffix("Z warning probe: cannot read  path=\\u{1b}[31mred\\nfile\n"))
    }

    @Test("goes to the journal when standard error is its stream and the journal can be reached")
    func rightStream() async throws {
        let errors = try OwnedDescriptor.memory("stderr")
        var status = stat()
        #expect(fstat(errors.number(), &status) == 0)
        let output = try OwnedDescriptor.memory("stdout")
        let map = DescriptorMap(
            input: try OwnedDescriptor.open("/dev/null", O_RDWR), output: try output.duplicate(),
            errors: try errors.duplicate())
        var program = Probe.program("log", "file")
        program.environment = ["JOURNAL_STREAM": "\(status.st_dev):\(status.st_ino)"]
        #expect(try await Probe.end(of: program, map).status == .code(0))
        // Without a running journald, as in most containers, nothing may be lost.
        let isRunning = access("/run/systemd/journal/socket", W_OK) == 0
        #expect(try Probe.text(output) == (isRunning ? "journal\n" : "console\n"))
        #expect(try Probe.text(errors).contains("cannot read") == !isRunning)
    }
}
