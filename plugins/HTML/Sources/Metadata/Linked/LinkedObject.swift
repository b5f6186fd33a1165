/// The members of JSON-LD that are read, in the order of their names.
enum LinkedKey: UInt8, CaseIterable, Sendable {
    // Those of JSON-LD itself have an at sign before their names.
    case graph, id, list, type, value, about, abstract, additionalName, affiliation, alternateName
    case alternativeHeadline, articleBody, articleSection, author, contentUrl, contributor, copyrightHolder
    case copyrightNotice, copyrightYear, creator, dateCreated, dateModified, datePublished, description, editor
    case familyName, genre, givenName, hasPart, headline, image, inLanguage, isAccessibleForFree, isPartOf, item
    case itemListElement, jobTitle, keywords, license, mainEntity, mainEntityOfPage, name, position, provider
    case publisher, reviewBody, sameAs, sourceOrganization, text, thumbnailUrl, uploadDate, url, video, worksFor

    /// The names as pages write them, in the order of the cases.
    static let names = """
        @graph @id @list @type @value about abstract additionalName affiliation alternateName alternativeHeadline
        articleBody articleSection author contentUrl contributor copyrightHolder copyrightNotice copyrightYear
        creator dateCreated dateModified datePublished description editor familyName genre givenName hasPart headline image
        inLanguage isAccessibleForFree isPartOf item itemListElement jobTitle keywords license mainEntity
        mainEntityOfPage name position provider publisher reviewBody sameAs sourceOrganization text thumbnailUrl
        uploadDate url video worksFor
        """

    /// Whether somebody asks for the member's text; of the others only the objects in them count.
    var isRead: Bool {
        switch self {
        case .about, .contributor, .copyrightHolder, .copyrightYear, .editor, .isPartOf, .itemListElement,
            .mainEntity, .position, .provider, .sourceOrganization, .video:
            false
        default: true
        }
    }

    /// The members by their names.
    static let byName: ByteKeyTable<LinkedKey> = {
        var names: [String] = []
        WordList.visit(Self.names) { names.append(String(decoding: $0, as: UTF8.self)) }
        precondition(names.count == allCases.count, "a member of JSON-LD without a name")
        return ByteKeyTable(Array(zip(allCases, names)))
    }()
}

/// A value of JSON-LD.
enum LinkedValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([LinkedValue])
    case object(LinkedObject)
}

/// An object of JSON-LD: a few members, looked through in turn.
struct LinkedObject: Sendable {
    private var members: [(key: LinkedKey, value: LinkedValue)] = []
    /// A bit for each member that it has, and for each that holds objects or lists.
    private var keys: UInt64 = 0
    private var containers: UInt64 = 0

    var count: Int { members.count }

    /// Whether it has a member.
    func has(_ key: LinkedKey) -> Bool { keys & (1 << UInt64(key.rawValue)) != 0 }

    subscript(key: LinkedKey) -> LinkedValue? {
        guard has(key) else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// Adds a member that it does not have yet.
    mutating func add(_ key: LinkedKey, _ value: LinkedValue) {
        // Few objects have less than four members that are read.
        if members.isEmpty { members.reserveCapacity(6) }
        members.append((key, value))
        keys |= 1 << UInt64(key.rawValue)
        if value.isContainer { containers |= 1 << UInt64(key.rawValue) }
    }

    /// A value inside of objects.
    struct Inner {
        let value: LinkedValue
        /// The place of the object around it; nil for none.
        var outer: Int?
        /// Whether it is an entry of a list.
        var isListed = false
    }

    /// Adds the members that hold objects or lists to others, in the reverse order of their names.
    ///
    /// - Parameters:
    ///   - isListed: whether the object is an entry of a list.
    ///   - place: the object's own.
    func appendContainers(to values: inout [Inner], isListed: Bool, from place: Int) {
        // Parts are those of a page, or other pages.
        var rest = containers & ~(1 << UInt64(LinkedKey.hasPart.rawValue))
        while rest != 0 {
            let last = 63 - rest.leadingZeroBitCount
            rest &= ~(1 << UInt64(last))
            for member in members where Int(member.key.rawValue) == last {
                let isListed = isListed || member.key == .itemListElement
                values.append(Inner(value: member.value, outer: place, isListed: isListed))
            }
        }
    }
}

extension LinkedValue {
    /// The value as one text; of several, the first.
    var text: String? {
        if case .string(let text) = self { return text.utf8.contains { $0 > 0x20 } ? text : nil }
        return texts.first
    }

    /// The value as texts: a string, the strings of an array, the `@value` or `name` of an object.
    var texts: [String] {
        switch self {
        case .string(let text): return text.utf8.contains { $0 > 0x20 } ? [text] : []
        case .integer(let number): return [String(number)]
        case .array(let elements): return elements.flatMap(\.texts)
        case .object(let object): return (object[.value] ?? object[.name] ?? object[.url])?.texts ?? []
        case .null, .bool, .number: return []
        }
    }

    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        case .null, .bool, .integer, .number, .string: false
        }
    }

    /// The value as an address: a string, the `@id`, `url` or `contentUrl` of an object, the first of several.
    var address: String? {
        switch self {
        case .string(let text): text.utf8.contains { $0 > 0x20 } ? text : nil
        case .array(let elements): elements.lazy.compactMap(\.address).first
        case .object(let object): (object[.url] ?? object[.contentUrl] ?? object[.id])?.address
        case .null, .bool, .integer, .number: nil
        }
    }
}
