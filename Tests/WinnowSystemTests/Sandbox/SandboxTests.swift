import CSandbox
import Glibc
import Testing

@testable import WinnowSystem

/// Runs the probe confined to two folders of the test, and says what came of its attempt.
private struct Confinement {
    let temporary: TemporaryFolder
    let readable: String
    let writable: String

    init() throws {
        temporary = try TemporaryFolder()
        readable = try temporary.folder("readable")
        writable = try temporary.folder("writable")
        _ = try temporary.file("outside")
        _ = try temporary.file("readable/inside")
        _ = try temporary.file("writable/own")
    }

    /// The output of the attempt, or how the process ended if it was ended.
    func attempt(_ action: String...) async throws -> String {
        try await attempt(action)
    }

    func attempt(_ action: [String]) async throws -> String {
        let program = ChildProgram(path: Probe.path, arguments: ["confined", readable, writable] + action)
        let result = try await Probe.run(program)
        guard result.end.status == .code(0) else { return result.end.status.description + result.errors }
        return result.output.split(separator: "\n").joined(separator: " ")
    }
}

@Suite("A confined process")
struct SandboxTests {
    private let forbidden = "errno \(EACCES)"
    private let refused = "errno \(EPERM)"
    private let killed = "SIGSYS (a forbidden system call)"

    @Test("has every mechanism in force on a kernel that has them all")
    func report() async throws {
        let available = SandboxSupport.probe()
        let lines = try await Probe.run(Probe.program("report")).lines
        #expect(lines.count == SandboxMechanism.allCases.count)
        for (mechanism, line) in zip(SandboxMechanism.allCases, lines) {
            let state = available.enforces(mechanism) ? "enforced" : "unavailable"
            #expect(line.hasPrefix("\(mechanism.rawValue): \(state)"), "\(line)")
        }
    }

