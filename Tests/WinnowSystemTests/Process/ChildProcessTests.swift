import Dispatch
import Glibc
import Testing

@testable import WinnowSystem

@Suite("A child process")
struct ChildProcessTests {
    @Test("reports its exit code")
    func exitCode() async throws {
        #expect(try await Probe.run(Probe.program("crash", "code")).end.status == .code(37))
        #expect(try await Probe.run(ChildProgram(path: "/bin/true")).end.status == .code(0))
    }

    @Test("reports the signal that ended it, by name")
    func exitSignal() async throws {
        let aborted = try await Probe.run(Probe.program("crash", "abort"))
        #expect(aborted.end.status == .signal(SIGABRT, dumpedCore: false))
        #expect(aborted.end.status.description == "SIGABRT")
        let killed = try await Probe.run(Probe.program("crash", "kill"))
        #expect(killed.end.status == .signal(SIGKILL, dumpedCore: false))
    }

    @Test("is accounted for with the memory and time it used")
    func usage() async throws {
        let end = try await Probe.run(Probe.program("burn")).end
        #expect(end.maxResidentBytes > 64 << 20 && end.maxResidentBytes < 1 << 30)
        #expect(end.userTime > .zero)
    }

    @Test("gets exactly the descriptors of its map")
    func descriptors() async throws {
        let stray = try OwnedDescriptor.open("/")  // close-on-exec or not, it must not get through
        _ = stray.borrow { fcntl($0, F_SETFD, 0) }
        let three = try await Probe.run(Probe.program("descriptors"))
        #expect(three.lines == ["0 1 2"])

        let output = try OwnedDescriptor.memory("test")
        let nothing = try OwnedDescriptor.open("/dev/null", O_RDWR)
        var map = DescriptorMap(
            input: try nothing.duplicate(), output: try output.duplicate(), errors: try nothing.duplicate())
        #expect(map.add(try nothing.duplicate()) == 3)
        #expect(map.add(nothing) == 4)
        #expect(try await Probe.end(of: Probe.program("descriptors"), map).status == .code(0))
        #expect(try Probe.text(output) == "0 1 2 3 4\n")
        withExtendedLifetime(stray.number()) {}
    }

    @Test("gets descriptors whose numbers cross over in the right places")
    func crossedDescriptors() async throws {
        // Three memory files, mapped so that at least some sources bear other targets' numbers after duplication.
        let input = try OwnedDescriptor.sealedMemory("in", holding: Array("line\n".utf8).span).readOnlyReopening()
        let output = try OwnedDescriptor.memory("test")
        let extra = try OwnedDescriptor.memory("test")
        var map = DescriptorMap(
            input: input, output: try output.duplicate(), errors: try OwnedDescriptor.open("/dev/null", O_RDWR))
        for _ in 0..<20 { _ = map.add(try extra.duplicate()) }
        let program = ChildProgram(path: "/bin/sh", arguments: ["-c", "cat; echo nine >&9; echo seven >&7"])
        #expect(try await Probe.end(of: program, map).status == .code(0))
        #expect(try Probe.text(output) == "line\n")
        #expect(try Probe.text(extra) == "nine\nseven\n")
    }

    @Test("inherits no environment, no umask, no ignored and no blocked signal")
    func cleanStart() async throws {
        signal(SIGPIPE, SIG_IGN)
        let environment = try await Probe.run(
            ChildProgram(path: "/usr/bin/env", environment: ["B": "2", "A": "1"]))
        #expect(environment.lines == ["A=1", "B=2"])

        var program = Probe.program("signals")
        program.niceness = 3
        program.outOfMemoryScore = 500
        let facts = try await Probe.run(program).lines
        #expect(facts.contains("SigBlk: 0000000000000000"))
        #expect(facts.contains("SigIgn: 0000000000000000"))
        #expect(facts.contains("Umask: 0077"))
        #expect(facts.contains("NoNewPrivs: 1"))
        #expect(facts.contains("Group: own"))
        #expect(facts.contains("Nice: 3"))
        #expect(facts.contains("OOM: 500"))
    }

    @Test("starts in its working folder, with its limits")
    func folderAndLimits() async throws {
        var program = ChildProgram(path: "/bin/pwd")
        program.workingFolder = "/usr/share"
        #expect(try await Probe.run(program).lines == ["/usr/share"])

        var limited = Probe.program("limits")
        limited.limits.addressSpaceBytes = 8 << 30
        limited.limits.openFiles = 33
        limited.limits.cpuSeconds = 77
        let lines = try await Probe.run(limited).lines
        func soft(_ name: String) -> Substring? {
            lines.first { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: " ").first
        }
        #expect(soft("Max address space") == "8589934592")
        #expect(soft("Max open files") == "33")
        #expect(soft("Max cpu time") == "77")
        #expect(soft("Max core file size") == "0")
    }

    @Test("that uses up its CPU time is ended with a signal that says so")
    func cpuLimit() async throws {
        var program = ChildProgram(path: "/bin/sh", arguments: ["-c", "while :; do :; done"])
        program.limits.cpuSeconds = 1
        let end = try await Probe.run(program).end
        #expect(end.status == .signal(SIGXCPU, dumpedCore: false))
        #expect(end.status.description == "SIGXCPU (the limit on CPU time)")
        #expect(end.userTime + end.systemTime >= .milliseconds(700))
    }

    @Test("that cannot start says which step failed and on what")
    func failures() throws {
        let queue = DispatchQueue(label: "test.child")
        func failure(_ program: ChildProgram) -> SystemError? {
            do {
                _ = try ChildProcess.start(program, descriptors: try Probe.silentMap(), queue: queue) { _ in
                    Issue.record("reported an end without a start")
                }
                return nil
            } catch {
                return error as? SystemError
            }
        }
        let missing = failure(ChildProgram(path: "/no/such/program"))
        #expect(missing?.operation == "execve" && missing?.context == "/no/such/program" && missing?.code == .notFound)
        var lost = ChildProgram(path: "/bin/true")
        lost.workingFolder = "/no/such/folder"
        #expect(failure(lost)?.operation == "chdir" && failure(lost)?.context == "/no/such/folder")
        #expect(failure(ChildProgram(path: "/etc/passwd"))?.code == .denied)
    }

    @Test("leaves no descriptor and no zombie behind, started or not")
    func leaks() async throws {
        let result = try await Probe.run(Probe.program("leak-check"))
        #expect(result.lines == ["descriptors equal", "children none"])
        #expect(result.errors == "")
    }
}
