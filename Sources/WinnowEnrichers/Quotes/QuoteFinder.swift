import WinnowModel
import WinnowPlugin

/// Finds the direct quotations of a record, paragraph by paragraph.
struct QuoteFinder {
    /// A quotation and what is known of its speaker.
    struct Found {
        var quote: Enrichments.Quote
        /// The speaker's only name, to be completed from the rest of the text.
        var surname: UInt64?
    }

    private(set) var found: [Found] = []
    private let lexicon: Lexicon
    /// Set for a language whose names are not capitalized.
    private let eastAsian: String?
    /// A quotation that the last paragraph did not close.
    private var pending: Pending?

    private struct Pending {
        var form: QuoteMark.Form
        var text: String
        var start: Int
        /// Where the last of its paragraphs ends.
        var end: Int
        var paragraphs: Int
        var attribution: (isStated: Bool, speaker: String?, surname: UInt64?)
    }

    /// Most quotations of a record.
    private static let mostQuotes = 500
    /// Most UTF-8 bytes of one.
    private static let mostBytes = 8000
    /// Most paragraphs of one.
    private static let mostParagraphs = 20
    /// What the record's text has between two paragraphs.
    private static let paragraphBreak = "\n\n"

    /// - Parameter language: a BCP 47 tag.
    init(language: String?) {
        eastAsian = EastAsianAttribution.reads(language) ? language : nil
        lexicon = Lexicon.of(language)
    }

    /// Takes in a paragraph.
    /// - Parameter start: where it begins in the record's text, in scalars.
    mutating func read(_ paragraph: String, at start: Int) {
        var paragraph = paragraph
        paragraph.withUTF8 { utf8 in
            if let lead = utf8.first, lead == 0xE2 || lead == UInt8(ascii: "-"), readDialogue(utf8, at: start) {
                return
            }
            let marks = QuoteMark.marks(of: utf8)
            if marks.isEmpty {
                pending = nil
            } else {
                read(utf8, marks, at: start)
            }
        }
    }

    /// Takes in a paragraph that a dash opens.
    /// - Returns: whether it is somebody's words.
    @inline(never)
    private mutating func readDialogue(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard eastAsian == nil, found.count < Self.mostQuotes, let line = DialogueLine(utf8, lexicon) else {
            return false
        }
        pending = nil
        var offset = ScalarOffset(utf8, start)
        let scalars = (offset.at(line.words.lowerBound), offset.at(line.words.upperBound))
        append(String(decoding: utf8[line.words], as: UTF8.self), scalars, utf8, line.attribution)
        return true
    }

