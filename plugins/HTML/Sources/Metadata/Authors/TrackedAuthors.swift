import WinnowHTML
import WinnowModel

/// Finds authors in what pages tell the programs that count readers: `dataLayer.push({"author": "Jane Doe"})`.
///
/// The weakest of all statements, asked only when the page names nobody elsewhere.
struct TrackedAuthors {
    private let document: HTMLDocument
    private let programs: [HTMLNode]

    /// Bytes of one program, and of a value.
    private static let programLimit = 256 << 10
    private static let valueLimit = 120

    init(_ document: HTMLDocument, _ programs: [HTMLNode]) {
        self.document = document
        self.programs = programs
    }

    /// The first value of a member called author that looks like the name of a person.
    func readings(_ reader: BylineReader) -> [BylineReader.Reading] {
        for program in programs {
            guard let child = document.firstChild(of: program) else { continue }
            let values = document.content(of: child).withUnsafeBytes { Self.values(in: $0.prefix(Self.programLimit)) }
            for value in values {
                let found = reader.read(value).filter {
                    $0.likeness >= 0.9 && $0.kind == .person
                }
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// The strings that follow `author`, `authors` or `author_name` and one of `:`, `=`, `,`.
    private static func values(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        let word: StaticString = "uthor"
        var values: [String] = []
        var index = bytes.startIndex
        while index + word.utf8CodeUnitCount < bytes.endIndex, values.count < 16 {
            // The fifth byte says how far the next place is where the word may begin.
            switch bytes[index + 4] {
            case UInt8(ascii: "r"):
                if word.withUTF8Buffer({ bytes[index...].starts(with: $0) }) {
                    index += word.utf8CodeUnitCount
                    if let value = value(in: bytes, from: index) { values.append(value) }
                } else {
                    index += 5
                }
            case UInt8(ascii: "o"): index += 1
            case UInt8(ascii: "h"): index += 2
            case UInt8(ascii: "t"): index += 3
            case UInt8(ascii: "u"): index += 4
            default: index += 5
            }
        }
        return values
    }

    private static func value(in bytes: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> String? {
        var index = start
        var hasMark = false
        // The rest of the name, quotation marks and brackets up to the value.
        while index < bytes.endIndex, index < start + 24 {
            switch bytes[index] {
            case 0x3A, 0x3D, 0x2C:
                if hasMark { return nil }
                hasMark = true
            case 0x22, 0x27:
                if hasMark { return string(in: bytes, from: index) }
            case 0x20, 0x5B, 0x5D, 0x5F, 0x73, 0x4E, 0x6E, 0x61, 0x6D, 0x65: break
            default: return nil
            }
            index += 1
        }
        return nil
    }

    private static func string(in bytes: Slice<UnsafeBufferPointer<UInt8>>, from quote: Int) -> String? {
        let rest = bytes[(quote + 1)...].prefix(valueLimit)
        guard let end = rest.firstIndex(of: bytes[quote]), end > rest.startIndex + 3 else { return nil }
        return JSONEscapes.text(UnsafeBufferPointer(rebasing: rest[..<end]))
    }
}
