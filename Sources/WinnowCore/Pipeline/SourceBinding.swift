package import WinnowIntake
internal import WinnowModel

/// A source with what the configuration says about its documents.
package struct SourceBinding: Sendable {
    package let source: any DocumentSource
    package let description: SourceDescription
    package var publishesUpdates = true
    package var publishesMoves = true
    package var publishesTombstones = true
    /// Done with the original once its record is durable.
    package var afterSuccess = AfterAction.keep
    /// Whether an original that was given up moves into quarantine.
    package var quarantinesOriginal = false

    package init(source: any DocumentSource, description: SourceDescription) {
        self.source = source
        self.description = description
    }
}
