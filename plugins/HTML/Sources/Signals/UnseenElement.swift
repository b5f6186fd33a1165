import WinnowHTML

/// Tells what no reader ever sees from what a script shows later: tabs, folded answers, the rest of a text behind "more".
enum UnseenElement {
    /// Whether a hidden element stays so.
    ///
    /// What scripts and styles show they find by its id and classes, and rows, items and code where they stand.
    static func isMeant(_ node: HTMLNode, _ tag: HTMLName, in document: HTMLDocument) -> Bool {
        switch tag {
        case .pre, .table, .thead, .tbody, .tr, .td, .th, .ul, .ol, .li, .dl, .dt, .dd: false
        default: document.attribute(.id, of: node) == nil && document.attribute(.class, of: node) == nil
        }
    }

    /// Whether an inline element holds the number of a line of code, for the eye alone.
    static func isLineNumber(_ node: HTMLNode, in document: HTMLDocument) -> Bool {
        guard let child = document.firstChild(of: node), document.isText(child),
            document.nextSibling(of: child) == nil, let name = document.attribute(.class, of: node)
        else { return false }
        let isNumber = document.content(of: child).withUnsafeBytes { bytes in
            bytes.count <= 12 && bytes.allSatisfy { $0 <= 0x20 || $0 &- 0x30 < 10 }
        }
        return isNumber && lineNames.contains { name.contains($0) }
    }

    private static let lineNames: [StaticString] = ["lineno", "line-no", "line-num", "linenum", "ln-num", "gutter"]
}
