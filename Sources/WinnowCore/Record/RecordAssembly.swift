package import WinnowModel

/// What a record says about its source.
package struct SourceDescription: Sendable, Hashable {
    package var name: SourceName
    /// `folder`, `feed`, `http`.
    package var kind: String
    /// Absolute path of the root folder.
    package var rootPath: String

    package init(name: SourceName, kind: String, rootPath: String) {
        self.name = name
        self.kind = kind
        self.rootPath = rootPath
    }

    /// The `file:` address of a path below the root (RFC 8089), every byte outside the unreserved set percent-encoded.
    func uri(of path: SourcePath) -> String {
        var bytes = Array(rootPath.utf8)
        if bytes.last != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
        bytes += path.bytes
        var out = "file://"
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + Hexadecimal.text([byte]).uppercased()
            }
        }
        return out
    }
}

/// What is known about a document's bytes.
package struct ContentDescription: Sendable, Hashable {
    package var digest: Digest?
    package var bytes: Int
    package var mediaType: MediaType?
    package var declaredMediaType: String?
    package var charset: String?

    package init(
        digest: Digest?, bytes: Int, mediaType: MediaType? = nil, declaredMediaType: String? = nil,
        charset: String? = nil
    ) {
        self.digest = digest
        self.bytes = bytes
        self.mediaType = mediaType
        self.declaredMediaType = declaredMediaType
        self.charset = charset
    }
}

/// Puts records together: the daemon's own members, then the members that the worker wrote, spliced in as they are.
package enum RecordAssembly {
    /// A record for a new or changed document.
    /// - Parameters:
    ///   - document: the claim; its fingerprint is that of the bytes that were read.
    ///   - bodyMembers: checked JSON members from the worker, without braces.
    package static func content(
        _ document: ClaimedDocument, source: SourceDescription, content: ContentDescription, bodyMembers: [UInt8],
        extractor: String?, disposes: Bool
    ) -> Publication {
        let event: RecordEvent = document.digest == nil ? .created : .updated
        let version = document.version + 1
        var writer = JSONWriter(capacity: bodyMembers.count + 768)
        write(document, event: event, version: version, source: source, movedFrom: nil, content, to: &writer)
        writer.rawMembers(bodyMembers)
        return publication(
            document, event, content.digest, version: version, extractor: extractor, writer.bytes, disposes: disposes)
    }

    /// A record without text: the document moved, or is gone.
    package static func announcement(
        _ document: ClaimedDocument, event: RecordEvent, movedFrom: SourcePath?, source: SourceDescription
    ) -> Publication {
        let content = ContentDescription(digest: document.digest, bytes: Int(document.fingerprint.size))
        var writer = JSONWriter(capacity: 768)
        write(
            document, event: event, version: document.version, source: source, movedFrom: movedFrom,
            event == .deleted ? nil : content, to: &writer)
        return publication(
            document, event, document.digest, version: document.version, extractor: nil, writer.bytes, disposes: false)
    }

    private static func publication(
        _ document: ClaimedDocument, _ event: RecordEvent, _ digest: Digest?, version: Int, extractor: String?,
        _ members: [UInt8], disposes: Bool
    ) -> Publication {
        let identity = RecordIdentity.record(
            document: document.identity, digest: digest, event: event, revision: document.revision)
        return Publication(
            document: document, event: event, identity: identity, digest: digest, version: version,
            extractor: extractor, members: members, disposes: disposes)
    }

    private static func write(
        _ document: ClaimedDocument, event: RecordEvent, version: Int, source: SourceDescription,
        movedFrom: SourcePath?, _ content: ContentDescription?, to writer: inout JSONWriter
    ) {
        let path = document.key.path
        writer.key("event")
        writer.value(event.word)
        writer.key("document")
        writer.object { inner in
            inner.key("id")
            inner.value(document.identity.description)
            inner.member("version", version)
            inner.member("supersedes", document.sequence)
        }
        writer.key("source")
        writer.object { inner in
            inner.key("name")
            inner.value(source.name.text)
            inner.key("kind")
            inner.value(source.kind)
            inner.key("uri")
            inner.value(source.uri(of: path))
            inner.key("path")
            inner.value(path.display)
            inner.member("movedFrom", movedFrom?.display)
            inner.key("receivedAt")
            inner.value(Timestamp.rfc3339(milliseconds: document.received))
        }
        guard let content else { return }
        writer.key("content")
        writer.object { inner in
            inner.member("digest", content.digest?.description)
            inner.member("bytes", content.bytes)
            inner.member("mediaType", content.mediaType?.name)
            inner.member("declaredMediaType", content.declaredMediaType)
            inner.member("charset", content.charset)
            inner.member("filename", SourcePath(path.name).display)
            inner.key("modifiedAt")
            inner.value(
                Timestamp.rfc3339(
                    milliseconds: Timestamp.milliseconds(nanoseconds: document.fingerprint.modified)))
        }
    }
}
