import WinnowHTML
import WinnowPlugin

/// Finds dates by the names of members in scripts and comments: `"publishedAt": "2023-09-14"`, `dc:date="…"`.
///
/// One pass over the bytes, which looks back at a name only where a value begins.
struct ScriptDates {
    /// A date under a name.
    struct Finding {
        let value: FoundMachineDate
        /// The name says that it is the day of publication.
        let isPublication: Bool
    }

    private static let findingLimit = 24
    private static let nameBytes = 40
    private static let valueBytes = 48

    let machine: MachineDate
    private(set) var findings: [Finding] = []

    init(machine: MachineDate) { self.machine = machine }

    /// Looks through the text of a script.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 2
        while at < bytes.count, findings.count < Self.findingLimit {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if Self.mayBegin(at + 1, in: bytes), let name = name(endingBefore: at, in: bytes) {
                    value(from: at + 1, until: byte, name, in: bytes)
                }
            } else if byte == UInt8(ascii: "1"), bytes[at - 1] == UInt8(ascii: ":") || bytes[at - 1] == 0x20 {
                if let name = name(endingBefore: at, in: bytes) { number(from: at, name, in: bytes) }
            }
            at += 1
        }
    }

    /// Whether a value can be a date by its first bytes: a number, or a name of at least two letters.
    private static func mayBegin(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + 7 < bytes.count else { return false }
        let first = bytes[index]
        if first >= 0x30, first <= 0x39 { return true }
        return first >= 0x41 && first <= 0x5A && (0x61...0x7A).contains(bytes[index + 1])
    }

    /// The name that a value behind a colon or an equals sign has; nil when it cannot be that of a date.
    private func name(endingBefore value: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        var end = value - 1
        while end > 0, bytes[end] == 0x20 || bytes[end] == UInt8(ascii: "\\") { end -= 1 }
        guard bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "=") else { return nil }
        end -= 1
        while end > 0, "\"'\\ ".utf8.contains(bytes[end]) { end -= 1 }
        var start = end + 1
        while start > 0, end - start < Self.nameBytes, Self.isName(bytes[start - 1]) { start -= 1 }
        guard end - start >= 3 else { return nil }
        return ScriptDateNames.isPublication(UnsafeBufferPointer(rebasing: bytes[start...end]))
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    private mutating func value(
        from start: Int, until quote: UInt8, _ isPublication: Bool, in bytes: UnsafeBufferPointer<UInt8>
    ) {
        var value: [UInt8] = []
        var at = start
        while at < bytes.count, bytes[at] != quote {
            if bytes[at] != UInt8(ascii: "\\") { value.append(bytes[at]) }
            guard value.count <= Self.valueBytes else { return }
            at += 1
        }
        value.withUnsafeBufferPointer { add($0, isPublication) }
    }

    private mutating func number(from start: Int, _ isPublication: Bool, in bytes: UnsafeBufferPointer<UInt8>) {
        let digits = bytes[start...].prefix(14).prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard digits.count == 10 || digits.count == 13 else { return }
        add(UnsafeBufferPointer(rebasing: digits), isPublication)
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ isPublication: Bool) {
        guard let found = machine.read(text), found.date.day != nil, found.date.year >= 1994 else { return }
        findings.append(Finding(value: found, isPublication: isPublication))
    }
}

/// What the names of members say about the dates in them.
enum ScriptDateNames {
    private typealias Words = [[UInt8]]

    private static func words(_ list: String) -> Words { list.split(separator: " ").map { Array($0.utf8) } }

    private static let publication = words("publi pubdate pubdt posted postdate release deploydt")
    private static let plain = words("date created creation crdate regdt inputdt writedt")
    private static let others = words(
        """
        modif updat expir end start birth valid last now current server render build request cache event \
        archiv edit delet login join regist range until today paper redeploy republi
        """)

    /// Whether a name is that of the day of publication; nil when it is no date of the document at all.
    static func isPublication(_ name: UnsafeBufferPointer<UInt8>) -> Bool? {
        let isPublication = contains(publication, in: name)
        guard isPublication || contains(plain, in: name), !contains(others, in: name) else { return nil }
        return isPublication
    }

    /// Whether one of the words stands in a name, in capitals or not.
    private static func contains(_ words: Words, in name: UnsafeBufferPointer<UInt8>) -> Bool {
        words.contains { word in
            guard word.count <= name.count else { return false }
            for start in 0...(name.count - word.count) where name[start] | 0x20 == word[0] {
                var length = 1
                while length < word.count, name[start + length] | 0x20 == word[length] { length += 1 }
                if length == word.count { return true }
            }
            return false
        }
    }
}
