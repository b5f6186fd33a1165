import Testing

/// The programs as a user starts them, one test after the other: each starts a daemon of its own, and several at once would
/// make each other slow rather than be faster.
@Suite(.serialized) struct IntegrationTests {}
