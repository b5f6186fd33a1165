/// A growing list of plain values with one owner.
///
/// An array asks before every change whether it is shared, which costs more than what the loops over words do with an
/// element.
struct FlatList<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    /// Elements there is room for.
    private(set) var capacity: Int
    private(set) var count: Int

    /// An empty list.
    /// - Parameter capacity: elements it has room for from the start, at least one.
    init(capacity: Int) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
        count = 0
    }

    /// A list of equal elements, at least one.
    init(repeating element: Element, count: Int) {
        self.init(capacity: count)
        base.initialize(repeating: element, count: count)
        self.count = count
    }

    deinit { base.deallocate() }

    /// Traps beyond the end, as an array does.
    @inline(__always)
    subscript(index: Int) -> Element {
        _read {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such element")
            yield base[index]
        }
        _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such element")
            yield &base[index]
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count &+= 1
    }

    /// Puts other elements in the place of those that are there: as many as there are, or as there is room for.
    @inline(__always)
    mutating func refill(_ next: () -> Element?) {
        let (base, capacity) = (base, capacity)
        var count = 0
        while count < capacity, let element = next() {
            (base + count).initialize(to: element)
            count &+= 1
        }
        self.count = count
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, capacity * 2)
    }
}
