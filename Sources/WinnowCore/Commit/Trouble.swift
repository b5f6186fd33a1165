/// What keeps the committer from working, and how long to wait before trying again.
struct Trouble {
    enum Part: String { case journal, outbox, quarantine }

    private var reasons: [Part: String] = [:]
    private var failures = 0

    var isEmpty: Bool { reasons.isEmpty }

    /// One sentence for each part in trouble.
    var sentences: [String] {
        reasons.map { "the \($0.key.rawValue) fails and is tried again: \($0.value)" }.sorted()
    }

    /// Notes a failure.
    /// - Returns: whether it is news, and how long to wait: 100 ms, doubling up to 5 s.
    mutating func begin(_ part: Part, _ reason: String) -> (isNew: Bool, milliseconds: Int) {
        let isNew = reasons.updateValue(reason, forKey: part) != reason
        failures += 1
        return (isNew, min(100 << min(failures - 1, 6), 5000))
    }

    /// Notes that a part works.
    /// - Returns: whether it did not before.
    mutating func end(_ part: Part) -> Bool {
        guard reasons.removeValue(forKey: part) != nil else { return false }
        failures = 0
        return true
    }
}
