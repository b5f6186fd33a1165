import HTMLExtractor
import WinnowModel
import WinnowTesting

/// An article about a river, with something between its paragraphs.
enum RiverArticle {
    static let prose =
        "It rained on Tuesday, and the river rose by more than a metre during the night, the town hall said in a statement."

    /// The record of the article with markup behind its first paragraph.
    static func record(around content: String) throws -> RecordBody {
        let text = (0..<3).map { "<p>\(prose.replacing("Tuesday", with: "day \($0)"))</p>" }
        let page = """
            <!doctype html><html><head><title>The river</title></head><body><article><h1>The river</h1>\(text[0])
            \(content)\(text[1])\(text[2])</article></body></html>
            """
        return try HTMLExtractor.record(of: page, as: "text/html", url: "https://mill.example/news/")
    }
}
