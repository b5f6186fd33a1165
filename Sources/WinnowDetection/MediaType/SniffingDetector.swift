package import WinnowModel
import WinnowPlugin

/// Names the media type of a document from its bytes; name and declaration break ties among texts only.
///
/// In this order: the table of magic numbers and what lies inside containers; markup by its root; text by its form;
/// libmagic for the binary rest; the extension when nothing else is known.
package struct SniffingDetector: MediaTypeDetector {
    private let fallback: MagicDatabase

    /// Creates a detector and loads the database of libmagic; do it before the process locks itself in.
    package init() {
        fallback = MagicDatabase()
    }

    package func mediaType(
        of bytes: UnsafeRawBufferPointer, filename: String?, declaredMediaType: String?
    ) -> MediaType {
        if bytes.isEmpty { return .empty }
        if let known = MagicTable.mediaType(of: bytes) { return ContainerSniffer.refine(known, bytes) }
        if TextSample.opensAsHTML(bytes) { return "text/html" }
        let hint = TypeHint(filename: filename, declaredMediaType: declaredMediaType)
        if let text = TextSample(bytes) { return TextSniffer(text, bytes, hint).mediaType }
        if let weak = MagicTable.weakMediaType(of: bytes, hint) { return weak }
        if let guess = fallback.mediaType(of: bytes) { return guess }
        return hint.binary ?? .octetStream
    }
}
