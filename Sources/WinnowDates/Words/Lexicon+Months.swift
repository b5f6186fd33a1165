extension Lexicon {
    /// A language and its names of the twelve months, several forms separated by slashes. Accents and case do not count.
    ///
    /// Where two languages use one name for different months (*listopad*), the earlier line wins here, and
    /// `DateConventions` knows the other meaning.
    static let monthTable = """
        en january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug september/sept/sep \
        october/oct november/nov december/dec
        de januar/jan/jänner/jän februar/feb/febr/feber märz/mär/maerz/mrz april/apr mai juni/jun juli/jul august/aug \
        september/sept/sep oktober/okt november/nov dezember/dez
        fr janvier/janv février/fév/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct \
        novembre/nov décembre/déc
        es enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago \
        septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic
        pt janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set \
        outubro/out novembro/nov dezembro/dez
        it gennaio/gen/genn febbraio/feb/febb marzo/mar aprile/apr maggio/mag/magg giugno/giu luglio/lug agosto/ago \
        settembre/set/sett ottobre/ott novembre/nov dicembre/dic
        nl januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt \
        november/nov december/dec
        sv januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt \
        november/nov december/dec
        da januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt \
        november/nov december/dec
        nb januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt \
        november/nov desember/des
        is janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep/sept október/okt \
        nóvember/nóv desember/des
        fo januar februar mars apríl mai juni juli august september oktober november desember
        fi tammikuu/tammikuuta/tammikuun/tammi helmikuu/helmikuuta/helmikuun/helmi \
        maaliskuu/maaliskuuta/maaliskuun/maalis huhtikuu/huhtikuuta/huhtikuun/huhti \
        toukokuu/toukokuuta/toukokuun/touko kesäkuu/kesäkuuta/kesäkuun/kesä heinäkuu/heinäkuuta/heinäkuun/heinä \
        elokuu/elokuuta/elokuun/elo syyskuu/syyskuuta/syyskuun/syys lokakuu/lokakuuta/lokakuun/loka \
        marraskuu/marraskuuta/marraskuun/marras joulukuu/joulukuuta/joulukuun/joulu
        et jaanuar/jaanuaril/jaan veebruar/veebruaril/veebr märts/märtsil aprill/aprillil/apr mai/mail juuni/juunil \
        juuli/juulil august/augustil/aug september/septembril/sept oktoober/oktoobril/okt november/novembril/nov \
        detsember/detsembril/dets
        lv janvāris/janvārī/janvāra/janv februāris/februārī/februāra/febr marts/martā/marta \
        aprīlis/aprīlī/aprīļa/apr maijs/maijā/maija jūnijs/jūnijā/jūnija/jūn jūlijs/jūlijā/jūlija/jūl \
        augusts/augustā/augusta/aug septembris/septembrī/septembra/sept oktobris/oktobrī/oktobra/okt \
        novembris/novembrī/novembra/nov decembris/decembrī/decembra/dec
        lt sausis/sausio/saus vasaris/vasario/vas kovas/kovo/kov balandis/balandžio/bal gegužė/gegužės/geg \
        birželis/birželio/birž liepa/liepos/liep rugpjūtis/rugpjūčio/rugpj/rugp rugsėjis/rugsėjo/rugs \
        spalis/spalio/spal lapkritis/lapkričio/lapkr gruodis/gruodžio/gruod
        pl styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze \
        lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź \
        listopad/listopada/lis grudzień/grudnia/gru
        cs leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čvn/čen \
        červenec/července/čvc/čec srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu/lis \
        prosinec/prosince/pro
        sk január/januára/jan február/februára/feb marec/marca/mar apríl/apríla/apr máj/mája jún/júna júl/júla \
        august/augusta/aug september/septembra/sep október/októbra/okt november/novembra/nov december/decembra/dec
        sl januar/januarja/jan februar/februarja/feb marec/marca/mar april/aprila/apr maj/maja junij/junija/jun \
        julij/julija/jul avgust/avgusta/avg september/septembra/sep oktober/oktobra/okt november/novembra/nov \
        december/decembra/dec
        hr siječanj/siječnja/sij veljača/veljače/velj ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi \
        lipanj/lipnja srpanj/srpnja kolovoz/kolovoza/kol rujan/rujna/ruj _ studeni/studenoga/studenog/stu \
        prosinac/prosinca/pro
        sr јануар/јануара/јан фебруар/фебруара/феб март/марта/мар април/априла/апр мај/маја јун/јуна/јуни \
        јул/јула/јули август/августа/авг септембар/септембра/сеп октобар/октобра/окт новембар/новембра/нов \
        децембар/децембра/дец
        sr-Latn januar/januara/jan februar/februara/feb mart/marta/mar april/aprila/apr maj/maja jun/juna jul/jula \
        avgust/avgusta/avg septembar/septembra/sep oktobar/oktobra/okt novembar/novembra/nov decembar/decembra/dec
        bs januar februar mart april maj juni juli august/augusta septembar oktobar novembar decembar
        mk јануари/јан февруари/фев/февр март/мар април/апр мај јуни/јун јули/јул август/авг септември/сеп/септ \
        октомври/окт ноември/ное/ноем декември/дек
        bg януари/яну февруари/фев март/мар април/апр май юни юли август/авг септември/сеп/септ октомври/окт \
        ноември/ное/ноем декември/дек
        ru январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн \
        июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт ноябрь/ноября/ноя/нояб \
        декабрь/декабря/дек
        uk січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/квіт/кві травень/травня/трав/тра \
        червень/червня/черв/чер липень/липня/лип серпень/серпня/серп/сер вересень/вересня/вер \
        жовтень/жовтня/жовт/жов листопад/листопада/лист/лис грудень/грудня/груд/гру
        be студзень/студзеня/сту люты/лютага сакавік/сакавіка/сак красавік/красавіка/кра май/мая/травень/траўня \
        чэрвень/чэрвеня/чэр ліпень/ліпеня/ліп жнівень/жніўня/жні верасень/верасня кастрычнік/кастрычніка/кас \
        лістапад/лістапада/ліс снежань/снежня/сне
        el ιανουάριος/ιανουαρίου/γενάρη/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ απρίλιος/απριλίου/απρ \
        μάιος/μαΐου/μάι ιούνιος/ιουνίου/ιουν ιούλιος/ιουλίου/ιουλ αύγουστος/αυγούστου/αυγ \
        σεπτέμβριος/σεπτεμβρίου/σεπ/σεπτ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε/νοεμ \
        δεκέμβριος/δεκεμβρίου/δεκ
        ro ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sep/sept \
        octombrie/oct noiembrie/nov/noi decembrie/dec
        hu január/januári/januárban/jan február/februári/febr március/márciusi/márc április/áprilisi/ápr \
        május/májusi/máj június/júniusi/jún július/júliusi/júl augusztus/augusztusi/aug \
        szeptember/szeptemberi/szept/szep október/októberi/okt november/novemberi/nov december/decemberi/dec
        sq janar/jan shkurt/shk mars/mar prill/pri maj qershor/qer korrik/kor gusht/gush/gsh shtator/sht tetor/tet \
        nëntor/nën dhjetor/dhj
        tr ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki \
        kasım/kas aralık/ara
        az yanvar/yan fevral/fev mart/mar aprel/apr may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt \
        noyabr/noy dekabr/dek
        uz yanvar fevral mart aprel may iyun iyul avgust/avg sentabr/sentyabr oktabr/oktyabr noyabr dekabr
        uz-Cyrl январ феврал март апрел май июн июл август сентябр октябр ноябр декабр
        kk қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр қазан/қаз \
        қараша/қар желтоқсан/жел
        ky январь/январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
        tt гыйнвар/гыйн февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
        mn нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар/зургадугаар долоодугаар/долдугаар \
        наймдугаар есдүгээр аравдугаар арван_нэгдүгээр арван_хоёрдугаар
        hy հունվար/հունվարի/հնվ փետրվար/փետրվարի/փտվ/փտր մարտ/մարտի/մար/մրտ ապրիլ/ապրիլի/ապր մայիս/մայիսի/մյս/մայ \
        հունիս/հունիսի/հնս հուլիս/հուլիսի/հլս օգոստոս/օգոստոսի/օգս սեպտեմբեր/սեպտեմբերի/սեպ հոկտեմբեր/հոկտեմբերի/հոկ \
        նոյեմբեր/նոյեմբերի/նոյ/նմբ դեկտեմբեր/դեկտեմբերի/դեկ
        ka იანვარი/იანვარს/იან თებერვალი/თებერვალს/თებ მარტი/მარტს/მარ აპრილი/აპრილს/აპრ მაისი/მაისს/მაი \
        ივნისი/ივნისს/ივნ ივლისი/ივლისს/ივლ აგვისტო/აგვისტოს/აგვ სექტემბერი/სექტემბერს/სექ ოქტომბერი/ოქტომბერს/ოქტ \
        ნოემბერი/ნოემბერს/ნოე დეკემბერი/დეკემბერს/დეკ
        he ינואר/בינואר/ינו/בינו פברואר/בפברואר/פבר/בפבר מרץ/במרץ/מרס/במרס אפריל/באפריל/אפר/באפר מאי/במאי יוני/ביוני/יונ/ביונ \
        יולי/ביולי/יול/ביול אוגוסט/באוגוסט/אוג/באוג ספטמבר/בספטמבר/ספט/בספט אוקטובר/באוקטובר/אוק/באוק \
        נובמבר/בנובמבר/נוב/בנוב דצמבר/בדצמבר/דצמ/בדצמ
        ar يناير فبراير مارس أبريل/إبريل مايو يونيو/يونيه يوليو/يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        ar-SY كانون_الثاني شباط آذار/اذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
        ar-MA يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر
        ar-DZ جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
        fa ژانویه فوریه مارس آوریل/آپریل مه/می ژوئن/جون ژوئیه/جولای اوت/اگست سپتامبر/سپتمبر اکتبر نوامبر/نومبر \
        دسامبر/دسمبر
        ckb کانوونی_دووەم/کا٢/کانونی_دووەم شوبات/شوب ئازار/ئاز نیسان/نیس ئایار/ئای حوزەیران/حوز تەممووز/تەموز/تەم \
        ئاب ئەیلوول/ئەی تشرینی_یەکەم/تش١ تشرینی_دووەم/تش٢ کانوونی_یەکەم/کا١/کانونی_یەکەم
        ku çile sibat adar nîsan gulan hezîran tîrmeh tebax îlon cotmeh mijdar kanûn
        ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
        ckb2 کانوونی_دووەمی/کانونی_دووەمی شوباتی ئازاری نیسانی ئایاری حوزەیرانی تەممووزی/تەموزی ئابی ئەیلوولی تشرینی_یەکەمی \
        تشرینی_دووەمی کانوونی_یەکەمی/کانونی_یەکەمی
        ps جنوري فبروري/فبرورۍ مارچ اپریل مۍ جون جولای/جولاى اګست/اگست سپتمبر/سېپتمبر اکتوبر نومبر دسمبر/ډسمبر
        sd جنوري فيبروري مارچ اپريل مئي جون جولاءِ آگسٽ سيپٽمبر آڪٽوبر نومبر ڊسمبر
        hi जनवरी/जन फ़रवरी/फरवरी/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्तूबर/अक्टूबर/अक्तू \
        नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस
        mr जानेवारी/जाने फेब्रुवारी/फेब्रु मार्च एप्रिल/एप्रि मे जून जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो \
        नोव्हेंबर/नोव्हें डिसेंबर/डिसें
        ne जनवरी फेब्रुअरी मार्च अप्रिल मे/मई जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
        bn জানুয়ারি/জানুয়ারী/জানুয়ারি/জানু ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব্রুয়ারি/ফেব মার্চ এপ্রিল মে জুন জুলাই \
        আগস্ট/অগাস্ট/আগ সেপ্টেম্বর/সেপ্টে/সেপ অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে
        as জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ এপ্ৰিল মে’ জুন জুলাই আগষ্ট ছেপ্টেম্বৰ/ছেপ্তেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ
        gu જાન્યુઆરી/જાન્યુ ફેબ્રુઆરી/ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર/સપ્ટે \
        ઑક્ટોબર/ઓક્ટોબર/ઑક્ટો નવેમ્બર/નવે ડિસેમ્બર/ડિસે
        pa ਜਨਵਰੀ/ਜਨ ਫ਼ਰਵਰੀ/ਫਰਵਰੀ/ਫ਼ਰ ਮਾਰਚ ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ/ਜੁਲਾ ਅਗਸਤ/ਅਗ ਸਤੰਬਰ/ਸਤੰ ਅਕਤੂਬਰ/ਅਕਤੂ ਨਵੰਬਰ/ਨਵੰ \
        ਦਸੰਬਰ/ਦਸੰ
        or ଜାନୁଆରୀ ଫେବୃଆରୀ/ଫେବ୍ରୁଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର
        ta ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப் அக்டோபர்/அக் \
        நவம்பர்/நவ டிசம்பர்/டிச
        te జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై/జూలై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెంబరు/సెప్టెం \
        అక్టోబర్/అక్టోబరు/అక్టో నవంబర్/నవంబరు/నవం డిసెంబర్/డిసెంబరు/డిసెం
        kn ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ/ಫೆಬ್ರುವರಿ/ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್/ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ \
        ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ ನವೆಂಬರ್/ನವೆಂ ಡಿಸೆಂಬರ್/ಡಿಸೆಂ
        ml ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ്/മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ആഗസ്റ്റ്/ഓഗ \
        സെപ്റ്റംബർ/സെപ്തംബർ/സെപ്റ്റം ഒക്ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം
        si ජනවාරි/ජන පෙබරවාරි/පෙබ මාර්තු/මාර් අප්‍රේල්/අප්රේල්/අප්‍රි මැයි ජූනි ජූලි අගෝස්තු/අගෝ සැප්තැම්බර්/සැප් \
        ඔක්තෝබර්/ඔක් නොවැම්බර්/නෙවැ දෙසැම්බර්/දෙසැ
        th มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค \
        กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค
        lo ມັງກອນ/ມ.ກ ກຸມພາ/ກ.ພ ມີນາ/ມ.ນ ເມສາ/ມ.ສ ພຶດສະພາ/ພ.ພ ມິຖຸນາ/ມິ.ຖ ກໍລະກົດ/ກ.ລ ສິງຫາ/ສ.ຫ ກັນຍາ/ກ.ຍ ຕຸລາ/ຕ.ລ \
        ພະຈິກ/ພ.ຈ ທັນວາ/ທ.ວ
        km មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
        my ဇန်နဝါရီ/ဇန် ဖေဖော်ဝါရီ/ဖေ မတ် ဧပြီ မေ ဇွန် ဇူလိုင်/ဇူ ဩဂုတ်/သြဂုတ် စက်တင်ဘာ/စက် အောက်တိုဘာ/အောက် \
        နိုဝင်ဘာ/နို ဒီဇင်ဘာ/ဒီ
        id januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu/agt september/sep \
        oktober/okt november/nov desember/des
        ms januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt november/nov \
        disember/dis
        fil enero/ene pebrero/peb marso abril/abr mayo hunyo/hun hulyo/hul agosto/ago setyembre/set oktubre/okt \
        nobyembre/nob disyembre/dis
        sw januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
        so janaayo febraayo maarso abriil maajo juun luuliyo agoosto sebteembar/sebtembar/seb oktoobar nofeembar diseembar
        ha janairu fabrairu/faburairu/fab maris afrilu/afirilu/afi mayu yuni/yun yuli/yul agusta satumba/sat oktoba \
        nuwamba/nuw disamba
        af januarie februarie maart april mei junie julie augustus september oktober november desember
        fy jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber
        ca gener/gen febrer/febr març abril/abr maig juny/jun juliol/jul agost/ag setembre/set octubre/oct \
        novembre/nov desembre/des
        gl xaneiro/xan febreiro/feb marzo abril maio xuño/xuñ xullo/xul agosto setembro outubro novembro decembro
        eu urtarrila/urtarrilaren/urtarrilak/urt otsaila/otsailaren/otsailak/ots martxoa/martxoaren/martxoak \
        apirila/apirilaren/apirilak/api maiatza/maiatzaren/maiatzak ekaina/ekainaren/ekainak/eka \
        uztaila/uztailaren/uztailak/uzt abuztua/abuztuaren/abuztuak/abu iraila/irailaren/irailak/ira \
        urria/urriaren/urriak/urr azaroa/azaroaren/azaroak/aza abendua/abenduaren/abenduak/abe
        cy ionawr/ion chwefror/chw/chwef mawrth/maw ebrill/ebr mai mehefin/meh gorffennaf/gor/gorff awst/aws medi/med hydref/hyd \
        tachwedd/tach rhagfyr/rha/rhag
        ga eanáir/ean feabhra/feabh márta aibreán/aib bealtaine/beal meitheamh/meith iúil lúnasa/lún \
        meán_fómhair/mfómh deireadh_fómhair/dfómh samhain/samhna/samh nollaig/nollag/noll
        gd faoilleach/fhaoilleach gearran/ghearran màrt/mhàrt giblean/ghiblean cèitean/chèitean ògmhios iuchar lùnastal sultain \
        dàmhair samhain dùbhlachd
        br genver cʼhwevrer meurzh/meur ebrel _ mezheven/mezh gouere/goue eost gwengolo here _ kerzu
        mt jannar frar/fra marzu april mejju/mej ġunju/ġun lulju/lul awwissu/aww settembru ottubru novembru diċembru
        lb januar februar mäerz/mäe abrëll mee juni juli august september oktober november dezember
        eo januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro
        oc genièr febrièr març abril mai junh julhet agost setembre octòbre novembre decembre
        am ጃንዩወሪ/ጃንዋሪ/ጃንዩ ፌብሩወሪ/ፌብሩዋሪ/ፌብሩ ማርች ኤፕሪል/ኤፕረ ሜይ ጁን ጁላይ ኦገስት/ኦገስ ሴፕቴምበር/ሴፕቴ ኦክቶበር/ኦክተ ኖቬምበር/ኖቬም ዲሴምበር/ዲሴም
        """

    /// Months of the Persian calendar, in Iran and in Afghanistan.
    static let persianMonthTable = """
        fa فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان آذر دی بهمن اسفند
        fa-AF حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت
        en farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand
        """

    /// Months of the Islamic lunar calendar: recognised, so that their dates are not read as others.
    static let lunarMonthTable = """
        ar محرم صفر ربيع_الأول ربيع_الآخر جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة
        ar2 المحرم _ _ ربيع_الثاني جمادى_الأول جمادى_الثانية _ _ _ _ ذي_القعدة ذي_الحجة
        en muharram safar rabi _ jumada _ rajab shaaban/shaban ramadan/ramadhan shawwal dhul _
        """
}
