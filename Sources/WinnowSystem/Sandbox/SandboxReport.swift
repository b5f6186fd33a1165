/// What is in force, or could be, mechanism by mechanism.
package struct SandboxReport: Codable, Hashable, Sendable, CustomStringConvertible {
    /// One mechanism's state.
    package enum State: Codable, Hashable, Sendable {
        /// In force (or, in a probe, available), with the version or the extent.
        case enforced(String)
        /// Not in force on this kernel, and why.
        case unavailable(String)
    }

    /// The state of every mechanism.
    package private(set) var states: [SandboxMechanism: State] = [:]

    /// Makes a report in which nothing is stated yet.
    package init() {}

    /// States one mechanism.
    ///
    /// - Parameters:
    ///   - mechanism: Which one.
    ///   - state: Its state.
    package mutating func note(_ mechanism: SandboxMechanism, _ state: State) {
        states[mechanism] = state
    }

    /// Whether a mechanism is in force.
    ///
    /// - Parameter mechanism: Which one.
    /// - Returns: False also for one that the report does not mention.
    package func enforces(_ mechanism: SandboxMechanism) -> Bool {
        if case .enforced = states[mechanism] { true } else { false }
    }

    /// The mechanisms not in force, in the order of their declaration.
    package var missing: [SandboxMechanism] {
        SandboxMechanism.allCases.filter { !enforces($0) }
    }

    /// One line per mechanism: `files: enforced, Landlock ABI 7`.
    package var description: String {
        SandboxMechanism.allCases.map { mechanism in
            switch states[mechanism] {
            case .enforced(let extent): "\(mechanism.rawValue): enforced, \(extent)"
            case .unavailable(let reason): "\(mechanism.rawValue): unavailable, \(reason)"
            case nil: "\(mechanism.rawValue): not applied"
            }
        }.joined(separator: "\n")
    }
}
