// Start tags in the body (13.2.6.4.7).

extension TreeBuilder {
    @inline(__always)
    mutating func startInBody() {
        switch table.start(tokenizer.token.name) {
        case .other:
            reconstructFormatting()
            insertElement()
        case .block:
            closeParagraphInButtonScope()
            insertElement()
        case .anchor: startAnchor()
        case .formatting:
            reconstructFormatting()
            pushFormatting(insertElement())
        case .listItem: startListItem()
        case .voidInline:
            reconstructFormatting()
            insertVoidElement()
            framesetOK = false
        default:
            startOtherInBody()
        }
    }

    /// The tags that are not among the commonest.
    @inline(never)
    private mutating func startOtherInBody() {
        switch table.start(tokenizer.token.name) {
        case .html: mergeHTMLAttributes()
        case .body: mergeBodyAttributes()
        case .headContent: _ = startInHead()
        case .frameset: startFramesetInBody()
        case .heading:
            closeParagraphInButtonScope()
            if current.traits.contains(.heading), !current.traits.contains(.foreign) { pop() }
            insertElement()
        case .preformatted:
            closeParagraphInButtonScope()
            insertElement()
            ignoresLineFeed = true
            framesetOK = false
        case .form: startForm()
        case .definition: startDefinition()
        case .button: startButton()
        case .nobr: startNobr()
        case .marker:
            reconstructFormatting()
            insertElement()
            appendFormatting(.marker)
            framesetOK = false
        case .table:
            if quirks != .quirks { closeParagraphInButtonScope() }
            insertElement()
            framesetOK = false
            mode = .inTable
        case .math: startForeignRoot(.mathML)
        case .svg: startForeignRoot(.svg)
        case .selectedContent: startSelectedContent()
        case .select, .optgroup, .option, .hr, .input, .rubyBase, .rubyText: startControl()
        default: startTextInBody()
        }
    }

    /// Elements whose content is text, and what is not an element at all.
    private mutating func startTextInBody() {
        switch table.start(tokenizer.token.name) {
        case .plaintext:
            closeParagraphInButtonScope()
            insertElement()
            tokenizer.model = .plaintext
        case .image:
            // "Change the token's tag name to img and reprocess it. (Don't ask.)"
            tokenizer.token.name = HTMLName.img.rawValue
            startInBody()
        case .textarea:
            startText(.rcdata)
            ignoresLineFeed = true
            framesetOK = false
        case .xmp:
            closeParagraphInButtonScope()
            reconstructFormatting()
            framesetOK = false
            startText(.rawtext)
        case .iframe:
            framesetOK = false
            startText(.rawtext)
        case .noembed:
            startText(.rawtext)
        case .noscript:
            if scripting { return startText(.rawtext) }
            reconstructFormatting()
            insertElement()
        case .voidPlain:
            insertVoidElement()
        default:
            break  // The parts of tables and frames mean nothing here.
        }
    }

    private mutating func startAnchor() {
        if formatting.count > 0, let index = lastFormatting(NodeRecord.element(HTMLName.a.rawValue)) {
            let node = formatting[index].node
            runAdoptionAgency(HTMLName.a.rawValue)
            if let left = formattingIndex(ofNode: node) { removeFormatting(left) }
            if let left = stackIndex(ofNode: node) { removeFromStack(left) }
        }
        reconstructFormatting()
        pushFormatting(insertElement())
    }

    private mutating func startNobr() {
        reconstructFormatting()
        if hasInScope(.nobr) {
            runAdoptionAgency(HTMLName.nobr.rawValue)
            reconstructFormatting()
        }
        pushFormatting(insertElement())
    }

    private mutating func startListItem() {
        framesetOK = false
        var index = stack.count - 1
        while index >= 0 {
            let entry = stack[index]
            if entry.identity == NodeRecord.element(HTMLName.li.rawValue) {
                generateImpliedEndTags(except: HTMLName.li.rawValue)
                popThrough(.li)
                break
            }
            if endsItemSearch(entry) { break }
            index -= 1
        }
        closeParagraphInButtonScope()
        insertElement()
    }

