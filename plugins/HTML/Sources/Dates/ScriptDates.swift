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
        var at = 0
        while at < bytes.count, findings.count < Self.findingLimit {
            var marks = Self.marks(EightBytes.load(bytes, at))
            while marks != 0 {
                take(at + marks.trailingZeroBitCount >> 3, in: bytes)
                marks &= marks - 1
            }
            at += 8
        }
    }

    /// Which of eight bytes may begin a value, by their highest bits: quotation marks and the digit of a number of seconds.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        EightBytes.places(of: UInt8(ascii: "\""), in: word) | EightBytes.places(of: UInt8(ascii: "'"), in: word)
            | EightBytes.places(of: UInt8(ascii: "1"), in: word)
    }

    /// Takes in the value that a byte begins, if it does and has a name.
    private mutating func take(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard at >= 2, at < bytes.count, findings.count < Self.findingLimit else { return }
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if Self.mayBegin(at + 1, in: bytes), let name = name(endingBefore: at, in: bytes) {
                value(from: at + 1, until: bytes[at], name, in: bytes)
            }
        case UInt8(ascii: "1") where bytes[at - 1] == UInt8(ascii: ":") || bytes[at - 1] == 0x20:
            if let name = name(endingBefore: at, in: bytes) { number(from: at, name, in: bytes) }
        default: return
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
        while end > 0, Self.isQuoting(bytes[end]) { end -= 1 }
        var start = end + 1
        while start > 0, end - start < Self.nameBytes, Self.isName(bytes[start - 1]) { start -= 1 }
        guard end - start >= 3 else { return nil }
        return ScriptDateNames.isPublication(UnsafeBufferPointer(rebasing: bytes[start...end]))
    }

    private static func isQuoting(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") || byte == 0x20
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
    private static let publication = PartList("publi pubdate pubdt posted postdate release deploydt")
    private static let plain = PartList("date created creation crdate regdt inputdt writedt")
    private static let others = PartList(
        """
        modif updat expir end start birth valid last now current server render build request cache event \
        archiv edit delet login join regist range until today paper redeploy republi
        """)

    /// Whether a name is that of the day of publication; nil when it is no date of the document at all.
    static func isPublication(_ name: UnsafeBufferPointer<UInt8>) -> Bool? {
        let isPublication = publication.occurs(in: name)
        guard isPublication || plain.occurs(in: name), !others.occurs(in: name) else { return nil }
        return isPublication
    }
}
