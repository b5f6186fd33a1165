import WinnowModel

/// Addresses as a record carries them.
public enum WebAddress {
    /// Trims an address and escapes what may not stand in one.
    /// - Returns: nil for nothing, for script and inline-data addresses, and for one longer than 8 KiB.
    public static func clean(_ text: String) -> String? {
        var bytes: [UInt8] = []
        for byte in trimmed(text.utf8) {
            switch byte {
            case 0x09, 0x0A, 0x0D: continue  // dropped inside addresses, as browsers do (WHATWG URL, basic URL parser)
            case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
                bytes.append(UInt8(ascii: "%"))
                bytes.append(contentsOf: Hexadecimal.text([byte]).uppercased().utf8)
            default: bytes.append(byte)
            }
        }
        guard !bytes.isEmpty, bytes.count <= 8192 else { return nil }
        let address = TextCleaning.clean(String(decoding: bytes, as: UTF8.self), .line)
        if let scheme = scheme(of: address), ["javascript", "data", "about", "vbscript", "blob"].contains(scheme) {
            return nil
        }
        return address
    }

    /// The scheme in lower case; nil for a relative reference (RFC 3986 section 3.1).
    public static func scheme(of address: String) -> String? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = address[..<colon]
        guard let first = scheme.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A,
            scheme.utf8.allSatisfy(isSchemeByte)
        else { return nil }
        return scheme.lowercased()
    }

    /// The address without the parameters that only follow a reader about (`utm_source`, `fbclid`, …).
    public static func withoutTracking(_ address: String) -> String {
        guard let question = address.firstIndex(of: "?") else { return address }
        let rest = address[address.index(after: question)...]
        let query = rest.prefix { $0 != "#" }
        let fragment = rest[query.endIndex...]
        let parameters = query.split(separator: "&", omittingEmptySubsequences: false)
        let kept = parameters.filter { !isTracking($0.prefix { $0 != "=" }.lowercased()) }
        if kept.count == parameters.count { return address }
        let head = address[..<question]
        return head + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + fragment
    }

    private static func isTracking(_ name: String) -> Bool {
        name.hasPrefix("utm_") || name.hasPrefix("mtm_") || name.hasPrefix("pk_") || trackingNames.contains(name)
    }

    /// Click identifiers of advertising and mailing services, as their own documentation names them.
    private static let trackingNames: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid",
        "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp",
        "hsctatracking",
        "mkt_tok", "vero_id", "oly_enc_id", "oly_anon_id", "_openstat", "wt_mc", "wt.mc_id", "wtmc", "at_medium",
        "at_campaign", "xtor", "ns_mchannel", "ns_campaign", "ns_source", "ns_linkname", "s_cid", "cmpid",
        "sc_campaign",
        "__twitter_impression", "guccounter", "guce_referrer", "guce_referrer_sig",
    ]

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func trimmed(_ utf8: String.UTF8View) -> Substring.UTF8View {
        var rest = utf8[...]
        while let first = rest.first, first <= 0x20 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return rest
    }
}
