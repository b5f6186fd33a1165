extension [UInt8] {
    /// Appends text of the source, in which line breaks and other control characters are white space.
    mutating func appendSpaced(_ text: UnsafeBufferPointer<UInt8>) {
        let start = count
        append(contentsOf: text)
        for index in start..<count where self[index] < 0x20 { self[index] = 0x20 }
    }
}
