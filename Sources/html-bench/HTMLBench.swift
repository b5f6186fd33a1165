import FoundationEssentials
import WinnowHTML

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Parses files again and again and prints MB/s and pages/s of process time.
@main
struct HTMLBench {
    static func main() throws {
        var rounds = 5
        var paths: [String] = []
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            if argument == "--rounds", let count = arguments.popFirst().flatMap({ Int($0) }) {
                rounds = max(1, count)
            } else {
                paths.append(argument)
            }
        }
        guard !paths.isEmpty else {
            print("usage: html-bench [--rounds N] FILES-OR-FOLDERS…")
            return
        }
        let pages = try load(paths)
        let bytes = pages.reduce(0) { $0 + $1.count }
        var options = HTMLParseOptions()
        options.transportEncoding = "utf-8"
        var best = Double.infinity
        var nodes = 0
        for _ in 0..<rounds {
            nodes = 0
            let start = clock()
            for page in pages { nodes += HTMLDocument(parsing: page, options: options).nodeCount }
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        report(pages.count, bytes, nodes, best)
        let shares = pages.filter { !$0.isEmpty }.map { page in
            Double(page.count + HTMLDocument(parsing: page, options: options).treeBytes) / Double(page.count)
        }.sorted()
        if !shares.isEmpty { print("memory: \(rounded(shares[shares.count / 2])) times the input for the median page") }
    }

    private static func load(_ paths: [String]) throws -> [[UInt8]] {
        var pages: [[UInt8]] = []
        for path in paths {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            let files = isFolder ? try FileManager.default.contentsOfDirectory(atPath: path).sorted() : []
            for file in isFolder ? files.map({ path + "/" + $0 }) : [path] {
                pages.append([UInt8](try Data(contentsOf: URL(filePath: file))))
            }
        }
        return pages
    }

    private static func report(_ pages: Int, _ bytes: Int, _ nodes: Int, _ seconds: Double) {
        let megabytes = Double(bytes) / 1e6 / seconds
        print(
            """
            \(pages) pages, \(bytes) bytes, \(nodes) nodes
            \(rounded(megabytes)) MB/s, \(rounded(Double(pages) / seconds)) pages/s, best of the rounds
            """)
    }

    private static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
