/// Where a link leads, as far as its address shows.
enum LinkKind: UInt8 {
    case none, sameSite, otherSite, samePage, address, script

    /// - Parameters:
    ///   - href: the attribute's value.
    ///   - host: of the page, in lower case, without `www.`; empty when it is not known.
    init(_ href: UnsafeBufferPointer<UInt8>, host: [UInt8]) {
        guard let first = href.first else { self = .none; return }
        switch first | 0x20 {
        case UInt8(ascii: "#"): self = .samePage; return
        case UInt8(ascii: "m") where Self.starts(href, 0, "mailto:"): self = .address; return
        case UInt8(ascii: "t") where Self.starts(href, 0, "tel:"): self = .address; return
        case UInt8(ascii: "j") where Self.starts(href, 0, "javascript:"): self = .script; return
        default: break
        }
        guard var start = Self.hostStart(href) else { self = .sameSite; return }
        if Self.starts(href, start, "www.") { start += 4 }
        self = Self.isSame(href, start, host) ? .sameSite : .otherSite
    }

    private static func isSame(_ href: UnsafeBufferPointer<UInt8>, _ start: Int, _ host: [UInt8]) -> Bool {
        guard !host.isEmpty, href.count - start >= host.count else { return false }
        for index in host.indices where href[start + index] | 0x20 != host[index] | 0x20 { return false }
        return true
    }

    /// Where the path begins.
    @inline(__always)
    static func pathStart(_ href: UnsafeBufferPointer<UInt8>) -> Int {
        guard var index = hostStart(href) else { return 0 }
        while index < href.count, href[index] != UInt8(ascii: "/") { index += 1 }
        return index
    }

    @inline(__always)
    private static func hostStart(_ href: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = href.first else { return nil }
        if first == UInt8(ascii: "/") { return href.count >= 2 && href[1] == first ? 2 : nil }
        guard first | 0x20 == UInt8(ascii: "h") else { return nil }
        if starts(href, 0, "https://") { return 8 }
        return starts(href, 0, "http://") ? 7 : nil
    }

    /// Whether text in lower case stands at an index, ASCII capitals lowered.
    @inline(__always)
    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - start >= count else { return false }
        for index in 0..<count {
            let byte = bytes[start + index]
            if byte != text.utf8Start[index], byte | 0x20 != text.utf8Start[index] { return false }
        }
        return true
    }
}
