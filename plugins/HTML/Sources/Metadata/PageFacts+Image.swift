import WinnowHTML
import WinnowModel
import WinnowPlugin

// The lead image.
extension PageFacts {
    /// The address of the lead image: what the page states first, unless that is what its site shows for want of an image
    /// and another statement or a picture beside the headline is none of that kind.
    func image(title: String?) -> String? {
        var choice = ImageChoice(SiteImage(host: host), base: base, context.explanation)
        choice.offer("og:image", meta.all("og:image"))
        choice.offer("og:image", meta.all("og:image:url", "og:image:secure_url"))
        choice.offer("json-ld image", linkedImages)
        choice.offer("twitter:image", meta.all("twitter:image", "twitter:image:src"))
        choice.offer("meta image", meta.all("parsely-image-url", "sailthru.image.full", "thumbnail"))
        choice.offer("json-ld thumbnailUrl", [data.value(.thumbnailUrl)?.address].compactMap { $0 })
        choice.offer("itemprop image", [markedImage].compactMap { $0 })
        choice.offer("figure", [figure(title)].compactMap { $0 }, asSite: false)
        return choice.decided()
    }

    /// The images of the document's objects, references followed.
    private var linkedImages: [String] {
        guard let value = data.value(.image) else { return [] }
        return data.entities(value).prefix(8).compactMap { entity in
            if let address = (entity[.url] ?? entity[.contentUrl])?.address { return address }
            // An address alone; what refers to an object that is nowhere is none of an image.
            if entity.count == 1, let name = entity[.name]?.text { return name }
            return entity[.id]?.address.flatMap { $0.utf8.contains(UInt8(ascii: "#")) ? nil : $0 }
        }
    }

    /// The address that an element marked as the document's image states, or one inside it; publishers and people have
    /// images of their own.
    private var markedImage: String? {
        for mark in marks.properties where mark.name == .image && !isOfSomebody(mark.node) {
            if let address = address(of: mark.node) { return address }
            for inner in marks.properties where inner.name == .url || inner.name == .contentUrl {
                if document.isDescendant(inner.node, of: mark.node), let address = address(of: inner.node) {
                    return address
                }
            }
            let image = document.descendants(of: mark.node).prefix(20).first { document.isElement($0, .img) }
            if let image, let address = PictureSource(document, base: base).address(of: image) { return address }
        }
        return nil
    }

    private func address(of node: HTMLNode) -> String? {
        (document.attribute(.content, of: node) ?? document.attribute(.href, of: node)
            ?? document.attribute(.src, of: node))?.string
    }

    /// Whether an element is part of what is said about a publisher or an author.
    private func isOfSomebody(_ node: HTMLNode) -> Bool {
        marks.properties.contains { mark in
            switch mark.name {
            case .publisher, .author, .creator, .editor: document.isDescendant(node, of: mark.node)
            default: false
            }
        }
    }

    /// Pictures that are looked at.
    private static let pictureLimit = 40
    /// How many pieces of text behind the headline the lead picture's may be, and before it.
    private static let pictureReach = 6

    /// The first picture in a figure beside the headline.
    private func figure(_ title: String?) -> String? {
        guard let headline = headline(title),
            let place = page.segments.firstIndex(where: { $0.node == headline })
        else { return nil }
        let (trunk, source) = (HeadlineTrunk(headline, document), PictureSource(document, base: base))
        for picture in page.pictures.prefix(Self.pictureLimit) {
            guard let figure = picture.figure, picture.segment >= place - 1,
                picture.segment <= place + Self.pictureReach, !trunk.isElsewhere(picture.node),
                !isNamedSmall(figure), !isSmall(picture.node)
            else { continue }
            if let address = source.address(of: picture.node), WebAddress.host(of: address) != nil,
                !ByteSearch.contains("avatar", in: address)
            {
                return address
            }
        }
        return nil
    }

    /// Pixels of a picture that is more than a portrait beside a name.
    private static let leastSize = 200

    private func isSmall(_ node: HTMLNode) -> Bool {
        [HTMLName.width, .height].contains { name in
            document.attribute(name, of: node).flatMap { Int($0.string) }.map { $0 < Self.leastSize } ?? false
        }
    }

    /// Whether a figure is named after an author.
    private func isNamedSmall(_ node: HTMLNode) -> Bool {
        document.attributes(of: node).contains { attribute in
            attribute.name == .class && !attribute.value.withUnsafeBytes(MarkWords.of).isDisjoint(with: .whose)
        }
    }
}

/// Chooses among images: the first that is not the site's own, else the first.
private struct ImageChoice {
    private let site: SiteImage
    private let base: String?
    private let explanation: ExplanationCollector?
    private var evidence: [Explanation.Evidence] = []
    private var first: String?
    private var best: String?

    init(_ site: SiteImage, base: String?, _ explanation: ExplanationCollector?) {
        (self.site, self.base, self.explanation) = (site, base, explanation)
    }

    /// - Parameter asSite: whether an image of the site counts for want of others.
    mutating func offer(_ source: String, _ statements: @autoclosure () -> [String], asSite: Bool = true) {
        guard best == nil || explanation != nil else { return }
        for stated in statements().prefix(8) {
            let plain = MarkupText.plain(stated).trimmingSpace
            guard !plain.isEmpty, let address = WebAddress.resolve(plain, against: base) else { continue }
            let isSite = site.isOne(address)
            if isSite, !asSite { continue }
            if explanation != nil { evidence.append(.init(source: source, value: address, won: false)) }
            first = first ?? address
            if !isSite { best = best ?? address }
        }
    }

    mutating func decided() -> String? {
        let winner = best ?? first
        if let explanation {
            if let index = evidence.firstIndex(where: { $0.value == winner }) { evidence[index].won = true }
            explanation.field("image", evidence: evidence)
        }
        return winner
    }
}
