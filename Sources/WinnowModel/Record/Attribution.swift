/// A person or desk named as author, as the document states it.
public struct Author: Sendable, Hashable, Codable {
    /// The name, without "By" and without the outlet.
    public var name: String
    /// What the document says the author did: `reporter`, `editor`, `photographer`, …
    public var role: String?
    /// The outlet or institution named beside the person.
    public var affiliation: String?
    /// A page about the author.
    public var url: String?

    /// Creates an author; only the name is required.
    public init(name: String, role: String? = nil, affiliation: String? = nil, url: String? = nil) {
        self.name = name
        self.role = role
        self.affiliation = affiliation
        self.url = url
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("name")
            inner.value(name)
            inner.member("role", role)
            inner.member("affiliation", affiliation)
            inner.member("url", url)
        }
    }
}

/// Who published a document.
public struct Publisher: Sendable, Hashable, Codable {
    /// The outlet's name.
    public var name: String
    /// The outlet's address.
    public var url: String?

    /// Creates a publisher.
    public init(name: String, url: String? = nil) {
        self.name = name
        self.url = url
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("name")
            inner.value(name)
            inner.member("url", url)
        }
    }
}

/// The place, and perhaps the agency, that a news text opens with: `WASHINGTON (Reuters):`.
public struct Dateline: Sendable, Hashable, Codable {
    /// The place as written.
    public var place: String
    /// The agency in brackets, if there is one.
    public var agency: String?

    /// Creates a dateline.
    public init(place: String, agency: String? = nil) {
        self.place = place
        self.agency = agency
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("place")
            inner.value(place)
            inner.member("agency", agency)
        }
    }
}

/// A hyperlink of the document.
public struct Link: Sendable, Hashable, Codable {
    /// Absolute address.
    public var url: String
    /// The words that carry the link.
    public var text: String?
    /// The link relation as stated (`nofollow`, `next`, …).
    public var rel: String?

    /// Creates a link.
    public init(url: String, text: String? = nil, rel: String? = nil) {
        self.url = url
        self.text = text
        self.rel = rel
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("url")
            inner.value(url)
            inner.member("text", text)
            inner.member("rel", rel)
        }
    }
}

/// An image, video or other medium that the document shows.
public struct Media: Sendable, Hashable, Codable {
    /// Absolute address, when it is a resource elsewhere.
    public var url: String?
    /// Identity of the child document, when it is embedded.
    public var child: String?
    /// `image`, `video`, `audio`, `embed`.
    public var kind: String
    /// The caption beside it.
    public var caption: String?
    /// The alternative text.
    public var alt: String?

    /// Creates a reference to a medium.
    public init(url: String? = nil, child: String? = nil, kind: String, caption: String? = nil, alt: String? = nil) {
        self.url = url
        self.child = child
        self.kind = kind
        self.caption = caption
        self.alt = alt
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.member("url", url)
            inner.member("child", child)
            inner.key("kind")
            inner.value(kind)
            inner.member("caption", caption)
            inner.member("alt", alt)
        }
    }
}

/// Something a reader should know about how the text came about.
public struct Warning: Sendable, Hashable, Codable {
    /// A fixed word that programs can test: `invalidBytes`, `truncated`, `deadline`, …
    public var code: String
    /// One sentence for people.
    public var message: String

    /// Creates a warning.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("code")
            inner.value(code)
            inner.key("message")
            inner.value(message)
        }
    }
}
