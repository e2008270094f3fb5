//! Given names in Latin letters from all over the world, beside the commonest: they tell sex, and where a name begins.

/// Women's, by region: the north and east of Europe, the Balkans and the Caucasus; Africa; the Arab countries, Turkey, Iran and Central
/// Asia; the south, the south-east and the east of Asia; the Americas and the Pacific.
pub(super) const WOMEN: &str = "\
    aino aila anneli anneke annegret annelie annelies antje asta asdis astridur britta brynhildur dagny ebba eerika eila eira elke ellinor elin elina \
    embla emmi eszter frauke freyja friederike gerda gesine gudrun gunilla gunhild hallgerdur hanne hannele hedda hedwig heike helle hilde hildegard \
    hulda inga inge ingeborg ingunn irja irmgard jette johanne jorunn jutta kaisa kaja karoline katrine kerstin kirsi kristiina kristin kristina \
    liesbeth lieselotte liisa linnea lise lotte maarit maaike maartje maike mareike margrethe marijke marit marieke merete merle mette minna mirjam \
    nanna oddny outi paivi pernilla pia ragnheidur ragnhild ritva ronja sanna sigrun sigridur silje sinikka siw solrun susanne svanhildur sylvi tarja \
    thorunn tiina tove turid tuula ulla ulrikke unn ursel uta vigdis vilde wiebke wilma ylva aine aisling aoife bronagh caoimhe catriona clodagh \
    deirdre eilidh eimear fionnuala grainne mairead maeve morag morwenna nuala oonagh orla roisin saoirse sinead sorcha una angharad carys cerys \
    eluned ffion heledd lowri mair myfanwy nia rhian rhiannon sian agathe amandine amelie anais apolline aude aurelie capucine clemence clothilde \
    corinne edwige elodie emeline fabienne ghislaine gwenaelle honorine isabelle joelle laetitia liliane lucie ludivine maelle manon maryse mireille \
    morgane myriam nathalie noemie oceane raphaelle regine roselyne segolene severine solene sylvie valerie veronique violaine virginie adele alessia \
    antonella bettina donatella elisabetta emanuela federica fiorella ginevra giorgia giovanna giuliana graziella ilaria immacolata ludovica luciana \
    maddalena marcella mariangela marinella michela milena mirella nicoletta ornella ottavia patrizia raffaella rosanna rosaria silvana simona \
    stefania tiziana vittoria almudena amparo asuncion beatriu begona blanca catalina concepcion consuelo encarnacion esperanza estefania estela \
    estrella evangelina francisca genoveva graciela herminia inmaculada isadora itziar josefa leonor leire ligia lucrecia luz macarena maite manoli \
    margarida maricarmen maricel marisa maritza milagros miren mireia montserrat natividad nerea nieves nuria olatz purificacion rocio rosalia \
    rosaura socorro soledad teresita zulema aline ana-maria benedita branca bruna catarina cidalia conceicao debora edite fabiana filipa flavia \
    gisele graca iracema ivone joana jussara lurdes luiza margarete mariza neusa odete raissa rosangela tatiane telma thais vania vitoria alicja \
    aleksandra aneta bozena danuta dorota elzbieta ewa grazyna hanna iwona izabela jadwiga jolanta justyna kamila katarzyna malgorzata marzena mirela \
    sylwia urszula weronika wieslawa zuzanna alena bohdana eliska jarmila jirina katerina lenka marketa milada misa nadezda pavla radka sarka \
    stepanka tereza vlasta zdenka anikó boglarka borbala eniko erzsebet ildiko ilona judit katalin krisztina magdolna reka timea zsofia zsuzsanna \
    ancuta brindusa cristina crina doina georgeta ileana ioana iulia lavinia loredana luminita mihaela nicoleta oana raluca ruxandra sanda sorina \
    viorica biljana branka danica dragana dubravka dusanka gordana ivanka jadranka jasna jelena jovana ljiljana ljubica marija mirjana milica nevena \
    olivera radmila ruzica sanja senada slavica snezana sonja spomenka stojanka suzana tijana vesna zorica albana ardiana blerta drita elona fatime \
    flutura majlinda mimoza valbona vjosa desislava donka elisaveta galina ginka iliana ivelina krasimira mariyana nadezhda penka petya radostina \
    rositsa snezhana stefka svetla tsvetana vanya veselina yordanka zornitsa aikaterini chrysoula despina dimitra eftychia eirini eleftheria eleni \
    evangelia fotini ioanna kalliope kyriaki marianthi panagiota paraskevi polyxeni stavroula styliani theodora vasiliki zoi agrafena alevtina alla \
    alyona antonina darina evgenia evgeniya faina inna klavdia lidiya lyubov lyuba marfa mariya polina raisa rimma svitlana taisia ulyana valentyna \
    varvara vasilisa viktoriya yana yaroslava yekaterina zhanna zinaida zoya daiva egle grazina jurate laima rasa ramune vilma virginija aija baiba \
    dace ilze inese laimdota liga sanita sarmite vita zane ene kadri kersti krista liina maarja maire marika merike piret reet riina sirje tiiu triin \
    ulle eteri ketevan khatia lali nana-mariam natela nino nona salome tamar tamta teona araksi arpine astghik gayane hasmik lilit lusine mariné \
    naira narine nune ruzanna shushan siranush sona abeba abrehet achta adenike adetoun adjoa aduke afia afua aissata aissatou akosua akua alem almaz \
    amarachi aminah araba arame asantewaa ashanti asmau assitan astou atsede awa awatif ayaan ayodele ayomide aziza baby-jane babirye bamidele bintou \
    birtukan bolanle bosede busisiwe bukola buhle chanda chipo chidinma chinyere chukwuka coumba dado damilola diarra dieynaba dikeledi djeneba ebele \
    ekua emebet enyonam esther-mary eyerusalem fadimata fanta fanny farhiya fatimata fatouma fatoumatta feven folake funke funmilayo ginika hadiza \
    hadja halimatou hawa hawwa hirut hodan huruma ifeyinwa ifrah ijeoma inaya isatou ihuoma jemimah jepkemboi jepkosgei kadiatou kagiso karabo \
    kebebush khady khadra khanyisile kholiwe kukua kutloano lebogang lerato lesedi lindani lungile maame maimouna makena malebogo mame mamello marème \
    masego mwajuma meselech mmabatho moremi mpho mumbi mutinta mwende nafissatou naledi nalwanga namono nandi nangila nasra ndeye ndidi neema ngosa \
    nkechinyere nkosazana nomalanga nomsa nomvula nomvuyo nonhlanhla nontobeko nosipho nothando ntombi ntombizodwa nyambura nyokabi oby ogechi \
    olufunke omolara omotola oumou oumy palesa rahma ramatoulaye ramatu refilwe rejoice rokhaya rokia sadio safiatou sagal sahra saran selam \
    selamawit senait seynabou sibongile simphiwe sindisiwe siti sizakele sodzi sophy tabitha tandiwe temitope thandeka thembi thokozile thuli tigist \
    tinashe tirunesh titilayo tope tsehay tsholofelo umm ummu uwamahoro wambui wangari wanja wangui wanjiku wairimu winnie wubit yaa yaaba yacine \
    yeshi yewubdar yodit zainabu zeleka zenebech zodwa zukiswa abla abeer abir achwak adiba afaf afnan ahlam aicha aida alia aliaa alya amani amna \
    anoud anwaar arwa asma asmaa assia atika awatef ayat aya azza badria bahia bahija baraa basma batoul bayan bouchra bushra chadia chaima dalal \
    dalila dania deena dima djamila donia doha doaa emtithal eman enas esraa fadia fadwa faiza fatiha fatma-zahra fatima-zahra faten fawzia fayrouz \
    feryal firyal ghada ghalia ghina ghizlane habiba hadeel hafida hafsa haifa hajar hajer haleema hanadi hanaa hanane hania hasna hayat hayfa hend \
    hiba hoda houda houria ibtissam ihsane ikhlas ikram ilham imane inaam inas insaf intisar iqbal israa itidal jawaher jihan jihane jumana kaltham \
    karima kawthar khadidja khadeeja khawla khouloud khulood kenza lama lamia lamya lateefa leena loubna lubna lujain madiha maha mahassen mai maisa \
    maissa maitha majda malak manal manar marwa maysa maysoon meriem meriam mouna muna mounira nabila nadira nahed nahla najat najah najla najwa \
    nawel nermine nesrine nevine nezha nidaa nihad nihal nisrin nizha noha noora nora-lina nouf noura nour-el-houda nujood ohoud ouafa oumaima \
    ouissal rabab rabia rabiha rachida radwa raghad raghda rajaa rana-maria randa rasha rawan rawda rayan-lina reema rihab rima riham roula ruqaya \
    rouba rula saadia sabrine safa safaa safia sahar salima salwa samah samar samia sanaa sarra sawsane shaima shaimaa sherine shahd sharifa shatha \
    shereen siham soad sondos souad souhad soumaya souraya suad suha sumaya suzan tagrid taghrid tahani thoraya thuraya wadha wafa wafaa wahiba warda \
    widad wijdan wissal yamina yasmina yosra yousra yusra zahia zakia zeina zhor zineb zohra zoubida aylin aysel aynur asli arzu banu belgin berna \
    betul beyza burcu busra canan cansu cemile ceren cigdem defne derya didem dilara dilek ebru ece elcin emel esin esma esra fatos fadime feride \
    figen fulya gamze gonca gozde gul gulay gulcin gulden gulizar gulnur gulsah gulsum guler hande hanife havva hayriye hulya jale kezban kubra leman \
    meltem meral merve meryem mujde mukaddes munevver nazan nazli necla nergis nermin neslihan nesrin nevin nigar nilgun nilufer nimet nuran nuray \
    nurcan nurten ozge ozlem pelin perihan pinar saadet saniye seda sedef seher selin selda semra serap sevda sevgi sevilay sevim sevinc sibel sule \
    sultane tulay turkan tugba ulku umran yasemin yeliz zehra zuhal aigerim aigul ainur aizhan akmaral aliya altynay anora assel asel aygul bibigul \
    botagoz dilbar dilfuza dildora dinara elmira feruza gaukhar gulbahor gulchehra gulmira gulnara gulshan gulzhan kamola kuralay madina mavluda \
    mohira munira nargis nargiza nilufar nodira ozoda rano raushan saltanat sevara shahnoza shoira tahmina togzhan umida venera yulduz zamira zarina \
    zebo zhanar zhuldyz ziyoda zulfiya anahita arezoo atefeh atena azar azita banafsheh bita delaram donya elaheh elham elnaz farahnaz faranak \
    farangis farnaz farzaneh fereshteh forough forouzan ghazal golnar golnaz golrokh haleh hengameh homa jaleh katayoun ladan laleh leyla mahboubeh \
    mahin mahshid mahtab manijeh marjan marzieh masoumeh mastaneh mehrnaz mehri mehrnoush minoo mitra mojgan monireh nahid narges nasim nastaran \
    nazanin negar negin niloufar nooshin parvaneh parvin pooran rahele roya saeedeh samaneh sanaz sarvenaz sepideh setareh shabnam shahla shahnaz \
    shaghayegh shiva shohreh simin soheila somayeh soraya sousan soudabeh tahereh taraneh yasaman zhaleh zohreh aakanksha aarti aishwarya ajita \
    akhila alka alpana amrita anamika anandi anjana ankita annapurna anuja anupama anuradha aparna archana arpita aruna arundhati asmita avani babita \
    bandana bano beena bhagyashree bhanu bharati bhavana bhavani bhavna bimala bina brinda champa chandana chandrika charu chhaya chitra damayanti \
    deepa deepti devi devika devyani dhanya dharini dipali dipika durga ekta gargi gauri geeta gitanjali hansa harini harpreet hema hemalatha hemlata \
    ila indrani indu ishita jagruti jahanara jayanthi jayashree jaya jhumpa jyoti jyotsna kajal kalpana kalyani kamini kanchan kanta kanika kanimozhi \
    karuna kasturi kaveri kiran kokila komal kshama kumudini kusum lalita lata laxmi leela leelavathi madhavi madhu madhuri mahalakshmi maitreyi \
    malathi malati malini mamata mamta manisha manju manjula manorama medha meena meenakshi meghna mehrunissa menaka minal mohini mousumi mridula \
    mukta mrinalini nabanita nalini namita namrata nandini nandita nazneen neelam neelima neena neerja neeta nilima nirmala nirupama nisha nishi \
    nitya nivedita nusrat ojaswini padmaja padmavathi pallavi pankaja parul parvathi parvati pavithra payal poonam prabha prachi pragya pramila \
    pranati pratibha pratima preeti prema prerna pritha priyanka purnima pushpa radha radhika ragini rajani rajeshwari rajni raksha ramya ranjana \
    ranjani rashmi ratna reena renu renuka revathi richa riddhi ritu rohini roopa rubina ruchi rukmini rupa rupali sadhana sahana sandhya sangeeta \
    sangita sanjana sanjukta sapna sarala saraswati saraswathi sarada saroj sarojini savita savitri seema shabana shahida shaila shailaja shakuntala \
    shalini shamim sharada sharmila shashikala sheela shilpa shobha shobhana shraddha shreya shruti shubha shubhangi shweta shyamala simran sita \
    smriti sneha sonal sonali sreelatha subhadra sucheta suchitra sudha sujata sukanya sulochana suman sumathi sumitra sunanda sunetra supriya \
    suprava surabhi surekha susheela swapna swarna swati tanuja tanvi tara tejaswini tripti trupti tulsi uma urmila urvashi vaishali vaishnavi \
    vandana vani varsha vasanthi vasudha vasundhara veena vibha vidya vijaya vijayalakshmi vimala vineeta vinita vrinda yamini yamuna yashoda yogita \
    afsana afshan andaleeb asifa atiya azra bakhtawar benazir bilquis dilshad farhana farzana fauzia ghazala gulalai gulnaz hajra hameeda huma ishrat \
    jahan kausar kishwar kulsoom mahjabeen mahrukh maimoona maliha mehreen mehwish munazza musarrat naghma naila najma nasira naureen nausheen nayyar \
    nazia nighat noreen parveen qudsia quratulain rafia raheela rakhshanda ramsha razia rehana robina rozina rukhsana rukhsar saba sadaf sadiqa \
    saeeda saima saira sajida samina samreen sanam sanober sehrish shagufta shaheena shaista shakila shamim-ara shamshad shandana shazia shehla \
    shehnaz sidra sobia sumaira surayya tabassum tahira taslima tasneem tayyaba tehmina uzma yasmeen zaib zarqa zubaida zulekha anula chamari \
    chandrani damayanthi dayani deepani dilhani dilrukshi geethani hiranthi hemamali inoka iresha kanchana kumari kusuma lakmali lalani malani manel \
    nadeesha nadeeka nayana niluka nilmini padmini priyani ramani sandya shiranthi shirani sriyani thamara thilini thushari yasodha aminath aishath \
    fathimath shifa dechen choden deki kesang lhamo pema yangchen yangzom ani-choying ishwori maiya sarmila srijana aisyah anis asmah azizah azlina \
    azrina balqis dahlia diyana faridah fatimah fauziah habsah hafizah halimah hamidah hanim hasnah haslinda hasniza intan jamilah junaidah kamariah \
    khadijah khairunnisa khalidah latifah maimunah mazlina mastura nabilah nadiah nadzirah najihah noor-azlina noraini norazlina norhayati norhasimah \
    noriah norlela norliza normala norsiah norzila nurhaliza nurul nurhayati nurul-izzah puteri rafidah rahimah raihanah ramlah rashidah rohana \
    rohani rosmah rosnah rokiah rozita rubiah ruhana sabariah salmah salmiah saodah sarimah shahrizat shamsiah sharifah suhaila suraya suriani umi \
    wan-azizah zaharah zainah zainun zaiton zaleha zalina zarinah zuraida zubaidah zulaikha anggun dewi dyah endang esti fitri hartini hesti indah \
    ika kartika kartini lestari lilis megawati mulyani murni nani ningsih novita puspita ratih retno rini sari sulastri sumiati suryani susi \
    susilowati titiek tuti utami wahyuni wati wulan wulandari yanti yuli yuni yuniarti analiza angelita araceli bituin carmelita chona corazon \
    cristeta dalisay diwata divina dolorosa elpidia erlinda evangeline felicitas filomena florencia girlie imelda imee leni ligaya loida lorna \
    luningning luzviminda maricar maricris marilou marites marivic marlyn merlita mila minda mirasol nanette nenita perla pacita remedios rosalinda \
    rowena rufina virgie zenaida apinya arunee benja busaba chanida duangjai jintana kanokwan kanya kanyarat malee manee naruemon nattaya nawarat \
    ngamta nittaya nongnuch onanong orapin paetongtarn panida patcharin phanida pimchanok ploy pornthip prapa ratana rattana rungnapa sasithorn \
    siriporn sirikit somjai somying suchada suda sunee supaporn suphannee supinya suwanna thanya thidarat urai vanida wanida wanna wassana wilai \
    yaowapa yingluck bich-lien cuc diep hanh hong-nhung hue huong nguyet nhung phuong-thao quynh tham thi thuy thuy-linh trang trinh tuyet van-anh \
    bopha chanthou chenda chantha kunthea leakhena mealea phalla rachana rathana sophea sopheap sreymom sreyneang thida manivanh souksavanh khin \
    khin-khin hnin hla-hla nilar ohnmar phyu-phyu su-su thandar thin-thin yin-yin zar-chi aiko akemi akiko asuka atsuko ayako ayumi chieko chika \
    chiyo emiko eriko etsuko fumiko hanako haruka haruko harumi hatsue hideko hiroko hitomi ikuko izumi junko kaori kayo kayoko kazue kazuko kiyoko \
    kumiko kyoko maki makiko mami mariko masako mayumi megumi michiko midori mieko mihoko miki mikiko minako miyako miyoko miyuki mizuho momoko naoko \
    natsuko natsumi noriko nozomi reiko rie rieko ritsuko rumiko sachiko sadako sakura saori satoko sayaka sayuri seiko setsuko shigeko shizuka \
    shizuko sumiko tamiko taeko takako tamae teruko tokiko tomoko tomomi toshiko tsuneko yasuko yayoi yoko yoriko yoshie yoshiko yukari yukie yukiko \
    yumi yumiko yuriko yuuko eun-hye eun-ji eun-jung eun-kyung eun-young hae-won hee-jin hee-jung hye-jin hye-kyung hye-won hyun-ah hyun-joo \
    hyun-jung ji-eun ji-hye ji-hyun ji-won ji-yeon ji-young jin-ah jung-ah kyung-hee kyung-sook mi-kyung mi-ran mi-sook mi-young min-ji min-jung \
    seo-yeon seo-yun so-yeon so-young soo-jin soo-jung soo-kyung soo-min soo-young su-jin sun-hee sun-young yeon-ju yoo-jin young-ae young-hee \
    young-sook yu-na yun-ah yun-hee yun-mi altagracia anahi azucena berenice betzabe bibiana brigida casandra celmira citlali clorinda cuauhtemoca \
    damaris deyanira dilma eduviges elcira elodia eufemia eulalia evarista flor fulgencia griselda guillermina hermelinda higinia idalia isaura \
    ivonne ixchel josefita julieta justina lidice lupita maira marisela maruja mayra mirna mirta nayeli nayibe nelida nilda norberta nury nohemi \
    ofelia oralia paulina petrona quetzali ramira raquela rigoberta rosenda rosibel tomasa ubaldina virgilia xochitl yadira yajaira yamileth yanira \
    yesenia yoselin yuliana zoraida zulma alisi asenaca hinemoa kahurangi keiti kiele kuini laisa leilani litia losalini mahina makalesi mele mereana \
    meri moana ngaire ngahuia pania salote sereana sisilia tagaloa talei teuila titilia tupou unaisi vasiti wikitoria";

