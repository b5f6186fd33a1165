/// Recognises what belongs to a picture that the text no longer has.
enum CaptionRules {
    /// The caption when a paragraph is one; a caption that stands there twice in a row is given once.
    static func caption(_ line: LineText) -> String? {
        guard line.text.utf8.count <= 1500 else { return nil }
        if let half = doubled(line.text) {
            return isCredited(LineText(half)) || half.utf8.count >= 40 ? half : nil
        }
        if let labelled = line.labelled, LabelWords.meaning(of: labelled.label) == .photographer, !goesOn(line) {
            return line.text
        }
        return !line.text.hasLineBreak && isCaption(line) ? line.text : nil
    }

    /// Whether a sentence goes on behind the label: `Photo: that is what the crew shouted …`.
    private static func goesOn(_ line: LineText) -> Bool {
        line.shape.endsSentence && line.labelled?.value.unicodeScalars.first?.properties.isLowercase == true
    }

    /// The first half of a text that says the same twice: `A. A.`
    static func doubled(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { utf8 -> String? in
            guard utf8.count >= 24 else { return nil }
            for gap in 0...2 where (utf8.count - gap) % 2 == 0 {
                let half = (utf8.count - gap) / 2
                guard utf8[0] == utf8[half + gap] else { continue }
                let isGap = utf8[half..<half + gap].allSatisfy { $0 == 0x20 || $0 == 0x0A }
                if isGap, utf8[..<half].elementsEqual(utf8[(half + gap)...]) {
                    return String(decoding: utf8[..<half], as: UTF8.self)
                }
            }
            return nil
        }
    }

    private static func isCaption(_ line: LineText) -> Bool {
        if line.shape.weight > 600 { return false }
        if starts.prefixLength(line.folded) != nil { return !goesOn(line) && !asks(line) }
        if line.shape.sentences <= 3, PictureCredit.ends(line) { return true }
        if line.shape.hasDense, isDated(line) { return true }
        guard let closing = ClosingCredit.split(line.text), closing.isAgency else { return false }
        return words.matches(line) || isPlaced(closing.rest)
    }

    private static func asks(_ line: LineText) -> Bool { line.shape.last == "?" || line.shape.last == "？" }

    /// `座礁したフェリー＝14日、佐渡沖（共同）`: what is seen, then when and where.
    private static func isPlaced(_ text: String) -> Bool {
        guard let sign = text.range(of: "＝"), sign.lowerBound > text.startIndex else { return false }
        let shape = LineShape(text)
        return shape.hasDense && !shape.endsSentence && shape.weight <= 200
    }

    /// `記者会見する市長＝14日、市役所`: no sentence, and behind the sign the day.
    private static func isDated(_ line: LineText) -> Bool {
        guard line.shape.weight <= 200, !line.shape.endsSentence, line.shape.sentences == 0,
            let sign = line.text.range(of: "＝")
        else { return false }
        let after = line.text[sign.upperBound...]
        let digits = after.unicodeScalars.prefix { "0123456789０１２３４５６７８９年月".unicodeScalars.contains($0) }
        return !digits.isEmpty && after.unicodeScalars.dropFirst(digits.count).first == "日"
    }

    /// Whether a paragraph ends with an agency or photographer in brackets.
    static func isCredited(_ line: LineText) -> Bool {
        ClosingCredit.split(line.text)?.isAgency == true
    }

    private static let starts = PhraseTable(
        """
        3^photo:|photos:|image source,|image caption,|image source:|image caption:|file photo|file photo:|file picture|file image|in this photo|in this file photo|in this image
        3^this photo taken|this image taken|pictured:|picture:|image:|caption:|representational image
        3^representative image|representational photo|illustrative photo|illustration:|illustrative image|[photo
        3^(photo
        3^foto:|fotos:|archivbild|archivfoto|symbolbild|symbolfoto|bild:|im bild:|photo d'archive|photo d'illustration
        3^image d'illustration|crédit photo|© photo|foto de archivo|foto:|imagen de archivo|imagen:|fotografía:
        3^foto de arquivo|imagem:|foto d'archivio|archieffoto|arkivbild|arkivfoto|arkivbilde|zdjęcie ilustracyjne
        3^zdjęcie:|fot.|ilustrační foto|ilustračné foto|фото:|архивное фото|ілюстративне фото|иллюстративное фото
        3^arşiv fotoğrafı|fotoğraf:|φωτογραφία αρχείου|φωτο:|صورة أرشيفية|صورة:|عکس:|تصویر|फाइल फोटो|资料图|資料圖|图为|圖為
        3^资料照片|資料照|図：|写真：|写真は|資料写真|[사진]|[写真]|[図]|[画像]|사진=|사진:|사진제공|사진 제공|▲|△
        """)
    /// What captions with an agency in brackets behind them have, and reports hardly.
    private static let words = PhraseTable(
        """
        3*captured image|file photo|is seen in|is seen on|is seen at|is seen during|is seen near|are seen in|are seen on
        3*are seen at|are seen during|is shown in|are shown in|is pictured|are pictured|stands next to|poses for
        3*poses with|pose for|this image|this photo|this picture|, left|, right|, center|, centre|(left)|(right)|(l)|(r)
        3*from left|from right|top row|undated photo|undated image|im bild|archivbild|archivfoto|, links|, rechts
        3*(links)|(rechts)|(l.)|(r.)|von links|von rechts|photo d'archive|photo d'archives|, à gauche|, à droite
        3*(à gauche)|(à droite)|sur cette photo|en la imagen|en la foto|, a la izquierda|, a la derecha|(izquierda)
        3*(derecha)|foto de archivo|imagen de archivo|na foto|na imagem|foto de arquivo|nella foto|in foto|op de foto
        3*arkivbild|på bilden|na zdjęciu|na snímku|на фото|на снимке|архивное фото|arşiv fotoğrafı|fotoğrafta
        3*στη φωτογραφία|في الصورة|صورة أرشيفية|در تصویر|फोटो में|फाइल फोटो|資料写真|图为|圖為|資料照|[사진]|자료사진|찍은 사진
        3*사진은|촬영된
        """)
}
