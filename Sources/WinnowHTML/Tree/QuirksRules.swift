/// Which doctypes make a page quirky (13.2.6.4.1).
enum QuirksRules {
    private static let quirkyPrefixes: [StaticString] = [
        "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
        "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
        "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
        "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//", "-//ietf//dtd html 2.0//",
        "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//", "-//ietf//dtd html 3.2 final//",
        "-//ietf//dtd html 3.2//", "-//ietf//dtd html 3//", "-//ietf//dtd html level 0//",
        "-//ietf//dtd html level 1//", "-//ietf//dtd html level 2//", "-//ietf//dtd html level 3//",
        "-//ietf//dtd html strict level 0//", "-//ietf//dtd html strict level 1//",
        "-//ietf//dtd html strict level 2//", "-//ietf//dtd html strict level 3//", "-//ietf//dtd html strict//",
        "-//ietf//dtd html//", "-//metrius//dtd metrius presentational//",
        "-//microsoft//dtd internet explorer 2.0 html strict//", "-//microsoft//dtd internet explorer 2.0 html//",
        "-//microsoft//dtd internet explorer 2.0 tables//", "-//microsoft//dtd internet explorer 3.0 html strict//",
        "-//microsoft//dtd internet explorer 3.0 html//", "-//microsoft//dtd internet explorer 3.0 tables//",
        "-//netscape comm. corp.//dtd html//", "-//netscape comm. corp.//dtd strict html//",
        "-//o'reilly and associates//dtd html 2.0//", "-//o'reilly and associates//dtd html extended 1.0//",
        "-//o'reilly and associates//dtd html extended relaxed 1.0//",
        "-//sq//dtd html 2.0 hotmetal + extensions//",
        "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
        "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
        "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
        "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
        "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
        "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//",
        "-//w3c//dtd html experimental 19960712//", "-//w3c//dtd html experimental 970421//",
        "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//", "-//webtechs//dtd mozilla html 2.0//",
        "-//webtechs//dtd mozilla html//",
    ]

    private static let transitional401: [StaticString] = [
        "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
    ]

    private static let limitedPrefixes: [StaticString] = [
        "-//w3c//dtd xhtml 1.0 frameset//", "-//w3c//dtd xhtml 1.0 transitional//",
    ]

    /// The mode that a doctype asks for.
    static func mode(of doctype: DoctypeToken, in tokenizer: borrowing Tokenizer) -> HTMLQuirksMode {
        if doctype.forceQuirks { return .quirks }
        guard let name = doctype.name, equals(name, "html", tokenizer) else { return .quirks }
        if let publicID = doctype.publicID {
            for exact: StaticString in [
                "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
            ]
            where equals(publicID, exact, tokenizer) { return .quirks }
            if hasPrefix(publicID, quirkyPrefixes, tokenizer) { return .quirks }
            if hasPrefix(publicID, transitional401, tokenizer) {
                return doctype.systemID == nil ? .quirks : .limited
            }
            if hasPrefix(publicID, limitedPrefixes, tokenizer) {
                return systemIsQuirky(doctype, tokenizer) ? .quirks : .limited
            }
        }
        return systemIsQuirky(doctype, tokenizer) ? .quirks : .none
    }

    private static func systemIsQuirky(_ doctype: DoctypeToken, _ tokenizer: borrowing Tokenizer) -> Bool {
        guard let systemID = doctype.systemID else { return false }
        return equals(systemID, "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd", tokenizer)
    }

    private static func hasPrefix(
        _ range: ByteRange, _ prefixes: [StaticString], _ tokenizer: borrowing Tokenizer
    ) -> Bool {
        for prefix in prefixes where matches(range, prefix, tokenizer) { return true }
        return false
    }

    private static func equals(_ range: ByteRange, _ literal: StaticString, _ tokenizer: borrowing Tokenizer) -> Bool {
        Int(range.length) == literal.utf8CodeUnitCount && matches(range, literal, tokenizer)
    }

    /// Whether a range begins with a literal in lower case, the case being ignored.
    private static func matches(_ range: ByteRange, _ literal: StaticString, _ tokenizer: borrowing Tokenizer) -> Bool {
        guard Int(range.length) >= literal.utf8CodeUnitCount else { return false }
        let bytes = tokenizer.bytes(range)
        for i in 0..<literal.utf8CodeUnitCount where asciiLowered(bytes[i]) != literal.utf8Start[i] { return false }
        return true
    }
}

extension Tokenizer {
    /// Where a range lies; valid until something is decoded.
    func bytes(_ range: ByteRange) -> UnsafePointer<UInt8> {
        if range.start & ByteRange.sideFlag == 0 { return base + Int(range.start) }
        return UnsafePointer(arena.side.base) + Int(range.start & ~ByteRange.sideFlag)
    }
}
