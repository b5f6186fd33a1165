import CProbe
import Glibc
import Testing

@testable import WinnowSystem

@Suite("Processors that may be used")
struct ProcessorsTests {
    @Test("a thread bound to one processor has one")
    func affinity() {
        #expect(probe_with_one_processor { CInt(Processors.available()) } == 1)
    }

    @Test(
        "the least quota of a control group and those above it counts",
        arguments: [
            (["": "max 100000", "a": "max 100000", "a/b": "max 100000"], nil),
            (["": "max 100000", "a": "150000 100000", "a/b": "max 100000"], 1.5),
            (["a": "400000 100000", "a/b": "20000 10000"], 2),
            (["a": "50000 100000", "a/b": "20000 10000"], 0.5),
            (["a/b": ""], nil), (["a/b": "0 0"], nil), (["a/b": "many 100000"], nil), ([:], nil),
        ] as [([String: String], Double?)])
    func quota(_ limits: [String: String], _ expected: Double?) throws {
        let folder = try TemporaryFolder()
        mkdir("\(folder.path)/a", 0o700)
        mkdir("\(folder.path)/a/b", 0o700)
        for (group, limit) in limits { _ = try folder.file("\(group)/cpu.max", "\(limit)\n") }
        let membership = try folder.file("membership", "0::/a/b\n")
        #expect(ControlGroupQuota.processors(root: folder.path, membership: membership) == expected)
    }

    @Test("without a version 2 hierarchy there is no quota", arguments: ["", "4:cpu:/a\n", "0:\n"])
    func membership(_ text: String) throws {
        let folder = try TemporaryFolder()
        _ = try folder.file("cpu.max", "50000 100000\n")
        let membership = try folder.file("membership", text)
        #expect(ControlGroupQuota.processors(root: folder.path, membership: membership) == nil)
        #expect(ControlGroupQuota.processors(root: folder.path, membership: "\(folder.path)/absent") == nil)
    }
}
