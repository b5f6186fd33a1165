/// A set of folded texts that is mostly asked for what it does not have.
struct FoldedSet: Sendable {
    private let texts: Set<String>
    private let filter: HashFilter

    /// - Parameter list: the texts, not folded yet, with `|` or a line end between them.
    init(_ list: String) {
        let folded = list.split { $0 == "|" || $0 == "\n" }.map { Folding.fold($0) }
        texts = Set(folded.map { String(decoding: $0, as: UTF8.self) })
        filter = HashFilter(folded.map { HashFilter.hash($0[...]) })
    }

    /// - Parameter folded: see ``Folding``.
    func contains(_ folded: ArraySlice<UInt8>) -> Bool {
        filter.mayContain(HashFilter.hash(folded)) && texts.contains(String(decoding: folded, as: UTF8.self))
    }
}
