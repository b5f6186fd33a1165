import WinnowHTML

// Whether a page is one of a forum, as far as it says so.
extension PageFacts {
    /// Whether the page's address or its JSON-LD says that it is a thread of a forum.
    func statesThread() -> Bool {
        if data.types.contains(where: { Self.threadTypes.contains($0.name) }) { return true }
        guard var address = url ?? canonical else { return false }
        return address.withUTF8 { bytes in
            bytes.prefix(Self.addressLimit).split { !Self.isWord($0) }.contains { word in
                Self.threadWords[UnsafeBufferPointer(rebasing: word)] ?? false
            }
        }
    }

    private static let addressLimit = 400

    private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

    private static let threadTypes: Set<String> = ["DiscussionForumPosting", "QAPage"]

    private static let threadWords = ByteKeyTable<Bool>(
        [
            (
                true,
                """
                forum forums foren foro foros forumdisplay thread threads topic topics showthread showtopic viewtopic
                viewthread discussion discussions board boards threadid
                """
            )
        ], ignoresCase: true)
}
