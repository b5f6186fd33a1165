/// A pattern for one component of a path: literal bytes, `?`, `*` and `[…]`.
///
/// Matching takes at most (bytes of the name) × (elements of the pattern) steps, whatever the pattern: patterns come from
/// files that strangers may write.
struct SegmentPattern: Sendable, Hashable {
    private enum Element: Sendable, Hashable {
        case byte(UInt8)
        /// One character: a UTF-8 sequence, or one byte where there is none.
        case anyCharacter
        case anyRun
        case oneOf(CharacterSet)
    }

    /// The members of `[…]`.
    struct CharacterSet: Sendable, Hashable {
        var ranges: [ClosedRange<UInt32>] = []
        var isNegated = false

        func contains(_ character: UInt32) -> Bool {
            ranges.contains { $0.contains(character) } != isNegated
        }
    }

    private var elements: [Element] = []

    /// Reads a pattern. `\` takes the next byte literally; a `[` that is never closed is literal, too.
    ///
    /// - Parameter text: The pattern's bytes, without `/`.
    init(_ text: some Sequence<UInt8>) {
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "*"):
                if elements.last != .anyRun { elements.append(.anyRun) }
            case UInt8(ascii: "?"):
                elements.append(.anyCharacter)
            case UInt8(ascii: "\\"):
                elements.append(.byte(rest.popFirst() ?? byte))
            case UInt8(ascii: "["):
                if let set = CharacterSet(readingFrom: &rest) {
                    elements.append(.oneOf(set))
                } else {
                    elements.append(.byte(byte))
                }
            default:
                elements.append(.byte(byte))
            }
        }
    }

    /// Whether the pattern fits the whole name.
    ///
    /// - Parameter name: One component of a path.
    func matches(_ name: ArraySlice<UInt8>) -> Bool {
        var element = 0
        var position = name.startIndex
        var run: (element: Int, position: Int)?
        while position < name.endIndex {
            if element < elements.count {
                if elements[element] == .anyRun {
                    run = (element, position)
                    element += 1
                    continue
                }
                if let next = step(elements[element], name, position) {
                    position = next
                    element += 1
                    continue
                }
            }
            // Only the latest `*` has to give: an earlier one can gain nothing by taking more.
            guard let (last, taken) = run else { return false }
            run = (last, taken + 1)
            element = last + 1
            position = taken + 1
        }
        return elements[element...].allSatisfy { $0 == .anyRun }
    }

    private func step(_ element: Element, _ name: ArraySlice<UInt8>, _ position: Int) -> Int? {
        switch element {
        case .byte(let byte):
            return name[position] == byte ? position + 1 : nil
        case .anyCharacter:
            return UTF8Reading.character(in: name, at: position).next
        case .oneOf(let set):
            let (character, next) = UTF8Reading.character(in: name, at: position)
            return set.contains(character) ? next : nil
        case .anyRun:
            return nil
        }
    }
}

extension SegmentPattern.CharacterSet {
    /// Reads the part after `[`, up to and with `]`; leaves the input alone and returns nil when there is no end.
    ///
    /// `!` or `^` at the start negates, `]` at the start is a member, `a-z` is a range, `[:alpha:]` a class (POSIX.1-2017,
    /// 2.13.1 and 9.3.5).
    init?(readingFrom input: inout ArraySlice<UInt8>) {
        var rest = input
        if let first = rest.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "^") {
            isNegated = true
            rest = rest.dropFirst()
        }
        var isFirst = true
        while let byte = rest.first {
            if byte == UInt8(ascii: "]"), !isFirst {
                input = rest.dropFirst()
                return
            }
            isFirst = false
            if let members = Self.namedClass(&rest) {
                ranges.append(contentsOf: members)
                continue
            }
            let low = Self.member(&rest)
            if rest.first == UInt8(ascii: "-"), let after = rest.dropFirst().first, after != UInt8(ascii: "]") {
                rest = rest.dropFirst()
                let high = Self.member(&rest)
                if low <= high { ranges.append(low...high) }
            } else {
                ranges.append(low...low)
            }
        }
        return nil
    }

    private static func member(_ rest: inout ArraySlice<UInt8>) -> UInt32 {
        if rest.first == UInt8(ascii: "\\"), rest.count > 1 { rest = rest.dropFirst() }
        let (character, next) = UTF8Reading.character(in: rest, at: rest.startIndex)
        rest = rest[next...]
        return character
    }

    private static let classes: [String: [ClosedRange<UInt32>]] = [
        "alpha": [65...90, 97...122], "digit": [48...57], "alnum": [48...57, 65...90, 97...122], "upper": [65...90],
        "lower": [97...122], "space": [9...13, 32...32], "blank": [9...9, 32...32], "cntrl": [0...31, 127...127],
        "punct": [33...47, 58...64, 91...96, 123...126], "print": [32...126], "graph": [33...126],
        "xdigit": [48...57, 65...70, 97...102],
    ]

    private static func namedClass(_ rest: inout ArraySlice<UInt8>) -> [ClosedRange<UInt32>]? {
        guard rest.starts(with: "[:".utf8) else { return nil }
        let name = rest.dropFirst(2).prefix { $0 != UInt8(ascii: ":") }
        let end = rest[name.endIndex...]
        guard end.starts(with: ":]".utf8), let members = classes[String(decoding: name, as: UTF8.self)] else {
            return nil
        }
        rest = end.dropFirst(2)
        return members
    }
}

/// Characters in bytes that may or may not be UTF-8.
enum UTF8Reading {
    /// The character at a position: a scalar's value, or 0x110000 and the byte where the bytes are not UTF-8.
    static func character(in bytes: ArraySlice<UInt8>, at position: Int) -> (value: UInt32, next: Int) {
        let first = bytes[position]
        if first < 0x80 { return (UInt32(first), position + 1) }
        var iterator = bytes[position...].makeIterator()
        var decoder = UTF8()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) {
            return (scalar.value, position + UTF8.width(scalar))
        }
        return (0x11_0000 + UInt32(first), position + 1)
    }
}
