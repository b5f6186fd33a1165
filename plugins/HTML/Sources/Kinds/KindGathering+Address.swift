import WinnowPlugin

// What a page's address says.
extension KindGathering {
    /// Bytes of an address that are read.
    private static let limit = 400

    mutating func addAddress() {
        guard var address = facts.url ?? facts.canonical else {
            signs.add(.noAddress)
            return
        }
        address.withUTF8 { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(Self.limit))
            let start = LinkKind.pathStart(bytes)
            addHost(UnsafeBufferPointer(rebasing: bytes[..<start]))
            let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
            addPath(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            let query = UnsafeBufferPointer(rebasing: bytes[end...])
            signs.add(.addressQuery, if: query.count > 1)
            addTopics(Self.topics(query, KindWords.address) & Self.forumAlone, from: .pathArticle)
        }
    }

    /// Old forums name the thread in the query; other parameters follow readers about.
    private static let forumAlone: UInt16 = 1 << UInt16(KindWords.Topic.forum.rawValue)

    private mutating func addHost(_ host: UnsafeBufferPointer<UInt8>) {
        // The labels before the registered name: what stands before the last two.
        let labels = Self.parts(of: host) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        guard labels.count > 1 else { return }
        var topics = Self.topics(labels[1], KindWords.hosts)
        for label in labels.dropFirst().dropLast(2) { topics |= Self.topics(label, KindWords.address) }
        signs.add(.hostArticle, if: Self.has(topics, .article))
        signs.add(.hostForum, if: Self.has(topics, .forum))
        signs.add(.hostDocumentation, if: Self.has(topics, .documentation))
        signs.add(.hostShop, if: Self.has(topics, .collection))
    }

    /// What stands between separators, where it stands.
    @inline(__always)
    private static func parts(
        of bytes: UnsafeBufferPointer<UInt8>, separatedBy isSeparator: (UInt8) -> Bool
    ) -> [UnsafeBufferPointer<UInt8>] {
        var parts: [UnsafeBufferPointer<UInt8>] = []
        parts.reserveCapacity(8)
        var start = 0
        for index in 0...bytes.count where index == bytes.count || isSeparator(bytes[index]) {
            if index > start { parts.append(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
            start = index + 1
        }
        return parts
    }

    private mutating func addPath(_ path: UnsafeBufferPointer<UInt8>) {
        let parts = Self.parts(of: path) { $0 == UInt8(ascii: "/") }.prefix(24)
        guard let last = parts.last else {
            signs.add(.frontPage)
            return
        }
        signs.add(parts.count, (1, .path1), (2, .path2), (3, .path3), (4, .path4))
        // The last part is the page's own name: its words are of its matter, unless it is a single one.
        var topics: UInt16 = 0
        for part in parts.dropLast() { topics |= Self.topics(part, KindWords.address) }
        let hyphens = last.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        if hyphens <= 1 { topics |= Self.topics(last, KindWords.address) }
        addTopics(topics, from: .pathArticle)
        signs.add(.longSlug, if: hyphens >= 4)
        signs.add(.shortSlug, if: hyphens == 0)
        signs.add(.addressPage, if: last.suffix(5).contains(UInt8(ascii: ".")))
        signs.add(.addressDigits, if: last.count { $0 &- 0x30 < 10 } >= 4)
        signs.add(
            .addressDate,
            if: parts.contains {
                $0.count == 4 && ($0.first == 0x31 || $0.first == 0x32) && $0.allSatisfy { $0 &- 0x30 < 10 }
            })
    }
}
