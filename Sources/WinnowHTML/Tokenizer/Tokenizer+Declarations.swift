// Comments, CDATA sections and doctypes (13.2.5.41 to 13.2.5.71).

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension Tokenizer {
    /// `<!`. Returns `false` if it opened a CDATA section, which is no token.
    mutating func readMarkupDeclaration(_ start: UnsafePointer<UInt8>) -> Bool {
        let after = start + 2
        if hasPrefix(after, "--") {
            readComment(start, after + 2)
        } else if hasPrefix(after, "doctype") {
            readDoctype(start, after + 7)
        } else if allowsCDATA, hasExactPrefix(after, "[CDATA[") {
            cursor = after + 7
            model = .cdata
            return false
        } else {
            readBogusComment(start, after)
        }
        return true
    }

    /// Whether the input goes on with a literal in lower case, the case being ignored.
    mutating func hasPrefix(_ start: UnsafePointer<UInt8>, _ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard end - start >= count else { return false }
        for i in 0..<count where asciiLowered(start[i]) != literal.utf8Start[i] { return false }
        return true
    }

    private mutating func hasExactPrefix(_ start: UnsafePointer<UInt8>, _ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        return end - start >= count && sameBytes(start, literal.utf8Start, count)
    }

    /// A comment that begins at `content`. It ends at `-->` or `--!>`, at once at `>` and `->`; the dashes that end
    /// it may be those that it began with only in the two short forms. At the end of the input, dashes that might
    /// have begun the end are not part of it.
    private mutating func readComment(_ start: UnsafePointer<UInt8>, _ content: UnsafePointer<UInt8>) {
        var search = content
        while search < end,
            let found = memchr(search, Int32(UInt8(ascii: ">")), end - search)?.assumingMemoryBound(to: UInt8.self)
        {
            let stop = UnsafePointer<UInt8>(found)
            let length = stop - content
            if length == 0 || length == 1 && content.pointee == UInt8(ascii: "-") {
                return emitComment(start, content, content, next: stop + 1)
            }
            if length >= 2, stop[-1] == UInt8(ascii: "-"), stop[-2] == UInt8(ascii: "-") {
                return emitComment(start, content, stop - 2, next: stop + 1)
            }
            if length >= 3, stop[-1] == UInt8(ascii: "!"), stop[-2] == UInt8(ascii: "-"), stop[-3] == UInt8(ascii: "-")
            {
                return emitComment(start, content, stop - 3, next: stop + 1)
            }
            search = stop + 1
        }
        var stop = end
        let length = end - content
        if length >= 3, end[-1] == UInt8(ascii: "!"), end[-2] == UInt8(ascii: "-"), end[-3] == UInt8(ascii: "-") {
            stop = end - 3
        } else if length >= 2, end[-1] == UInt8(ascii: "-"), end[-2] == UInt8(ascii: "-") {
            stop = end - 2
        } else if length >= 1, end[-1] == UInt8(ascii: "-") {
            stop = end - 1
        }
        endsInside = true
        emitComment(start, content, stop, next: end)
    }

    /// A comment up to the next `>`, whatever it contains.
    mutating func readBogusComment(_ start: UnsafePointer<UInt8>, _ content: UnsafePointer<UInt8>) {
        let found = content < end ? memchr(content, Int32(UInt8(ascii: ">")), end - content) : nil
        guard let found = found?.assumingMemoryBound(to: UInt8.self) else {
            endsInside = true
            return emitComment(start, content, end, next: end)
        }
        emitComment(start, content, found, next: UnsafePointer(found) + 1)
    }

    private mutating func emitComment(
        _ start: UnsafePointer<UInt8>, _ content: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>,
        next: UnsafePointer<UInt8>
    ) {
        cursor = next
        token.kind = .comment
        token.offset = UInt32(truncatingIfNeeded: start - base)
        token.content = cleaned(content, stop)
    }

    /// A range without CR and NUL: the slice itself if it has none.
    private mutating func cleaned(_ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) -> ByteRange {
        var special = scan(start, stop, UInt8(ascii: "\r"), 0, 0, 0)
        if special == stop { return slice(start, stop) }
        let begin = arena.side.count
        var from = start
        while special < stop {
            arena.side.append(from, special - from)
            if special.pointee == 0 {
                appendSide(0xFFFD)
            } else if special + 1 == stop || special[1] != UInt8(ascii: "\n") {
                arena.side.append(UInt8(ascii: "\n"))
            }
            from = special + 1
            special = scan(from, stop, UInt8(ascii: "\r"), 0, 0, 0)
        }
        arena.side.append(from, stop - from)
        return sideRange(begin)
    }

    /// A CDATA section: text up to `]]>`; a NUL is for the tree builder (13.2.5.69). `false` at its end.
    mutating func nextCDATA() -> Bool {
        while true {
            let start = cursor
            guard start < end else {
                emitEnd()
                return true
            }
            switch start.pointee {
            case 0:
                cursor = start + 1
                emitNUL()
                return true
            case UInt8(ascii: "\r"):
                if emitCarriageReturn(start, .cdata) { return true }
            default:
                let stop = scanCDATA(start)
                if stop > start {
                    emitText(start, stop)
                    return true
                }
                cursor = stop + 3
                model = .data
                return false
            }
        }
    }

    private mutating func scanCDATA(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var stop = start
        while true {
            stop = scan(stop, end, UInt8(ascii: "]"), UInt8(ascii: "\r"), 0, 0)
            if stop == end || stop.pointee != UInt8(ascii: "]") || hasExactPrefix(stop, "]]>") { return stop }
            stop += 1
        }
    }

    // MARK: Doctypes

    private mutating func readDoctype(_ start: UnsafePointer<UInt8>, _ from: UnsafePointer<UInt8>) {
        token.kind = .doctype
        token.offset = UInt32(truncatingIfNeeded: start - base)
        token.doctype = DoctypeToken()
        cursor = skipSpace(from, end)
        guard cursor < end, cursor.pointee != UInt8(ascii: ">") else { return closeDoctype(force: true) }
        token.doctype.name = readDoctypeName()
        cursor = skipSpace(cursor, end)
        guard cursor < end else { return closeDoctype(force: true) }
        if cursor.pointee == UInt8(ascii: ">") { return closeDoctype(force: false) }
        let isPublic = hasPrefix(cursor, "public")
        guard isPublic || hasPrefix(cursor, "system") else { return closeDoctype(force: true) }
        cursor = skipSpace(cursor + 6, end)
        guard let first = readDoctypeIdentifier() else { return closeDoctype(force: true) }
        if !isPublic {
            token.doctype.systemID = first.range
        } else {
            token.doctype.publicID = first.range
        }
        guard first.isComplete else { return closeDoctype(force: true) }
        cursor = skipSpace(cursor, end)
        if isPublic, cursor < end, cursor.pointee == UInt8(ascii: "\"") || cursor.pointee == UInt8(ascii: "'") {
            guard let second = readDoctypeIdentifier() else { return closeDoctype(force: true) }
            token.doctype.systemID = second.range
            guard second.isComplete else { return closeDoctype(force: true) }
            cursor = skipSpace(cursor, end)
        }
        guard cursor < end else { return closeDoctype(force: true) }
        if cursor.pointee == UInt8(ascii: ">") { return closeDoctype(force: false) }
        // Anything behind a complete system identifier is ignored; behind a public one alone it forces quirks.
        closeDoctype(force: token.doctype.systemID == nil)
    }

    /// Skips to behind the `>` that ends the doctype.
    private mutating func closeDoctype(force: Bool) {
        token.doctype.forceQuirks = force
        while cursor < end, cursor.pointee != UInt8(ascii: ">") { cursor += 1 }
        if cursor < end { cursor += 1 }
    }

    private mutating func readDoctypeName() -> ByteRange {
        let begin = arena.side.count
        while cursor < end, !isHTMLSpace(cursor.pointee), cursor.pointee != UInt8(ascii: ">") {
            if cursor.pointee == 0 { appendSide(0xFFFD) } else { arena.side.append(asciiLowered(cursor.pointee)) }
            cursor += 1
        }
        return sideRange(begin)
    }

    /// A quoted identifier; `nil` if there is no quote. Without its closing quote it is not complete.
    private mutating func readDoctypeIdentifier() -> (range: ByteRange, isComplete: Bool)? {
        guard cursor < end else { return nil }
        let quote = cursor.pointee
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let start = cursor + 1
        var stop = start
        while stop < end, stop.pointee != quote, stop.pointee != UInt8(ascii: ">") { stop += 1 }
        let range = cleaned(start, stop)
        let isComplete = stop < end && stop.pointee == quote
        cursor = isComplete ? stop + 1 : stop
        return (range, isComplete)
    }
}
