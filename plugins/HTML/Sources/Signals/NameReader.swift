import Synchronization
import WinnowHTML

/// Reads class and id values, and remembers many: the items of a list have the same, and so do the pages of a site.
///
/// What it remembers follows from the values alone, so it may serve one page after the other. A handle, not an object, since
/// every element of a page passes it on and references would be counted each time; whoever makes one deallocates it.
struct NameReader: @unchecked Sendable {
    // Unchecked: one page at a time uses a reader.

    /// How much is asked of a value: the words of the lists; the learned weight too; the print too.
    enum Depth: UInt64 { case words = 1, weight, print }

    /// Of 16 bytes, so that a line of the processor's cache has four: half of the values are looked up where nothing
    /// was looked at since the last page, and wait for the line.
    private struct Slot {
        /// From the lowest bit on: how much is known (2 bits, 0 in a free slot), the hints (12), a hash of the value.
        private var key: UInt64 = 0
        /// The print (32 bits), the marks (24), the weight (8).
        private var said: UInt64 = 0

        private static let hashShift: UInt64 = 14

        init() {}

        init(_ hash: UInt64, _ depth: Depth, _ facts: NameFacts) {
            key = (hash >> Self.hashShift) << Self.hashShift | UInt64(facts.hints.rawValue) << 2 | depth.rawValue
            said =
                UInt64(facts.print) | UInt64(facts.marks.rawValue) << 32
                | UInt64(UInt8(bitPattern: Int8(truncatingIfNeeded: facts.weight))) << 56
        }

        /// Whether it has what a value with this hash says.
        @inline(__always)
        func knows(_ hash: UInt64, _ depth: Depth) -> Bool {
            (key ^ hash) >> Self.hashShift == 0 && key & 3 >= depth.rawValue
        }

        var facts: NameFacts {
            @inline(__always) get {
                NameFacts(
                    hints: ClassHints(rawValue: UInt32(truncatingIfNeeded: key >> 2 & 0xFFF)),
                    weight: Int32(Int8(truncatingIfNeeded: said >> 56)), print: UInt32(truncatingIfNeeded: said),
                    marks: MarkWords(rawValue: UInt32(truncatingIfNeeded: said >> 32 & 0xFF_FFFF)))
            }
        }
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int
    /// Room for the words of a value that is read for the first time.
    private let seen: UnsafeMutablePointer<UInt64>
    private let vocabulary = Vocabulary.shared
    private let seed = NameReader.seed

    /// - Parameter slots: how many values to remember, a power of two.
    init(slots count: Int) {
        precondition(count > 0 && count & (count - 1) == 0, "NameReader: a power of two")
        let memory = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Slot>.stride, alignment: 64)
        slots = memory.bindMemory(to: Slot.self, capacity: count)
        slots.initialize(repeating: Slot(), count: count)
        mask = count - 1
        seen = .allocate(capacity: NameWeights.most)
    }

    /// Forgets everything; the reader must not be used afterwards.
    func deallocate() {
        slots.deallocate()
        seen.deallocate()
    }

    /// What a value says.
    ///
    /// - Parameters:
    ///   - value: of a class, an id or the like.
    ///   - depth: how much of it is needed; the rest may be missing.
    @inline(__always)
    func read(_ value: UnsafeBufferPointer<UInt8>, _ depth: Depth = .print) -> NameFacts {
        if value.isEmpty { return NameFacts() }
        let hash = hash(value)
        let slot = slots + (Int(truncatingIfNeeded: hash) & mask)
        return slot.pointee.knows(hash, depth) ? slot.pointee.facts : learn(value, hash, depth, slot)
    }

    @inline(never)
    private func learn(
        _ value: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ depth: Depth, _ slot: UnsafeMutablePointer<Slot>
    ) -> NameFacts {
        var facts = NameFacts()
        if depth == .words {
            ClassWords.read(value, vocabulary, &facts)
        } else {
            var weights = NameWeights(seen: seen)
            ClassWords.read(value, vocabulary, &facts, &weights)
            facts.weight = weights.sum
        }
        if depth == .print { facts.print = Self.print(value) }
        slot.pointee = Slot(hash, depth, facts)
        return facts
    }

    /// A print of what a value begins with, digits left out.
    private static func print(_ value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var print: UInt32 = 0
        for index in 0..<min(value.count, 64) {
            let byte = value[index]
            let next = (print ^ UInt32(byte)) &* 0x0100_0193
            print = byte &- 0x30 < 10 ? print : next
        }
        return print
    }

    /// Another one in each process, so that no page can be made whose names are taken for another page's.
    private static let seed = UInt64.random(in: 0...UInt64.max)

    /// A hash by words of eight bytes; the last one overlaps the one before it.
    @inline(__always)
    private func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(value)
        var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
        if bytes.count >= 8 {
            let last = bytes.count - 8
            var index = 0
            while index < last {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
                hash ^= hash >> 32
                index += 8
            }
            hash = (hash ^ bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
        } else {
            var word: UInt64 = 0
            for byte in bytes { word = word << 8 | UInt64(byte) }
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
        }
        hash = (hash ^ (hash >> 32)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 29)
    }
}

extension NameReader {
    /// Readers that no page uses at the moment, as many as there were pages at a time; a worker needs one. They stay.
    private static let idle = Mutex<[NameReader]>([])

    /// A page has some two hundred different values, and more slots would not stay in the processor's nearest cache.
    private static let slotsOfShared = 512

    /// Lends a reader that remembers earlier pages.
    static func withShared<Result>(_ body: (NameReader) throws -> Result) rethrows -> Result {
        let reader = idle.withLock { $0.popLast() } ?? NameReader(slots: slotsOfShared)
        defer { idle.withLock { $0.append(reader) } }
        return try body(reader)
    }
}
