import WinnowPlugin

/// Gives up the rights that reading documents does not need.
enum LockIn {
    static func apply(_ welcome: WelcomeMessage) throws -> [String: String] { [:] }
}
