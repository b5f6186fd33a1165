import WinnowHTML

/// An address without its page number: `/a/2/`, `/a-2.html`, `/a-p2.html`, `/a/page/2`, `/a/page2`, `/a?page=2`.
struct PageNumber {
    let stem: String
    /// The page number; nil where the address has none.
    let number: Int?
    /// Whether the number hangs on the last word of a path without more: `/a-2`, as systems also number articles of the
    /// same name.
    private(set) var isLoose = false

    init(_ address: String) {
        var path = address[..<(address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex)]
        if let query = path.utf8.firstIndex(of: UInt8(ascii: "?")) {
            let rest = path.utf8[path.utf8.index(after: query)...]
            let items = rest.split(separator: UInt8(ascii: "&")).map(Substring.init)
            let page = items.first { item in Self.names.contains { item.utf8.starts(with: $0.utf8) } }
            guard let page, let number = Int(page.drop { $0 != "=" }.dropFirst()),
                (0...Self.most(page)).contains(number)
            else {
                (stem, number) = (String(path), nil)
                return
            }
            let others = items.filter { $0 != page }
            let head = path[..<query].trimmingSlash
            (stem, self.number) = (others.isEmpty ? head : head + "?" + others.joined(separator: "&"), number)
            return
        }
        let ending = Self.endings.first { path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
        let hasEnding = ending != nil
        if let ending { path = path.dropLast(ending.utf8.count) }
        let trimmed = Substring(path.trimmingSlash)
        let digits = trimmed.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        // Longer numbers are identities, not pages.
        guard (1...3).contains(digits), let number = Int(trimmed.suffix(digits)),
            let stem = Self.withoutMark(trimmed.dropLast(digits))
        else {
            (stem, number) = (String(trimmed), nil)
            return
        }
        (self.stem, self.number) = (stem, number)
        let isBare = trimmed.utf8[trimmed.utf8.index(trimmed.endIndex, offsetBy: -digits - 1)] == UInt8(ascii: "/")
        isLoose = !hasEnding && !isBare && stem.utf8.count + 1 + digits == trimmed.utf8.count
    }

    /// The beginning of an address without the mark and word before its page number; nil where there is none.
    private static func withoutMark(_ stem: Substring) -> String? {
        var stem = stem
        if let last = stem.utf8.last, (last | 0x20) &- 0x61 < 26 {
            // `/page2`, `-p2`
            let lower = stem.lowercased()
            guard let word = (words + ["-p", "_p"]).first(where: { lower.hasSuffix($0) }) else { return nil }
            return stem.dropLast(word.count).trimmingSlash
        }
        guard let mark = stem.utf8.last, "/-_,".utf8.contains(mark) else { return nil }
        stem = stem.dropLast()
        for word in words where stem.lowercased().hasSuffix(word) { stem = stem.dropLast(word.count) }
        return stem.trimmingSlash
    }

    /// Whether an address is that of another but for a page number that is one higher.
    func isNext(after own: PageNumber) -> Bool { stem == own.stem && number == (own.number ?? 1) + 1 }

    /// The highest number that is one of a page: a parameter of one letter is also an article's identity.
    private static func most(_ item: Substring) -> Int { item.utf8.starts(with: "p=".utf8) ? 99 : 9999 }

    private static let words = ["/page", "/seite", "-page", "-seite", "/pagina", "_page", "/p"]
    private static let names = ["page=", "p=", "seite=", "pagina=", "pg=", "paged=", "pagenum=", "page_number="]
    private static let endings = [".html", ".htm", ".php", ".shtml"]
}

extension PageNumber {
    /// Bytes of a link to the next page.
    static let wordBytes = 48

    /// Whether the words of a link are a page number, an arrow, or begin as those of links to the next page do.
    static func isNext(words: [UInt8]) -> Bool { words.withUnsafeBufferPointer { isNext(words: $0) } }

    /// The same for UTF-8 in memory.
    static func isNext(words text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (1...wordBytes).contains(text.count) else { return false }
        var text = text
        if text[0] <= 0x20 || text[text.count - 1] <= 0x20 {
            text = UnsafeBufferPointer(rebasing: text[SpaceScan.trimmed(text)])
            if text.isEmpty { return false }
        }
        if text[0] &- 0x30 < 10 { return text.count <= 3 && text.allSatisfy { $0 &- 0x30 < 10 } }
        guard beginnings.mayBegin(text) else { return false }
        var end = 0
        while end < text.count, text[end] > 0x20 { end += 1 }
        return nextWords[UnsafeBufferPointer(rebasing: text[..<end])] != nil
    }

    private static let beginnings: BeginningFilter = {
        var words: [[UInt8]] = []
        WordList.visit(nextList) { words.append(Array($0)) }
        return BeginningFilter(words)
    }()

    private static let nextWords = ByteKeyTable<Bool>([(true, nextList)], ignoresCase: true)

    /// First words of links to the next page, and arrows.
    private static let nextList = """
        next page continue go weiter weiterlesen nächste Nächste lesen auf seite zur suivant suivante suivant. siguiente
        página Página pagina página: prossima successiva successivo avanti próxima Próxima próximo Próximo seguinte
        volgende ga nästa Nästa neste næste Næste seuraava następna Następna następny Następny dalej další Další
        ďalšia Ďalšia následující Následující следующая Следующая далее Далее вперёд Вперёд вперед Вперед наступна
        Наступна далі Далі напред следваща Следваща sonraki ileri επόμενη Επόμενη επόμενο következő Következő
        următoarea Următoarea sljedeća Sljedeća sledeća Sledeća naslednja naprej següent Següent berikutnya
        selanjutnya trang tiếp Tiếp التالي التالية الصفحة הבא לעמוד अगला अगले ถัดไป หน้าถัดไป
        次 次へ 次のページ 次のページへ 次ページ 次ページへ 下一页 下一頁 下页 下頁 다음 다음페이지 » › → > >> ▶ ►
        """
}

extension Substring {
    /// Without slashes at the end.
    fileprivate var trimmingSlash: String {
        var rest = self
        while rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
        return String(rest)
    }
}
