import WinnowHTML

extension DateGathering {
    /// Most bytes of scripts that are looked through.
    private static let scriptBytes = 2 << 20

    /// Looks for dates in the page's scripts and comments, which is worth it where nothing better states one.
    mutating func addScripts() {
        var dates = ScriptDates(machine: machine)
        var bytes = 0
        var node: HTMLNode? = document.root
        while let current = node, bytes < Self.scriptBytes {
            let isScript = document.tag(of: current) == .script
            if isScript ? !isOfOther(current) : document.kind(of: current) == .comment {
                let content = isScript ? document.firstChild(of: current) : current
                if let content {
                    let text = document.content(of: content)
                    bytes += text.count
                    text.withUnsafeBytes { dates.scan(UnsafeBufferPointer(rebasing: $0.prefix(Self.scriptBytes))) }
                }
            }
            node = document.next(after: current, within: document.root, skippingChildren: isScript)
        }
        let publications = dates.findings.filter(\.isPublication)
        let findings = publications.isEmpty ? dates.findings : publications
        // Dates of many days are those of a list of documents, and tell nothing of this one.
        let days = Set(findings.compactMap { DayNumber.of($0.value.date) })
        guard let first = findings.first, days.count <= 3 else { return }
        add(.published, first.value, .script, share: first.isPublication ? 1 : 0.6)
    }

    /// Whether a script holds JSON-LD that describes other documents.
    private func isOfOther(_ script: HTMLNode) -> Bool {
        facts.data.hasOthers && facts.marks.scripts.contains { $0.kind == .linkedData && $0.node == script }
    }
}
