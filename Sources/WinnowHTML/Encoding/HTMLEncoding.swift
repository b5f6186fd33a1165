/// A character encoding of the Encoding standard (https://encoding.spec.whatwg.org/).
public struct HTMLEncoding: Hashable, Sendable, CustomStringConvertible {
    /// The position in `labelTable`.
    let index: Int

    init(index: Int) { self.index = index }

    /// UTF-8.
    public static let utf8 = HTMLEncoding(index: 0)
    /// What the Web calls Latin-1, and the fallback for pages that are not UTF-8.
    public static let windows1252 = HTMLEncoding(knownLabel: "windows-1252")
    static let utf16LE = HTMLEncoding(knownLabel: "utf-16le")
    static let utf16BE = HTMLEncoding(knownLabel: "utf-16be")
    static let userDefined = HTMLEncoding(knownLabel: "x-user-defined")

    /// The encoding of a label such as `latin1`, `GB2312` or ` utf8 `, or `nil` if the standard knows no such label.
    public init?(label: String) {
        // Nearly every page; spares the catalog.
        if label.utf8.elementsEqual("utf-8".utf8, by: { asciiLowered($0) == $1 }) {
            self = .utf8
            return
        }
        guard let found = EncodingCatalog.shared.index(ofLabel: label) else { return nil }
        index = found
    }

    private init(knownLabel: String) {
        index = EncodingCatalog.shared.index(ofLabel: knownLabel) ?? 0
    }

    init?(labelBytes: UnsafeBufferPointer<UInt8>) {
        self.init(label: String(decoding: labelBytes, as: UTF8.self))
    }

    /// The standard's name of the encoding, such as `UTF-8` or `Shift_JIS`.
    public var name: String { EncodingCatalog.shared.names[index] }

    /// The name.
    public var description: String { name }

    /// Bytes below 0x80 always mean ASCII.
    var isASCIICompatible: Bool {
        switch name {
        case "UTF-16LE", "UTF-16BE", "ISO-2022-JP", "replacement": false
        default: true
        }
    }
}

/// The labels of the standard, read from their table once.
struct EncodingCatalog: Sendable {
    static let shared = EncodingCatalog()

    let names: [String]
    private let labels: [String: Int]

    private init() {
        var names: [String] = []
        var labels: [String: Int] = [:]
        for line in HTMLEncoding.labelTable.description.split(separator: "\n") {
            let words = line.split(separator: " ")
            for label in words.dropFirst() { labels[String(label)] = names.count }
            names.append(String(words[0]))
        }
        self.names = names
        self.labels = labels
    }

    /// "Get an encoding": white space around the label and the case of ASCII letters do not matter.
    func index(ofLabel label: String) -> Int? {
        var bytes = Array(label.utf8)
        while let last = bytes.last, isHTMLSpace(last) { bytes.removeLast() }
        let trimmed = bytes.drop { isHTMLSpace($0) }.map(asciiLowered)
        return labels[String(decoding: trimmed, as: UTF8.self)]
    }
}

/// The single-byte encodings.
enum SingleByteTable {
    /// The code points of the bytes from 0x80 on; `nil` for an encoding of another kind.
    ///
    /// Read from the list of all of them when a page needs it: few pages do, and one encoding only.
    /// - Parameter name: of the encoding, as the standard writes it.
    static func upperHalf(of name: String) -> [UInt16]? {
        HTMLEncoding.singleByteTable.withUTF8Buffer { table in
            let name = Array(name.utf8)
            for line in table.split(separator: 0x0A) where line.starts(with: name) {
                var points: [UInt16] = []
                var words = line.split(separator: 0x20)[...]
                guard words.popFirst()?.count == name.count else { continue }
                for word in words { points.append(word.reduce(0) { $0 << 4 | hexDigit($1) }) }
                return points
            }
            return nil
        }
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16 {
        UInt16(byte < 0x40 ? byte & 0x0F : (byte & 0x0F) + 9)
    }
}
