import WinnowModel

// The handshake is written and read by hand, like all other messages: Codable would take 3 ms of a worker's start.
// Keys are written in alphabetical order.

extension HelloMessage {
    /// Writes the message as one line.
    package func line() -> [UInt8] {
        JSONWriter.line(capacity: 4096) { inner in
            inner.key("extractors")
            inner.array { list in
                for extractor in extractors { extractor.write(to: &list) }
            }
            inner.key("name")
            inner.value(name)
            inner.key("protocol")
            inner.value(`protocol`)
            inner.key("type")
            inner.value(type)
            inner.key("version")
            inner.value(version)
        }
    }

    /// Reads one line.
    /// - Parameter line: without the newline.
    /// - Throws: ``WireError`` naming what is wrong with it.
    package init(parsing line: UnsafeRawBufferPointer) throws(WireError) {
        let object = try WireObject(parsing: line, "hello")
        var extractors: [ExtractorManifest] = []
        for extractor in try object.objects("extractors") { extractors.append(try ExtractorManifest(extractor)) }
        self.init(name: try object.string("name"), version: try object.string("version"), extractors: extractors)
        `protocol` = try object.integer("protocol")
    }
}

extension WelcomeMessage {
    /// Writes the message as one line.
    package func line() -> [UInt8] {
        JSONWriter.line(capacity: 4096) { inner in
            inner.key("configuration")
            JSONValue.object(configuration.mapValues { .object($0) }).write(to: &inner)
            inner.key("limits")
            inner.object {
                $0.member("outputBytes", limits.outputBytes)
                $0.member("softDeadlineMs", limits.softDeadlineMs)
                $0.member("textBytes", limits.textBytes)
            }
            inner.key("protocol")
            inner.value(`protocol`)
            inner.key("router")
            router.write(to: &inner)
            inner.key("type")
            inner.value(type)
        }
    }

    /// Reads one line.
    /// - Parameter line: without the newline.
    /// - Throws: ``WireError`` naming what is wrong with it.
    package init(parsing line: UnsafeRawBufferPointer) throws(WireError) {
        let object = try WireObject(parsing: line, "welcome")
        let limits = try object.object("limits")
        var configuration: [String: [String: JSONValue]] = [:]
        for (name, value) in try object.values("configuration") {
            guard case .object(let values) = value else {
                throw WireError("a \"welcome\" message that cannot be read: \"\(name)\" is configured by no object")
            }
            configuration[name] = values
        }
        self.init(
            limits: ExtractionLimits(
                textBytes: try limits.integer("textBytes"), outputBytes: try limits.integer("outputBytes"),
                softDeadlineMs: try limits.integer("softDeadlineMs")),
            router: try Router(try object.object("router")), configuration: configuration)
        `protocol` = try object.integer("protocol")
    }
}

extension ReadyMessage {
    /// Writes the message as one line.
    package func line() -> [UInt8] {
        JSONWriter.line(capacity: 1024) { inner in
            inner.key("sandbox")
            JSONValue.object(sandbox.mapValues { .string($0) }).write(to: &inner)
            inner.key("type")
            inner.value(type)
        }
    }

    /// Reads one line.
    /// - Parameter line: without the newline.
    /// - Throws: ``WireError`` naming what is wrong with it.
    package init(parsing line: UnsafeRawBufferPointer) throws(WireError) {
        let report = try WireObject(parsing: line, "ready").object("sandbox")
        var sandbox: [String: String] = [:]
        for mechanism in report.names { sandbox[mechanism] = try report.string(mechanism) }
        self.init(sandbox: sandbox)
    }
}

extension ExtractorManifest {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("name")
            inner.value(name)
            inner.key("options")
            inner.array { list in
                for option in options { option.write(to: &list) }
            }
            inner.key("summary")
            inner.value(summary)
            inner.key("supports")
            inner.array { list in
                for support in supports { support.write(to: &list) }
            }
            inner.key("version")
            inner.value(version)
        }
    }

    fileprivate init(_ object: WireObject) throws(WireError) {
        var (supports, options): ([Support], [Option]) = ([], [])
        for support in try object.objects("supports") {
            supports.append(
                Support(MediaType(try support.string("mediaType")), priority: try support.integer("priority")))
        }
        for option in try object.objects("options") {
            let word = try option.string("kind")
            guard let kind = Option.Kind(rawValue: word) else {
                throw WireError("a \"hello\" message that cannot be read: an option of unknown kind \"\(word)\"")
            }
            options.append(
                Option(key: try option.string("key"), kind: kind, summary: try option.string("summary")))
        }
        self.init(
            name: try object.string("name"), version: try object.string("version"),
            summary: try object.string("summary"), supports: supports, options: options)
    }
}

extension ExtractorManifest.Support {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object {
            $0.key("mediaType")
            $0.value(mediaType.name)
            $0.key("priority")
            $0.value(priority)
        }
    }
}

extension ExtractorManifest.Option {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object {
            $0.key("key")
            $0.value(key)
            $0.key("kind")
            $0.value(kind.rawValue)
            $0.key("summary")
            $0.value(summary)
        }
    }
}
