extension WebAddress {
    /// Resolves a reference against the address it stands in (RFC 3986 section 5.2).
    /// - Parameters:
    ///   - reference: as stated in the document; cleaned first.
    ///   - base: an absolute address; nil or a relative one leaves the reference as it is.
    /// - Returns: nil when ``clean(_:)`` refuses the reference.
    public static func resolve(_ reference: String, against base: String?) -> String? {
        guard var reference = clean(reference) else { return nil }
        guard var base else { return reference }
        let resolved: String? = reference.withUTF8 { reference in
            if schemeLength(reference) != nil { return nil }
            return base.withUTF8 { joined(reference, to: $0) }
        }
        return resolved ?? reference
    }

    /// The host of an absolute address in lower case, without user and port.
    public static func host(of address: String) -> String? {
        var address = address
        return address.withUTF8 { utf8 in
            guard let parts = Parts(utf8), var authority = parts.authority else { return nil }
            if let at = utf8[authority].lastIndex(of: UInt8(ascii: "@")) {
                authority = (at + 1)..<authority.upperBound
            }
            if utf8[authority].first != UInt8(ascii: "["),
                let colon = utf8[authority].lastIndex(of: UInt8(ascii: ":"))
            {
                authority = authority.lowerBound..<colon
            }
            return authority.isEmpty ? nil : String(decoding: utf8[authority], as: UTF8.self).lowercased()
        }
    }

    /// A relative reference made absolute; nil when the base is not, or has no host.
    private static func joined(
        _ reference: UnsafeBufferPointer<UInt8>, to base: UnsafeBufferPointer<UInt8>
    ) -> String? {
        guard let parts = Parts(base) else { return nil }
        var address: [UInt8] = []
        address.reserveCapacity(base.count + reference.count + 1)
        if reference.starts(with: "//".utf8) {
            address.append(contentsOf: base[...parts.colon])
            address.append(contentsOf: reference)
            return String(decoding: address, as: UTF8.self)
        }
        guard let authority = parts.authority else { return nil }
        address.append(contentsOf: base[..<authority.upperBound])
        switch reference[0] {
        case UInt8(ascii: "#"), UInt8(ascii: "?"):
            address.append(contentsOf: base[parts.path])
            if parts.path.isEmpty { address.append(UInt8(ascii: "/")) }
            if reference[0] == UInt8(ascii: "#") { address.append(contentsOf: base[parts.query]) }
            address.append(contentsOf: reference)
        default: appendPath(of: reference, in: base[parts.path], to: &address)
        }
        return String(decoding: address, as: UTF8.self)
    }

    /// Appends the path of a reference, within the folder of another path unless it begins at the root, and the rest.
    private static func appendPath(
        of reference: UnsafeBufferPointer<UInt8>, in path: Slice<UnsafeBufferPointer<UInt8>>, to address: inout [UInt8]
    ) {
        let end = reference.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? reference.count
        let root = address.count
        if reference[0] != UInt8(ascii: "/") {
            if let slash = path.lastIndex(of: UInt8(ascii: "/")) {
                address.append(contentsOf: path[...slash])
            } else {
                address.append(UInt8(ascii: "/"))
            }
        }
        address.append(contentsOf: reference[..<end])
        if hasDots(address[root...]) {
            let path = withoutDots(address[root...])
            address.removeSubrange(root...)
            address.append(contentsOf: path)
        }
        address.append(contentsOf: reference[end...])
    }

    /// Where the parts of an absolute address lie.
    private struct Parts {
        var colon: Int
        var authority: Range<Int>?
        var path: Range<Int>
        /// With its question mark; empty for none.
        var query: Range<Int>

        /// - Returns: nil for a relative reference.
        init?(_ utf8: UnsafeBufferPointer<UInt8>) {
            guard let colon = schemeLength(utf8) else { return nil }
            self.colon = colon
            var index = colon + 1
            if utf8[index...].starts(with: "//".utf8) {
                let start = index + 2
                index = start
                while index < utf8.count, !Self.endsAuthority(utf8[index]) { index += 1 }
                authority = start..<index
            }
            let start = index
            while index < utf8.count, utf8[index] != UInt8(ascii: "?"), utf8[index] != UInt8(ascii: "#") { index += 1 }
            path = start..<index
            let end = utf8[index...].firstIndex(of: UInt8(ascii: "#")) ?? utf8.count
            query = index..<end
        }

        private static func endsAuthority(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
        }
    }

    /// Whether a path may hold `.` or `..` segments.
    private static func hasDots(_ path: ArraySlice<UInt8>) -> Bool {
        let dot = UInt8(ascii: ".")
        guard let last = path.last, path.contains(dot) else { return false }
        if last == dot { return true }
        return path.indices.dropLast().contains { path[$0] == dot && path[$0 + 1] == UInt8(ascii: "/") }
    }

    /// Removes `.` and `..` segments (RFC 3986 section 5.2.4).
    private static func withoutDots(_ path: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in zip(segments.indices, segments) {
            let isLast = index == segments.endIndex - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return kept.reduce(into: []) { result, segment in
            result.append(UInt8(ascii: "/"))
            result.append(contentsOf: segment)
        }
    }
}
