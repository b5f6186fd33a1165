import Testing
import TextExtractor
import WinnowModel
import WinnowPlugin
import WinnowTesting

@Suite("Texts copied from elsewhere")
struct CopyTests {
    @Test("press releases, agency copies, web logs", arguments: cases)
    func reads(_ article: ArticleCase) throws { try article.check() }

    private static let title = "Oldmere shuts stone bridge after cracks are found"

    private static let cases: [ArticleCase] = [
        ArticleCase(
            name: "press release",
            text: """
                FOR IMMEDIATE RELEASE

                Contact: Jane Doe, 555-0134, jane@example.com

                FENWICK BRIDGES OPENS A WORKSHOP IN LEEDS
                New plant will employ forty people by autumn

                LEEDS, England, March 3, 2024 – \(Prose.en)

                ###

                press@example.com
                """,
            title: "FENWICK BRIDGES OPENS A WORKSHOP IN LEEDS",
            subtitle: "New plant will employ forty people by autumn",
            place: "LEEDS, England", published: "2024-03-03", begins: "The council", ends: "led the survey.",
            asides: ["Contact: Jane Doe, 555-0134, jane@example.com"]),
        ArticleCase(
            name: "dateline without a place, staff below",
            text: """
                \(title)

                By Jane Doe

                March 3, 2024 3:14 PM GMT+1 Updated 2 hours ago

                March 3 (Reuters) - \(Prose.en)

                Sign up here.

                Reporting by Jane Doe in London and Omar Haddad in Oldmere; Editing by Ruth Pell
                """,
            title: title, authors: ["Jane Doe", "Omar Haddad", "Ruth Pell"], credit: "Reuters",
            published: "2024-03-03T15:14:00+01:00", begins: "The council", ends: "led the survey.", absent: [.dateline]),
        ArticleCase(
            name: "everything on lines of its own",
            text:
                "\(title)\n3 hours ago\nJane Doe\nDaily News, Leeds\nShare\nSave\nGetty Images\nThe bridge has stood since 1741\n\n\(Prose.en)",
            title: title, authors: ["Jane Doe"], begins: "The council",
            asides: ["Getty Images", "The bridge has stood since 1741"]),
        ArticleCase(
            name: "a German wire story with its envelope",
            text:
                "bdt0123 4 pl 312 dpa 0456\n\nBrücken/Verkehr/Sachsen/\n(Zusammenfassung 1430)\nAltmoor sperrt Steinbrücke\n\nDresden (dpa) - \(Prose.de)\n\ndpa ak yyzz n1 jd\n031430 Mrz 24\n",
            title: "Altmoor sperrt Steinbrücke", credit: "dpa", place: "Dresden",
            keywords: ["Brücken", "Verkehr", "Sachsen"], begins: "Der Stadtrat", ends: "der Prüfung."),
        ArticleCase(
            name: "a date without a year above the headline",
            text:
                "14 СЕНТЯБРЯ, 10:15\n\nСтароозёрск закрывает каменный мост\n\nВ мае инженеры обнаружили трещины\n\nМОСКВА, 14 сентября. /ТАСС/. \(Prose.ru)",
            title: "Староозёрск закрывает каменный мост", subtitle: "В мае инженеры обнаружили трещины", credit: "ТАСС",
            begins: "Совет города", absent: [.published]),
        ArticleCase(
            name: "source, time and editor in one line",
            text:
                "\(title)\n\nSource: Xinhua| 2023-09-14 10:15:00|Editor: huaxia\n\nLONDON, Sept. 14 (Xinhua) -- \(Prose.en) Enditem",
            title: title, credit: "Xinhua", place: "LONDON", published: "2023-09-14T10:15:00", ends: "led the survey."),
        ArticleCase(
            name: "a Korean agency's page",
            text:
                "옛호수시, 돌다리 통행 금지\n\n등록 2023.09.14 10:15:00 수정 2023.09.14 12:30:00\n\n[서울=뉴시스]홍길동 기자 = \(Prose.ko)\n\n◎뉴시스 hong@example.com\n",
            title: "옛호수시, 돌다리 통행 금지", authors: ["홍길동"], credit: "뉴시스", place: "서울",
            published: "2023-09-14T10:15:00", modified: "2023-09-14T12:30:00", drops: ["@"]),
        ArticleCase(
            name: "a French page for subscribers",
            text:
                "Vieux-Mare ferme son pont\n\nLes deux arches ne peuvent plus porter de charges.\n\nPar Claire Dumas (Vieux-Mare, correspondante)\n\nPublié le 14 septembre 2023 à 10h15, modifié le 14 septembre 2023 à 12h30\n\nTemps de lecture 3 min.\n\n\(Prose.fr)\n\nIl vous reste 45% de cet article à lire. La suite est réservée aux abonnés.",
            title: "Vieux-Mare ferme son pont", subtitle: "Les deux arches ne peuvent plus porter de charges.",
            authors: ["Claire Dumas"], published: "2023-09-14T10:15:00", modified: "2023-09-14T12:30:00",
            begins: "Le conseil", drops: ["Il vous reste", "Temps de lecture"]),
        ArticleCase(
            name: "emphasis copied as stars",
            text:
                "**\(title)**\n\n*By Jane Doe*\n\n**OLDMERE (Reuters)** - \(Prose.en)\n\n**What comes next**\n\n\(Prose.en)",
            title: title, authors: ["Jane Doe"], place: "OLDMERE", begins: "The council", keeps: ["What comes next"],
            drops: ["*"]),
        ArticleCase(
            name: "a web log's lines",
            text:
                "\(title)\nPosted on March 3, 2024 by Jane Doe\nPosted in Local News, Bridges | Tagged stone, arch | 5 Comments\n\n\(Prose.en)",
            title: title, authors: ["Jane Doe"], published: "2024-03-03",
            keywords: ["Local News", "Bridges", "stone", "arch"], begins: "The council"),
        ArticleCase(
            name: "a section before the headline, a name alone, a note with a disclaimer",
            text:
                "Opinion | Who will pay for the bridge?\n\nJane Doe\n\nMarch 3, 2024\n\n\(Prose.en)\n\nJane Doe is a professor at Leeds. The views expressed are her own.",
            title: "Who will pay for the bridge?", authors: ["Jane Doe"], published: "2024-03-03", section: "Opinion",
            begins: "The council", ends: "led the survey.",
            asides: ["Jane Doe is a professor at Leeds. The views expressed are her own."]),
        ArticleCase(
            name: "a Taiwanese telegram with its editor",
            text: "（中央社記者王小明台北14日電）\(Prose.zh)（編輯：李四）1130914",
            authors: ["王小明", "李四"], credit: "中央社", place: "台北", begins: "古湖市议会", ends: "报告市长。”"),
        ArticleCase(
            name: "a Chinese page: trail, source, telegram, editor",
            text:
                "首页 > 新闻 > 国内\n\n古湖市石桥将禁止汽车通行\n\n发布时间：2023年09月14日 10:15　来源：中国新闻网\n\n　　中新网北京9月14日电 (记者 王小明)\(Prose.zh)(完)\n\n【编辑:张三】\n",
            title: "古湖市石桥将禁止汽车通行", authors: ["王小明", "张三"], publisher: "中国新闻网", credit: "中新网",
            place: "北京", published: "2023-09-14T10:15:00", section: "国内", begins: "古湖市议会", ends: "报告市长。”"),
        ArticleCase(
            name: "a Japanese place and agency without a sign, list of other articles",
            text: "古湖市、石橋を通行止めに\n\n2023年9月14日 10時15分\n\n【ロンドン共同】\(Prose.ja)\n\n【関連記事】\n・堰の修復、記録的な速さで完了\n・川の水位が低い理由\n",
            title: "古湖市、石橋を通行止めに", credit: "共同", place: "ロンドン", published: "2023-09-14T10:15:00",
            begins: "古湖市議会", drops: ["関連記事", "堰の修復"]),
        ArticleCase(
            name: "a Spanish agency and place in one line",
            text:
                "Lagoviejo cierra su puente\n\nReuters | Madrid\n\n14/09/2023 10:15 h. Actualizado 14/09/2023 12:30 h.\n\n\(Prose.es)\n\nComentarios",
            title: "Lagoviejo cierra su puente", credit: "Reuters", published: "2023-09-14T10:15:00",
            modified: "2023-09-14T12:30:00", begins: "El ayuntamiento", ends: "del estudio."),
        ArticleCase(
            name: "a Portuguese byline with outlet and place",
            text:
                "Lagovelho fecha ponte de pedra\n\nPor Rita Moura, Folha do Lago — Lagovelho\n\n14/09/2023 10h15\n\n\(Prose.pt)",
            title: "Lagovelho fecha ponte de pedra", authors: ["Rita Moura"], published: "2023-09-14T10:15:00",
            begins: "A câmara"),
        ArticleCase(
            name: "a Turkish page with two labels",
            text:
                "Eskigöl taş köprüyü kapatıyor\n\nGiriş Tarihi: 14.09.2023 10:15 Son Güncelleme: 14.09.2023 12:30\n\nİHA\n\n\(Prose.tr)",
            title: "Eskigöl taş köprüyü kapatıyor", credit: "İHA", published: "2023-09-14T10:15:00",
            modified: "2023-09-14T12:30:00", absent: [.authors]),
        ArticleCase(
            name: "an Arabic dateline on a line of its own",
            text:
                "البحيرة القديمة تغلق الجسر الحجري\n\nالقاهرة - أ ش أ\n\nالخميس 14 سبتمبر 2023\n\n\(Prose.ar)\n\nاقرأ أيضا: إصلاح السد\n",
            title: "البحيرة القديمة تغلق الجسر الحجري", credit: "أ ش أ", place: "القاهرة", published: "2023-09-14",
            begins: "قرر مجلس", drops: ["اقرأ"], absent: [.authors]),
        ArticleCase(
            name: "a Dutch desk beside the date",
            text: "Oudmeer sluit stenen brug\n\nRedactie 14 september 2023, 10:15\n\nAMSTERDAM - \(Prose.nl)",
            title: "Oudmeer sluit stenen brug", authors: ["Redactie"], place: "AMSTERDAM",
            published: "2023-09-14T10:15:00",
            begins: "De gemeenteraad"),
        ArticleCase(
            name: "a Finnish agency beside the date",
            text:
                "Vanhajärvi sulkee kivisillan\n\nSTT 14.9.2023 10:15\n\nVanhajärven kaupunginvaltuusto päätti tiistaina sulkea kivisillan autoilta syksyyn asti, koska sen keskimmäiset holvit eivät kestä kuormia.\n",
            title: "Vanhajärvi sulkee kivisillan", credit: "STT", published: "2023-09-14T10:15:00"),
        ArticleCase(
            name: "a Vietnamese weekday is no author",
            text:
                "Hồ Cổ đóng cửa cầu đá\n\nThứ Năm, 14/09/2023, 10:15\n\nTác giả: Nguyễn Văn An\n\nHội đồng thành phố Hồ Cổ hôm thứ Ba quyết định đóng cửa cầu đá đối với ô tô cho đến mùa thu vì hai vòm giữa không còn chịu được tải trọng nặng nữa.\n\nTheo TTXVN\n",
            title: "Hồ Cổ đóng cửa cầu đá", authors: ["Nguyễn Văn An"], credit: "TTXVN",
            published: "2023-09-14T10:15:00"),
    ]

