import Testing
import TextExtractor
import WinnowModel
import WinnowTesting

@Suite("Rights, sources and captions among sentences")
struct NoticeTests {
    private static let title = "Stone bridge closes after cracks are found"

    @Test("rights lines below the text, each with what belongs to it", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let cases = [
        ArticleCase(
            name: "buttons below the rights",
            text: "\(title)\n\nBy Jane Doe\n\n\(Prose.en)\n\n© 2023 The Ledger\nAll rights reserved.\nContact us\n",
            rights: "© 2023 The Ledger\nAll rights reserved.", ends: "led the survey."),
        ArticleCase(
            name: "editor, buttons and rights in one block",
            text: "古湖市石桥将禁止汽车通行\n\n作者：王小明\n\n\(Prose.zh)\n\n责任编辑：王欢\n【纠错】 【打印】 【关闭】\n版权所有 新华网 未经授权禁止转载\n",
            authors: ["王小明", "王欢"], rights: "版权所有 新华网 未经授权禁止转载", ends: "然后才报告市长。”"),
        ArticleCase(
            name: "rights and an address in one block",
            text:
                "\(title)\n\nBy Jane Doe\n\n\(Prose.en)\n\nCopyright (C) 2024 The Ledger Ltd. All rights reserved.\nOur mailing address is: The Ledger, 14 Dock Street, Ipswich",
            rights: "Copyright (C) 2024 The Ledger Ltd. All rights reserved.", ends: "led the survey."),
        ArticleCase(
            name: "rights in Arabic",
            text:
                "البحيرة القديمة تغلق الجسر الحجري\n\nبقلم: ليلى حداد\n\n\(Prose.ar)\n\nحقوق النشر محفوظة © 2023 شبكة البحيرة",
            rights: "حقوق النشر محفوظة © 2023 شبكة البحيرة"),
        ArticleCase(
            name: "copyright as an agency states it",
            text:
                "\(title)\n\nBy Jane Doe\n\n\(Prose.en)\n\nCopyright 2023 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
            rights:
                "Copyright 2023 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
            ends: "led the survey."),
        ArticleCase(
            name: "a headline about copyright is no notice",
            text: "Copyright in the age of machines\n\nBy Jane Doe\n\n3 March 2024\n\n\(Prose.en)",
            title: "Copyright in the age of machines", absent: [.rights]),
        ArticleCase(
            name: "a remark between two paragraphs is text, an editor's note is none",
            text:
                "\(title)\n\nBy Jane Doe\n\n\(Prose.en)\n\nNote: the bridge stays open for people on foot and on bicycles.\n\nEditor's note: A date was corrected on Monday.\n\n\(Prose.en)",
            keeps: ["Note: the bridge stays open"], drops: ["A date was corrected"],
            asides: ["Editor's note: A date was corrected on Monday."]),
        ArticleCase(
            name: "a source with a dot in its name",
            text: "\(title)\n\nBy Jane Doe\n\n\(Prose.en)\n\nSource: U.S. Department of State",
            credit: "U.S. Department of State", ends: "led the survey."),
    ]

    @Test("captions and what takes a picture's credit", arguments: captions)
    func shown(_ caption: Caption) throws {
        let text = "\(caption.title)\n\n\(caption.byline)\n\n\(caption.text)\n\n\(caption.prose)"
        let body = try TextExtractor.record(of: text, as: "text/plain")
        #expect(body.blocks.filter { $0.kind == .caption }.map(\.text) == [caption.text], "\(caption.text)")
        #expect(body.text == caption.prose && body.authors.count == 1)
        #expect(body.rights == nil && body.published == nil && body.publisher == nil && body.dateline == nil)
    }

    /// A caption with the head and the paragraphs of an article in its language.
    struct Caption: Sendable, CustomTestStringConvertible {
        let title: String
        let byline: String
        let prose: String
        let text: String
        var testDescription: String { text }
    }

    private static let captions = [
        Caption(
            title: "Altmoor sperrt Steinbrücke für Autos", byline: "Von Anna Berg", prose: Prose.de,
            text: "Die Brücke liegt seit Montag im Wasser. © Jens Büttner/dpa"),
        Caption(
            title: "Vieux-Mare ferme son pont de pierre", byline: "Par Claire Dumas", prose: Prose.fr,
            text: "Le pont de Vieux-Mare, le 14 novembre 2023. LOIC VENANCE / AFP"),
        Caption(
            title: "古湖市、石橋を秋まで通行止めに", byline: "山田太郎記者", prose: Prose.ja, text: "閉鎖された石橋＝14日、古湖市（共同）"),
        Caption(
            title: "옛호수시, 돌다리 차량 통행 금지", byline: "홍길동 기자", prose: Prose.ko,
            text: "금이 간 돌다리 [옛호수시청 제공. 재판매 및 DB 금지]"),
        Caption(
            title: title, byline: "By Jane Doe", prose: Prose.en,
            text: "The stone bridge of Oldmere on Monday (Image: Getty)"),
        Caption(
            title: title, byline: "By Jane Doe", prose: Prose.en,
            text: "The stone bridge of Oldmere stands empty on Tuesday morning. Photograph: Iain Reid/The Guardian"),
        Caption(
            title: "古湖市石桥将禁止汽车通行", byline: "作者：王小明", prose: Prose.zh, text: "这是11月14日拍摄的石桥。新华社记者 李明 摄"),
    ]
}
