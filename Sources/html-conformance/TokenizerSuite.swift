import WinnowHTML

/// The `.test` files: tokens of an input in given states.
enum TokenizerSuite {
    static func run(_ bytes: [UInt8], _ name: String, _ report: inout Report) throws {
        var reader = JSONReader(bytes)
        let root = try reader.read()
        guard let tests = root["tests"]?.array else {
            for _ in root["xmlViolationTests"]?.array ?? [] {
                report.skip(name, because: "needs the infoset coercion, which is for XML tools")
            }
            return
        }
        for (number, test) in tests.enumerated() {
            let states = test["initialStates"]?.array?.compactMap(\.string) ?? ["Data state"]
            for state in states {
                runCase(test, state, "\(name) #\(number + 1) [\(state)]", &report)
            }
        }
    }

    private static func runCase(_ test: JSONValue, _ state: String, _ name: String, _ report: inout Report) {
        let isDouble = test["doubleEscaped"]?.isTrue ?? false
        guard var input = test["input"]?.string, let output = test["output"]?.array else { return }
        if isDouble { input = unescape(input) }
        var expected = TokenText()
        for token in output { expected.add(token, isDouble: isDouble) }
        let actual = tokens(of: input, state, test["lastStartTag"]?.string)
        report.check(name, input: input, expected: expected.finished, actual: actual)
    }

    private static func model(_ state: String) -> HTMLTokenizer.ContentModel {
        switch state {
        case "PLAINTEXT state": .plaintext
        case "RCDATA state": .rcdata
        case "RAWTEXT state": .rawtext
        case "Script data state": .scriptData
        case "CDATA section state": .cdata
        default: .data
        }
    }

    private static func tokens(of input: String, _ state: String, _ lastStartTag: String?) -> String {
        HTMLTokenizer.read(
            Array(input.utf8), model: model(state), lastStartTag: lastStartTag, followsElements: false
        ) { tokens in
            var text = TokenText()
            while let kind = tokens.next() {
                switch kind {
                case .text: text.character(tokens.text)
                case .startTag:
                    text.startTag(tokens.spelling, tokens.attributes, selfClosing: tokens.isSelfClosing)
                case .endTag: text.other("EndTag \(tokens.spelling.debugDescription)")
                case .comment: text.other("Comment \(tokens.text.debugDescription)")
                case .doctype:
                    guard let doctype = tokens.doctype else { break }
                    text.doctype(doctype.name, doctype.publicID, doctype.systemID, isCorrect: !doctype.forcesQuirks)
                }
            }
            return text.finished
        }
    }
}

/// Tokens as text, so that two lists can be compared and printed; adjacent characters are one token.
struct TokenText {
    private var parts: [String] = []
    private var characters = ""

    mutating func character(_ text: String) { characters += text }

    mutating func other(_ text: String) {
        flush()
        parts.append(text)
    }

    mutating func startTag(_ name: String, _ attributes: [(name: String, value: String)], selfClosing: Bool) {
        let sorted = attributes.sorted { $0.name < $1.name }
            .map { " \($0.name.debugDescription)=\($0.value.debugDescription)" }
        other("StartTag \(name.debugDescription)\(sorted.joined())\(selfClosing ? " /" : "")")
    }

    mutating func doctype(_ name: String, _ publicID: String?, _ systemID: String?, isCorrect: Bool) {
        let ids = [publicID, systemID].map { $0?.debugDescription ?? "null" }.joined(separator: " ")
        other("DOCTYPE \(name.debugDescription) \(ids) \(isCorrect)")
    }

    /// A token of the test files.
    mutating func add(_ token: JSONValue, isDouble: Bool) {
        guard let fields = token.array, let kind = fields.first?.string else { return }
        func text(_ value: JSONValue) -> String? { value.string.map { isDouble ? unescape($0) : $0 } }
        switch kind {
        case "Character": character(text(fields[1]) ?? "")
        case "StartTag":
            var attributes: [(name: String, value: String)] = []
            if case .object(let members) = fields[2] {
                attributes = members.map { (isDouble ? unescape($0.key) : $0.key, text($0.value) ?? "") }
            }
            startTag(text(fields[1]) ?? "", attributes, selfClosing: fields.count > 3 && fields[3].isTrue)
        case "DOCTYPE":
            doctype(text(fields[1]) ?? "", text(fields[2]), text(fields[3]), isCorrect: fields[4].isTrue)
        default: other("\(kind) \((text(fields[1]) ?? "").debugDescription)")
        }
    }

    private mutating func flush() {
        if !characters.isEmpty { parts.append("Character \(characters.debugDescription)") }
        characters = ""
    }

    var finished: String {
        var copy = self
        copy.flush()
        return copy.parts.joined(separator: "\n")
    }
}
