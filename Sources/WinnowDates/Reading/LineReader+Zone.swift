extension LineReader {
    /// The offset from UTC that follows a time of day, in minutes, and its last token.
    /// - Parameter isISO: a hyphen directly behind the time begins an offset; elsewhere it begins a second time.
    func zone(after index: Int, isISO: Bool) -> (minutes: Int, last: Int)? {
        var at = index + 1
        if hasRole(at, .clock), !isCapital(at) { at += 1 }
        if isMark(at, "(") || isMark(at, ",") { at += 1 }
        if let offset = offset(at: at, allowsMinus: isISO && isAdjacent(at)) { return offset }
        guard let minutes = namedZone(at) else { return nil }
        let isUniversal = minutes == 0
        if isUniversal, let offset = offset(at: at + 1, allowsMinus: true) { return offset }
        return (minutes, isMark(at + 1, ")") && isMark(at - 1, "(") ? at + 1 : at)
    }

    /// Whether a word is the name of a zone, also of one that has several offsets.
    func isZoneName(_ index: Int) -> Bool { namedZone(index) != nil || hasRole(index, .zone) && isCapital(index) }

    /// A name that means one offset, in capitals as such names are written, if they are written in Latin letters.
    private func namedZone(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .word,
            isCapital(index) || bytes[tokens[index].start] >= 0x80
        else { return nil }
        if let zone = entry(at: index)?.zone { return Int(zone) }
        guard tokens[index].value == Self.indianTime, conventions.isIndian || isIndian(before: index) else {
            return nil
        }
        return 330
    }

    /// Whether words in a script of India, U+0900–U+0D7F, stand before a token.
    private func isIndian(before index: Int) -> Bool {
        tokens[max(0, index - 12)..<index].contains {
            $0.kind == .word && $0.end - $0.start >= 3 && bytes[$0.start] == 0xE0
                && (0xA4...0xB5).contains(bytes[$0.start + 1])
        }
    }

    private static let indianTime = WordFold.hash("IST")

    /// Whether a word is all capitals of ASCII.
    func isCapital(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return bytes[tokens[index].start..<tokens[index].end].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    /// +09:00, +0900, +9.
    private func offset(at index: Int, allowsMinus: Bool) -> (minutes: Int, last: Int)? {
        let isPlus = isMark(index, "+")
        guard isPlus || (allowsMinus && isMark(index, "-")), isAdjacent(index + 1) else { return nil }
        let sign = isPlus ? 1 : -1
        if let digits = number(index + 1, digits: 4...4) {
            guard digits % 100 < 60, digits <= 1459 else { return nil }
            return (sign * (digits / 100 * 60 + digits % 100), index + 1)
        }
        guard let hours = number(index + 1, digits: 1...2), hours <= 14 else { return nil }
        if isMark(index + 2, ":"), isAdjacent(index + 2), isAdjacent(index + 3),
            let minutes = number(index + 3, digits: 2...2), minutes < 60
        {
            return (sign * (hours * 60 + minutes), index + 3)
        }
        return (sign * hours * 60, index + 1)
    }
}
