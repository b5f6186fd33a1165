import WinnowModel

/// Tells apart the formats that share a container: zip packages, OLE2 compound files, Matroska, Ogg.
enum ContainerSniffer {
    static func refine(_ type: MediaType, _ bytes: UnsafeRawBufferPointer) -> MediaType {
        switch type.name {
        case "application/zip": ZipSniffer.mediaType(of: bytes) ?? type
        case "application/x-ole-storage": compound(bytes) ?? type
        case "video/x-matroska": contains(bytes.prefix(4096), "webm") ? "video/webm" : type
        case "application/ogg": ogg(bytes)
        case "application/gzip": type
        default: type
        }
    }

    private static func ogg(_ bytes: UnsafeRawBufferPointer) -> MediaType {
        let head = bytes.prefix(512)
        if contains(head, "theora") { return "video/ogg" }
        if contains(head, "OpusHead") || contains(head, "vorbis") || contains(head, "Speex") { return "audio/ogg" }
        return "application/ogg"
    }

    /// Compound files by the names in their directory (MS-CFB section 2.6): UTF-16 at 128-byte steps, so a search for
    /// the name finds it wherever the directory's sectors lie. The first 4 MiB hold it in any file that is not made to
    /// hide it.
    private static func compound(_ bytes: UnsafeRawBufferPointer) -> MediaType? {
        let head = bytes.prefix(4 << 20)
        let names: [(String, MediaType)] = [
            ("WordDocument", "application/msword"), ("Workbook", "application/vnd.ms-excel"),
            ("PowerPoint Document", "application/vnd.ms-powerpoint"),
            ("__properties_version1.0", "application/vnd.ms-outlook"), ("VisioDocument", "application/vnd.visio"),
            ("Book", "application/vnd.ms-excel"), ("EncryptedPackage", "application/x-ole-encrypted"),
            ("Quill", "application/vnd.ms-publisher"), ("MSProject", "application/vnd.ms-project"),
        ]
        let sector = head.count >= 32 && head[30] == 12 ? 4096 : 512
        for offset in stride(from: sector, to: head.count - 127, by: 128) where isDirectoryEntry(head, offset) {
            for (name, type) in names where hasName(head, offset, name) { return type }
        }
        return nil
    }

    /// The name's length in bytes, terminator included, is even and at most 64; the object's type is 1, 2 or 5.
    private static func isDirectoryEntry(_ bytes: Slice<UnsafeRawBufferPointer>, _ offset: Int) -> Bool {
        let length = Int(bytes[offset + 64]) | Int(bytes[offset + 65]) << 8
        return length > 2 && length <= 64 && length % 2 == 0 && [1, 2, 5].contains(bytes[offset + 66])
    }

    private static func hasName(_ bytes: Slice<UnsafeRawBufferPointer>, _ offset: Int, _ name: String) -> Bool {
        let length = Int(bytes[offset + 64]) | Int(bytes[offset + 65]) << 8
        guard length == (name.utf8.count + 1) * 2 else { return false }
        return name.utf8.enumerated().allSatisfy {
            bytes[offset + $0.offset * 2] == $0.element && bytes[offset + $0.offset * 2 + 1] == 0
        }
    }

    static func contains(_ bytes: Slice<UnsafeRawBufferPointer>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        var index = bytes.startIndex
        while index + count <= bytes.endIndex, let first = bytes[index...].firstIndex(of: word.utf8Start[0]) {
            guard first + count <= bytes.endIndex else { return false }
            if (0..<count).allSatisfy({ bytes[first + $0] == word.utf8Start[$0] }) { return true }
            index = first + 1
        }
        return false
    }
}
