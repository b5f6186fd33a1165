extension Lexicon {
    /// Words for first publication.
    static let publishedWords = """
        published publish publication posted post pubdate released release issued written created filed uploaded aired \
        premiered pub
        veröffentlicht veröffentlichung veröffentlichungsdatum erschienen erstellt eingestellt publiziert geschrieben \
        publikationsdatum erscheinungsdatum erstveröffentlichung freigegeben verfasst gepostet
        publié publiée publie parution paru parue posté postée rédigé écrit créé diffusé publication ligne
        publicado publicada publicación publicacion creado escrito posteado subido
        postado publicação criado escrito
        pubblicato pubblicata pubblicazione postato scritto creato inserito
        gepubliceerd geplaatst publicatiedatum geschreven verschenen aangemaakt
        publicerad publicerat publicerades skapad skriven postad
        publiceret offentliggjort udgivet oprettet skrevet
        publisert opprettet lagt skrevet
        birt birtist útgefið
        julkaistu julkaisupäivä luotu
        avaldatud postitatud lisatud loodud
        publicēts publicēta ievietots
        paskelbta publikuota paskelbė publikavimo įdėta sukurta
        opublikowano opublikowany opublikowane publikacja dodano dodany utworzono publikacji zamieszczono wysłany \
        napisano napisane
        publikováno vydáno zveřejněno vloženo přidáno vytvořeno napsáno publikovaný publikované zverejnené \
        vydané pridané vytvorené uverejnené
        objavljeno objava objavljen napisano objavio
        објављено објава објавено
        публикувано публикувана публикация
        опубликовано опубликован опубликована опубликованы публикация публикации размещено создано добавлено
        опубліковано публікація публікації розміщено створено додано
        апублікавана
        δημοσίευση δημοσίευσης δημοσιεύτηκε δημοσιεύθηκε δημοσιευμένο δημοσιευση αναρτήθηκε ανάρτηση
        publicat publicată publicării publicarea postat postată adăugat creat
        közzétéve megjelent megjelenés publikálva létrehozva feltöltve közzététel beküldve írta
        publikuar botuar postuar publikuara
        yayınlanma yayınlandı yayımlanma yayımlandı yayın eklenme eklendi giriş oluşturulma yayim
        dərc yayımlanıb
        эълон нашр chop
        жарияланған жарияланды
        нийтэлсэн нийтлэгдсэн
        հրապարակվել հրապարակված հրապարակվեց
        გამოქვეყნდა გამოქვეყნებულია
        פורסם פורסמה תאריך_פרסום פרסום
        نشر نشرت نُشر النشر نشره نشرها منشور
        انتشار منتشر
        شائع اشاعت
        प्रकाशित पब्लिश पब्लिश्ड प्रकाशन
        প্রকাশিত প্রকাশ প্রকাশের
        પ્રકાશિત ਪ੍ਰਕਾਸ਼ਿਤ
        வெளியிடப்பட்டது பதிவு ప్రచురణ ಪ್ರಕಟಿಸಲಾಗಿದೆ പ്രസിദ്ധീകരിച്ചത്
        เผยแพร่ เผยแพร่เมื่อ โพสต์เมื่อ ลงวันที่ ประกาศเมื่อ
        đăng xuất_bản
        diterbitkan dipublikasikan terbit publikasi diunggah dipublikasi tayang diposting disiarkan
        inilathala nai-publish
        ilichapishwa imechapishwa
        gepubliseer
        publicat publicada publicació
        argitaratua argitaratze
        cyhoeddwyd foilsithe
        ප්‍රකාශිත පළකළේ ପ୍ରକାଶିତ প্ৰকাশিত
        ເຜີຍແຜ່ ផ្សាយ ចុះផ្សាយ បានផ្សាយ ထုတ်ဝေသည် ထုတ်ဝေ
        خپور_شوی خپرېدو بڵاوکراوەتەوە بڵاوکرایەوە
        жарыяланган бастырылган ippubblikat verëffentlecht publikigita የታተመው የታተመ ታተመ daabacay wallafa útgivið publisearre \
        foillsichte embannet
        입력 등록 기사입력 작성 작성일 등록일 게시 게시일 승인 발행 발행일 입력일 기사등록 최초입력 송고 송고시간 입력시간 등록시간
        """

    /// Words for the last change.
    static let modifiedWords = """
        updated update modified revised revision edited changed amended reviewed lastmod modification edit
        aktualisiert aktualisierung aktualisierte geändert änderung stand überarbeitet bearbeitet aktualisierungsdatum
        actualisé actualisée modifié modifiée jour maj révisé modification
        actualizado actualizada actualización modificado modificada editado
        atualizado atualizada atualização modificado
        aggiornato aggiornata aggiornamento modificato modificata modifica
        bijgewerkt gewijzigd aangepast geüpdatet update
        uppdaterad uppdaterat ändrad senast
        opdateret opdatering ændret sidst
        oppdatert oppdatering endret sist
        uppfært breytt
        päivitetty päivitys muokattu
        uuendatud muudetud
        atjaunots atjaunināts labots
        atnaujinta pakeista
        aktualizacja zaktualizowano zmieniono modyfikacja aktualizacji zmodyfikowano
        aktualizováno upraveno změněno aktualizace aktualizované upravené aktualizácia
        posodobljeno spremenjeno ažurirano izmjena izmijenjeno ažuriran
        ажурирано измењено
        обновен обновена актуализирана редактирана
        обновлено обновлен обновлена изменено отредактировано обновление обновления редакция
        оновлено змінено відредаговано
        абноўлена
        ενημέρωση ενημέρωσης ενημερώθηκε τροποποίηση ανανέωση
        actualizat actualizată actualizare actualizarea actualizării modificat
        frissítve módosítva frissítés módosítás frissült
        përditësuar ndryshuar
        güncelleme güncellendi güncellenme düzenlenme düzenlendi
        yenilənib
        yangilangan
        жаңартылған жаңартылды
        шинэчилсэн
        թարմացվել թարմացված
        განახლდა
        עודכן עדכון עודכנה
        تحديث التحديث آخر_تحديث تعديل
        بروزرسانی به‌روزرسانی
        اپڈیٹ
        अपडेट अपडेटेड संशोधित
        আপডেট হালনাগাদ
        અપડેટ ਅਪਡੇਟ
        புதுப்பிக்கப்பட்டது నవీకరణ అప్డేట్ ನವೀಕರಿಸಲಾಗಿದೆ അപ്ഡേറ്റ്
        อัปเดต แก้ไข ปรับปรุง อัพเดต อัพเดท
        cập_nhật
        diperbarui diperbaharui diupdate pembaruan dikemaskini
        na-update
        bygewerk opgedateer
        actualitzat actualitzada modificat
        eguneratua
        diweddarwyd nuashonraithe
        обновено жаңыртылган яңартылган اپ_ڈیٹ تازه_شوی نوێکراوەتەوە نوێکرایەوە
        ଅପଡେଟ ଅଦ୍ୟତନ යාවත්කාලීන ອັບເດດ ອັບເດຕ ធ្វើបច្ចុប្បន្នភាព နောက်ဆုံးပြင်ဆင် ပြင်ဆင် የተሻሻለው ተሻሻለ
        dikemas_kini ilisasishwa imesasishwa aġġornat aktualiséiert ĝisdatigita cusboonaysiiyay sabunta dagført bywurke \
        ùrachadh hizivaet
        수정 최종수정 업데이트 최종수정일 수정일
        """

    /// Words for dates of something else than the text.
    static let otherWords = """
        born died birth death deadline expires expiry until till event starts ends begins opening closes closing valid \
        accessed retrieved copyright joined registered founded established between before after due scheduled upcoming \
        currently current_time local_time today_is access since visited abgerufen zugriff anniversary departure arrival checkout checkin
        when wann quand cuándo wanneer aktuelle_zeit heute_ist heure_actuelle hora_actual ora_attuale
        geboren gestorben gültig bis ab termin veranstaltung beginn ende anmeldeschluss einsendeschluss bewerbungsschluss \
        frist seit registriert gegründet dabei zwischen zum
        né née mort jusqu valable inscrit depuis avant après entre
        nacido nacida murió hasta desde válido antes entre vence
        até válido nascido morreu
        nato nata morto fino scadenza entro iscritto valido
        geboren overleden tot geldig vanaf
        född död till giltig
        født indtil
        syntynyt asti saakka
        urodzony zmarł ważny ważne termin
        narozen zemřel platí
        родился родилась умер умерла до срок действует
        народився помер
        született meghalt érvényes
        născut decedat valabil
        doğum ölüm kadar geçerli
        """

    /// Words for the day on which a page is read. They are also parts of names: "USA Today", "heute journal".
    static let presentWords = """
        today now heute vandaag oggi hoy hoje dnes danas bugün сегодня сьогодні днес σήμερα dziś dzisiaj tänään
        """

    /// Words that stand before a label: "last updated", "mis à jour", "date of publication".
    static let qualifiers = """
        last latest lastly recently most first originally initially article story page this was been has date
        zuletzt letzte letzter letztes letzten letztmals erstmals zuerst ursprünglich artikel beitrag datum
        dernière dernier mis mise première initialement article date
        última último fecha artículo data
        ultima ultimo articolo
        laatst laatste eerst oorspronkelijk
        senast senaste senest seneste sist siste sidst sidste først dato
        viimeksi viimeisin viimati viimane
        ostatnia ostatnio poslední naposledy posledná zadnja zadnje zadnji posljednja posljednje nazadnje последња
        последно последна последнее последний дата останнє востаннє paskutinį kartą pēdējo reizi pēdējās
        τελευταία ημερομηνία
        utolsó utoljára legutóbb
        ultimul
        son ilk
        آخر تاريخ تم آخرین تاریخ زمان آخری تازہ
        לאחרונה תאריך
        अंतिम आखिरी तारीख সর্বশেষ শেষ
        terakhir tanggal
        최종 최근 마지막
        """

    /// Labels that other languages write without accents and mean something else by: Czech "ne", Vietnamese "dạng".
    static let spelledLabels = "né née född död født đăng"
}
