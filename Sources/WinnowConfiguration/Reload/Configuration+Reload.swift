extension Configuration {
    /// What is in force after a reload: the new configuration, with the keys that need a restart as they are now.
    ///
    /// The mixture is checked like a file: a new source may be fine beside the outbox of the new file and still lie
    /// inside the outbox in use.
    ///
    /// - Parameters:
    ///   - new: The configuration that was read.
    ///   - file: Name of its file, for messages.
    /// - Returns: The configuration to swap in, and all changes between this one and `new`, including those that wait
    ///   for a restart.
    /// - Throws: ``ConfigurationError``, its problems without places, where the mixture breaks a rule. The running
    ///   configuration should stay in force then.
    package func reloaded(
        with new: Configuration, file: String
    ) throws(ConfigurationError) -> (inForce: Configuration, changes: [Change]) {
        var inForce = new
        for key in Configuration.keys { key.retainFixed(&inForce, self) }
        let problems = inForce.findings(.unknown).map { finding in
            ConfigurationProblem(
                key: finding.key, line: nil, column: nil, reason: finding.reason,
                suggestion: "other keys of the file act only after a restart", sourceLine: nil)
        }
        guard problems.isEmpty else { throw ConfigurationError(file: file, problems: problems) }
        return (inForce, changes(to: new))
    }
}
