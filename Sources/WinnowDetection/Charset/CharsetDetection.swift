/// What bytes themselves say about their charset, for formats that have declarations of their own to weigh against it.
package enum CharsetDetection {
    /// How bytes relate to UTF-8.
    package enum Form: Sendable {
        /// Valid UTF-8, perhaps only ASCII.
        case utf8
        /// UTF-8 with a few broken places.
        case damagedUTF8
        /// Something else, or UTF-16 and its like.
        case other
    }

    /// - Parameter bytes: the document.
    package static func form(of bytes: UnsafeRawBufferPointer) -> Form {
        switch UTF8Check(bytes) {
        case .valid: .utf8
        case .damaged: .damagedUTF8
        case .other: .other
        }
    }

    /// The charset of bytes that nobody declared: byte-order mark, NUL pattern, escapes, UTF-8, statistics.
    ///
    /// - Parameter bytes: the document; statistics look at 64 KiB of it.
    /// - Returns: an IANA name in lower case.
    package static func label(of bytes: UnsafeRawBufferPointer) -> String {
        CharsetGuess(bytes, declared: nil).charset.name
    }
}
