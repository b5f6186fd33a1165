import WinnowHTML
import WinnowPlugin

/// Finds the address of a document's next page.
///
/// Sites also call the next article "next", so an address counts only if it is the page's own but for a page number.
enum NextPage {
    /// - Parameters:
    ///   - own: the page's own addresses, as stated and as read.
    ///   - base: the address that relative ones start from.
    static func address(
        _ document: HTMLDocument, _ marks: PageMarks, own: [String], base: String?
    ) -> String? {
        let candidates = marks.next + marks.pagers.flatMap { Self.links(in: $0, document) }
        guard !candidates.isEmpty else { return nil }
        lazy var ownParts = own.map(parts)
        var seen: Set<String> = []
        for link in candidates {
            guard let stated = document.attribute(.href, of: link), stated.count < 2000,
                stated.withUnsafeBytes({ $0.contains { $0 &- 0x30 < 10 } }),
                case let target = stated.string, seen.insert(target).inserted,
                seen.count <= PageMarks.Limit.some, let address = WebAddress.resolve(target, against: base)
            else { continue }
            let found = parts(address)
            if ownParts.contains(where: { isNext(found, after: $0) }) { return address }
        }
        return nil
    }

    /// The links of a pager that say "next".
    private static func links(in node: HTMLNode, _ document: HTMLDocument) -> [HTMLNode] {
        if document.isElement(node, .a) { return [node] }
        return document.descendants(of: node).prefix(200).filter { document.isElement($0, .a) }
    }

    /// Whether the first address is the second but for a page number that is one higher.
    private static func isNext(_ next: (stem: String, number: Int?), after own: (stem: String, number: Int?)) -> Bool {
        next.stem == own.stem && next.number == (own.number ?? 1) + 1
    }

    /// An address without its page number: `/a/2/`, `/a-2.html`, `/a-p2.html`, `/a/page/2`, `/a?page=2`, `/a?p=1`.
    private static func parts(_ address: String) -> (stem: String, number: Int?) {
        var path = address[..<(address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex)]
        if let query = path.utf8.firstIndex(of: UInt8(ascii: "?")) {
            let rest = path.utf8[path.utf8.index(after: query)...]
            let items = rest.split(separator: UInt8(ascii: "&")).map(Substring.init)
            let pages = items.filter { item in pageNames.contains { item.utf8.starts(with: $0.utf8) } }
            if let page = pages.first, let number = Int(page.drop { $0 != "=" }.dropFirst()) {
                let others = items.filter { $0 != page }
                let head = path[..<query].trimmingSlash
                return (others.isEmpty ? head : head + "?" + others.joined(separator: "&"), number)
            }
            return (String(path), nil)
        }
        for ending in endings where path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            path = path.dropLast(ending.utf8.count)
        }
        let trimmed = Substring(path.trimmingSlash)
        let digits = trimmed.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        // Longer numbers are identities, not pages.
        guard (1...3).contains(digits), let number = Int(trimmed.suffix(digits)) else {
            return (String(trimmed), nil)
        }
        var stem = trimmed.dropLast(digits)
        if stem.utf8.last == UInt8(ascii: "p"), let before = stem.utf8.dropLast().last, "-_".utf8.contains(before) {
            stem = stem.dropLast()
        }
        guard let mark = stem.utf8.last, "/-_,".utf8.contains(mark) else { return (String(trimmed), nil) }
        stem = stem.dropLast()
        for word in ["/page", "/seite", "-page", "-seite", "/pagina", "_page", "/p"]
        where stem.lowercased().hasSuffix(word) {
            stem = stem.dropLast(word.count)
        }
        return (stem.trimmingSlash, number)
    }

    private static let pageNames = ["page=", "p=", "seite=", "pagina=", "pg=", "paged=", "pagenum=", "page_number="]
    private static let endings = [".html", ".htm", ".php", ".shtml"]
}

extension Substring {
    /// Without slashes at the end.
    fileprivate var trimmingSlash: String {
        var rest = self
        while rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
        return String(rest)
    }
}
