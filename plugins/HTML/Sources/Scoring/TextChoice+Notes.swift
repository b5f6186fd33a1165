import WinnowHTML

// Footnotes: the model, which was taught on texts that mostly leave them out, does not want them, but the text refers to
// them.
extension TextChoice {
    /// How many elements around a piece may have the name that a reference asks for.
    private static let reach = 3
    private static let mostReferences = 4096
    private static let bytesOfMark = 8
    private static let bytesOfName = 200

    /// Notes of more than this share of the text's letters are a bibliography, which stands beside the text.
    private static let mostNotes = 0.15

    /// Adds what marks in an article refer to, and the heading above. On other pages such marks lead to small print.
    mutating func addNotes(_ document: HTMLDocument) {
        guard isArticle, let first = reasons.firstIndex(where: Self.stays) else { return }
        let names = references(document)
        if names.isEmpty { return }
        var notes: [Int] = []
        var lists: Set<HTMLNode> = []
        for index in reasons.indices where index > first && mayBeNote(index) && isNamed(index, names, document) {
            notes.append(index)
            if let group = page.segments[index].group { lists.insert(group) }
        }
        // A list with one of them has notes alone.
        if !lists.isEmpty {
            let single = notes.filter { page.segments[$0].group == nil }
            notes = reasons.indices.filter { index in
                index > first && mayBeNote(index) && page.segments[index].group.map(lists.contains) ?? false
            }
            notes += single
        }
        let dropped = notes.filter(isDropped)
        let letters = dropped.reduce(0) { $0 + page.segments[$1].letters }
        let isApparatus = Double(letters) > Self.mostNotes * Double(self.letters(of: .text))
        for index in dropped where !isApparatus && page.segments[index - 1].kind == .heading && isDropped(index - 1) {
            reasons[index - 1] = .text
        }
        for index in notes { reasons[index] = isApparatus && isDropped(index) ? .apparatus : .note }
    }

    private func mayBeNote(_ index: Int) -> Bool { reasons[index] == .text || isDropped(index) }

    private func isDropped(_ index: Int) -> Bool {
        switch reasons[index] {
        case .other, .link, .picture, .promotion: true
        default: false
        }
    }

    /// What marks such as `1`, `[2]` and `*` in the text lead to on the same page.
    private func references(_ document: HTMLDocument) -> Set<[UInt8]> {
        var names: Set<[UInt8]> = []
        for index in reasons.indices where Self.stays(reasons[index]) {
            for anchor in page.anchors[page.segments[index].links] where isMark(anchor.range) {
                guard let href = document.attribute(.href, of: anchor.node) else { continue }
                href.withUnsafeBytes { bytes in
                    if (2...Self.bytesOfName).contains(bytes.count), bytes[0] == UInt8(ascii: "#") {
                        names.insert(Array(bytes.dropFirst()))
                    }
                }
                if names.count >= Self.mostReferences { return names }
            }
        }
        return names
    }

    /// Whether the words of a link are a number or a sign: words lead to sections.
    private func isMark(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= Self.bytesOfMark else { return false }
        let words = page.text[range]
        if words.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) { return false }
        return words.contains { $0 &- 0x30 < 10 } || Self.signs.contains { words.starts(with: $0) }
    }

    private static let signs = ["*", "†", "‡", "§", "¹", "²", "³"].map { Array($0.utf8) }

    private func isNamed(_ index: Int, _ names: Set<[UInt8]>, _ document: HTMLDocument) -> Bool {
        let segment = page.segments[index]
        guard segment.kind == .item || segment.kind == .paragraph else { return false }
        var node = segment.node
        for _ in 0..<Self.reach {
            guard let current = node, !document.isElement(current, .body) else { break }
            if isNamed(current, names, document) { return true }
            if document.isElement(current, .li) { break }
            node = document.parent(of: current)
        }
        if page.anchors[segment.links].contains(where: { isNamed($0.node, names, document) }) { return true }
        // `<p><a name=n1></a>`
        guard let first = segment.node.flatMap({ document.firstChild(of: $0) }) else { return false }
        return document.isElement(first, .a) && isNamed(first, names, document)
    }

    private func isNamed(_ node: HTMLNode, _ names: Set<[UInt8]>, _ document: HTMLDocument) -> Bool {
        for name in [HTMLName.id, .name] {
            if let value = document.attribute(name, of: node), names.contains(Array(value)) { return true }
        }
        return false
    }
}
