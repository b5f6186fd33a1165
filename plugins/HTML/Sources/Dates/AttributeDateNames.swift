/// What the names of `data-` attributes say about the dates in them.
enum AttributeDateNames {
    private static let dates = PartList("date time stamp publi posted created epoch utc unix iso")
    private static let changes = PartList("modif updat edit chang revis")
    private static let others = PartList(
        """
        expir end start birth born event valid last now current server render build request cache out count begin due \
        until deadline login join regist range archiv delet visit fetch crawl interval run zone read play durat sched
        """)

    /// Whether a name, in small letters, is that of the day of a change; nil when it is no date of the document at all.
    static func isModified(_ name: UnsafeBufferPointer<UInt8>) -> Bool? {
        if changes.occurs(in: name) { return true }
        return dates.occurs(in: name) && !others.occurs(in: name) ? false : nil
    }
}
