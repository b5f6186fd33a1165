#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The tokenizer of the standard (https://html.spec.whatwg.org/#tokenization), over an input that is all there.
///
/// Since the end of the input is known, the states need not be resumable: each construct is read by one function, and
/// a text run, a value or a comment is found by scanning for the bytes that end it. Input must be valid UTF-8.
struct Tokenizer: ~Copyable {
    let base: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    /// Whether the input has a NUL, which stands for something else wherever it is.
    let hasNUL: Bool
    /// The input has neither a NUL nor a CR, which stands for something else as well.
    let isPlain: Bool
    var cursor: UnsafePointer<UInt8>
    var token: Token
    var model = ContentModel.data
    /// The adjusted current node is foreign, so that `<![CDATA[` opens a section.
    var allowsCDATA = false
    /// The name of the last start tag, for "appropriate end tag"; 0 for none.
    var lastStartTag: UInt32 = 0
    var script = ScriptState.plain
    /// Dashes just read inside an escaped script.
    var scriptDashes = 0

    var arena: Arena
    /// Attributes below this index belong to elements; those of a token that made no element are written over.
    var committedAttributes = 0
    let maxAttributes: Int
    var droppedAttributes = false
    /// The input ended inside a tag or a comment.
    var endsInside = false
    /// For elements with many attributes: the serial number of the last tag that had the name.
    var nameMarks = GrowingBuffer<UInt32>()
    var tagSerial: UInt32 = 0
    /// A bit for each name of an attribute of the tag at hand: mostly tells that a name is new.
    var attributeBits: UInt64 = 0

    /// Eight bytes for what is not in the input: a decoded reference, a replaced NUL, a lone CR.
    var scratchBuffer: GrowingBuffer<UInt8>
    /// A name while it is lowered, when it is long or odd.
    var nameBuffer = GrowingBuffer<UInt8>()

    enum ScriptState: UInt8 {
        case plain, escaped, doubleEscaped
    }

    /// - Parameters:
    ///   - input: valid UTF-8, below 2 GiB; must outlive the tokenizer.
    ///   - start: where reading begins, behind a byte-order mark.
    init(_ input: UnsafeBufferPointer<UInt8>, start: Int, maxAttributes: Int) {
        // An empty input has no address; any will do, since nothing is read. (Not one of a stored buffer's: reading a
        // noncopyable property under `??` here makes Swift 6.3.1 drop the rest of the initializer in release builds.)
        let first = input.baseAddress ?? UnsafePointer(GrowingBuffer<UInt8>.nowhere)
        base = first
        end = first + input.count
        hasNUL = memchr(first, 0, input.count) != nil
        isPlain = !hasNUL && memchr(first, Int32(UInt8(ascii: "\r")), input.count) == nil
        cursor = first + start
        token = Token(text: first)
        scratchBuffer = GrowingBuffer(capacity: 16)
        arena = Arena(inputCount: input.count)
        self.maxAttributes = maxAttributes
    }

    @inline(__always)
    var scratch: UnsafeMutablePointer<UInt8> { scratchBuffer.base }

    /// Hands the arena over.
    consuming func takeArena() -> Arena { arena }

    /// Reads the next token into `token`.
    @inline(__always)
    mutating func next() {
        while true {
            if model == .data {
                if nextData() { return }
            } else if nextText() {
                return
            }
        }
    }

    /// The data state (13.2.5.1). `false` if a CDATA section begins.
    private mutating func nextData() -> Bool {
        while true {
            let start = cursor
            guard start < end else {
                emitEnd()
                return true
            }
            switch start.pointee {
            case UInt8(ascii: "<"):
                if openTag(start) { return true }
                if model == .cdata { return false }
            case UInt8(ascii: "&"):
                emitReference(start, .data)
                return true
            case 0:
                cursor = start + 1
                emitNUL()
                return true
            case UInt8(ascii: "\r"):
                if emitCarriageReturn(start, .data) { return true }
            default:
                emitDataRun(start, from: start + 1)
                return true
            }
        }
    }

