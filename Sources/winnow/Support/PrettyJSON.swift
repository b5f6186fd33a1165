/// JSON for people: indented, keys in their order.
enum PrettyJSON {
    /// Indents valid JSON by two spaces a level; the content stays byte for byte.
    static func indented(_ json: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(json.count * 5 / 4)
        var depth = 0
        var isInString = false
        var index = json.startIndex
        func newline() { out += [UInt8(ascii: "\n")] + [UInt8](repeating: 0x20, count: depth * 2) }
        while index < json.endIndex {
            let byte = json[index]
            if isInString {
                out.append(byte)
                if byte == UInt8(ascii: "\\") {
                    index += 1
                    if index < json.endIndex { out.append(json[index]) }
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                index += 1
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                isInString = true
                out.append(byte)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                out.append(byte)
                let next = json[(index + 1)...].first
                if next == UInt8(ascii: "}") || next == UInt8(ascii: "]") { break }
                depth += 1
                newline()
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if out.last != UInt8(ascii: "{"), out.last != UInt8(ascii: "[") {
                    depth -= 1
                    newline()
                }
                out.append(byte)
            case UInt8(ascii: ","):
                out.append(byte)
                newline()
            case UInt8(ascii: ":"): out += [byte, 0x20]
            case 0x20, 0x0A, 0x0D, 0x09: break
            default: out.append(byte)
            }
            index += 1
        }
        return String(decoding: out, as: UTF8.self)
    }
}
