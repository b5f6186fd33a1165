/// A pattern for paths: components separated by `/`, of which `**` stands for any number of components.
struct PathPattern: Sendable, Hashable {
    private enum Component: Sendable, Hashable {
        case anyNumber
        case one(SegmentPattern)
    }

    private var components: [Component]

    /// Whether the pattern has one component and therefore fits the last name of a path at any depth.
    let isNameOnly: Bool

    /// Reads a pattern as gitignore(5) has it: a pattern with a `/` at its start or inside is about the whole path, one
    /// without is about the name at any depth.
    ///
    /// - Parameter text: The pattern's bytes, without a `/` at the end.
    init(_ text: some Sequence<UInt8>) {
        let bytes = Array(text)
        isNameOnly = !bytes.contains(UInt8(ascii: "/"))
        components = bytes.split(separator: UInt8(ascii: "/")).map { part in
            part.elementsEqual("**".utf8) ? .anyNumber : .one(SegmentPattern(part))
        }
    }

    /// Whether the pattern fits a path.
    ///
    /// - Parameter path: The components of a path, at least one.
    func matches(_ path: [ArraySlice<UInt8>]) -> Bool {
        guard let name = path.last else { return false }
        if isNameOnly {
            switch components.first {
            case .one(let segment): return segment.matches(name)
            case .anyNumber: return true
            case nil: return false
            }
        }
        return matches(path[...])
    }

    /// Like a `*` within a name, only the latest `**` has to give, so the steps are bounded by the product of the lengths.
    private func matches(_ path: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        var component = 0
        var position = path.startIndex
        var run: (component: Int, position: Int)?
        while position < path.endIndex {
            if component < components.count {
                switch components[component] {
                case .anyNumber:
                    // At the end `**` means everything inside, so it needs something that is inside; the rest is taken.
                    if component == components.count - 1 { return true }
                    run = (component, position)
                    component += 1
                    continue
                case .one(let segment):
                    if segment.matches(path[position]) {
                        position += 1
                        component += 1
                        continue
                    }
                }
            }
            guard let (last, taken) = run else { return false }
            run = (last, taken + 1)
            component = last + 1
            position = taken + 1
        }
        return component == components.count
    }
}
