package import WinnowModel

/// What a source tells the core about one of its documents.
package enum Arrival: Sendable {
    /// A settled file, ready to be read.
    /// - movedFrom: where the same file was before, when a rename inside the source was seen.
    case file(SourcePath, FileFingerprint, movedFrom: SourcePath?)
    /// A file that is gone, after the grace in which a move could have explained it.
    case gone(SourcePath)
    /// A file that will not be read, with the reason: a stated skip.
    case skipped(SourcePath, FileFingerprint?, SkipReason)

    /// The path this is about.
    package var path: SourcePath {
        switch self {
        case .file(let path, _, _), .gone(let path), .skipped(let path, _, _): path
        }
    }
}

/// Why a file is left alone; stated in the journal, so that `winnow why` can say it.
package struct SkipReason: Sendable, Hashable {
    /// A fixed word.
    package struct Code: Sendable, Hashable, RawRepresentable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

        package static let oversize = Code(rawValue: "oversize")
        package static let unreadable = Code(rawValue: "unreadable")
        package static let notRegularFile = Code(rawValue: "notRegularFile")
        package static let symlink = Code(rawValue: "symlink")
        package static let tooDeep = Code(rawValue: "tooDeep")
    }

    package var code: Code
    /// One sentence for people, with the numbers that led to the skip.
    package var message: String

    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
