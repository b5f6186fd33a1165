/// The arrays that a tree consists of. The parser fills them; the document keeps them.
struct Arena: ~Copyable {
    /// Node 0 is the document.
    var nodes: GrowingBuffer<NodeRecord>
    /// The attributes of all elements; elements that the parser clones share theirs.
    var attributes: GrowingBuffer<AttributeRecord>
    /// Decoded text and attribute values.
    var side: GrowingBuffer<UInt8>
    var names: NameInterner

    /// Room for a page of `inputCount` bytes.
    init(inputCount: Int) {
        // Measured over news pages: a node for every 60 to 90 bytes, an attribute for every 50 to 70.
        nodes = GrowingBuffer(capacity: max(64, inputCount / 48))
        attributes = GrowingBuffer(capacity: max(32, inputCount / 48))
        side = GrowingBuffer(capacity: inputCount / 32)
        names = NameInterner()
        nodes.append(NodeRecord(meta: 0))
    }

    /// Returns unused memory once the tree is complete.
    mutating func shrink() {
        nodes.shrink()
        attributes.shrink()
        side.shrink()
    }

    /// The source offset in the header of a grown text whose bytes start at `start`.
    func grownOffset(_ start: UInt32) -> UInt32 {
        let header = Int(start & ~ByteRange.sideFlag) - 4
        return UnsafeRawPointer(side.base + header).loadUnaligned(as: UInt32.self)
    }

    /// The letters of a name.
    func spelling(_ name: HTMLName) -> String? {
        guard name.rawValue > 0, name.rawValue < KnownNames.firstDynamic + UInt32(names.entries.count) else {
            return nil
        }
        let (start, count) = names.spelling(name.rawValue)
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The name with these letters.
    func name(_ spelling: String) -> HTMLName? {
        var copy = spelling
        let number = copy.withUTF8 { bytes -> UInt32 in
            guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
            return names.find(NameKey(base, bytes.count), base)
        }
        return number == 0 ? nil : HTMLName(rawValue: number)
    }
}
