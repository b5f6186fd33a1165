extension LineReader {
    /// Words that may stand between a label and its date when the line begins with the label: "Posted by J. Doe on".
    private static let wordLimit = 6

    /// What the words around a date say that it is.
    /// - Parameter range: tokens of the date with its time and weekday.
    /// - Returns: the label, and the tokens of the whole statement.
    func label(around range: ClosedRange<Int>) -> (DateLabel?, ClosedRange<Int>) {
        if let (label, first) = label(before: range.lowerBound) {
            return (label, withQualifiers(before: first)...range.upperBound)
        }
        if let (label, last) = label(after: range.upperBound) { return (label, range.lowerBound...last) }
        return (nil, range)
    }

    private func label(before index: Int) -> (DateLabel, Int)? {
        var at = index - 1
        var words = 0
        while at >= statedEnd, index - at <= 16 {
            let token = tokens[at]
            switch token.kind {
            case .number: return nil
            case .ideograph: return ideographicLabel(endingAt: at)
            case .mark: guard isInsideStatement(at) else { return nil }
            case .word:
                if let (label, first) = labelWord(endingAt: at) {
                    guard words == 0 || (first <= 1 && label != .other) else { return nil }
                    return (label, first)
                }
                if !isSmallWord(at) { words += 1 }
                if words > Self.wordLimit { return nil }
            }
            at -= 1
        }
        return nil
    }

    /// Whether a mark leaves what stands before it in the same statement: a dot only behind an abbreviation.
    private func isInsideStatement(_ index: Int) -> Bool {
        switch UInt8(truncatingIfNeeded: tokens[index].value) {
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return false
        case UInt8(ascii: "."):
            guard index > 0, tokens[index - 1].kind == .word else { return false }
            return tokens[index - 1].end - tokens[index - 1].start <= 4
        default: return true
        }
    }

    private func labelWord(endingAt index: Int) -> (DateLabel, Int)? {
        if index > 0, tokens[index - 1].kind == .word, tokens[index].kind == .word,
            let pair = lexicon[tokens[index - 1].value, tokens[index].value],
            let label = Self.label(pair.roles)
        {
            return (label, index - 1)
        }
        guard let entry = entry(at: index), let label = Self.label(entry.roles), isLabel(index, label, entry.roles)
        else { return nil }
        return (label, index)
    }

    private static func label(_ roles: Lexicon.Roles) -> DateLabel? {
        if roles.contains(.modified) { return .modified }
        if roles.contains(.published) { return .published }
        return roles.contains(.other) ? .other : nil
    }

    /// A label behind the date, unless it belongs to a date that follows: "2023年9月14日更新", "14.09.2023 veröffentlicht".
    private func label(after index: Int) -> (DateLabel, Int)? {
        var at = index + 1
        for _ in 0..<3 {
            guard at < tokens.count else { return nil }
            switch tokens[at].kind {
            case .mark: guard isMark(at, ")") || isMark(at, "]") else { return nil }
            case .number: return nil
            case .ideograph:
                guard let (label, last) = ideographicLabel(beginningAt: at), !announces(last) else { return nil }
                return (label, last)
            case .word:
                if let entry = entry(at: at), let label = Self.label(entry.roles), isSpelled(at, entry.roles) {
                    return label == .other || announces(at) ? nil : (label, at)
                }
                guard hasRole(at, .filler) else { return nil }
            }
            at += 1
        }
        return nil
    }

    /// Whether a label is that of a date behind it.
    private func announces(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let last = min(index + 4, tokens.count - 1)
        return ((index + 1)...last).contains {
            tokens[$0].kind == .number || isMark($0, ":") || entry(at: $0)?.month ?? 0 > 0
        }
    }

    // MARK: - Scripts without spaces

    /// The longest run of ideographs that is a label; a longer one is a sentence.
    private static let runLimit = 8

    private func ideographicLabel(endingAt index: Int) -> (DateLabel, Int)? {
        var first = index
        while first > 0, index - first < Self.runLimit, isAdjacent(first), tokens[first - 1].kind == .ideograph {
            first -= 1
        }
        guard index - first < Self.runLimit else { return nil }
        return ideographicLabel(in: first...index).map { ($0, first) }
    }

    private func ideographicLabel(beginningAt index: Int) -> (DateLabel, Int)? {
        var last = index
        while last + 1 < tokens.count, last - index < Self.runLimit, isAdjacent(last + 1),
            tokens[last + 1].kind == .ideograph
        {
            last += 1
        }
        guard last - index < Self.runLimit else { return nil }
        return ideographicLabel(in: index...last).map { ($0, last) }
    }

    private func ideographicLabel(in range: ClosedRange<Int>) -> DateLabel? {
        let run = tokens[range].map(\.value)
        for (label, names) in IdeographicLabels.all {
            for at in run.indices.dropLast() where names.contains(IdeographicLabels.key(run[at], run[at + 1])) {
                return label
            }
        }
        return nil
    }
}
