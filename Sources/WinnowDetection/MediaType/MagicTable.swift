private import Glibc
import WinnowModel

/// Magic numbers: bytes at fixed places that name a format. The facts come from the formats' own specifications and
/// from the list of signatures that WHATWG MIME Sniffing keeps.
enum MagicTable {
    private struct Entry {
        var offset: Int
        var bytes: [UInt8]
        var type: MediaType

        init(_ offset: Int, _ text: StaticString, _ type: MediaType) {
            self.offset = offset
            bytes = text.withUTF8Buffer { Array($0) }
            self.type = type
        }

        init(_ offset: Int, hex: String, _ type: MediaType) {
            self.offset = offset
            bytes = Hexadecimal.bytes(hex.utf8) ?? []
            self.type = type
        }

        func matches(_ document: UnsafeRawBufferPointer) -> Bool {
            document.count >= offset + bytes.count && document[offset...].starts(with: bytes)
        }
    }

    /// Signatures long enough to be no accident.
    private static let entries: [Entry] = [
        Entry(0, "%PDF-", "application/pdf"),
        Entry(0, hex: "504b0304", "application/zip"), Entry(0, hex: "504b0506", "application/zip"),
        Entry(0, hex: "504b0708", "application/zip"),
        Entry(0, hex: "d0cf11e0a1b11ae1", "application/x-ole-storage"),
        Entry(0, hex: "89504e470d0a1a0a", "image/png"), Entry(0, hex: "ffd8ff", "image/jpeg"),
        Entry(0, "GIF87a", "image/gif"), Entry(0, "GIF89a", "image/gif"),
        Entry(0, hex: "49492a00", "image/tiff"), Entry(0, hex: "4d4d002a", "image/tiff"),
        Entry(0, hex: "49492b00", "image/tiff"), Entry(0, hex: "4d4d002b", "image/tiff"),
        Entry(0, "8BPS", "image/vnd.adobe.photoshop"), Entry(0, hex: "ff0a", "image/jxl"),
        Entry(0, hex: "0000000c4a584c200d0a870a", "image/jxl"), Entry(0, hex: "0000000c6a5020200d0a870a", "image/jp2"),
        Entry(0, hex: "41542654464f524d", "image/vnd.djvu"), Entry(0, hex: "762f3101", "image/x-exr"),
        Entry(0, "gimp xcf", "image/x-xcf"), Entry(0, hex: "d7cdc69a", "image/wmf"),
        Entry(0, hex: "1f8b08", "application/gzip"), Entry(0, "BZh", "application/x-bzip2"),
        Entry(0, hex: "fd377a585a00", "application/x-xz"), Entry(0, hex: "28b52ffd", "application/zstd"),
        Entry(0, hex: "377abcaf271c", "application/x-7z-compressed"),
        Entry(0, hex: "526172211a07", "application/vnd.rar"), Entry(0, hex: "04224d18", "application/x-lz4"),
        Entry(0, "LZIP", "application/x-lzip"), Entry(0, "MSCF", "application/vnd.ms-cab-compressed"),
        Entry(0, hex: "edabeedb", "application/x-rpm"),
        Entry(0, "!<arch>\ndebian", "application/vnd.debian.binary-package"),
        Entry(0, "!<arch>\n", "application/x-archive"), Entry(257, "ustar", "application/x-tar"),
        Entry(0, "070701", "application/x-cpio"), Entry(0, "070707", "application/x-cpio"),
        Entry(32769, "CD001", "application/x-iso9660-image"),
        Entry(0, "fLaC", "audio/flac"), Entry(0, "OggS", "application/ogg"), Entry(0, "ID3", "audio/mpeg"),
        Entry(0, "MThd", "audio/midi"), Entry(0, "#!AMR", "audio/amr"), Entry(0, "FLV\u{1}", "video/x-flv"),
        Entry(0, hex: "1a45dfa3", "video/x-matroska"), Entry(0, hex: "000001ba", "video/mpeg"),
        Entry(0, hex: "000001b3", "video/mpeg"), Entry(0, hex: "3026b2758e66cf11", "video/x-ms-asf"),
        Entry(0, "{\\rtf", "application/rtf"), Entry(0, "%!PS", "application/postscript"),
        Entry(0, hex: "c5d0d3c6", "application/postscript"),
        Entry(0, hex: "7f454c46", "application/x-elf"), Entry(0, hex: "cffaedfe", "application/x-mach-binary"),
        Entry(0, hex: "cafebabe", "application/java-vm"), Entry(0, hex: "0061736d", "application/wasm"),
        Entry(0, "SQLite format 3\u{0}", "application/vnd.sqlite3"), Entry(0, "PAR1", "application/vnd.apache.parquet"),
        Entry(0, hex: "894844460d0a1a0a", "application/x-hdf5"), Entry(0, "wOFF", "font/woff"),
        Entry(0, "wOF2", "font/woff2"), Entry(0, "OTTO\u{0}", "font/otf"), Entry(0, hex: "0001000000", "font/ttf"),
        Entry(0, "WARC/1.", "application/warc"), Entry(0, hex: "2142444e", "application/vnd.ms-outlook-pst"),
        Entry(60, "BOOKMOBI", "application/x-mobipocket-ebook"),
        Entry(0, hex: "d4c3b2a1", "application/vnd.tcpdump.pcap"),
        Entry(0, hex: "a1b2c3d4", "application/vnd.tcpdump.pcap"), Entry(0, "Obj\u{1}", "application/avro"),
        Entry(0, "AC10", "image/vnd.dwg"), Entry(0, hex: "789f3e22", "application/vnd.ms-tnef"),
    ]

