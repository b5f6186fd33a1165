#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Turns bytes of any encoding of the standard into valid UTF-8; what is malformed becomes U+FFFD.
enum Decoder {
    /// Decodes a whole page (without its byte-order mark).
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: HTMLEncoding) -> [UInt8] {
        let name = encoding.name
        switch name {
        case "UTF-8": return Array(String(decoding: bytes, as: UTF8.self).utf8)
        case "UTF-16LE": return utf16(bytes, isBigEndian: false)
        case "UTF-16BE": return utf16(bytes, isBigEndian: true)
        case "replacement": return bytes.isEmpty ? [] : [0xEF, 0xBF, 0xBD]
        case "x-user-defined": return singleByte(bytes, (0..<128).map { 0xF780 + UInt16($0) })
        default: break
        }
        if let table = SingleByteTable.upperHalf(of: name) { return singleByte(bytes, table) }
        return multiByte(bytes, name)
    }

    private static func singleByte(_ bytes: UnsafeBufferPointer<UInt8>, _ table: [UInt16]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 4)
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] < 0x80 { index += 1 }
            output.append(contentsOf: bytes[start..<index])
            while index < bytes.count, bytes[index] >= 0x80 {
                encodeUTF8(UInt32(table[Int(bytes[index] & 0x7F)])) { output.append($0) }
                index += 1
            }
        }
        return output
    }

    private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        func unit(_ index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var index = 0
        while index + 1 < bytes.count {
            var code = unit(index)
            index += 2
            if code & 0xFC00 == 0xD800, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
                code = 0x10000 + (code & 0x3FF) << 10 + unit(index) & 0x3FF
                index += 2
            } else if code & 0xF800 == 0xD800 {
                code = 0xFFFD
            }
            encodeUTF8(code) { output.append($0) }
        }
        if index < bytes.count { output.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
        return output
    }

    /// The C library's converters whose repertoire is closest to the standard's.
    private static let converters = [
        "GBK": "GB18030", "gb18030": "GB18030", "Big5": "BIG5-HKSCS", "EUC-JP": "EUC-JP-MS",
        "ISO-2022-JP": "ISO-2022-JP-2", "Shift_JIS": "CP932", "EUC-KR": "UHC",
    ]

    private static func multiByte(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> [UInt8] {
        guard let converter = converters[name], let input = bytes.baseAddress else { return [] }
        let handle = iconv_open("UTF-8", converter)
        // glibc answers -1 for a converter that is not installed (a stripped-down system): ASCII survives that.
        guard handle != iconv_t(bitPattern: -1) else { return singleByte(bytes, Array(repeating: 0xFFFD, count: 128)) }
        defer { iconv_close(handle) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2 + 16)
        var position = 0
        while position < bytes.count {
            position = convert(handle, input, bytes.count, position, &output)
            if position < bytes.count { position = replace(input, bytes.count, position, &output) }
        }
        return output
    }

    /// Converts up to the first malformed byte and returns where that is.
    private static func convert(
        _ handle: iconv_t?, _ input: UnsafePointer<UInt8>, _ count: Int, _ start: Int, _ output: inout [UInt8]
    ) -> Int {
        var source: UnsafeMutablePointer<CChar>? =
            UnsafeMutableRawPointer(mutating: input + start).assumingMemoryBound(to: CChar.self)
        var left = count - start
        let roomSize = 16384
        while left > 0 {
            var isStuck = false
            let chunk = [UInt8](unsafeUninitializedCapacity: roomSize) { buffer, used in
                var target = buffer.baseAddress.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: CChar.self) }
                var room = roomSize
                let result = iconv(handle, &source, &left, &target, &room)
                isStuck = result == -1 && errno != E2BIG
                used = roomSize - room
            }
            output.append(contentsOf: chunk)
            if isStuck { break }
        }
        return count - left
    }

    /// Writes U+FFFD for a malformed sequence and returns where to go on: an ASCII byte that ends it is kept, as the
    /// standard's decoders do.
    private static func replace(
        _ input: UnsafePointer<UInt8>, _ count: Int, _ position: Int, _ output: inout [UInt8]
    ) -> Int {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        let hasTrail = input[position] >= 0x80 && position + 1 < count && input[position + 1] >= 0x80
        return position + (hasTrail ? 2 : 1)
    }
}
