/// Recognises Markdown by marks that plain text does not carry by accident.
enum MarkdownSniffer {
    /// - Parameter isStated: the name or the transport says so; then it needs no proof.
    static func isMarkdown(_ sample: TextSample, isStated: Bool) -> Bool {
        if isStated { return true }
        var score = 0
        var isCode = false
        let lines = sample.lines(200)
        if lines.first == Array("---".utf8)[...], lines.dropFirst().prefix(40).contains(Array("---".utf8)[...]) {
            score += 2
        }
        for line in lines {
            if line.starts(with: "```".utf8) {
                isCode.toggle()
                score += 2
            } else if isCode {
                continue
            } else if isHeading(line) {
                score += 2
            } else if isTableRule(line) {
                score += 3
            }
        }
        return score >= 4
    }

    private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks) else { return false }
        let rest = line.dropFirst(marks)
        return rest.first == 0x20 && (rest.dropFirst().first ?? 0) > 0x2F
    }

    /// `|---|:--:|`
    private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 5 && line.contains(UInt8(ascii: "|")) && line.count { $0 == UInt8(ascii: "-") } >= 3
            && line.allSatisfy { "|-: ".utf8.contains($0) }
    }
}
