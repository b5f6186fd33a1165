private import Glibc

/// Reads what the tables of words hold for one language, without a look at the words of the others.
///
/// A line of a table begins with a language, or `any`, and what its words do, with a point between: `en.speech`. A language
/// alone stands before words that are too common to be a topic.
struct LexiconTable {
    /// A word's key, and what one line says of it.
    struct Entry {
        var key: UInt64
        var traits: Lexicon.Traits
    }

    private let language: [UInt8]
    private let shared = Array("any".utf8)

    init(language: String) { self.language = Array(language.utf8) }

    /// Adds the words of a table to those that are there.
    /// - Returns: whether a line is the language's own.
    func read(_ table: StaticString, into words: inout [Entry]) -> Bool {
        table.withUTF8Buffer { utf8 in
            guard let base = utf8.baseAddress else { return false }
            var (start, isKnown) = (0, false)
            while start < utf8.count {
                let found = memchr(base + start, 0x0A, utf8.count - start)
                let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? utf8.count
                if read(line: UnsafeBufferPointer(rebasing: utf8[start..<end]), into: &words) { isKnown = true }
                start = end + 1
            }
            return isKnown
        }
    }

    private func read(line: UnsafeBufferPointer<UInt8>, into words: inout [Entry]) -> Bool {
        let isOwn = begins(line, with: language)
        guard isOwn || begins(line, with: shared) else { return false }
        var index = line.firstIndex(of: 0x20) ?? line.count
        let head = line[..<index].split(separator: UInt8(ascii: "."))
        let traits = head.count > 1 ? Self.traits(String(decoding: head[1], as: UTF8.self)) : .common
        let count = words.count
        while index < line.count {
            let start = index + 1
            index = line[start...].firstIndex(of: 0x20) ?? line.count
            if index > start { words.append(Entry(key: WordKey.of(line, start..<index), traits: traits)) }
        }
        return isOwn && words.count > count
    }

    private func begins(_ line: UnsafeBufferPointer<UInt8>, with language: [UInt8]) -> Bool {
        guard line.count > language.count, line.starts(with: language) else { return false }
        return line[language.count] == UInt8(ascii: ".") || line[language.count] == 0x20
    }

    private static func traits(_ kind: String) -> Lexicon.Traits {
        switch kind {
        case "speech": .speech
        case "pronoun": .pronoun
        case "stop": .stop
        case "aux": .auxiliary
        case "title": .title
        case "source": .source
        case "after": .sourceAfter
        case "particle": .particle
        case "article": .article
        case "noname": .noName
        case "so": .soSaid
        case "inname": .inName
        case "of": .preposition
        case "cites": .cites
        case "department": .department
        case "surname": .surname
        case "masculine": .masculine
        case "genitive": .genitive
        case "given": .given
        case "abbreviated": .abbreviated
        case "general": .general
        default: []
        }
    }
}
