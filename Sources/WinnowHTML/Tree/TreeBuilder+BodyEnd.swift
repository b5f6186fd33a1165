// End tags in the body (13.2.6.4.7).

extension TreeBuilder {
    @inline(__always)
    mutating func endInBody() -> Outcome {
        let name = tokenizer.token.name
        switch table.end(name) {
        case .other:
            endOtherInBody(name)
        case .block:
            let identity = NodeRecord.element(name)
            // The commonest case first: the current node ends.
            if current.identity == identity {
                pop()
            } else if hasInScope(identity) {
                generateImpliedEndTags()
                popThrough(identity)
            }
        case .formatting:
            endFormatting(name)
        case .p:
            endParagraph()
        default:
            return endRareInBody(name)
        }
        return .done
    }

    @inline(never)
    private mutating func endFormatting(_ name: UInt32) {
        // The whole algorithm comes to this when the element is the current node and the last entry of the list.
        if formatting.count > 0, current.node == formatting[formatting.count &- 1].node,
            current.identity == NodeRecord.element(name)
        {
            formatting.count &-= 1
            return pop()
        }
        runAdoptionAgency(name)
    }

    private mutating func endParagraph() {
        if isCurrent(.p) { return pop() }
        if !hasParagraphInButtonScope() {
            tokenizer.token.attributeCount = 0
            insertElement()
        }
        closeParagraph()
    }

    @inline(never)
    private mutating func endRareInBody(_ name: UInt32) -> Outcome {
        let identity = NodeRecord.element(name)
        switch table.end(name) {
        case .template: endTemplate()
        case .body:
            if hasInScope(.body) { mode = .afterBody }
        case .html:
            guard hasInScope(.body) else { return .done }
            mode = .afterBody
            return .again
        case .form: endForm()
        case .listItem:
            if hasInScope(identity, .inListScope) {
                generateImpliedEndTags(except: name)
                popThrough(identity)
            }
        case .definition:
            if hasInScope(identity) {
                generateImpliedEndTags(except: name)
                popThrough(identity)
            }
        case .heading: endHeading()
        case .marker:
            if hasInScope(identity) {
                generateImpliedEndTags()
                popThrough(identity)
                clearFormattingToMarker()
            }
        case .br:
            // "Drop the attributes from the token, and act as described in the next entry": a br start tag.
            tokenizer.token.attributeCount = 0
            reconstructFormatting()
            insertVoidElement()
            framesetOK = false
        default: break
        }
        return .done
    }

    private mutating func endForm() {
        if lastIndex(.template) != nil {
            guard hasInScope(.form) else { return }
            generateImpliedEndTags()
            return popThrough(.form)
        }
        let node = form
        form = 0
        guard node != 0, node != Self.formOutside, let index = stackIndex(ofNode: node), isNodeInScope(index) else {
            return
        }
        generateImpliedEndTags()
        // Implied end tags are of elements above the form: its index is the same.
        removeFromStack(index)
    }

    private mutating func isNodeInScope(_ index: Int) -> Bool {
        var i = stack.count - 1
        while i > index {
            if stack[i].traits.contains(.scope) { return false }
            i -= 1
        }
        return true
    }

    private mutating func endHeading() {
        var index = stack.count - 1
        while index >= 0 {
            let entry = stack[index]
            if entry.traits.contains(.heading) { break }
            if entry.traits.contains(.scope) { return }
            index -= 1
        }
        guard index >= 0 else { return }
        generateImpliedEndTags()
        while stack.count > index { pop() }
    }

    /// "Any other end tag".
    mutating func endOtherInBody(_ name: UInt32) {
        let identity = NodeRecord.element(name)
        var index = stack.count &- 1
        while index >= 0 {
            let entry = stack[index]
            if entry.identity == identity {
                generateImpliedEndTags(except: name)
                while stack.count > max(index, 1) { pop() }
                return
            }
            if entry.traits.contains(.special) { return }
            index &-= 1
        }
    }
}