    private mutating func startDefinition() {
        framesetOK = false
        var index = stack.count - 1
        while index >= 0 {
            let entry = stack[index]
            let isTerm = entry.identity == NodeRecord.element(HTMLName.dt.rawValue)
            if isTerm || entry.identity == NodeRecord.element(HTMLName.dd.rawValue) {
                generateImpliedEndTags(except: entry.identity >> 8)
                popThrough(entry.identity)
                break
            }
            if endsItemSearch(entry) { break }
            index -= 1
        }
        closeParagraphInButtonScope()
        insertElement()
    }

    /// A special element other than address, div and p.
    private mutating func endsItemSearch(_ entry: StackEntry) -> Bool {
        guard entry.traits.contains(.special) else { return false }
        let identity = entry.identity
        return identity != NodeRecord.element(HTMLName.address.rawValue)
            && identity != NodeRecord.element(HTMLName.div.rawValue)
            && identity != NodeRecord.element(HTMLName.p.rawValue)
    }

    private mutating func startForm() {
        let inTemplate = lastIndex(.template) != nil
        guard form == 0 || inTemplate else { return }
        closeParagraphInButtonScope()
        let node = insertElement()
        if !inTemplate { form = node }
    }

    private mutating func startButton() {
        if hasInScope(.button) {
            generateImpliedEndTags()
            popThrough(.button)
        }
        reconstructFormatting()
        insertElement()
        framesetOK = false
    }

    private mutating func startFramesetInBody() {
        guard stack.count > 1, stack[1].identity == NodeRecord.element(HTMLName.body.rawValue), framesetOK else {
            return
        }
        unlink(stack[1].node)
        while stack.count > 1 { pop() }
        insertElement()
        mode = .inFrameset
    }

    /// Later `html` and `body` tags only add attributes.
    private mutating func mergeHTMLAttributes() {
        guard lastIndex(.template) == nil else { return }
        mergeAttributes(into: stack[0].node, .html)
    }

    private mutating func mergeBodyAttributes() {
        guard stack.count > 1, stack[1].identity == NodeRecord.element(HTMLName.body.rawValue),
            lastIndex(.template) == nil
        else { return }
        framesetOK = false
        mergeAttributes(into: stack[1].node, .body)
    }

    // MARK: Controls and ruby

    private mutating func startControl() {
        switch table.start(tokenizer.token.name) {
        case .select: startSelect()
        case .optgroup:
            if hasInScope(.select) {
                generateImpliedEndTags()
            } else if isCurrent(.option) {
                pop()
            }
            reconstructFormatting()
            insertElement()
        case .option:
            if hasInScope(.select) {
                generateImpliedEndTags(except: HTMLName.optgroup.rawValue)
            } else if isCurrent(.option) {
                pop()
            }
            reconstructFormatting()
            optionOpened(insertElement())
        case .hr:
            closeParagraphInButtonScope()
            if hasInScope(.select) { generateImpliedEndTags() }
            insertVoidElement()
            framesetOK = false
        case .input: startInput()
        case .rubyBase:
            if hasInScope(.ruby) { generateImpliedEndTags() }
            insertElement()
        default:
            if hasInScope(.ruby) { generateImpliedEndTags(except: HTMLName.rtc.rawValue) }
            insertElement()
        }
    }

    private var isSelectFragment: Bool { context.identity == NodeRecord.element(HTMLName.select.rawValue) }

    private mutating func startSelect() {
        if isSelectFragment { return }
        if hasInScope(.select) { return popThrough(.select) }
        reconstructFormatting()
        insertElement()
        framesetOK = false
    }

    private mutating func startInput() {
        if isSelectFragment { return }
        if hasInScope(.select) { popThrough(.select) }
        reconstructFormatting()
        if !isHiddenInput() { framesetOK = false }
        insertVoidElement()
    }

    /// The tag at hand has `type=hidden`.
    mutating func isHiddenInput() -> Bool {
        guard let value = tokenAttribute(.type), value.length == 6 else { return false }
        let bytes = tokenizer.bytes(value)
        let hidden: StaticString = "hidden"
        for i in 0..<6 where asciiLowered(bytes[i]) != hidden.utf8Start[i] { return false }
        return true
    }

    /// The value of an attribute of the tag at hand.
    mutating func tokenAttribute(_ name: HTMLName) -> ByteRange? {
        for i in 0..<tokenizer.token.attributeCount {
            let record = tokenizer.arena.attributes[tokenizer.token.attributeStart + i]
            if record.name == name.rawValue { return record.value }
        }
        return nil
    }
}
