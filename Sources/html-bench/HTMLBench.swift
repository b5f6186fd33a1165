import FoundationEssentials
import WinnowHTML

/// Parses files again and again and prints MB/s and pages/s on one core.
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
        var best = Duration.seconds(1_000_000)
        var nodes = 0
        for _ in 0..<rounds {
            nodes = 0
            let spent = ContinuousClock().measure {
                for page in pages { nodes += HTMLDocument(parsing: page, options: options).nodeCount }
            }
            best = min(best, spent)
        }
        report(pages.count, bytes, nodes, best)
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

    private static func report(_ pages: Int, _ bytes: Int, _ nodes: Int, _ time: Duration) {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
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
