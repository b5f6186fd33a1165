// Text tokens, a NUL of its own included.

/// Text in a table, held back until it is known whether it is only white space (13.2.6.4.10).
struct PendingText {
    var text: UnsafePointer<UInt8>
    var length: Int
    /// Text that is not in the input: up to 8 bytes.
    var inline: UInt64
    var isInput: Bool
    var offset: UInt32
}

extension TreeBuilder {
    /// Text or a NUL, in any mode.
    @inline(__always)
    mutating func processText() {
        var text = tokenizer.token.text
        var length = tokenizer.token.length
        if _slowPath(ignoresLineFeed) {
            ignoresLineFeed = false
            if length > 0, text.pointee == UInt8(ascii: "\n") {
                text += 1
                length -= 1
                if length == 0 { return }
            }
        }
        if mode == .inBody, !adjustedCurrent.traits.contains(.foreign) {
            return textInBody(text, length)
        }
        processOtherText(text, length)
    }

    @inline(never)
    private mutating func processOtherText(_ text: UnsafePointer<UInt8>, _ length: Int) {
        if !usesHTMLRules(isText: true) { return textInForeign(text, length) }
        var text = text
        var length = length
        while true {
            switch mode {
            case .initial, .beforeHTML, .beforeHead, .inHead, .inHeadNoscript, .afterHead, .inColumnGroup:
                let isSpaceKept =
                    mode == .inHead || mode == .inHeadNoscript || mode == .afterHead || mode == .inColumnGroup
                let space = skipSpace(text, text + length) - text
                if isSpaceKept, space > 0 { insertText(text, space, isInput: tokenizer.token.isInput) }
                text += space
                length -= space
                if length == 0 || !leaveMode() { return }
            case .inBody, .inCaption, .inCell, .inTemplate:
                return textInBody(text, length)
            case .text:
                return insertText(text, length, isInput: tokenizer.token.isInput)
            case .inTable, .inTableBody, .inRow:
                guard beginsTableText else { return textFostered(text, length) }
                pendingText.removeAll(keepingCapacity: true)
                pendingTextIsSpace = true
                originalMode = mode
                mode = .inTableText
            case .inTableText:
                return holdTableText(text, length)
            case .afterBody, .afterAfterBody:
                if skipSpace(text, text + length) - text < length { mode = .inBody }
                return textInBody(text, length)
            case .inFrameset, .afterFrameset, .afterAfterFrameset:
                return spaceInFrameset(text, length)
            }
        }
    }

    /// What text other than white space makes of a mode before the body: the implied tags, and the next mode.
    /// `false` if the text is dropped.
    private mutating func leaveMode() -> Bool {
        switch mode {
        case .initial:
            leaveInitial()
        case .beforeHTML:
            startHTML()
        case .beforeHead:
            head = insertImplied(.head)
            mode = .inHead
        case .inHead:
            pop()
            mode = .afterHead
        case .inHeadNoscript:
            pop()
            mode = .inHead
        case .afterHead:
            _ = insertImplied(.body)
            mode = .inBody
        default:
            guard isCurrent(.colgroup) else { return false }
            pop()
            mode = .inTable
        }
        return true
    }

    /// Text in the body (13.2.6.4.7).
    @inline(__always)
    mutating func textInBody(_ text: UnsafePointer<UInt8>, _ length: Int) {
        if tokenizer.token.kind == .nul { return }
        reconstructFormatting()
        insertText(text, length, isInput: tokenizer.token.isInput)
        if framesetOK, skipSpace(text, text + length) - text < length { framesetOK = false }
    }

    private mutating func textFostered(_ text: UnsafePointer<UInt8>, _ length: Int) {
        fosterParenting = true
        textInBody(text, length)
        fosterParenting = false
    }

    private mutating func textInForeign(_ text: UnsafePointer<UInt8>, _ length: Int) {
        insertText(text, length, isInput: tokenizer.token.isInput)
        if tokenizer.token.kind == .text, framesetOK, skipSpace(text, text + length) - text < length {
            framesetOK = false
        }
    }

    private mutating func spaceInFrameset(_ text: UnsafePointer<UInt8>, _ length: Int) {
        var position = text
        let end = text + length
        while position < end {
            let stop = skipSpace(position, end)
            if stop > position { insertText(position, stop - position, isInput: tokenizer.token.isInput) }
            position = stop
            while position < end, !isHTMLSpace(position.pointee) { position += 1 }
        }
    }

    // MARK: Tables

    /// The current node is one in which text is held back.
    private var beginsTableText: Bool {
        let entry = current
        return entry.traits.contains(.tableStructure) || isCurrent(.template)
    }

    private mutating func holdTableText(_ text: UnsafePointer<UInt8>, _ length: Int) {
        if tokenizer.token.kind == .nul { return }
        var pending = PendingText(
            text: text, length: length, inline: 0, isInput: tokenizer.token.isInput, offset: tokenizer.token.offset)
        if !pending.isInput {
            for i in 0..<min(length, 8) { pending.inline |= UInt64(text[i]) << UInt64(8 * i) }
        }
        if skipSpace(text, text + length) - text < length { pendingTextIsSpace = false }
        pendingText.append(pending)
    }

    /// Inserts the text held back: in the table if it is only white space, else before the table.
    mutating func flushTableText() {
        mode = originalMode
        let token = tokenizer.token
        tokenizer.token.kind = .text
        for pending in pendingText {
            tokenizer.token.isInput = pending.isInput
            tokenizer.token.offset = pending.offset
            var inline = pending.inline.littleEndian
            withUnsafeBytes(of: &inline) { bytes in
                guard let own = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
                let text = pending.isInput ? pending.text : own
                if pendingTextIsSpace {
                    insertText(text, pending.length, isInput: pending.isInput)
                } else {
                    textFostered(text, pending.length)
                }
            }
        }
        tokenizer.token = token
        pendingText.removeAll(keepingCapacity: true)
    }
}
