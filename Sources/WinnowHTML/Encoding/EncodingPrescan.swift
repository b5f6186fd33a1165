/// "Prescan a byte stream to determine its encoding" (13.2.3.2), over at most 1,024 bytes.
struct EncodingPrescan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The encoding that the bytes state, or `nil`.
    mutating func run() -> HTMLEncoding? {
        if let wide = wideDeclaration() { return wide }
        return scan() ?? xmlEncoding()
    }

    /// `<?x` in UTF-16.
    private func wideDeclaration() -> HTMLEncoding? {
        guard bytes.count >= 6, bytes[0] == 0 || bytes[1] == 0 else { return nil }
        let pairs = (UInt8(ascii: "<"), UInt8(ascii: "?"), UInt8(ascii: "x"))
        if bytes[0] == pairs.0, bytes[2] == pairs.1, bytes[4] == pairs.2, bytes[1] | bytes[3] | bytes[5] == 0 {
            return .utf16LE
        }
        if bytes[1] == pairs.0, bytes[3] == pairs.1, bytes[5] == pairs.2, bytes[0] | bytes[2] | bytes[4] == 0 {
            return .utf16BE
        }
        return nil
    }

    private mutating func scan() -> HTMLEncoding? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            if hasPrefix("<!--") {
                guard skipComment() else { return nil }
            } else if hasPrefix("<meta"), let next = byte(at: 5), isHTMLSpace(next) || next == UInt8(ascii: "/") {
                position += 6
                if let found = meta() { return found }
                position += 1
            } else if isTag {
                skipTag()
                position += 1
            } else if let next = byte(at: 1),
                next == UInt8(ascii: "!") || next == UInt8(ascii: "/") || next == UInt8(ascii: "?")
            {
                while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
                position += 1
            } else {
                position += 1
            }
        }
        return nil
    }

    private func byte(at offset: Int) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private func hasPrefix(_ literal: StaticString) -> Bool {
        guard bytes.count - position >= literal.utf8CodeUnitCount else { return false }
        for i in 0..<literal.utf8CodeUnitCount where asciiLowered(bytes[position + i]) != literal.utf8Start[i] {
            return false
        }
        return true
    }

    private var isTag: Bool {
        guard let next = byte(at: 1) else { return false }
        if asciiLowered(next) &- 0x61 < 26 { return true }
        guard next == UInt8(ascii: "/"), let letter = byte(at: 2) else { return false }
        return asciiLowered(letter) &- 0x61 < 26
    }

    /// To behind the first `-->`, whose dashes may be those of `<!--`; `false` if there is none.
    private mutating func skipComment() -> Bool {
        position += 2
        while position + 2 < bytes.count {
            if bytes[position] == UInt8(ascii: "-"), bytes[position + 1] == UInt8(ascii: "-"),
                bytes[position + 2] == UInt8(ascii: ">")
            {
                position += 3
                return true
            }
            position += 1
        }
        position = bytes.count
        return false
    }

    private mutating func skipTag() {
        while position < bytes.count, !isHTMLSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        while nextAttribute() != nil {}
    }

    /// The attributes of a `meta`; of each name the first one counts.
    private mutating func meta() -> HTMLEncoding? {
        var seen = (pragma: false, content: false, charset: false)
        var gotPragma = false
        var needsPragma: Bool?
        var charset: HTMLEncoding?
        while let (name, value) = nextAttribute() {
            if matches(name, "http-equiv"), !seen.pragma {
                seen.pragma = true
                gotPragma = matches(value, "content-type")
            } else if matches(name, "content"), !seen.content {
                seen.content = true
                let content = UnsafeBufferPointer(rebasing: bytes[value])
                if charset == nil, let found = EncodingSniffer.encoding(inContent: content) {
                    charset = found
                    needsPragma = true
                }
            } else if matches(name, "charset"), !seen.charset {
                seen.charset = true
                charset = HTMLEncoding(labelBytes: UnsafeBufferPointer(rebasing: bytes[value]))
                needsPragma = false
            }
        }
        guard let needsPragma, !needsPragma || gotPragma, let charset, position < bytes.count else { return nil }
        return EncodingSniffer.adjusted(charset)
    }

    /// Whether a range is a literal in lower case, the case being ignored.
    private func matches(_ range: Range<Int>, _ literal: StaticString) -> Bool {
        guard range.count == literal.utf8CodeUnitCount else { return false }
        for i in 0..<range.count where asciiLowered(bytes[range.lowerBound + i]) != literal.utf8Start[i] {
            return false
        }
        return true
    }

    /// "Get an attribute": where its name and value are, or `nil` at the end of the tag or of the bytes.
    private mutating func nextAttribute() -> (name: Range<Int>, value: Range<Int>)? {
        while let byte = byte(at: 0), isHTMLSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
        guard let first = byte(at: 0), first != UInt8(ascii: ">") else { return nil }
        let start = position
        while true {
            guard let byte = byte(at: 0) else { return nil }
            if byte == UInt8(ascii: "="), position > start { break }
            if isHTMLSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
            position += 1
        }
        let name = start..<position
        skipSpaces()
        guard byte(at: 0) == UInt8(ascii: "=") else { return (name, position..<position) }
        position += 1
        return nextValue().map { (name, $0) }
    }

    private mutating func nextValue() -> Range<Int>? {
        skipSpaces()
        guard let first = byte(at: 0) else { return nil }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            let start = position + 1
            position = start
            while let byte = byte(at: 0) {
                position += 1
                if byte == first { return start..<(position - 1) }
            }
            return nil
        }
        let start = position
        while let byte = byte(at: 0) {
            if isHTMLSpace(byte) || byte == UInt8(ascii: ">") { return start..<position }
            position += 1
        }
        return nil
    }

    private mutating func skipSpaces() {
        while let byte = byte(at: 0), isHTMLSpace(byte) { position += 1 }
    }

    /// "Get an XML encoding": `<?xml version="1.0" encoding="…"?>` at the very beginning.
    private func xmlEncoding() -> HTMLEncoding? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let wanted = Array("encoding".utf8)
        let declaration = Array(bytes[..<end])
        guard declaration.count > wanted.count else { return nil }
        guard
            let start = (0...(declaration.count - wanted.count)).first(where: {
                declaration[$0..<($0 + wanted.count)].elementsEqual(wanted)
            })
        else { return nil }
        var rest = declaration[(start + wanted.count)...].drop { $0 <= 0x20 }
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop { $0 <= 0x20 }
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        rest = rest.dropFirst()
        guard let close = rest.firstIndex(of: quote) else { return nil }
        let label = rest[..<close]
        if label.contains(where: { $0 <= 0x20 }) { return nil }
        return HTMLEncoding(label: String(decoding: label, as: UTF8.self)).map { encoding in
            encoding == .utf16BE || encoding == .utf16LE ? .utf8 : encoding
        }
    }
}
