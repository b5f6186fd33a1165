extension Configuration {
    /// What only other parts of the program know and the configuration must agree with.
    package struct Surroundings: Sendable {
        /// Names of the extractors there are; nil where they are not known.
        let extractors: [String]?
        /// Says what is wrong with a glob, as a clause; nil for a good one.
        let globFault: @Sendable (String) -> String?

        /// Nothing is known: names and globs pass unseen.
        package static let unknown = Surroundings()

        /// What is known.
        ///
        /// - Parameters:
        ///   - extractors: Names of the extractors there are; nil where they are not known.
        ///   - globFault: Says what is wrong with an entry of `include` or `exclude`; nil for a good one.
        package init(
            extractors: [String]? = nil, globFault: @escaping @Sendable (String) -> String? = { _ in nil }
        ) {
            self.extractors = extractors
            self.globFault = globFault
        }
    }

    /// Names and globs that nothing in the program stands for.
    func surroundingFindings(_ surroundings: Surroundings) -> [Finding] {
        var findings: [Finding] = []
        for (index, source) in sources.enumerated() {
            for (key, globs) in [("include", source.include), ("exclude", source.exclude)] {
                for (place, glob) in globs.enumerated() {
                    guard let fault = surroundings.globFault(glob) else { continue }
                    findings.append(
                        Finding(key: "sources[\(index)].\(key)[\(place)]", reason: fault, suggestion: nil))
                }
            }
        }
        return findings + extractorFindings(among: surroundings.extractors)
    }

    private func extractorFindings(among names: [String]?) -> [Finding] {
        guard let names else { return [] }
        return extractors.disable.enumerated().filter { !names.contains($0.element) }.map { index, name in
            let nearest = NearestName.among(names, to: name).map { "did you mean \"\($0)\"?" }
            return Finding(
                key: "extractors.disable[\(index)]", reason: "there is no extractor \"\(name)\"",
                suggestion: nearest ?? "the extractors are " + names.sorted().joined(separator: ", "))
        }
    }
}