    private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ marks: [QuoteMark], at start: Int) {
        let spans = QuoteSpan.spans(of: utf8, marks)
        var offset = ScalarOffset(utf8, start)
        var previous = Previous()
        for (index, span) in spans.enumerated() {
            let next = index + 1 < spans.count ? spans[index + 1].outer.lowerBound : utf8.count
            // Right behind the paragraph before: a heading between them is nobody's words.
            if let pending, index == 0, span.outer.lowerBound == 0, span.mark.form == pending.form,
                start == pending.end + Self.paragraphBreak.unicodeScalars.count
            {
                let attribution = attribution(span, utf8, before: 0..<0, after: span.outer.upperBound..<next)
                extend(pending, by: span, utf8, end: offset.at(span.inner.upperBound), attribution)
                previous = Previous(end: span.outer.upperBound, voice: .known(attribution))
                continue
            }
            pending = nil
            guard found.count < Self.mostQuotes else { return }
            let judged: (stated: Bool, unstated: Bool) =
                span.isOpen ? (true, true) : QuoteJudge(utf8, lexicon).isQuotation(span)
            // Who is said to say what is no quotation matters only if the voice goes on behind it.
            if !judged.stated {
                let inherited = voice(of: previous, utf8)
                previous = Previous(
                    end: span.outer.upperBound, voice: .unasked(span, start: previous.end, end: next, inherited))
                continue
            }
            var attribution = attribution(span, utf8, behind: previous, end: next)
            if attribution == .none, judged.unstated, !span.isOpen, eastAsian == nil {
                attribution = AttributionReader(utf8: utf8, lexicon: lexicon).signature(span.outer.upperBound..<next)
            }
            let scalars = (offset.at(span.inner.lowerBound), offset.at(span.inner.upperBound))
            if span.isOpen {
                begin(span, utf8, scalars, attribution)
            } else if attribution.isStated ? judged.stated : judged.unstated {
                append(String(decoding: utf8[span.inner], as: UTF8.self), scalars, utf8, attribution)
            }
            previous = Previous(end: span.outer.upperBound, voice: .known(attribution))
        }
        if let last = spans.last, last.isOpen { return }
        pending = nil
    }

    /// What stood between the marks before, as far as the next ones may need it.
    private struct Previous {
        /// Where it ends, its marks included.
        var end = 0
        var voice = Voice.known(.none)

        enum Voice {
            case known(Attribution)
            /// The span, from where to where its speaker may be named, and the voice before it.
            case unasked(QuoteSpan, start: Int, end: Int, Attribution)
        }
    }

    private func voice(of previous: Previous, _ utf8: UnsafeBufferPointer<UInt8>) -> Attribution {
        switch previous.voice {
        case .known(let attribution): attribution
        case .unasked(let span, let start, let end, let inherited):
            attribution(span, utf8, behind: Previous(end: start, voice: .known(inherited)), end: end)
        }
    }

    /// Who speaks between marks, of which others stand before.
    /// - Parameter end: where the next marks begin, or the paragraph ends.
    private func attribution(
        _ span: QuoteSpan, _ utf8: UnsafeBufferPointer<UInt8>, behind previous: Previous, end: Int
    ) -> Attribution {
        let before = previous.end..<span.outer.lowerBound
        let attribution = attribution(span, utf8, before: before, after: span.outer.upperBound..<end)
        if attribution != .none { return attribution }
        if case .known(.none) = previous.voice { return attribution }
        // “A,” said Smith. “B.”: the same voice goes on, but not where words follow that may name another.
        guard isOneSentence(before, utf8) else { return attribution }
        let voice = voice(of: previous, utf8)
        switch eastAsian == nil ? rest(behind: span, utf8) : .nothing {
        case .nothing: return voice
        case .attribution: return voice == .none ? .none : .unnamed
        case .words: return .none
        }
    }

    private func attribution(
        _ span: QuoteSpan, _ utf8: UnsafeBufferPointer<UInt8>, before: Range<Int>, after: Range<Int>
    ) -> Attribution {
        if let eastAsian {
            return EastAsianAttribution(utf8, language: eastAsian).attribution(before: before, after: after)
        }
        let reader = AttributionReader(utf8: utf8, lexicon: lexicon)
        let last = Letters.scalar(before: span.inner.upperBound, in: utf8)?.value
        let following = reader.after(after, endsSentence: last == 0x2E || last == 0x2026)
        if case .named = following { return following }
        let leading = reader.before(before)
        if following == .none { return leading == .none ? reader.inside(span.inner) : leading }
        // The verb stands behind, as in Turkish: its subject may stand before the quotation.
        if case .named = leading { return leading }
        return reader.subject(before: before).map { .named($0) } ?? following
    }

    /// What a sentence has behind a quotation.
    private enum Rest {
        case nothing
        /// What may say in words that are not known whose it is.
        case attribution
        case words
    }

    private func rest(behind span: QuoteSpan, _ utf8: UnsafeBufferPointer<UInt8>) -> Rest {
        var (index, isBehindDash) = (span.outer.upperBound, false)
        while index < utf8.count {
            let (value, length) = Letters.scalar(utf8, index)
            if value == 0x2C { return .attribution }
            if Letters.isWord(value) {
                if utf8[span.inner.upperBound - 1] == UInt8(ascii: ",") { return .attribution }
                if Letters.isCapital(value) { return isBehindDash ? .words : .nothing }
                return isBehindDash ? .attribution : .words
            }
            isBehindDash = isBehindDash || value == 0x2013 || value == 0x2014
            guard isBehindDash || Letters.isSpace(value) else { return .nothing }
            index += length
        }
        return .nothing
    }

    /// Whether what stands between two quotations is one sentence at most.
    private func isOneSentence(_ range: Range<Int>, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count <= 200 else { return false }
        var reader = WordReader(utf8, range)
        var isFirst = true
        while let word = reader.next() {
            if !isFirst, word.gap.contains(.sentence) { return false }
            isFirst = false
        }
        return !isFirst && reader.trailingGap.contains(.sentence)
    }

    // MARK: Quotations over several paragraphs

    private mutating func begin(
        _ span: QuoteSpan, _ utf8: UnsafeBufferPointer<UInt8>, _ scalars: (Int, Int), _ attribution: Attribution
    ) {
        guard span.inner.upperBound == utf8.count, span.inner.count > 20 else { return }
        pending = Pending(
            form: span.mark.form, text: String(decoding: utf8[span.inner], as: UTF8.self), start: scalars.0,
            end: scalars.1, paragraphs: 1, attribution: speaker(attribution, utf8))
    }

    private mutating func extend(
        _ begun: Pending, by span: QuoteSpan, _ utf8: UnsafeBufferPointer<UInt8>, end: Int, _ attribution: Attribution
    ) {
        var begun = begun
        pending = nil
        // The text between the offsets, the opening mark that is repeated included.
        let text = utf8[span.outer.lowerBound..<span.inner.upperBound]
        begun.text += Self.paragraphBreak + String(decoding: text, as: UTF8.self)
        begun.end = end
        begun.paragraphs += 1
        if !begun.attribution.isStated { begun.attribution = speaker(attribution, utf8) }
        guard begun.text.utf8.count <= Self.mostBytes, begun.paragraphs <= Self.mostParagraphs else { return }
        if span.isOpen {
            if span.inner.upperBound == utf8.count { pending = begun }
            return
        }
        let quote = Enrichments.Quote(
            text: begun.text, speaker: begun.attribution.speaker, start: begun.start, end: begun.end)
        if found.count < Self.mostQuotes { found.append(Found(quote: quote, surname: begun.attribution.surname)) }
    }

    // MARK: Speakers

    private mutating func append(
        _ text: String, _ scalars: (Int, Int), _ utf8: UnsafeBufferPointer<UInt8>, _ attribution: Attribution
    ) {
        guard text.utf8.count <= Self.mostBytes else { return }
        let (_, speaker, surname) = speaker(attribution, utf8)
        found.append(
            Found(
                quote: Enrichments.Quote(text: text, speaker: speaker, start: scalars.0, end: scalars.1),
                surname: surname))
    }

    private func speaker(
        _ attribution: Attribution, _ utf8: UnsafeBufferPointer<UInt8>
    ) -> (isStated: Bool, speaker: String?, surname: UInt64?) {
        guard case .named(let range) = attribution else { return (attribution.isStated, nil, nil) }
        var words = WordReader(utf8, range)
        let first = words.next()
        let isOnlyOne = words.next() == nil
        return (true, String(decoding: utf8[range], as: UTF8.self), isOnlyOne ? first?.key : nil)
    }
}

/// Turns bytes of a paragraph into scalars of the record's text, going forward only.
private struct ScalarOffset {
    private let utf8: UnsafeBufferPointer<UInt8>
    private var byte = 0
    private var scalar: Int

    init(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) {
        self.utf8 = utf8
        scalar = start
    }

    mutating func at(_ target: Int) -> Int {
        if target > byte {
            scalar += ScalarCount.of(UnsafeBufferPointer(rebasing: utf8[byte..<target]))
            byte = target
        }
        return scalar
    }
}
