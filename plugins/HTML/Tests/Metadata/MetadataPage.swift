import HTMLExtractor
import WinnowModel
import WinnowTesting

/// A small article in which a test puts what it is about.
enum MetadataPage {
    static let prose = """
        <p>It rained on Tuesday, and the river rose by more than a metre during the night, the town hall said.</p>
        <p>A second paragraph says that the bridge at the mill is closed, and that nobody was hurt so far.</p>
        """

    /// The record of a page.
    /// - Parameters:
    ///   - head: elements of the head.
    ///   - byline: what stands between headline and text.
    ///   - heading: the headline's element.
    static func record(
        head: String = "", heading: String = "<h1>River rises</h1>", byline: String = "", after: String = "",
        url: String = "https://mill.example/news/river"
    ) throws -> RecordBody {
        let page = """
            <!doctype html><html lang=en><head>\(head)</head><body><nav><a href="/">Home</a></nav>
            <main><article>\(heading)\(byline)\(prose)\(after)</article></main></body></html>
            """
        return try HTMLExtractor.record(of: page, as: "text/html", url: url)
    }

    /// A JSON-LD script.
    static func linked(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }
}
