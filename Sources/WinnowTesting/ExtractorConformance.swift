public import WinnowModel
public import WinnowPlugin

/// Puts an extractor through what every extractor must survive and keep.
///
/// ```swift
/// @Test func conforms() {
///     let sample = ConformanceSample("a page", text: "<p>Hello", mediaType: "text/html")
///     #expect(ExtractorConformance.violations(MyExtractor.self, samples: [sample]) == [])
/// }
/// ```
///
/// A trap ends the test process, which is a failure too: run the suite in a debug build, where arithmetic and bounds
/// are checked.
public struct ExtractorConformance {
    /// A rule that an extractor broke.
    public struct Violation: Sendable, Hashable, CustomStringConvertible {
        /// Which input: a sample's name, or what was done to it.
        public var input: String
        public var rule: String

        public var description: String { "\(input): \(rule)" }
    }

    private let extractor: any Extractor
    private let again: any Extractor
    private var found: [Violation] = []

    /// Runs the suite.
    /// - Parameters:
    ///   - type: the extractor.
    ///   - configuration: for its initializer.
    ///   - samples: valid documents; it must extract text from each.
    ///   - deadlineLimit: how long a call may take after its deadline has passed.
    /// - Returns: the rules broken, at most 50; empty for a good extractor.
    public static func violations(
        _ type: any Extractor.Type, configuration: [String: JSONValue] = [:], samples: [ConformanceSample],
        deadlineLimit: Duration = .seconds(5)
    ) -> [Violation] {
        do {
            var suite = ExtractorConformance(
                extractor: try type.init(configuration: configuration),
                again: try type.init(configuration: configuration))
            suite.checkManifest(type.manifest)
            for sample in samples { suite.check(sample, type.manifest) }
            suite.checkHostile(samples)
            suite.checkDeadline(samples, deadlineLimit)
            return Array(suite.found.prefix(50))
        } catch {
            return [Violation(input: "initializer", rule: "refuses its configuration: \(error)")]
        }
    }

    private init(extractor: any Extractor, again: any Extractor) {
        self.extractor = extractor
        self.again = again
    }

    private mutating func note(_ input: String, _ rule: String) {
        found.append(Violation(input: input, rule: rule))
    }

    private mutating func checkManifest(_ manifest: ExtractorManifest) {
        let isName =
            !manifest.name.isEmpty && manifest.name.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) }
        if !isName { note("manifest", "the name has other characters than lower-case letters, digits and hyphens") }
        let version = manifest.version.split(separator: ".").map { Int($0) }
        if version.count != 3 || version.contains(nil) {
            note("manifest", "\(manifest.version) is no semantic version")
        }
        if manifest.supports.isEmpty { note("manifest", "it supports no media type") }
        for support in manifest.supports where !(0...100).contains(support.priority) {
            note("manifest", "the priority \(support.priority) of \(support.mediaType) is not within 0–100")
        }
    }

    private mutating func check(_ sample: ConformanceSample, _ manifest: ExtractorManifest) {
        if !manifest.supports.contains(where: { sample.mediaType.matches($0.mediaType) }) {
            note(sample.name, "its media type \(sample.mediaType) is not in the manifest")
        }
        guard let body = body(sample.bytes, sample, sample.name) else {
            note(sample.name, "a valid document is not extracted")
            return
        }
        if body.text.isEmpty { note(sample.name, "no text comes out of a valid document") }
    }

    private mutating func checkHostile(_ samples: [ConformanceSample]) {
        for sample in samples {
            for input in HostileInputs.truncations(of: sample.bytes) + HostileInputs.mutations(of: sample.bytes) {
                _ = body(input.bytes, sample, "\(sample.name), \(input.name)")
            }
        }
        guard let sample = samples.first else { return }
        for input in HostileInputs.all() { _ = body(input.bytes, sample, input.name) }
    }

    /// With a deadline that has passed already, a call returns soon and its record says that it is partial, or is whole
    /// because there was so little to do.
    private mutating func checkDeadline(_ samples: [ConformanceSample], _ limit: Duration) {
        for sample in samples {
            var bytes = sample.bytes
            while bytes.count < 1 << 20, !bytes.isEmpty { bytes += bytes }
            let context = ExtractionContext(limits: ExtractionLimits(softDeadlineMs: 0))
            let start = ContinuousClock.now
            _ = try? extract(extractor, bytes, sample, context)  // only the time counts here
            let elapsed = ContinuousClock.now - start
            if elapsed > limit { note(sample.name, "goes on for \(elapsed) after its deadline") }
        }
    }

    /// Extracts twice, in two instances, and checks what came out; nil for a proper refusal.
    private mutating func body(_ bytes: [UInt8], _ sample: ConformanceSample, _ name: String) -> RecordBody? {
        let context = ExtractionContext()
        do {
            let first = try extract(extractor, bytes, sample, context)
            let second = try extract(again, bytes, sample, ExtractionContext())
            if first != second { note(name, "the same bytes give different extractions") }
            let body = Normalizer(limits: context.limits).normalize(first, context: context)
            for violation in RecordInvariants.violations(of: body) { note(name, violation) }
            return body
        } catch let failure as ExtractionFailure {
            if failure.code.isEmpty || failure.message.isEmpty { note(name, "a failure without code or message") }
        } catch {
            note(name, "throws \(error), which is no ExtractionFailure")
        }
        return nil
    }

    private func extract(
        _ extractor: any Extractor, _ bytes: [UInt8], _ sample: ConformanceSample, _ context: ExtractionContext
    ) throws -> Extraction {
        try bytes.withUnsafeBytes { buffer in
            let document = DocumentInput(
                bytes: buffer, mediaType: sample.mediaType, filename: sample.filename, url: sample.url)
            return try extractor.extract(document, context: context)
        }
    }
}
