extension Lexicon {
    /// A line each: language, kind, words as they stand in texts. `any` belongs to every language.
    static let speechTable: StaticString = """
        any.particle van von der den de del della dela la le du da dos das di bin ibn al el ben ter ten af av zu
        any.title mr mrs ms dr prof sir lord lady dame president minister senator general professor
        any.surname king prince bishop pope lord judge major head dean marshal mayor maire roi rey reina papa re rei koning könig bischof papst prinz kaiser doctor
        any.abbreviated prof gen sen rep gov col capt rev min dep ing mgr inż płk dyr red проф ген
        en.speech said says say told tells tell added adds asked asks replied replies wrote writes explained explains argued argues insisted insists warned warns announced stated states noted notes recalled recalls tweeted posted claimed claims declared continued concluded commented remarked responded acknowledged admitted stressed emphasized emphasised confirmed joked quipped testified vowed urged observed countered counters recounted recounts cautioned cautions lamented laments conceded concedes shouted shouts yelled whispered cried predicted predicts reiterated revealed reveals mused muses opined opines retorted boasted bragged complained complains exclaimed reflected alleged contended contends maintained maintains pleaded promised pledged proclaimed suggested suggests gasped snapped sighed laughed jokes admits acknowledges stresses comments concludes continues declares emphasizes emphasises responds agreed agrees shared shares announces remarks
        en.pronoun he she they it i we you who
        en.stop in on at to of for with by from during after before that as when while if because but and or about against since until over under between through who which where yesterday today tomorrow
        en.aux also has have had later then once would will recently previously already and still often simply
        en.inname of
        en.article the a an this that these those his her their its our my
        en.source according per
        en.noname monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december the a an in on at but and as if when while after before for however meanwhile yesterday today this that these those there here it he she they we i you his her their our my one two some many most all no not now then so yet still also what who why how where later i'm i'll i've i'd it's that's there's he's she's we're they're you're don't doesn't didn't won't can't isn't aren't let's what's who's
        en.title premier prime chancellor king queen prince princess governor mayor secretary judge justice chief officer officers director chairman chairwoman chair ceo captain colonel lieutenant sergeant major commander admiral detective inspector reverend pope bishop archbishop congressman congresswoman representative rep sen gov gen col lt sgt capt rev foreign defense defence interior finance vice deputy assistant attorney ambassador coach engineer economist scientist researcher author activist lawyer farmer teacher head manager founder owner director superintendent commissioner councillor councilman principal spokesman spokeswoman spokesperson analyst doctor administrator correspondent reporter editor legend star aide adviser advisor leader sheikh marshal dean rabbi imam sheriff treasurer actor actress singer historian executive pastor resident student nurse nutritionist dietitian psychologist archaeologist biologist physicist geologist astronomer designer campaigner organizer organiser strategist prosecutor barrister solicitor undersecretary envoy mp cllr cfo coo cto councilwoman midfielder goalkeeper striker planner organizer
        en.of of for to by with from about against at on in under over behind near than
        en.cites quoted
        en.department state defense defence treasury commerce labor labour health education energy agriculture transportation transport foreign home justice trade finance interior culture environment veterans affairs afghanistan argentina australia austria belarus belgium brazil britain bulgaria canada chile china colombia cuba denmark egypt ethiopia finland france germany ghana greece hungary india indonesia iran iraq ireland israel italy japan kenya lebanon libya malaysia mexico moldova nigeria norway pakistan peru poland portugal qatar romania russia rwanda scotland serbia singapore spain sudan sweden switzerland syria taiwan thailand turkey uganda ukraine venezuela vietnam wales
        de.speech sagte sagt sagen erklärte erklärt erklärten teilte betonte betont betonten meinte meint schrieb schreibt fügte ergänzte ergänzt berichtete berichtet warnte warnt kritisierte kritisiert forderte fordert antwortete antwortet fragte fragt rief äußerte kommentierte kündigte lobte bekräftigte unterstrich erläuterte erinnerte versicherte gesagt findet fand erzählte erzählt berichten klagte klagt mahnte mahnt resümierte resümiert urteilte freute bilanzierte sagten erinnert bemerkte bemerkt bestätigte bestätigt behauptete behauptet beklagte beklagt beteuerte beteuert bilanziert drohte droht entgegnete entgegnet erwiderte erwidert flüsterte gestand gesteht konstatierte konstatiert kontert konterte lachte lacht lobt monierte moniert mutmaßte mutmaßt plädierte plädiert prophezeite prophezeit rügte schilderte schildert schwärmte schwärmt schimpfte schimpft unterstreicht urteilt verkündete verkündet verriet verrät versprach verspricht vermutete vermutet versichert wettert wetterte witzelte ärgert ärgerte twitterte prognostizierte prognostiziert appellierte appelliert jubelte jubelt seufzt seufzte ruft begründete begründet erläutert äußert kündigt räumte
        de.pronoun er sie es ich wir ihr man
        de.stop in im an am auf bei beim mit nach vor von vom zu zum zur aus für gegen über unter während seit bis dass und oder aber als wie wenn weil gegenüber gestern heute laut ob
        de.aux auch dann weiter weiterhin noch hat hatte habe später zudem so jedoch
        de.article der die das den dem des ein eine einer einem einen eines kein keine sein seine ihr ihre dieser diese dieses
        de.source laut
        de.so so
        de.after zufolge
        de.noname montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember der die das den dem des ein eine in im am auf bei mit nach vor und aber doch so wie wenn als auch er sie es wir ich was wer warum dann da denn für seit
        de.title kapitän vorstand staatsanwalt abgeordneter abgeordnete landrat landrätin pfarrer doktorandin promoter geschäftsführer geschäftsführerin intendant regisseur regisseurin historiker historikerin ökonom ökonomin politologe politologin virologe virologin herr frau präsident präsidentin bundespräsident ministerpräsident ministerpräsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerin senatorin professorin doktor kommissar vorsitzender vorsitzende trainer chef chefin sprecher sprecherin papst bischof könig königin prinz generalsekretär außenminister außenministerin innenminister innenministerin finanzminister bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin direktor direktorin leiter leiterin experte expertin forscher forscherin autor autorin anwalt anwältin verteidiger verteidigerin rechtsanwalt rechtsanwältin gründer gründerin experten politiker politikerin
        de.of von vom für gegen bei zu mit über an aus um
        de.cites zitierte
        de.given graf gräfin freiherr baron prinz edler ritter wolfgang theodor peter maria christian heinrich friedrich wilhelm ludwig otto karl georg joachim
        fr.speech dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute indiqué indique estimé estime assuré assure souligné souligne précisé précise lancé lance raconté raconte confié confie répondu répond réagi réagit martelé insisté insiste regretté écrit rappelé rappelle annoncé annonce dénoncé dénonce conclu conclut poursuit témoigne résume admis reconnu plaidé commenté lâche tranche tempère nuance détaille soupire glisse prévient soutient renchérit déplore promis promet confirmé confirme prédit avertit averti prévenu nié jugé demandé interroge ironise ironisé s'inquiète s'exclame s'insurge s'indigne s'étonne s'agace s'alarme s'interroge s'enthousiasme souvient réplique répliqué rétorque rétorqué reconnaît admet maintient martèle observe pointe plaide raille relève signale signalé murmure crie fustige fustigé déclarait expliquait disait affirmait dénonçait ajoutait précisait racontait certifie certifié justifie justifié garantit avoue avoué clame clamé constate constaté décrit développe développé enchaîne espère évoque glissé jure lâché nuancé objecte poursuivi promettait rassure rassuré redoute regrette sourit tonne tranché
        fr.pronoun il elle ils elles on je nous vous j'ai qui celui celle ce
        fr.stop à au aux en dans sur sous pour par avec avant après depuis lors pendant chez de des du que qui mais et ou où lundi mardi mercredi jeudi vendredi samedi dimanche hier
        fr.aux a ont avait aussi également ensuite encore notamment ainsi alors se
        fr.article le la les un une des l' ce cette ces son sa ses leur
        fr.source selon d'après
        fr.noname le la les un une des en dans pour mais et il elle ils elles ce cette ces son sa ses nous vous je on au aux à selon après avant depuis comme si quand
        fr.title m mme mlle président présidente ministre directeur directrice maire député députée sénateur sénatrice professeur professeure docteur roi reine pape monseigneur maître général avocat avocate chef cheffe pdg porte-parole procureur procureure lieutenant colonel commandant capitaine secrétaire
        fr.of de du des à au aux pour par avec chez sur contre en dans
        fr.department république défense intérieur santé économie justice éducation culture écologie budget travail sénat assemblée
        es.speech dijo dice dijeron afirmó afirma afirmaron aseguró asegura explicó explica añadió añade agregó agrega señaló señala indicó indica declaró declara manifestó manifiesta sostuvo sostiene expresó expresa subrayó subraya destacó destaca advirtió advierte insistió insiste comentó comenta recordó recuerda respondió responde escribió escribe apuntó apunta reconoció reconoce admitió lamentó concluyó precisó criticó anunció dicho declarado afirmado asegurado lamenta relata relató cuenta contó denunció alertó aclaró aclara alegó argumentó argumenta celebró comunicó confesó confiesa confió confirmó confirma contestó contesta cuestionó defendió defiende describió detalló detalla enfatizó enfatiza exclamó exclama explicaba exigió exige expuso felicitó garantizó garantiza ironizó informó informa justificó justifica matizó matiza mencionó negó observó opinó opina pidió prometió promete pronosticó puntualizó ratificó ratifica razonó reafirmó recalcó recalca rechazó reclamó reflexionó reflexiona reiteró reitera replicó reveló revela sentenció tuiteó zanjó zanja decía dicen bromeó reivindicó resaltó resalta sugirió resumió valoró remarcó apostilló agradeció desmintió avisó avisa
        es.pronoun él ella ellos ellas yo nosotros usted quien quienes este esta
        es.stop en a al ante bajo con contra de del desde durante entre hacia hasta para por según sin sobre tras que y o pero cuando donde lunes martes miércoles jueves viernes sábado domingo ayer hoy vía
        es.aux ha han había también además luego después así se
        es.article el la los las un una unos unas su sus
        es.source según
        es.noname el la los las un una en por para con sin pero y su sus según cuando como si ayer hoy este esta eso
        es.title presidenta ministra primer secretario secretaria canciller gobernador gobernadora alcalde alcaldesa senadora diputado diputada rey reina papa portavoz vocero vocera director directora don doña señor señora abogado abogada presidente ministro jefe jefa
        es.of de del a al para por con contra sobre en ante vía
        es.department gobierno defensa hacienda interior exteriores justicia salud educación república estado economía cultura senado congreso
        it.speech dice detto dichiarato dichiara spiegato spiega aggiunto aggiunge affermato afferma sottolineato sottolinea commentato commenta ribadito ribadisce scritto scrive raccontato racconta ricordato ricorda osservato osserva precisato precisa concluso conclude risposto risponde assicurato assicura disse annunciato sostiene avverte avvertito denunciato confermato confessa confessato ammette ammesso commentava diceva insiste insistito lamenta lamentato promesso promette puntualizza puntualizzato replicato ribatte ribattuto riferisce riferito rivela rivelato rimarca rimarcato scherza scherzato sbotta tuona twitta prosegue proseguito chiarisce chiarito chiede chiesto evidenzia evidenziato esclama esclamato garantisce garantito ironizza indicato obietta rassicura rivendica riconosce riconosciuto riflette segnala sintetizza sostenuto spiegava suggerisce sentenzia testimonia annuncia auspica auspicato avvisa confida constata incalza avvisato
        it.pronoun lui lei loro egli ella io noi chi
        it.stop a ad al allo alla ai agli alle in nel nella con per tra fra da dal dalla di del della dei degli su sul sulla che e o ma quando dove lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi
        it.aux ha hanno aveva anche poi ancora infine inoltre è si
        it.article il lo la i gli le un uno una suo sua
        it.source secondo
        it.noname il lo la i gli le un una in per con ma e secondo quando come se ieri oggi questo questa
        it.title presidente ministro ministra premier segretario segretaria sindaco sindaca senatore senatrice deputato deputata papa re regina direttore direttrice governatore signor signora onorevole avvocato avvocata professor professore professoressa dottor dottore dottoressa portavoce
        it.of di del della dello dei degli delle a al allo alla ai agli alle da dal dalla su sul sulla con per contro in
        it.department consiglio senato camera repubblica difesa esteri interni economia salute giustizia istruzione regione provincia
        pt.speech disse diz disseram afirmou afirma explicou explica acrescentou acrescenta declarou declara ressaltou destacou destaca comentou comenta escreveu escreve contou conta avaliou avalia argumentou garantiu informou pontuou completou completa lembrou reforçou salientou sublinhou referiu criticou respondeu adiantou frisou concluiu dito lembra relata relatou relembra relembrou recorda recordou ressalta reforça defende defendeu alertou analisa analisou admite admitiu anunciou aponta apontou assegura assegurou assinala assinalou confessa confessou confirma confirmou conclui considera considerou descreveu desabafou detalha detalhou denunciou enfatizou enfatiza esclareceu exclamou frisa indicou insistiu ironizou justificou justifica lamenta lamentou manifestou mencionou nega negou observa observou opina opinou pediu pergunta perguntou previu prometeu promete pontua prossegue protestou questionou reafirmou reconhece reconheceu reiterou reitera replicou responde revela revelou salienta sugeriu sustentou tuitou dizia contava desmentiu ponderou brincou celebrou comemorou avisou avisa
        pt.pronoun ele ela eles elas eu nós você quem
        pt.stop a à ao aos às em no na nos nas de do da dos das com para por pelo pela que e ou mas quando onde segundo durante após entre desde sobre segunda terça quarta quinta sexta sábado domingo ontem hoje nesta neste
        pt.aux também ainda ainda depois tem havia já
        pt.article o a os as um uma seu sua
        pt.source segundo conforme
        pt.noname o a os as um uma em no na por para com mas e segundo quando como se ontem hoje este esta isso
        pt.title presidente presidenta ministro ministra governador governadora prefeito prefeita secretário secretária senador senadora deputado deputada papa rei rainha diretor diretora delegado delegada porta-voz primeiro-ministro advogado advogada professor professora
        pt.of de do da dos das a ao à aos às para por pelo pela com contra sobre em no na
        pt.department governo câmara senado república defesa saúde fazenda justiça educação economia cultura assembleia
        nl.speech zei zegt zeiden zeggen vertelt vertelde verklaarde verklaart schreef schrijft meldde meldt benadrukte benadrukt reageert reageerde vindt vond aldus legt voegt waarschuwt waarschuwde antwoordde stelt stelde noemt concludeert herinnert herinnerde lichtte bevestigt bevestigde klaagt klaagde vertelden betoogt betoogde beweert beweerde constateert constateerde mopperde oordeelt oordeelde pleit pleitte roept riep schreven sprak spreekt stelden twitterde vervolgt vervolgde verzucht verzuchtte voegde voorspelt voorspelde vraagt bekent belooft beloofde concludeerde erkent erkende grapt grapte onderstreept verduidelijkt verzekert verzekerde
        nl.pronoun hij zij ze ik wij we jij u
        nl.stop in op aan bij met naar voor van uit tegen over onder tijdens sinds tot dat en of maar als toen terwijl maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren vandaag
        nl.aux ook heeft had later nog dan eerder
        nl.article de het een zijn haar hun deze dit
        nl.source volgens aldus
        nl.noname de het een in op voor maar en volgens als toen dat dit hij zij ze wij ik ook zo
        nl.title minister-president premier burgemeester staatssecretaris kamerlid koning koningin woordvoerder hoogleraar directeur meneer mevrouw advocaat advocate leider voorzitter fractievoorzitter partijleider hoofdredacteur woordvoerster
        nl.of van voor bij tegen met aan over door uit in naar
        nl.given jan willem peter pieter kees hendrik paul maarten dirk marie maria anne piet joost bart wim klaas jaap bas henk hans frank albert karel gert
        sv.speech säger sade sa säg berättar berättade skriver skrev förklarar förklarade menar menade tillägger tycker konstaterar svarar uppger betonar kommenterar varnar hävdar svarade tillade hävdade betonade konstaterade uppgav kommenterade varnade påpekar påpekade understryker underströk förtydligar fortsätter fortsatte medger medgav utbrister utbrast ropar ropade tror anser ansåg sagt meddelar meddelade minns undrar undrade resonerar lovar lovade avslöjar viskar summerar beskriver beklagar
        sv.pronoun han hon jag vi man som
        sv.stop i på vid med till för från av under efter före om och eller men att som när där i går idag måndags
        sv.aux har hade också sedan senare dock
        sv.article en ett den det de sin sitt
        sv.source enligt
        sv.noname i på det den de en ett men och när han hon vi jag enligt också så där nu
        sv.title statsminister utrikesminister talesperson advokat advokaten
        sv.of för till av från med mot hos om på vid i
        da.speech siger sagde fortæller fortalte skriver skrev forklarer forklarede mener mente tilføjer lyder svarer udtaler understreger vurderer konstaterer kommenterer svarede tilføjede lød understregede konstaterede kommenterede vurderede påpeger påpegede fastslår fastslog advarer advarede oplyser oplyste spørger spurgte erkender erkendte husker fortsætter fortsatte lover lovede hævder hævdede udtalte bekræfter bekræftede råber undrer tror uddyber uddybede pointerer
        da.pronoun han hun jeg vi man der
        da.stop i på ved med til for fra af under efter før om og eller men at som når hvor
        da.aux har havde også siden senere dog
        da.article en et den det de sin sit
        da.source ifølge
        da.noname i på det den de en et men og når han hun vi jeg ifølge også så der nu
        da.title statsminister udenrigsminister talsmand advokat advokaten vagtchef
        da.of for til af fra med mod hos om på ved i
        no.speech sier sa sagde forteller fortalte skriver skrev forklarer forklarte mener mente legger svarer uttaler understreker påpeker opplyser kommenterer svarte fortsetter fortsatte understreket påpekte opplyste kommenterte tror advarer advarte innrømmer innrømmet hevder hevdet bekrefter bekreftet uttalte spør spurte lover lovet minnes konstaterer konstaterte utdyper utdypet tilføyer tilføyde presiserer presiserte jubler smiler roper sagt
        no.pronoun han hun jeg vi man som
        no.stop i på ved med til for fra av under etter før om og eller men at som når hvor
        no.aux har hadde også siden senere
        no.article en et ei den det de sin sitt
        no.source ifølge
        no.noname i på det den de en et men og når han hun vi jeg ifølge også så der nå
        no.title statsminister utenriksminister talsperson advokat advokaten
        no.of for til av fra med mot hos om på ved i
        is.speech sagði segir segja svaraði svarar bætti bætir skrifar skrifaði útskýrir útskýrði fullyrðir telur
        is.pronoun hann hún þeir þær þau ég við maður sem
        is.stop í á við með til fyrir frá af undir eftir um og eða en að sem þegar
        is.aux hefur hafði einnig síðar svo
        is.noname í á það en og þegar hann hún við ég þá nú kveðst
        is.title forsætisráðherra utanríkisráðherra ráðherra forseti lögmaður prófessor
        is.of fyrir til af frá með um á við í
        fi.speech sanoo sanoi sanoivat kertoo kertoi kirjoittaa kirjoitti toteaa totesi huomauttaa korostaa selittää lisää lisäsi arvioi vastaa vastasi kommentoi muistuttaa painottaa ihmettelee pohtii muistelee muisteli huomautti korosti selitti arvelee arveli uskoo uskoi pohti kuvailee kuvaili kiittää kiitti naurahtaa naurahti sanovat kertovat jatkaa jatkoi kysyy kysyi väittää väitti vakuuttaa vakuutti varoittaa varoitti ilmoittaa ilmoitti kehuu kehui perustelee perusteli iloitsee iloitsi tiivistää linjaa linjasi tviittasi vaatii vaati myöntää myönsi harmittelee summaa lupaa lupasi ehdottaa tähdentää lausui huudahti
        fi.pronoun hän he minä me se ne joka
        fi.stop ja tai mutta että kun jos kuin maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
        fi.aux on oli myös vielä sitten
        fi.after mukaan
        fi.noname se ne hän he me minä mutta ja kun jos myös nyt näin tämä
        fi.title pääministeri presidentti ministeri ulkoministeri puheenjohtaja professori
        pl.speech powiedział powiedziała powiedzieli mówi mówił mówiła stwierdził stwierdziła dodał dodała dodaje podkreślił podkreśliła podkreśla zaznaczył zaznaczyła oświadczył oświadczyła wyjaśnił wyjaśniła wyjaśnia tłumaczy napisał napisała ocenił oceniła poinformował poinformowała przekazał przekazała zapewnił odpowiedział odpowiedziała przyznał przyznała komentuje twierdzi wspomina wspominał wspominała zapewniła zapewnia zauważył zauważyła zauważa ostrzegł ostrzegła ostrzega przypomniał przypomniała przypomina relacjonuje relacjonował opowiada opowiadał opowiadała argumentował argumentuje apeluje apelował apelowała skomentował skomentowała komentował ocenia przekonuje przekonywał przekonywała przyznaje pyta pytał pytała pisze pisał oznajmił oznajmiła ogłosił ogłosiła oświadcza potwierdził potwierdziła podsumował podsumowała podsumowuje odparł odparła odpowiada tłumaczył tłumaczyła uważa uzasadnia uzasadniał zadeklarował zadeklarowała zapowiedział zapowiedziała żartował stwierdza rzekł wskazał wskazała wskazuje wyznał wyznała twierdził twierdziła
        pl.pronoun on ona oni one ja my ktoś który która
        pl.stop w we na z ze do od po przed przy dla przez o u za i oraz lub ale że gdy kiedy jak wczoraj dziś
        pl.aux też także również jednak
        pl.source według zdaniem
        pl.noname w na z do po i ale jak gdy to ten ta te on ona jest nie tak według
        pl.title premier prezydent minister pan pani poseł posłanka senator rzecznik rzeczniczka burmistrz wójt profesor dr adwokat adwokatka mecenas prof premiera prezydenta ministra
        pl.of dla od z ze do przy o w we na u przez po
        pl.genitive jana piotra adama tomasza marka pawła andrzeja krzysztofa michała grzegorza jerzego mateusza jarosława donalda mariusza zbigniewa roberta rafała łukasza macieja jacka wojciecha dariusza kamila karola stanisława józefa władysława sławomira szymona bartosza leszka dawida artura marcina sebastiana przemysława ryszarda henryka
        pl.masculine kuba barnaba kosma bonawentura
        cs.speech řekl řekla řekli uvedl uvedla uvedli dodal dodala dodává prohlásil prohlásila sdělil sdělila vysvětlil vysvětlila vysvětluje popsal popsala tvrdí říká napsal napsala zdůraznil zdůraznila upozornil upozornila míní odpověděl odpověděla vzpomíná vzpomínal vzpomínala komentoval komentovala komentuje okomentoval podotkl podotkla podotýká poznamenal poznamenala konstatoval konstatovala připomněl připomněla připomíná přiznal přiznala ujistil ujistila varoval varovala oznámil oznámila potvrdil potvrdila informoval informovala doplnil doplnila doplňuje uvádí soudí zeptal zeptala ptá vyprávěl vyprávěla vypráví zdůrazňuje upozorňuje shrnul shrnula hodnotí zhodnotil zhodnotila reagoval reagovala líčí slíbil slíbila
        cs.pronoun on ona oni ony já my který která
        cs.stop v ve na s se z ze do od po před při pro o u za i a nebo ale že když jak včera dnes
        cs.aux také ještě však
        cs.source podle
        cs.noname v na s z do po a ale jak když to ten ta on ona je podle
        cs.title premiér prezident ministr ministryně mluvčí starosta starostka poslanec poslankyně senátor profesor pan paní
        cs.of pro od z ze do při o v ve na u s se
        cs.genitive tomáše jiřího andreje miloše josefa karla václava davida ondřeje lukáše jakuba marka františka
        cs.masculine honza jirka saša míra
        sk.speech povedal povedala povedali uviedol uviedla uviedli dodal dodala vyhlásil vyhlásila vysvetlil vysvetlila tvrdí hovorí napísal napísala zdôraznil zdôraznila upozornil upozornila odpovedal informoval informovala priblížil spomína spomínal spomínala konštatoval konštatovala pripomenul pripomenula poznamenal poznamenala potvrdil potvrdila oznámil oznámila doplnil doplnila dodáva varoval varovala reagoval reagovala zhodnotil vysvetľuje upozorňuje zdôrazňuje opísal opísala priznal priznala ubezpečil hovoril hovorila priblížila odkázal odkázala skonštatoval skonštatovala
        sk.pronoun on ona oni ja my ktorý ktorá
        sk.stop v vo na s so z zo do od po pred pri pre o u za i a alebo ale že keď ako včera dnes
        sk.aux tiež aj ešte však
        sk.source podľa
        sk.noname v na s z do po a ale ako keď to ten ta on ona je podľa
        sk.title premiér prezident prezidentka minister ministerka hovorca hovorkyňa primátor poslanec
        sk.of pre od z zo do pri o v vo na u s so
        sk.genitive jána roberta tomáša igora andreja milana jozefa vladimíra mareka eduarda
        sk.masculine saša
        ru.speech сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили отметил отметила отметили отмечает добавил добавила добавили подчеркнул подчеркнула подчеркнули сообщил сообщила сообщили рассказал рассказала рассказали пояснил пояснила пояснили объяснил объяснила считает считают написал написала уточнил уточнила ответил ответила признался признался призналась напомнил напомнила утверждает заверил заметил спросил указал пишет вспоминает вспоминал вспоминала вспомнил вспомнила поделился поделилась предупредил предупредила предупреждает призвал призвала подтвердил подтвердила прокомментировал прокомментировала объявил объявила объясняет поясняет рассказывает уточняет уверяет признаёт признает признала полагает указала указывает подытожил подытожила возразил возразила воскликнул воскликнула заключил заключила заявляет заявляют утверждал утверждала настаивает добавляет пообещал пообещала спросила спрашивает отвечает отвечал парировал резюмировал констатировал говорится напоминает
        ru.pronoun он она они оно я мы вы кто который которая его её ее их
        ru.stop в во на с со из к ко от до по при для о об за и или но что как когда также вчера сегодня
        ru.aux также ещё еще тогда позже ранее
        ru.source словам мнению данным
        ru.noname в на с из к по о и но что как когда это этот эта он она они мы я по так там если для при за
        ru.title президент премьер премьер-министр министр глава директор губернатор мэр депутат сенатор господин госпожа пресс-секретарь профессор генерал председатель патриарх тренер адвокат мэра министра президента премьера губернатора депутата сенатора профессора генерала патриарха
        ru.of для от из с со у о об в во к ко на при
        ru.cites цитирует
        ru.genitive ивана петра сергея дмитрия владимира андрея алексея николая михаила виктора юрия павла антона максима олега игоря константина романа артема артёма бориса григория леонида вячеслава анатолия василия виталия дениса кирилла станислава георгия геннадия эдуарда рамзана дональда
        ru.masculine никита илья данила савва лука фома кузьма гаврила мустафа муса иса
        uk.speech сказав сказала сказали говорить заявив заявила заявили зазначив зазначила зазначили додав додала додали підкреслив підкреслила повідомив повідомила повідомили розповів розповіла пояснив пояснила вважає написав написала наголосив наголосила наголосили відповів відповіла уточнив стверджує згадує згадував згадувала пригадує попередив попередила попереджає запевнив запевнила закликав закликала підтвердив підтвердила прокоментував прокоментувала оголосив оголосила пояснює розповідає уточнила визнав визнала зауважив зауважила додає запитав запитала підсумував підсумувала йдеться наголошує підкреслює
        uk.pronoun він вона вони воно я ми ви хто який яка його її їх
        uk.stop в у на з із зі до від по при для про за і й та або але що як коли вчора сьогодні
        uk.aux також ще тоді раніше
        uk.source словами даними
        uk.noname в у на з до і але що як коли це цей ця він вона вони ми я так там якщо для за
        uk.title президент прем'єр прем'єр-міністр міністр міністерка глава директор голова мер депутат речник речниця
        uk.of для від з із зі у в о об на до при по про
        uk.genitive івана петра сергія дмитра володимира андрія олексія миколи михайла віктора юрія павла антона максима олега ігоря костянтина євгена романа артема бориса григорія леоніда валерія анатолія василя віталія дениса станіслава
        uk.masculine микита ілля данила лука микола сава кузьма хома
        bg.speech каза казаха заяви заявиха посочи посочиха добави добавиха обясни обясниха коментира коментираха подчерта написа съобщи съобщиха отбеляза твърди смята уточни отговори разказа подчертава обяви обявиха предупреди призна припомни напомни попита казва добавя обяснява отсече посочва сподели споделя увери изтъкна допълни допълва заключи
        bg.pronoun той тя те то аз ние вие кой който която
        bg.stop в във на с със от до по при за и или но че как когато вчера днес пред
        bg.aux също още тогава
        bg.source според думите
        bg.noname в на с от до по и но че как когато това този тази той тя те аз ние според
        bg.title президентът президент премиерът премиер министърът министър кметът депутатът проф
        bg.of на за от с със към при в във
        hr.speech rekao rekla rekli kazao kazala kaže izjavio izjavila istaknuo istaknula dodao dodala poručio poručila objasnio objasnila naveo navela tvrdi smatra napisao napisala upozorio upozorila naglasio naglasila poruka ocenio ocenila komentirao komentirala komentariše komentarisao upozorava ističe istakao istakla naglašava najavio najavila potvrdio potvrdila priznao priznala zaključio zaključila dodaje objašnjava odgovorio odgovorila podsjetio podsjetila podsetio podsetila precizirao precizirala saopštio saopštila priopćio ocijenio ocijenila ispričao ispričala pita upitao kazali navodi poručuje tvrdio tvrdila рекао рекла рекли казао казала каже изјавио изјавила истакао истакла истиче додао додала додаје поручио поручила објаснио објаснила навео навела тврди сматра написао написала упозорио упозорила нагласио нагласила оценио оценила саопштио саопштила најавио најавила подсетио подсетила одговорио одговорила
        hr.pronoun on ona oni one ja mi tko ko koji koja он она они оне ја ми ко који која
        hr.stop u na s sa iz do od po pred pri za o i ili ali da kada kad kako jučer juče danas у на са из до од по пред при за о и или али да када кад како јуче данас
        hr.aux je su također takođe još је су такође још
        hr.source prema према
        hr.noname u na s iz do po i ali kako kada to taj ta on ona je prema у на са из до по и али како када то тај та он она је према
        hr.title predsednik predsednica predsjednik predsjednica premijer premijerka ministar ministrica ministarka gradonačelnik advokat odvjetnik odvjetnica glasnogovornik portparol direktor direktorica председник председница премијер премијерка министар министарка градоначелник адвокат портпарол
        hr.of za od iz s sa u na o kod за од из са у на о код
        hr.masculine luka nikola ivica andrija ilija matija siniša saša vanja aljoša jakša mata toma kosta miša peđa joža
        hr.genitive zorana aleksandra milorada tomislava marka gorana davora
        sl.speech dejal dejala povedal povedala pravi poudaril poudarila dodal dodala pojasnil pojasnila zapisal zapisala opozoril opozorila meni sporočil sporočila ocenil ocenila povedali dejali napovedal napovedala opozarja poudarja pojasnjuje dodaja zatrdil zatrdila priznal priznala
        sl.pronoun on ona oni jaz mi kdo ki
        sl.stop v na s z iz do od po pred pri za o in ali a da ko kot včeraj danes
        sl.aux je so tudi še
        sl.noname v na s z do po in a ko to ta on ona je
        sl.of za od iz s z v na o pri
        sl.masculine luka miha jaka matija saša nikola
        sl.genitive janeza roberta boruta
        ro.speech spus spune spunea declarat declară afirmat afirmă adăugat adaugă explicat explică precizat precizează transmis scris scrie subliniat subliniază menționat menționează susține arătat anunțat răspuns amintit povestit povestește mărturisit avertizat avertizează insistat conchis concluzionat comentat comentează recunoscut reamintit reiterat promis întrebat replicat dezvăluit transmite anunță informat confirmat susținut apreciat apreciază zis zice
        ro.pronoun el ea ei ele eu noi cine care acesta aceasta
        ro.stop în la pe cu de din pentru despre după înainte prin că și sau dar când unde luni marți miercuri joi vineri sâmbătă duminică ieri azi
        ro.aux a au s-a mai și apoi
        ro.source potrivit conform
        ro.noname în la pe cu de din și dar când el ea ei acest această potrivit
        ro.title președintele președinte premierul premier ministrul ministru primarul senatorul deputatul profesorul domnul doamna
        ro.of lui al ai ale de din pentru la cu pe despre
        hu.speech mondta mondja közölte közli nyilatkozta tette hozzátette kiemelte hangsúlyozta írta írja jelentette fogalmazott elmondta magyarázta válaszolta szögezte kijelentette emlékszik emlékezett figyelmeztetett hangsúlyozza kérdezte kommentálta mesélte meséli megjegyezte megerősítette rámutatott tudatta ígérte elismerte emlékeztetett kifejtette bejelentette vallotta összegzett
        hu.pronoun ő ők én mi aki
        hu.stop és vagy de hogy mert amikor ha mint is tegnap ma
        hu.aux is még majd azt
        hu.after szerint
        hu.noname a az és de ha ez azt is ő mint hogy
        hu.title miniszterelnök elnök miniszter külügyminiszter polgármester
        tr.speech dedi diyor diye söyledi söylüyor belirtti belirten ifade açıkladı konuştu konuşan ekledi vurguladı kaydetti yazdı anlattı sordu yanıtladı uyardı değerlendirdi savundu demişti dedik ifadelerini kullandı seslendi bildirdi duyurdu aktardı anlatıyor hatırlattı tweetledi vurguluyor söylemişti aktaran yorumladı uyarıyor açıklıyor
        tr.pronoun o onlar ben biz bu kim kendisi
        tr.stop ve veya ama için ile gibi sonra önce ki kadar da de dün bugün
        tr.aux da de ise ayrıca şöyle şunları
        tr.after göre
        tr.noname bu o ve ama bir ben biz için ancak dün bugün şu
        tr.title cumhurbaşkanı başbakan bakanı bakan başkanı başkan sözcüsü genel müdürü profesör milletvekili valisi vali bay bayan sekreteri sekreter
        el.speech είπε είπαν δήλωσε δήλωσαν τόνισε τόνισαν πρόσθεσε ανέφερε ανέφεραν σημείωσε υπογράμμισε εξήγησε έγραψε απάντησε λέει υποστήριξε επεσήμανε σχολίασε κατέληξε ανακοίνωσε διευκρίνισε επισήμανε επανέλαβε θυμάται παραδέχθηκε παραδέχτηκε προειδοποίησε ρώτησε τονίζει υπογραμμίζει λένε σημειώνει αναφέρει εξηγεί διαβεβαίωσε απαντά δηλώνει υποστηρίζει προσθέτει συμπλήρωσε
        el.pronoun αυτός αυτή αυτοί εγώ εμείς ποιος που
        el.stop στο στη στην στον στις στους σε με για από και ή αλλά ότι πως όταν όπου χθες σήμερα
        el.aux έχει είχε επίσης ακόμη
        el.article ο η το οι τα του της των τον την
        el.source σύμφωνα κατά
        el.noname ο η το οι τα του της των τον την στο στη στην και αλλά όταν αυτό αυτή σύμφωνα
        el.title πρωθυπουργός πρόεδρος υπουργός δήμαρχος εκπρόσωπος κ καθηγητής
        el.of του της των στο στη στην στον από με για
        id.speech kata ujar ungkap jelas tutur ucap katanya ujarnya berkata mengatakan menyatakan menjelaskan menambahkan menegaskan menuturkan mengungkapkan tegas imbuh papar sebut tambah terang pungkas timpal keluh sambung bilang beber tandas paparnya jelasnya ungkapnya tuturnya lanjutnya tambahnya tegasnya ucapnya terangnya sebutnya pungkasnya imbuhnya mengingatkan memaparkan mengaku mengakui
        id.pronoun dia ia mereka saya kami kita beliau
        id.stop di ke dari pada untuk dengan oleh dalam tentang dan atau tetapi bahwa saat ketika kepada senin selasa rabu kamis jumat sabtu minggu kemarin
        id.aux juga telah lalu kemudian
        id.source menurut
        id.noname di ke dari pada untuk dan dalam ini itu dia ia mereka kami saya menurut senin selasa rabu kamis jumat sabtu minggu
        id.title presiden menteri gubernur wali bupati ketua direktur jenderal kapolres kapolda pak bu bapak ibu juru kepala profesor dr
        id.of dari untuk dengan oleh pada kepada bagi
        vi.speech nói biết viết khẳng kể hỏi đáp tuyên nhấn
        vi.pronoun ông bà anh chị cô họ tôi chúng
        vi.aux cho đã cũng
        vi.stop ở tại trong ngoài với và hoặc nhưng rằng khi của về từ đến
        vi.source theo
        vi.noname ở tại trong với và nhưng khi theo tôi chúng đây
        ca.speech va dit afirmat explicat assegurat afegit assenyalat declarat subratllat destacat remarcat advertit insistit diu explica afirma assegura afegeix recordat lamentat admès anunciat reclamat denunciat precisat reivindicat criticat reconegut defensat alertat detallat celebrat reiterat recorda lamenta reclama respost apuntat dir afegir explicar assegurar afirmar declarar manifestar
        ca.pronoun ell ella ells elles jo nosaltres qui
        ca.stop a al als en amb de del dels per que i o però quan on segons durant des sobre
        ca.aux ha han va també
        ca.article el la els les un una l'
        ca.source segons
        ca.noname el la els les un una en per amb però i segons quan com si
        ca.title president presidenta ministre ministra conseller consellera alcalde alcaldessa portaveu senyor senyora advocat advocada
        ca.of de del dels a al per amb en
        et.speech ütles ütleb rääkis räägib lisas lisab märkis märgib selgitas selgitab kirjutas kinnitas tõdes meenutas meenutab ütlesid teatas teatab rõhutas rõhutab nentis nendib vastas väitis küsis kommenteeris hoiatas
        et.pronoun ta tema nad nemad ma mina me
        et.stop ja või aga et kui kuid
        et.aux ka on oli
        et.after sõnul
        et.noname ja aga kui see ta nad me ma ka
        lv.speech sacīja teica saka uzsvēra norādīja piebilda skaidroja pauda atzina stāstīja stāsta atgādināja brīdināja skaidro norāda uzsver apgalvoja komentēja atbildēja rakstīja paziņoja
        lv.pronoun viņš viņa viņi es mēs
        lv.stop un vai bet ka kad par ar no uz
        lv.noname un bet kad tas tā viņš viņa mēs es
        lt.speech sakė sako teigė teigia pridūrė pabrėžė pažymėjo aiškino aiškina rašė tvirtino kalbėjo prisimena prisiminė paaiškino komentavo rašo priminė įspėjo patvirtino
        lt.pronoun jis ji jie jos aš mes
        lt.stop ir ar bet kad kai apie su iš į
        lt.after teigimu
        lt.noname ir bet kai tai jis ji jie mes aš
        ar.speech قال قالت وقال وقالت صرح صرحت وصرح أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت وأوضح ذكر وذكر أعلن وأعلن كتب وكتب يقول تقول
        ar.pronoun هو هي هم أنا نحن إنه إنها إنهم
        ar.stop في من إلى على عن مع خلال بعد قبل أن إن بأن الذي التي أمس اليوم لوكالة لقناة
        ar.source وفقا بحسب حسب
        ar.title الرئيس الوزير السيد السيدة الدكتور الأمين المتحدث وزير رئيس
        fa.speech گفت گفتند افزود اظهار تاکید تأکید نوشت گوید
        fa.pronoun او وی آنها من ما
        fa.stop در به از با برای که و تا
        fa.title آقای خانم رئیس رئیس‌جمهور وزیر دکتر
        he.speech אמר אמרה אמרו הוסיף הוסיפה מסר מסרה הסביר הסבירה טען טענה כתב כתבה הצהיר ציין ציינה
        he.pronoun הוא היא הם הן אני אנחנו
        he.stop של את על עם כי אל אתמול היום לאחר
        he.title הנשיא השר השרה ראש דר פרופסור
        hi.speech कहा बताया बोले बोलीं कहते जोड़ा
        hi.pronoun उन्होंने उसने वे वह मैंने हमने इन्होंने
        hi.title राष्ट्रपति प्रधानमंत्री मंत्री मुख्यमंत्री श्री डॉ अध्यक्ष प्रवक्ता
        """
}
