import WinnowModel

/// A handshake message that was read: its members, asked for by the type they must have.
struct WireObject {
    private let members: [String: JSONValue]
    /// The message's type, for errors.
    private let message: String

    /// Reads a message of a given type.
    /// - Throws: ``WireError`` when it is no JSON object, or of another type.
    init(parsing line: UnsafeRawBufferPointer, _ type: String) throws(WireError) {
        do {
            members = try JSONValue.members(parsing: line)
        } catch {
            throw WireError("a \"\(type)\" message that cannot be read: \(error)")
        }
        message = type
        guard let found = members["type"], case .string(let word) = found else {
            throw WireError("a \"\(type)\" message that cannot be read: it has no \"type\"")
        }
        guard word == type else { throw WireError("\"\(word)\" where \"\(type)\" was expected") }
    }

    private init(_ members: [String: JSONValue], _ message: String) {
        self.members = members
        self.message = message
    }

    private func wrong(_ name: String) -> WireError {
        WireError("a \"\(message)\" message that cannot be read: no valid \"\(name)\"")
    }

    /// The keys, in no order.
    var names: [String] { Array(members.keys) }

    func string(_ name: String) throws(WireError) -> String {
        guard case .string(let text) = members[name] else { throw wrong(name) }
        return text
    }

    func integer(_ name: String) throws(WireError) -> Int {
        guard case .integer(let number) = members[name] else { throw wrong(name) }
        return number
    }

    func object(_ name: String) throws(WireError) -> WireObject {
        WireObject(try values(name), message)
    }

    func objects(_ name: String) throws(WireError) -> [WireObject] {
        guard case .array(let elements) = members[name] else { throw wrong(name) }
        var objects: [WireObject] = []
        for element in elements {
            guard case .object(let members) = element else { throw wrong(name) }
            objects.append(WireObject(members, message))
        }
        return objects
    }

    /// The members of an object whose keys are not known beforehand.
    func values(_ name: String) throws(WireError) -> [String: JSONValue] {
        guard case .object(let values) = members[name] else { throw wrong(name) }
        return values
    }
}
