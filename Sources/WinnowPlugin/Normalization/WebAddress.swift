import WinnowModel

/// Addresses as a record carries them.
public enum WebAddress {
    /// Most UTF-8 bytes of an address.
    private static let limit = 8192

    /// Trims an address and escapes what may not stand in one.
    /// - Returns: nil for nothing, for script and inline-data addresses, and for one longer than 8 KiB.
    public static func clean(_ text: String) -> String? {
        var address = text
        if !address.withUTF8(isPlain) { address = escaped(text) }
        guard (1...limit).contains(address.utf8.count), !address.withUTF8(isInline) else { return nil }
        return address
    }

    /// Printable ASCII without what is escaped: what most addresses are, and then nothing has to be done.
    private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(utf8)
        let (ones, high): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var index = 0
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Zero where a quotation mark stands, and where `<` or `>`, which differ in one bit.
            let (quote, angle) = (word ^ (ones &* 0x22), (word | (ones &* 0x02)) ^ (ones &* 0x3E))
            let odd =
                word | (word &- ones &* 0x21) | (word &+ ones) | (quote &- ones) & ~quote | (angle &- ones) & ~angle
            if odd & high != 0 { return false }
            index += 8
        }
        while index < raw.count {
            let byte = raw[index]
            guard byte > 0x20, byte < 0x7F, byte != 0x22, byte != 0x3C, byte != 0x3E else { return false }
            index += 1
        }
        return true
    }

    /// An address trimmed, escaped, without line breaks, and clean as any text of a record.
    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in trimmed(text.utf8) {
            switch byte {
            case 0x09, 0x0A, 0x0D: continue  // dropped inside addresses, as browsers do (WHATWG URL, basic URL parser)
            case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
                bytes.append(UInt8(ascii: "%"))
                bytes.append(contentsOf: Hexadecimal.text([byte]).uppercased().utf8)
            default: bytes.append(byte)
            }
            if bytes.count > limit { return "" }
        }
        return TextCleaning.clean(String(decoding: bytes, as: UTF8.self), .line)
    }

    /// Whether an address holds its document, or a program, rather than naming a place.
    private static func isInline(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        switch utf8[0] | 0x20 {
        case UInt8(ascii: "j"), UInt8(ascii: "d"), UInt8(ascii: "a"), UInt8(ascii: "v"), UInt8(ascii: "b"):
            guard let length = schemeLength(utf8), length <= 10 else { return false }
            let scheme = String(decoding: utf8[..<length], as: UTF8.self).lowercased()
            return ["javascript", "data", "about", "vbscript", "blob"].contains(scheme)
        default: return false
        }
    }

    /// The scheme in lower case; nil for a relative reference (RFC 3986 section 3.1).
    public static func scheme(of address: String) -> String? {
        var address = address
        return address.withUTF8 { utf8 in
            schemeLength(utf8).map { String(decoding: utf8[..<$0], as: UTF8.self).lowercased() }
        }
    }

    /// Bytes of the scheme, its colon not counted; nil for a relative reference.
    static func schemeLength(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = utf8.first, (first | 0x20) &- 0x61 < 26 else { return nil }
        var index = 1
        while index < utf8.count, isSchemeByte(utf8[index]) { index += 1 }
        return index < utf8.count && utf8[index] == UInt8(ascii: ":") ? index : nil
    }

    /// The address without the parameters that only follow a reader about (`utm_source`, `fbclid`, …).
    public static func withoutTracking(_ address: String) -> String {
        var address = address
        guard address.withUTF8({ $0.contains(UInt8(ascii: "?")) }),
            let question = address.utf8.firstIndex(of: UInt8(ascii: "?"))
        else { return address }
        let rest = address.utf8[question...].dropFirst()
        let query = rest.prefix { $0 != UInt8(ascii: "#") }
        let parameters = query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
        let kept = parameters.filter { parameter in
            !isTracking(Substring(parameter.prefix { $0 != UInt8(ascii: "=") }).lowercased())
        }
        if kept.count == parameters.count { return address }
        let shorter = kept.isEmpty ? "" : "?" + kept.map { Substring($0) }.joined(separator: "&")
        return address[..<question] + shorter + address[query.endIndex...]
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
