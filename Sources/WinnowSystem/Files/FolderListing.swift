internal import CLinuxFiles
internal import Glibc

/// The names in one folder, sorted by their bytes, in two blocks of memory: about 17 bytes and the name's length for
/// every entry, so that a folder of a million files costs some 40 MB and no allocation per file.
///
/// Not thread-safe: it belongs to one queue.
package final class FolderListing {
    /// One name. Sixteen bytes, because a million of them are sorted.
    struct Entry {
        /// The eight bytes that follow the prefix all names share, as a big-endian number: decides most comparisons
        /// without touching the names.
        var key: UInt64
        /// Where the name starts in the arena; it is closed by a zero there.
        var offset: UInt32
        /// Bytes in the name, at most 255.
        var length: UInt8
        /// The `DT_` number.
        var type: UInt8
        /// Free for the owner of the listing.
        var mark: UInt8
    }

    private var arena: UnsafeMutableRawPointer
    private var arenaCapacity: Int
    private var arenaUsed = 0
    private var entries: UnsafeMutablePointer<Entry>
    private var entryCapacity: Int

    /// How many names there are.
    package private(set) var count = 0

    /// Lists an open folder, without `.` and `..`.
    ///
    /// - Parameters:
    ///   - folder: A folder opened for reading, its position at the start.
    ///   - keeping: Which kinds of entries to keep; nil stands for an entry whose kind the file system does not say.
    /// - Throws: The failure of getdents64(2); `.limit` when the names take more than 4 GiB.
    package init(
        of folder: borrowing OwnedDescriptor, keeping: (FileStatus.Kind?) -> Bool = { _ in true }
    ) throws(SystemError) {
        arenaCapacity = 4096
        arena = Self.checked(malloc(arenaCapacity))
        entryCapacity = 128
        entries = Self.resized(nil, to: entryCapacity)
        try read(folder, keeping: keeping)
        sort()
    }

    deinit {
        free(arena)
        free(entries)
    }

    /// The name at an index, valid as long as the listing.
    ///
    /// - Parameter index: Below ``count``.
    /// - Returns: Its bytes; a zero follows them in memory.
    package func name(at index: Int) -> UnsafeRawBufferPointer {
        precondition(index < count)
        let entry = entries[index]
        return UnsafeRawBufferPointer(start: arena + Int(entry.offset), count: Int(entry.length))
    }

    /// What kind of thing a name stands for.
    ///
    /// - Parameter index: Below ``count``.
    /// - Returns: nil when the file system does not say.
    package func kind(at index: Int) -> FileStatus.Kind? {
        precondition(index < count)
        return FileStatus.Kind(entryType: entries[index].type)
    }

    /// A note of the listing's owner on one entry, 0 at first.
    ///
    /// - Parameter index: Below ``count``.
    package subscript(markAt index: Int) -> UInt8 {
        get {
            precondition(index < count)
            return entries[index].mark
        }
        set {
            precondition(index < count)
            entries[index].mark = newValue
        }
    }

    /// Compares a name with other bytes, as `memcmp` and then by length.
    ///
    /// - Parameters:
    ///   - index: Below ``count``.
    ///   - other: The other bytes.
    /// - Returns: Negative, zero or positive.
    package func compareName(at index: Int, with other: UnsafeRawBufferPointer) -> Int {
        let mine = name(at: index)
        return Self.compare(mine, other)
    }

    /// Where a name is in the listing.
    ///
    /// - Parameter name: The name's bytes.
    /// - Returns: nil when the folder does not have it.
    package func index(of name: [UInt8]) -> Int? {
        name.withUnsafeBytes { wanted in
            var low = 0
            var high = count
            while low < high {
                let middle = (low + high) / 2
                if compareName(at: middle, with: wanted) < 0 { low = middle + 1 } else { high = middle }
            }
            return low < count && compareName(at: low, with: wanted) == 0 ? low : nil
        }
    }

    /// Looks at one entry without opening it or following a symlink.
    ///
    /// - Parameters:
    ///   - index: Below ``count``.
    ///   - folder: The folder that was listed.
    /// - Returns: nil when the name is gone by now.
    /// - Throws: Every failure other than `.notFound`.
    package func status(at index: Int, in folder: borrowing OwnedDescriptor) throws(SystemError) -> FileStatus? {
        let text = name(at: index).baseAddress
        var raw = winnow_file_status()
        let result = folder.borrow { number -> CInt in
            // The arena is never empty here, so the name has an address.
            winnow_file_status(number, text!.assumingMemoryBound(to: CChar.self), &raw)
        }
        if result == 0 { return FileStatus(raw) }
        let number = errno
        if number == ENOENT { return nil }
        throw SystemError("statx", errno: number, context: String(decoding: name(at: index), as: UTF8.self))
    }

    /// Drops every entry that does not pass, and the memory that only they needed.
    ///
    /// - Parameter isKept: Asked once for every index, in order.
    package func keep(_ isKept: (Int) -> Bool) {
        var kept = 0
        var used = 0
        for index in 0..<count where isKept(index) {
            entries[kept] = entries[index]
            used += Int(entries[index].length) + 1
            kept += 1
        }
        let packed = Self.checked(malloc(max(used, 1)))
        var position = 0
        for index in 0..<kept {
            let bytes = Int(entries[index].length) + 1
            memcpy(packed + position, arena + Int(entries[index].offset), bytes)
            entries[index].offset = UInt32(position)
            position += bytes
        }
        free(arena)
        arena = packed
        arenaUsed = used
        arenaCapacity = max(used, 1)
        count = kept
        entryCapacity = max(kept, 1)
        entries = Self.resized(entries, to: entryCapacity)
    }

    private static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
        let common = min(a.count, b.count)
        // memcmp of zero bytes may not get a null pointer.
        if common > 0, let left = a.baseAddress, let right = b.baseAddress {
            let order = memcmp(left, right, common)
            if order != 0 { return Int(order) }
        }
        return a.count - b.count
    }

    // MARK: Reading

    private func read(
        _ folder: borrowing OwnedDescriptor, keeping: (FileStatus.Kind?) -> Bool
    ) throws(SystemError) {
        // 256 KiB: fewer than fifty calls per hundred thousand short names.
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: 256 << 10, alignment: 8)
        defer { buffer.deallocate() }
        while true {
            let filled = try folder.borrow { number throws(SystemError) in
                try systemCall("getdents64") { winnow_getdents64(number, buffer, 256 << 10) }
            }
            if filled == 0 { return }
            var position = 0
            while position < filled {
                let record = buffer + position
                let length = record.loadUnaligned(fromByteOffset: winnow_entry_length_offset, as: UInt16.self)
                position += Int(length)
                let type = record.load(fromByteOffset: winnow_entry_type_offset, as: UInt8.self)
                let name = record + winnow_entry_name_offset
                let bytes = strlen(name.assumingMemoryBound(to: CChar.self))
                if Self.isDots(name, bytes) || !keeping(FileStatus.Kind(entryType: type)) { continue }
                try append(name, bytes, type)
            }
        }
    }

    private static func isDots(_ name: UnsafeMutableRawPointer, _ bytes: Int) -> Bool {
        guard bytes <= 2, name.load(as: UInt8.self) == UInt8(ascii: ".") else { return false }
        return bytes == 1 || name.load(fromByteOffset: 1, as: UInt8.self) == UInt8(ascii: ".")
    }

    private func append(_ name: UnsafeMutableRawPointer, _ bytes: Int, _ type: UInt8) throws(SystemError) {
        let end = arenaUsed + bytes + 1
        guard end <= Int(UInt32.max), bytes <= 255 else {
            throw SystemError("getdents64", code: .limit, context: "more than 4 GiB of names in one folder")
        }
        if end > arenaCapacity {
            arenaCapacity = max(end, arenaCapacity * 2)
            // realloc(3) moves large blocks with mremap(2), without copying.
            arena = Self.checked(realloc(arena, arenaCapacity))
        }
        if count == entryCapacity {
            entryCapacity *= 2
            entries = Self.resized(entries, to: entryCapacity)
        }
        memcpy(arena + arenaUsed, name, bytes + 1)
        entries[count] = Entry(key: 0, offset: UInt32(arenaUsed), length: UInt8(bytes), type: type, mark: 0)
        arenaUsed = end
        count += 1
    }

    private static func resized(_ entries: UnsafeMutablePointer<Entry>?, to count: Int) -> UnsafeMutablePointer<Entry> {
        checked(realloc(entries, count * MemoryLayout<Entry>.stride)).assumingMemoryBound(to: Entry.self)
    }

    /// Traps when memory is exhausted, as every Swift allocation does.
    private static func checked(_ block: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
        guard let block else { fatalError("out of memory while listing a folder") }
        return block
    }

    // MARK: Sorting

    private func sort() {
        let shared = sharedPrefix()
        for index in 0..<count {
            entries[index].key = key(of: entries[index], from: shared)
        }
        let arena = UnsafeRawPointer(arena)
        var sorted = UnsafeMutableBufferPointer(start: entries, count: count)
        sorted.sort { a, b in
            if a.key != b.key { return a.key < b.key }
            let order = Self.compare(
                UnsafeRawBufferPointer(start: arena + Int(a.offset), count: Int(a.length)),
                UnsafeRawBufferPointer(start: arena + Int(b.offset), count: Int(b.length)))
            return order < 0
        }
    }

    /// How many leading bytes all names share.
    private func sharedPrefix() -> Int {
        guard count > 1 else { return 0 }
        let first = name(at: 0)
        var shared = first.count
        for index in 1..<count {
            let other = name(at: index)
            shared = min(shared, other.count)
            var same = 0
            while same < shared && first[same] == other[same] { same += 1 }
            shared = same
            if shared == 0 { break }
        }
        return shared
    }

    private func key(of entry: Entry, from start: Int) -> UInt64 {
        // Names contain no zero byte, so padding with zeros sorts a name before its own extensions.
        var key: UInt64 = 0
        let end = Int(entry.length)
        let name = arena + Int(entry.offset)
        for position in start..<(start + 8) {
            key <<= 8
            if position < end { key |= UInt64(name.load(fromByteOffset: position, as: UInt8.self)) }
        }
        return key
    }
}
