/// "Prescan a byte stream to determine its encoding" (13.2.3.2), over at most 1,024 bytes.
struct EncodingPrescan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The encoding that the bytes state, or `nil`.
    mutating func run() -> HTMLEncoding? {
        if bytes.starts(with: [0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
        if bytes.starts(with: [0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
        return scan() ?? xmlEncoding()
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
            } else if let next = byte(at: 1), [UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "?")].contains(next) {
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

    /// The attributes of a `meta`.
    private mutating func meta() -> HTMLEncoding? {
        var seen: Set<[UInt8]> = []
        var gotPragma = false
        var needsPragma: Bool?
        var charset: HTMLEncoding?
        while let (name, value) = nextAttribute() {
            guard seen.insert(name).inserted else { continue }
            switch String(decoding: name, as: UTF8.self) {
            case "http-equiv":
                if value == Array("content-type".utf8) { gotPragma = true }
            case "content":
                if charset == nil, let found = value.withUnsafeBufferPointer(EncodingSniffer.encoding(inContent:)) {
                    charset = found
                    needsPragma = true
                }
            case "charset":
                charset = value.withUnsafeBufferPointer { HTMLEncoding(labelBytes: $0) }
                needsPragma = false
            default: break
            }
        }
        guard let needsPragma, !needsPragma || gotPragma, let charset, position < bytes.count else { return nil }
        return EncodingSniffer.adjusted(charset)
    }

    /// "Get an attribute": name and value in lower case, or `nil` at the end of the tag or of the bytes.
    private mutating func nextAttribute() -> (name: [UInt8], value: [UInt8])? {
        while let byte = byte(at: 0), isHTMLSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
        guard let first = byte(at: 0), first != UInt8(ascii: ">") else { return nil }
        var name: [UInt8] = []
        while true {
            guard let byte = byte(at: 0) else { return nil }
            if byte == UInt8(ascii: "="), !name.isEmpty {
                position += 1
                break
            }
            if isHTMLSpace(byte) {
                skipSpaces()
                guard self.byte(at: 0) == UInt8(ascii: "=") else { return (name, []) }
                position += 1
                break
            }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { return (name, []) }
            name.append(asciiLowered(byte))
            position += 1
        }
        return nextValue().map { (name, $0) }
    }

    private mutating func nextValue() -> [UInt8]? {
        skipSpaces()
        guard let first = byte(at: 0) else { return nil }
        var value: [UInt8] = []
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            position += 1
            while let byte = byte(at: 0) {
                position += 1
                if byte == first { return value }
                value.append(asciiLowered(byte))
            }
            return nil
        }
        while let byte = byte(at: 0) {
            if isHTMLSpace(byte) || byte == UInt8(ascii: ">") { return value }
            value.append(asciiLowered(byte))
            position += 1
        }
        return nil
    }

    private mutating func skipSpaces() {
        while let byte = byte(at: 0), isHTMLSpace(byte) { position += 1 }
    }

    /// "Get an XML encoding": `<?xml version="1.0" encoding="…"?>` at the very beginning.
    private func xmlEncoding() -> HTMLEncoding? {
        guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
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
