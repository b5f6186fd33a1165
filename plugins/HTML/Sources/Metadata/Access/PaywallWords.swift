/// How prompts begin that stand where the text of an article ends for those who do not pay, in many languages.
struct PaywallWords: Sendable {
    /// What a prompt says about the page.
    enum Access: String { case paid, metered }

    private struct Rule {
        let beginning: [UInt8]
        /// One of these must follow; empty where the beginning says all.
        let words: [[UInt8]]
        let access: Access
    }

    static let shared = PaywallWords()

    private let rules: [[Rule]]
    /// By the first word which rules may hold.
    private let byWord: ByteKeyTable<Int>
    private let beginnings: BeginningFilter
    /// Parts of prompts in scripts without spaces.
    private let parts: [[UInt8]]
    /// What says that a prompt is for something else.
    private let others: [[UInt8]]

    /// Bytes of a text that are looked at.
    private static let headBytes = 400

    /// Whether a text may begin as prompts do; few others do.
    @inline(__always)
    func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return beginnings.mayBegin(text) || first >= 0xE3 && first <= 0xE9
    }

    /// What a short text says, if it begins as prompts do.
    func access(_ text: UnsafeBufferPointer<UInt8>) -> Access? {
        guard let first = text.first else { return nil }
        if !beginnings.mayBegin(text) { return first >= 0xE3 && first <= 0xE9 ? accessWithoutSpaces(text) : nil }
        let word = text.prefix(40).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
        guard let list = byWord[UnsafeBufferPointer(rebasing: word)] else {
            return first >= 0xE3 && first <= 0xE9 ? accessWithoutSpaces(text) : nil
        }
        let folded = TextMatch.folded(UnsafeBufferPointer(rebasing: text.prefix(Self.headBytes)))
        return folded.withUnsafeBufferPointer { folded in
            guard !others.contains(where: { Self.has($0, folded) }) else { return nil }
            return rules[list].first { rule in
                guard folded.starts(with: rule.beginning) else { return false }
                let rest = UnsafeBufferPointer(rebasing: folded[rule.beginning.count...])
                return rule.words.isEmpty || rule.words.contains { Self.has($0, rest) }
            }?.access ?? (first >= 0xE3 ? accessWithoutSpaces(text) : nil)
        }
    }

    private func accessWithoutSpaces(_ text: UnsafeBufferPointer<UInt8>) -> Access? {
        parts.contains { Self.has($0, text) } ? .paid : nil
    }

    private static func has(_ part: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        ByteSearch.offset(of: part, in: text) != nil
    }

    private init() {
        var (rules, places, words): ([[Rule]], [[UInt8]: Int], [(Int, String)]) = ([], [:], [])
        for (list, access) in [(Self.paid, Access.paid), (Self.metered, .metered)] {
            for line in Self.parts(list.utf8, UInt8(ascii: "\n")) {
                let sides = Self.parts(line, UInt8(ascii: "~")).map { Self.parts($0, UInt8(ascii: "/")) }
                for beginning in sides[0] {
                    let word = Array(beginning.prefix { $0 != 0x20 })
                    let place = places[word] ?? rules.count
                    if place == rules.count {
                        rules.append([])
                        places[word] = place
                        words.append((place, Self.spellings(word)))
                    }
                    rules[place].append(
                        Rule(beginning: beginning, words: sides.count > 1 ? sides[1] : [], access: access))
                }
            }
        }
        self.rules = rules
        byWord = ByteKeyTable(words, ignoresCase: true)
        beginnings = BeginningFilter(words.flatMap { Self.parts($0.1.utf8, 0x20) })
        parts = Self.parts(Self.withoutSpaces.utf8, UInt8(ascii: "\n"))
        others = Self.parts(Self.elsewhere.utf8, UInt8(ascii: "\n"))
    }

    /// A word with a small letter at its beginning and with a capital; those of ASCII are alike.
    private static func spellings(_ word: [UInt8]) -> String {
        let word = String(decoding: word, as: UTF8.self)
        return word.utf8.first.map { $0 < 0x80 } ?? true
            ? word : word + " " + word.prefix(1).uppercased() + word.dropFirst()
    }

    /// What stands between marks, without spaces around.
    private static func parts(_ text: some Collection<UInt8>, _ mark: UInt8) -> [[UInt8]] {
        text.split(separator: mark).map { part in
            var bytes = Array(part.drop { $0 == 0x20 })
            while bytes.last == 0x20 { bytes.removeLast() }
            return bytes
        }
    }
}
