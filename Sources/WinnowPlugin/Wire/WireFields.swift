import WinnowModel

/// The members of a JSON object, checked and located but not decoded.
struct WireFields {
    private struct Member {
        var name: String
        var value: Range<Int>
    }

    private let members: [Member]
    private let bytes: UnsafeRawBufferPointer

    /// Checks that `bytes` are one JSON object without repeated keys. The fields are valid as long as the bytes.
    init(_ bytes: UnsafeRawBufferPointer) throws(WireError) {
        self.init(bytes, try Self.scanned { () throws(JSONScanError) in try JSONScanner.members(of: bytes) })
        try checkKeys()
    }

    /// Checks that `bytes` are one JSON object without repeated keys, and likewise its member `name`, in one pass.
    /// - Returns: the fields of both; nil for a member that is absent or no object.
    static func nested(
        _ bytes: UnsafeRawBufferPointer, _ name: StaticString
    ) throws(WireError) -> (outer: WireFields, inner: WireFields?) {
        let (members, inner) = try scanned { () throws(JSONScanError) in
            try JSONScanner.members(of: bytes, andOf: name)
        }
        let outer = WireFields(bytes, members)
        try outer.checkKeys()
        guard let inner else { return (outer, nil) }
        let fields = WireFields(bytes, inner)
        try fields.checkKeys()
        return (outer, fields)
    }

    private init(_ bytes: UnsafeRawBufferPointer, _ members: [JSONScanner.Member]) {
        self.bytes = bytes
        self.members = members.map { member in
            Member(
                name: JSONText.unescape(UnsafeRawBufferPointer(rebasing: bytes[member.key])), value: member.value)
        }
    }

    private static func scanned<Found>(_ scan: () throws(JSONScanError) -> Found) throws(WireError) -> Found {
        do {
            return try scan()
        } catch {
            throw WireError("\(error)")
        }
    }

    private func checkKeys() throws(WireError) {
        var seen: Set<String> = []
        // A message has a handful of members, a body a score; a hostile one may have millions.
        let isShort = members.count <= 32
        for (index, member) in members.enumerated() {
            let isNew =
                isShort
                ? !members[..<index].contains { $0.name == member.name } : seen.insert(member.name).inserted
            guard isNew else { throw WireError("\"\(member.name)\" stands twice") }
        }
    }

    /// The keys in their order.
    var names: some Sequence<String> { members.lazy.map(\.name) }

    /// The bytes of a value.
    func slice(_ name: String) -> UnsafeRawBufferPointer? {
        for member in members where member.name == name { return UnsafeRawBufferPointer(rebasing: bytes[member.value]) }
        return nil
    }

    /// A string value, escapes decoded; nil when it is absent or no string.
    func string(_ name: String) -> String? {
        guard let value = slice(name), value.count >= 2, value.first == UInt8(ascii: "\"") else { return nil }
        return JSONText.unescape(UnsafeRawBufferPointer(rebasing: value.dropFirst().dropLast()))
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