    /// The modes other than data, which end at an end tag or with the input. `false` at the end of a CDATA section.
    @inline(never)
    private mutating func nextText() -> Bool {
        switch model {
        case .cdata: return nextCDATA()
        case .script: nextScript()
        case .plaintext: nextPlaintext()
        case .data, .rcdata, .rawtext: nextRawText()
        }
        return true
    }

    // MARK: Emitting

    /// Whether the input ended where markup had begun that nothing ended: a tag, a comment, a script or the like.
    var isUnfinished: Bool {
        switch model {
        case .rcdata, .rawtext, .script, .cdata: true
        case .data, .plaintext: endsInside
        }
    }

    /// Whether the last sign of the input is one of text.
    var endsInText: Bool {
        var last = end
        while last > base, isHTMLSpace(last[-1]) { last -= 1 }
        return last > base && last[-1] != UInt8(ascii: ">")
    }

    mutating func emitEnd() {
        cursor = end
        token.kind = .end
        token.offset = UInt32(truncatingIfNeeded: end - base)
    }

    /// Emits a slice of the input as text and continues behind it.
    @inline(__always)
    mutating func emitText(_ start: UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>) {
        cursor = stop
        token.kind = .text
        token.isInput = true
        token.text = start
        token.length = stop - start
        token.offset = UInt32(truncatingIfNeeded: start - base)
    }

    /// Emits text that is not in the input; `scratch` holds it.
    mutating func emitScratch(_ length: Int, at start: UnsafePointer<UInt8>) {
        token.kind = .text
        token.isInput = false
        token.text = UnsafePointer(scratch)
        token.length = length
        token.offset = UInt32(truncatingIfNeeded: start - base)
    }

    /// A text run in the data state; what lies before `from` belongs to it.
    @inline(__always)
    mutating func emitDataRun(_ start: UnsafePointer<UInt8>, from: UnsafePointer<UInt8>) {
        let stop = scanText(from, UInt8(ascii: "<"))
        emitText(start, stop)
    }

    /// The first byte that ends a slice of the input, or `end`: a given one, an ampersand, a CR or a NUL.
    @inline(__always)
    func scanText(_ start: UnsafePointer<UInt8>, _ stop: UInt8) -> UnsafePointer<UInt8> {
        let ampersand = UInt8(ascii: "&")
        return isPlain
            ? scan(start, end, stop, ampersand) : scan(start, end, stop, ampersand, UInt8(ascii: "\r"), 0)
    }

    mutating func emitNUL() {
        emitReplacement(at: cursor - 1)
        token.kind = .nul
    }

    /// Emits U+FFFD in the place of a NUL.
    mutating func emitReplacement(at start: UnsafePointer<UInt8>) {
        scratch[0] = 0xEF
        scratch[1] = 0xBF
        scratch[2] = 0xBD
        emitScratch(3, at: start)
    }

    /// CR LF and lone CR are LF (13.2.3.5). Before LF the CR is only skipped, and nothing is emitted.
    mutating func emitCarriageReturn(_ start: UnsafePointer<UInt8>, _ model: ContentModel) -> Bool {
        cursor = start + 1
        if cursor < end, cursor.pointee == UInt8(ascii: "\n") { return false }
        scratch[0] = UInt8(ascii: "\n")
        emitScratch(1, at: start)
        return true
    }

    /// A character reference in text, or the ampersand itself.
    mutating func emitReference(_ start: UnsafePointer<UInt8>, _ model: ContentModel) {
        let reference = readReference(start + 1, inAttribute: false)
        guard reference.length > 0 else {
            if model == .data { return emitDataRun(start, from: start + 1) }
            return emitText(start, start + 1)
        }
        cursor = start + 1 + reference.length
        var length = 0
        let scratch = scratch
        encodeUTF8(reference.code0) {
            scratch[length] = $0
            length &+= 1
        }
        if reference.code1 != 0 {
            encodeUTF8(reference.code1) {
                scratch[length] = $0
                length &+= 1
            }
        }
        emitScratch(length, at: start)
    }
}
