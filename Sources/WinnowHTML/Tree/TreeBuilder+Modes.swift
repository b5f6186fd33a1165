// Dispatch by insertion mode for tokens other than text, and the modes that are a few lines each.

extension TreeBuilder {
    /// What became of a token in a mode.
    enum Outcome {
        case done
        /// The mode changed; the token is to be processed by the new one.
        case again
    }

    // MARK: Start tags

    @inline(__always)
    mutating func processStartTag() {
        if mode == .inBody, !adjustedCurrent.traits.contains(.foreign), stack.count < maxDepth {
            return startInBody()
        }
        processOtherStartTag()
    }

    @inline(never)
    private mutating func processOtherStartTag() {
        while true {
            if !usesHTMLRules(isText: false) {
                if startInForeign() == .done { return }
                if startByMode() == .done { return }
                continue
            }
            if stack.count >= maxDepth, insertTooDeep() { return }
            if startByMode() == .done { return }
        }
    }

    /// Processes a start tag by the mode alone.
    mutating func startByMode() -> Outcome {
        switch mode {
        case .initial:
            leaveInitial()
            return .again
        case .beforeHTML: return startBeforeHTML()
        case .beforeHead: return startBeforeHead()
        case .inHead: return startInHead()
        case .inHeadNoscript: return startInHeadNoscript()
        case .afterHead: return startAfterHead()
        case .inBody, .text:
            startInBody()
            return .done
        case .inTable: return startInTable()
        case .inTableText:
            flushTableText()
            return .again
        case .inCaption: return startInCaption()
        case .inColumnGroup: return startInColumnGroup()
        case .inTableBody: return startInTableBody()
        case .inRow: return startInRow()
        case .inCell: return startInCell()
        case .inTemplate: return startInTemplate()
        case .afterBody, .afterAfterBody:
            if tokenizer.token.name == HTMLName.html.rawValue {
                startInBody()
                return .done
            }
            mode = .inBody
            return .again
        case .inFrameset: return startInFrameset()
        case .afterFrameset, .afterAfterFrameset: return startAfterFrameset()
        }
    }

    // MARK: End tags

    @inline(__always)
    mutating func processEndTag() {
        if mode == .inBody, !adjustedCurrent.traits.contains(.foreign), tooDeep.count == 0 {
            _ = endInBody()
            return
        }
        processOtherEndTag()
    }

    @inline(never)
    private mutating func processOtherEndTag() {
        // The end tag of an element whose content is text belongs to that element alone.
        if tooDeep.count > 0, mode != .text, closeTooDeep() { return }
        while true {
            if !usesHTMLRules(isText: false) {
                endInForeign()
                return
            }
            if endByMode() == .done { return }
        }
    }

    /// Processes an end tag by the mode alone.
    mutating func endByMode() -> Outcome {
        let name = HTMLName(rawValue: tokenizer.token.name)
        switch mode {
        case .initial:
            leaveInitial()
            return .again
        case .beforeHTML: return endBeforeHTML(name)
        case .beforeHead: return endBeforeHead(name)
        case .inHead: return endInHead(name)
        case .inHeadNoscript: return endInHeadNoscript(name)
        case .afterHead: return endAfterHead(name)
        case .inBody: return endInBody()
        case .text:
            pop()
            mode = originalMode
            return .done
        case .inTable: return endInTable(name)
        case .inTableText:
            flushTableText()
            return .again
        case .inCaption: return endInCaption(name)
        case .inColumnGroup: return endInColumnGroup(name)
        case .inTableBody: return endInTableBody(name)
        case .inRow: return endInRow(name)
        case .inCell: return endInCell(name)
        case .inTemplate:
            if name == .template { endTemplate() }
            return .done
        case .afterBody:
            if name == .html {
                if context.identity == 0 { mode = .afterAfterBody }
                return .done
            }
            mode = .inBody
            return .again
        case .afterAfterBody:
            mode = .inBody
            return .again
        case .inFrameset: return endInFrameset(name)
        case .afterFrameset:
            if name == .html { mode = .afterAfterFrameset }
            return .done
        case .afterAfterFrameset:
            return .done
        }
    }

    // MARK: Comments and the end

    mutating func processComment() {
        if mode == .inTableText { flushTableText() }
        switch mode {
        case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset:
            insertComment(at: Place(parent: 0))
        case .afterBody:
            insertComment(at: Place(parent: stack[0].node))
        default:
            insertComment(at: appropriatePlace())
        }
    }

    /// The end of the input: the tags that are implied, and what is open in templates.
    mutating func processEnd() {
        while true {
            switch mode {
            case .initial: leaveInitial()
            case .beforeHTML: startHTML()
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
            case .text:
                pop()
                mode = originalMode
            case .inTableText: flushTableText()
            default:
                guard templateModes.count > 0, lastIndex(.template) != nil else { return }
                popThrough(.template)
                clearFormattingToMarker()
                templateModes.removeLast()
                resetInsertionMode()
            }
        }
    }

    // MARK: Framesets

    private mutating func startInFrameset() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .html: startInBody()
        case .frameset: insertElement()
        case .frame: insertVoidElement()
        case .noframes: return startInHead()
        default: break
        }
        return .done
    }

    private mutating func endInFrameset(_ name: HTMLName) -> Outcome {
        guard name == .frameset, stack.count > 1 else { return .done }
        pop()
        if context.identity == 0, !isCurrent(.frameset) { mode = .afterFrameset }
        return .done
    }

    private mutating func startAfterFrameset() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .html: startInBody()
        case .noframes: return startInHead()
        default: break
        }
        return .done
    }

    // MARK: Depth

    /// Inserts an element that would be too deep as a child of the deepest one, without opening it. Returns `false`
    /// for tags that the mode must see all the same: those that open nothing, or only text.
    mutating func insertTooDeep() -> Bool {
        let name = tokenizer.token.name
        let start = table.start(name)
        let isTable: Bool
        switch mode {
        case .inBody, .inCell, .inCaption, .inTemplate: isTable = false
        case .inTable, .inTableBody, .inRow: isTable = true
        case .inFrameset: return name == HTMLName.frameset.rawValue && insertUnopened(name)
        default: return false
        }
        switch start {
        case .other, .block, .heading, .preformatted, .definition, .listItem, .button, .anchor, .formatting, .nobr,
            .marker, .select, .optgroup, .option, .rubyBase, .rubyText, .math, .svg, .selectedContent:
            return insertUnopened(name, isFostered: isTable)
        case .form, .table, .noscript:
            return !isTable && insertUnopened(name)
        case .headContent where name == HTMLName.template.rawValue:
            return insertUnopened(name)
        default: return false
        }
    }

    private mutating func insertUnopened(_ name: UInt32, isFostered: Bool = false) -> Bool {
        fosterParenting = isFostered
        insertVoidElement()
        fosterParenting = false
        exceeded.insert(.depth)
        let isForeign = name == HTMLName.svg.rawValue || name == HTMLName.math.rawValue
        if !(isForeign && tokenizer.token.selfClosing) { tooDeep.append(name) }
        return true
    }

    /// Whether the end tag is that of an element that was too deep to be opened.
    private mutating func closeTooDeep() -> Bool {
        guard stack.count >= maxDepth else {
            tooDeep.count = 0
            return false
        }
        // A short search: mismatched tags this deep are not worth more.
        var index = tooDeep.count - 1
        let lowest = max(0, tooDeep.count - 32)
        while index >= lowest {
            if tooDeep[index] == tokenizer.token.name {
                tooDeep.count = index
                return true
            }
            index -= 1
        }
        return false
    }
}
