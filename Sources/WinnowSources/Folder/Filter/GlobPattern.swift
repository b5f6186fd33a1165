/// A pattern of the configuration, in `include` and `exclude`: `*`, `?`, `[…]`, `**` and `{a,b}`.
///
/// A pattern without `/` is about the name at any depth (`*.html`); one with `/` is about the path from the source's root
/// (`incoming/**/*.html`). A `/` at the start changes nothing but that; one at the end limits the pattern to folders.
package struct GlobPattern: Sendable, Hashable {
    /// Why a pattern cannot be used.
    package struct Fault: Error, Hashable, CustomStringConvertible {
        /// One sentence that names the pattern.
        package let description: String
    }

    private let alternatives: [PathPattern]
    private let isFolderOnly: Bool

    /// More alternatives than anybody writes by hand; nested braces multiply.
    private static let mostAlternatives = 1024

    /// Reads a pattern.
    ///
    /// - Parameter text: The pattern as it stands in the configuration.
    /// - Throws: ``Fault`` for an empty pattern, unbalanced braces, or braces with more than 1,024 alternatives.
    package init(_ text: String) throws {
        var bytes = Array(text.utf8)
        isFolderOnly = bytes.last == UInt8(ascii: "/")
        if isFolderOnly { bytes.removeLast() }
        guard !bytes.isEmpty else { throw Fault(description: "the pattern \"\(text)\" is empty") }
        guard let expanded = Self.expand(bytes[...]) else {
            throw Fault(
                description: "the braces in the pattern \"\(text)\" do not match, or have more than "
                    + "\(Self.mostAlternatives) alternatives")
        }
        alternatives = expanded.map { PathPattern($0) }
    }

    /// Whether the pattern fits.
    ///
    /// - Parameters:
    ///   - components: The components of a path from the root.
    ///   - isFolder: Whether it is a folder.
    package func matches(_ components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
        if isFolderOnly && !isFolder { return false }
        return alternatives.contains { $0.matches(components) }
    }

    /// Replaces the first group of braces by each of its alternatives, and so on; nil when braces do not match.
    private static func expand(_ text: ArraySlice<UInt8>) -> [[UInt8]]? {
        var done: [[UInt8]] = []
        var open: [[UInt8]] = [Array(text)]
        while let pattern = open.popLast() {
            guard done.count + open.count < mostAlternatives else { return nil }
            switch firstGroup(in: pattern) {
            case .none: done.append(pattern)
            case .unbalanced: return nil
            case .found(let start, let end, let choices):
                for choice in choices.reversed() {
                    open.append(Array(pattern[..<start]) + choice + Array(pattern[(end + 1)...]))
                }
            }
        }
        return done
    }

    private enum Group {
        case none
        case unbalanced
        case found(start: Int, end: Int, choices: [[UInt8]])
    }

    private static func firstGroup(in pattern: [UInt8]) -> Group {
        var depth = 0
        var start = 0
        var choices: [[UInt8]] = [[]]
        var index = 0
        while index < pattern.count {
            let byte = pattern[index]
            if byte == UInt8(ascii: "\\"), index + 1 < pattern.count {
                if depth > 0 { choices[choices.count - 1] += [byte, pattern[index + 1]] }
                index += 2
                continue
            }
            switch byte {
            case UInt8(ascii: "{"):
                depth += 1
                if depth == 1 { start = index } else { choices[choices.count - 1].append(byte) }
            case UInt8(ascii: "}"):
                if depth == 0 { return .unbalanced }
                depth -= 1
                if depth == 0 { return .found(start: start, end: index, choices: choices) }
                choices[choices.count - 1].append(byte)
            case UInt8(ascii: ",") where depth == 1:
                choices.append([])
            default:
                if depth > 0 { choices[choices.count - 1].append(byte) }
            }
            index += 1
        }
        return depth == 0 ? .none : .unbalanced
    }
}
