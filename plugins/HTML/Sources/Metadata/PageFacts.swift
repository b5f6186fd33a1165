import WinnowHTML
import WinnowModel
import WinnowPlugin

/// What a page states about itself, each field by the best of several statements.
///
/// A class: those who gather statements all hold it, and a copy would count the owners of each of its lists.
final class PageFacts {
    let marks: PageMarks
    let data: StructuredData
    let document: HTMLDocument
    let page: SegmentedPage
    /// The address that the page was read from.
    let url: String?
    let context: ExtractionContext

    /// The address that relative ones start from.
    let base: String?
    /// What the page calls itself.
    let canonical: String?
    /// The host of what the page calls itself, else of where it was read.
    let host: String?
    var meta: MetaTags { marks.meta }
    /// Whether the page says that it is a thread of a forum; worked out for the first that asks, as on few pages somebody
    /// does.
    private(set) lazy var isThread = statesThread()

    init(
        _ document: HTMLDocument, _ page: SegmentedPage, _ marks: PageMarks, url: String?, context: ExtractionContext
    ) {
        self.document = document
        self.page = page
        self.url = url
        self.context = context
        self.marks = marks
        let scripts = marks.scripts.filter { $0.kind == .linkedData }.map(\.node)
        let base = marks.base.flatMap { WebAddress.resolve($0.string, against: url) } ?? url
        let address = CanonicalAddress(marks, url: url, base: base)
        let identity = PageIdentity(document, marks, addresses: [address.linkedOwn, url].compactMap { $0 })
        data = StructuredData(
            document, scripts: scripts, stated: MetaObject.stated(marks.meta), identity: identity)
        self.base = base
        canonical = address.chosen(data, context.explanation)
        host = (canonical ?? url).flatMap(WebAddress.host)
    }

    /// Fills every field but text, blocks, links of the text and media.
    func fill(_ body: inout RecordBody) {
        let names = siteNames
        body.title = TitleEvidence(facts: self, names: names).title(context.explanation)
        let state = state(title: body.title)
        body.subtitle = subtitle
        body.summary = summary(state)
        (body.authors, body.credit) = authors(names, state, title: body.title)
        body.publisher = publisher
        body.language = language
        let dates = DateEvidence(
            self, title: body.title, language: body.language, state: [state?.published, state?.modified])
        (body.published, body.modified) = (dates.published?.description, dates.modified?.description)
        body.canonicalURL = canonical
        body.section = section(title: body.title)
        body.keywords = keywords
        body.rights = rights
        body.image = image(title: body.title)
        fillAttributes(&body)
    }

    /// The document's text as data beside the page states it: for pages whose elements hold none.
    ///
    /// - Parameter title: what the page is called, by which its object is found.
    func textBeside(title: String?) -> String? {
        data.articleBody ?? statesOfArticle(title: title)?.body
    }

    /// Application state is read only where no JSON-LD describes the document.
    private func state(title: String?) -> PageState? {
        data.article == nil ? statesOfArticle(title: title) : nil
    }

    private func statesOfArticle(title: String?) -> PageState? {
        PageState(document, scripts: marks.scripts.filter { $0.kind == .state }.map(\.node), title: title)
    }

    private func fillAttributes(_ body: inout RecordBody) {
        let prompt = { [page, document, title = body.title] in
            PaywallPrompt(page, document).access(behind: self.headline(title))
        }
        if let access = PageAccess.stated(data, marks, document, context.explanation, prompt: prompt) {
            body.attributes["html.paywall"] = .string(access)
        }
        if let next = NextPage(self).address {
            body.attributes["html.nextPage"] = .string(next)
            body.links.append(Link(url: next, rel: "next"))
        }
    }

    /// The text of the first element that states a property.
    func property(_ name: PageProperty) -> String? {
        let node = marks.properties.first { $0.name == name }?.node
        return node.flatMap { node in
            (document.attribute(.content, of: node) ?? document.attribute(.datetime, of: node))?.string
                ?? MarkText.lines(of: node, in: document)
        }
    }

}
