import FoundationEssentials
import WinnowHTML

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Runs every html5lib test file below a folder; with `--dump`, prints the trees of pages in the tests' format, for
/// comparing with another parser.
@main
struct HTMLConformance {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let isVerbose = arguments.contains("--verbose")
        let folders = arguments.filter { !$0.hasPrefix("--") }
        guard let folder = folders.first else {
            print("usage: html-conformance [--verbose] DIR | --dump FILES…")
            return
        }
        if arguments.contains("--dump") { return try dump(folders) }
        var report = Report(isVerbose: isVerbose)
        for path in files(below: folder) {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + path)))
            if path.hasSuffix(".test") {
                try TokenizerSuite.run(bytes, path, &report)
            } else if path.hasSuffix(".dat") {
                if DatCase.read(bytes).contains(where: { $0["encoding"] != nil }) {
                    EncodingSuite.run(bytes, path, &report)
                } else {
                    TreeSuite.run(bytes, path, &report)
                }
            }
        }
        for (reason, count) in report.skipped.sorted(by: { $0.key < $1.key }) {
            print("left out: \(count) (\(reason))")
        }
        print("\(report.passed) passed, \(report.failed) failed")
        if report.failed > 0 { exit(1) }
    }

    private static func dump(_ paths: [String]) throws {
        for path in paths {
            var options = HTMLParseOptions()
            options.transportEncoding = "utf-8"
            options.limits.maxDepth = 100_000
            let page = [UInt8](try Data(contentsOf: URL(filePath: path)))
            print("#file \(path)")
            print(TreeDump.text(of: HTMLDocument(parsing: page, options: options)))
        }
    }

    /// Relative paths of the files below a folder, sorted.
    private static func files(below folder: String) -> [String] {
        // A folder that cannot be read is reported as "0 passed".
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter { $0.hasSuffix(".test") || $0.hasSuffix(".dat") }.sorted()
    }
}
