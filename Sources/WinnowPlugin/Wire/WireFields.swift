import WinnowModel

/// The members of a JSON object, checked and located but not decoded.
struct WireFields {
    /// Where each value lies, by its key.
    let ranges: [String: Range<Int>]
    private let bytes: UnsafeRawBufferPointer

    /// Checks that `bytes` are one JSON object without repeated keys. The fields are valid as long as the bytes.
    init(_ bytes: UnsafeRawBufferPointer) throws(WireError) {
        let members: [(key: Range<Int>, value: Range<Int>)]
        do {
            members = try JSONScanner.members(of: bytes)
        } catch {
            throw WireError("\(error)")
        }
        var ranges: [String: Range<Int>] = [:]
        for (key, value) in members {
            let name = JSONText.unescape(bytes[key])
            guard ranges.updateValue(value, forKey: name) == nil else { throw WireError("\"\(name)\" stands twice") }
        }
        self.ranges = ranges
        self.bytes = bytes
    }

    /// The bytes of a value.
    func slice(_ name: String) -> UnsafeRawBufferPointer? {
        ranges[name].map { UnsafeRawBufferPointer(rebasing: bytes[$0]) }
    }

    /// A string value, escapes decoded; nil when it is absent or no string.
    func string(_ name: String) -> String? {
        guard let value = slice(name), value.count >= 2, value.first == UInt8(ascii: "\"") else { return nil }
        return JSONText.unescape(value.dropFirst().dropLast())
    }

    /// Whether the value is `true`; false when it is anything else or absent.
    func flag(_ name: String) -> Bool {
        slice(name).map { $0.elementsEqual("true".utf8) } ?? false
    }

    /// A whole number within the type; nil when it is absent or none.
    func integer<Number: FixedWidthInteger>(_ name: String, as type: Number.Type = Number.self) -> Number? {
        slice(name).flatMap { Number(String(decoding: $0, as: UTF8.self)) }
    }
}
