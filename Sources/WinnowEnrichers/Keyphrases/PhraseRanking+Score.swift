private import Glibc

extension PhraseRanking {
    @inline(__always)
    static func standing(_ entry: Vocabulary.Entry, _ capitalizesNouns: Bool) -> Standing {
        var role: Role = entry.isParticle ? .particle : []
        let isName = entry.capitals * 2 >= entry.count && entry.capitals > 0
        if entry.isOffice { role.insert(.office) }
        if entry.isCommon, entry.isOrdinary, entry.capitals > 0, !capitalizesNouns {
            return Standing(role: role.union([.ordinary, .name, .mayBeName]))
        }
        if entry.isCommon || (entry.isVerb && !isName) { return Standing(role: role) }
        role.insert(.bearing)
        if entry.capitals > 0 { role.insert(.name) }
        if entry.count > 1 || entry.capitals > 0 || entry.isInTitle { role.insert(.topic) }
        if entry.smalls == 0, !capitalizesNouns { role.insert(.mayBeName) }
        if role.isDisjoint(with: [.topic, .mayBeName]) { return Standing(role: role) }
        return Standing(weight: weight(entry, isName: isName, capitalizesNouns), role: role)
    }

    private static func weight(_ entry: Vocabulary.Entry, isName: Bool, _ capitalizesNouns: Bool) -> Float {
        var weight = entry.count == 1 ? 1 : log2f(1 + Float(entry.count))
        if entry.isInTitle { weight *= 1.5 }
        if capitalizesNouns { weight *= isName ? 1 : 0.7 } else if isName { weight *= 1.8 }
        if entry.letters <= 3, !isName { weight *= 0.5 }
        return weight * (1 + 1.2 / (1 + Float(entry.firstSentence) / 3))
    }

    /// How well a phrase says what the text is about; 0 for one that says nothing.
    func score(_ candidate: PhraseCandidate) -> Float {
        // Most stand once, and say so with their first word.
        if candidate.count == 1, !candidate.isName, !text.vocabulary.entries[candidate.words[0]].isInTitle { return 0 }
        var (sum, bearing, least, isInTitle) = (Float(0), Float(0), Int.max, true)
        var (lastIsSmall, namesLater) = (false, false)
        for place in 0..<Int(candidate.length) {
            let word = candidate.words[place]
            let weight = standings[word].weight
            guard weight > 0 else { continue }
            let entry = text.vocabulary.entries[word]
            sum += weight
            bearing += 1
            least = min(least, entry.count)
            // Words of the title count when the text takes them up.
            isInTitle = isInTitle && entry.isInTitle && entry.count > 1
            let isSmall = entry.capitals * 2 < entry.count
            namesLater = namesLater || (lastIsSmall && !isSmall)
            lastIsSmall = isSmall
        }
        // What stands once is a topic only as a name or in the title.
        guard bearing > 0, candidate.count > 1 || candidate.isName || isInTitle else { return 0 }
        var mean = sum / bearing * (candidate.count > 1 || isInTitle ? 1 : 0.4)
        if candidate.length == 1 {
            // `European` stands for nothing where it never stands without `Union`.
            let alone = Float(candidate.alone + 1) / Float(candidate.count + 1)
            return mean * alone.squareRoot().squareRoot()
        }
        // Headlines run words together that the text keeps apart, and verbs stand before names: `kill Morrow`.
        if candidate.count == 1, isInTitle, !candidate.isName { mean *= 0.7 }
        if namesLater, !candidate.isName, !capitalizesNouns { mean *= 0.6 }
        let length = 1 + (candidate.isName ? 0.3 : 0.15) * (bearing - 1)
        return mean * length * (Float(candidate.count) / Float(least)).squareRoot()
    }
}
