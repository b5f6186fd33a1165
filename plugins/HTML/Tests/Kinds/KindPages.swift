import HTMLExtractor
import WinnowModel
import WinnowTesting

/// Small pages of several kinds.
enum KindPages {
    static func kind(_ page: String, url: String? = nil) throws -> String? {
        guard
            case .string(let kind) = try HTMLExtractor.record(of: page, as: "text/html", url: url)
                .attributes["html.kind"]
        else { return nil }
        return kind
    }

    static let prose = [
        "It rained on Tuesday, and the river rose by more than a metre during the night, the town hall said.",
        "The bridge at the mill is closed to all traffic, and buses take the long way round by the old quarry.",
        "Nobody was hurt, but two cellars were flooded, and the school sent its pupils home before noon.",
        "The office for hydrology expects the water to fall by the weekend, if the wind turns as it should.",
    ]

    private static func paragraphs(_ texts: [String]) -> String { texts.map { "<p>\($0)</p>" }.joined() }

    static let article = """
        <html><head><title>River rises after a night of heavy rain | The Mill</title>
        <meta property=og:type content=article><meta property=article:published_time content=2023-09-14>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"River rises after a night of heavy rain",
        "author":{"@type":"Person","name":"Jane Doe"}}</script></head><body class="single single-post">
        <article class=post><h1>River rises after a night of heavy rain</h1><div class=byline>By Jane Doe</div>
        \(paragraphs(prose + prose.map { "A reporter adds: " + $0 }))</article></body></html>
        """

    static let forum = """
        <html><head><title>Pump does not start any more, help? - Garden forum</title><meta name=generator content="phpBB">
        <script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Pump does not start"}</script>
        </head><body class="viewtopic"><h1>Pump does not start any more, help?</h1>
        \((1...8).map { """
            <div class="post message" id="p\($0)"><div class="author byline">member\($0)</div><time>2023-0\($0)-01</time>
            <div class="postbody"><p>I had the same with my pump, and I think that it is the fuse, number \($0) of mine.</p>
            <p>Did you try what I wrote? It took me an hour, but I am glad that I did it.</p></div>
            <span>Reply</span> <div>Quote</div><div>Report</div></div>
            """ }.joined())</body></html>
        """

    static let product = """
        <html><head><title>Watering can, 5 l, green</title><meta property=og:type content=product>
        <meta property=product:price:amount content=19.90>
        <script type="application/ld+json">{"@type":"Product","name":"Watering can","description":"A can."}</script></head>
        <body class="single-product woocommerce"><div class="product"><h1>Watering can</h1><div class=price>$19.90</div>
        <div>Add to cart</div><div>Quantity</div><h2>Description</h2>
        \(paragraphs([
            "This can holds five litres, and its long spout reaches the plants at the back of the bed.",
            "It is made of steel, painted by hand in a small workshop, and it lasts for many summers.",
        ]))<h2>Customer reviews</h2><p>Lovely can.</p></div></body></html>
        """

    static let collection = """
        <html><head><title>Watering cans - Shop all garden products</title><meta property=og:type content=website></head>
        <body class="template-collection"><h1>Watering cans</h1><div>Filter</div><div>Sort by</div><ul class="product-grid">
        \((1...16).map { """
            <li class="product-card product-item"><a href="/products/can-\($0)"><img src="/\($0).jpg"></a>
            <h3><a href="/products/can-\($0)">Can number \($0)</a></h3><div class=price>$\($0 + 10).90</div><div>Quick view</div></li>
            """ }.joined())</ul></body></html>
        """

    static let documentation = """
        <html><head><title>Installation — Pump 2.1 documentation</title><meta name=generator content="Sphinx 7"></head>
        <body class="docs"><div class="document sphinx toctree"><h1>Installation</h1>
        <p>The library needs a compiler and the header files of the system, and nothing else to be installed.</p>
        <div class=highlight><pre>pump install --all</pre></div><h2>Usage</h2><p>Call the function with the path of a file:</p>
        <div class=highlight><pre>pump.run("file")</pre></div><h2>Parameters</h2><p>The parameter names the file.</p>
        <div class=highlight><pre>pump.stop()</pre></div><p>Table of contents</p><p>Next topic</p><p>Show source</p></div></body></html>
        """
}
