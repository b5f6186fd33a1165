import WinnowModel

/// Interviews whose turns begin with a dash: `— Сколько …?`, `— Четыреста.` in turns, or only the questions of them,
/// as Japanese papers print them: `――計画をどう見ますか。`
enum DashedTurns {
    /// The blocks with questions and answers marked and their dashes taken off; nil when the text has no such turns.
    static func marked(_ blocks: [Block]) -> [Block]? {
        let dashed = blocks.indices.filter { blocks[$0].kind == .paragraph && mark(blocks[$0].text) != nil }
        guard dashed.count >= 2 else { return nil }
        return inTurns(blocks, dashed) ?? byLongDashes(blocks, dashed)
    }

    /// The first bytes of dashes: most paragraphs begin with none.
    private static func mark(_ text: String) -> (length: Int, rest: String)? {
        guard text.utf8.first == 0xE2 else { return nil }
        let length = text.unicodeScalars.prefix { "–—―─".unicodeScalars.contains($0) }.count
        guard (1...3).contains(length) else { return nil }
        let rest = String(text.unicodeScalars.dropFirst(length)).trimmed()
        return rest.isEmpty ? nil : (length, rest)
    }

    /// Neighbouring paragraphs with a dash, one asks and the next does not: at least two pairs, and nothing else that
    /// begins with a dash, since a dash may open what somebody says as well.
    private static func inTurns(_ blocks: [Block], _ dashed: [Int]) -> [Block]? {
        guard dashed.count >= 4, dashed.count % 2 == 0 else { return nil }
        let pairs = stride(from: 0, to: dashed.count, by: 2).map { (dashed[$0], dashed[$0 + 1]) }
        let asking = pairs.count { asks(blocks[$0.0].text) }
        guard asking * 3 >= pairs.count * 2, asking >= 2,
            pairs.allSatisfy({ $0.0 + 1 == $0.1 && !asks(blocks[$0.1].text) && isTurn(blocks[$0.0].text) })
        else { return nil }
        var result = blocks
        for (turn, (question, answer)) in pairs.enumerated() {
            result[question] = Block(.question, text: mark(blocks[question].text)?.rest ?? blocks[question].text)
            result[answer] = Block(.answer, text: mark(blocks[answer].text)?.rest ?? blocks[answer].text)
            var next = answer + 1
            // Behind the last answer the text may go on with something else.
            let end = turn + 1 < pairs.count ? pairs[turn + 1].0 : next
            while next < end, result[next].kind == .paragraph {
                result[next].kind = .answer
                next += 1
            }
        }
        return result
    }

    /// Questions alone begin with a dash, in scripts without spaces between words, and an answer follows each.
    private static func byLongDashes(_ blocks: [Block], _ dashed: [Int]) -> [Block]? {
        let isSuch = { (index: Int) in
            guard let mark = mark(blocks[index].text), mark.rest.utf8.count <= 600 else { return false }
            return mark.rest.unicodeScalars.first.map(LineShape.isDense) == true || mark.length >= 2
        }
        guard dashed.allSatisfy(isSuch), dashed.allSatisfy({ LineShape(blocks[$0].text).hasDense }) else { return nil }
        for (question, next) in zip(dashed, dashed.dropFirst() + [blocks.count]) {
            guard question + 1 < next, blocks[question + 1].kind == .paragraph else { return nil }
        }
        var result = blocks
        let asked = Set(dashed)
        for index in (dashed.first ?? 0)..<blocks.count where blocks[index].kind == .paragraph {
            if asked.contains(index), let mark = mark(blocks[index].text) {
                result[index] = Block(.question, text: mark.rest)
            } else {
                result[index].kind = .answer
            }
        }
        return result
    }

    /// A turn of an interviewer is short.
    private static func isTurn(_ text: String) -> Bool { text.utf8.count <= 900 }

    /// Whether a text ends with a question.
    private static func asks(_ text: String) -> Bool {
        text.unicodeScalars.last { !LineShape.isCloser($0) }.map { "?？؟;".unicodeScalars.contains($0) } ?? false
    }
}
