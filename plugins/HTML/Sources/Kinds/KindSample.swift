import WinnowHTML
import WinnowModel
package import WinnowPlugin

/// The signs of one page: what the weights of kinds are found from.
package struct KindSample {
    /// All signs there are, in the order of the table.
    package static let names = KindSign.allCases.map { "\($0)" }
    /// The names of the table's lines.
    package static var weightNames: [String] { KindWeights.entries.map(\.name) }
    /// How many weights each line of the table has.
    package static var weightCounts: [Int] { KindWeights.entries.map(\.weights.count) }

    /// The signs that the page has.
    package let signs: [String]

    /// Reads a page as extraction does.
    /// - Parameter document: the page.
    package init(_ document: DocumentInput) {
        var body = Extraction().body
        let read = ReadPage(document, ExtractionContext(), into: &body)
        var signs = KindGathering.signs(read.html, read.pieces, read.facts, title: body.title)
        signs.add(text: HTMLExtractor.choice(read.html, read.pieces, body, read.facts, signs), of: read.pieces)
        self.signs = signs.all.map { "\($0)" }
    }
}
