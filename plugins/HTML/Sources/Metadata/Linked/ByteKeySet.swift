/// A fixed set of short ASCII names that is asked with bytes.
struct ByteKeySet: Sendable {
    private let table: ByteKeyTable<Bool>

    /// - Parameter names: separated by white space.
    init(_ names: String) { table = ByteKeyTable([(true, names)]) }

    /// Whether the bytes are one of the names.
    func contains(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        table[UnsafeBufferPointer(rebasing: name)] != nil
    }
}
