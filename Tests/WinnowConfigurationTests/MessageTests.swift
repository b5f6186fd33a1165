import Testing

@testable import WinnowConfiguration

@Suite("What is wrong is said with place, reason and suggestion")
struct MessageTests {
    @Test("a misspelt key names the nearest one")
    func misspelt() {
        #expect(
            problems(minimal(source: "setle: 1s"))
                == [#"3:52 sources[0].setle: unknown key; did you mean "settle"?"#])
        #expect(
            problems(minimal("limits: { backlog_bytes: 1GB }"))
                == [#"4:11 limits.backlog_bytes: unknown key; did you mean "backlogBytes"?"#])
    }

    @Test("a key in the wrong section names the right one")
    func wrongSection() {
        #expect(problems(minimal("deadline: 5s")) == [#"4:1 deadline: unknown key; did you mean "limits.deadline"?"#])
    }

    @Test("a key that resembles nothing lists what there is")
    func unlikeAnything() {
        #expect(
            problems(minimal("log: { colour: red }"))
                == ["4:8 log.colour: unknown key; the keys here are level, format"])
    }

    @Test(
        "single values",
        arguments: [
            (
                "limits: { deadline: 5 }",
                "limits.deadline: expected a duration, found the number 5; add the unit: 5ms or 5s"
            ),
            ("limits: { deadline: 5 s }", #"limits.deadline: " s" is not a unit of a duration; write 5s"#),
            ("limits: { deadline: 1d }", #"limits.deadline: "d" is not a unit of a duration; use one of ms, s, m, h"#),
            ("limits: { deadline: 0s }", "limits.deadline: 0s is out of range; write a duration from 100ms to 1h"),
            (
                "limits: { deadline: 1.5s }",
                #"limits.deadline: ".5s" is not a unit of a duration; use one of ms, s, m, h"#
            ),
            (
                "limits: { deadline: -1s }",
                #"limits.deadline: expected a duration, found "-1s"; write a whole number with its unit "#
                    + "(ms, s, m, h), such as 5s"
            ),
            ("limits: { bytes: 10mb }", #"limits.bytes: "mb" is not a unit of a size; write 10MB"#),
            ("limits: { bytes: 5 }", "limits.bytes: the number 5 is out of range; write a size from 1KiB to 1024GiB"),
            (
                "limits: { bytes: 999999999999999GiB }",
                #"limits.bytes: "999999999999999GiB" is out of range; write a size from 1KiB to 1024GiB"#
            ),
            ("limits: { openFiles: many }", #"limits.openFiles: expected a whole number, found "many""#),
            (
                "limits: { openFiles: \"64\" }",
                #"limits.openFiles: expected a whole number, found "64"; write 64 without quotes"#
            ),
            ("limits: { openFiles: 5 }", "limits.openFiles: 5 is out of range; write a number from 16 to 4096"),
            ("workers: { count: 0 }", "workers.count: 0 is out of range; write auto or a number from 1 to 1024"),
            ("outbox: { durable: yes }", #"outbox.durable: expected true or false, found "yes"; write true"#),
            (
                "outbox: { layout: segment }",
                #"outbox.layout: expected one of files, segments, found "segment"; did you mean "segments"?"#
            ),
            (
                "outbox: { path: ~/out }",
                #"outbox.path: "~/out" is not an absolute path; ~ is not expanded here; write the whole path"#
            ),
            (
                "outbox: { path: $HOME/out }",
                #"outbox.path: "$HOME/out" is not an absolute path; variables are not expanded here; "#
                    + "write the whole path"
            ),
            (
                "outbox: { path: 7 }",
                "outbox.path: expected an absolute path, found the number 7; write a path that starts with /"
            ),
            (#"outbox: { path: "/a\0b" }"#, "outbox.path: a path cannot contain a NUL byte; remove it"),
            (
                "outbox: { path: /\(String(repeating: "ü", count: 2048)) }",
                "outbox.path: the path has 4097 bytes; the kernel takes at most 4095"
            ),
            ("outbox: { path: /a/../b }", #"outbox.path: a path must not contain ".."; write the path it leads to"#),
            (
                "outbox: 5",
                "outbox: expected a mapping, found the number 5; its keys are path, layout, segmentBytes, durable"
            ),
            ("extractors: { disable: csv }", #"extractors.disable: expected a list, found "csv"; write [csv]"#),
            (
                "log: { level: !!int 5 }",
                "log.level: expected one of trace, debug, info, notice, warning, error, critical, found a value tagged tag:yaml.org,2002:int"
            ),
        ])
    func values(line: String, message: String) {
        let found = problems(minimal(line)).map { $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? "" }
        #expect(found == [message])
    }

    @Test("all problems are reported at once, in the order of the file")
    func allAtOnce() {
        let text = """
            state: var/lib
            state: /s
            outbox: { layout: file, layout: files }
            sources:
              - { name: a b, kind: folder, path: /a, exclude: ["", 1] }
              - { kind: folder, path: /b }
              - nothing
            limits: []
            """
        #expect(
            problems(text).map { String($0.prefix { $0 != " " }) }
                == ["1:8", "2:1", "3:19", "3:25", "5:13", "5:52", "5:56", "6:5", "7:5", "8:9"])
    }

    @Test("a key given three times is reported twice")
    func threeTimes() {
        let found = problems(minimal("log: {}\n'log': {}\n\"log\": {}"))
        #expect(found.map { String($0.prefix(8)) } == ["5:1 log:", "6:1 log:"])
    }

    @Test("a problem is rendered with its line and a caret, as a compiler would")
    func rendering() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.decode(yaml: minimal(source: "setle: 1s"), file: "etc/winnow.yaml")
        }
        #expect(
            error.description == """
                etc/winnow.yaml:3:52: sources[0].setle: unknown key; did you mean "settle"?
                    3 |   - { name: inbox, kind: folder, path: /srv/inbox, setle: 1s }
                      |                                                    ^
                """)
    }

    @Test("an unknown extractor names the nearest one")
    func unknownExtractor() {
        #expect(
            problems(minimal("extractors: { disable: [cvs] }"), knowing: .init(extractors: ["csv", "html"]))
                == [#"4:25 extractors.disable[0]: there is no extractor "cvs"; did you mean "csv"?"#])
    }

    @Test("a glob that cannot be read is reported at its place, with the reason its reader gives")
    func badGlob() {
        let surroundings = Configuration.Surroundings { $0.contains("{") ? "\"\($0)\" has unbalanced braces" : nil }
        #expect(
            problems(minimal(source: #"include: ["*.md", "{a"]"#), knowing: surroundings)
                == [#"3:70 sources[0].include[1]: "{a" has unbalanced braces"#])
    }

    @Test("a long line is cut around the place, and control characters cannot steer the terminal")
    func hostileLine() throws {
        let comment = String(repeating: "x", count: 900)
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.decode(yaml: minimal("log: { \"\\e[31m\": 1, \(comment): 2 }"))
        }
        #expect(error.problems.count == 2)
        #expect(error.description.split(separator: "\n").filter { $0.contains(" | ") }.allSatisfy { $0.count < 170 })
        #expect(!error.description.unicodeScalars.contains("\u{1B}"))
    }
}
