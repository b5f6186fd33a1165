import Testing
import WinnowEnrichers
import WinnowModel
import WinnowPlugin

@Suite("Languages that documents state and are not in")
struct StatedLanguageTests {
    private static let texts = [
        (
            "en",
            """
            The town council voted on Tuesday evening to build a second bridge over the river, ending a dispute that had \
            lasted for almost a decade. Work is expected to start next spring, once the engineers have finished their \
            survey of the banks and the ministry has released the first half of the money it promised to the town.
            """
        ),
        (
            "de",
            """
            Der Stadtrat hat am Dienstagabend beschlossen, eine zweite Brücke über den Fluss zu bauen, und damit einen \
            Streit beendet, der fast zehn Jahre gedauert hat. Die Arbeiten sollen im nächsten Frühjahr beginnen, sobald \
            die Ingenieure ihre Untersuchung der Ufer abgeschlossen haben und das Geld des Ministeriums da ist.
            """
        ),
        (
            "es",
            """
            El pleno municipal votó el martes por la noche la construcción de un segundo puente sobre el río y puso fin a \
            una disputa que había durado casi diez años. Se espera que las obras comiencen la próxima primavera, cuando \
            los ingenieros hayan terminado el estudio de las orillas y el ministerio haya entregado el dinero prometido.
            """
        ),
        (
            "pt",
            """
            A câmara municipal votou na terça-feira à noite a construção de uma segunda ponte sobre o rio, pondo fim a uma \
            disputa que durava há quase dez anos. As obras deverão começar na próxima primavera, quando os engenheiros \
            tiverem terminado o estudo das margens e o ministério tiver entregado a primeira metade do dinheiro.
            """
        ),
        (
            "ru",
            """
            Городской совет во вторник вечером решил построить второй мост через реку, положив конец спору, который длился \
            почти десять лет. Работы должны начаться следующей весной, когда инженеры закончат исследование берегов.
            """
        ),
        (
            "ja",
            """
            市議会は火曜日の夜、川に二本目の橋を建設することを決め、十年近く続いた争いに終止符を打った。工事は来年の春に始まる見通しで、\
            技術者たちは岸の調査を続けている。旧市街の住民は決定を歓迎したが、数人の商店主は心配していると語った。
            """
        ),
        (
            "ar",
            """
            صوت مجلس المدينة مساء الثلاثاء على بناء جسر ثان فوق النهر، منهيا بذلك خلافا استمر ما يقرب من عشر سنوات وكلف \
            اثنين من رؤساء البلدية منصبيهما. ومن المتوقع أن تبدأ الأعمال في الربيع المقبل بعد أن ينتهي المهندسون من الدراسة.
            """
        ),
    ]

    private func language(_ text: String, stated: String) -> RecordBody {
        var body = RecordBody()
        (body.text, body.language) = (text, stated)
        LanguageEnricher().enrich(&body, context: ExtractionContext())
        return body
    }

    @Test("the language of a text counts, with its confidence", arguments: texts)
    func contradicted(own: String, text: String) {
        // Portuguese and Spanish have too many words in common.
        let close: Set = ["es", "pt"]
        for (other, _) in Self.texts where other != own && !close.isSuperset(of: [other, own]) {
            let body = language(text, stated: other)
            #expect(body.language == own && (body.languageConfidence ?? 0) >= 0.9, "stated as \(other)")
        }
    }

    @Test("a language whose common words are unknown counts where the text has none of the one stated")
    func unlisted() {
        let text = """
            Bumoto ang konseho ng bayan noong Martes ng gabi na magtayo ng ikalawang tulay sa ibabaw ng ilog, at tinapos \
            ang alitang tumagal nang halos sampung taon. Inaasahang magsisimula ang trabaho sa susunod na tagsibol, kapag \
            natapos na ng mga inhinyero ang pagsusuri sa mga pampang at nailabas na ang unang kalahati ng pera.
            """
        #expect(language(text, stated: "en").language == "tl")
        #expect(language(text + "\n\n" + Self.texts[0].1, stated: "en").language == "en")
    }

    @Test("a stated language and its region stand where the text is in it, or in one beside it", arguments: texts)
    func confirmed(own: String, text: String) {
        let body = language(text, stated: own + "-XX")
        #expect(body.language == own + "-XX" && body.languageConfidence == nil)
    }

    @Test("a stated language stands where the text says little, or is mixed")
    func doubtful() {
        let (english, german) = (Self.texts[0].1, Self.texts[1].1)
        #expect(language("Der Fluss stieg in der Nacht um mehr als einen Meter.", stated: "en").language == "en")
        #expect(language(english + "\n\n" + german + "\n\n" + english, stated: "en").language == "en")
        #expect(language(english + "\n\n" + german + "\n\n" + english, stated: "de").language == "de")
        let numbers = (0..<400).map(String.init).joined(separator: " ")
        #expect(language(numbers, stated: "fr").language == "fr")
        #expect(language(german, stated: "lb").language == "lb")
    }
}
