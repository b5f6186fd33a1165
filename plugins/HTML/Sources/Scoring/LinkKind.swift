/// Where a link leads, as far as its address shows.
enum LinkKind: UInt8 {
    case none, sameSite, otherSite, samePage, address, script

    /// - Parameters:
    ///   - href: the attribute's value.
    ///   - host: of the page, in lower case, without `www.`; empty when it is not known.
    init(_ href: UnsafeBufferPointer<UInt8>, host: [UInt8]) {
        if href.isEmpty { self = .none; return }
        if href[0] == UInt8(ascii: "#") { self = .samePage; return }
        if Self.starts(href, "mailto:") || Self.starts(href, "tel:") { self = .address; return }
        if Self.starts(href, "javascript:") { self = .script; return }
        guard let start = Self.hostStart(href) else { self = .sameSite; return }
        var own = href[start...]
        if Self.starts(UnsafeBufferPointer(rebasing: own), "www.") { own = own.dropFirst(4) }
        let isSame = !host.isEmpty && own.count >= host.count && zip(own, host).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
        self = isSame ? .sameSite : .otherSite
    }

    /// Where the path begins.
    static func pathStart(_ href: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = hostStart(href) else { return 0 }
        return href[start...].firstIndex(of: UInt8(ascii: "/")) ?? href.count
    }

    private static func hostStart(_ href: UnsafeBufferPointer<UInt8>) -> Int? {
        for scheme: StaticString in ["https://", "http://", "//"] where starts(href, scheme) {
            return scheme.utf8CodeUnitCount
        }
        return nil
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
        guard bytes.count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in zip(bytes, text).allSatisfy { $0 == $1 || ($0 | 0x20) == $1 } }
    }
}
