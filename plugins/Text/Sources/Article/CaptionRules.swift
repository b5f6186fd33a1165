/// Recognises what belongs to a picture that the text no longer has.
enum CaptionRules {
    /// The caption when a paragraph is one; a caption that stands there twice in a row is given once.
    static func caption(_ line: LineText) -> String? {
        guard line.text.utf8.count <= 1500 else { return nil }
        if let half = doubled(line.text) {
            return isCredited(LineText(half)) || half.utf8.count >= 40 ? half : nil
        }
        if let labelled = line.labelled, LabelWords.meaning(of: labelled.label) == .photographer {
            return line.text
        }
        return !line.text.hasLineBreak && isCaption(line) ? line.text : nil
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
        if starts.prefixLength(line.folded) != nil { return true }
        let tail = Array(line.folded.suffix(60))
        if credits.matches(tail), line.shape.sentences <= 3 { return true }
        return isCredited(line) && words.matches(line)
    }

    /// Whether a paragraph ends with an agency or photographer in brackets.
    static func isCredited(_ line: LineText) -> Bool {
        ClosingCredit.split(line.text)?.isAgency == true
    }

    private static let starts = PhraseTable(
        """
        3^photo:|photos:|file photo|file photo:|file picture|file image|in this photo|in this file photo|in this image
        3^this photo taken|this image taken|pictured:|picture:|image:|caption:|representational image
        3^representative image|representational photo|illustrative photo|illustration:|illustrative image|[photo
        3^(photo
        3^foto:|fotos:|archivbild|archivfoto|symbolbild|symbolfoto|bild:|im bild:|photo d'archive|photo d'illustration
        3^image d'illustration|crédit photo|© photo|foto de archivo|foto:|imagen de archivo|imagen:|fotografía:
        3^foto de arquivo|imagem:|foto d'archivio|archieffoto|arkivbild|arkivfoto|arkivbilde|zdjęcie ilustracyjne
        3^zdjęcie:|fot.|ilustrační foto|ilustračné foto|фото:|архивное фото|ілюстративне фото|иллюстративное фото
        3^arşiv fotoğrafı|fotoğraf:|φωτογραφία αρχείου|φωτο:|صورة أرشيفية|صورة:|عکس:|تصویر|फाइल फोटो|资料图|資料圖|图为|圖為
        3^资料照片|資料照|図：|写真：|写真は|資料写真|[사진]|사진=|사진:|사진제공|사진 제공|▲|△
        """)
    private static let credits = PhraseTable(
        """
        3*ap photo|reuters photo|afp photo|photo by|photo:|photo courtesy|photo credit|courtesy photo|getty images
        3*shutterstock|istock|file photo|photograph:|photo/|reuters/|ap/|afp/|epa-efe|epa/|via ap|via reuters
        3*via getty|zuma press|imago|picture alliance|picture-alliance|adobe stock|dpa-bildfunk|foto:|fotos:|bild:
        3*foto/|foto ap|foto efe|foto dpa|fot.|фото:|фото /|© afp|© reuters|© dpa|© ap|©afp|crédit photo
        3*copyright image|handout|ảnh:|nguồn ảnh|사진=|사진제공|제공=|/제공|資料写真|撮影|提供|摄|图片来源|圖片來源|圖：|图：
        """)
    private static let words = PhraseTable(
        """
        3*captured image|file photo|photo|pictured|picture|photograph|is seen|are seen|is shown|are shown|is pictured
        3*are pictured|stands next to|poses|pose for|this image|this photo|left|right|second from left|top row|undated
        3*im bild|zu sehen|archivbild|foto|links|rechts|photo d'archive|à gauche|à droite|ici le|en la imagen
        3*en la foto|a la izquierda|archivo|na foto|na imagem|arquivo|nella foto|in foto|op de foto|arkivbild
        3*på bilden|na zdjęciu|na snímku|на фото|на снимке|архив|fotoğraf|στη φωτογραφία|في الصورة|صورة|در تصویر|फोटो
        3*写真|資料|图为|資料照|사진|자료사진|찍은|촬영
        """)
}
