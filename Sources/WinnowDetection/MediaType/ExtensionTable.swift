import WinnowModel

/// Media types by file extension, as the IANA registrations and the formats' own pages give them.
enum ExtensionTable {
    /// The type of a file name's extension; nil for an unknown one or none.
    static func mediaType(_ filename: String) -> MediaType? {
        guard let dot = filename.utf8.lastIndex(of: UInt8(ascii: ".")),
            filename.utf8.distance(from: dot, to: filename.utf8.endIndex) <= 12
        else { return nil }
        return types[filename[filename.utf8.index(after: dot)...].lowercased()]
    }

    private static let types: [String: MediaType] = {
        var table: [String: MediaType] = [:]
        for line in list.split(separator: "\n") {
            let words = line.split(separator: " ")
            for word in words.dropFirst() { table[String(word)] = MediaType(String(words[0])) }
        }
        return table
    }()

    private static let list = """
        text/plain txt text asc log nfo readme
        text/markdown md markdown mdown mkd mdwn
        text/html html htm shtml xht xhtm
        application/xhtml+xml xhtml
        text/csv csv
        text/tab-separated-values tsv tab
        application/json json webmanifest
        application/ld+json jsonld
        application/geo+json geojson
        application/x-ndjson jsonl ndjson
        application/xml xml xsd rng
        application/rss+xml rss
        application/atom+xml atom
        application/xslt+xml xsl xslt
        image/svg+xml svg
        application/yaml yaml yml
        application/toml toml
        text/x-rst rst
        text/x-org org
        text/asciidoc adoc asciidoc
        text/x-wiki wiki mediawiki
        application/x-tex tex ltx sty cls
        text/x-bibtex bib
        text/css css
        text/javascript js mjs cjs
        text/x-typescript ts tsx
        text/x-python py pyi
        text/x-ruby rb
        text/x-perl pl pm
        text/x-php php
        text/x-c c h
        text/x-c++ cpp cc cxx hpp hh
        text/x-java java
        text/x-go go
        text/x-rust rs
        text/x-swift swift
        text/x-kotlin kt
        text/x-shellscript sh bash zsh
        text/x-lua lua
        text/x-diff diff patch
        text/x-ini ini cfg conf properties
        application/sql sql
        text/calendar ics
        text/vcard vcf
        application/x-subrip srt
        text/vtt vtt
        text/x-opml opml
        message/rfc822 eml mht mhtml
        application/mbox mbox
        application/rtf rtf
        application/pdf pdf
        application/msword doc dot
        application/vnd.ms-excel xls xlt
        application/vnd.ms-powerpoint ppt pps
        application/vnd.ms-outlook msg
        application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
        application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
        application/vnd.oasis.opendocument.text odt
        application/vnd.oasis.opendocument.spreadsheet ods
        application/vnd.oasis.opendocument.presentation odp
        application/epub+zip epub
        application/x-mobipocket-ebook mobi
        application/vnd.amazon.ebook azw azw3
        application/zip zip
        application/gzip gz tgz
        application/x-brotli br
        application/x-lzma lzma
        application/x-compress z
        application/octet-stream bin dat
        image/png png
        image/jpeg jpg jpeg
        image/gif gif
        image/x-tga tga
        audio/mpeg mp3
        audio/aac aac
        video/mp4 mp4 m4v
        video/mp2t mts m2ts
        application/x-msdownload dll
        """
}
