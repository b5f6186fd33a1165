import WinnowHTML

/// Finds which language a listing is written in, where its element or one close around it is named so.
struct CodeLanguage {
    private let document: HTMLDocument
    private let attributes: [HTMLName]

    /// How many elements around a listing are looked at.
    private static let reach = 2
    /// Beginnings of class names that a language follows.
    private static let prefixes = ["language-", "lang-", "highlight-source-", "source-"]
    private static let none: Set<String> = ["none", "nohighlight", "plain", "plaintext", "text", "txt", "default"]
    private static let mostLetters = 24
    /// Of the classes of an element; longer ones are no author's.
    private static let mostBytes = 512

    init(_ document: HTMLDocument) {
        self.document = document
        attributes = ["data-lang", "data-language"].compactMap(document.name)
    }

    /// The language as it is named, in small letters; nil where nothing names it.
    func language(of listing: HTMLNode) -> String? {
        // `<pre><code class="language-swift">`
        if let code = document.firstChild(.code, of: listing), let name = stated(code) { return name }
        var node: HTMLNode? = listing
        for _ in 0...Self.reach {
            guard let current = node, !document.isElement(current, .body) else { return nil }
            if let name = stated(current) { return name }
            node = document.parent(of: current)
        }
        return nil
    }

    private func stated(_ node: HTMLNode) -> String? {
        for attribute in attributes {
            guard let name = document.attribute(attribute, of: node), name.count <= Self.mostLetters else { continue }
            if let name = Self.checked(name.string) { return name }
        }
        guard let names = document.attribute(.class, of: node), names.count <= Self.mostBytes else { return nil }
        for name in names.string.split(whereSeparator: \.isWhitespace) {
            for prefix in Self.prefixes where name.hasPrefix(prefix) {
                if let language = Self.checked(String(name.dropFirst(prefix.count))) { return language }
            }
        }
        return nil
    }

    private static func checked(_ name: String) -> String? {
        let name = name.lowercased()
        let isName = !name.isEmpty && name.utf8.count <= mostLetters && name.utf8.allSatisfy(isSign)
        return isName && !none.contains(name) ? name : nil
    }

    /// Letters and digits, and the signs of names such as `c++`, `objective-c` and `f#`.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x23 || byte == 0x5F
    }
}
