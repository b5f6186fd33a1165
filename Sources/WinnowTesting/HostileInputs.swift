/// Documents that try to hurt a parser, of no format in particular.
public enum HostileInputs {
    /// A named document.
    public struct Input: Sendable {
        public var name: String
        public var bytes: [UInt8]
    }

    /// Bytes of every kind: nothing, NULs, broken UTF-8, lone surrogates, marks, endless lines, endless nesting in the
    /// brackets of many formats, random bytes.
    /// - Parameter scale: size in bytes of the large ones.
    public static func all(scale: Int = 16_000) -> [Input] {
        fixed + nested(scale) + random(scale)
    }

    /// Every beginning of a document, or 256 of them evenly spread when it is longer.
    public static func truncations(of bytes: [UInt8]) -> [Input] {
        let step = max(1, bytes.count / 256)
        return stride(from: 0, to: bytes.count, by: step).map { count in
            Input(name: "the first \(count) bytes", bytes: Array(bytes[..<count]))
        }
    }

    /// Copies of a document with bytes changed, removed, doubled and inserted, the same ones every time.
    public static func mutations(of bytes: [UInt8], count: Int = 200, seed: UInt64 = 1) -> [Input] {
        guard !bytes.isEmpty else { return [] }
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            var copy = bytes
            for _ in 0...Int.random(in: 0...4, using: &generator) where !copy.isEmpty {
                let index = Int.random(in: 0..<copy.count, using: &generator)
                switch Int.random(in: 0...4, using: &generator) {
                case 0: copy[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: copy.remove(at: index)
                case 2: copy.insert(copy[index], at: index)
                case 3: copy.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                default:
                    let end = min(copy.count, index + Int.random(in: 1...32, using: &generator))
                    copy.insert(contentsOf: copy[index..<end], at: Int.random(in: 0...copy.count, using: &generator))
                }
            }
            return Input(name: "mutation \(number) of seed \(seed)", bytes: copy)
        }
    }

    private static let fixed: [Input] = [
        Input(name: "nothing", bytes: []), Input(name: "one byte", bytes: [0x78]), Input(name: "one NUL", bytes: [0]),
        Input(name: "NULs", bytes: Array(repeating: 0, count: 5000)),
        Input(name: "a UTF-8 mark alone", bytes: [0xEF, 0xBB, 0xBF]),
        Input(name: "a UTF-16 mark alone", bytes: [0xFF, 0xFE]),
        Input(name: "half a UTF-16 unit", bytes: [0xFF, 0xFE, 0x41]),
        Input(name: "a lone UTF-16 surrogate", bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]),
        Input(
            name: "overlong and impossible UTF-8", bytes: [0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x80, 0x80, 0x80, 0xFF]),
        Input(name: "a cut UTF-8 sequence", bytes: Array("text ".utf8) + [0xE2, 0x82]),
        Input(name: "every byte", bytes: Array(0...255)),
        Input(name: "carriage returns", bytes: Array("a\rb\r\rc\r".utf8)),
        Input(name: "controls", bytes: Array("a\u{1B}[31mb\u{7}c\u{8}d\u{202E}e\u{FEFF}f".utf8)),
        Input(name: "white space", bytes: Array(" \t\r\n\u{A0}\u{3000}\u{2028}".utf8)),
        Input(name: "combining marks", bytes: Array(("e" + String(repeating: "\u{301}", count: 5000)).utf8)),
    ]

    private static func nested(_ scale: Int) -> [Input] {
        let units = [
            "[", "{", "(", "<", "<div>", "<table><tr><td>", "<!--", "> ", "* ", "- - ", "**a", "[a](", "![", "`",
            "{\"a\":",
            "\"", "\\", "&", "&amp;", "\n", "\n\n", "a,", "|", "---\n", "<a href=\"", "\u{FEFF}", "#",
            "a: &a [*a, *a]\n",
        ]
        return units.map { unit in
            let count = scale / unit.utf8.count
            return Input(
                name: "\(count) times \(unit.debugDescription)",
                bytes: Array(String(repeating: unit, count: count).utf8))
        } + [Input(name: "one long word", bytes: Array(repeating: 0x61, count: scale * 4))]
    }

    private static func random(_ scale: Int) -> [Input] {
        (1...4).map { seed in
            var generator = SeededGenerator(seed: UInt64(seed))
            let top: UInt8 = seed.isMultiple(of: 2) ? 0x7F : 0xFF
            let bytes = (0..<scale / 4).map { _ in UInt8.random(in: 0...top, using: &generator) }
            return Input(name: "random bytes of seed \(seed)", bytes: bytes)
        }
    }
}
