import WinnowConfiguration
import WinnowModel
import WinnowSources

/// Why a source does not deliver a path.
enum IgnoreExplanation {
    /// The rule in words; nil when nothing keeps the path out, as far as the configuration says (`.winnowignore` files
    /// are read by the daemon only).
    static func reason(_ path: SourcePath, _ source: Configuration.Source) -> String? {
        guard let includes = try? source.include.map(GlobPattern.init),  // `load` has checked every pattern
            let excludes = try? source.exclude.map(GlobPattern.init)  // as above
        else { return nil }
        if !PathFilter().admits(file: path) { return "its name is on the built-in list of temporary and system files" }
        if !PathFilter(excludes: excludes).admits(file: path) {
            return "it fits one of \"exclude\": \(source.exclude.joined(separator: ", "))"
        }
        if !PathFilter(includes: includes).admits(file: path) {
            return "it fits none of \"include\": \(source.include.joined(separator: ", "))"
        }
        return nil
    }
}
