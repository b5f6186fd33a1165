/// The name of an element or of an attribute, as a small integer.
///
/// Names that HTML, SVG and MathML define are constants (`.div`, `.href`, `.httpEquiv`, `.viewBox`) with the same
/// number in every document. Any other name gets a number in the document in which it occurs and means nothing in
/// another one; ask `HTMLDocument.name(_:)` for it and `HTMLDocument.spelling(of:)` for its letters.
///
/// Two names are equal exactly when their bytes are equal. Names of HTML elements and attributes are in lower case;
/// SVG names have the case that the standard adjusts them to (`foreignObject`).
public struct HTMLName: Hashable, Sendable {
    /// The number: 0 is no name, then the constants, then those of the document.
    @usableFromInline
    let rawValue: UInt32

    @inlinable
    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The constant with this spelling, or `nil` if the spelling is not one of the constants.
    ///
    /// - Parameter spelling: the exact letters; HTML names in lower case.
    public init?(known spelling: String) {
        var copy = spelling
        let found = copy.withUTF8 { bytes -> UInt32 in
            guard let base = bytes.baseAddress, bytes.count > 0 else { return 0 }
            return NameTable.shared.find(NameKey(base, bytes.count), base)
        }
        guard found != 0 else { return nil }
        self.rawValue = found
    }

    /// Whether this is an attribute in one of the XML namespaces (`xlink:href`, `xml:lang`, `xmlns` on a foreign
    /// element). It is spelled with a colon and yet not equal to the plain attribute with the same letters.
    public var isNamespaced: Bool { KnownNames.namespaced.contains(rawValue) }

    /// The letters of a constant, or `nil` for a name that a document made.
    public var knownSpelling: String? {
        guard rawValue > 0, rawValue < KnownNames.firstDynamic else { return nil }
        let (start, count) = NameTable.shared.spelling(rawValue)
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

/// The namespace of an element.
public enum HTMLNamespace: UInt8, Sendable {
    /// `http://www.w3.org/1999/xhtml`
    case html = 0
    /// `http://www.w3.org/2000/svg`
    case svg = 1
    /// `http://www.w3.org/1998/Math/MathML`
    case mathML = 2
}
