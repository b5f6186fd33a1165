import WinnowDates

/// The dates of a short line, and whether it says anything else.
struct DateLine {
    let dates: [FoundDate]
    /// Whether the line is a date and little else: "Updated", a time zone.
    let isAlone: Bool

    /// Bytes of a line that are not of its date.
    private static let bytesBeside = 24

    /// - Parameter line: UTF-8.
    init(_ line: UnsafeBufferPointer<UInt8>) {
        let isDated = line.contains { $0 &- 0x30 < 10 } || DigitRuns.mayHaveWideDigit(line)
        dates = isDated ? DateReader().dates(in: line) : []
        let bytes = dates.reduce(0) { $0 + $1.statement.count }
        isAlone = !dates.isEmpty && line.count - bytes <= Self.bytesBeside
    }
}
