import WinnowModel

/// Joins list items that stand as paragraphs of their own, with blank lines between them.
enum LooseLists {
    /// The passages with such runs as lists.
    static func joined(_ passages: [Passage]) -> [Passage] {
        guard passages.contains(where: { $0.block.kind == .paragraph && marker($0.block.text) != nil }) else {
            return passages
        }
        var result: [Passage] = []
        result.reserveCapacity(passages.count)
        var run: [Passage] = []
        for passage in passages {
            if let last = run.last, !continues(last, passage) {
                result += closed(run)
                run = []
            }
            if passage.block.kind == .paragraph, marker(passage.block.text) != nil {
                run.append(passage)
            } else {
                result.append(passage)
            }
        }
        return result + closed(run)
    }

    /// The sign or number that an item begins with, and how many bytes it takes.
    private struct Marker {
        var sign: UInt8
        /// Of a numbered item.
        var number: Int?
        var length: Int
    }

    /// Dashes longer than a hyphen open speech in many languages and are no markers here.
    private static func marker(_ text: String) -> Marker? {
        guard let first = text.utf8.first, first &- 0x30 < 10 || first == 0xE2 || "*+-".utf8.contains(first) else {
            return nil
        }
        for bullet in ["•", "▪", "◦", "●", "‣", "*", "+", "-"] where text.hasPrefix(bullet + " ") {
            return Marker(sign: bullet.utf8.first ?? 0, number: nil, length: bullet.utf8.count + 1)
        }
        let digits = text.utf8.prefix(3).prefix { $0 >= 0x30 && $0 <= 0x39 }
        let rest = text.utf8.dropFirst(digits.count)
        guard !digits.isEmpty, let sign = rest.first, sign == 0x2E || sign == 0x29, rest.dropFirst().first == 0x20
        else { return nil }
        return Marker(sign: sign, number: Int(String(digits) ?? ""), length: digits.count + 2)
    }

    private static func continues(_ last: Passage, _ next: Passage) -> Bool {
        guard next.block.kind == .paragraph, let first = marker(last.block.text), let second = marker(next.block.text),
            first.sign == second.sign
        else { return false }
        guard let number = first.number else { return second.number == nil }
        return second.number == number + 1
    }

    private static func closed(_ run: [Passage]) -> [Passage] {
        guard let first = run.first, let mark = marker(first.block.text), isList(run, mark) else { return run }
        let items = run.map { passage in
            Block.Item(text: String(passage.block.text.utf8.dropFirst(marker(passage.block.text)?.length ?? 0)) ?? "")
        }
        return [Passage(Block(.list, isOrdered: mark.number != nil, items: items), blanksBefore: first.blanksBefore)]
    }

    /// Hyphens open speech as well: then the paragraphs are long or ask something.
    private static func isList(_ run: [Passage], _ mark: Marker) -> Bool {
        guard run.count >= 2 else { return false }
        guard mark.sign == UInt8(ascii: "-") else { return true }
        return run.count >= 3 && run.allSatisfy { $0.size <= 160 && !$0.block.text.utf8.contains(UInt8(ascii: "?")) }
    }
}
