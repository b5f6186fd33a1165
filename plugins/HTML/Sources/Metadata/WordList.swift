/// Cuts the lists that vocabularies are written in.
///
/// By bytes: walking over the characters of all lists would take a process as long as several documents.
enum WordList {
    /// Visits the words of a list: what stands between white space.
    static func visit(_ list: String, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
        cut(list, at: { $0 <= 0x20 }, visit)
    }

    /// Visits the lines of a list, and what stands between commas.
    static func visitLines(_ list: String, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
        cut(list, at: { $0 == 0x0A || $0 == UInt8(ascii: ",") }, visit)
    }

    @inline(__always)
    private static func cut(
        _ list: String, at isGap: (UInt8) -> Bool, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var list = list
        list.withUTF8 { bytes in
            var start = 0
            for index in 0...bytes.count where index == bytes.count || isGap(bytes[index]) {
                if index > start { visit(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
                start = index + 1
            }
        }
    }
}
