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

    /// Smaller images are decoration, in pixels.
    private static let leastSize = 48

    /// - Parameter base: the address that relative ones start from.
    init(_ document: HTMLDocument, base: String?) {
        (self.document, self.base) = (document, base)
        names = ["data-src", "data-original", "data-lazy-src"].compactMap(document.name) + [.src]
        sets = [.srcset] + ["data-srcset"].compactMap(document.name)
    }

    /// The address; nil for decoration: tracking pixels, icons, inline data.
    func address(of node: HTMLNode) -> String? {
        guard document.isElement(node, .img) else { return nil }
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
            // The first of `address size, address size, …`.
            guard let value = document.attribute(name, of: node)?.string else { continue }
            let first = value.utf8.drop { $0 <= 0x20 || $0 == 0x2C }.prefix { $0 > 0x20 }
            if let address = WebAddress.resolve(String(Substring(first)), against: base) { return address }
        }
        return nil
    }
}
