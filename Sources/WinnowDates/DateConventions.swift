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
    /// Whether dates with years of two digits are written in one order.
    let hasShortYears: Bool
    /// Whether hours and minutes are written with a dot between them.
    let hasDotClock: Bool

    /// - Parameter languages: BCP 47 tags, the most telling first.
    init(_ languages: [String]) {
        let (language, region) = Self.parts(of: languages.first ?? "")
        let isMonthFirst = Self.writesMonthFirst(region)
        order = isMonthFirst || (language == "en" && region == nil) || language == "fil" ? .monthFirst : .dayFirst
        switch language {
        case "": isOrderKnown = false
        case "en": isOrderKnown = region != nil && region != "CA" && region != "US" || isMonthFirst
        default: isOrderKnown = true
        }
        isYearFirst = Self.writesYearFirst(language)
        calendar = language == "fa" || language == "ps" ? .persian : language == "th" ? .buddhist : .gregorian
        isCroatian = language == "hr" || language == "bs"
        isIndian = region == "IN" || language == "hi"
        hasShortYears = language != "ne" && language != "eo"
        hasDotClock = Self.writesDotClock(language)
    }

    /// The language of a tag in lower case, and its region in upper case: the last part of two letters. By bytes, since a
    /// page costs a reader.
    private static func parts(of tag: String) -> (language: String, region: String?) {
        var tag = tag
        return tag.withUTF8 { utf8 in
            var (language, region): (String?, String?) = (nil, nil)
            var start = 0
            for index in 0...utf8.count {
                guard index == utf8.count || utf8[index] == UInt8(ascii: "-") || utf8[index] == UInt8(ascii: "_") else {
                    continue
                }
                let part = UnsafeBufferPointer(rebasing: utf8[start..<index])
                start = index + 1
                if part.isEmpty { continue }
                if language == nil {
                    language = text(part) { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
                } else if part.count == 2 {
                    region = text(part) { $0 &- 0x61 < 26 ? $0 & ~0x20 : $0 }
                }
            }
            return (language ?? "", region)
        }
    }

    private static func text(_ part: UnsafeBufferPointer<UInt8>, _ fold: (UInt8) -> UInt8) -> String {
        String(unsafeUninitializedCapacity: part.count) { letters in
            for index in part.indices { letters[index] = fold(part[index]) }
            return part.count
        }
    }

    /// Whether a region writes the month first; English alone does not tell.
    private static func writesMonthFirst(_ region: String?) -> Bool {
        switch region {
        case "US", "PH", "FM", "GU", "MH", "PR", "PW": true
        default: false
        }
    }

    private static func writesDotClock(_ language: String) -> Bool {
        switch language {
        case "fi", "da", "id", "et", "it", "nb", "no", "nn", "si": true
        default: false
        }
    }

    private static func writesYearFirst(_ language: String) -> Bool {
        switch language {
        case "ja", "ko", "zh", "hu", "mn", "eu", "yue": true
        default: false
        }
    }

    /// The month that a name means where languages disagree; nil where they agree.
    /// - Parameter month: the month that `Lexicon` has for the name.
    func month(_ hash: UInt64) -> UInt8? { isCroatian ? Self.croatian[hash] : nil }

    private static let croatian: [UInt64: UInt8] = [
        WordFold.hash("listopad"): 10, WordFold.hash("listopada"): 10, WordFold.hash("lis"): 10,
        WordFold.hash("lip"): 6, WordFold.hash("srp"): 7,
    ]
}
