import WinnowHTML
import WinnowModel

/// Whether a page says that its text is free to read: `free`, `metered` or `paid`.
enum PageAccess {
    /// The stated access; nil when nothing states one. What is named after a paywall says `paid` only where it stands in
    /// the text, since scripts and styles for one are on every page of a site that has one.
    ///
    /// - Parameter prompt: what a prompt in the text says, for want of anything else.
    static func stated(
        _ data: StructuredData, _ marks: PageMarks, _ document: HTMLDocument, prompt: () -> PaywallWords.Access?
    ) -> String? {
        if let free = flag(data.value(.isAccessibleForFree)) { return free ? "free" : "paid" }
        if let parts = data.value(.hasPart), hasPaidPart(parts) { return "paid" }
        let property = marks.properties.first { $0.name == .isAccessibleForFree }
        if let property,
            let stated = document.attribute(.content, of: property.node)?.string
                ?? document.attribute(.href, of: property.node)?.string,
            let free = flag(.string(stated))
        {
            return free ? "free" : "paid"
        }
        let tier = marks.meta.first(
            "article:content_tier", "og:article:content_tier", "content_tier", "paywall", "sailthru.premium", "access",
            "article:opinion_tier", "cxenseparse:paywall", "is_paid_content", "paid_content")
        return tier.flatMap { tiers[$0.lowercased().trimmingSpace] }
            ?? (hasWall(marks, document) ? "paid" : prompt()?.rawValue)
    }

    /// Whether a short text in the document is named after a paywall: the prompt that stands where the text ends. Whole
    /// texts have such names too, on pages that everybody may read.
    private static func hasWall(_ marks: PageMarks, _ document: HTMLDocument) -> Bool {
        guard let headline = marks.headings.first, !marks.paywalls.isEmpty else { return false }
        let trunk = HeadlineTrunk(headline, document)
        return marks.paywalls.contains { node in
            guard !trunk.isElsewhere(node), document.hasAttribute(.hidden, node) == false else { return false }
            return MarkText.lines(of: node, in: document).utf8.count { $0 > 0x20 } >= 20
        }
    }

    /// Whether a part of the document is stated to be for subscribers.
    private static func hasPaidPart(_ value: LinkedValue) -> Bool {
        switch value {
        case .object(let part): flag(part[.isAccessibleForFree]) == false
        case .array(let parts): parts.prefix(16).contains { hasPaidPart($0) }
        default: false
        }
    }

    private static let tiers = [
        "free": "free", "open": "free", "public": "free", "metered": "metered", "locked": "paid", "paid": "paid",
        "premium": "paid", "subscriber": "paid", "subscribers": "paid", "plus": "paid", "true": "paid", "false": "free",
        "yes": "paid", "no": "free", "hard": "paid", "soft": "metered", "none": "free",
    ]

    private static func flag(_ value: LinkedValue?) -> Bool? {
        switch value {
        case .bool(let flag): return flag
        case .string(let text):
            let word = text.split { $0 == "/" || $0.isWhitespace }.last?.lowercased()
            return word == "true" || word == "yes" ? true : word == "false" || word == "no" ? false : nil
        case .array(let elements): return elements.first.flatMap { flag($0) }
        default: return nil
        }
    }
}
