import WinnowHTML

/// What the names of an element say: hints, a learned weight, and a print by which elements look alike.
struct NameFacts {
    var hints: ClassHints = []
    /// Above 0 where text stands more often.
    var weight: Int32 = 0
    /// Of the letters of the classes; digits are often numbers of the element.
    var print: UInt32 = 0
    /// What the words say about an element's place among the page's statements.
    var marks: MarkWords = []
    /// Whether an attribute hides it; texts for screen readers alone have names instead.
    var isInvisible = false

    /// Takes in an attribute of the element.
    /// - Parameter isBlock: whether the weight and the print are asked for, as they are of block elements.
    @inline(__always)
    mutating func add(_ name: HTMLName, _ value: UnsafeBufferPointer<UInt8>, _ reader: NameReader, isBlock: Bool) {
        switch name {
        case .class:
            let names = reader.read(value, isBlock ? .print : .words)
            add(names)
            print = names.print
        case .id: add(reader.read(value, isBlock ? .weight : .words))
        case .itemprop: hints.formUnion(Self.itemProperty(value))
        case .role: if Self.isChrome(role: value) { hints.insert(.chrome) }
        case .hidden: if !Self.equals(value, "until-found") { hide() }
        case .style: if Self.isInvisible(value) { hide() }
        default: break
        }
    }

    private mutating func hide() {
        hints.insert(.hidden)
        isInvisible = true
    }

    @inline(__always)
    private mutating func add(_ names: NameFacts) {
        hints.formUnion(names.hints)
        marks.formUnion(names.marks)
        weight = max(-NameWeights.limit, min(NameWeights.limit, weight + names.weight))
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func itemProperty(_ value: Bytes) -> ClassHints {
        if equals(value, "articleBody") || equals(value, "reviewBody") { return .body }
        if equals(value, "author") || equals(value, "datePublished") || equals(value, "dateModified") { return .byline }
        if equals(value, "comment") { return .comments }
        return equals(value, "caption") ? .caption : []
    }

    private static func equals(_ value: Bytes, _ name: StaticString) -> Bool {
        value.count == name.utf8CodeUnitCount && name.withUTF8Buffer { value.elementsEqual($0) }
    }

    private static let chromeRoles: [StaticString] = [
        "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
        "complementary", "tablist",
    ]

    private static func isChrome(role: Bytes) -> Bool {
        chromeRoles.contains { name in
            guard role.count == name.utf8CodeUnitCount else { return false }
            return name.withUTF8Buffer { zip(role, $0).allSatisfy { $0 | 0x20 == $1 } }
        }
    }

    private static func isInvisible(_ style: Bytes) -> Bool {
        for index in style.indices where style[index] == UInt8(ascii: ":") {
            let value = UnsafeBufferPointer(rebasing: style[(index + 1)...])
            let name = UnsafeBufferPointer(rebasing: style[..<index])
            if ends(name, "display"), begins(value, "none") || begins(value, " none") { return true }
            if ends(name, "visibility"), begins(value, "hidden") { return true }
        }
        return false
    }

    private static func begins(_ bytes: Bytes, _ start: StaticString) -> Bool {
        bytes.count >= start.utf8CodeUnitCount
            && start.withUTF8Buffer { UnsafeBufferPointer(rebasing: bytes.prefix($0.count)).elementsEqual($0) }
    }

    private static func ends(_ bytes: Bytes, _ end: StaticString) -> Bool {
        bytes.count >= end.utf8CodeUnitCount
            && end.withUTF8Buffer { UnsafeBufferPointer(rebasing: bytes.suffix($0.count)).elementsEqual($0) }
    }
}
