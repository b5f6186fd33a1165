// Tags and attributes (13.2.5.6 to 13.2.5.8 and 13.2.5.32 to 13.2.5.40).

extension Tokenizer {
    /// Reads what begins with `<` in the data state. Returns `false` if it emitted nothing (`</>`, a CDATA opening).
    @inline(__always)
    mutating func openTag(_ start: UnsafePointer<UInt8>) -> Bool {
        guard end - start >= 2 else {
            endsInside = true
            emitText(start, end)
            return true
        }
        let byte = start[1]
        if asciiLowered(byte) &- 0x61 < 26 {
            readTag(start, nameStart: start + 1, isEnd: false)
            return true
        }
        if byte == UInt8(ascii: "/"), end - start >= 3, asciiLowered(start[2]) &- 0x61 < 26 {
            readTag(start, nameStart: start + 2, isEnd: true)
            return true
        }
        return openOther(start, byte)
    }

    /// `<` before anything but a tag.
    @inline(never)
    private mutating func openOther(_ start: UnsafePointer<UInt8>, _ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"):
            guard end - start >= 3 else {
                emitText(start, end)
                return true
            }
            if start[2] == UInt8(ascii: ">") {
                cursor = start + 3
                return false
            }
            readBogusComment(start, start + 2)
            return true
        case UInt8(ascii: "!"):
            return readMarkupDeclaration(start)
        case UInt8(ascii: "?"):
            readBogusComment(start, start + 1)
            return true
        default:
            var from = start + 1
            // A long row of `<` is one run.
            while from < end, from.pointee == UInt8(ascii: "<"), from + 1 < end, from[1] == UInt8(ascii: "<") {
                from += 1
            }
            emitDataRun(start, from: from)
            return true
        }
    }

    /// Reads a tag; at the end of the input inside it there is no tag.
    mutating func readTag(_ start: UnsafePointer<UInt8>, nameStart: UnsafePointer<UInt8>, isEnd: Bool) {
        token.offset = UInt32(truncatingIfNeeded: start - base)
        token.selfClosing = false
        arena.attributes.count = committedAttributes
        token.attributeStart = committedAttributes
        token.attributeCount = 0
        attributeBits = 0
        var pointer = nameStart
        let name = readName(&pointer, isAttribute: false)
        while true {
            pointer = skipSpace(pointer, end)
            guard pointer < end else { return emitEndInside() }
            let byte = pointer.pointee
            if byte == UInt8(ascii: ">") {
                pointer += 1
                break
            }
            if byte == UInt8(ascii: "/") {
                pointer += 1
                if pointer < end, pointer.pointee == UInt8(ascii: ">") {
                    token.selfClosing = true
                    pointer += 1
                    break
                }
                continue
            }
            guard readAttribute(&pointer) else { return emitEndInside() }
        }
        cursor = pointer
        token.name = name
        token.attributeCount = arena.attributes.count &- committedAttributes
        if isEnd {
            token.kind = .endTag
            model = .data
        } else {
            token.kind = .startTag
            lastStartTag = name
        }
    }

    @inline(never)
    private mutating func emitEndInside() {
        endsInside = true
        emitEnd()
    }

    /// Reads one attribute; `false` at the end of the input.
    @inline(__always)
    private mutating func readAttribute(_ pointer: inout UnsafePointer<UInt8>) -> Bool {
        let name = readName(&pointer, isAttribute: true)
        if pointer < end, pointer.pointee != UInt8(ascii: "=") { pointer = skipSpace(pointer, end) }
        guard pointer < end else { return false }
        var value = ByteRange.empty
        if pointer.pointee == UInt8(ascii: "=") {
            pointer = skipSpace(pointer + 1, end)
            guard pointer < end else { return false }
            let byte = pointer.pointee
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let start = pointer + 1
                let stop = scanText(start, byte)
                guard stop < end else { return false }
                if stop.pointee == byte {
                    value = slice(start, stop)
                    pointer = stop + 1
                } else {
                    pointer = start
                    guard let decoded = decodeQuoted(&pointer, stop, byte) else { return false }
                    value = decoded
                }
            } else if byte != UInt8(ascii: ">") {
                guard let read = readUnquoted(&pointer) else { return false }
                value = read
            }
        }
        if !isDuplicate(name) {
            arena.attributes.append(AttributeRecord(name: name, value: value))
        }
        return true
    }

    /// A quoted value that contains a reference, a CR or a NUL goes to the side buffer. Nil at the end of the input.
    ///
    /// Ranges are returned here, not written through a reference: what is stored in halves is waited for when it is read as
    /// a whole.
    @inline(never)
    private mutating func decodeQuoted(
        _ pointer: inout UnsafePointer<UInt8>, _ firstStop: UnsafePointer<UInt8>, _ quote: UInt8
    ) -> ByteRange? {
        let begin = arena.side.count
        var start = pointer
        var stop = firstStop
        while true {
            arena.side.append(start, stop - start)
            guard stop < end else { return nil }
            if stop.pointee == quote { break }
            start = decodeSpecial(stop)
            stop = scanText(start, quote)
        }
        pointer = stop + 1
        return sideRange(begin)
    }

    /// A value without quotes ends at white space or `>` (13.2.5.38). Nil at the end of the input.
    private mutating func readUnquoted(_ pointer: inout UnsafePointer<UInt8>) -> ByteRange? {
        let start = pointer
        var stop = start
        var begin: Int?
        var copied = start
        while stop < end {
            let byte = stop.pointee
            if byte == UInt8(ascii: ">") || isHTMLSpace(byte) { break }
            if byte == UInt8(ascii: "&") || byte == 0 {
                if begin == nil { begin = arena.side.count }
                arena.side.append(copied, stop - copied)
                stop = decodeSpecial(stop)
                copied = stop
            } else {
                stop += 1
            }
        }
        guard stop < end else { return nil }
        pointer = stop
        guard let begin else { return slice(start, stop) }
        arena.side.append(copied, stop - copied)
        return sideRange(begin)
    }

    /// Appends what the byte at `pointer` (an ampersand, CR or NUL) stands for, and returns where to go on.
    private mutating func decodeSpecial(_ pointer: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        switch pointer.pointee {
        case UInt8(ascii: "&"):
            let reference = readReference(pointer + 1, inAttribute: true)
            if reference.length == 0 {
                arena.side.append(UInt8(ascii: "&"))
                return pointer + 1
            }
            appendSide(reference.code0)
            if reference.code1 != 0 { appendSide(reference.code1) }
            return pointer + 1 + reference.length
        case 0:
            appendSide(0xFFFD)
            return pointer + 1
        default:
            let next = pointer + 1
            if next == end || next.pointee != UInt8(ascii: "\n") { arena.side.append(UInt8(ascii: "\n")) }
            return next
        }
    }

    mutating func appendSide(_ code: UInt32) {
        arena.side.ensure(4)
        let target = arena.side.base + arena.side.count
        var length = 0
        encodeUTF8(code) {
            target[length] = $0
            length &+= 1
        }
        arena.side.count &+= length
    }

    @inline(__always)
    func slice(_ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) -> ByteRange {
        ByteRange(start: UInt32(truncatingIfNeeded: start - base), length: UInt32(truncatingIfNeeded: stop - start))
    }

    /// What was appended to the side buffer since `begin`.
    mutating func sideRange(_ begin: Int) -> ByteRange {
        let length = UInt32(truncatingIfNeeded: arena.side.count &- begin)
        return ByteRange(start: UInt32(truncatingIfNeeded: begin) | ByteRange.sideFlag, length: length)
    }
}
