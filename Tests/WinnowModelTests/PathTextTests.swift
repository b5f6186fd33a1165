import Testing
import WinnowModel

@Suite struct PathTextTests {
    @Test("any bytes come back from their display", arguments: 0..<64)
    func random(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
        // Mostly what is hard: backslashes, x, hexadecimal digits, control characters, pieces of UTF-8.
        let hard: [UInt8] = [0x5C, 0x5C, 0x78, 0x30, 0x66, 0x0A, 0x7F, 0xC3, 0xA4, 0xE2, 0x80, 0xAE, 0xFF, 0xF0, 0x9F]
        for _ in 0..<500 {
            var bytes: [UInt8] = []
            for _ in 0..<(1 + Int(state >> 60)) {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                bytes.append(state & 3 == 0 ? UInt8(truncatingIfNeeded: state >> 8) : hard[Int((state >> 8) % 15)])
            }
            #expect(PathText.bytes(fromDisplay: PathText.display(bytes)) == bytes, "\(bytes)")
        }
    }

    @Test("ordinary names are shown as they are", arguments: ["a.txt", "d/ü 日本.txt", "back\\slash", "C:\\n", ""])
    func ordinary(name: String) {
        #expect(PathText.display(Array(name.utf8)) == name)
        #expect(PathText.bytes(fromDisplay: name) == Array(name.utf8))
    }

    @Test(
        "bytes that are no text, controls and direction marks are escaped",
        arguments: [
            ([0xFF], "\\xff"), ([0x61, 0x0A], "a\\x0a"), ([0x5C, 0x0A], "\\\\\\x0a"),
            ([0x5C, 0x78, 0x34, 0x31], "\\\\x41"),
            ([0xE2, 0x80, 0xAE], "\\xe2\\x80\\xae"), ([0xC3], "\\xc3"),
        ] as [([UInt8], String)])
    func escaped(bytes: [UInt8], text: String) {
        #expect(PathText.display(bytes) == text)
        #expect(PathText.bytes(fromDisplay: text) == bytes)
    }

    @Test("a path has a directory and a name")
    func parts() {
        let path = SourcePath(Array("a/b/c.txt".utf8))
        #expect(path.directory == Array("a/b".utf8) && path.name == Array("c.txt".utf8))
        #expect(SourcePath(directory: path.directory, name: path.name) == path)
        #expect(SourcePath(Array("c".utf8)).directory.isEmpty)
        #expect(SourcePath(directory: [], name: Array("c".utf8)).bytes == Array("c".utf8))
    }
}
