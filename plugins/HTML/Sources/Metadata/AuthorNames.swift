import WinnowModel

/// Makes names of persons and desks out of bylines.
enum AuthorNames {
    /// The names in a byline: `By Jane Doe and John Roe, Reporters` gives two.
    static func names(in byline: String) -> [String] {
        var text = byline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for lead in leads where text.lowercased().hasPrefix(lead) {
            text = String(text.dropFirst(lead.count))
            break
        }
        for separator in [" and ", " und ", " et ", " y ", " & ", ";", "|", " with ", "/"] {
            text = text.split(separator: separator).joined(separator: ",")
        }
        return text.split(separator: ",").map { $0.trimmingSpace }.filter(isName)
    }

    private static let leads = [
        "by ", "by: ", "von ", "von: ", "par ", "por ", "di ", "door ", "av ", "af ", "written by ", "posted by ",
        "autor: ",
        "author: ", "text: ", "texte: ", "автор: ",
    ]

    /// Addresses, handles, dates and sentences are no names.
    static func isName(_ text: String) -> Bool {
        guard (2...60).contains(text.count), !text.contains("@"), !text.contains("://"), !text.hasPrefix("www.") else {
            return false
        }
        let words = text.split(separator: " ")
        guard words.count <= 6, text.contains(where: \.isLetter), !text.contains(where: \.isNumber) else {
            return false
        }
        return !["admin", "administrator", "unknown", "staff", "editor", "redaktion online", "anonymous", "guest"]
            .contains(
                text.lowercased())
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingSpace: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
