import WinnowHTML

/// The tree construction tests.
enum TreeSuite {
    static func run(_ bytes: [UInt8], _ name: String, _ report: inout Report) {
        for (number, test) in DatCase.read(bytes).enumerated() {
            guard let data = test["data"], let document = test["document"] else { continue }
            let caseName = "\(name) #\(number + 1)"
            if name.contains("scripted/") {
                report.skip(caseName, because: "a script changes the tree while it is parsed")
                continue
            }
            var modes = [false, true]
            if test["script-on"] != nil { modes = [true] }
            if test["script-off"] != nil { modes = [false] }
            let expected = trimmed(document)
            for scripting in modes {
                var options = HTMLParseOptions()
                options.scripting = scripting
                options.transportEncoding = "utf-8"
                options.limits.maxDepth = 100_000
                options.fragmentContext = test["document-fragment"].map(context)
                let tree = HTMLDocument(parsing: data, options: options)
                report.check(
                    "\(caseName) [scripting \(scripting ? "on" : "off")]",
                    input: String(decoding: data, as: UTF8.self), expected: expected, actual: TreeDump.text(of: tree))
            }
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }

    /// `div`, `svg path`, `math mi`.
    private static func context(_ section: [UInt8]) -> HTMLFragmentContext {
        let words = String(decoding: section, as: UTF8.self).split(separator: " ").map(String.init)
        let name = HTMLName(known: words.last ?? "div") ?? .div
        switch words.first {
        case "svg" where words.count == 2: return HTMLFragmentContext(name, namespace: .svg)
        case "math" where words.count == 2: return HTMLFragmentContext(name, namespace: .mathML)
        default: return HTMLFragmentContext(name)
        }
    }
}

/// A tree in the format of the test files.
enum TreeDump {
    static func text(of document: HTMLDocument) -> String {
        var lines: [String] = []
        var depths: [HTMLNode: Int] = [document.root: -1]
        for node in document.descendants(of: document.root) {
            let parent = document.parent(of: node) ?? document.root
            // The contents of a template are one level further in, below a line of their own.
            let isTemplate = document.isElement(parent, .template)
            let depth = (depths[parent] ?? 0) + (isTemplate ? 2 : 1)
            depths[node] = depth
            lines.append(contentsOf: describe(node, depth, document))
        }
        return lines.joined(separator: "\n")
    }

    private static func describe(_ node: HTMLNode, _ depth: Int, _ document: HTMLDocument) -> [String] {
        let indent = "| " + String(repeating: "  ", count: depth)
        switch document.kind(of: node) {
        case .document: return []
        case .doctype: return [indent + doctype(document.doctype)]
        case .text: return ["\(indent)\"\(document.content(of: node).string)\""]
        case .comment: return ["\(indent)<!-- \(document.content(of: node).string) -->"]
        case .element:
            var lines = ["\(indent)<\(prefix(document.namespace(of: node)))\(name(document.name(of: node), document))>"]
            let attributes = document.attributes(of: node).map { attribute in
                (name: attributeName(attribute.name, document), value: attribute.value.string)
            }
            for (name, value) in attributes.sorted(by: { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }) {
                lines.append("\(indent)  \(name)=\"\(value)\"")
            }
            if document.isElement(node, .template) { lines.append("\(indent)  content") }
            return lines
        }
    }

    private static func prefix(_ namespace: HTMLNamespace) -> String {
        switch namespace {
        case .html: ""
        case .svg: "svg "
        case .mathML: "math "
        }
    }

    private static func name(_ name: HTMLName?, _ document: HTMLDocument) -> String {
        name.flatMap { document.spelling(of: $0) } ?? ""
    }

    /// Namespaced attributes have a space for the colon.
    private static func attributeName(_ name: HTMLName, _ document: HTMLDocument) -> String {
        let spelling = document.spelling(of: name) ?? ""
        guard name.isNamespaced else { return spelling }
        return spelling == "xmlns" ? "xmlns xmlns" : spelling.split(separator: ":").joined(separator: " ")
    }

    private static func doctype(_ doctype: HTMLDoctype?) -> String {
        guard let doctype else { return "<!DOCTYPE >" }
        if doctype.publicID ?? "" == "", doctype.systemID ?? "" == "" { return "<!DOCTYPE \(doctype.name)>" }
        return "<!DOCTYPE \(doctype.name) \"\(doctype.publicID ?? "")\" \"\(doctype.systemID ?? "")\">"
    }
}
