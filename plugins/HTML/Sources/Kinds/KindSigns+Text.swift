import WinnowHTML

extension KindSigns {
    /// Takes in what the page's text says of its kind.
    /// - Parameters:
    ///   - choice: which pieces are the text.
    ///   - page: the page in pieces.
    mutating func add(text choice: TextChoice, of page: SegmentedPage) {
        addPersons(choice.kept, page)
        addText(choice, page)
    }

    // MARK: - Words of the text

    /// Bytes of the text whose words are looked at.
    private static let bytesOfWords = 3000

    private mutating func addPersons(_ kept: [Int], _ page: SegmentedPage) {
        var counts = [Int](repeating: 0, count: KindWords.Person.allCases.count)
        var (words, rest) = (0, Self.bytesOfWords)
        let table = KindWords.persons
        page.text.withUnsafeBufferPointer { text in
            for index in kept where page.segments[index].letters >= 30 {
                guard rest > 0 else { break }
                let bytes = UnsafeBufferPointer(rebasing: text[page.segments[index].range].prefix(rest))
                rest -= bytes.count
                table.visitWords(bytes) { person in
                    words += 1
                    if let person { counts[person] += 1 }
                }
            }
        }
        guard words >= 20 else { return }
        func rate(_ person: KindWords.Person) -> Int { counts[person.rawValue] * 1000 / words }
        add(rate(.speaker), (8, .selfWords), (30, .manySelfWords))
        add(rate(.us), (8, .ourWords), (25, .manyOurWords))
        add(rate(.reader), (8, .yourWords), (25, .manyYourWords))
    }

    private mutating func addText(_ choice: TextChoice, _ page: SegmentedPage) {
        var (letters, prose, links, items, cells, code, headings, questions) = (0, 0, 0, 0, 0, 0, 0, 0)
        for index in choice.kept {
            let segment = page.segments[index]
            letters += segment.letters
            links += segment.linkLetters
            if segment.isProse { prose += segment.letters }
            switch segment.kind {
            case .item: items += segment.letters
            case .cell: cells += segment.letters
            case .code: code += 1
            case .heading: headings += 1
            default: break
            }
            if page.text[segment.range].last == UInt8(ascii: "?") { questions += 1 }
        }
        let all = max(1, letters)
        add(.article, if: choice.isArticle)
        add(.confident, if: choice.confidence >= 0.9)
        add(.unsure, if: choice.confidence < 0.6)
        add(letters, (300, .letters300), (1000, .letters1000), (3000, .letters3000), (8000, .letters8000))
        add(prose * 100 / all, (20, .prose20), (40, .prose40), (60, .prose60), (80, .prose80))
        add(links * 100 / all, (5, .links5), (20, .links20), (50, .links50))
        add(choice.kept.count, (10, .pieces10), (40, .pieces40), (120, .pieces120))
        let mean = letters / max(1, choice.kept.count)
        add(.meanLong, if: mean >= 150)
        add(.meanShort, if: mean < 40)
        add(code, (1, .code1), (5, .code5))
        add(items * 100 / all, (20, .items20), (50, .items50))
        add(.cells20, if: cells * 5 >= all)
        add(headings, (10, .headings10), (25, .headings25))
        add(questions, (3, .questions3), (8, .questions8))
    }
}
