/// What the language of a text says about its dates.
struct DateConventions: Sendable {
    /// The order of the parts of a date of digits, where the year does not come first.
    enum Order: Sendable { case dayFirst, monthFirst }

    /// The order that a slash or a hyphen means.
    let order: Order
    /// Whether the language, or its region, leaves no doubt about the order.
    let isOrderKnown: Bool
    /// Whether a date of two-digit numbers begins with the year, as in 23.09.14.
    let isYearFirst: Bool
    /// Whether years are counted in the Buddhist era, Persian or Gregorian, when nothing else is said.
    let calendar: DateCalendar
    /// Whether Croatian names of the months are meant where Czech or Polish ones are spelled alike.
    let isCroatian: Bool
    /// Whether IST is India's time.
    let isIndian: Bool

    /// Regions that write the month first; English alone does not tell.
    private static let monthFirstRegions: Set<String> = ["US", "PH", "FM", "GU", "MH", "PR", "PW"]
    private static let yearFirstLanguages: Set<String> = ["ja", "ko", "zh", "hu", "mn", "eu", "yue"]

    /// - Parameter languages: BCP 47 tags, the most telling first.
    init(_ languages: [String]) {
        let subtags = (languages.first ?? "").split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        let language = subtags.first?.lowercased() ?? ""
        let region = subtags.dropFirst().last { $0.utf8.count == 2 }?.uppercased()
        let isMonthFirst = region.map { Self.monthFirstRegions.contains($0) } ?? false
        order = isMonthFirst || (language == "en" && region == nil) || language == "fil" ? .monthFirst : .dayFirst
        switch language {
        case "": isOrderKnown = false
        case "en": isOrderKnown = region != nil && region != "CA" && region != "US" || isMonthFirst
        default: isOrderKnown = true
        }
        isYearFirst = Self.yearFirstLanguages.contains(language)
        calendar = language == "fa" || language == "ps" ? .persian : language == "th" ? .buddhist : .gregorian
        isCroatian = language == "hr" || language == "bs"
        isIndian = region == "IN" || language == "hi"
    }

    /// The month that a name means where languages disagree; nil where they agree.
    /// - Parameter month: the month that `Lexicon` has for the name.
    func month(_ hash: UInt64) -> UInt8? { isCroatian ? Self.croatian[hash] : nil }

    private static let croatian: [UInt64: UInt8] = [
        WordFold.hash("listopad"): 10, WordFold.hash("listopada"): 10, WordFold.hash("lis"): 10,
        WordFold.hash("lip"): 6, WordFold.hash("srp"): 7,
    ]
}
