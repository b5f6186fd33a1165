/// Reads the text of an `HTMLSelector`.
struct SelectorReader {
    private let text: String
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    mutating func read() throws -> [[HTMLSelector.Compound]] {
        var alternatives = [try readAlternative()]
        while peek() == UInt8(ascii: ",") {
            position += 1
            alternatives.append(try readAlternative())
        }
        guard position == bytes.count else { throw error }
        return alternatives
    }

    private var error: HTMLSelector.SyntaxError { HTMLSelector.SyntaxError(selector: text, offset: position) }

    private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpaces() {
        while let byte = peek(), isHTMLSpace(byte) { position += 1 }
    }

    private mutating func readAlternative() throws -> [HTMLSelector.Compound] {
        skipSpaces()
        var compounds = [try readCompound()]
        while true {
            skipSpaces()
            guard let byte = peek(), byte != UInt8(ascii: ",") else { return compounds }
            let isChild = byte == UInt8(ascii: ">")
            if isChild {
                position += 1
                skipSpaces()
            }
            var next = try readCompound()
            next.isChild = isChild
            compounds.append(next)
        }
    }

    private mutating func readCompound() throws -> HTMLSelector.Compound {
        var compound = HTMLSelector.Compound()
        let start = position
        if peek() == UInt8(ascii: "*") {
            position += 1
        } else if let byte = peek(), isNameByte(byte) {
            compound.name = HTMLSelector.Name(try readName())
        }
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "#"):
                position += 1
                compound.tests.append(test("id", .equals, try readName()))
            case UInt8(ascii: "."):
                position += 1
                compound.tests.append(test("class", .token, try readName()))
            case UInt8(ascii: "["):
                position += 1
                compound.tests.append(try readAttribute())
            default:
                guard position > start else { throw error }
                return compound
            }
        }
        guard position > start else { throw error }
        return compound
    }

    private func test(_ name: String, _ comparison: HTMLSelector.Test.Operator, _ value: String) -> HTMLSelector.Test {
        HTMLSelector.Test(attribute: HTMLSelector.Name(name), comparison: comparison, value: Array(value.utf8))
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        asciiLowered(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte >= 0x80
    }

    /// - Parameter colons: a colon is part of the name (`xlink:href`); elsewhere it begins what is not supported.
    private mutating func readName(colons: Bool = false) throws -> String {
        let start = position
        while let byte = peek(), isNameByte(byte) || colons && byte == UInt8(ascii: ":") { position += 1 }
        guard position > start else { throw error }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func readAttribute() throws -> HTMLSelector.Test {
        skipSpaces()
        let name = try readName(colons: true)
        skipSpaces()
        let comparison = try readOperator()
        var value = ""
        if comparison != .exists {
            skipSpaces()
            value = try readValue()
            skipSpaces()
        }
        guard peek() == UInt8(ascii: "]") else { throw error }
        position += 1
        return test(name, comparison, value)
    }

    private mutating func readOperator() throws -> HTMLSelector.Test.Operator {
        let comparison: HTMLSelector.Test.Operator
        switch peek() {
        case UInt8(ascii: "]"): return .exists
        case UInt8(ascii: "="):
            position += 1
            return .equals
        case UInt8(ascii: "~"): comparison = .token
        case UInt8(ascii: "^"): comparison = .prefix
        case UInt8(ascii: "$"): comparison = .suffix
        case UInt8(ascii: "*"): comparison = .contains
        default: throw error
        }
        position += 1
        guard peek() == UInt8(ascii: "=") else { throw error }
        position += 1
        return comparison
    }

    private mutating func readValue() throws -> String {
        guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return try readName()
        }
        position += 1
        let start = position
        while let byte = peek(), byte != quote { position += 1 }
        guard peek() == quote else { throw error }
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }
}
