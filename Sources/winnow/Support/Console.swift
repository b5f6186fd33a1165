import Glibc
import WinnowModel

/// What people and scripts read: results on standard output, everything else on standard error.
enum Console {
    /// Whether standard output is a terminal.
    static let isTerminal = isatty(STDOUT_FILENO) == 1
    /// Whether standard error is a terminal.
    static let canShowProgress = isatty(STDERR_FILENO) == 1

    /// Columns of the terminal on standard output; nil when it is none, or does not say.
    static var columns: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes a line to standard output. Ends the process quietly when nobody reads any more.
    static func say(_ text: String) { write(Array(text.utf8) + [UInt8(ascii: "\n")]) }

    /// Writes bytes to standard output.
    static func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                // A closed pipe is `winnow … | head`; anything else is a full disk, which must not pass for success.
                exit(errno == EPIPE ? 0 : 74)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes a line to standard error, after clearing a progress line.
    static func complain(_ text: String) {
        let clear = canShowProgress ? "\r\u{1B}[K" : ""
        let bytes = Array((clear + text + "\n").utf8)
        // Standard error is the last resort; if it is gone, nobody can be told.
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Replaces the progress line on a terminal; does nothing elsewhere.
    static func progress(_ text: @autoclosure () -> String) {
        guard canShowProgress else { return }
        let bytes = Array(("\r\u{1B}[K" + text()).utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }  // as above
    }

    /// Text made harmless for a terminal: a file name or reason cannot move the cursor or change colours.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                    return isControl && scalar != "\n" ? "\u{FFFD}" : scalar
                }))
    }

    /// `1 document`, `2 documents`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// A table with aligned columns.
    static func table(_ rows: [[String]]) {
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        for row in rows {
            let cells = row.enumerated().map { index, cell in
                index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
            }
            say(safe(cells.joined(separator: "  ")))
        }
    }

    /// Writes one JSON object as a line.
    static func json(_ body: (inout JSONWriter) -> Void) {
        write(JSONWriter.line(body))
    }
}
