/// Closing quotation marks that nothing opened, left over at the end of copied texts.
enum StrayQuotes {
    /// The last paragraph without a closing mark that has no opening one in the whole text.
    /// - Parameters:
    ///   - paragraph: the last one.
    ///   - others: the paragraphs before it.
    /// - Returns: nil when there is no such mark.
    static func removed(from paragraph: String, others: [String]) -> String? {
        let text = paragraph.trimmed()
        guard let last = text.unicodeScalars.last else { return nil }
        let openers: [Unicode.Scalar]
        switch last {
        case "”": openers = ["“", "„", "”"]
        case "»": openers = ["«"]
        case "«": openers = ["»"]
        case "“": openers = ["„", "”"]
        case "\"": openers = ["\""]
        case "」": openers = ["「"]
        case "』": openers = ["『"]
        default: return nil
        }
        var balance = 0
        let isSymmetric = openers == ["\""] || openers.contains(last)
        for scalar in text.unicodeScalars { count(scalar, last, openers, isSymmetric, &balance) }
        if isSymmetric ? balance % 2 == 0 : balance >= 0 { return nil }
        // The mark may close a quotation that an earlier paragraph opened.
        balance = 0
        for paragraph in others.suffix(400) {
            for scalar in paragraph.unicodeScalars { count(scalar, last, openers, isSymmetric, &balance) }
        }
        if isSymmetric ? balance % 2 != 0 : balance > 0 { return nil }
        var scalars = text.unicodeScalars
        scalars.removeLast()
        return String(scalars).trimmed()
    }

    private static func count(
        _ scalar: Unicode.Scalar, _ closer: Unicode.Scalar, _ openers: [Unicode.Scalar], _ isSymmetric: Bool,
        _ balance: inout Int
    ) {
        if isSymmetric {
            if scalar == closer || openers.contains(scalar) { balance += 1 }
        } else if scalar == closer {
            balance -= 1
        } else if openers.contains(scalar) {
            balance += 1
        }
    }
}
