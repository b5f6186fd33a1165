internal import WinnowModel

/// Deadlines of paths, earliest first. An entry cannot be changed or taken out: its owner gives each a token, and drops
/// what comes out with a token that is no longer current.
struct DeadlineHeap {
    struct Item {
        let due: Moment
        let token: UInt64
        let path: SourcePath
    }

    private var items: [Item] = []

    /// How many deadlines there are, outdated ones included.
    var count: Int { items.count }

    /// The earliest deadline.
    var first: Item? { items.first }

    mutating func insert(_ item: Item) {
        items.append(item)
        var child = items.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            if items[parent].due <= items[child].due { return }
            items.swapAt(parent, child)
            child = parent
        }
    }

    mutating func removeFirst() -> Item {
        items.swapAt(0, items.count - 1)
        let first = items.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < items.count && items[child].due < items[least].due {
                least = child
            }
            if least == parent { return first }
            items.swapAt(parent, least)
            parent = least
        }
    }

    /// Drops outdated items once they are the larger part.
    ///
    /// - Parameters:
    ///   - live: How many items are current.
    ///   - isCurrent: Whether an item is.
    mutating func compact(live: Int, _ isCurrent: (Item) -> Bool) {
        guard items.count > 2 * live + 64 else { return }
        let kept = items.filter(isCurrent)
        items = []
        for item in kept { insert(item) }
    }
}
