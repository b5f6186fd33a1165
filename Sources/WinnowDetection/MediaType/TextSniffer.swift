import WinnowModel

/// Names the media type of a text document by its form; where forms are alike, the name and the declaration decide.
struct TextSniffer {
    private let sample: TextSample
    private let bytes: UnsafeRawBufferPointer
    private let hint: TypeHint

    init(_ sample: TextSample, _ bytes: UnsafeRawBufferPointer, _ hint: TypeHint) {
        self.sample = sample
        self.bytes = bytes
        self.hint = hint
    }

    var mediaType: MediaType {
        let start = sample.start
        guard start < sample.head.count else { return hint.textual ?? "text/plain" }
        switch sample.head[start] {
        case UInt8(ascii: "<"):
            if let markup = MarkupSniffer.mediaType(of: sample, hint) { return markup }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if let data = DataSniffer.json(sample, hint) { return data }
        default: break
        }
        if let marked = byFirstWords(start) { return marked }
        if let stated = hint.textual, stated != "text/html", !Self.needsProof.contains(stated.name) { return stated }
        if hint.says("text/html"), hasTag { return "text/html" }
        if let mail = MailSniffer.mediaType(of: sample, hint) { return mail }
        if let table = DataSniffer.table(sample, hint) { return table }
        if MarkdownSniffer.isMarkdown(sample, isStated: hint.says("text/markdown")) { return "text/markdown" }
        return "text/plain"
    }

    /// Types that a name or a server alone does not make: their own form must be there.
    private static let needsProof: Set<String> = [
        "application/rtf", "application/xml", "application/rss+xml", "application/atom+xml", "image/svg+xml",
        "application/xhtml+xml", "message/rfc822", "application/mbox", "application/json", "text/csv",
        "text/tab-separated-values",
    ]

    private func byFirstWords(_ start: Int) -> MediaType? {
        let words: [(String, MediaType)] = [
            ("BEGIN:VCALENDAR", "text/calendar"), ("BEGIN:VCARD", "text/vcard"), ("WEBVTT", "text/vtt"),
            ("-----BEGIN PGP", "application/pgp-encrypted"), ("-----BEGIN CERTIFICATE", "application/x-x509-ca-cert"),
            ("\\documentclass", "application/x-tex"), ("%!PS", "application/postscript"), ("<?php", "text/x-php"),
        ]
        let head = sample.text(from: start, count: 32)
        for (word, type) in words where head.hasPrefix(word) { return type }
        guard head.hasPrefix("#!"), let newline = head.firstIndex(where: { $0.isNewline }) ?? Optional(head.endIndex)
        else {
            return nil
        }
        let interpreter = head[..<newline]
        if interpreter.contains("python") { return "text/x-python" }
        if interpreter.hasSuffix("sh") { return "text/x-shellscript" }
        if interpreter.contains("perl") { return "text/x-perl" }
        return nil
    }

    private var hasTag: Bool {
        zip(sample.head, sample.head.dropFirst()).contains { open, next in
            open == UInt8(ascii: "<")
                && ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A || next == 0x21 || next == 0x2F)
        }
    }
}
