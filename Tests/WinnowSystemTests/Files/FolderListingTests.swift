import Glibc
import Testing

@testable import WinnowSystem

@Suite("A folder listing")
struct FolderListingTests {
    @Test("has every name, sorted by bytes, without the dots")
    func sorted() throws {
        var template = Array("/tmp/winnow-listing.XXXXXX".utf8CString)
        #expect(mkdtemp(&template) != nil)
        let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var names = (0..<500).map { "document-number-\($0 % 7 == 0 ? "é" : "")\($0)" }
        names += ["a", "b.txt", String(repeating: "x", count: 255), "document-number-1"]
        for name in Set(names) {
            let file = open(root + "/" + name, O_CREAT | O_WRONLY, 0o644)
            #expect(file >= 0)
            close(file)
        }
        let folder = try RootFolder(path: root)
        let listing = try FolderListing(of: folder.openFolder([]))
        let listed = (0..<listing.count).map { String(decoding: listing.name(at: $0), as: UTF8.self) }
        #expect(listed == Set(names).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(listing.index(of: Array("b.txt".utf8)) == listed.firstIndex(of: "b.txt"))
        #expect(listing.index(of: Array("c".utf8)) == nil)
        listing.keep { listing.name(at: $0).count < 3 }
        #expect(listing.count == 1 && listing.name(at: 0).elementsEqual("a".utf8))
        for name in Set(names) { unlink(root + "/" + name) }
        rmdir(root)
    }
}
