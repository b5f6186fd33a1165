/// The names that most pages have, as the table of recent names that each document begins with: the large table of all known
/// names is far away in memory.
struct CommonNames: @unchecked Sendable {
    // Sendable: written in `init`, only read afterwards; lives as long as the process.
    let entries: UnsafePointer<Entry>

    /// A name of up to 15 bytes as it is spelled in the input; no name has the letters 0.
    struct Entry {
        /// The first eight bytes, the first the lowest, and the rest.
        var (low, high): (UInt64, UInt64) = (0, 0)
        var number: UInt32 = 0
    }

    private static let bits: UInt64 = 9
    /// The number of entries.
    static let count = 1 << Int(bits)

    static let shared = CommonNames()

    private init() {
        let table = UnsafeMutablePointer<Entry>.allocate(capacity: Self.count)
        table.initialize(repeating: Entry(), count: Self.count)
        for name in Self.names.split(whereSeparator: \.isWhitespace) {
            let letters = Array(name.utf8)
            letters.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                let key = NameKey(base, bytes.count)
                let place = Self.place(key.low, key.high)
                // Of names that meet the first one stays, which is the commoner one.
                guard key.count <= 15, table[place].number == 0 else { return }
                table[place] = Entry(low: key.low, high: key.high, number: NameTable.shared.find(key, base))
            }
        }
        entries = UnsafePointer(table)
    }

    /// Where a name is or would be.
    ///
    /// Of many multipliers the one by which the commonest names of tags and attributes meet least. Who makes them meet
    /// finds the tables of all names, which are seeded.
    @inline(__always)
    static func place(_ low: UInt64, _ high: UInt64) -> Int {
        let hash = (low ^ high &* 5) &* 0x0FED_2029_9326_2A2D
        return Int(truncatingIfNeeded: hash &>> (64 - bits))
    }

    /// Tags and attributes of news pages, the commonest first.
    private static let names = """
        div a span class href p li id script img src ul style path meta link content rel title alt h2 h3 h4 target name type svg
        button d value width height property input time br i figure strong section article h1 em nav header footer aside
        form label main iframe noscript picture source srcset sizes loading async defer media hreflang datetime role tabindex
        viewbox fill xmlns use g rect circle option select ol dl dt dd table tbody thead tr td th figcaption blockquote b hr
        html head body lang charset itemprop itemscope itemtype placeholder for action method onclick decoding
        x y r cx cy stroke stroke-width crossorigin as sup small u video audio align border h5 h6 textarea template details
        summary color rowspan colspan itemid dir data-src data-id aria-label aria-hidden aria-expanded aria-controls
        aria-labelledby fetchpriority checked disabled autocomplete maxlength novalidate allowfullscreen frameborder
        """
}