    @Test("line ends, blank lines and a width do not change what is read")
    func layouts() throws {
        let text =
            "The Oldmere Herald\n\n\(Self.title)\n\nBy Jane Doe\n\nPublished : Sept. 14, 2023 - 09:17\n\nShare\n\n"
            + "\(Prose.en) (Yonhap)\n\n© 2023 The Oldmere Herald. All rights reserved."
        let plain = try TextExtractor.record(of: text, as: "text/plain")
        let dense = text.split(separator: "\n").joined(separator: "\n")
        for variant in [
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"), dense,
            wrapped(text),
        ] {
            let body = try TextExtractor.record(of: variant, as: "text/plain")
            #expect(body.text == plain.text && body.title == Self.title && body.authors.map(\.name) == ["Jane Doe"])
            #expect(body.publisher?.name == "The Oldmere Herald" && body.published == "2023-09-14T09:17:00")
            #expect(body.credit == "Yonhap" && body.rights == plain.rights)
        }
    }

    private func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var (lines, width) = ("", 0)
            for word in line.split(separator: " ") {
                if width > 0 { lines += width + word.count >= 72 ? "\n" : " " }
                width = width + word.count >= 72 ? 0 : width
                lines += word
                width += word.count + 1
            }
            return lines
        }.joined(separator: "\n")
    }

    @Test("a date of two meanings is none in English, and the day first elsewhere")
    func ambiguity() throws {
        let english = try TextExtractor.record(
            of: "\(Self.title)\n\nBy Jane Doe\n\n3/4/2024\n\n\(Prose.en)", as: "text/plain")
        #expect(english.published == nil && english.text.hasPrefix("The council"))
        let german = try TextExtractor.record(
            of: "Altmoor sperrt Brücke\n\nVon Anna Berg\n\n3/4/2024\n\n\(Prose.de)", as: "text/plain")
        #expect(german.published == "2024-04-03")
    }

    @Test("the explanation says which statement won and what was left out")
    func explanation() throws {
        let text = "\(Self.title)\n\nBy Jane Doe\n\n\(Prose.en)\n\nRead also: Mill weir repaired\n\n© 2024 X"
        let context = ExtractionContext(explanation: ExplanationCollector())
        let bytes = Array(text.utf8)
        _ = try bytes.withUnsafeBytes { buffer in
            try TextExtractor(configuration: [:])
                .extract(DocumentInput(bytes: buffer, mediaType: "text/plain"), context: context)
        }
        let said = try #require(context.explanation?.explanation)
        #expect(said.fields.first { $0.name == "title" }?.evidence.map(\.won) == [true])
        #expect(said.fields.map(\.name).contains("authors") && said.fields.map(\.name).contains("rights"))
        let dropped = said.pieces.filter { !$0.kept }.map(\.text)
        #expect(dropped == [Self.title, "By Jane Doe", "Read also: Mill weir repaired", "© 2024 X"])
    }
}
