/// The different words of a folded text, as numbers that are quickly compared.
struct TitleWords {
    /// FNV-1a of each word, sorted; the lowest bit says whether it has four bytes or more.
    private let prints: [UInt64]

    /// How many different words there are.
    var count: Int { prints.count }

    /// - Parameter folded: words with single spaces between.
    init(_ folded: [UInt8]) {
        var prints: [UInt64] = []
        prints.reserveCapacity(16)
        var (print, length) = (ByteHash.basis, 0)
        for byte in folded {
            if byte == 0x20 {
                prints.append(print & ~1 | (length >= 4 ? 1 : 0))
                (print, length) = (ByteHash.basis, 0)
            } else {
                print = ByteHash.adding(byte, to: print)
                length += 1
            }
        }
        if length > 0 { prints.append(print & ~1 | (length >= 4 ? 1 : 0)) }
        prints.sort()
        var last: UInt64?
        prints.removeAll { print in
            defer { last = print }
            return print == last
        }
        self.prints = prints
    }

    /// How many words two texts have in common, and whether one of them has four bytes or more.
    func common(with other: TitleWords) -> (count: Int, hasLong: Bool) {
        var (first, second, count, hasLong) = (0, 0, 0, false)
        while first < prints.count, second < other.prints.count {
            let (one, two) = (prints[first], other.prints[second])
            if one == two {
                count += 1
                if one & 1 == 1 { hasLong = true }
            }
            if one <= two { first += 1 }
            if two <= one { second += 1 }
        }
        return (count, hasLong)
    }
}
