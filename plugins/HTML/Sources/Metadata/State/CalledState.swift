/// Application state that a program gets by calling a function with the values that occur several times, as Nuxt 2 writes
/// it: `__NUXT__=(function(a,b){return {title:a,author:{name:b}}}("River rises","Jane Doe"))`.
enum CalledState {
    private static let call = Array("__NUXT__=(function(".utf8)
    /// Bytes in which the call begins.
    private static let reach = 64

    /// The function's body with the texts of the call in place of its parameters; nil where there is no such call.
    ///
    /// - Parameter limit: bytes that are written at most.
    static func expanded(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(reach))
        guard let start = ByteSearch.offset(of: call, in: head) else { return nil }
        let first = start + call.count
        let end = ByteSearch.offset(of: UInt8(ascii: ")"), in: bytes, from: first)
        let parameters = bytes[first..<min(end, bytes.count)].split(separator: UInt8(ascii: ","))
        let body = ByteSearch.offset(of: UInt8(ascii: "{"), in: bytes, from: end)
        guard body < bytes.count, case let bodyEnd = StateValues.cut(bytes, from: body + 1).end,
            bodyEnd + 1 < bytes.count, bytes[bodyEnd + 1] == UInt8(ascii: "(")
        else { return nil }
        var texts: [UInt64: Range<Int>] = [:]
        for (name, value) in zip(parameters, StateValues.cut(bytes, from: bodyEnd + 2).values)
        where bytes[value.lowerBound] == UInt8(ascii: "\"") {
            texts[ByteHash.print(UnsafeBufferPointer(rebasing: name))] = value
        }
        return filled(body..<bodyEnd, of: bytes, texts, limit)
    }

    private static func filled(
        _ body: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ texts: [UInt64: Range<Int>], _ limit: Int
    ) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(body.count, limit))
        var (index, copied) = (body.lowerBound, body.lowerBound)
        while index < body.upperBound, output.count + index - copied < limit {
            let start = index
            if bytes[index] == UInt8(ascii: "\"") {
                index = min(ByteSearch.endOfString(in: bytes, from: index + 1) + 1, body.upperBound)
                continue
            }
            while index < body.upperBound, isName(bytes[index]) { index += 1 }
            if index == start {
                index += 1
                continue
            }
            // A name before a colon is a member's, any other a parameter's.
            guard bytes[index] != UInt8(ascii: ":"),
                let text = texts[ByteHash.print(UnsafeBufferPointer(rebasing: bytes[start..<index]))]
            else { continue }
            output.append(contentsOf: bytes[copied..<start])
            output.append(contentsOf: bytes[text])
            copied = index
        }
        output.append(contentsOf: bytes[copied..<index])
        return output
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
}
