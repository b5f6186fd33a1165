import WinnowModel

/// A place where a page names its authors, with who it names there.
struct AuthorSource {
    /// The kinds of places, the most trustworthy first.
    enum Kind: String {
        case linkedData, property, meta, byline, relation, webPage, label, wording, authorBox, tracking, state,
            unlabelled,
            address

        /// How often such a statement, alone, was right on open evaluation sets.
        var weight: Double {
            switch self {
            case .linkedData: 0.80
            case .property: 0.68
            case .byline: 0.66
            case .meta: 0.64
            case .label: 0.62
            case .relation: 0.60
            case .wording: 0.60
            case .webPage: 0.55
            case .authorBox: 0.45
            case .tracking, .state, .unlabelled: 0.50
            case .address: 0.35
            }
        }
    }

    let kind: Kind
    let readings: [BylineReader.Reading]

    /// The folded names.
    let keys: [[UInt8]]

    /// How well the names look like names of people, 0–1; organizations and made-up names count less.
    let likeness: Double

    init(_ kind: Kind, _ readings: [BylineReader.Reading]) {
        self.kind = kind
        self.readings = readings
        keys = readings.map { TextMatch.folded($0.author.name) }
        likeness = Self.likeness(of: readings)
    }

    private static func likeness(of readings: [BylineReader.Reading]) -> Double {
        let hasPeople = readings.contains { $0.kind == .person }
        var (sum, count) = (0.0, 0)
        for reading in readings where !hasPeople || reading.kind == .person {
            sum += reading.likeness
            count += 1
        }
        return count == 0 ? 0 : sum / Double(count)
    }

    /// Whether the two name somebody in common, if only by part of the name.
    func agrees(with other: AuthorSource) -> Bool {
        keys.contains { key in other.keys.contains { Self.isSame(key, $0) } }
    }

    /// How many of the people whom this source names the other names too, 0–1. Only data name nobody by mistake: beside
    /// bylines in the text there is much else.
    func share(namedBy other: AuthorSource) -> Double {
        guard kind == .meta || kind == .linkedData, readings.count > 1 else { return 1 }
        var (people, common) = (0, 0)
        for (reading, key) in zip(readings, keys) where reading.kind == .person && reading.likeness >= 0.9 {
            people += 1
            if other.keys.contains(where: { Self.isSame(key, $0) }) { common += 1 }
        }
        return people == 0 ? 1 : Double(common) / Double(people)
    }

    /// Equal names, or one whose words begin the other.
    static func isSame(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        if first == second { return true }
        let (short, long) = first.count < second.count ? (first, second) : (second, first)
        if short.count >= 3, long.count > short.count, long[short.count] == 0x20, long.starts(with: short) {
            return true
        }
        return first.lazy.filter { $0 != 0x20 }.elementsEqual(second.lazy.filter { $0 != 0x20 })
    }
}
