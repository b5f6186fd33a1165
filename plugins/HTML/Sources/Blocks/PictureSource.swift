import WinnowHTML
import WinnowPlugin

/// Finds the addresses of a page's images, also of those that a script would load later.
struct PictureSource {
    private let document: HTMLDocument
    private let base: String?
    /// Attributes that may hold an address, the most telling first.
    private let names: [HTMLName]
    /// Attributes that may hold several, with their sizes.
    private let sets: [HTMLName]
    private let accelerated: AcceleratedElements

    /// Smaller images are decoration, in pixels.
    private static let leastSize = 48

    /// - Parameter base: the address that relative ones start from.
    init(_ document: HTMLDocument, base: String?) {
        (self.document, self.base) = (document, base)
        names = ["data-src", "data-original", "data-lazy-src"].compactMap(document.name) + [.src]
        accelerated = AcceleratedElements(document)
        sets = [.srcset] + ["data-srcset"].compactMap(document.name)
    }

    /// The address; nil for decoration: tracking pixels, icons, inline data.
    func address(of node: HTMLNode) -> String? {
        guard let tag = document.tag(of: node), tag == .img || accelerated.isImage(tag) else { return nil }
        for name in [HTMLName.width, .height] {
            if let size = document.attribute(name, of: node).flatMap({ Int($0.string) }), size < Self.leastSize {
                return nil
            }
        }
        for name in names {
            if let address = document.attribute(name, of: node).flatMap({ WebAddress.resolve($0.string, against: base) }
            ) {
                return address
            }
        }
        for name in sets {
            guard let value = document.attribute(name, of: node)?.string, let largest = Self.largest(of: value),
                let address = WebAddress.resolve(largest, against: base)
            else { continue }
            return address
        }
        return nil
    }

    /// The address with the largest size among `address size, address size, …`; sizes end in `w` or `x`.
    static func largest(of set: String) -> String? {
        var best: (address: Substring.UTF8View, size: Double)?
        var rest = set.utf8[...]
        while true {
            rest = rest.drop { $0 <= 0x20 || $0 == 0x2C }
            if rest.isEmpty { break }
            // An address may have commas inside; one at its end means that there is no size.
            var address = rest.prefix { $0 > 0x20 }
            rest = rest.dropFirst(address.count)
            var size = 1.0
            if address.last == 0x2C {
                while address.last == 0x2C { address.removeLast() }
            } else {
                let words = rest.prefix { $0 != 0x2C }
                rest = rest.dropFirst(words.count)
                let number = words.drop { $0 <= 0x20 }.prefix { $0 &- 0x30 < 10 || $0 == 0x2E }
                size = Double(String(Substring(number))) ?? size
            }
            if size > best?.size ?? 0 { best = (address, size) }
        }
        return best.map { String(Substring($0.address)) }
    }
}
