internal import Glibc

/// The processor time that a control group is given (cgroup v2, `cpu.max`;
/// https://docs.kernel.org/admin-guide/cgroup-v2.html#cpu-interface-files).
enum ControlGroupQuota {
    /// The least share of the group that this process is in and of those above it.
    /// - Parameters:
    ///   - root: where the hierarchy is mounted.
    ///   - membership: the file that names the process's group, `0::/path`.
    /// - Returns: processors, 1.5 for three halves; nil without a limit, or without a version 2 hierarchy.
    static func processors(root: String, membership: String) -> Double? {
        guard let groups = text(membership),
            let line = groups.split(separator: "\n").first(where: { $0.hasPrefix("0::/") })
        else { return nil }
        var path = line.dropFirst(3).split(separator: "/").map(String.init)
        var least: Double?
        while true {
            let folder = ([root] + path).joined(separator: "/")
            if let share = text("\(folder)/cpu.max").flatMap(Self.share) { least = min(least ?? share, share) }
            if path.popLast() == nil { return least }
        }
    }

    /// Reads `cpu.max`: microseconds in a period, or `max`, and the period in microseconds.
    private static func share(_ line: String) -> Double? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let quota = Double(words[0]), let period = Double(words[1]), quota > 0, period > 0
        else {
            return nil
        }
        return quota / period
    }

    /// A small file's text; nil when it cannot be read: a group without the controller has no such file, and without
    /// knowing of a limit there is none to keep.
    private static func text(_ path: String) -> String? {
        do throws(SystemError) {
            let file = try OwnedDescriptor.open(path, O_RDONLY)
            return String(decoding: try file.readToEnd(limit: 64 << 10), as: UTF8.self)
        } catch {
            return nil
        }
    }
}
