// Tables (13.2.6.4.9 to 13.2.6.4.15).

extension TreeBuilder {
    private mutating func clearStack(to stop: (HTMLName) -> Bool) {
        while stack.count > 1 {
            let entry = current
            if entry.identity & 0x18 == 0 {
                let name = HTMLName(rawValue: entry.identity >> 8)
                if stop(name) || name == .template || name == .html { return }
            }
            pop()
        }
    }

    private mutating func clearToTable() { clearStack { $0 == .table } }
    private mutating func clearToTableBody() { clearStack { $0 == .tbody || $0 == .tfoot || $0 == .thead } }
    private mutating func clearToRow() { clearStack { $0 == .tr } }

    // MARK: In table

    mutating func startInTable() -> Outcome {
        let name = HTMLName(rawValue: tokenizer.token.name)
        switch name {
        case .caption:
            clearToTable()
            appendFormatting(.marker)
            insertElement()
            mode = .inCaption
        case .colgroup:
            clearToTable()
            insertElement()
            mode = .inColumnGroup
        case .col:
            clearToTable()
            _ = insertImplied(.colgroup)
            mode = .inColumnGroup
            return .again
        case .tbody, .tfoot, .thead:
            clearToTable()
            insertElement()
            mode = .inTableBody
        case .td, .th, .tr:
            clearToTable()
            _ = insertImplied(.tbody)
            mode = .inTableBody
            return .again
        case .table:
            guard hasInScope(.table, .tableScope) else { return .done }
            popThrough(.table)
            resetInsertionMode()
            return .again
        default:
            startOtherInTable(name)
        }
        return .done
    }

    private mutating func startOtherInTable(_ name: HTMLName) {
        switch name {
        case .style, .script, .template:
            _ = startInHead()
        case .input where isHiddenInput():
            insertVoidElement()
        case .form:
            guard lastIndex(.template) == nil, form == 0 else { return }
            form = insertElement()
            pop()
        default:
            fosterParenting = true
            startInBody()
            fosterParenting = false
        }
    }

    mutating func endInTable(_ name: HTMLName) -> Outcome {
        switch name {
        case .table:
            guard hasInScope(.table, .tableScope) else { return .done }
            popThrough(.table)
            resetInsertionMode()
        case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: break
        case .template: endTemplate()
        default:
            fosterParenting = true
            _ = endInBody()
            fosterParenting = false
        }
        return .done
    }

    // MARK: Captions and columns

    /// Closes the caption; `false` if none is open.
    private mutating func closeCaption() -> Bool {
        guard hasInScope(.caption, .tableScope) else { return false }
        generateImpliedEndTags()
        popThrough(.caption)
        clearFormattingToMarker()
        mode = .inTable
        return true
    }

    mutating func startInCaption() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            return closeCaption() ? .again : .done
        default:
            startInBody()
            return .done
        }
    }

    mutating func endInCaption(_ name: HTMLName) -> Outcome {
        switch name {
        case .caption:
            _ = closeCaption()
            return .done
        case .table:
            return closeCaption() ? .again : .done
        case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
            return .done
        default:
            return endInBody()
        }
    }

    mutating func startInColumnGroup() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .html:
            startInBody()
            return .done
        case .col:
            insertVoidElement()
            return .done
        case .template:
            return startInHead()
        default:
            return leaveColumnGroup()
        }
    }

    private mutating func leaveColumnGroup() -> Outcome {
        guard isCurrent(.colgroup) else { return .done }
        pop()
        mode = .inTable
        return .again
    }

    mutating func endInColumnGroup(_ name: HTMLName) -> Outcome {
        switch name {
        case .colgroup:
            _ = leaveColumnGroup()
            return .done
        case .col: return .done
        case .template:
            endTemplate()
            return .done
        default:
            return leaveColumnGroup()
        }
    }

    // MARK: Row groups, rows and cells

    mutating func startInTableBody() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .tr:
            clearToTableBody()
            insertElement()
            mode = .inRow
            return .done
        case .th, .td:
            clearToTableBody()
            _ = insertImplied(.tr)
            mode = .inRow
            return .again
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead:
            return leaveTableBody()
        default:
            return startInTable()
        }
    }

    private mutating func leaveTableBody() -> Outcome {
        guard
            hasInScope(.tbody, .tableScope) || hasInScope(.thead, .tableScope) || hasInScope(.tfoot, .tableScope)
        else { return .done }
        clearToTableBody()
        pop()
        mode = .inTable
        return .again
    }

    mutating func endInTableBody(_ name: HTMLName) -> Outcome {
        switch name {
        case .tbody, .tfoot, .thead:
            guard hasInScope(name, .tableScope) else { return .done }
            clearToTableBody()
            pop()
            mode = .inTable
            return .done
        case .table:
            return leaveTableBody()
        case .body, .caption, .col, .colgroup, .html, .td, .th, .tr:
            return .done
        default:
            return endInTable(name)
        }
    }

    mutating func startInRow() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .th, .td:
            clearToRow()
            insertElement()
            mode = .inCell
            appendFormatting(.marker)
            return .done
        case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
            return leaveRow()
        default:
            return startInTable()
        }
    }

    private mutating func leaveRow() -> Outcome {
        guard hasInScope(.tr, .tableScope) else { return .done }
        clearToRow()
        pop()
        mode = .inTableBody
        return .again
    }

    mutating func endInRow(_ name: HTMLName) -> Outcome {
        switch name {
        case .tr:
            _ = leaveRow()
            return .done
        case .table:
            return leaveRow()
        case .tbody, .tfoot, .thead:
            guard hasInScope(name, .tableScope) else { return .done }
            return leaveRow()
        case .body, .caption, .col, .colgroup, .html, .td, .th:
            return .done
        default:
            return endInTable(name)
        }
    }

    mutating func startInCell() -> Outcome {
        switch HTMLName(rawValue: tokenizer.token.name) {
        case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr:
            guard hasInScope(.td, .tableScope) || hasInScope(.th, .tableScope) else { return .done }
            closeCell()
            return .again
        default:
            startInBody()
            return .done
        }
    }

    mutating func endInCell(_ name: HTMLName) -> Outcome {
        switch name {
        case .td, .th:
            guard hasInScope(name, .tableScope) else { return .done }
            generateImpliedEndTags()
            popThrough(name)
            clearFormattingToMarker()
            mode = .inRow
            return .done
        case .body, .caption, .col, .colgroup, .html:
            return .done
        case .table, .tbody, .tfoot, .thead, .tr:
            guard hasInScope(name, .tableScope) else { return .done }
            closeCell()
            return .again
        default:
            return endInBody()
        }
    }

    private mutating func closeCell() {
        generateImpliedEndTags()
        while stack.count > 1 {
            let identity = current.identity
            pop()
            if identity == NodeRecord.element(HTMLName.td.rawValue)
                || identity == NodeRecord.element(HTMLName.th.rawValue)
            {
                break
            }
        }
        clearFormattingToMarker()
        mode = .inRow
    }
}
