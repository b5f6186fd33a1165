internal import CSandbox

/// Limits that the kernel keeps for one process (setrlimit(2)). An absent value leaves the inherited one.
///
/// A value above the inherited hard limit is lowered to it: a limit here can only make things stricter.
package struct ResourceLimits: Hashable, Sendable {
    /// Bytes of address space: everything mapped, whether used or not (`RLIMIT_AS`). Allocation fails beyond it.
    package var addressSpaceBytes: UInt64?

    /// Bytes of one written file (`RLIMIT_FSIZE`); beyond it SIGXFSZ ends the process.
    package var fileBytes: UInt64?

    /// Descriptors (`RLIMIT_NOFILE`). Those already open beyond it stay open.
    package var openFiles: UInt64?

    /// Processes and threads of the *user*, not of the process (`RLIMIT_NPROC`). It does not bind root, and counts
    /// everything that user runs, so the sandbox's system call filter is what really forbids new processes.
    package var processes: UInt64?

    /// Seconds of CPU time (`RLIMIT_CPU`), over the whole life of the process: a net below the deadline per document.
    package var cpuSeconds: UInt64?

    /// Bytes of a core dump (`RLIMIT_CORE`). 0 by default: a core would hold a copy of the document.
    package var coreBytes: UInt64? = 0

    /// No limit but the one on core dumps.
    package init() {}

    /// What setrlimit(2) and the spawn plan take.
    var entries: [winnow_limit] {
        let values: [(Int, UInt64?)] = [
            (WINNOW_LIMIT_ADDRESS_SPACE, addressSpaceBytes), (WINNOW_LIMIT_FILE_SIZE, fileBytes),
            (WINNOW_LIMIT_OPEN_FILES, openFiles), (WINNOW_LIMIT_PROCESSES, processes),
            (WINNOW_LIMIT_CPU, cpuSeconds), (WINNOW_LIMIT_CORE, coreBytes),
        ]
        return values.compactMap { resource, value in
            value.map { winnow_limit(resource: CInt(resource), value: $0) }
        }
    }

    /// Sets the limits on the calling process.
    ///
    /// - Throws: The failure of setrlimit(2), which cannot happen to values that only lower a limit.
    package func apply() throws(SystemError) {
        for entry in entries {
            try systemCall("setrlimit", on: description) { winnow_set_limit(entry.resource, entry.value) }
        }
    }
}

extension ResourceLimits: CustomStringConvertible {
    /// The limits that are set, for messages: `address space 1073741824 bytes, core 0 bytes`.
    package var description: String {
        let values: [(String, UInt64?, String)] = [
            ("address space", addressSpaceBytes, " bytes"), ("file size", fileBytes, " bytes"),
            ("open files", openFiles, ""), ("processes", processes, ""), ("CPU", cpuSeconds, " seconds"),
            ("core", coreBytes, " bytes"),
        ]
        return values.compactMap { name, value, unit in value.map { "\(name) \($0)\(unit)" } }.joined(separator: ", ")
    }
}
