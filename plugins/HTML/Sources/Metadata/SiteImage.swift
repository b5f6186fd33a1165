import WinnowPlugin

/// Tells images that a site shows for want of one by their names: logos, drawings, placeholders, portraits of members, what
/// it shares by default.
///
/// A name counts only where nothing else is said in it: `logo_1200x630.png` and `the-mill-logo.png` on the page of the
/// Mill, but not `acme-logo.png`, which an article about Acme shows.
struct SiteImage {
    /// The longest part of the host, in lower case, without hyphens.
    private let label: [UInt8]

    /// - Parameter host: of the page.
    init(host: String?) {
        label =
            host.map { host in
                let parts = host.utf8.split(separator: UInt8(ascii: ".")).dropLast().filter {
                    !$0.elementsEqual("www".utf8)
                }
                return (parts.max { $0.count < $1.count } ?? "".utf8[...]).filter { $0 != UInt8(ascii: "-") }
            } ?? []
    }

    /// Whether the file that an address names is such an image.
    func isOne(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { bytes in
            let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return false }
            let name = path[(slash + 1)...]
            guard name.count >= 4, let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
            let ending = name[dot...]
            if ending.elementsEqual(".svg".utf8) || ending.elementsEqual(".ico".utf8) { return true }
            return name.count <= 80 && isOne(file: name.prefix(upTo: dot))
                || ByteSearch.offset(of: "/avatar".utf8, in: UnsafeBufferPointer(rebasing: path)) != nil
        }
    }

    private func isOne(file: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var (says, others) = (false, [UInt8]())
        for word in file.split(whereSeparator: { ($0 | 0x20) &- 0x61 >= 26 && $0 < 0x80 }) {
            switch Self.words[UnsafeBufferPointer(rebasing: word)] {
            case .surely: return true
            case .alone: says = true
            case .beside: break
            // Letters of a size: `1200x630`.
            case nil: if word.count > 1 { others.append(contentsOf: word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }) }
            }
        }
        return says && (others.isEmpty || isSite(others))
    }

    /// Whether the rest of a name is that of the site, or nearly.
    private func isSite(_ name: [UInt8]) -> Bool {
        guard label.count >= 3, name.count >= 3 else { return false }
        return ByteSearch.contains(name, in: label) || ByteSearch.contains(label, in: name)
    }

    private enum Word { case surely, alone, beside }

    private static let words = ByteKeyTable<Word>(
        [
            (.surely, "placeholder placeholders favicon sprite sprites noimage nopicture nophoto noimg sitelogo"),
            (
                .alone,
                """
                logo logos logotype default defaults fallback icon icons touchicon share sharing shareimage social generic
                ogdefault defaultshare defaultimage blank og no
                """
            ),
            (
                .beside,
                """
                site the image img images fb facebook twitter tw card header apple touch main brand new large big small square
                round white black dark light color colour rgb full wide horizontal vertical thumbnail thumb preview post article
                news page web app www for on and x v w h px com net org de png jpg jpeg svg retina hd ldjson schema meta open graph
                opengraph print footer top bg background
                """
            ),
        ], ignoresCase: true)
}
