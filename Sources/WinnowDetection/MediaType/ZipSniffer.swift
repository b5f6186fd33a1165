import WinnowModel

/// Names what a zip file is by its entries: office packages, e-books, programs, or just an archive.
///
/// Walks the local file headers from the start (APPNOTE.TXT section 4.3.7) and falls back to a scan for central
/// directory headers near the end; reads names only, never inflates.
enum ZipSniffer {
    private static let entryLimit = 256

    static func mediaType(of bytes: UnsafeRawBufferPointer) -> MediaType? {
        var names: [String] = []
        var position = 0
        while names.count < entryLimit, let entry = LocalEntry(bytes, at: position) {
            if names.isEmpty, entry.name == "mimetype", let type = stated(bytes, entry) { return type }
            names.append(entry.name)
            guard let next = entry.next, next > position else { break }
            position = next
        }
        names += centralNames(bytes)
        return classify(names)
    }

    /// OpenDocument and EPUB put their media type, stored, into the first entry (OCF 3.3 section 4.3).
    private static func stated(_ bytes: UnsafeRawBufferPointer, _ entry: LocalEntry) -> MediaType? {
        guard entry.isStored, let end = entry.next, end <= bytes.count, end - entry.dataStart < 128 else { return nil }
        let text = String(decoding: bytes[entry.dataStart..<end], as: UTF8.self).filter { !$0.isWhitespace }
        let known = ["application/epub+zip", "application/vnd.oasis.opendocument.", "application/vnd.sun.xml."]
        return known.contains { text.hasPrefix($0) } ? MediaType(text) : nil
    }

    private static func classify(_ names: [String]) -> MediaType? {
        func has(_ prefix: String) -> Bool { names.contains { $0.hasPrefix(prefix) } }
        if has("[Content_Types].xml") || has("_rels/.rels") {
            let isMacro = names.contains { $0.hasSuffix("vbaProject.bin") }
            if has("word/") {
                return MediaType(isMacro ? word + "macroenabled.12" : office + "wordprocessingml.document")
            }
            if has("xl/workbook.bin") { return "application/vnd.ms-excel.sheet.binary.macroenabled.12" }
            if has("xl/") {
                let macro = "application/vnd.ms-excel.sheet.macroenabled.12"
                return MediaType(isMacro ? macro : office + "spreadsheetml.sheet")
            }
            if has("ppt/") {
                let macro = "application/vnd.ms-powerpoint.presentation.macroenabled.12"
                return MediaType(isMacro ? macro : office + "presentationml.presentation")
            }
            if has("visio/") { return "application/vnd.ms-visio.drawing.main+xml" }
            if has("Documents/1/") { return "application/vnd.ms-xpsdocument" }
        }
        if has("META-INF/container.xml") { return "application/epub+zip" }
        if has("Index/Document.iwa") { return "application/vnd.apple.iwork" }
        if has("AndroidManifest.xml") { return "application/vnd.android.package-archive" }
        if has("META-INF/MANIFEST.MF") { return "application/java-archive" }
        if has("doc.kml") { return "application/vnd.google-earth.kmz" }
        return nil
    }

    private static let word = "application/vnd.ms-word.document."
    private static let office = "application/vnd.openxmlformats-officedocument."

    /// Names in the central directory: its headers lie at the end, each with its own signature (section 4.3.12).
    private static func centralNames(_ bytes: UnsafeRawBufferPointer) -> [String] {
        var names: [String] = []
        var index = max(0, bytes.count - (64 << 10))
        while names.count < entryLimit, index + 46 <= bytes.count {
            guard bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 0x01, bytes[index + 3] == 0x02
            else {
                index += 1
                continue
            }
            let end = index + 46 + bytes.littleEndian16(index + 28)
            guard end <= bytes.count else { break }
            names.append(String(decoding: bytes[(index + 46)..<end], as: UTF8.self))
            index = end
        }
        return names
    }

    private struct LocalEntry {
        let name: String
        let isStored: Bool
        let dataStart: Int
        /// Where the next header should be; nil when the size follows the data and is not known here.
        let next: Int?

        init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
            guard start + 30 <= bytes.count, bytes[start...].starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
            let nameEnd = start + 30 + bytes.littleEndian16(start + 26)
            dataStart = nameEnd + bytes.littleEndian16(start + 28)
            guard nameEnd <= bytes.count else { return nil }
            name = String(decoding: bytes[(start + 30)..<nameEnd], as: UTF8.self)
            isStored = bytes.littleEndian16(start + 8) == 0
            let hasDescriptor = bytes[start + 6] & 0x08 != 0
            let size = bytes.littleEndian16(start + 18) | bytes.littleEndian16(start + 20) << 16
            next = hasDescriptor && size == 0 ? nil : dataStart + size
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Two bytes, the lower first.
    fileprivate func littleEndian16(_ index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }
}
