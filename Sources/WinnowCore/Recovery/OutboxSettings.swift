package import WinnowSystem

/// How records are published.
package struct OutboxSettings: Sendable {
    package enum Layout: String, Sendable { case files, segments }

    /// Absolute path.
    package var path: String
    package var layout: Layout
    /// Size at which a segment is closed.
    package var segmentBytes: Int
    /// Whether records are synced before their documents count as done.
    package var isDurable: Bool
    /// Failures to simulate, for tests.
    package var faults: PublishingFaults

    package init(
        path: String, layout: Layout = .files, segmentBytes: Int = 64 << 20, isDurable: Bool = true,
        faults: PublishingFaults = .none
    ) {
        self.path = path
        self.layout = layout
        self.segmentBytes = segmentBytes
        self.isDurable = isDurable
        self.faults = faults
    }
}