    @Test("does honest work: files, folders, threads, timers, memory, text")
    func honestWork() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("work", confinement.writable) == "fine")
    }

    @Test("reads what it may and nothing else, by whatever path")
    func reading() async throws {
        let confinement = try Confinement()
        let outside = "\(confinement.temporary.path)/outside"
        #expect(try await confinement.attempt("read", "\(confinement.readable)/inside") == "done 7")
        #expect(try await confinement.attempt("list", confinement.readable) == "done 0")
        #expect(symlink(outside, "\(confinement.readable)/link") == 0)
        for path in [
            "/etc/passwd", "/etc/shadow", outside, "\(confinement.readable)/../outside", "\(confinement.readable)/link",
            "/proc/self/root/etc/passwd", "/proc/self/environ", "/proc/self/mem", "/dev/vda", "/dev/kmsg",
            "/proc/1/environ", "/sys/kernel/notes",
        ] where access(path, F_OK) == 0 {
            #expect(try await confinement.attempt("read", path) == forbidden, "\(path)")
        }
        for path in ["/", "/etc", "/tmp", "/proc", "/root", confinement.temporary.path] {
            #expect(try await confinement.attempt("list", path) == forbidden, "\(path)")
        }
    }

    @Test("writes into its own folder and nowhere else")
    func writing() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("write", "\(confinement.writable)/new") == "done 1")
        for path in [
            "\(confinement.readable)/inside", "\(confinement.readable)/new", "/etc/passwd", "/tmp/winnow-escape",
            "\(confinement.temporary.path)/outside", "/dev/null", "/proc/self/oom_score_adj",
        ] {
            #expect(try await confinement.attempt("write", path) == forbidden, "\(path)")
        }
    }

    @Test("may not load code, nor make memory executable", .timeLimit(.minutes(1)))
    func code() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("load", "libcrypt.so.1") == "refused")
        let readWriteExecute = ["mmap", "0", "4096", "7", "34", "-1", "0"]
        #expect(try await confinement.attempt(["call"] + readWriteExecute) == refused)
        #expect(try await confinement.attempt("call", "mmap", "0", "4096", "3", "34", "-1", "0") == "done")
    }

    @Test("converts character sets that it opened before, and gets an error for others")
    func charsets() async throws {
        #expect(try await Confinement().attempt("convert") == "Привет late: refused")
    }

    @Test("may signal itself and nobody else")
    func signals() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("call", "kill", "parent", "0") == refused)
        #expect(try await confinement.attempt("call", "kill", "-1", "9") == refused)
        #expect(try await confinement.attempt("call", "kill", "1", "0") == refused)
        #expect(try await confinement.attempt("call", "kill", "self", "0") == "done")
        #expect(try await confinement.attempt("abort").hasPrefix("SIGABRT"))
        #expect(try await confinement.attempt("overflow", "").hasPrefix("SIGSEGV"))
    }

    @Test("may start threads but no process, by any call there is")
    func processes() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("call", "clone", "\(SIGCHLD)") == refused)
        #expect(try await confinement.attempt("call", "clone3") == "errno \(ENOSYS)")
        for name in ["fork", "vfork", "execve", "execveat"] where numberOfCall(name) >= 0 {
            #expect(try await confinement.attempt("call", name).hasPrefix(killed), "\(name)")
        }
    }

    @Test("gets no socket: a Unix one is refused, any other ends it")
    func sockets() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("call", "socket", "\(AF_UNIX)", "1") == refused)
        for family in [AF_INET, AF_INET6, AF_NETLINK, AF_PACKET] {
            #expect(try await confinement.attempt("call", "socket", "\(family)", "1").hasPrefix(killed), "\(family)")
        }
        // It believes to have changed its priority, and has not.
        #expect(try await confinement.attempt("call", "setpriority", "0", "0", "19") == "done")
    }

    @Test("is ended by every call that only an attack makes", arguments: SystemCallPolicy.deadly)
    func deadly(_ name: String) async throws {
        guard numberOfCall(name) >= 0 else { return }
        #expect(try await Confinement().attempt("call", name).hasPrefix(killed))
    }

    @Test("is refused what decent libraries ask for", arguments: SystemCallPolicy.refused)
    func refusals(_ name: String) async throws {
        guard numberOfCall(name) >= 0 else { return }
        #expect(try await Confinement().attempt("call", name) == refused)
    }

    @Test("meets a call that nobody listed as one that does not exist")
    func unknown() async throws {
        let confinement = try Confinement()
        for name in [
            "memfd_create", "timer_create", "shmget", "msgget", "semget", "landlock_create_ruleset", "seccomp",
        ] {
            #expect(try await confinement.attempt("call", name) == "errno \(ENOSYS)", "\(name)")
        }
        #expect(try await confinement.attempt("call", "ioctl", "0", "\(0x5412)") == "errno \(ENOSYS)")  // TIOCSTI
        #expect(try await confinement.attempt("call", "prctl", "1", "0") == "errno \(ENOSYS)")  // PR_SET_PDEATHSIG
        #expect(try await confinement.attempt("call", "prlimit64", "0", "9", "1") == refused)
    }

    @Test("gets no memory, no file and no descriptor beyond its limits")
    func limits() async throws {
        let confinement = try Confinement()
        #expect(try await confinement.attempt("allocate", "1") == "allocated")
        #expect(try await confinement.attempt("allocate", "3") == "refused")
        let fill = try await confinement.attempt("fill", "\(confinement.writable)/big")
        #expect(fill == "SIGXFSZ (the limit on file size)")
        // /dev/null is not readable inside; any readable file will do to run out of descriptors.
        #expect(try await confinement.attempt("descriptors", "\(confinement.readable)/inside") == "errno \(EMFILE)")
    }

    @Test("cannot write into the spool it reads from, not even through /proc")
    func spool() async throws {
        let confinement = try Confinement()
        var slot = try SpoolSlot()
        try slot.place([1, 2, 3])
        let output = try OwnedDescriptor.memory("test")
        let nothing = try OwnedDescriptor.open("/dev/null", O_RDWR)
        var map = DescriptorMap(input: try nothing.duplicate(), output: try output.duplicate(), errors: nothing)
        #expect(map.add(try slot.readOnlyDescriptor()) == 3)
        let program = Probe.program(
            "confined", confinement.readable, confinement.writable, "write", "/proc/self/fd/3")
        #expect(try await Probe.end(of: program, map).status == .code(0))
        #expect(try Probe.text(output) == "\(forbidden)\n")
        #expect(try slot.readOnlyDescriptor().readToEnd(limit: 1 << 24).prefix(4) == [1, 2, 3, 0])
    }

    @Test("has lost the privileges of root")
    func privileges() async throws {
        let confinement = try Confinement()
        #expect(chmod("\(confinement.readable)/inside", 0o000) == 0)
        // Without CAP_DAC_OVERRIDE the permissions bind root too.
        #expect(try await confinement.attempt("read", "\(confinement.readable)/inside") == forbidden)
        let threadInNamespace = 0x0001_0000 | 0x0002_0000  // CLONE_THREAD | CLONE_NEWNS
        #expect(try await confinement.attempt("call", "clone", "\(threadInNamespace)") == "errno \(ENOSYS)")
    }

    @Test("cannot be made when another thread would stay free")
    func threads() async throws {
        let lines = try await Probe.run(Probe.program("threaded")).lines
        #expect(lines.first?.contains("other threads are running") == true)
    }

    @Test("cannot be made with a path that is not there")
    func missingPath() async throws {
        let result = try await Probe.run(Probe.program("confined", "/no/such/folder", "", "abort"))
        #expect(
            result.end.status == .signal(SIGILL, dumpedCore: false)
                || result.end.status == .signal(SIGTRAP, dumpedCore: false))
        #expect(result.errors.contains("/no/such/folder"))
    }
}

/// libseccomp's number of a call, negative where this architecture has none.
func numberOfCall(_ name: String) -> Int32 {
    winnow_filter_number(name)
}
