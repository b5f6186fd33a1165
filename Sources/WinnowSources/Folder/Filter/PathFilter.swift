package import WinnowModel

/// Decides which names of a folder source count. Three authorities, in this order: the configuration's `exclude` is
/// final; `.winnowignore` files follow, the deepest first, and then the built-in list, which they may overrule; what is
/// left must fit one of the configuration's `include` patterns, if there are any.
///
/// Only the last component of a path is judged: the folders above it were judged when they were entered.
package struct PathFilter: Sendable {
    /// The name of the files that hold ignore rules.
    package static let ignoreFileName = Array(".winnowignore".utf8)

    /// Names this program makes itself start like this; they are never documents.
    package static let ownPrefix = Array(".winnow".utf8)

    /// The start of the name an original has for the moment in which it is being deleted.
    package static let asidePrefix = Array(".winnow-aside.".utf8)

    /// Names that programs leave behind and nobody wants to read.
    package static let builtIn = IgnoreRules(patterns: [
        ".DS_Store", "._*", "desktop.ini", "Thumbs.db", ".stfolder", ".stversions", "@eaDir", "__MACOSX", "*~",
        "*.part", "*.tmp", "*.crdownload", "#*#", "~$*", ".git", ".nomedia",
    ])

    private let includes: [GlobPattern]
    private let excludes: [GlobPattern]
    private let closedFolders: Set<[UInt8]>
    private var ignoreFiles: [[UInt8]: IgnoreRules] = [:]

    /// Makes a filter without ignore files.
    ///
    /// - Parameters:
    ///   - includes: What files must fit; empty for no such rule.
    ///   - excludes: What neither files nor folders may fit.
    ///   - closedFolders: Folders relative to the root that are never entered: the daemon's own.
    package init(includes: [GlobPattern] = [], excludes: [GlobPattern] = [], closedFolders: Set<[UInt8]> = []) {
        self.includes = includes
        self.excludes = excludes
        self.closedFolders = closedFolders
    }

    /// Sets or removes the rules that a folder's own ignore file gives.
    ///
    /// - Parameters:
    ///   - rules: nil when the folder has no ignore file.
    ///   - folder: The folder.
    /// - Returns: Whether that changes anything.
    package mutating func setRules(_ rules: IgnoreRules?, of folder: [UInt8]) -> Bool {
        if ignoreFiles[folder] == rules { return false }
        ignoreFiles[folder] = rules
        return true
    }

    /// Whether a folder's own ignore file gives rules.
    package func hasRules(of folder: [UInt8]) -> Bool { ignoreFiles[folder] != nil }

    /// Whether a file counts.
    ///
    /// - Parameter path: The file.
    package func admits(file path: SourcePath) -> Bool {
        let components = path.bytes.split(separator: UInt8(ascii: "/"))
        guard admits(components, isFolder: false) else { return false }
        return includes.isEmpty || includes.contains { $0.matches(components, isFolder: false) }
    }

    /// Whether a folder is entered.
    ///
    /// - Parameter path: The folder; the root always is.
    package func admits(folder path: [UInt8]) -> Bool {
        if path.isEmpty { return true }
        if closedFolders.contains(path) { return false }
        return admits(path.split(separator: UInt8(ascii: "/")), isFolder: true)
    }

    private func admits(_ components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
        guard let name = components.last, !name.starts(with: Self.ownPrefix) else { return false }
        if excludes.contains(where: { $0.matches(components, isFolder: isFolder) }) { return false }
        if let verdict = ignoreFileVerdict(components, isFolder: isFolder) { return !verdict }
        return Self.builtIn.verdict(on: [name], isFolder: isFolder) != true
    }

    private func ignoreFileVerdict(_ components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
        if ignoreFiles.isEmpty { return nil }
        for depth in stride(from: components.count - 1, through: 0, by: -1) {
            let folder = Array(components[..<depth].joined(separator: [UInt8(ascii: "/")]))
            guard let rules = ignoreFiles[folder] else { continue }
            if let verdict = rules.verdict(on: Array(components[depth...]), isFolder: isFolder) { return verdict }
        }
        return nil
    }
}
