/// A compiled selector: the part of CSS that finding things in articles takes.
///
/// Supported: `tag`, `*`, `#id`, `.class`, `[attr]`, `[attr=value]`, `[attr~=value]`, `[attr^=value]`,
/// `[attr$=value]`, `[attr*=value]`, the descendant and child (`>`) combinators, and lists (`,`). Names of elements
/// and attributes are compared as HTML does, without regard to case (those of SVG as the page's tree has them);
/// values, ids and classes exactly.
public struct HTMLSelector: Sendable {
    /// One compound of a selector, such as `a.b[c]`, and how it relates to the compound before it.
    struct Compound: Sendable {
        var name: Name?
        var tests: [Test] = []
        var isChild = false
    }

    /// A name as it was written, which SVG names must match, and in lower case, as HTML names are.
    struct Name: Sendable {
        let exact: String
        let lowered: String

        init(_ name: String) {
            exact = name
            lowered = name.lowercased()
        }
    }

    /// A test of one attribute.
    struct Test: Sendable {
        enum Operator: Sendable { case exists, equals, token, prefix, suffix, contains }

        var attribute: Name
        var comparison = Operator.exists
        var value: [UInt8] = []
    }

    /// Why a selector could not be read.
    public struct SyntaxError: Error, CustomStringConvertible {
        /// The selector.
        public let selector: String
        /// The offset in UTF-8 at which it makes no sense.
        public let offset: Int
        /// For people.
        public var description: String { "the selector “\(selector)” makes no sense at byte \(offset)" }
    }

    /// The alternatives, each as compounds from left to right.
    let alternatives: [[Compound]]

    /// Reads a selector.
    ///
    /// - Parameter text: such as `article p.lead, #main > a[href]`.
    /// - Throws: `SyntaxError` if it is not of the supported kind.
    public init(_ text: String) throws {
        var reader = SelectorReader(text)
        alternatives = try reader.read()
    }
}

extension HTMLDocument {
    /// Whether a node matches a selector.
    public func matches(_ node: HTMLNode, _ selector: HTMLSelector) -> Bool {
        isElement(node) && selector.alternatives.contains { matches(node, $0) }
    }

    /// The first match below a node, in document order.
    public func first(_ selector: HTMLSelector, in top: HTMLNode) -> HTMLNode? {
        descendants(of: top).first { matches($0, selector) }
    }

    /// All matches below a node, in document order.
    public func all(_ selector: HTMLSelector, in top: HTMLNode) -> [HTMLNode] {
        descendants(of: top).filter { matches($0, selector) }
    }

    /// Matches from right to left. A child combinator that fails sends the search back to the nearest descendant
    /// combinator on its right and further up from where that had matched: each compound only moves upwards, so a
    /// node costs at most its depth times the number of compounds.
    private func matches(_ node: HTMLNode, _ compounds: [HTMLSelector.Compound]) -> Bool {
        guard let last = compounds.last, matches(node, last) else { return false }
        var index = compounds.count - 1
        var current = node
        // Where to go on after a failed child combinator: the compound to place again, and above which node.
        var retry: (index: Int, node: HTMLNode)?
        while index > 0 {
            let isChild = compounds[index].isChild
            guard let parent = parent(of: current), isElement(parent) else { return false }
            if matches(parent, compounds[index - 1]) {
                if !isChild { retry = (index, parent) }
                index -= 1
                current = parent
            } else if !isChild {
                current = parent
            } else if let again = retry {
                index = again.index
                current = again.node
            } else {
                return false
            }
        }
        return true
    }

    private func matches(_ node: HTMLNode, _ compound: HTMLSelector.Compound) -> Bool {
        if let wanted = compound.name {
            guard let name = name(of: node), name == self.name(wanted.lowered) || name == self.name(wanted.exact)
            else { return false }
        }
        return compound.tests.allSatisfy { matches(node, $0) }
    }

    private func matches(_ node: HTMLNode, _ test: HTMLSelector.Test) -> Bool {
        guard let value = value(of: test.attribute.lowered, node) ?? value(of: test.attribute.exact, node) else {
            return false
        }
        let wanted = test.value
        switch test.comparison {
        case .exists: return true
        case .equals: return value.elementsEqual(wanted)
        case .token: return value.tokens.contains { $0.elementsEqual(wanted) }
        case .prefix: return !wanted.isEmpty && value.starts(with: wanted)
        case .suffix: return !wanted.isEmpty && value.reversed().starts(with: wanted.reversed())
        case .contains: return !wanted.isEmpty && value.withUnsafeBytes { Self.contains($0, wanted) }
        }
    }

    private func value(of attribute: String, _ node: HTMLNode) -> HTMLBytes? {
        name(attribute).flatMap { self.attribute($0, of: node) }
    }

    private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count)
        where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            return true
        }
        return false
    }
}