/// Men's, in the same order.
pub(super) const MEN: &str = "\
    aage aki antero arvid asger askel atle atte bjarke bjarki bjarni bjorgvin dag eero eetu egil einar eino eirik eivind erkki erling esa eskil espen \
    eyvind finn fridrik frode gisli gudmundur gunnlaugur halldor hallgrimur halvard haakon harri heikki helgi henning hjalmar holger ilkka ingolf \
    ingvar janne jarmo jesper jari jarl jorgen jorn jouko jouni jukka juhani juho jussi jyrki kai kalle kalevi karsten kauko ketil kimmo kjell kjetil \
    klas knut kristjan kyosti lasse lauri lennart magne markku matti mauri mikko mogens morten narve niilo njal oddvar olafur olavi olli onni ossi \
    paavo palle pekka pelle pentti petri petteri poul preben rasmus raimo rauno reijo reino risto sakari seppo sigurd sigurdur sigvard simo sindri \
    snorri stellan stig sverre tage tapani tapio tarmo tauno teemu tero terje thorarinn thorbjorn thorsten timo toivo tomi tor torbjorn torfinn \
    torkel torvald trond tuomas tuomo urho urpo veikko vesa viggo vidar viljo villads vilhelm yngve achim alois armin arno arnulf baldur bernd \
    bertold bernhard burkhard carsten christoph clemens detlef diethelm dieter dietmar dietrich eberhard eckart eckhard edmund egbert ekkehard \
    engelbert ernst ewald frank-walter franz-josef fridolin gebhard georg gerhard gernot gottfried gregor guido gunther hannes hans-dieter hans-georg \
    hans-jurgen hans-peter harald hartmut hartwig heiko heiner heinz helge helmar hendrik heribert hermann holm ingo jochen joerg jorg jobst jost \
    kai-uwe karl-heinz karlheinz klaus-peter knud lambrecht leonhard lothar ludger ludwig lutz markus matthias meinhard meinrad oskar ottmar otmar \
    rainer ralf reiner reinhard reinhold roderich rudiger ruprecht siegbert siegfried siegmar sigmund sonke steffen thilo tilman tjark torben udo urs \
    veit volker volkmar walther wendelin wieland wilhelm willi winfried wolf-dieter wolfram adriaan arjen bas bram cees cornelis daan evert floris \
    gerrit geert gijs hendricus henk huib ivo jaap jelle jeroen jurriaan joost joris klaas koen laurens lieven maarten marnix menno michiel onno piet \
    reinier rik rinus roelof rutger ruud sander siebe sjoerd teun thijs tijmen tjeerd willem-alexander wim wouter yorick cathal cian colm conall \
    conor cormac daithi dermot diarmuid donal donncha eamon eamonn eoghan eoin fergal fergus finbarr fintan fionn lorcan malachy manus micheal niall \
    oisin padraic padraig phelim ruairi seamus seosamh tadhg tiarnan turlough uinseann alasdair alastair aonghas callum calum diarmid dougal ewan \
    euan fearghas iain lachlan murdo ruaridh struan torquil aled alun aneurin bryn caradog dafydd emrys emyr eurig geraint gethin glyn gruffydd \
    gwilym gwyn hefin huw hywel ieuan ifan ifor illtyd iolo iorwerth islwyn llew llewelyn madoc meirion merfyn owain rhodri tudur achille adrien \
    amaury anatole anicet antonin antoine armand arnaud arsene aubin augustin aurelien baptiste barnabe basile bastien benoit blaise brice casimir \
    cesaire christophe clovis corentin cyprien cyrille didier dieudonne edgard edmond edouard eloi elphege emeric emile etienne evariste fabien \
    fabrice faustin felicien fernand florent frederic gael gaetan gaspard gaston gauthier gautier geoffroy georges germain ghislain gilles gontran \
    gregoire guillaume gustave herve hilaire hippolyte honore hugues isidore jacky jean-baptiste jean-claude jean-francois jean-luc jean-marc \
    jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jeremie josue julien landry laurent leandre leonce loic lucien ludovic marc \
    marcellin martial mathieu matthieu maxence maxime melchior narcisse nazaire nicephore olivier pacome pascal patrice paulin philemon philibert \
    pierre-yves raphael remi remy renaud rene rodolphe romuald sebastien serge servais severin simeon stanislas stephane sylvain sylvestre thibaud \
    thibault thierry timothee urbain valery venceslas vianney victorien vivien wilfried yanis yoann yvan yvon zacharie adelmo agostino alberto \
    alessio alfio alfonso amedeo amerigo angelo annibale antonello arrigo attilio aurelio baldassarre battista benedetto beniamino biagio calogero \
    camillo carlo carmelo carmine cesare ciro corrado cosimo cristiano damiano danilo dario davide demetrio diodato domenico donato edoardo egidio \
    elio eligio emanuele emidio ennio enrico ermanno ettore eugenio ezio fabio fabrizio fausto federico ferruccio filippo fiorenzo flavio fortunato \
    franco fulvio gabriele gaetano gaspare gennaro germano giacinto giacomo giampaolo giancarlo gianfranco gianluca gianluigi gianmarco gianni \
    gianpiero gilberto gino giordano giorgio girolamo giuliano giulio goffredo graziano gregorio guglielmo ignazio ilario italo ivano jacopo lamberto \
    lando lanfranco lazzaro leandro leonardo leone leopoldo livio lodovico luciano ludovico luigi manlio marcello mariano marino massimiliano massimo \
    maurizio mauro mirko modesto nazareno nello nicola nicolo nunzio oreste ottavio ottone pasquale patrizio piero pierfrancesco pierluigi pietro \
    pino quirino raffaele raimondo remigio renato renzo rinaldo rocco rodolfo romolo ruggero sandro sauro saverio savino silvano silvestro sisto \
    tancredi taddeo tiziano tommaso tullio ubaldo ugo urbano valentino valerio vincenzo virgilio vittorio aitor alejo amancio anacleto aniceto ander \
    anibal ariel asier atanasio baldomero baltasar bartolome benigno benito bernabe blas bonifacio borja braulio camilo candido casimiro cayetano \
    celestino cesar cipriano ciriaco clemente conrado cosme cristobal crisanto dagoberto damaso delfin desiderio dionisio edgardo efren efrain eladio \
    eleazar eleuterio eliseo eloy emeterio emilio epifanio erasmo estanislao eusebio evaristo ezequiel fabricio facundo faustino feliciano fermin \
    filemon fortino francisco froilan gaspar genaro gerardo german gervasio gonzalo gorka guillermo heliodoro heraclio heriberto hermenegildo higinio \
    hilario hipolito homero honorio horacio humberto iban ibon ildefonso iñaki inocencio iker isidro jacinto jacobo jeronimo jordi josep joseba \
    juan-carlos juan-manuel justino juvenal kepa koldo lautaro lazaro leocadio leonel leoncio lino lisandro lizardo lucio macario marcelino marcelo \
    marcial matias melquiades moises narciso nazario nemesio nicanor nicasio nicomedes norberto olegario onofre oriol pancracio pantaleon pascual \
    patxi pau pepe placido plutarco polinar pompeyo porfirio primitivo prudencio quique quintin ramiro raimundo reinaldo reynaldo rigoberto \
    robustiano rogelio rolando romualdo roque rosendo rufino rutilio sabino salomon saturnino servando severiano sigfrido silverio silvestre teodoro \
    teofilo tiburcio timoteo tito toribio torcuato ulises unai valeriano venancio wenceslao wilber wilmer xabier yago zacarias zenon afonso albano \
    alcides aloisio altair amadeu americo andre aparecido arlindo arnaldo artur baltazar bento bernardino bras caetano caio celso claudemir claudio \
    crispim decio diogo dinis domingos duarte durval edson emerson evandro everton felisberto fernao filipe genesio geraldo getulio gilson goncalo \
    guilherme heitor helder helio henrique inacio isaias jair januario joaquim jonatas juarez juliano juscelino lauro lindolfo lourenco luiz manoel \
    marcio martim mateus moacir nilson nuno odair olavo osmar otavio paulo reginaldo renan rogerio romeu romulo ronaldo rubens rui ruy salomao sancho \
    sebastiao severino simao teotonio thiago tiago tome ubiratan valdemar valdir valter vasco vinicius vitor waldir zeferino andrzej antoni arkadiusz \
    bartosz blazej bogdan boguslaw boleslaw bronislaw cezary czeslaw dawid dominik eugeniusz franciszek grzegorz gustaw henryk ignacy ireneusz jacek \
    jakub janusz jaroslaw jerzy jozef juliusz kacper kazimierz krystian krzysztof lech leszek lukasz maciej marek mariusz mateusz michal mieczyslaw \
    mikolaj miroslaw patryk pawel piotr przemyslaw radoslaw rafal ryszard slawomir stanislaw szymon waclaw wieslaw wiktor witold wladyslaw \
    wlodzimierz wojciech zbigniew zdzislaw zygmunt alojz ales bedrich bohumil bohumir bohuslav bretislav ctibor dalibor frantisek jaromir jaroslav \
    jindrich jiri kamil ladislav libor lubos lubomir lukas ludek matej milos miloslav oldrich ondrej otakar petr premysl radek radim rostislav \
    slavomir stepan tibor vavrinec vit vlastimil vojtech vratislav zbynek attila balazs bence csaba denes dezso elemer endre ervin ferenc gabor \
    gergely gyorgy gyula imre istvan janos jeno jozsef kalman karoly kornel kristof lajos lorand marton matyas mihaly miklos oszkar sandor szabolcs \
    szilard tamas tivadar vilmos zsigmond zsolt alexandru aurel calin catalin cezar ciprian claudiu constantin corneliu cosmin costel costin cristian \
    dacian danut decebal doru dorin dragos dumitru eugen florin gavril gheorghe grigore horatiu horia iancu ilie ioan ion ionel ionut iulian iuliu \
    laurentiu liviu marian mihai mihail mircea nicolae nicu octavian ovidiu petre petru radu razvan remus sabin sergiu silviu sorin stelian teodor \
    tiberiu traian tudor vasile vintila viorel vlad aleksandar bojan boban branislav branko cedomir damir darko dejan dimitrije djordje dobrica \
    dragan dragoljub dragoslav drazen dusan fadil goran hrvoje ilija ivica janko josip jovan kresimir ljubomir ljubisa luka marinko marko milenko \
    miljan milivoj milomir milorad milovan milutin miodrag mirsad mladen momcilo muamer nebojsa nedeljko nemanja nenad novak obrad ognjen petar \
    predrag rade radomir radovan ranko ratko safet sasa savo sead sinisa slavko slaven srdjan srecko stanko stevan stipe stjepan strahinja svetozar \
    tihomir tomislav uros vasilije veljko veselin vinko vladan vladeta vlado vojislav vuk zdravko zeljko zivko zlatan zlatko zvonimir agim arben \
    ardian artan bajram besnik blerim bujar enver fatmir flamur gezim ilir kastriot kujtim ligor luan lulzim pandeli petrit skender valon albin \
    anastas asen atanas biser blagovest bogomil boyko bozhidar delyan dimitar emanuil georgi hristo iliya ivaylo kalin kiril krasimir kroum lyubomir \
    lyuben nayden nedyalko ognyan pavlin petko plamen rosen rumen stanimir stoyan svetlin todor tsvetan valeri ventsislav vesselin yanko yordan \
    zahari zhivko achilleas alexandros anastasios antonis apostolos aristidis athanasios charalambos christos dimitris dimitrios dionysis efthymios \
    eleftherios evangelos fotis georgios giannis giorgos grigoris haralambos ilias ioannis kimon konstantinos kostas kyriakos lefteris makis manolis \
    marios michalis nektarios nikolaos nikos odysseas panagiotis panos pantelis pavlos periklis petros sokratis sotiris spyridon spyros stamatis \
    stelios stratos takis thanasis themistoklis thrasyvoulos tryfon vangelis vasilis vassilis yannis yiannis yorgos zacharias aleksandr aleksei \
    alexandr anatoli arkady arseny artem artyom bohdan danil daniil denys dmitriy dmitry dmytro evgeny evgeni fedir fedor fyodor gennady georgy gleb \
    grigory hryhoriy ihor ilya innokenty kirill kostyantyn lavrenty lev makar maksim maksym matvey mykhailo mykola mykyta nazar nikita nikolay oleh \
    oleksandr oleksiy oleksii orest ostap pavlo petro platon prokhor rodion ruslan savva semyon sergey serhiy serhii sergiy spiridon svyatoslav taras \
    terenty timofey trofim vadim vadym valeriy vasily vasyl viacheslav vitaly vitaliy vitalii volodymyr vsevolod vyacheslav yakov yaroslav yefim \
    yegor yevgeny yevhen yevhenii yuriy yurii zakhar aivars algirdas andris antanas arturs arturas arvydas dainis dalius donatas edgars egils eriks \
    gediminas gintaras gints girts guntis gundars gytis haralds imants ingus ints ivars janis juozas juris kaspars kazys kestutis kristaps linas \
    maris martins mindaugas modris nerijus normunds petras raimonds ricardas rimantas rokas romualdas saulius toms ugis uldis valdas valdis vidas \
    vilis virgilijus vygaudas vytautas zigmas zydrunas ants enn heino indrek jaak jaan jaanus kalev kaarel kalju madis margus mati meelis mihkel olev \
    priit raivo siim sulev taavi tanel tiit tonu tonis toomas urmas vello villu avtandil beka besik davit gela giorgi givi goga guram ilia irakli \
    irakly kakha kakhaber koba lasha levan mamuka merab mikheil nika nikoloz nodar otar paata ramaz revaz rezo roin shalva shota sulkhan temur tengiz \
    tornike vakhtang vano vazha zaal zaza zurab zviad ararat arsen artak ashot avetik babken gagik garegin garnik gevorg grigor hakob hamlet harutyun \
    hayk hovhannes hrant karapet levon manuk mher mkrtich nikol norayr rafik raffi samvel sargis sarkis sasun serzh tatul tigran vahagn vahan vahe \
    vardan vazgen vigen zaven abdou abdoul abdoulaye abdoulkarim abdullahi abdulrazaq abebe abiodun abiola abiy abubakar abubakari ademola adewale \
    adisa adjei afolabi agyeman ahmadou ahmadu ahmat akinola akinwumi akintola akpan akwasi alassane alhassan alioune alphonse amadou amanuel aminu \
    anani ansu apollinaire asamoah asfaw assane augustine ayele ayodeji ayuba azubuike babacar babajide babangida babatunde babou badara bakari \
    bakary bashiru bassirou bayo bekele berhanu beyene biodun birhanu bonaventure bongani boubacar boubakar boukary brahim brahima bukar cheikh \
    cheick chibuike chidi chidiebere chidozie chike chikezie chima chinedu chipopo chisomo chiwetel chukwudi chukwuebuka chukwuemeka chukwuma chuka \
    daouda dansoko danladi dawit demba dereje djibril djibo dumisani ebenezer ebrima ebuka efosa eghosa ejike ekene ekow elhadj elhadji emeka ephraim \
    eyob festus fela fekadu femi fiifi fikre folarin gbenga getachew girma gitau godwin goodluck goni habtamu haile hailemariam hakeem hama hamadou \
    hamidou hamisi haruna hassane hosea hussaini ibou idriss ifeanyi ikechukwu illa isiaka ismaila issa issoufou issiaka itumeleng jabu jabulani \
    jakaya jelani jide jimoh jomo juma kabelo kabir kalifa kalu kamau karamoko kassim katlego kebba kebede kelechi khaya khotso kibet kinfe kipchoge \
    kipchumba kiprono kiprotich kiprop koffi kojo kwabena kwadwo kwaku kwasi kwesi lamin lamine lansana lanre lawan lekan lemma lesego letsie lonwabo \
    lungisa luthando lwazi mahama mahamadou mahamane mahamat mahamoud mahlatse makhosi malang malick mamadi mamadou mamady mamoudou mandla mangaliso \
    mansa masimba mathabatha matsobane mbaye mbulelo meles melaku mengistu mesfin mfundo mihret modibo modou mohamadou moise mokgweetsi momodou \
    mothusi moumouni mousa moustapha mpumelelo msizi mthunzi muhammadu muhammed muhoozi mulugeta muyiwa mwangi mzwandile nahom ndabaningi ndiaga \
    nhlanhla nii njoroge nkosana nkosinathi nkululeko nnamdi nqobile ntando ntsikelelo nuhu nzuzo obafemi obinna obiora ochieng odhiambo odinaka \
    ogbonna okechukwu okello okezie oladipo olakunle olamide olayinka olumide oluseyi olusegun oluwaseun oluwole onyango onyekachi opeyemi osagie \
    osaro osita oumar oumarou ousmane owusu pape phathisa raila rasheed rashidi rotimi sabelo sadibou saidu saidou salif salihu saliou samba samora \
    sandile sani sanusi seckou segun sekou serigne sewanyana seydou seyni shehu sibusiso sidiki sidy sifiso simba simbarashe siphiwe siyabonga \
    siyanda sizwe soumaila souleymane suleiman sulaiman taban tafadzwa taiwo tamba tapiwa tarisai tariku tatenda tawanda teboho tekle temesgen tendai \
    tesfalem tesfaye thabang thabiso thamsanqa themba theophilus thulani tochukwu tolani tshepo tsegaye tumelo tunde uche uchenna uzoma uthman vusi \
    wale wandile wole wolde workneh wycliffe xolani xolile yakubu yao yaw yemi yero yohannes yonas yusufu zacharia zakari zakaria zakes zebenay \
    zelalem zeleke zenebe zephania zolani zuberi zwelithini abbas abd abdelaziz abdelfattah abdelghani abdelhadi abdelhak abdelhakim abdelhalim \
    abdelhamid abdeljalil abdelkarim abdellah abdellatif abdelmajid abdelmalek abdelmoneim abdelnasser abdelrahman abdelrazek abdelsalam abdelwahab \
    abderrahim abderrahman abderrahmane abderrazak abdessalam abdi abdikadir abdilahi abdinasir abdirahman abdirizak abdiweli abdul-aziz abdul-ilah \
    abdul-karim abdul-latif abdul-mahdi abdul-rahman abdulhamid abdulkadir abdulkarim abdullatif abdulmalik abdulqader abdulwahab abdulwahid abed \
    abdelmadjid adham adib aiman ajmal alaa alaeddine amer ameen amine amin ammar anas anouar aref arfan arif assaad assem atef atta awad awadh ayad \
    ayham ayoub azhar azmi azzam azzedine badis badr-eddine badreddine bahaa baher bachir bader bakr baqer bara basem bassam bassel basheer benyamin \
    boualem boubker boumediene boutros burhan butrus chafik chakib chawki cherif chokri daoud dhafer dhia djamel djilali driss ehab elyes emad eyad \
    ezzat ezzeddine faduel fahad fahed fahmi faiez fakhri faleh farag faraj faris farouq faruk fathallah fathi fawaz fawzi fayez faysal fehmi ferhat \
    feras fikri firas fuad gamal ghaleb ghanem ghanim ghazi ghaith habis hafez hafid haider haidar hakim hamad hamadi hamdan hamdi hamed hammad \
    hammam haroun haron harith hasan hashem hatim hayder haytham hazim hicham hilal hosam hosni houari houssam humaid husam husayn hussam hussain \
    ihab ilyas imad-eddine imran ismaeel iyad izzat jaafar jabir jabr jafar jalal jaleel jalil jasem jasim jassem jawad jouma kacem kadhim kais kamel \
    karam kareem kassem kazem khaldoun khalaf khaleel khalifa khalil khamis khattab khayrat lahcen lakhdar larbi lotfi lutfi maamoun mabrouk madani \
    maher mahdi mahfoudh mahjoub mahmud mahrous majdi majed majeed maktoum malek mamdouh manaf mansour mansoor marouane masaad masud mazin medhat \
    messaoud milad miled milhem mishaal mishal moataz moaz moatasem mohamad mohammad mohsin moncef montasser moqtada mosab motaz mouaz moubarak \
    mouldi moulay mubarak mudar muhannad muhsin mukhtar mundhir munther munthir muqtada murad mursi musaab musab musaed muslih mustapha mutasim \
    muthanna nabeel nadhim nadim naguib nahyan naim naji najib najm najeeb nashwan naseem nashat nasri nawaf nayef nidal nouredine noureddine nouri \
    nuri obaid omran oussama qais qaiser qassem qays qusay qutaiba rabah rabie rabih rachad rachid rafat rafea rafi raghib rajab rajeh rakan ramadan \
    ramez ramzy raouf rashad rashed rasim rateb ratib rayan razzaq reda redouane riadh rida ridha rifaat rifat rizk rostom rushdi saad saadoun sabri \
    sadegh saddam sadek saeb saifeddine sajjad sakhr salaheddine salama salman samer sameh saqr sattam sedki seifeddine selim shaaban shaban shaher \
    shahin shaker shakib shamil sharif shawki shawqi shihab shukri sinan sobhi sofiane soufiane souhail subhi sufian suhail sulayman taher tahir \
    tahseen taleb talib tamim tammam tarek tawfiq taufik taysir tayeb tewfik thabet thamer toufik turki ubaid umair usman wadih waheed wahib wajdi \
    wajih waseem wasim yacoub yahia yakoub yaqoub yarub yaser yasin yasir yazan yazid younes youssouf yousef yousif yunus zahir zaher zain zakariya \
    zayd zayed zied zoheir zouhair zuhair adem alparslan alper altan arda asim atilla aydin ayhan aykut aytac baha bahadir batuhan bayram bekir berat \
    berk berkay bilgin birol bulent burak cagatay cahit caner celal cem cemal cemil cengiz cenk cevdet cihan coskun davut dogu durmus efe ekrem emrah \
    emre enes ercan erdal erdem eren erhan erkan erol ersin ertugrul fatih ferit fikret furkan galip gokhan gurkan haldun halil halit haluk hasim \
    hayri hikmet huseyin husnu ihsan ilhan ilker irfan ismet kaan kadir kemal kenan kerem kerim koray korkut kursat levent lutfu mahir mahmut mazhar \
    melih mert mesut mete metin muammer muhammet muharrem muhittin mumtaz murat muzaffer naci nail nazim necati necdet necip necmettin nejat nevzat \
    nihat niyazi nurettin nusret oguz oguzhan okan oktay olcay omer onder onur orhan ozan ozcan ozgur ozkan polat ramazan rauf recai recep refik \
    remzi resat resul ridvan riza ruhi rustu sabahattin sadik sadettin safak sait salih samet sedat sefa selahattin selami selcuk serdar serhat \
    serkan servet seyfi sezai sezer sinasi suat suleyman sukru taner tarkan tayfun tayyip tekin tevfik tolga tuncay tuncer turan turgay turgut turhan \
    ufuk ugur umit umut unal utku vedat vehbi veli volkan yakup yalcin yasar yavuz yener yigit zafer zeki ziya abai abay abdumalik abdurakhmon \
    adilbek akhmetzhan alibek alisher altynbek anvar askar askhat azamat bakhtiyar bakhyt baurzhan bauyrzhan beibut berdimurat berik bolat botir \
    dauren daulet dilshod doniyor emomali erbol erkin erlan farrukh galym gulom ikrom ilhom ismoil jahongir kairat kanat kassym-jomart khurshid \
    kubatbek kuandyk marat maksat mirzo nazarbay nodir nurbek nurlan nursultan odil olim orazbek otabek oybek rakhat ravshan rustam sadyr saparmurat \
    serik shavkat sherali sherzod shukhrat sooronbay sukhrob talgat temir temirlan timur tokhtar tulegen ulugbek yerbol yerlan yerzhan zafar zamir \
    zhandos zhomart ziyod dovletmyrat gurbanguly myrat abolfazl abolqasem afshin akbar ali-akbar ali-reza alireza ali-asghar amir-hossein amirhossein \
    asghar ashkan ataollah babak bagher bahador behrad behzad bijan danial davood ebrahim enayatollah esmaeil esmail esfandyar ezatollah faramarz \
    farrokh farzin fazlollah fereidoon ghasem ghodratollah gholam gholamali gholamhossein gholamreza habibollah hamidreza heidar hessam heshmatollah \
    hooman houman jahanbakhsh kambiz keyvan khosrow kiumars masih mehran mehrzad meysam mohammad-ali mohammad-bagher mohammad-hossein mohammad-javad \
    mohammad-reza mohammadreza mohammad-taqi morad mostafa nematollah nima nosratollah payam pejman peyman pezhman pirouz qasem rahmatollah ramezan \
    rasoul sajad salar samad sattar seyyed shahab shahrokh shahryar shapur sirous soheil sorush soroush taghi vahid valiollah yadollah yashar \
    zabihollah aimal ahmad-shah aminullah asadullah atiqullah azizullah baryalai enayatullah esmatullah faizullah ghafoor gul-agha gulbuddin \
    habibullah hafizullah hamidullah haqmal hekmat hekmatullah homayoun inayatullah ismatullah jawed karimullah khairullah khalilullah mirwais \
    mohibullah mujibullah najibullah naqibullah nasrullah niamatullah obaidullah qudratullah rahimullah rahmatullah rangin saifullah samiullah \
    sediqullah shafiqullah shamsuddin sharifullah sherpao sibghatullah wahidullah wais zabiullah zabihullah zalmay zmarai aadil abhay abhijit abhinav \
    abhishek achyut aditya ajit akash akhilesh akshay alok amarnath amarjit amartya ambuj amit amitabh amol anand ananth aniket anirban anirudh ankit \
    ankur anoop anshul anupam anurag arindam aravind arijit arnab arun arvind ashish ashok ashutosh ashwani ashwin asit aswin atul avinash avtar \
    ayush babul badal badri bakul balaji balakrishnan balbir baldev balram balu balwant banwari barun basant bhairon bhagwan bhagwant bhargav bhaskar \
    bhaskaran bhupen bhupesh bhupinder bibek bijoy bikash bikram bimal binoy bipin biplab biren biswajit bipul brajesh brijesh brij buddhadeb chandan \
    chandrababu chandrakant chandrasekhar chandrashekhar charanjit chetan chidambaram chinmay chiranjeevi daljit darshan dayanand debabrata debashis \
    deepankar deependra devendra devi-lal dhananjay dhanraj dharmendra dharam dhiraj dhruv dilip dinesh dipak dipankar divakar durgesh dushyant \
    eknath gagan gajanan gajendra ganesh gaurav gautam ghanshyam girish gopal gopalakrishnan gopinath goutam govind govindan gulab gurbachan \
    gurcharan gurdeep gurdip gurmeet gurmukh gurpreet haran harbhajan harcharan hardeep hardik harikrishna harinder harish harjit harmanpreet harsh \
    harsha harsh-vardhan harshvardhan hemant hemchandra hemraj himanshu hiralal hitesh hridayesh indrajit inder inderjit ishaan ishwar jagadish jagan \
    jaganmohan jagannath jagat jagdeep jagdish jagjit jai jaideep jainarayan jairam jaswant jaspal jasprit jatin javagal jayant jayanta jayaram \
    jayesh jeet jitendra jitin jnan jyotiraditya kailash kalyan kamalesh kamlesh kanhaiya kapil karan kartar kartik karthik karthikeyan kashinath \
    kaushik kedar keshav keshub ketan khem kirpal kishan kishor kishore krishna krishnakant krishnan krishnamurthy kuldeep kunal kushal lakhan \
    lakshman lalit lallan laxman lokesh madan madhav madhukar madhusudan mahadev mahavir mahendra mahesh maheshwar malay manas manish manjit manmohan \
    manohar manoj manpreet mayank milind mithun mohan mohanlal mohit monish mrinal mukesh mukul mukund mulayam muralidhar murali murlidhar nabin \
    nagendra nalin nanda nandan narayan narayanan narayanaswamy narendra naresh narinder natarajan natwar naveen navin navjot nayan neelesh neeraj \
    nihar nikhil nilesh nilotpal niraj niranjan nirmal nishant nishikant nitesh nitin nitish nripen omkar omprakash padmanabhan palaniappan \
    palaniswami panduranga pankaj parag paramjit paresh parminder partha parthasarathy pavan pawan pinarayi piyush prabhakar prabhat prabir prabodh \
    pradeep pradip pradyut prafulla prafull prahlad prakash pramod pranab pranav pranay prasanna prasenjit prasenjeet prasun prashant pratap prateek \
    pratik pravin praveen prem premchand prithviraj puneet purushottam pushkar raghav raghu raghunath raghuram rahul rajan rajat rajeev rajendra \
    rajesh rajinder rajiv rajkumar rajnath raju rakesh ramachandra ramachandran ramakant ramakrishna ramakrishnan raman ramanuja ramasamy ramchandra \
    ramdas ramesh rameshwar ramlal ramnath rampal ranbir randeep ranjan ranjit ranvir rashtrapal ratan ratnakar ravindra ravinder ravindran \
    ravishankar ripun rishabh rishi ritesh ritwik rohit roop romesh rupesh sachin sadanand sagar sahil sambit sameer sampath sandeep sandip sanjeev \
    sanjib sanjiv sankar sankaran santanu santosh sarat sarath sarvesh sasikumar satinder satish satpal satyajit satyam satyendra saurabh saurav \
    selvam sanjit shailesh shailendra shaktikanta shamsher shankar shantanu sharad sharath shashank shashi shatrughan shekhar shirish shiv shivam \
    shivaji shivakumar shivraj shreyas shrikant shubham shyam siddaramaiah siddharth sidharth sivakumar sivaraman sivasankar sohan somnath soumen \
    soumitra sourav sreedharan sridhar srikanth srinath srinivas srinivasan srinivasulu subash subhas subhash subir subodh subrahmanyam subramaniam \
    subramanian subrata sudarshan sudeep sudesh sudhakar sudhanshu sudhir sudip sugata sujan sujit sukanta sukhbir sukhdev sukhjinder sukhvinder \
    sukumar sumanta sumeet sumit sundar sundaram sunder suraj surendra suresh surinder surjit surya suryakant sushant sushil swapan swaraj tanmay \
    tapan tarun tathagata tejas tejashwi thirumavalavan trilochan trivendra tushar udai uday uddhav ujjal ujjwal umesh unmesh upendra utpal uttam \
    vaibhav varun vasant vasudev vasudevan veer veerappa veeru velu venkaiah venkat venkataraman venkatesan venkatesh venkateswara venu venugopal \
    vidyasagar vijayan vikas vikash vilas vimal vinay vinayak vineet vinod vinoy vipin vipul virat virender virbhadra virendra vishal vishnu \
    vishwanath viswanath viswanathan vivek vyasa yash yashpal yashwant yeddyurappa yogendra yogesh yogi yudhvir yuvraj abdul-basit abrar adeel afaq \
    afzal ahsan akhtar akmal aleem amanullah ameer amjad ansar aqeel arbab arshad asad asfandyar ashfaq ashiq asif aslam ataullah athar atif atiq \
    aurangzeb awais ayaz ayub azam babar bakhtiar bilawal daud dawood ehtesham ejaz faheem fahim faiq faiz fakhar fakhruddin farhan farhatullah \
    farooq fayyaz fazal fazle fazlur feroz firoz gohar ghous ghulam hafeez hamayun hammayun hanif haris haroon humayun iftikhar ihsanullah ijaz imdad \
    imtiaz inam inayat inzamam irfanullah irshad ishaq ishfaq ishtiaq izhar jahanzeb jamil jamshed javed jawwad junaid kaleem kashif khadim khawar \
    khizar khurram khursheed khushal kifayat latif liaquat liaqat luqman mahbub mahfuz mahmood maqbool maqsood masood masrur mehmood moeed moin \
    mosharraf mubashir mudassar muddassir mueen muhammad-ali mujahid mujeeb mujib munawar muneer muntazir murtaza mushahid mushtaq mustansar muzaffar \
    nadeem naeem nafees najam najamuddin naseer nasir nauman naveed nawaz nazir nazrul niaz nisar noman nowsherwan obaidul pervaiz pervez qadir qamar \
    quaid rahat rahmat razzak rehan rehman rizwan sabir sadaqat safdar sahibzada sajid salahuddin saleem samiul sanaullah sarfaraz sarfraz sarwar \
    shabbir shad shafi shafiq shafqat shahbaz shahid shahnawaz shahrukh shahzad shaikat shakeel shakil shams shamsul sharafat sharifuddin shaukat \
    shehbaz shehryar shibli shoaib shuja sikandar siraj sirajul sohail subhan suleman syed taimur tajul talat talha tanveer tanvir tanweer taqi \
    taslim tauqeer tauseef touhid touseef ubaidullah umar umer uzair wahab wahid wajid waqar waqas yaqub yousaf zafarullah zaffar zaheer zahid \
    zaigham zakir zeeshan zia ziaul zubair zulfikar zulfiqar anura asanka asela chamara chaminda champika chandima chandrasiri channa chathura dasun \
    dhammika dilan dimuth dinuka duminda gayan gotabaya hemantha indika janaka jayantha kalana kapila karu keheliya kusal lahiru lasantha lasith \
    mahela mahinda maithripala mangala milinda muttiah nalaka namal nandasena nimal nishantha niroshan pathum premalal priyantha ranil rohitha ruwan \
    sajith sanath sanjeewa senaka shehan sisira somapala susil tharanga thilak thilanga thisara udaya upul wasantha wimal yasantha bhim bishnu bijay \
    bimalendra dipendra gyanendra hom jhala khadga rabi dorji jigme lotay namgyel phuntsho sangay sonam tandin tenzin tobgay tshering tshewang ugyen \
    yeshey abdul-ghani abdul-latiff abdul-razak abu-hassan ahmad-zahid aizat amirul anuar azizan azlan azman azmin aznan azri azuan badrul baharuddin \
    baharudin burhanuddin daim ezam fadhil fadzil fairuz faizal faizul firdaus hairul haizal hakimi halim hamidi hanafi haniff hasbullah hazlan hilmi \
    hishammuddin husni idham ikhwan ikmal irwan ismadi iskandar izzuddin jamaluddin jamaludin johari kamaruddin kamaruzaman kamaruzzaman khairul \
    khairuddin khairy lokman mahathir mahdzir mazlan megat mohd mokhtar muhyiddin mukhriz mustapa nasaruddin nasharudin nazri nazrin nizam norazman \
    noordin nordin radzi rafizi ramli razak razali rizal roslan rosli rusli saifuddin salleh samsudin shafie shahidan shahril shahrir sirajuddin \
    suhaimi suhaizan syahrir syafiq tajuddin takiyuddin tarmizi taufiq yusof zainal zainuddin zainudin zambry zamri zulhilmi zulhasnan zulkifli \
    zulkefly zuraimi adi agung agus anies arief aryo asep bagas bagus bambang bayu boediono budi cahyo cecep dadang darmawan darmin dedi dede dharma \
    didik dimas djoko dodi edhy eko eri erick fadli fajar firman gatot galih gibran gunawan guntur hartono hasto hendra hendro heri heru herry \
    hidayat ibnu ignasius indra irwansyah iwan joko juanda jusuf kurniawan luhut lukman marzuki muhaimin mulyadi muhadjir nadiem nazaruddin nugroho \
    nyoman pramono prabowo prasetyo pratikno purnomo putu rachmat radityo rangga ridwan rizky rokhmin rudi rusdi sandiaga sapto setya setyo sigit \
    slamet soekarno soeharto sofyan sudirman sugeng suharto sukarno sulistyo sumarno suryadharma suryo susilo sutarto sutrisno syafruddin teguh teten \
    tjahjo totok triyono trenggono wahyu wayan wawan widodo wisnu wibowo wiranto yasonna yoga yudi yudhi yuda yusril zulhas agapito amado ambrosio \
    arnel arnulfo arsenio artemio arvin avelino bayani benjie bienvenido bongbong carlito cirilo edcel florencio florante gaudencio generoso hernando \
    heherson honesto isagani jejomar jomar jojo jovito juanito kiko lito manolo melchor menardo noli nonoy panfilo paquito pepito perfecto raymundo \
    restituto rommel rosauro sotero teofisto victorino vitaliano voltaire wigberto wilfredo zaldy abhisit adisorn anek anutin anupong apirat apisit \
    arnon atthawit banharn boonchai boonsong bundit buntoon chaiwat chalerm chamlong chanchai charnvit charoen chatchai chatichai chavalit chuan \
    chumphon damrong danai ekniti jakrapob jatuporn jeerasak jurin kasit kiatisak kittiratt komsan korn kriangsak manop nattawut niphon nipon nopporn \
    panat paiboon parit parinya phongthep piyabutr pongsak pradit prakit prachai pramote pramuan prasert prasit prawit prayuth preecha pridi \
    rangsiman sanan sanoh sansern sarit sarawut seksan settha sirichai somchai somkid sompong somsak sondhi srettha suchart suebpong sukhumbhand \
    sunai supachai suphot supot surakiart surapong surasak surayud surin suriya suthep suvit tanin thaksin thammanat thanathorn thanet thanom \
    thawatchai theerayut tawee thongchai udom varawut vichai vijit virachai viroj vorapol wattana weerasak wichai wirat wissanu worachet yongyuth \
    yuthasak sam-rainsy sokha sokhonn sophal sophan vannak vuthy thongloun bounnhang khamtay phankham saleumxay somsavat cuong hieu nghia phuc tuan \
    aung kyaw-zaw htun ko-ko maung min-aung myint myo naing nyan soe zaw akihiko akihiro akihito akinori akio akitoshi arata atsushi daichi daigo \
    daiki daisuke eiichi eiji eisuke fumihiko fumio genichi genki goro goichi hajime haruhiko haruhito haruki hayato hidefumi hidehiko hideaki \
    hidehiro hideki hidenori hideo hidetoshi hikaru hirofumi hirohito hirokazu hiroki hironori hiroto hiroya hiroyuki hisashi hitoshi ichiro ikuo \
    isamu isao itaru jiro joji junichi junichiro junji kanji katsuhiko katsuhiro katsumi katsunobu katsuo katsuya kazuhiko kazuhiro kazuki kazuma \
    kazunori kazuo kazuya kazuyoshi kazuyuki keiichi keiji keisuke keita keizo kenichi kenichiro kenjiro kenta kentaro kenzo kiichi kinji kiyohiko \
    kiyoshi kohei koichi koji koki kosuke kotaro kouichi kunio kyohei makoto manabu mamoru masaaki masafumi masahiko masahiro masahito masakazu \
    masaki masami masanobu masanori masao masaru masashi masato masatoshi masaya masayoshi masayuki michio mikio minoru mitsuhiro mitsuo mitsuru \
    motoki motoo nagato naohiro naoki naoto naoya naoyuki nobuaki nobuhiko nobuhiro nobuo nobuyuki noboru nobutaka norihiko norio noriyuki osamu \
    reiji rikiya ryo ryohei ryoichi ryoji ryosuke ryota ryuichi ryuji ryunosuke ryutaro saburo sadao sakae satoru satoshi seiichi seiji seiya \
    shigehiro shigeki shigeru shigeo shigeyuki shingo shinichi shinichiro shinji shinjiro shinsuke shintaro shinya shinzo shiro shogo shohei shoichi \
    shoji shosuke shotaro shuhei shuichi shuji shunichi shunsuke shuntaro soichi soichiro sosuke sota susumu tadahiro tadao tadashi taichi taiki \
    takaaki takafumi takahiko takahiro takahisa takanori takao takashi takato takayuki takehiko takehiro takeru takeshi taku takuma takumi takuro \
    takuya tamotsu taro tatsuo tatsuro tatsuya teppei teruo tetsuo tetsuro tetsuya tokuro tomohiko tomohiro tomoki tomonori tomoya toru toshiaki \
    toshifumi toshihiko toshihiro toshikazu toshiki toshimitsu toshinori toshio toshiro toshiya toshiyuki tsutomu tsuyoshi wataru yasuaki yasuhide \
    yasuhiko yasuhiro yasuo yasushi yasutoshi yasuyuki yohei yoichi yoji yoshiaki yoshifumi yoshihide yoshihiko yoshihiro yoshihisa yoshikazu yoshiki \
    yoshimasa yoshimi yoshinobu yoshinori yoshio yoshitaka yoshiro yoshiyuki yosuke yota yudai yugo yuichi yuichiro yuji yujiro yukihiko yukio yusaku \
    yusuke yuta yutaka yuto yuya byung-chul byung-ho byung-hun chang-ho chang-min chul-soo dae-jung dae-ho do-hyun do-yoon dong-hoon dong-hyun \
    dong-min dong-wook eui-sun han-sol hee-chul hong-jin hyeon-woo hyun-bin hyun-jin hyun-seok hyun-soo hyun-woo in-ho jae-hyun jae-in jae-ho \
    jae-myung jae-suk jae-sung jae-won jae-yong ji-ho ji-hoon ji-sung jin-ho jin-pyo jin-woo jong-il jong-in jong-un jong-ho joon-ho joon-hyung \
    joon-young ju-ho jun-ho jun-hyeok jun-seo jung-ho jung-hoon jung-min jung-woo ki-moon ki-hyun kwang-ho kwang-soo kyung-ho kyung-soo kyu-hyun \
    min-ho min-jae min-jun min-kyu min-seok min-soo min-su moo-hyun myung-bak myung-soo nak-yon sang-hoon sang-ho sang-hyun sang-min sang-woo se-hoon \
    seok-jin seok-youl seong-min seung-ho seung-hyun seung-min seung-woo si-woo sung-ho sung-hoon sung-jin sung-min sung-soo tae-ho tae-hyun tae-woo \
    tae-yang won-bin woo-jin woo-sung yong-ho yong-gil yong-hwan yong-soo yoon-ho young-chul young-ho young-jae young-jin young-min young-sam \
    young-soo acacio adalid agustin aldair amilcar aquiles arcadio aristides aristobulo arley arquimedes atahualpa belisario bladimir boanerges \
    brayan celedonio cuauhtemoc danubio diosdado duvan edilberto edinson ediberto elkin eliecer eliodoro emiro enoc ermilo ernel esneider eudes \
    euclides evelio everardo faber fredy gerson gilmer guaicaipuro gumercindo heberto heberth heliberto hebert hermogenes hermes hildebrando huascar \
    idelfonso jairo jerson jhon jhonatan jhony jose-luis jose-maria juan-pablo laureano leider libardo marco-antonio melquisedec misael nahuel nayib \
    neftali ollanta oswaldo otoniel pacho policarpo ronal rosalio sabas servio sigifredo tarcisio tupac uriel wilfrido wilmar yefri yeison yerson \
    yonatan alipate apisai etuate fetu henare hoani ioane iosefa isikeli jope josaia kalani kainoa kawika keoni keola lopeti manoa mataio matiu \
    mikaele mosese nikora paora penitoa ponepate rapata rawiri sakiusa seru setareki siaosi sione sitiveni siua solomone taito taniela tamati tawhiri \
    te-ariki tevita tipene tomasi tuilaepa uliti vaea viliame waisale wiremu";
