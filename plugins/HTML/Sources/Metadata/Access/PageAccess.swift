import WinnowHTML
import WinnowModel
import WinnowPlugin

/// Whether a page says that its text is free to read: `free`, `metered` or `paid`.
enum PageAccess {
    /// The stated access; nil when nothing states one. What is named after a paywall says `paid` only where it stands in
    /// the text, since scripts and styles for one are on every page of a site that has one.
    ///
    /// - Parameters:
    ///   - explanation: takes every statement, the best first.
    ///   - prompt: what a prompt in the text says, for want of anything else.
    static func stated(
        _ data: StructuredData, _ marks: PageMarks, _ document: HTMLDocument, _ explanation: ExplanationCollector?,
        prompt: () -> PaywallWords.Access?
    ) -> String? {
        var choice = FieldChoice("attributes.html.paywall", explanation)
        choice.offer("json-ld isAccessibleForFree", asIs: access(flag(data.value(.isAccessibleForFree))))
        choice.offer("json-ld hasPart", asIs: data.value(.hasPart).flatMap { hasPaidPart($0) ? "paid" : nil })
        choice.offer("itemprop isAccessibleForFree", asIs: access(property(marks, document)))
        choice.offer("meta", asIs: tier(marks))
        choice.offer("element named after a paywall", asIs: hasWall(marks, document) ? "paid" : nil)
        choice.offer("prompt in the text", asIs: prompt()?.rawValue)
        return choice.decided()
    }

    private static func access(_ isFree: Bool?) -> String? { isFree.map { $0 ? "free" : "paid" } }

    private static func property(_ marks: PageMarks, _ document: HTMLDocument) -> Bool? {
        marks.properties.first { $0.name == .isAccessibleForFree }.flatMap { property in
            let stated = document.attribute(.content, of: property.node) ?? document.attribute(.href, of: property.node)
            return flag(stated.map { .string($0.string) })
        }
    }

    private static func tier(_ marks: PageMarks) -> String? {
        marks.meta.first(
            "article:content_tier", "og:article:content_tier", "content_tier", "paywall", "sailthru.premium", "access",
            "article:opinion_tier", "cxenseparse:paywall", "is_paid_content", "paid_content"
        ).flatMap { tiers[$0.lowercased().trimmingSpace] }
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
