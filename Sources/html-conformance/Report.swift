/// What came of the cases: counted, failures printed as they happen.
struct Report {
    var passed = 0
    var failed = 0
    /// Cases left out, by reason.
    var skipped: [String: Int] = [:]
    let isVerbose: Bool

    mutating func check(_ name: String, input: String, expected: String, actual: String) {
        if expected == actual {
            passed += 1
            return
        }
        failed += 1
        print("FAILED \(name)")
        guard isVerbose else { return }
        print("  input:    \(input.debugDescription)")
        print("  expected: \(expected)")
        print("  actual:   \(actual)")
    }

    mutating func skip(_ name: String, because reason: String) {
        skipped[reason, default: 0] += 1
        print("left out \(name): \(reason)")
    }
}
