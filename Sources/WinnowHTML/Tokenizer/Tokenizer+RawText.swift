// RCDATA, RAWTEXT, script data and PLAINTEXT (13.2.5.2 to 13.2.5.5 and 13.2.5.9 to 13.2.5.31).

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension Tokenizer {
    /// Text in which only the end tag of the element means anything, and in RCDATA references.
    mutating func nextRawText() {
        // NUL is in the set anyway: in RAWTEXT it takes the ampersand's place.
        let ampersand = model == .rcdata ? UInt8(ascii: "&") : 0
        while true {
            let start = cursor
            guard start < end else { return emitEnd() }
            if emitSpecialRaw(start) { return }
            var stop = cursor
            while true {
                stop = scanRaw(stop, ampersand)
                if stop == end || stop.pointee != UInt8(ascii: "<") || isAppropriateEndTag(stop) { break }
                stop += 1
            }
            if stop > cursor { return emitText(cursor, stop) }
            if stop.pointee == UInt8(ascii: "<") { return readTag(stop, nameStart: stop + 2, isEnd: true) }
        }
    }

    /// The first `<`, other byte, CR or NUL, or `end`; 0 for no other byte.
    @inline(__always)
    private func scanRaw(_ start: UnsafePointer<UInt8>, _ other: UInt8) -> UnsafePointer<UInt8> {
        // Scripts and styles are half of many pages: the library's search is three times as fast.
        if isPlain, other == 0 {
            return memchr(start, Int32(UInt8(ascii: "<")), end - start).map {
                UnsafePointer($0.assumingMemoryBound(to: UInt8.self))
            } ?? end
        }
        return scan(start, end, UInt8(ascii: "<"), other, UInt8(ascii: "\r"), 0)
    }

    /// Deals with a byte that cannot be part of a slice: a NUL, a CR, and in RCDATA an ampersand.
    private mutating func emitSpecialRaw(_ start: UnsafePointer<UInt8>) -> Bool {
        switch start.pointee {
        case 0:
            cursor = start + 1
            emitReplacement(at: start)
            return true
        case UInt8(ascii: "\r"):
            return emitCarriageReturn(start, model)
        case UInt8(ascii: "&") where model == .rcdata:
            emitReference(start, .rcdata)
            return true
        default:
            return false
        }
    }

    /// Whether an end tag with the name of the last start tag begins here.
    @inline(__always)
    mutating func isAppropriateEndTag(_ pointer: UnsafePointer<UInt8>) -> Bool {
        guard end - pointer >= 4, pointer[1] == UInt8(ascii: "/"), lastStartTag != 0 else { return false }
        return isEndTag(pointer, arena.names.spelling(lastStartTag))
    }

    private mutating func isEndTag(_ pointer: UnsafePointer<UInt8>, _ name: (start: UnsafePointer<UInt8>, count: Int))
        -> Bool
    {
        guard end - pointer > name.count + 2 else { return false }
        for i in 0..<name.count where asciiLowered(pointer[2 &+ i]) != name.start[i] { return false }
        return endsName(pointer[2 + name.count])
    }

    private mutating func endsName(_ byte: UInt8) -> Bool {
        isHTMLSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    mutating func nextPlaintext() {
        while true {
            let start = cursor
            guard start < end else { return emitEnd() }
            if start.pointee == 0 {
                cursor = start + 1
                return emitReplacement(at: start)
            }
            if start.pointee == UInt8(ascii: "\r") {
                if emitCarriageReturn(start, .plaintext) { return }
                continue
            }
            return emitText(start, scan(start, end, UInt8(ascii: "\r"), 0, 0, 0))
        }
    }

    // MARK: Scripts

    mutating func nextScript() {
        while true {
            let start = cursor
            guard start < end else { return emitEnd() }
            if start.pointee == 0 {
                cursor = start + 1
                scriptDashes = 0
                return emitReplacement(at: start)
            }
            if start.pointee == UInt8(ascii: "\r") {
                scriptDashes = 0
                if emitCarriageReturn(start, .script) { return }
                continue
            }
            let stop = scanScript(start)
            if stop > start { return emitText(start, stop) }
            if stop < end, stop.pointee == UInt8(ascii: "<") {
                script = .plain
                scriptDashes = 0
                return readTag(stop, nameStart: stop + 2, isEnd: true)
            }
        }
    }

    /// The end of a run: a NUL, a CR, the end tag or the end of the input.
    private mutating func scanScript(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var stop = start
        while true {
            let isDone = script == .plain ? scanPlainScript(&stop) : scanEscapedScript(&stop)
            if isDone { return stop }
        }
    }

    /// Outside `<!--`. `false` when an escaped part begins.
    private mutating func scanPlainScript(_ stop: inout UnsafePointer<UInt8>) -> Bool {
        while true {
            stop = scanRaw(stop, 0)
            guard stop < end, stop.pointee == UInt8(ascii: "<") else { return true }
            if hasPrefix(stop, "<!--") {
                script = .escaped
                scriptDashes = 2
                stop += 4
                return false
            }
            if isAppropriateEndTag(stop) { return true }
            stop += 1
        }
    }

    /// Inside `<!--`: an end tag of the script still ends it, unless another `<script` was opened inside; `-->`
    /// leads back, which gives `false`.
    private mutating func scanEscapedScript(_ stop: inout UnsafePointer<UInt8>) -> Bool {
        while stop < end {
            switch stop.pointee {
            case 0, UInt8(ascii: "\r"):
                return true
            case UInt8(ascii: "-"):
                scriptDashes &+= 1
                stop += 1
            case UInt8(ascii: ">") where scriptDashes >= 2:
                script = .plain
                scriptDashes = 0
                stop += 1
                return false
            case UInt8(ascii: "<"):
                scriptDashes = 0
                if script == .escaped {
                    if isAppropriateEndTag(stop) { return true }
                    if hasScriptWord(stop + 1) {
                        script = .doubleEscaped
                        stop += 6
                    }
                } else if stop + 1 < end, stop[1] == UInt8(ascii: "/"), hasScriptWord(stop + 2) {
                    script = .escaped
                    stop += 7
                }
                stop += 1
            default:
                scriptDashes = 0
                stop += 1
            }
        }
        return true
    }

    private mutating func hasScriptWord(_ pointer: UnsafePointer<UInt8>) -> Bool {
        end - pointer >= 7 && hasPrefix(pointer, "script") && endsName(pointer[6])
    }
}
