/// Cuts a line into tokens. One pass, every byte looked at once.
struct DateTokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Room for as many tokens as there are bytes.
    private let tokens: UnsafeMutableBufferPointer<DateToken>
    private var count = 0

    /// Gives the tokens of a line, which are there only as long as the closure runs.
    static func withTokens(
        of bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ read: (UnsafeBufferPointer<DateToken>) -> Void
    ) {
        // No token is empty. Not an array: most texts are short, and one costs as much as the tokens of three words.
        withUnsafeTemporaryAllocation(of: DateToken.self, capacity: line.count) { room in
            var tokenizer = DateTokenizer(bytes: bytes, tokens: room)
            tokenizer.tokenize(line)
            read(UnsafeBufferPointer(rebasing: room[..<tokenizer.count]))
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeMutableBufferPointer<DateToken>) {
        (self.bytes, self.tokens) = (bytes, tokens)
    }

    @inline(__always)
    private mutating func append(_ token: DateToken) {
        tokens.initializeElement(at: count, to: token)
        count &+= 1
    }

    private mutating func tokenize(_ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            if byte < 0x80 {
                ascii(byte, &at, range.upperBound)
            } else {
                let (scalar, length) = ScalarReader.scalar(bytes, at, range.upperBound)
                wide(scalar, length, &at, range.upperBound)
            }
        }
    }

    private mutating func ascii(_ byte: UInt8, _ at: inout Int, _ end: Int) {
        if byte >= 0x30, byte <= 0x39 {
            number(&at, end)
        } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
            word(&at, end)
        } else {
            if byte > 0x20 { append(DateToken(kind: .mark, start: at, end: at + 1, value: UInt64(byte))) }
            at += 1
        }
    }

    private mutating func wide(_ scalar: UInt32, _ length: Int, _ at: inout Int, _ end: Int) {
        if ScalarReader.isDirection(scalar) {
            // Stands between numbers and marks, and belongs to what it follows.
            if count > 0, tokens[count - 1].end == at { tokens[count - 1].end += length }
            at += length
        } else if DigitScript.value(scalar) != nil {
            number(&at, end)
        } else if ScalarReader.isIdeograph(scalar) {
            append(DateToken(kind: .ideograph, start: at, end: at + length, value: UInt64(scalar)))
            at += length
        } else if let mark = ScalarReader.mark(scalar) {
            if mark != 0 { append(DateToken(kind: .mark, start: at, end: at + length, value: UInt64(mark))) }
            at += length
        } else {
            word(&at, end)
        }
    }

    private mutating func number(_ at: inout Int, _ end: Int) {
        var token = DateToken(kind: .number, start: at, end: at, value: 0)
        while at < end {
            let (scalar, length) = ScalarReader.scalar(bytes, at, end)
            guard let digit = DigitScript.value(scalar) else { break }
            if token.digits < 12 { token.value = token.value * 10 + UInt64(digit) }
            token.digits = min(token.digits, 254) + 1
            at += length
        }
        token.end = at
        append(token)
    }

    /// A run of letters. A dot inside an abbreviation belongs to it: p.m, ก.ย.
    private mutating func word(_ at: inout Int, _ end: Int) {
        let start = at
        var index = at
        var hash = WordFold.Hash()
        var lettersSinceDot = 0
        var isThai = false
        while index < end {
            let run = index
            while index < end, (bytes[index] | 0x20) &- 0x61 < 26 {
                hash.add(UInt32(bytes[index] | 0x20))
                index &+= 1
            }
            if index > run { (lettersSinceDot, isThai) = (lettersSinceDot + index - run, false) }
            guard index < end else { break }
            let (scalar, length) = ScalarReader.scalar(bytes, index, end)
            if scalar == 0x2E {
                guard isInnerDot(index, end, lettersSinceDot, isThai) else { break }
                hash.add(scalar)
                lettersSinceDot = 0
                index += 1
                continue
            }
            guard ScalarReader.isLetter(scalar) else { break }
            isThai = (0xE00..<0xF00).contains(scalar)
            let folded = WordFold.fold(scalar)
            if folded != 0 { hash.add(folded) }
            lettersSinceDot += 1
            index += length
        }
        at = max(index, start + 1)
        append(DateToken(kind: .word, start: start, end: at, value: hash.value))
    }

    /// Whether a dot behind a single letter, or in Thai, is followed by one that belongs to the same abbreviation.
    private func isInnerDot(_ dot: Int, _ end: Int, _ lettersSinceDot: Int, _ isThai: Bool) -> Bool {
        guard lettersSinceDot == 1 || isThai, dot + 1 < end else { return false }
        let (next, length) = ScalarReader.scalar(bytes, dot + 1, end)
        guard ScalarReader.isLetter(next), isThai == (0xE00..<0xF00).contains(next) else { return false }
        let after = dot + 1 + length
        return isThai || after >= end || !ScalarReader.isLetter(ScalarReader.scalar(bytes, after, end).0)
    }
}
