import WinnowModel

/// Names XML vocabularies by their root element and namespace, and HTML by its first tag.
enum MarkupSniffer {
    static func mediaType(of sample: TextSample, _ hint: TypeHint) -> MediaType? {
        var scan = PrologScan(sample.head, at: sample.start)
        scan.skipProlog()
        if scan.doctype == "html" { return scan.hasXMLDeclaration ? "application/xhtml+xml" : "text/html" }
        guard let root = scan.rootTag() else {
            return scan.hasXMLDeclaration ? "application/xml" : hint.says("text/html") ? "text/html" : nil
        }
        if let vocabulary = vocabulary(root) { return vocabulary }
        let name = root.localName.lowercased()
        if name == "html" {
            let isXML = scan.hasXMLDeclaration && root.attributes.contains("http://www.w3.org/1999/xhtml")
            return isXML ? "application/xhtml+xml" : "text/html"
        }
        if scan.hasXMLDeclaration {
            return hint.textual.flatMap { $0.name.hasSuffix("xml") ? $0 : nil } ?? "application/xml"
        }
        let isXML = root.attributes.contains("xmlns") || hint.all.contains { $0.name.hasSuffix("xml") }
        if hint.says("text/html") || (htmlTags.contains(name) && !isXML) { return "text/html" }
        if hint.says("text/markdown") { return nil }
        return isXML || scan.hasClosing(root.name) ? "application/xml" : nil
    }

    /// Elements that open an HTML fragment (WHATWG MIME Sniffing section 7.1, and those common in feeds and mails).
    private static let htmlTags: Set<String> = [
        "head", "script", "iframe", "h1", "h2", "h3", "h4", "h5", "h6", "div", "font", "table", "a", "style", "title",
        "b",
        "body", "br", "p", "article", "section", "main", "header", "nav", "footer", "span", "img", "ul", "ol", "dl",
        "meta",
        "link", "center", "form", "i", "em", "strong", "blockquote", "pre", "hr", "figure", "noscript", "template",
    ]

    private static func vocabulary(_ root: PrologScan.RootTag) -> MediaType? {
        func has(_ namespace: String) -> Bool { root.attributes.contains(namespace) }
        switch root.localName {
        case "rss": return "application/rss+xml"
        case "feed" where has("http://www.w3.org/2005/Atom") || has("http://purl.org/atom/"):
            return "application/atom+xml"
        case "entry" where has("http://www.w3.org/2005/Atom"): return "application/atom+xml"
        case "RDF": return has("http://purl.org/rss/1.0/") ? "application/rss+xml" : "application/rdf+xml"
        case "svg": return "image/svg+xml"
        case "math": return "application/mathml+xml"
        case "newsItem": return "application/vnd.iptc.g2.newsitem+xml"
        case "newsMessage": return "application/vnd.iptc.g2.newsmessage+xml"
        case "packageItem": return "application/vnd.iptc.g2.packageitem+xml"
        case "NewsML": return "text/vnd.iptc.newsml"
        case "nitf": return "text/vnd.iptc.nitf"
        case "opml": return "text/x-opml"
        case "kml": return "application/vnd.google-earth.kml+xml"
        case "gpx": return "application/gpx+xml"
        case "FictionBook": return "application/x-fictionbook+xml"
        case "stylesheet" where has("http://www.w3.org/1999/XSL/Transform"): return "application/xslt+xml"
        case "document" where has("urn:oasis:names:tc:opendocument"):
            return "application/vnd.oasis.opendocument.text-flat-xml"
        default: return nil
        }
    }
}
