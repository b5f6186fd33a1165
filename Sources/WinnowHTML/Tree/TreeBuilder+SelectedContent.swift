// The selectedcontent element (4.10.10.1): when an option that is selected closes, its content is copied there.

/// The `select` whose options are being read, and the element that mirrors the selected one.
struct SelectedContent {
    var select: UInt32 = 0
    /// The first option that is not disabled, until one with a `selected` attribute comes; of those, the last.
    var option: UInt32 = 0
    var mirrorSelect: UInt32 = 0
    /// 0 if the select's first `selectedcontent` is disabled: one inside an option or inside another one.
    var mirror: UInt32 = 0
}

extension TreeBuilder {
    mutating func startSelectedContent() {
        reconstructFormatting()
        let isDisabled = lastIndex(.option) != nil || lastIndex(.selectedcontent) != nil
        let node = insertElement()
        guard let index = lastIndex(.select) else { return }
        let select = stack[index].node
        guard selected.mirrorSelect != select, !hasAttribute(.multiple, select) else { return }
        selected.mirrorSelect = select
        selected.mirror = isDisabled ? 0 : node
        if selected.select == select, selected.option != 0 { optionClosed(selected.option) }
    }

    mutating func optionOpened(_ node: UInt32) {
        guard let index = lastIndex(.select) else { return }
        let select = stack[index].node
        if selected.select != select {
            selected.select = select
            selected.option = 0
        }
        let isFirst = selected.option == 0 && !hasAttribute(.disabled, node)
        if isFirst || hasAttribute(.selected, node) { selected.option = node }
    }

    /// An option left the stack.
    mutating func optionClosed(_ option: UInt32) {
        guard selected.mirror != 0, selected.mirrorSelect == selected.select, option == selected.option,
            isBelow(option, selected.mirrorSelect)
        else { return }
        tokenizer.arena.nodes[Int(selected.mirror)].firstChild = 0
        tokenizer.arena.nodes[Int(selected.mirror)].lastChild = 0
        copyChildren(of: option, to: selected.mirror)
    }

    private mutating func hasAttribute(_ name: HTMLName, _ node: UInt32) -> Bool {
        var index = tokenizer.arena.nodes[Int(node)].a
        while index != NodeRecord.none {
            let record = tokenizer.arena.attributes[Int(index)]
            if record.name == name.rawValue { return true }
            index = record.isLast ? NodeRecord.none : index + 1
        }
        return false
    }

    private mutating func isBelow(_ node: UInt32, _ ancestor: UInt32) -> Bool {
        var current = tokenizer.arena.nodes[Int(node)].parent
        while current != 0, current != NodeRecord.none {
            if current == ancestor { return true }
            current = tokenizer.arena.nodes[Int(current)].parent
        }
        return false
    }

    /// Copies a subtree without recursion: source and copy walk side by side.
    private mutating func copyChildren(of top: UInt32, to target: UInt32) {
        var source = tokenizer.arena.nodes[Int(top)].firstChild
        var parent = target
        // Copies may be inside what is copied if the mirror is below the option; the first new node ends that.
        let firstCopy = UInt32(tokenizer.arena.nodes.count)
        while source != 0, source < firstCopy, tokenizer.arena.nodes.count < maxNodes {
            let record = tokenizer.arena.nodes[Int(source)]
            let meta = record.meta & ~(NodeRecord.openFlag | NodeRecord.grownFlag)
            let copy = newNode(meta, record.a, record.kind == 2 ? NodeRecord.none : record.b)
            link(copy, at: Place(parent: parent))
            if record.firstChild != 0 {
                parent = copy
                source = record.firstChild
                continue
            }
            while source != top, tokenizer.arena.nodes[Int(source)].next == 0 {
                source = tokenizer.arena.nodes[Int(source)].parent
                if source != top { parent = tokenizer.arena.nodes[Int(parent)].parent }
            }
            if source == top { return }
            source = tokenizer.arena.nodes[Int(source)].next
        }
    }
}
