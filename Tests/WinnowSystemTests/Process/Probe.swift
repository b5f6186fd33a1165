import Dispatch
import Glibc
import Testing

@testable import WinnowSystem

/// Runs children for the tests and collects what they leave.
enum Probe {
    /// A finished run.
    struct Result {
        var end: ChildEnd
        var output: String
        var errors: String

        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// The probe executable, built beside the test program.
    static let path: String = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        let own = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/sandbox-probe"
    }()

    static func program(_ arguments: String...) -> ChildProgram {
        ChildProgram(path: path, arguments: arguments)
    }

    /// Runs a program to its end, its output captured in memory files (no pipe can fill up).
    static func run(_ program: ChildProgram, input: [UInt8] = []) async throws -> Result {
        let output = try OwnedDescriptor.memory("output")
        let errors = try OwnedDescriptor.memory("output")
        let map = DescriptorMap(
            input: try OwnedDescriptor.sealedMemory("input", holding: input.span).readOnlyReopening(),
            output: try output.duplicate(), errors: try errors.duplicate())
        let end = try await end(of: program, map)
        return Result(end: end, output: try text(output), errors: try text(errors))
    }

    /// Runs a program with the given descriptors to its end.
    static func end(of program: ChildProgram, _ map: consuming DescriptorMap) async throws -> ChildEnd {
        let queue = DispatchQueue(label: "test.child")
        let (stream, continuation) = AsyncStream.makeStream(of: ChildEnd.self)
        _ = try ChildProcess.start(program, descriptors: map, queue: queue) { continuation.yield($0) }
        var ends = stream.makeAsyncIterator()
        return try #require(await ends.next())
    }

    /// A map of three times /dev/null.
    static func silentMap() throws -> DescriptorMap {
        let nothing = try OwnedDescriptor.open("/dev/null", O_RDWR)
        return DescriptorMap(input: try nothing.duplicate(), output: try nothing.duplicate(), errors: nothing)
    }

    static func text(_ file: borrowing OwnedDescriptor) throws -> String {
        String(decoding: try file.readOnlyReopening().readToEnd(limit: 1 << 24), as: UTF8.self)
    }
}

extension OwnedDescriptor {
    /// Waits for the next line; without its end.
    func line() throws -> String {
        var line: [UInt8] = []
        let byte = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
        defer { byte.deallocate() }
        while try read(into: byte) == 1, byte[0] != 10 { line.append(byte[0]) }
        return String(decoding: line, as: UTF8.self)
    }
}
