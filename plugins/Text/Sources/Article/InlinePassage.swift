import WinnowModel

/// A passage with the syntax of its links taken out.
struct InlinePassage {
    private(set) var passage: Passage
    private(set) var media: [Media] = []

    /// - Parameters:
    ///   - base: what relative addresses start from.
    ///   - references: the addresses that the text names elsewhere.
    init(_ passage: Passage, base: String?, references: LinkReferences) {
        self.passage = passage
        switch passage.block.kind {
        case .list:
            for index in passage.block.items.indices {
                let inline = InlineLinks(passage.block.items[index].text, base: base, references: references)
                take(inline) { $0.block.items[index].text = $1 }
            }
        case .table, .code: break
        default:
            let text = EmphasisMarks.removed(from: passage.block.text) ?? passage.block.text
            self.passage.block.text = text
            let inline = InlineLinks(text, base: base, references: references)
            take(inline) { $0.block.text = $1 }
            let size = self.passage.block.text.utf8.count
            self.passage.linkShare = size == 0 ? 0 : min(1, Double(inline.linkedBytes) / Double(size))
            if self.passage.block.text.allSatisfy(\.isWhitespace), let picture = inline.media.first {
                self.passage.block = Block(.image, text: picture.alt ?? "", url: picture.url)
            }
        }
    }

    private mutating func take(_ inline: InlineLinks, _ set: (inout Passage, String) -> Void) {
        guard !inline.links.isEmpty || !inline.media.isEmpty else { return }
        set(&passage, inline.text)
        passage.links += inline.links
        media += inline.media
    }
}
