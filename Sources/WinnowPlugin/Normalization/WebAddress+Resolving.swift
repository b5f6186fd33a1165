extension WebAddress {
    /// Resolves a reference against the address it stands in (RFC 3986 section 5.2).
    /// - Parameters:
    ///   - reference: as stated in the document; cleaned first.
    ///   - base: an absolute address; nil or a relative one leaves the reference as it is.
    /// - Returns: nil when ``clean(_:)`` refuses the reference.
    public static func resolve(_ reference: String, against base: String?) -> String? {
        guard let reference = clean(reference) else { return nil }
        if scheme(of: reference) != nil { return reference }
        guard let base, scheme(of: base) != nil else { return reference }
        let parts = Parts(base)
        if reference.hasPrefix("//") { return parts.scheme + ":" + reference }
        guard let authority = parts.authority else { return reference }
        let root = parts.scheme + "://" + authority
        if reference.hasPrefix("#") { return root + parts.path + parts.query + reference }
        if reference.hasPrefix("?") { return root + parts.path + reference }
        let path = reference.prefix { $0 != "?" && $0 != "#" }
        let tail = reference[path.endIndex...]
        if path.hasPrefix("/") { return root + withoutDots(String(path)) + tail }
        let folder = parts.path.lastIndex(of: "/").map { String(parts.path[...$0]) } ?? "/"
        return root + withoutDots(folder + path) + tail
    }

    /// The host of an absolute address in lower case, without user and port.
    public static func host(of address: String) -> String? {
        guard scheme(of: address) != nil, var authority = Parts(address).authority else { return nil }
        if let at = authority.lastIndex(of: "@") { authority = String(authority[authority.index(after: at)...]) }
        if !authority.hasPrefix("["), let colon = authority.lastIndex(of: ":") {
            authority = String(authority[..<colon])
        }
        return authority.isEmpty ? nil : authority.lowercased()
    }

    private struct Parts {
        var scheme: String
        var authority: String?
        var path: String
        /// With its question mark; empty for none.
        var query: String

        init(_ address: String) {
            let utf8 = address.utf8
            let colon = utf8.firstIndex(of: UInt8(ascii: ":")) ?? utf8.endIndex
            scheme = String(address[..<colon])
            var rest = utf8[colon...].dropFirst()
            if rest.starts(with: "//".utf8) {
                let body = rest.dropFirst(2)
                let end = body.firstIndex {
                    $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
                }
                authority = String(Substring(body[..<(end ?? body.endIndex)]))
                rest = body[(end ?? body.endIndex)...]
            }
            let bare = rest.prefix { $0 != UInt8(ascii: "#") }
            let pathEnd = bare.firstIndex(of: UInt8(ascii: "?")) ?? bare.endIndex
            path = String(Substring(bare[..<pathEnd]))
            if path.isEmpty { path = "/" }
            query = String(Substring(bare[pathEnd...]))
        }
    }

    /// Removes `.` and `..` segments (RFC 3986 section 5.2.4).
    private static func withoutDots(_ path: String) -> String {
        guard path.contains("./") || path.hasSuffix("/.") || path.hasSuffix("..") else { return path }
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (offset, segment) in segments.enumerated() {
            let isLast = offset == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
