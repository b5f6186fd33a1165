import CSandbox
import Glibc
import Testing

@testable import WinnowSystem

@Suite("The layers of the sandbox")
struct SandboxLayerTests {
    @Test("Landlock alone stops TCP and signals to others where its ABI says so")
    func landlockAlone() async throws {
        let support = SandboxSupport.probe()
        if support.enforces(.network) {
            let result = try await Probe.run(Probe.program("landlock", "/usr", "connect", "9"))
            #expect(result.lines == ["errno \(EACCES)"])
        }
        if support.enforces(.scope) {
            let result = try await Probe.run(Probe.program("landlock", "/usr", "call", "kill", "parent", "0"))
            #expect(result.lines == ["errno \(EPERM)"])
        }
        let read = try await Probe.run(Probe.program("landlock", "/usr", "read", "/etc/passwd"))
        #expect(read.lines == ["errno \(EACCES)"])
    }

    @Test("a program may be hosted: itself runs, another does not")
    func hosting() async throws {
        let libraries = ["/usr", "/lib", "/lib64", "/etc/ld.so.cache"].filter { access($0, F_OK) == 0 }
            .joined(separator: ":")
        #if arch(arm64)
        let loader = "/lib/ld-linux-aarch64.so.1"
        #else
        let loader = "/lib64/ld-linux-x86-64.so.2"
        #endif
        let allowed = try await Probe.run(
            Probe.program("hosting", libraries, "/bin/echo:\(loader)", "/bin/echo", "hosted"))
        #expect(allowed.lines == ["hosted"], "\(allowed.end.status) \(allowed.errors)")
        let other = try await Probe.run(Probe.program("hosting", libraries, "/bin/echo:\(loader)", "/bin/cat"))
        #expect(other.lines == ["errno \(EACCES)"])
        let shell = try await Probe.run(
            Probe.program("hosting", libraries, "/bin/sh:\(loader)", "/bin/sh", "-c", "cat /etc/passwd; echo here"))
        #expect(!shell.output.contains("root:"))
    }

    @Test("every listed call has exactly one verdict and exists here or on an older kernel")
    func tables() {
        let lists = [SystemCallPolicy.allowed, SystemCallPolicy.refused, SystemCallPolicy.deadly]
        let names = lists.flatMap { $0 }
        #expect(Set(names).count == names.count)
        let conditional = Set(["clone", "mmap", "mprotect", "kill", "tgkill", "ioctl", "prctl", "prlimit64", "execve"])
        #expect(conditional.isDisjoint(with: names))
        // A misspelt name would silently be no rule: libseccomp must know all of them, on whatever architecture.
        let unknown = SystemCallFilter.rules(for: SandboxPolicy()).filter { $0.rule.number == -1 }
        #expect(unknown.map(\.name) == [])
    }

    @Test("a missing required mechanism is named")
    func requirement() throws {
        var report = SandboxReport()
        report.note(.files, .unavailable("this kernel is built without Landlock"))
        report.note(.limits, .enforced("core 0 bytes"))
        #expect(!report.enforces(.files) && report.enforces(.limits))
        #expect(report.missing == SandboxMechanism.allCases.filter { $0 != .limits })
        #expect(report.description.contains("files: unavailable, this kernel is built without Landlock"))
        try report.demand([.limits])
        #expect {
            try report.demand([.limits, .files])
        } throws: { error in
            let error = error as? SystemError
            let sentence = "required but not available: files (this kernel is built without Landlock)"
            return error?.code == .unsupported && error?.context == sentence
        }
    }

    @Test("a kernel without Landlock and seccomp is reported as such")
    func oldKernel() async throws {
        // Inside the sandbox these calls do not exist, as on a kernel that is too old for them.
        let lines = try await Probe.run(Probe.program("confined", "/usr", "", "probe")).lines
        #expect(lines.contains("files: unavailable, this kernel is built without Landlock"))
        #expect(lines.contains("scope: unavailable, this kernel is built without Landlock"))
        #expect(lines.contains("systemCalls: unavailable, seccomp: Function not implemented"))
    }

    @Test("rights grow with the ABI and never exceed what the kernel knows")
    func rights() {
        #expect(LandlockRights.files(abi: 0) == 0)
        #expect(LandlockRights.files(abi: 1) == 0x1fff)
        #expect(LandlockRights.files(abi: 2) == 0x3fff)
        #expect(LandlockRights.files(abi: 3) == 0x7fff)
        #expect(LandlockRights.files(abi: 4) == 0x7fff)
        #expect(LandlockRights.files(abi: 5) == 0xffff)
        #expect(LandlockRights.files(abi: 99) == 0xffff)
        #expect(LandlockRights.network(abi: 3) == 0 && LandlockRights.network(abi: 4) == 3)
        #expect(LandlockRights.scopes(abi: 5) == 0 && LandlockRights.scopes(abi: 6) == 3)
    }
}
