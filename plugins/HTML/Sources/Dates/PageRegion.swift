/// The language of a page with the region that its address tells, where its language leaves the region open.
enum PageRegion {
    /// - Parameters:
    ///   - language: BCP 47, as stated.
    ///   - host: of the page's address.
    static func languages(_ language: String?, host: String?) -> [String] {
        guard let language else { return [] }
        guard !language.utf8.dropFirst(2).contains(UInt8(ascii: "-")), let host, let region = region(of: host) else {
            return [language]
        }
        return ["\(language)-\(region)"]
    }

    /// The region whose domain a host is in; nil for other domains.
    private static func region(of host: String) -> String? {
        // A dot at the end is the root's.
        let name = host.utf8.last == UInt8(ascii: ".") ? host.utf8.dropLast() : host.utf8[...]
        let domain = name.suffix(3)
        guard domain.count == 2 || domain.count == 3 && domain.first == UInt8(ascii: "."),
            let region = String(domain.suffix(2))?.uppercased(), !region.utf8.contains(UInt8(ascii: "."))
        else { return nil }
        switch region {
        case "UK": return "GB"
        // Domains that are sold for what they spell.
        case "IO", "TV", "ME", "CO", "AI", "FM", "AM", "LY", "CC", "WS", "TO", "GG", "EU", "LA": return nil
        default: return region
        }
    }
}
