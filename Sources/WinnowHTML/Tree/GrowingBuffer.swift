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

    /// An empty buffer; takes no memory until it is first written to.
    init() {
        base = UnsafeMutablePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped  // never read
        capacity = 0
    }

    /// A buffer with room for `capacity` elements.
    init(capacity: Int) {
        self.init()
        reserve(capacity)
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
        resize(max(wanted, capacity * 2, 16))
    }

    private mutating func resize(_ wanted: Int) {
        let (bytes, overflow) = wanted.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard !overflow, let moved = realloc(capacity > 0 ? base : nil, bytes) else {
            fatalError("WinnowHTML: out of memory for \(wanted) elements")
        }
        base = moved.bindMemory(to: Element.self, capacity: wanted)
        capacity = wanted
    }
}
