/// What the names of `data-` attributes say about the dates in them.
enum AttributeDateNames {
    private typealias Words = [[UInt8]]

    private static func words(_ list: String) -> Words { list.split(separator: " ").map { Array($0.utf8) } }

    private static let dates = words("date time stamp publi posted created epoch utc unix iso")
    private static let changes = words("modif updat edit chang revis")
    private static let others = words(
        """
        expir end start birth born event valid last now current server render build request cache out count begin due \
        until deadline login join regist range archiv delet visit fetch crawl interval run zone read play durat sched
        """)

    /// Whether a name, in small letters, is that of the day of a change; nil when it is no date of the document at all.
    static func isModified(_ name: UnsafeBufferPointer<UInt8>) -> Bool? {
        if contains(changes, in: name) { return true }
        return contains(dates, in: name) && !contains(others, in: name) ? false : nil
    }

    private static func contains(_ words: Words, in name: UnsafeBufferPointer<UInt8>) -> Bool {
        words.contains { word in
            guard word.count <= name.count else { return false }
            return (0...(name.count - word.count)).contains { name[$0...].starts(with: word) }
        }
    }
}
