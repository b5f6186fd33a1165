import WinnowModel

/// Recognises data written as text: JSON, JSON Lines, delimited tables.
enum DataSniffer {
    /// JSON by what follows its first bracket. Prose that begins with a bracket has a word there.
    static func json(_ sample: TextSample, _ hint: TypeHint) -> MediaType? {
        let start = sample.start
        let rest = sample.head[(start + 1)...].drop { $0 <= 0x20 }
        guard let next = rest.first else { return hint.says("application/json") ? "application/json" : nil }
        let isObject = sample.head[start] == UInt8(ascii: "{")
        let isValue = "\"[{-0123456789tfn]".utf8.contains(next)
        guard isObject ? next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") : isValue else { return nil }
        if isObject, !rest.contains(UInt8(ascii: ":")), next != UInt8(ascii: "}") { return nil }
        if !isObject, !hint.textualIsJSON, !looksLikeArray(rest, isWhole: sample.isWhole) { return nil }
        if isLines(sample) { return "application/x-ndjson" }
        return hint.textualJSON ?? "application/json"
    }

    /// An array in prose or Markdown (`[1] Smith`, `[link](…)`, `[x]`) does not go on like one of values.
    private static func looksLikeArray(_ rest: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        if let first = rest.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
        if !isWhole { return rest.contains(UInt8(ascii: ",")) && !rest.contains(UInt8(ascii: "(")) }
        return rest.last { $0 > 0x20 } == UInt8(ascii: "]") && rest.count { $0 == UInt8(ascii: "]") } == 1
    }

    /// At least two lines, each an object or array from end to end.
    private static func isLines(_ sample: TextSample) -> Bool {
        let lines = sample.lines(6).filter { !$0.isEmpty }
        guard lines.count >= 2 else { return false }
        return lines.allSatisfy { line in
            let pair = (line.first, line.last { $0 > 0x20 })
            return pair == (UInt8(ascii: "{"), UInt8(ascii: "}")) || pair == (UInt8(ascii: "["), UInt8(ascii: "]"))
        }
    }

    /// A table when several lines have the same number of the same delimiter.
    static func table(_ sample: TextSample, _ hint: TypeHint) -> MediaType? {
        if let stated = hint.all.first(where: { ["text/csv", "text/tab-separated-values"].contains($0.name) }) {
            return stated
        }
        let lines = sample.lines(24).filter { !$0.isEmpty }
        guard lines.count >= 4 else { return nil }
        for (delimiter, fewest, type) in candidates {
            let counts = lines.map { fields($0, delimiter) }
            if counts[0] >= fewest, counts.allSatisfy({ $0 == counts[0] }) { return type }
        }
        return nil
    }

    /// Delimiter, fewest per line (prose has commas too), type.
    private static let candidates: [(UInt8, Int, MediaType)] = [
        (0x09, 1, "text/tab-separated-values"), (UInt8(ascii: ";"), 2, "text/csv"), (UInt8(ascii: ","), 2, "text/csv"),
        (UInt8(ascii: "|"), 3, "text/csv"),
    ]

    private static func fields(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int {
        var (count, isQuoted) = (0, false)
        for byte in line {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == delimiter, !isQuoted {
                count += 1
            }
        }
        return count
    }
}

extension TypeHint {
    /// A stated type of JSON's family.
    fileprivate var textualJSON: MediaType? { all.first { $0.name.hasSuffix("+json") || $0 == "application/json" } }
    fileprivate var textualIsJSON: Bool { textualJSON != nil }
}
