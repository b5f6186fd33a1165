/// Addresses in a foot: of pages, of mail, of streets.
extension TailReader {
    /// An e-mail address with a name at most, a page's own address, a page number.
    mutating func isAddressLine(_ line: LineText) -> Bool {
        let text = line.text
        guard text.utf8.count <= 300, !line.shape.endsWithStop else { return false }
        if HeadReader.isAddress(text) {
            if facts.address == nil { facts.state(\.address, "canonicalUrl", text, from: "address at the end") }
            return facts.address == text || isSure
        }
        if isSure, isPostal(line) { return true }
        if line.shape.letters == 0, line.shape.digits > 0 { return text.utf8.count <= 8 && isSure }
        return line.shape.words <= 8 && line.shape.weight <= 80 && Self.hasMailAddress(text)
    }

    /// `Transit Weekly, 200 Varick Street, New York, NY 10014`: commas, a state in two capitals and a number of five digits.
    private func isPostal(_ line: LineText) -> Bool {
        guard line.shape.digits >= 5, line.text.utf8.count <= 140 else { return false }
        let words = line.text.split { " ,".contains($0) }
        guard words.count >= 5, let zip = words.last, zip.utf8.count == 5, zip.utf8.allSatisfy({ $0 &- 0x30 < 10 })
        else {
            return false
        }
        let state = words[words.count - 2]
        return state.utf8.count == 2 && state.utf8.allSatisfy { $0 &- 0x41 < 26 } && line.text.contains(",")
    }

    /// Whether a word is an e-mail address; a handle (`@name`) is none.
    static func hasMailAddress(_ text: String) -> Bool {
        text.utf8.split(separator: 0x20).contains { word in
            let sides = word.drop { $0 == UInt8(ascii: "(") }.split(
                separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            return sides.count == 2 && sides[0].count > 1 && sides[1].contains(UInt8(ascii: ".")) && sides[1].count > 3
        }
    }
}
