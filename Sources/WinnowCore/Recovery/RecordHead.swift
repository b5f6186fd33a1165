internal import WinnowModel

/// The first members of a record, in the fixed order in which this program writes them.
struct RecordHead {
    let identity: RecordIdentity
    let sequence: Int64

    private static let opening = Array(#"{"schema":"winnow.record/1","id":""#.utf8)
    private static let middle = Array(#"","sequence":"#.utf8)

    /// Reads the head of a record; nil when the bytes begin differently.
    /// - Parameter bytes: at least the first 120 bytes of it.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: Self.opening) else { return nil }
        let id = bytes.dropFirst(Self.opening.count).prefix(32)
        let rest = bytes.dropFirst(Self.opening.count + 32)
        guard let hash = Hexadecimal.bytes(id), let identity = RecordIdentity(bytes: hash),
            rest.starts(with: Self.middle)
        else { return nil }
        let digits = rest.dropFirst(Self.middle.count).prefix { (0x30...0x39).contains($0) }
        // The end of a cut number is not seen.
        guard digits.endIndex < bytes.endIndex, let sequence = Int64(String(decoding: digits, as: UTF8.self)),
            sequence > 0
        else { return nil }
        self.identity = identity
        self.sequence = sequence
    }
}
