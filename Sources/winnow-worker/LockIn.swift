import Glibc
import WinnowPlugin
import WinnowSystem

/// Gives up the rights that reading documents does not need.
///
/// Nothing is left to read: charset converters, language tables and the magic database are in memory by then, and the
/// document comes on an open descriptor. Nothing is to be written either: a hostile document cannot fill the disk. The
/// daemon has set the resource limits.
struct LockIn {
    /// What to do on a kernel that lacks a mechanism.
    enum Demand: String {
        /// End, rather than read a document unprotected.
        case required
        /// Go on with what there is, and say so.
        case preferred
        /// Lock nothing, for debugging an extractor.
        case disabled
    }

    private let demand: Demand

    /// Reads `--sandbox required|preferred|disabled`; preferred when it is not given.
    /// - Returns: nil for any other command line.
    init?(arguments: [String]) {
        guard !arguments.isEmpty else {
            demand = .preferred
            return
        }
        guard arguments.count == 2, arguments[0] == "--sandbox", let demand = Demand(rawValue: arguments[1]) else {
            return nil
        }
        self.demand = demand
    }

    /// Locks this process in for good.
    /// - Returns: what is enforced, by mechanism.
    /// - Throws: `SystemError` when a required mechanism is missing or a step fails.
    func apply(_ welcome: WelcomeMessage) throws -> [String: String] {
        if demand == .disabled { return ["sandbox": "disabled by the configuration"] }
        var policy = SandboxPolicy()
        if demand == .required { policy.required = SandboxMechanism.essential }
        let report = try Sandbox.apply(policy)
        var lines: [String: String] = [:]
        for (mechanism, state) in report.states {
            switch state {
            case .enforced(let extent): lines[mechanism.rawValue] = "enforced, \(extent)"
            case .unavailable(let reason): lines[mechanism.rawValue] = "unavailable, \(reason)"
            }
        }
        return lines
    }
}
