extension TailReader {
    /// `The original source of this article is …`, `This article was first published by …`.
    mutating func takeOrigin(_ line: LineText) -> String? {
        guard line.text.utf8.count <= 300, let length = Self.origins.prefixLength(line.folded) else { return nil }
        let name = BylineReader.remainder(of: line.text, afterFolded: length)
        // `First published in 1962, the novel …` is a sentence, `This article was first published in …` is none.
        let isCertain = Self.certainOrigins.prefixLength(line.folded) != nil
        guard isCertain || LineShape(name).words <= 8 else { return nil }
        takeOrigin(named: name)
        return "original source"
    }

    mutating func takeOrigin(named name: String) {
        let name = name.trimmed(".:")
        if HeadReader.isAddress(name) {
            facts.state(\.originAddress, "originalSource", name, from: "source line at the end")
        } else if name.utf8.count <= 100 {
            facts.state(\.originName, "originalSource", name, from: "source line at the end")
        }
    }

    private static let origins = PhraseTable(
        """
        3^the original source of this article is|the original source of this article is:
        3^the original source for this article is|this article was originally published by
        3^this article was originally published in|this article was originally published on
        3^this article was originally published at|this article was first published by
        3^this article was first published in|this article was first published on|this article originally appeared in
        3^this article originally appeared on|this article first appeared in|this article first appeared on
        3^this story was originally published by|this story originally appeared in|this story first appeared on
        3^originally published by|originally published in|originally published at|originally published on
        3^originally appeared in|originally appeared on|first published in|first published by|republished from
        3^reprinted from|reprinted with permission from|read the original article here|view source version on
        3^dieser artikel erschien zuerst in|dieser artikel erschien zuerst bei|dieser beitrag erschien zuerst auf
        3^zuerst erschienen in|zuerst erschienen bei|zuerst veröffentlicht in
        3^cet article a été initialement publié sur|cet article est paru dans|article initialement publié par
        3^publié initialement dans|este artículo fue publicado originalmente en
        3^este artículo se publicó originalmente en|publicado originalmente en
        3^este artigo foi publicado originalmente em|publicado originalmente em
        3^questo articolo è stato pubblicato originariamente su|questo articolo è apparso su
        3^dit artikel verscheen eerder in|dit artikel verscheen eerst op|ten artykuł ukazał się w
        3^оригинал статьи опубликован|впервые опубликовано в|bu yazı ilk olarak|本文原载于|本文原載於|本文转载自|转载自|原载于|원문 출처
        """)

    /// Openings of ``origins`` that speak of the text itself.
    private static let certainOrigins = PhraseTable(
        """
        3^the original source|this article|this story|dieser artikel|dieser beitrag|cet article|este artículo|este artigo
        3^questo articolo|dit artikel|ten artykuł|read the original|view source version|本文
        """)
}
