// Names of tags and attributes: read, lowered and interned in one go.

extension Tokenizer {
    /// Reads a name, which ends at white space, `/`, `>` and, for an attribute, `=` (but not as its first byte).
    @inline(__always)
    mutating func readName(_ pointer: inout UnsafePointer<UInt8>, isAttribute: Bool) -> UInt32 {
        let number = readRecentName(&pointer, isAttribute: isAttribute)
        return number != 0 ? number : readNewName(&pointer, isAttribute: isAttribute)
    }

    /// Reads a name of up to 15 bytes that was read before and that ends as most do: at `=`, or for a tag at a space or `>`.
    /// What it consists of need not be looked at: nothing else than a name is remembered. A NUL behind one would look like
    /// its end, so that an input that has any is read by the long way.
    ///
    /// - Returns: its number; 0 for any other name, which is still to be read.
    @inline(__always)
    private mutating func readRecentName(_ pointer: inout UnsafePointer<UInt8>, isAttribute: Bool) -> UInt32 {
        let start = pointer
        guard end - start >= 16, !hasNUL else { return 0 }
        var low = WordScan.load(start)
        var high: UInt64 = 0
        var count = 0
        var ends = WordScan.commonNameEnds(low, isAttribute)
        if ends == 0 {
            high = WordScan.load(start + 8)
            ends = WordScan.commonNameEnds(high, isAttribute)
            guard ends != 0 else { return 0 }
            high &= WordScan.below(ends)
            count = 8
        } else {
            low &= WordScan.below(ends)
        }
        let number = arena.names.recentNumber(low, high)
        if number != 0 { pointer = start + (count &+ ends.trailingZeroBitCount &>> 3) }
        return number
    }

    /// Reads a name whose bytes are to be looked at.
    ///
    /// Names of up to 15 bytes in the middle of the input, which is to say nearly all, are read a word at a time.
    @inline(never)
    private mutating func readNewName(_ pointer: inout UnsafePointer<UInt8>, isAttribute: Bool) -> UInt32 {
        let start = pointer
        guard end - start >= 16 else { return readOddName(&pointer, isAttribute) }
        var low = WordScan.load(start)
        var high: UInt64 = 0
        var count = 0
        var ends = WordScan.nameEnds(low, isAttribute)
        if ends == 0 {
            high = WordScan.load(start + 8)
            ends = WordScan.nameEnds(high, isAttribute)
            guard ends != 0 else { return readOddName(&pointer, isAttribute) }
            high &= WordScan.below(ends)
            count = 8
        } else {
            low &= WordScan.below(ends)
        }
        count &+= ends.trailingZeroBitCount &>> 3
        guard count > 0 else { return readOddName(&pointer, isAttribute) }
        let stop = start[count]
        guard stop > 0x20 || isHTMLSpace(stop) else { return readOddName(&pointer, isAttribute) }
        pointer = start + count
        return arena.names.intern(low: low, high: high, count: count, start)
    }

    /// A name that is long, holds a NUL or another control character, or lies at the end of the input.
    @inline(never)
    private mutating func readOddName(_ pointer: inout UnsafePointer<UInt8>, _ isAttribute: Bool) -> UInt32 {
        nameBuffer.count = 0
        let start = pointer
        while end - pointer >= 8 {
            let word = WordScan.load(pointer)
            let ends = WordScan.nameEnds(word, isAttribute)
            nameBuffer.ensure(8)
            let target = UnsafeMutableRawPointer(nameBuffer.base + nameBuffer.count)
            target.storeBytes(of: WordScan.lowered(word).littleEndian, as: UInt64.self)
            let count = ends == 0 ? 8 : ends.trailingZeroBitCount &>> 3
            nameBuffer.count &+= count
            pointer += count
            if ends != 0 { break }
        }
        while pointer < end {
            let byte = pointer.pointee
            if isHTMLSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "="), isAttribute, pointer > start { break }
            if byte == 0 {
                nameBuffer.append(0xEF)
                nameBuffer.append(0xBF)
                nameBuffer.append(0xBD)
            } else {
                nameBuffer.append(asciiLowered(byte))
            }
            pointer += 1
        }
        let bytes = UnsafePointer(nameBuffer.base)
        return arena.names.intern(NameKey(bytes, nameBuffer.count), bytes)
    }

    /// Whether the tag has the attribute already, or has as many as it may.
    @inline(__always)
    mutating func isDuplicate(_ name: UInt32) -> Bool {
        let count = arena.attributes.count &- committedAttributes
        if _slowPath(count >= 16) { return isDuplicateOfMany(name, count) }
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: name & 63)
        if attributeBits & bit == 0 {
            attributeBits |= bit
            return false
        }
        let first = arena.attributes.base + committedAttributes
        for index in 0..<count where first[index].nameAndEnd == name { return true }
        return false
    }

    /// From the seventeenth attribute on, names are marked with the serial number of the tag: a million attributes
    /// cost a million steps.
    @inline(never)
    private mutating func isDuplicateOfMany(_ name: UInt32, _ count: Int) -> Bool {
        if count >= maxAttributes {
            droppedAttributes = true
            return true
        }
        if count == 16 {
            tagSerial &+= 1
            for index in 0..<count { mark(arena.attributes[committedAttributes &+ index].name) }
        }
        return !mark(name)
    }

    /// Marks a name for the current tag; `false` if it was marked.
    @discardableResult
    private mutating func mark(_ name: UInt32) -> Bool {
        let index = Int(name)
        while nameMarks.count <= index { nameMarks.append(0) }
        if nameMarks[index] == tagSerial { return false }
        nameMarks[index] = tagSerial
        return true
    }
}
