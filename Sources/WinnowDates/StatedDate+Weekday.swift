import WinnowPlugin

extension StatedDate {
    /// 1 for Sunday to 7 for Saturday; nil without a day. By Zeller's congruence.
    var weekday: Int? {
        guard let month, let day else { return nil }
        let (year, shifted) = month < 3 ? (self.year - 1, month + 12) : (self.year, month)
        let sum = day + 13 * (shifted + 1) / 5 + year + year / 4 - year / 100 + year / 400
        // Zeller counts from Saturday.
        return (sum + 6) % 7 + 1
    }

    /// The same day with a time; nil when there is no such time.
    func at(_ time: Time) -> StatedDate? { StatedDate(year: year, month: month, day: day, time: time) }
}
