import WinnowHTML

/// Block elements as small numbers, kin next to each other, for the block model.
enum BlockTag {
    /// The number of an element; 0 for those that say nothing.
    static func code(_ tag: HTMLName) -> UInt8 {
        switch tag {
        case .p: 1
        case .blockquote: 2
        case .pre, .listing: 3
        case .h1: 4
        case .h2: 5
        case .h3: 6
        case .h4: 7
        case .h5, .h6: 8
        case .summary, .legend: 9
        case .figcaption, .caption: 10
        case .figure: 11
        case .article: 12
        case .main: 13
        case .section: 14
        case .div: 15
        case .center: 16
        case .td: 17
        case .th: 18
        case .tr: 19
        case .table, .tbody, .thead, .tfoot: 20
        case .dd: 21
        case .dt: 22
        case .dl: 23
        case .li: 24
        case .ul: 25
        case .ol: 26
        case .header, .hgroup: 27
        case .footer: 28
        case .aside: 29
        case .address: 30
        case .form, .fieldset: 31
        case .details: 32
        case .body, .html: 33
        default: 0
        }
    }
}

extension HTMLName {
    /// Where the signature of an element with this tag starts (FNV-1a, 32 bits).
    var signature: UInt32 { (0x811C_9DC5 ^ UInt32(BlockTag.code(self))) &* 0x0100_0193 }
}
