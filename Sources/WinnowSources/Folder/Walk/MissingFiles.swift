internal import WinnowModel

/// Files that are known and were not found, in two blocks of memory: a million of them cost some 80 MB and no allocation
/// for each.
struct MissingFiles {
    private var names: [UInt8] = []
    private var files: [(end: Int, fingerprint: FileFingerprint)] = []

    /// How many there are.
    var count: Int { files.count }

    /// What the first of them was.
    var first: FileFingerprint? { files.first?.fingerprint }

    mutating func append(_ name: UnsafeRawBufferPointer, _ fingerprint: FileFingerprint) {
        names.append(contentsOf: name)
        files.append((names.count, fingerprint))
    }

    /// The name and former fingerprint of one file.
    subscript(index: Int) -> (name: ArraySlice<UInt8>, fingerprint: FileFingerprint) {
        let start = index == 0 ? 0 : files[index - 1].end
        return (names[start..<files[index].end], files[index].fingerprint)
    }

    mutating func removeAll() { self = MissingFiles() }
}
