import CProbe
import Dispatch
import Glibc
import WinnowSystem

/// Confines itself and then tries one thing.
enum SandboxModes {
    /// `confined READABLE WRITABLE ACTION [ARGUMENT…]`: READABLE and WRITABLE are paths joined by `:`.
    static func confined(_ arguments: ArraySlice<String>) throws {
        var policy = SandboxPolicy()
        policy.readablePaths = paths(arguments.first)
        policy.writablePaths = paths(arguments.dropFirst().first)
        policy.limits.addressSpaceBytes = 2 << 30
        policy.limits.fileBytes = 1 << 20
        policy.limits.openFiles = 64
        policy.required = Set(SandboxMechanism.allCases)
        // Opened before, as a worker does it: inside, glibc cannot load the module of a character set.
        let converter = iconv_open("UTF-8", "WINDOWS-1251")
        _ = try Sandbox.apply(policy)
        if arguments.dropFirst(2).first == "convert" { return convert(converter) }
        try act(Array(arguments.dropFirst(2)))
    }

    /// `landlock READABLE ACTION [ARGUMENT…]`: without the system call filter, to see the layer below it.
    static func landlockOnly(_ arguments: ArraySlice<String>) throws {
        var policy = SandboxPolicy()
        policy.readablePaths = paths(arguments.first)
        var report = SandboxReport()
        try Landlock.enforce(policy, &report)
        try act(Array(arguments.dropFirst()))
    }

    /// `hosting READABLE EXECUTABLE PROGRAM [ARGUMENT…]`: confines itself for a program, and becomes it.
    static func hosting(_ arguments: ArraySlice<String>) throws {
        let arguments = Array(arguments)
        var policy = SandboxPolicy()
        policy.readablePaths = paths(arguments[0])
        policy.executablePaths = paths(arguments[1])
        _ = try Sandbox.apply(policy)
        var words = arguments[2...].map { strdup($0) } + [nil]
        execv(arguments[2], &words)
        print("errno \(errno)")
    }

    /// Prints the report of a policy that allows nothing.
    static func report() throws {
        print(try Sandbox.apply(SandboxPolicy()))
    }

    /// Tries to confine itself while another thread runs.
    static func threaded() {
        DispatchQueue(label: "other").async { sleep(60) }
        do {
            _ = try Sandbox.apply(SandboxPolicy())
            print("confined")
        } catch {
            print("\(error)")
        }
    }

    private static func paths(_ joined: String?) -> [String] {
        (joined ?? "").split(separator: ":").map(String.init)
    }

    private static func act(_ words: [String]) throws {
        let path = words.count > 1 ? words[1] : ""
        switch words.first {
        case "read": outcome { try OwnedDescriptor.open(path).readToEnd(limit: 1 << 20).count }
        case "list": outcome { try OwnedDescriptor.open(path, O_DIRECTORY).borrow { _ in 0 } }
        case "write": fill(path, bytes: 1)
        case "fill": fill(path, bytes: 2 << 20)
        case "descriptors": exhaustDescriptors(path)
        case "call": call(Array(words.dropFirst()))
        case "allocate": allocate(gibibytes: Int(path) ?? 0)
        case "probe": print(SandboxSupport.probe())
        case "abort": abort()
        case "overflow": print(probe_recurse(0))
        case "load": print(dlopen(path, RTLD_NOW) == nil ? "refused" : "loaded")
        case "connect": connectTo(port: UInt16(path) ?? 0)
        case "work": work(in: path)
        default: exit(64)
        }
    }

    private static func convert(_ converter: iconv_t?) {
        var source = [CChar](arrayLiteral: -49, -16, -24, -30, -27, -14)  // Привет
        var target = [CChar](repeating: 0, count: 32)
        var sourceCount = source.count
        var targetCount = target.count - 1
        source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                _ = iconv(converter, &from, &sourceCount, &to, &targetCount)
            }
        }
        let text = target.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        print(String(decoding: text, as: UTF8.self))
        let late = iconv_open("UTF-8", "KOI8-R")
        print(Int(bitPattern: late) == -1 ? "late: refused" : "late: opened")
    }

    private static func outcome(_ body: () throws -> Int) {
        do {
            print("done \(try body())")
        } catch {
            print("errno \((error as? SystemError)?.errno ?? -1)")
        }
    }

    /// `call NAME [NUMBER…]`: a raw system call.
    private static func call(_ words: [String]) {
        let number = Int(probe_number(words[0]))
        var values = words.dropFirst().map { word -> Int in
            switch word {
            case "parent": Int(getppid())
            case "self": Int(getpid())
            default: Int(word) ?? 0
            }
        }
        values += Array(repeating: 0, count: 6 - values.count)
        let result = probe_call(number, values[0], values[1], values[2], values[3], values[4], values[5])
        if words[0] == "clone", result == 0 { exit(0) }
        print(result < 0 ? "errno \(-result)" : "done")
    }

    private static func fill(_ path: String, bytes: Int) {
        let block = [UInt8](repeating: 7, count: bytes)
        outcome {
            try OwnedDescriptor.open(path, O_WRONLY | O_CREAT).writeAll(block.span)
            return bytes
        }
    }

    private static func exhaustDescriptors(_ path: String) {
        outcome {
            while true { _ = try OwnedDescriptor.open(path).release() }
        }
    }

    private static func allocate(gibibytes: Int) {
        guard let block = malloc(gibibytes << 30) else { return print("refused") }
        memset(block, 1, gibibytes << 30)
        print("allocated")
    }

    private static func connectTo(port: UInt16) {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard number >= 0 else { return print("errno \(errno)") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        print(result == 0 ? "connected" : "errno \(errno)")
    }
}
