#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// An array of plain values without reference counting, bounds checks or exclusivity checks.
///
/// The parser's inner loops write through it. An index is valid below `count`; the callers keep that, and debug
/// builds assert it. Growth doubles, so that appending costs amortized constant time.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    /// The storage; never null once a capacity was asked for.
    private(set) var base: UnsafeMutablePointer<Element>
    /// How many elements are in use.
    var count = 0
    private(set) var capacity: Int

    /// A buffer with room for `capacity` elements; with none it takes no memory until it is first written to.
    init(capacity: Int = 0) {
        base = capacity > 0 ? Self.allocate(nil, capacity) : Self.nowhere
        self.capacity = capacity
    }

    deinit {
        if capacity > 0 { free(base) }
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if _slowPath(count == capacity) { grow(count &+ 1) }
        (base + count).initialize(to: element)
        count &+= 1
    }

    /// Appends `length` elements that lie outside this buffer.
    @inline(__always)
    mutating func append(_ elements: UnsafePointer<Element>, _ length: Int) {
        ensure(length)
        memcpy(base + count, elements, length &* MemoryLayout<Element>.stride)
        count &+= length
    }

    /// Makes room for `extra` more elements.
    @inline(__always)
    mutating func ensure(_ extra: Int) {
        if _slowPath(capacity &- count < extra) { grow(count &+ extra) }
    }

    /// Makes room for `wanted` elements in all, exactly.
    mutating func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        resize(wanted)
    }

    /// Gives unused room back if it is worth a system call.
    mutating func shrink() {
        guard count > 0, capacity - count > count / 4 else { return }
        resize(count)
    }

    @inline(never)
    private mutating func grow(_ wanted: Int) {
        // The first growth is large enough to be the last one for most pages.
        resize(max(wanted, capacity * 2, 2048 / MemoryLayout<Element>.stride))
    }

    private mutating func resize(_ wanted: Int) {
        base = Self.allocate(capacity > 0 ? base : nil, wanted)
        capacity = wanted
    }

    /// What `base` is while there is no storage; never read or written through.
    static var nowhere: UnsafeMutablePointer<Element> {
        // Not null, so that it has a value.
        UnsafeMutablePointer(bitPattern: 4096).unsafelyUnwrapped
    }

    private static func allocate(
        _ old: UnsafeMutablePointer<Element>?, _ wanted: Int
    ) -> UnsafeMutablePointer<Element> {
        let (bytes, overflow) = wanted.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard !overflow, let moved = realloc(old, bytes) else {
            fatalError("WinnowHTML: out of memory for \(wanted) elements")
        }
        return moved.bindMemory(to: Element.self, capacity: wanted)
    }
}
