import WinnowHTML
import WinnowPlugin

/// Chooses what a page calls itself.
///
/// Systems often give every page the address of their front page, of a template, or of the machine that they were built
/// on: such an address is passed over on a page that stands elsewhere.
struct CanonicalAddress {
    private let marks: PageMarks
    /// Where the page was read.
    private let url: String?
    private let base: String?
    /// What `link` elements call the page: of several the one that another statement confirms.
    private(set) var linked: String?

    /// - Parameters:
    ///   - url: where the page was read.
    ///   - base: the address that relative ones start from.
    init(_ marks: PageMarks, url: String?, base: String?) {
        (self.marks, self.url, self.base) = (marks, url, base)
        linked = marks.canonicals.count < 2 ? marks.canonicals.first.flatMap { absolute($0.string) } : confirmed
    }

    private var confirmed: String? {
        let addresses = marks.canonicals.compactMap { absolute($0.string) }
        let others = [url, marks.meta.first("og:url").flatMap(absolute)].compactMap { $0 }.map(AddressKey.of)
        return addresses.first { others.contains(AddressKey.of($0)) } ?? addresses.first { !Self.isFront($0) }
            ?? addresses.first
    }

    /// What `link` elements call the page, unless that is a front page and the page was read elsewhere.
    var linkedOwn: String? {
        linked.flatMap { address in
            guard let url, Self.isFront(address) else { return address }
            return Self.isFront(url) ? address : nil
        }
    }

    /// The address that the page's statements agree on; nil when none states one.
    func chosen(_ data: StructuredData, _ explanation: ExplanationCollector?) -> String? {
        var choice = FieldChoice("canonicalUrl", explanation)
        func own(_ address: String?) -> String? {
            address.flatMap { !Self.isFront($0) || isFrontPage(data) ? $0 : nil }
        }
        choice.offer("rel=canonical", asIs: own(linked))
        choice.offer("og:url", asIs: own(marks.meta.first("og:url").flatMap(absolute)))
        choice.offer("json-ld url", asIs: own(data.value(.url)?.address.flatMap(absolute)))
        choice.offer("json-ld mainEntityOfPage", asIs: own(data.value(.mainEntityOfPage)?.address.flatMap(absolute)))
        choice.offer("meta link", asIs: own(marks.meta.first("parsely-link").flatMap(absolute)))
        return choice.decided()
    }

    /// An address with its host, as far as it can be that of a page others read.
    private func absolute(_ stated: String) -> String? {
        guard !ByteSearch.contains("{{", in: stated), !Self.fillers.contains(stated.trimmingSpace.lowercased()),
            let address = WebAddress.resolve(stated, against: base), let host = WebAddress.host(of: address)
        else { return nil }
        // A name without a dot is one of the machine that built the page, or what a program writes for nothing.
        if !host.utf8.contains(UInt8(ascii: ".")), !host.utf8.contains(UInt8(ascii: "[")) {
            return url.flatMap(WebAddress.host) == host ? address : nil
        }
        return address
    }

    private static let fillers: Set<String> = ["", "#", "undefined", "null", "none", "false", "true", "nan"]

    /// Whether the page may be the front page of a site, or nothing says that it is another one.
    private func isFrontPage(_ data: StructuredData) -> Bool {
        if let url { return Self.isFront(url) }
        let others = [marks.meta.first("og:url"), data.value(.url)?.address, data.value(.mainEntityOfPage)?.address]
        return !([linked] + others.map { $0.flatMap(absolute) }).contains { $0.map { !Self.isFront($0) } ?? false }
    }

    /// Whether an address is that of a front page: without a path, or with just the name of one or a language.
    static func isFront(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { bytes in
            guard let host = ByteSearch.offset(of: "://".utf8, in: bytes) else { return false }
            let rest = bytes[(host + 3)...]
            let path = rest.drop { $0 != UInt8(ascii: "/") && !endsPath($0) }.dropFirst()
            if let query = path.firstIndex(of: UInt8(ascii: "?")), !isTracking(bytes[query...]) { return false }
            let parts = path.prefix { !endsPath($0) }.split(separator: UInt8(ascii: "/"))
            return parts.allSatisfy(isFrontName) && parts.count <= 2
        }
    }

    private static func endsPath(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") }

    /// Whether a query only follows a reader about.
    private static func isTracking(_ query: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = String(decoding: query.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
        return WebAddress.withoutTracking(text).isEmpty || text == "?"
    }

    /// `index.html`, `home`, `de`, `en-us`.
    private static func isFrontName(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let name = part.prefix { $0 != UInt8(ascii: ".") }
        if frontNames[UnsafeBufferPointer(rebasing: name)] != nil {
            return part.count == name.count || part.count - name.count <= 6
        }
        let isTag = part.count == 2 || part.count == 5 && "-_".utf8.contains(part[part.startIndex + 2])
        return isTag
            && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static let frontNames = ByteKeyTable<Bool>(
        [(true, "index default home homepage start startseite accueil inicio main frontpage")], ignoresCase: true)
}
