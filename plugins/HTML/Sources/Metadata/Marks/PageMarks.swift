import WinnowHTML

/// Where a page says something about itself: the elements that metadata and dates are read from.
///
/// The walk over the tree finds them all (``PageWalk``, ``MarkWalk``); nothing is decoded before somebody asks. Every list is in
/// document order and has a limit, so that a hostile page costs no more than an ordinary one.
struct PageMarks {
    /// An element that carries a property of microdata (`itemprop`) or RDFa (`property`).
    struct Property {
        let node: HTMLNode
        let name: PageProperty
    }

    /// An element whose class, id or test name has words that say what it is.
    struct Named {
        let node: HTMLNode
        let words: MarkWords
    }

    /// A script that holds data rather than a program.
    struct DataScript {
        enum Kind { case linkedData, state }
        let node: HTMLNode
        let kind: Kind
    }

    /// The `meta` elements.
    var meta = MetaTags()
    /// The first `title` element of the head.
    var title: HTMLNode?
    /// The address that relative ones start from, as stated.
    var base: HTMLBytes?
    /// What `link` elements call the page: one, unless parts of a system do not know of each other.
    var canonicals: [HTMLBytes] = []
    /// Titles of the site's feeds.
    var feedTitles: [HTMLBytes] = []
    /// `link` and `a` elements with `rel=next`.
    var next: [HTMLNode] = []
    /// Elements with `rel=author`.
    var relAuthors: [HTMLNode] = []
    /// `a` elements with `rel=tag`.
    var tagLinks: [HTMLNode] = []
    /// The first element with `rel=license`.
    var license: HTMLNode?
    var scripts: [DataScript] = []
    /// The first programs of the page.
    var programs: [HTMLNode] = []
    /// `time` elements.
    var times: [HTMLNode] = []
    var properties: [Property] = []
    /// Elements named after authors and bylines.
    var bylines: [Named] = []
    /// Elements named after dates and times.
    var dates: [Named] = []
    /// Elements named as headline or kicker.
    var headlines: [Named] = []
    /// Trails of links that say where a page stands in its site.
    var breadcrumbs: [HTMLNode] = []
    /// Elements named after what only subscribers may read.
    var paywalls: [HTMLNode] = []
    /// Elements named as the way to the next page.
    var pagers: [HTMLNode] = []
    /// `nav` elements.
    var navigations: [HTMLNode] = []
    /// `h1` elements.
    var headings: [HTMLNode] = []
    /// Short texts that begin with a copyright sign or word.
    var copyrights: [HTMLNode] = []

    /// Most entries of each list.
    enum Limit {
        static let few = 16
        static let some = 64
        static let many = 512
    }
}

/// The properties of schema.org and Dublin Core that pages state in their markup and that records have a place for.
enum PageProperty: String, CaseIterable {
    case headline, alternativeHeadline, name, title, description, abstract
    case author, creator, contributor, editor, jobTitle, affiliation, worksFor
    case publisher, sourceOrganization, provider, isPartOf
    case datePublished, dateModified, dateCreated, uploadDate, date, issued, created, modified
    case articleSection, keywords, subject, inLanguage, language, image, url, contentUrl, license, rights
    case copyrightHolder, copyrightYear, copyrightNotice, isAccessibleForFree
    case articleBody, reviewBody, itemListElement, comment

    private static let byName = ByteKeyTable(allCases.map { ($0, $0.rawValue) })

    /// The property that a token of `itemprop` or `property` names, a vocabulary's prefix or address left aside
    /// (`schema:headline`, `http://schema.org/headline`).
    init?(_ token: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in token.indices where Self.endsPrefix(token[index]) { start = index + 1 }
        guard let property = Self.byName[UnsafeBufferPointer(rebasing: token[start...])] else { return nil }
        self = property
    }

    private static func endsPrefix(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
    }
}
