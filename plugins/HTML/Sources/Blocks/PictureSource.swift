import WinnowHTML
import WinnowPlugin

/// Finds the address of an image, also of one that a script would load later.
enum PictureSource {
    /// The address; nil for decoration: tracking pixels, icons, inline data.
    static func address(of node: HTMLNode, in document: HTMLDocument, base: String?) -> String? {
        guard document.isElement(node, .img) else { return nil }
        for name in [HTMLName.width, .height] {
            if let size = document.attribute(name, of: node).flatMap({ Int($0.string) }), size < 48 { return nil }
        }
        for name in ["data-src", "data-original", "data-lazy-src"].compactMap(document.name) + [.src] {
            if let address = document.attribute(name, of: node).flatMap({ WebAddress.resolve($0.string, against: base) }
            ) {
                return address
            }
        }
        return nil
    }
}
