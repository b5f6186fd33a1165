internal import Glibc

/// A program to run as a child, and the conditions it runs under. A value: start it as often as needed.
package struct ChildProgram: Hashable, Sendable {
    /// The executable's path; `PATH` is not searched.
    package var path: String

    /// Arguments after the program's name, which is always the last part of ``path``.
    package var arguments: [String]

    /// The whole environment: nothing is inherited.
    package var environment: [String: String]

    /// Where the child starts, `nil` for the parent's own folder.
    package var workingFolder: String?

    /// Limits set between fork and exec.
    package var limits = ResourceLimits()

    /// What is added to the parent's niceness, 0 to 19.
    package var niceness: Int32 = 0

    /// Whether its reads and writes wait for everybody else's (ioprio class idle).
    package var idleInputOutput = false

    /// How eagerly the kernel ends it when memory runs out, 0 (as the parent) to 1000 (first of all).
    package var outOfMemoryScore: Int32 = 0

    /// The signal it gets when the parent dies, `nil` to outlive it.
    package var parentDeathSignal: Int32? = SIGKILL

    /// Whether it leads a process group of its own: a terminal's ^C then reaches only the parent, and what it leaves
    /// behind is killed at its end.
    package var ownGroup = true

    /// Makes a program that inherits nothing.
    ///
    /// - Parameters:
    ///   - path: The executable's path.
    ///   - arguments: Arguments after the program's name.
    ///   - environment: The whole environment.
    package init(path: String, arguments: [String] = [], environment: [String: String] = [:]) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
    }
}
