public import WinnowModel

/// Finds out what kind of document some bytes are.
public protocol MediaTypeDetector: Sendable {
    /// Names the media type of a document. Total: bytes of no known kind are ``MediaType/octetStream``, none at all are
    /// ``MediaType/empty``.
    /// - Parameters:
    ///   - bytes: the document.
    ///   - filename: its name; the extension is a tie-break, not a proof.
    ///   - declaredMediaType: what the transport said, with parameters; a tie-break too.
    func mediaType(of bytes: UnsafeRawBufferPointer, filename: String?, declaredMediaType: String?) -> MediaType
}

/// Believes what is declared: for a plugin whose documents were detected before they reached it.
public struct DeclaredTypeDetector: MediaTypeDetector {
    /// Creates the detector.
    public init() {}

    public func mediaType(
        of bytes: UnsafeRawBufferPointer, filename: String?, declaredMediaType: String?
    ) -> MediaType {
        if bytes.isEmpty { return .empty }
        return declaredMediaType.map { MediaType($0) } ?? .octetStream
    }
}
