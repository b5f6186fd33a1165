import WinnowPlugin

/// Finds the dates that a text states, in any language, with their times of day and what they are said to be dates of.
///
/// Only dates with a day or with a month's name are found, and never relative ones ("yesterday"), which would need to
/// know when the text was read. Time grows linearly with the text; a line without a year costs one look at its bytes.
package struct DateReader: Sendable {
    /// Dates beyond this many in one text are left out.
    package static let limit = 4096

    private let conventions: DateConventions

    /// - Parameter languages: BCP 47 tags of the text's language, the most telling first; none when it is unknown. They
    ///   settle 04/05/2023 and the calendar of bare numbers, nothing else.
    package init(languages: [String] = []) {
        conventions = DateConventions(languages)
    }

    /// The dates of a text.
    /// - Parameter text: UTF-8; a statement of a date stands on one line of it. Broken bytes are no obstacle.
    /// - Returns: in the order of the text, at most `limit`; positions are offsets into the buffer.
    package func dates(in text: UnsafeBufferPointer<UInt8>) -> [FoundDate] {
        var readings: [DateReading] = []
        for line in TextLines(text) where YearDigits.mayStand(in: text, line) {
            DateTokenizer.withTokens(of: text, line) { tokens in
                var reader = LineReader(text, tokens, conventions)
                reader.read(into: &readings, limit: Self.limit)
            }
            if readings.count >= Self.limit { break }
        }
        if readings.isEmpty { return [] }
        DateReading.settle(&readings)
        return readings.map(\.found)
    }

    /// The dates of a text, as offsets into its UTF-8.
    package func dates(in text: String) -> [FoundDate] {
        var text = text
        return text.withUTF8 { dates(in: $0) }
    }
}
