private import Glibc

extension StringProtocol {
    /// The first place of a short text in this one, byte for byte.
    func range(of other: String) -> Range<Index>? {
        let (text, pattern) = (utf8, other.utf8)
        guard let first = pattern.first else { return nil }
        var start = text.startIndex
        while let candidate = text[start...].firstIndex(of: first) {
            if text[candidate...].starts(with: pattern) {
                return candidate..<text.index(candidate, offsetBy: pattern.count)
            }
            start = text.index(after: candidate)
        }
        return nil
    }

    /// The parts between the places of a sign, empty ones left out.
    func parts(at sign: String) -> [String] {
        var parts: [String] = []
        var start = startIndex
        while let range = self[start...].range(of: sign) {
            if start < range.lowerBound { parts.append(String(self[start..<range.lowerBound])) }
            start = range.upperBound
        }
        if start < endIndex { parts.append(String(self[start...])) }
        return parts
    }

    /// The lines that are not empty.
    var textLines: [String] {
        var text = String(self)
        if !text.hasLineBreak { return text.isEmpty ? [] : [text] }
        return text.withUTF8 { bytes in
            bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

extension String {
    /// Whether the text has several lines.
    var hasLineBreak: Bool {
        var text = self
        return text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) != nil } ?? false }
    }

    /// Whether something is true of each of the first bytes.
    func allBytes(first count: Int, are isSuch: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { $0.prefix(count).allSatisfy(isSuch) }
    }
}
