// From the doctype to the end of the head (13.2.6.4.1 to 13.2.6.4.6).

extension TreeBuilder {
    // MARK: Before the html element

    mutating func processDoctype() {
        if mode == .inTableText { flushTableText() }
        guard mode == .initial else { return }
        let token = tokenizer.token.doctype
        doctype = token
        let node = newNode(1, 0, 0)
        link(node, at: Place(parent: 0))
        quirks = QuirksRules.mode(of: token, in: tokenizer)
        mode = .beforeHTML
    }

    /// Anything but a doctype, comment or white space comes first.
    mutating func leaveInitial() {
        quirks = .quirks
        mode = .beforeHTML
    }

    mutating func startHTML() {
        _ = insertImplied(.html)
        mode = .beforeHead
    }

    mutating func isOneOf(_ name: HTMLName, _ first: HTMLName, _ second: HTMLName, _ third: HTMLName) -> Bool {
        name == first || name == second || name == third
    }

    mutating func startBeforeHTML() -> Outcome {
        if tokenizer.token.name == HTMLName.html.rawValue {
            let (node, identity) = createElement()
            link(node, at: Place(parent: 0))
            push(node, identity)
            mode = .beforeHead
            return .done
        }
        startHTML()
        return .again
    }

    mutating func endBeforeHTML(_ name: HTMLName) -> Outcome {
        guard isOneOf(name, .head, .body, .html) || name == .br else { return .done }
        startHTML()
        return .again
    }

    // MARK: Before the head

    mutating func startBeforeHead() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .html:
            startInBody()
            return .done
        case .head:
            head = insertElement()
            mode = .inHead
            return .done
        default:
            head = insertImplied(.head)
            mode = .inHead
            return .again
        }
    }

    mutating func endBeforeHead(_ name: HTMLName) -> Outcome {
        guard isOneOf(name, .head, .body, .html) || name == .br else { return .done }
        head = insertImplied(.head)
        mode = .inHead
        return .again
    }

    // MARK: In the head

    mutating func startInHead() -> Outcome {
        let name = HTMLName(rawValue: tokenizer.token.name)
        switch name {
        case .html: startInBody()
        case .base, .basefont, .bgsound, .link: insertVoidElement()
        case .meta:
            insertVoidElement()
            considerMeta()
        case .title: startText(.rcdata)
        case .noscript:
            if scripting {
                startText(.rawtext)
            } else {
                insertElement()
                mode = .inHeadNoscript
            }
        case .noframes, .style: startText(.rawtext)
        case .script: startText(.script)
        case .template: startTemplate()
        case .head: break
        default:
            // The mode may be that of a template or of a frameset, which pass on only what is listed above.
            guard mode == .inHead else { return .done }
            pop()
            mode = .afterHead
            return .again
        }
        return .done
    }

    /// Inserts an element whose content is text, and reads it as such (13.2.6.2).
    mutating func startText(_ model: ContentModel) {
        insertElement()
        tokenizer.model = model
        tokenizer.script = .plain
        tokenizer.scriptDashes = 0
        originalMode = mode
        mode = .text
    }

    mutating func endInHead(_ name: HTMLName) -> Outcome {
        switch name {
        case .head:
            pop()
            mode = .afterHead
            return .done
        case .body, .html, .br:
            pop()
            mode = .afterHead
            return .again
        case .template: endTemplate()
        default: break
        }
        return .done
    }

    mutating func startInHeadNoscript() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .html:
            startInBody()
            return .done
        case .basefont, .bgsound, .link, .meta, .noframes, .style: return startInHead()
        case .head, .noscript: return .done
        default:
            pop()
            mode = .inHead
            return .again
        }
    }

    mutating func endInHeadNoscript(_ name: HTMLName) -> Outcome {
        guard name == .noscript || name == .br else { return .done }
        pop()
        mode = .inHead
        return name == .br ? .again : .done
    }

    // MARK: After the head

    mutating func startAfterHead() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .html: startInBody()
        case .body:
            insertElement()
            framesetOK = false
            mode = .inBody
        case .frameset:
            insertElement()
            mode = .inFrameset
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            startInLeftHead()
        case .head: break
        default:
            _ = insertImplied(.body)
            mode = .inBody
            return .again
        }
        return .done
    }

    /// What belongs in the head but came after it goes there.
    private mutating func startInLeftHead() {
        let headNode = head
        push(headNode, NodeRecord.element(HTMLName.head.rawValue))
        _ = startInHead()
        if let index = stackIndex(ofNode: headNode) { removeFromStack(index) }
    }

    mutating func endAfterHead(_ name: HTMLName) -> Outcome {
        switch name {
        case .template:
            endTemplate()
            return .done
        case .body, .html, .br:
            _ = insertImplied(.body)
            mode = .inBody
            return .again
        default:
            return .done
        }
    }

    // MARK: Templates

    mutating func startTemplate() {
        insertElement()
        appendFormatting(.marker)
        framesetOK = false
        mode = .inTemplate
        templateModes.append(.inTemplate)
    }

    mutating func endTemplate() {
        guard lastIndex(.template) != nil else { return }
        generateImpliedEndTagsThoroughly()
        popThrough(.template)
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetInsertionMode()
    }

    mutating func startInTemplate() -> Outcome {
        let next: InsertionMode
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            return startInHead()
        case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
        case .col: next = .inColumnGroup
        case .tr: next = .inTableBody
        case .td, .th: next = .inRow
        default: next = .inBody
        }
        if !templateModes.isEmpty { templateModes[templateModes.count - 1] = next }
        mode = next
        return .again
    }
}