    /// Entries by their first byte, for those at offset 0: one look decides for most documents.
    private static let byFirstByte: [[Entry]] = {
        var table: [[Entry]] = Array(repeating: [], count: 256)
        for entry in entries where entry.offset == 0 { table[Int(entry.bytes[0])].append(entry) }
        return table
    }()
    private static let atOffset = entries.filter { $0.offset > 0 }

    /// The type that a signature proves; nil when none is there.
    static func mediaType(of document: UnsafeRawBufferPointer) -> MediaType? {
        for entry in byFirstByte[Int(document[0])] where entry.matches(document) { return entry.type }
        for entry in atOffset where entry.matches(document) { return entry.type }
        if document.count >= 12 {
            if document.starts(with: "RIFF".utf8) { return riff(document) }
            if document[4...].starts(with: "ftyp".utf8) { return isoMedia(document) }
            if document.starts(with: "FORM".utf8), document[8...].starts(with: "AIF".utf8) { return "audio/x-aiff" }
        }
        return pdfAfterGarbage(document)
    }

    /// Types whose signature is so short that it needs a second sign.
    static func weakMediaType(of document: UnsafeRawBufferPointer, _ hint: TypeHint) -> MediaType? {
        guard document.count >= 4 else { return nil }
        if document.starts(with: "BM".utf8), document.count >= 18,
            [12, 40, 52, 56, 64, 108, 124].contains(document[14])
        {
            return "image/bmp"
        }
        if document[0] == 0, document[1] == 0, [1, 2].contains(document[2]), document[3] == 0, document.count >= 22,
            document[9] == 0
        {
            return "image/vnd.microsoft.icon"
        }
        if document[0] == 0xFF, document[1] & 0xE0 == 0xE0, document[1] & 0x06 != 0, document[2] & 0xF0 != 0xF0 {
            return document[1] & 0xF6 == 0xF0 ? "audio/aac" : "audio/mpeg"
        }
        if document.starts(with: "MZ".utf8) { return "application/vnd.microsoft.portable-executable" }
        return nil
    }

    private static func riff(_ document: UnsafeRawBufferPointer) -> MediaType? {
        switch String(decoding: document[8..<12], as: UTF8.self) {
        case "WAVE": "audio/vnd.wave"
        case "WEBP": "image/webp"
        case "AVI ": "video/x-msvideo"
        default: nil
        }
    }

    /// ISO base media files by their major brand (ISO 14496-12 section 4.3).
    private static func isoMedia(_ document: UnsafeRawBufferPointer) -> MediaType {
        switch String(decoding: document[8..<12], as: UTF8.self) {
        case "heic", "heix", "heim", "heis", "hevc": "image/heic"
        case "mif1", "msf1": "image/heif"
        case "avif", "avis": "image/avif"
        case "M4A ", "M4B ": "audio/mp4"
        case "qt  ": "video/quicktime"
        case let brand where brand.hasPrefix("3g"): "video/3gpp"
        default: "video/mp4"
        }
    }

    /// A PDF header may follow up to 1,024 bytes of anything (PDF Reference 1.7, appendix H, note 13).
    private static func pdfAfterGarbage(_ document: UnsafeRawBufferPointer) -> MediaType? {
        guard let base = document.baseAddress else { return nil }
        let end = min(document.count, 1024)
        var index = 0
        while index < end, let found = memchr(base + index, Int32(UInt8(ascii: "%")), end - index) {
            let percent = UnsafeRawPointer(found) - base
            let rest = document[percent...]
            if rest.starts(with: "%PDF-1.".utf8) || rest.starts(with: "%PDF-2.".utf8) {
                // A text about PDF files has the words too, but not the binary marker or an object behind them.
                return rest.prefix(2048).contains { $0 >= 0x80 || $0 == 0 } ? "application/pdf" : nil
            }
            index = percent + 1
        }
        return nil
    }
}
