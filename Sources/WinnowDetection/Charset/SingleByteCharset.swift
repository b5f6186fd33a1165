/// A charset that is ASCII below 0x80 and has one character a byte above.
///
/// The tables are those of glibc's iconv, which has a library for each: loading forty of them would take 2 ms of a
/// worker's start, and a sandboxed process can load none later.
struct SingleByteCharset: Sendable {
    /// What each byte from 0x80 on becomes, in UTF-8.
    private let characters: [Character]

    private struct Character: Sendable {
        var bytes: (UInt8, UInt8, UInt8)
        var count: Int
        var isDefined: Bool
    }

    /// The charset with a name that iconv knows, in upper case; nil when it is none of these.
    static func named(_ name: String) -> SingleByteCharset? {
        paragraphs[name].map { SingleByteCharset($0) }
    }

    /// Whether there is a charset with the name.
    static func exists(_ name: String) -> Bool { paragraphs[name] != nil }

    /// Where each name's charset stands.
    private static let paragraphs: [String: Words] = {
        var paragraphs: [String: Words] = [:]
        var words: Words = []
        for line in tables.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            words += line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
            guard line.isEmpty else { continue }
            for name in words.dropLast(128) { paragraphs[String(name)] = words.suffix(128) }
            words = []
        }
        return paragraphs
    }()

    private typealias Words = ArraySlice<Substring>

    private init(_ units: Words) {
        characters = units.map { digits in
            // The table is this program's own: four hexadecimal digits, no surrogates.
            let unit = UInt16(digits, radix: 16) ?? 0xFFFD
            let encoded = Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
            return Character(
                bytes: (encoded[0], encoded[1], encoded.count > 2 ? encoded[2] : 0), count: encoded.count,
                isDefined: unit != 0xFFFD)
        }
    }

    /// Decodes everything.
    /// - Returns: valid UTF-8, and how many bytes stood for nothing and became U+FFFD.
    func decode(_ bytes: UnsafeRawBufferPointer) -> (utf8: [UInt8], malformed: Int) {
        var malformed = 0
        let utf8 = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { out, count in
            for byte in bytes {
                if byte < 0x80 {
                    out[count] = byte
                    count += 1
                    continue
                }
                let character = characters[Int(byte) - 0x80]
                if !character.isDefined { malformed += 1 }
                out[count] = character.bytes.0
                out[count + 1] = character.bytes.1
                if character.count > 2 { out[count + 2] = character.bytes.2 }
                count += character.count
            }
        }
        return (utf8, malformed)
    }
}
