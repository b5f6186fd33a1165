public import WinnowModel

/// Orders the extractors that could read a media type.
///
/// A pure value made once from the manifests and the configuration, sent to each worker in `welcome`, so that the
/// daemon and its workers route alike.
public struct Router: Sendable, Hashable {
    private struct Route: Sendable, Hashable {
        var pattern: MediaType
        var priority: Int
        var extractor: String
    }

    private let routes: [Route]

    /// Creates a router.
    /// - Parameters:
    ///   - manifests: of every extractor there is.
    ///   - disabled: names of extractors that the configuration switches off.
    public init(manifests: [ExtractorManifest], disabled: Set<String> = []) {
        var routes: [Route] = []
        for manifest in manifests where !disabled.contains(manifest.name) {
            for support in manifest.supports {
                routes.append(
                    Route(pattern: support.mediaType, priority: support.priority, extractor: manifest.name))
            }
        }
        self.routes = routes.sorted { a, b in
            if a.priority != b.priority { return a.priority > b.priority }
            let (wideA, wideB) = (a.pattern.name.hasSuffix("*"), b.pattern.name.hasSuffix("*"))
            if wideA != wideB { return wideB }
            return a.extractor < b.extractor
        }
    }

    /// The best extractor for a media type among those that name it and not only a wildcard for it; nil for none.
    func reader(of mediaType: MediaType) -> String? { routes.first { $0.pattern == mediaType }?.extractor }

    /// The extractors to try, best first, each once: by priority, then the more specific type, then the name.
    public func candidates(for mediaType: MediaType) -> [String] {
        var names: [String] = []
        for route in routes where mediaType.matches(route.pattern) && !names.contains(route.extractor) {
            names.append(route.extractor)
        }
        return names
    }
}

// On the wire, keys in alphabetical order.
extension Router {
    func write(to writer: inout JSONWriter) {
        writer.object { inner in
            inner.key("routes")
            inner.array { list in
                for route in routes {
                    list.object {
                        $0.key("extractor")
                        $0.value(route.extractor)
                        $0.key("pattern")
                        $0.value(route.pattern.name)
                        $0.key("priority")
                        $0.value(route.priority)
                    }
                }
            }
        }
    }

    init(_ object: WireObject) throws(WireError) {
        var routes: [Route] = []
        for route in try object.objects("routes") {
            routes.append(
                Route(
                    pattern: MediaType(try route.string("pattern")), priority: try route.integer("priority"),
                    extractor: try route.string("extractor")))
        }
        self.routes = routes
    }
}
