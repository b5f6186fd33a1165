import WinnowModel

/// Collects the items of a list and of the lists in it.
struct ListAssembly {
    private var depth = 0
    private var isOrdered = false
    private var items: [Block.Item] = []
    /// Indexes of the items that are open, outermost first.
    private var open: [Int] = []

    var isEmpty: Bool { depth == 0 }

    mutating func open(isOrdered: Bool) {
        if depth == 0 { self.isOrdered = isOrdered }
        depth += 1
    }

    mutating func openItem() {
        open.append(items.count)
        items.append(Block.Item(text: "", level: depth))
    }

    /// Adds text to the innermost open item.
    mutating func append(_ text: String) {
        guard let index = open.last, !text.isEmpty else { return }
        if !items[index].text.isEmpty { items[index].text += "\n" }
        items[index].text += text
    }

    mutating func closeItem() { _ = open.popLast() }

    /// Ends a list.
    /// - Returns: all items once the outermost list ends.
    mutating func close() -> (isOrdered: Bool, items: [Block.Item])? {
        depth -= 1
        guard depth == 0 else { return nil }
        defer { items = [] }
        return (isOrdered, items)
    }
}
