/// What rights lines and disclaimers say.
enum LegalPhrases {
    /// Words and signs with which a line states who holds the rights; what it takes besides, ``RightsLine`` knows.
    ///
    /// Weights: 3 for a whole statement, 2 for the word alone.
    static let rights = PhraseTable(
        """
        3*©|ⓒ|℗
        3^(c) copyright|(c) 19|(c) 20|copyright (c)
        2^copyright|derechos de autor|حقوق النشر|hak cipta
        3$all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados
        3$reservados todos los derechos|todos os direitos reservados|tutti i diritti riservati|riproduzione riservata
        3$alle rechten voorbehouden|alla rättigheter förbehållna|med ensamrätt|alle rettigheder forbeholdt
        3$alle rettigheder forbeholdes|alle rettigheter forbeholdt|alle rettigheter reservert
        3$kaikki oikeudet pidätetään|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone
        3$všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|toate drepturile rezervate
        3$все права защищены|всі права захищені|усі права захищені|всички права запазени|tüm hakları saklıdır
        3$her hakkı saklıdır|με επιφύλαξη παντός δικαιώματος|με την επιφύλαξη παντός δικαιώματος|hak cipta dilindungi|bản quyền thuộc
        3*جميع الحقوق محفوظة|حقوق النشر محفوظة|تمامی حقوق|حقوق محفوظ|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|สงวนลิขสิทธิ์
        3*版权所有|版權所有|著作権所有|無断転載|禁无断转载|未经授权|未經授權|不得转载|저작권자|무단 전재|무단전재|재배포 금지|재배포금지
        3*this material may not be published|may not be reproduced|may not be published, broadcast
        """)

    /// Paragraphs that say what the publisher answers for; the score of several phrases decides.
    static let disclaimer = PhraseTable(
        """
        4^disclaimer:|disclaimer :|disclaimer|haftungsausschluss|haftungsausschluss:
        4^hinweis: dieser artikel stellt keine|avertissement :|clause de non-responsabilité|aviso legal
        4^descargo de responsabilidad|aviso:|disclaimer -|esclusione di responsabilità|zastrzeżenie:
        4^отказ от ответственности|дисклеймер|免责声明|免責聲明|免責事項|면책조항|إخلاء مسؤولية|yasal uyarı|sorumluluk reddi|penafian
        4^यह खबर समाचार एजेंसी|sanggahan|this story has not been edited by|except for the headline, this story has not been
        4^this article has not been edited by|this email and any attachments|diese e-mail kann vertrauliche
        2*copyrighted material|copyright owner|fair use|for educational purposes|research and educational purposes
        2*permission from|grants permission|cross-post|without profit|cookies|sole responsibility|not be responsible
        2*not responsible for|does not necessarily reflect|do not necessarily reflect|do not necessarily represent
        2*does not constitute|not constitute|investment advice|financial advice|legal advice
        2*for informational purposes only|for information purposes only|forward-looking statements|no liability
        2*not liable|accepts no responsibility|opinions expressed|views expressed|the author's own
        2*the author and do not|inaccurate or incorrect|without permission|written permission|written consent
        2*reproduction in whole or in part|prior consent|terms and conditions|request permission
        2*hyperlink to the original
        2*wider die meinung|spiegelt nicht|stellt keine anlageberatung|keine haftung|keine gewähr|n'engage que
        2*ne reflète pas|ne constitue pas un conseil|no refleja necesariamente|no reflejan necesariamente
        2*responsabilidad exclusiva|não reflete necessariamente|não refletem necessariamente
        2*non riflette necessariamente|responsabilità dell'autore|мнение редакции может не совпадать
        2*не несет ответственности|не несёт ответственности|не является инвестиционной|仅代表作者|不代表本|不构成投资|不構成投資|仅供参考
        2*投資助言|責任を負いません|투자 권유|책임을 지지
        1*liability|responsible|responsibility|disclaimer|warranty|copyright|permission|reproduced|reproduction
        1*republish|republished|views|opinions|author(s)|editorial policy|authorized
        """)
}
