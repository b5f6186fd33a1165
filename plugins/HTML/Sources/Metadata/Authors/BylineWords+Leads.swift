extension BylineWords {
    /// What a byline opens with; the longest match counts. With a colon: before a colon only.
    static let leads = """
        by
        by our
        written by
        posted by
        published by
        created by
        submitted by
        story by
        words by
        words
        text by
        report by
        reporting by
        reported by
        article by
        authored by
        guest post by
        an article by
        as told to
        about the author
        about the authors
        author
        authors
        author(s)
        author name
        writer
        von
        vom
        von unserem
        von unserer
        von unseren
        verfasst von
        geschrieben von
        veröffentlicht von
        erstellt von
        eingestellt von
        publiziert von
        gepostet von
        ein beitrag von
        ein artikel von
        ein gastbeitrag von
        ein kommentar von
        beitrag von
        artikel von
        gastbeitrag von
        text von
        text und fotos
        text und bilder
        text und bild
        text und foto
        text & fotos
        text & foto
        text
        texte
        texte de
        propos recueillis par
        recueilli par
        recueillis par
        par notre
        par nos
        de notre
        de nos
        autor
        autorin
        autoren
        autor/in
        autor*in
        autor:in
        autorin/autor
        autor / in
        verfasser
        über den autor
        über die autorin
        über die autoren
        par
        écrit par
        publié par
        rédigé par
        posté par
        proposé par
        un article de
        auteur
        auteurs
        por
        escrito por
        publicado por
        redactado por
        texto
        texto de
        por nuestro
        por nuestra
        de nuestro
        de nuestra
        do nosso
        da nossa
        autora
        autores
        di
        scritto da
        pubblicato da
        a cura di
        testo di
        dal nostro
        dalla nostra
        dai nostri
        dalle nostre
        autore
        autori
        door
        geschreven door
        van onze
        geplaatst door
        tekst
        af
        skrevet af
        av
        skrevet av
        skriven av
        publicerad av
        forfatter
        författare
        kirjoittanut
        kirjoittaja
        teksti
        przez
        oprac.
        opracował
        opracowała
        napisał
        napisała
        autor tekstu
        napsal
        napsala
        írta
        szerző
        scris de
        publicat de
        autorul
        autoarea
        piše
        pišu
        avtor
        avtorica
        autorka
        autorius
        autorė
        autors
        autorid
        höfundur
        müəllif
        napísal
        napísala
        yazan
        yazar
        yazarı
        haber:
        haberi:
        автор
        авторы
        текст
        журналист
        автори
        аўтар
        аутор
        пише
        oleh
        penulis
        viết bởi
        tác giả
        โดย
        ผู้เขียน
        เรื่องโดย
        लेखक
        लेखिका
        লেখক
        نویسنده
        به قلم
        ავტორი
        հեղինակ
        γράφει ο
        γράφει η
        γράφει
        του
        της
        συντάκτης
        συγγραφέας
        بقلم
        كتب
        كتبت
        כתב
        מאת
        文
        文/
        文／
        取材・文
        文・写真
        文・撮影
        取材・文・撮影
        取材・執筆
        撰稿
        作者
        撰文
        记者
        記者
        本报记者
        執筆
        著者
        ライター
        글
        글쓴이
        기자명
        """

    /// Leads by the one language in which they are no parts of names.
    static let localLeads = ["ro": "de", "ca": "per", "sq": "nga", "cy": "gan", "bg": "от", "mk": "од"]
}
