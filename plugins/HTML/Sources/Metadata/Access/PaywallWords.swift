/// How prompts begin that stand where the text of an article ends for those who do not pay, in many languages.
struct PaywallWords: Sendable {
    /// What a prompt says about the page.
    enum Access: String { case paid, metered }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A beginning in one of the lists, found by a hash of its first word. What must follow is read when somebody asks:
    /// on most pages nothing begins like a prompt.
    private struct Rule {
        let hash: UInt64
        let beginning: Range<Int>
        /// Where the words are of which one must follow; empty where the beginning says all.
        let words: Range<Int>
        let access: Access
    }

    static let shared = PaywallWords()

    /// By hash.
    private let rules: [Rule]
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
        let hash = Self.hash(text)
        var index = rules.firstIndexSorted { $0.hash >= hash }
        if index == rules.count || rules[index].hash != hash {
            return first >= 0xE3 && first <= 0xE9 ? accessWithoutSpaces(text) : nil
        }
        let folded = TextMatch.folded(UnsafeBufferPointer(rebasing: text.prefix(Self.headBytes)))
        return folded.withUnsafeBufferPointer { folded in
            guard !others.contains(where: { Self.has($0, folded) }) else { return nil }
            while index < rules.count, rules[index].hash == hash {
                if Self.holds(rules[index], folded) { return rules[index].access }
                index += 1
            }
            return first >= 0xE3 ? accessWithoutSpaces(text) : nil
        }
    }

    private static func holds(_ rule: Rule, _ text: Bytes) -> Bool {
        let list = list(of: rule.access)
        guard text.starts(with: Bytes(rebasing: list[rule.beginning])) else { return false }
        let rest = Bytes(rebasing: text[rule.beginning.count...])
        return rule.words.isEmpty || pieces(rule.words, UInt8(ascii: "/"), list).contains { has(Array(list[$0]), rest) }
    }

    private static func list(of access: Access) -> Bytes {
        // Constants of the program, which stay where they are.
        let list = access == .paid ? paid : metered
        return Bytes(start: list.utf8Start, count: list.utf8CodeUnitCount)
    }

    /// Of the letters up to the first other sign, capitals of ASCII lowered.
    private static func hash(_ text: some Collection<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.prefix(40) {
            guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 else { break }
            hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        }
        return hash
    }

    private func accessWithoutSpaces(_ text: UnsafeBufferPointer<UInt8>) -> Access? {
        parts.contains { Self.has($0, text) } ? .paid : nil
    }

    private static func has(_ part: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        ByteSearch.offset(of: part, in: text) != nil
    }

    private init() {
        var rules: [Rule] = []
        var words: [[UInt8]] = []
        for access in [Access.paid, .metered] {
            let list = Self.list(of: access)
            for line in Self.pieces(0..<list.count, UInt8(ascii: "\n"), list) {
                let sides = Self.pieces(line, UInt8(ascii: "~"), list)
                for beginning in Self.pieces(sides[0], UInt8(ascii: "/"), list) {
                    for spelling in Self.spellings(Bytes(rebasing: list[beginning])) {
                        let follows = sides.count > 1 ? sides[1] : 0..<0
                        rules.append(
                            Rule(hash: Self.hash(spelling), beginning: beginning, words: follows, access: access))
                        words.append(spelling)
                    }
                }
            }
        }
        // What is stated first goes first among those of a word.
        self.rules = rules.enumerated().sorted { ($0.element.hash, $0.offset) < ($1.element.hash, $1.offset) }
            .map(\.element)
        beginnings = BeginningFilter(words)
        parts = Self.lines(Self.withoutSpaces)
        others = Self.lines(Self.elsewhere)
    }

    /// The first word of a beginning with a small letter and with a capital; those of ASCII are alike.
    private static func spellings(_ beginning: Bytes) -> [[UInt8]] {
        let word = Array(beginning.prefix { $0 != 0x20 })
        guard let first = word.first, first >= 0x80 else { return [word] }
        let text = String(decoding: word, as: UTF8.self)
        let capital = Array((text.prefix(1).uppercased() + text.dropFirst()).utf8)
        return capital == word ? [word] : [word, capital]
    }

    /// What stands between marks in a part of a list, without spaces around.
    private static func pieces(_ part: Range<Int>, _ mark: UInt8, _ list: Bytes) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = part.lowerBound
        while start < part.upperBound {
            let end = min(part.upperBound, ByteSearch.offset(of: mark, in: list, from: start))
            var (first, last) = (start, end)
            while first < last, list[first] == 0x20 { first += 1 }
            while first < last, list[last - 1] == 0x20 { last -= 1 }
            if first < last { pieces.append(first..<last) }
            start = end + 1
        }
        return pieces
    }

    private static func lines(_ text: String) -> [[UInt8]] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
    }
}

extension Array {
    /// Where the first element stands that a test holds for, of an array whose later elements it holds for, too.
    fileprivate func firstIndexSorted(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
