extension Lexicon {
    /// A language and its names of the days from Sunday to Saturday; names are separated by slashes.
    ///
    /// Names of one letter are left out, and those that are common words.
    static let weekdayTable = """
        en sunday/sun monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat
        de sonntag/so montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa
        fr dimanche/dim lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam
        es domingo/dom lunes/lun martes/mar miércoles/mié/mier jueves/jue viernes/vie sábado/sáb
        pt domingo/dom segunda/seg terça/ter quarta/qua quinta/qui sexta/sex sábado/sáb
        it domenica/dom lunedì/lun martedì/mar mercoledì/mer giovedì/gio venerdì/ven sabato/sab
        nl zondag/zo maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za
        sv söndag/sön måndag/mån tisdag/tis onsdag/ons torsdag/tors/tor fredag/fre lördag/lör
        da søndag/søn mandag/man tirsdag/tirs onsdag/ons torsdag/tors fredag/fre lørdag/lør
        nn sundag måndag tysdag onsdag torsdag fredag laurdag
        is sunnudagur/sun mánudagur/mán þriðjudagur/þri miðvikudagur/mið fimmtudagur/fim föstudagur/fös laugardagur/lau
        is2 sunnudaginn mánudaginn þriðjudaginn miðvikudaginn fimmtudaginn föstudaginn laugardaginn
        fi sunnuntai/sunnuntaina maanantai/maanantaina tiistai/tiistaina keskiviikko/keskiviikkona torstai/torstaina \
        perjantai/perjantaina lauantai/lauantaina
        fi2 su ma ti ke to pe la
        et pühapäev/pühapäeval esmaspäev/esmaspäeval teisipäev/teisipäeval kolmapäev/kolmapäeval \
        neljapäev/neljapäeval reede/reedel laupäev/laupäeval
        lv svētdiena/svētdien pirmdiena/pirmdien otrdiena/otrdien trešdiena/trešdien ceturtdiena/ceturtdien \
        piektdiena/piektdien sestdiena/sestdien
        lt sekmadienis/sekmadienį pirmadienis/pirmadienį antradienis/antradienį trečiadienis/trečiadienį \
        ketvirtadienis/ketvirtadienį penktadienis/penktadienį šeštadienis/šeštadienį
        pl niedziela/niedzielę/ndz poniedziałek/pon/pn wtorek/wt środa/środę/śr czwartek/czw piątek/pt sobota/sobotę/sob
        cs neděle/neděli/ne pondělí/po úterý/út středa/středu čtvrtek/čt pátek/pá sobota/sobotu
        sk nedeľa/nedeľu pondelok utorok streda/stredu štvrtok piatok sobota
        sl nedelja/nedeljo/ned ponedeljek/pon torek sreda/sredo/sre četrtek/čet petek/pet sobota/soboto
        hr nedjelja/nedjelju ponedjeljak utorak/uto srijeda/srijedu/sri četvrtak petak subota/subotu/sub
        sr недеља/недељу/нед понедељак/пон уторак/уто среда/среду/сре четвртак/чет петак/пет субота/суботу/суб
        sr2 nedelja ponedeljak utorak sreda četvrtak petak subota
        mk недела/нед понеделник/пон вторник/вто среда/сре четврток/чет петок/пет сабота/саб
        bg неделя/нд понеделник/пн вторник/вт сряда/ср четвъртък/чт петък/пт събота/сб
        ru воскресенье/вс понедельник/пн вторник/вт среда/среду/ср четверг/чт пятница/пятницу/пт суббота/субботу/сб
        uk неділя/неділю/нд понеділок/пн вівторок/вт середа/середу/ср четвер/чт п’ятниця/пятниця/ятниця/пт субота/суботу/сб
        be нядзеля/нядзелю панядзелак аўторак серада/сераду чацвер пятніца/пятніцу субота/суботу
        el κυριακή/κυρ δευτέρα/δευ τρίτη/τρι τετάρτη/τετ πέμπτη/πεμ παρασκευή/παρ σάββατο/σαβ
        ro duminică luni marți/marţi miercuri/mie joi vineri/vin sâmbătă/sâm
        hu vasárnap hétfő kedd szerda csütörtök péntek szombat
        sq diel/dielë hënë martë/mart mërkurë enjte premte shtunë
        tr pazar/paz pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt
        az bazar ertəsi çərşənbə_axşamı çərşənbə cümə_axşamı cümə şənbə
        uz yakshanba dushanba seshanba chorshanba payshanba juma shanba
        kk жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі
        ky жекшемби дүйшөмбү шейшемби шаршемби бейшемби жума ишемби
        tt якшәмбе дүшәмбе сишәмбе чәршәмбе пәнҗешәмбе җомга шимбә
        mn ням даваа мягмар лхагва пүрэв баасан бямба
        hy կիրակի երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ
        ka კვირა ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი
        he ראשון שני שלישי רביעי חמישי שישי שבת
        ar الأحد الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
        fa یکشنبه دوشنبه سه‌شنبه/سهشنبه چهارشنبه پنجشنبه/پنج‌شنبه جمعه/آدینه شنبه
        ps يونۍ دونۍ درېنۍ څلرنۍ پينځنۍ جمعه اونۍ
        as দেওবাৰ সোমবাৰ মঙ্গলবাৰ বুধবাৰ বৃহস্পতিবাৰ শুক্ৰবাৰ শনিবাৰ
        so axad isniin talaado/talaada arbaco/arbaca khamiis jimco/jimce sabti
        gd didòmhnaich diluain dimàirt diciadain diardaoin dihaoine disathairne
        ckb یەکشەممە دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە
        ku yekşem duşem sêşem çarşem pêncşem în şemî
        ur اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ
        hi रविवार/रवि सोमवार/सोम मंगलवार/मंगल बुधवार/बुध गुरुवार/गुरु/बृहस्पतिवार शुक्रवार/शुक्र शनिवार/शनि
        mr रविवार सोमवार मंगळवार बुधवार गुरुवार शुक्रवार शनिवार
        ne आइतबार सोमबार मङ्गलबार/मंगलबार बुधबार बिहीबार शुक्रबार शनिबार
        bn রবিবার/রোববার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার
        gu રવિવાર સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર
        pa ਐਤਵਾਰ ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨਿੱਚਰਵਾਰ
        ta ஞாயிறு திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி
        te ఆదివారం సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం
        kn ಭಾನುವಾರ/ರವಿವಾರ ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ
        ml ഞായർ തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി
        si ඉරිදා සඳුදා අඟහරුවාදා බදාදා බ්‍රහස්පතින්දා සිකුරාදා සෙනසුරාදා
        th อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์
        th2 วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์
        th3 วันอาทิตย์ที่ วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่
        lo ອາທິດ ຈັນ ອັງຄານ ພຸດ ພະຫັດ ສຸກ ເສົາ
        my တနင်္ဂနွေ တနင်္လာ အင်္ဂါ ဗုဒ္ဓဟူး ကြာသပတေး သောကြာ စနေ
        id minggu/ahad senin/sen selasa/sel rabu/rab kamis/kam jumat/jum sabtu/sab
        ms ahad isnin/isn selasa rabu khamis/kha jumaat sabtu
        fil linggo lunes martes miyerkules/miyerkoles huwebes biyernes sabado
        sw jumapili jumatatu jumanne jumatano alhamisi ijumaa jumamosi
        af sondag maandag dinsdag woensdag donderdag vrydag saterdag
        ca diumenge/dg dilluns/dl dimarts/dt dimecres/dc dijous/dj divendres/dv dissabte/ds
        gl domingo luns martes mércores xoves venres sábado
        eu igandea astelehena asteartea asteazkena osteguna ostirala larunbata
        cy sul llun mawrth mercher iau gwener sadwrn
        ga domhnaigh luain máirt céadaoin déardaoin haoine sathairn
        mt il-ħadd tnejn tlieta erbgħa ħamis ġimgħa sibt
        lb sonndeg méindeg dënschdeg mëttwoch donneschdeg freideg samschdeg
        eo dimanĉo lundo mardo merkredo ĵaŭdo vendredo sabato
        vi chủ_nhật thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy
        ko 일요일 월요일 화요일 수요일 목요일 금요일 토요일
        """
}
