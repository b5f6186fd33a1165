import WinnowModel

/// Recognises messages and mailboxes by their header lines (RFC 5322 section 2.2).
enum MailSniffer {
    static func mediaType(of sample: TextSample, _ hint: TypeHint) -> MediaType? {
        let lines = sample.lines(40)
        guard let first = lines.first else { return nil }
        let isMailbox = first.starts(with: "From ".utf8)
        let count = knownHeaders(isMailbox ? lines.dropFirst() : lines[...])
        if isMailbox, count >= 2 { return "application/mbox" }
        let isStated = hint.says("message/rfc822")
        return count >= (isStated ? 1 : 3) ? "message/rfc822" : nil
    }

    private static let names: Set<String> = [
        "from", "to", "cc", "subject", "date", "received", "message-id", "mime-version", "return-path", "delivered-to",
        "content-type", "content-transfer-encoding", "reply-to", "sender", "references", "in-reply-to", "list-id",
        "dkim-signature", "authentication-results", "x-mailer", "user-agent",
    ]

    /// How many lines from the first on are headers that mail software writes; stops at the first line that is none.
    private static func knownHeaders(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Int {
        var count = 0
        for line in lines {
            if line.isEmpty { break }
            if count > 0, line.first == 0x20 || line.first == 0x09 { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { break }
            if names.contains(String(decoding: line[..<colon], as: UTF8.self).lowercased()) { count += 1 }
        }
        return count
    }
}
