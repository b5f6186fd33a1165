/// The language of a page with the region that its address tells, where its language leaves the region open.
enum PageRegion {
    /// - Parameters:
    ///   - language: BCP 47, as stated.
    ///   - host: of the page's address.
    static func languages(_ language: String?, host: String?) -> [String] {
        guard let language else { return [] }
        guard !language.utf8.dropFirst(2).contains(UInt8(ascii: "-")), let host,
            let domain = host.utf8.split(separator: UInt8(ascii: ".")).last.map(Substring.init), domain.utf8.count == 2
        else { return [language] }
        let region = domain == "uk" ? "GB" : domain.uppercased()
        // Domains that are sold for what they spell.
        return ["IO", "TV", "ME", "CO", "AI", "FM", "AM", "LY", "CC", "WS", "TO", "GG", "EU", "LA"].contains(region)
            ? [language] : ["\(language)-\(region)"]
    }
}
