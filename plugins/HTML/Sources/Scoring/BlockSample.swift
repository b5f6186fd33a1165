import WinnowHTML
import WinnowModel
package import WinnowPlugin

/// The pieces of one page with their features: what the block model is trained on.
package struct BlockSample {
    /// Names of the features, in the order of the columns.
    package static let names = BlockFeature.names

    /// Whether the model in the binary was trained on these features.
    package static var matchesModel: Bool { BlockModel.matchesFeatures }

    /// The text of each piece.
    package let texts: [String]
    /// Features in columns, one byte each.
    package let features: [UInt8]
    /// Bytes from one column to the next.
    package let stride: Int

    /// For each piece the index of its element, or -1; for each element the index of the one around it, or -1.
    package private(set) var elements: [Int] = []
    package private(set) var parents: [Int] = []
    /// Keys of the vocabulary: for each element, and for each piece with the kind of each key before it.
    package private(set) var nameKeys: [[UInt32]] = []
    package private(set) var textKeys: [[UInt32]] = []

    /// Cuts a page as extraction does.
    /// - Parameter document: the page.
    package init(_ document: DocumentInput) {
        var body = Extraction().body
        let read = ReadPage(document, ExtractionContext(), into: &body)
        let (html, page) = (read.html, read.pieces)
        let signs = KindGathering.signs(html, page, read.facts, title: body.title)
        let table = BlockFeatures.table(page, html, HTMLExtractor.background(page, body, read.facts, signs))
        texts = page.segments.map(page.string)
        (features, stride) = (Array(table.bytes), table.stride)
        elements = page.segments.map(\.element)
        parents = page.elements.map(\.parent)
        nameKeys = page.elements.map { element in
            var keys: [UInt32] = []
            for attribute in html.attributes(of: element.node) where attribute.name == .class || attribute.name == .id {
                var own: Set<UInt32> = []
                attribute.value.withUnsafeBytes { VocabularyKeys.ofNames($0) { own.insert($0) } }
                keys += own.sorted()
            }
            return keys
        }
        textKeys = zip(page.segments, page.texts).map { segment, text in
            var keys: [UInt32] = []
            VocabularyKeys.ofText(text, page.words) { keys += [UInt32($0.rawValue), $1] }
            for anchor in page.anchors[segment.links].prefix(8) {
                html.attribute(.href, of: anchor.node)?.withUnsafeBytes {
                    VocabularyKeys.ofLink($0) { keys += [9, $0] }
                }
            }
            return keys
        }
    }
}
