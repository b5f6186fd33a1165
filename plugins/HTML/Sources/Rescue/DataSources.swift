import WinnowHTML
import WinnowPlugin

/// Where a page carries data for its programs: in scripts of data, in the arguments of programs, in attributes.
enum DataSources {
    /// Attributes that hold less are no data of a page. In bytes.
    private static let leastBytes = 400
    /// Attributes that are taken.
    private static let attributeLimit = 32

    /// All of them, scripts first, each in document order.
    static func all(_ facts: PageFacts) -> [HTMLBytes] {
        let scripts = facts.marks.scripts.filter { $0.kind == .state }.map(\.node) + facts.marks.programs
        let contents = scripts.compactMap { facts.document.firstChild(of: $0) }.map(facts.document.content)
        return contents + attributes(facts)
    }

    /// Values of attributes that look like JSON.
    private static func attributes(_ facts: PageFacts) -> [HTMLBytes] {
        var found: [HTMLBytes] = []
        for (visits, node) in facts.document.descendants(of: facts.document.root).enumerated() {
            if visits & 0xFFFF == 0xFFFF, !facts.context.checkpoint() { break }
            guard facts.document.isElement(node) else { continue }
            for attribute in facts.document.attributes(of: node) where attribute.value.count >= leastBytes {
                guard attribute.value.first == UInt8(ascii: "{") || attribute.value.first == UInt8(ascii: "[") else {
                    continue
                }
                found.append(attribute.value)
                if found.count == attributeLimit { return found }
            }
        }
        return found
    }
}
