/// One thing that is wrong with a configuration, and where.
package struct ConfigurationProblem: Sendable, Equatable {
    /// Dotted key such as `sources[0].settle`; empty where no key is concerned.
    package let key: String
    /// Line, from 1; nil where the problem has no place in the file.
    package let line: Int?
    /// Column in Unicode scalars, from 1; nil where the problem has no place in the file.
    package let column: Int?
    /// What is wrong.
    package let reason: String
    /// What to write instead, as a clause; nil where there is nothing to suggest.
    package let suggestion: String?
    /// The line of the file that is meant, without its line end.
    package let sourceLine: String?

    /// The problem as one line, without the file's name: `sources[0].setle: unknown key; did you mean "settle"?`.
    package var message: String {
        let subject = key.isEmpty ? "" : key + ": "
        return Self.printable(subject + reason + (suggestion.map { "; " + $0 } ?? ""))
    }

    /// The problem as a compiler would print it.
    ///
    /// - Parameter file: Name of the file, as the user gave it.
    /// - Returns: The message after file, line and column, and below it the line of the file with a caret.
    package func rendered(file: String) -> String {
        guard let line, let column else { return "\(file): \(message)" }
        let head = "\(file):\(line):\(column): \(message)"
        guard let sourceLine else { return head }
        let (text, caret) = Self.excerpt(of: sourceLine, column: column)
        let number = String(line)
        let margin = String(repeating: " ", count: max(0, 5 - number.count))
        return "\(head)\n\(margin)\(number) | \(text)\n      | \(caret)"
    }

    /// The line as it can be shown, at most about 150 columns around the place, and the caret below it.
    private static func excerpt(of line: String, column: Int) -> (text: String, caret: String) {
        let scalars = Array(line.unicodeScalars)
        let place = min(max(column - 1, 0), scalars.count)
        let start = place > 110 ? place - 60 : 0
        let end = min(scalars.count, start + 150)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        // Tabs stay tabs so that the caret lands below the same place.
        var caret = start > 0 ? " " : ""
        for scalar in scalars[start..<min(place, end)] { caret += scalar == "\t" ? "\t" : " " }
        let shown = (start > 0 ? "…" : "") + printable(String(text)) + (end < scalars.count ? "…" : "")
        return (shown, caret + "^")
    }

    /// A text that cannot steer a terminal: control characters other than tabs become U+FFFD.
    private static func printable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar != "\t" && scalar.properties.generalCategory == .control
            result.append(isControl || scalar.properties.generalCategory == .format ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}

/// All that is wrong with one configuration; thrown instead of a ``Configuration``.
package struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Name of the file, as the user gave it.
    package let file: String
    /// The problems in the order of their places; never empty.
    package let problems: [ConfigurationProblem]

    /// Every problem as a compiler would print it, one after the other, without a line end.
    package var description: String {
        problems.map { $0.rendered(file: file) }.joined(separator: "\n")
    }
}
