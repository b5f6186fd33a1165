/// Names of charsets: as documents write them, as records state them, as iconv knows them.
package struct Charset: Sendable, Hashable {
    /// IANA name in lower case, as a record states it.
    package let name: String
    /// What iconv_open(3) is asked for.
    let converter: String

    package static let utf8 = Charset(name: "utf-8", converter: "UTF-8")
    static let utf16LE = Charset(name: "utf-16le", converter: "UTF-16LE")
    static let utf16BE = Charset(name: "utf-16be", converter: "UTF-16BE")
    static let utf32LE = Charset(name: "utf-32le", converter: "UTF-32LE")
    static let utf32BE = Charset(name: "utf-32be", converter: "UTF-32BE")
    /// What Western software means when it says nothing, or Latin-1.
    static let windows1252 = Charset(name: "windows-1252", converter: "CP1252")

    private init(name: String, converter: String) {
        self.name = name
        self.converter = converter
    }

    /// The charset of a label; nil when iconv will not know it either.
    ///
    /// Labels that are read as a larger set follow the Encoding standard (https://encoding.spec.whatwg.org/#names-and-labels).
    package init?(label: String) {
        let label = label.lowercased().filter { !$0.isWhitespace }
        if let (name, converter) = Self.supersets[label] {
            self.init(name: name, converter: converter)
            return
        }
        let isPlain = label.utf8.allSatisfy {
            ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E
        }
        // The length and the letters keep options ("//TRANSLIT") and paths away from iconv_open.
        guard isPlain, (2...32).contains(label.utf8.count) else { return nil }
        self.init(name: label, converter: label.uppercased())
    }

    private static let supersets: [String: (String, String)] = {
        let groups: [(name: String, converter: String, labels: String)] = [
            ("utf-8", "UTF-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8"),
            (
                "windows-1252", "CP1252",
                "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 us-ascii ascii ansi_x3.4-1968 cp819"
            ),
            ("windows-1254", "CP1254", "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5"),
            ("windows-874", "CP874", "windows-874 tis-620 iso-8859-11 iso8859-11 dos-874"),
            ("gb18030", "GB18030", "gb18030 gbk gb2312 gb_2312-80 x-gbk cp936 ms936 chinese csgb2312 euc-cn"),
            ("big5", "BIG5-HKSCS", "big5 big5-hkscs cn-big5 x-x-big5 csbig5 cp950"),
            ("shift_jis", "CP932", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932 cp932 csshiftjis"),
            ("euc-jp", "EUC-JP-MS", "euc-jp x-euc-jp cseucpkdfmtjapanese eucjp"),
            ("iso-2022-jp", "ISO-2022-JP-2", "iso-2022-jp csiso2022jp"),
            (
                "euc-kr", "UHC",
                "euc-kr uhc cp949 ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 ms949 cseuckr"
            ),
            ("utf-16le", "UTF-16LE", "utf-16le utf-16 ucs-2 unicode iso-10646-ucs-2 csunicode unicodefeff"),
            ("utf-16be", "UTF-16BE", "utf-16be unicodefffe"),
            ("macintosh", "MACINTOSH", "macintosh mac x-mac-roman csmacintosh macroman"),
            ("x-mac-cyrillic", "MAC-CYRILLIC", "x-mac-cyrillic mac-cyrillic x-mac-ukrainian"),
            ("ibm866", "CP866", "ibm866 cp866 866 csibm866"),
        ]
        var table: [String: (String, String)] = [:]
        for group in groups {
            for label in group.labels.split(separator: " ") { table[String(label)] = (group.name, group.converter) }
        }
        return table
    }()

    /// Every converter of the C library that a document may ask for by a usual name, for loading before the process locks
    /// itself in. Those of smaller sets are left out: their labels are read as the larger ones.
    static let common: [String] = [
        "GB18030", "BIG5-HKSCS", "EUC-TW", "CP932", "EUC-JP-MS", "ISO-2022-JP-2", "ISO-2022-KR", "UHC", "JOHAB",
        "CP1255", "CP1258", "VISCII",
    ]
}
