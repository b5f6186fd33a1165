/// Remembers what the words of names say: the elements of a page repeat the same few names.
///
/// Names are told apart by their prints alone: two that share one by design of a page mislead it about itself only.
struct MarkWordMemo {
    private static let size = 512
    /// Longer names are looked up each time.
    private static let byteLimit = 256

    private let table = MarkWordTable.shared
    private var prints = [UInt64](repeating: 0, count: size)
    private var known = [MarkWords](repeating: [], count: size)

    /// The words of an attribute value, all its tokens together.
    mutating func words(_ value: UnsafeBufferPointer<UInt8>) -> MarkWords {
        guard value.count <= Self.byteLimit else { return table.words(value) }
        let print = ByteHash.print(value)
        let slot = Int(print >> 55)
        if prints[slot] == print { return known[slot] }
        let words = table.words(value)
        (prints[slot], known[slot]) = (print, words)
        return words
    }
}
