import CBlockModel
import WinnowHTML

/// For each element, how many elements above it the nearest one with a hint or a tag stands; 255 for nowhere.
struct AncestorDistances {
    /// The number of distances: hints first, then tags, in the order of the features.
    static let count = 28

    /// So many bytes for each element, of which the first are distances.
    static let stride = block_model_distances
    private(set) var values: [UInt8]

    init(_ page: SegmentedPage) {
        values = [UInt8](repeating: 255, count: page.elements.count * Self.stride)
        values.withUnsafeMutableBufferPointer { values in
            guard let base = values.baseAddress else { return }
            // Elements without pieces are nobody's.
            for (index, element) in page.elements.enumerated() where !element.segments.isEmpty {
                let own = base + index * Self.stride
                if element.parent >= 0 { block_model_step(base + element.parent * Self.stride, own) }
                var bits = element.hints.rawValue
                while bits != 0 {
                    own[Self.columns[bits.trailingZeroBitCount]] = 0
                    bits &= bits - 1
                }
                if let column = Self.index(element.tag) { own[column] = 0 }
            }
        }
    }

    /// The column of each bit of the hints: hidden elements come after the hints of `BlockFeature`'s first line.
    private static let columns = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 9, 10]

    private static func index(_ tag: HTMLName) -> Int? {
        switch tag {
        case .article: 12
        case .main: 13
        case .aside: 14
        case .footer: 15
        case .header: 16
        case .section: 17
        case .form, .fieldset: 18
        case .figure: 19
        case .blockquote: 20
        case .table: 21
        case .ul, .ol: 22
        case .li: 23
        case .dl, .dd, .dt: 24
        case .details: 25
        case .h1, .h2, .h3, .h4, .h5, .h6: 26
        case .td: 27
        default: nil
        }
    }
}
