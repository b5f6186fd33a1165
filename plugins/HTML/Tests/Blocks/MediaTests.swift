import HTMLExtractor
import Testing
import WinnowModel
import WinnowTesting

@Suite("Pictures, players, posts and listings of web pages")
struct MediaTests {
    private func article(_ content: String) throws -> RecordBody { try RiverArticle.record(around: content) }

    @Test(
        "a picture is found wherever its address stands",
        arguments: [
            "<amp-img src=/river.jpg width=600 height=400 alt=River></amp-img>",
            "<figure><amp-img src=/river.jpg alt=River></amp-img><figcaption>The river.</figcaption></figure>",
            "<img srcset='/small.jpg 400w, /river.jpg 1600w, /middle.jpg 800w' alt=River>",
            "<img srcset='/small.jpg, /river.jpg 2x' alt=River>",
            "<img src=data:image/gif;base64,R0lGOD data-srcset='/a,b.jpg 1x, /river.jpg 1.5x' alt=River>",
            "<figure><img data-src=/river.jpg alt=River><noscript><img src=/river.jpg alt=River></noscript></figure>",
        ])
    func pictures(element: String) throws {
        let body = try article(element)
        #expect(body.media.map(\.url) == ["https://mill.example/river.jpg"] && body.media.map(\.alt) == ["River"])
        #expect(body.blocks.count { $0.kind == .image } == 1)
    }

    @Test(
        "what a script would load is a medium",
        arguments: [
            (
                "<iframe src=about:blank data-lazy-src=https://films.example/1></iframe>", "embed",
                "https://films.example/1"
            ),
            ("<amp-video src=/ride.mp4><p>Enable scripts</p></amp-video>", "video", "https://mill.example/ride.mp4"),
            ("<amp-audio><source src=/talk.mp3></amp-audio>", "audio", "https://mill.example/talk.mp3"),
            ("<amp-iframe src=https://maps.example/7></amp-iframe>", "embed", "https://maps.example/7"),
        ])
    func players(element: String, kind: String, url: String) throws {
        let body = try article(element)
        #expect(body.media.map(\.url) == [url] && body.media.map(\.kind) == [kind])
        #expect(!body.text.contains("Enable"))
    }

    @Test("a post is a quotation and a medium, and what only stands in for one is no text")
    func posts() throws {
        let post = """
            <blockquote class=twitter-tweet><p>The <a href=https://t.example/x>river</a> is back in its bed, at last!</p>
            Mill (@mill) <a href=https://posts.example/1>May 3</a></blockquote>
            """
        let body = try article(post)
        #expect(body.blocks.contains { $0.kind == .quote } && body.media.map(\.url) == ["https://posts.example/1"])
        let empty = try article(
            "<blockquote class=instagram-media><a href=https://posts.example/2>View this post on Instagram</a></blockquote>"
        )
        #expect(empty.media.map(\.url) == ["https://posts.example/2"])
    }

    @Test("who is quoted stays with the quotation")
    func credits() throws {
        let body = try article(
            """
            <blockquote><p>The river made this valley, and nobody should forget that.</p>\
            <footer>— <cite>Anna Berg</cite>, historian</footer></blockquote>
            """)
        #expect(body.blocks.first { $0.kind == .quote }?.text.hasSuffix("— Anna Berg, historian") == true)
    }

    @Test(
        "a listing says its language where its elements do",
        arguments: [
            ("<pre><code class='hljs language-Swift'>", "swift"), ("<pre class=lang-c++>", "c++"),
            ("<div class=highlight-source-python><pre>", "python"), ("<pre data-lang=sql>", "sql"),
            ("<pre class=language-none>", nil), ("<pre>", nil),
        ] as [(String, String?)])
    func languages(element: String, language: String?) throws {
        let body = try article("\(element)let level = 2\nlet limit = 3</code></pre></div>")
        let listing = try #require(body.blocks.first { $0.kind == .code })
        #expect(listing.codeLanguage == language && listing.text == "let level = 2\nlet limit = 3")
    }
}
