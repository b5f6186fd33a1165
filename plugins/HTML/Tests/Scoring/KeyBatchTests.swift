import Testing

@testable import HTMLExtractor

@Suite("Looking up many keys together")
struct KeyBatchTests {
    private static let keys = "article content footer menu sidebar comments body header title zzqx"
        .split(separator: " ").map { VocabularyKeys.word(ClassWords.number($0.utf8)) }

    private func weight(_ key: UInt32) -> Int {
        Vocabulary.shared.weight(key, from: Vocabulary.shared.firstEntry(key))
    }

    @Test("each row gets the weights of its own keys, however many rows there are", arguments: [1, 300, 5000])
    func rows(count: Int) {
        var batch = KeyBatch()
        defer { batch.deallocate() }
        var (rows, found): ([Int], [[Int]]) = ([], [])
        func take() {
            batch.take { row, keys in
                rows.append(row)
                found.append([])
                keys.visit { found[found.count - 1].append(Int($0) << 8 | $1 & 0xFF) }
            }
        }
        // Every fourth row has no keys.
        let expected = (0..<count).map { row in
            row % 4 == 3 ? [] : Self.keys.indices.map { ($0 * 7 + row) % Self.keys.count }
        }
        for (row, indexes) in expected.enumerated() {
            for index in indexes { batch.add(Self.keys[index], tag: UInt8(index)) }
            if batch.endGroup(row) { take() }
        }
        take()
        #expect(rows == Array(0..<count))
        #expect(Self.keys.contains { weight($0) != 0 })
        #expect(
            found
                == expected.map { indexes in
                    indexes.filter { weight(Self.keys[$0]) != 0 }.map { $0 << 8 | weight(Self.keys[$0]) & 0xFF }
                })
    }

    @Test("keys beyond a batch's room are left out, and the batch goes on")
    func overflow() {
        var batch = KeyBatch()
        defer { batch.deallocate() }
        for _ in 0..<10_000 { batch.add(Self.keys[0]) }
        let isFull = batch.endGroup(0)
        #expect(isFull)
        var visited = 0
        batch.take { _, keys in keys.visit { _, _ in visited += 1 } }
        #expect(visited < 2000)
        var isEmpty = true
        batch.take { _, _ in isEmpty = false }
        #expect(isEmpty)
    }
}
