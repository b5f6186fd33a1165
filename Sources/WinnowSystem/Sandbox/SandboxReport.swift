/// What is in force, or could be, mechanism by mechanism.
package struct SandboxReport: Hashable, Sendable, CustomStringConvertible {
    /// One mechanism's state.
    package enum State: Hashable, Sendable {
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

    /// Checks that mechanisms are in force, or available in a probe: how a configuration's demand is met or refused.
    ///
    /// - Parameter required: The mechanisms that the configuration demands.
    /// - Throws: `.unsupported`, naming those that are missing and why.
    package func demand(_ required: Set<SandboxMechanism>) throws(SystemError) {
        let missing = missing.filter(required.contains)
        guard !missing.isEmpty else { return }
        let reasons = missing.map { mechanism in
            if case .unavailable(let reason) = states[mechanism] {
                "\(mechanism.rawValue) (\(reason))"
            } else {
                mechanism.rawValue
            }
        }
        throw SystemError(
            "sandbox", code: .unsupported, context: "required but not available: \(reasons.joined(separator: ", "))")
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
