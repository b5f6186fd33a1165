import WinnowModel

/// Turns `Doe, Jane` round, which is one name and not two.
enum InvertedName {
    /// What no part of a person's name is.
    private static let others: BylineTraits = [
        .agency, .organization, .desk, .role, .rolePart, .lead, .noun, .junk, .calendar, .picture,
    ]

    /// The name with the family name at its end; nil for anything but a family name, a comma and given names. Several
    /// such names stand between semicolons.
    ///
    /// - Parameters:
    ///   - outlets: names of the page's own site, which stand behind a comma too.
    ///   - isOneOfSeveral: whether the other names are stated in texts of their own, so that any given names may follow;
    ///     else `Madonna, Jane Doe` would be one person.
    static func upright(_ text: String, _ outlets: SiteNames, isOneOfSeveral: Bool = false) -> String? {
        guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
        if text.utf8.contains(UInt8(ascii: ";")) {
            let all = text.split(separator: ";")
            let names = all.compactMap { upright(String($0), outlets, isOneOfSeveral: all.count > 1) }
            return names.count == all.count ? names.joined(separator: "; ") : nil
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpace }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[0].contains(" ") else { return nil }
        let name = parts[1] + " " + parts[0]
        let words = name.split(separator: " ").map { BylineWord($0) }
        guard !parts.contains(where: outlets.isNamed), words.allSatisfy({ $0.bare.isDisjoint(with: others) }) else {
            return nil
        }
        if isOneOfSeveral { return name }
        // A given name, and perhaps a second one's initial.
        guard words.count == 2 || words.count == 3 && words[1].scalars <= 2,
            words.allSatisfy({ $0.isCapital && !$0.hasDigit && $0.wide == 0 && !$0.isContact })
        else { return nil }
        return name
    }
}
