//! Given names: lists of our own, of the commonest in the countries the news comes from.

/// Common ones in Latin script, of men and women.
pub(super) const LATIN: &str = "james john robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew kenneth joshua kevin brian george \
    edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank raymond patrick alexander jack dennis \
    jerry tyler aaron henry peter adam nathan zachary walter kyle harold carl keith roger gerald sean austin arthur lawrence dylan joe juan carlos luis jose antonio miguel pedro diego \
    jorge pablo rafael mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda \
    melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel carolyn \
    emma maria heather diane julie joyce victoria kelly christina joan evelyn olivia judith megan alice martha andrea frances hannah jean ann anne helen grace julia claire sofia sophia \
    isabel elena irina olga natalia tatiana svetlana ivan sergei dmitri nikolai vladimir boris mikhail alexei andrei anton pavel viktor yuri igor oleg roman stefan hans karl klaus jurgen wolfgang \
    heinrich franz otto fritz lars sven erik nils olaf bjorn anders jens henrik magnus pierre jacques michel francois philippe alain claude marcel luc louis marie sophie camille giovanni \
    marco luca francesco paolo giuseppe mario ali ahmed ahmad mohammed mohamed muhammad mahmoud hassan hussein hossein omar osman tarik tariq khalid khaled youssef yusuf ibrahim ismail \
    mustafa abdullah abdul salem samir sami rami rania rana layla leila fatima zainab maryam nour noor amal huda hadi mehdi reza javad amir nasser nader karim jamal kamal faisal fahd saud \
    bashir hamid hamza bilal idris malik nabil rashid saeed walid yasser zaid ziad arash dariush farhad kaveh cyrus shirin nasrin parisa mina mehmet ayse kwame kofi ama abena chinua ngozi \
    amina ibrahima moussa fatou aisha wanjiru otieno thabo sipho lindiwe wei li ming hiroshi kenji yuki akira priya raj arjun anil sunil deepak ravi vikram neha aditi rohan sanjay hugh owen \
    rhys gareth ian colin fiona gwen nigel graham trevor derek alan stuart duncan angus hamish moira niamh siobhan liam aidan declan brendan ciaran tom tim jim bob bill dan ben sam max leo kate jane rose lucy ellen";
/// Common ones in Arabic.
pub(super) const ARABIC: &str = "محمد أحمد علي حسن حسين عمر عثمان خالد سعيد سامي سمير سليم سالم صالح طارق طلال عادل عامر عباس عبد عبدالله عبدالرحمن عبدالعزيز عزيز عصام عماد فادي فارس فاروق فاضل فايز فهد \
    فواز فؤاد فيصل قاسم كامل كريم كمال ماجد مازن مالك مأمون ماهر محسن محمود مراد مروان مصطفى منذر منصور منير مهدي موسى ناصر نادر نايف نبيل نزار نعمان نوري هادي هاشم هاني هشام هيثم وائل وليد ياسر \
    ياسين يحيى يوسف يونس إبراهيم أسامة أشرف أكرم أمجد أمين أنس أنور أيمن إياد إيهاب باسل باسم بدر برهان بسام بشار بشير بلال تامر توفيق ثامر جابر جاسم جلال جمال جميل جهاد جواد حازم حاتم حامد حبيب حسام حمد \
    حمدان حمزة حيدر خليفة خليل داود رائد راشد رامي رشيد رضا رمزي رياض زاهر زكريا زياد زيد سعد سعود سلطان سلمان سليمان سيف شادي شاكر شريف صادق صباح صفوان صلاح ضياء عارف عدنان عزت عزام عطا علاء غازي غسان \
    لؤي نضال نورالدين هلال وسام وسيم معاذ معتز نجيب لطفي مفيد منيف مشعل مشاري نواف تركي عايض حمود جبر كنعان صخر قيس غيث رعد مهند مؤيد صهيب أيوب إدريس إلياس جورج ميشال أنطوان بطرس جرجس إسماعيل \
    فاطمة عائشة زينب مريم خديجة سعاد سلمى سارة سوسن سناء سهام سميرة سلوى رنا رانيا ريم ريما رولا رغد رشا دلال دينا ديما هدى هند هناء هبة هالة نور نورة نوال نادية نجوى نجلاء ندى منى منال ميساء مها مي لينا ليلى \
    لمى لبنى كوثر كريمة عبير عفاف غادة فرح فريدة فدوى إيمان أمل أمينة أسماء آمنة إلهام ابتسام بشرى بثينة تغريد جميلة جنان حنان حليمة خلود وفاء وداد ياسمين يسرى شيماء شيرين صفاء ضحى عزة حفيظة صوفيا ماريا";
/// Common ones in Persian.
pub(super) const PERSIAN: &str = "نادر بهرام بهمن بهروز بهزاد بیژن پرویز پیمان پویا تورج جمشید جهانگیر حمید حمیدرضا خسرو داریوش داوود رامین رستم رضا روزبه زرتشت ساسان سامان سعید سهراب سیاوش سیامک شاهین شهاب شهرام شهریار \
    صادق طاهر عباس عرفان علیرضا غلامرضا فرامرز فربد فرزاد فرشاد فرشید فرهاد فرید فریدون کامبیز کامران کاوه کوروش کیوان کیانوش گودرز مازیار مجید محسن محمدرضا مرتضی مسعود مصطفی منصور منوچهر مهدی مهران مهرداد \
    میلاد نوید نیما هادی هوشنگ هومن یاشار یداله یدالله یعقوب اکبر اصغر امید امیر امیرحسین ایرج ایمان آرش آرمان آریا آیدین اردشیر اسفندیار افشین البرز الیاس بابک باقر برزو احسان احد اسماعیل ابراهیم ابوالفضل \
    جلیل جواد حبیب حسام حشمت رحمان رحیم رشید سجاد سلمان سینا شاپور صابر عطا عماد غفور فاضل قاسم کریم کیومرث لطف مانی ماهان مقداد میثم ناصر نصرت وحید یوسف بردیا پارسا پدرام پژمان جعفر روح‌اله \
    پروین پریسا پروانه پوران ترانه تهمینه ثریا رویا رها زهرا زهره زیبا ژاله ژیلا ساناز سپیده سحر سمانه سمیرا سودابه سوسن سیمین شادی شبنم شقایق شهره شهلا شهناز شیدا شیرین شیما طاهره طلعت فائزه فاطمه فرزانه فرشته فرناز فریبا \
    فریده کتایون گلناز گیتی لادن لاله لیلا مائده مرجان مرضیه مریم معصومه ملیحه منیژه مهتاب مهناز مهین مینا مینو نازنین ناهید نرگس نسترن نسرین نگار نگین نوشین نیلوفر هاله هستی هما هنگامه یلدا آزاده آذر آرزو آناهیتا الهام الهه افسانه اعظم بنفشه بهاره بهناز \
    ساندرا جان دیوید مایکل ماریا آنا پیتر توماس رابرت لیلان";
/// Men's given names beside those above.
pub(super) const MALE: &str = "سامر عوض الفاتح معن بخيت مزمل هزاع عزمي صبري وضاح يزن ليث عمرو عمار قصي عدي أوس سراج شفيق رؤوف رحيم فخري إسحق إسحاق هاكان نزيه أنيس إميل جوزيف جان كميل موريس إدوار فريد رامز ساهر بسيوني شعيب زكرياء لخضر عبدالمجيد نورالدين معاوية عمران عدلي زهير نسيم \
    رفيق حافظ بهجت لطيف وديع صبحي فتحي شكري حلمي زكي فكري رفعت شوكت طلعت عصمت حكمت نشأت علاء جودت أدهم أيهم رجا راغب صفوت مدحت ممدوح عاطف مجدي حمدي شوقي صدقي رشدي وجدي عبده غانم فهمي لبيب نصير منيب هيثم هشام وجيه واصف سمعان بطرس جرجس إيلي طوني شربل شهروز \
    الباقر المختار الشاذلي الصادق المهدي الأمين الحسن الحسين التجاني المعز المولدي الأزهر العياشي المكي المبروك البغدادي رمضان شعبان رجب الوليد الهاشمي الجيلالي \
    aaron abel abner abraham adrian aidan ajay albert aldo alec alessandro alistair allan alfred alfredo alonso alvaro alvin ambrose amos anatoly andreas andres andrei angus ansel anselmo archibald \
    ari aristo armando arne arturo asher august augusto augustus axel barnaby barney barry bart bartholomew basil bernard bernardo bertrand boyd bradley brock bruce bruno buck burt byron caleb calvin cameron casper cecil cedric \
    chester chet christian christopher clarence clark clayton clement cliff clifford clint clinton clive clyde colby conrad cornelius craig curtis cyril dale damian damien dariusz darren darryl davor dean demetrius derrick desmond dexter dirk \
    dominic don donald doug douglas duke dustin dwight earl eduardo edwin efraim egon eli elias elijah elliot ellis elmer emil emiliano emmanuel emmett enrique enzo erich ernest ernesto erwin esteban ethan eugene evan everett ezekiel ezra fabian felipe felix ferdinand \
    fernando fidel florian floyd francis franklin fred frederick friedrich gabriel garrett gavin gene geoffrey gerard gideon gilbert giles glen glenn godfrey gordon grant greg grover gunnar gunter gus gustav gustavo guy hakan hamilton hank hari harlan harris harrison harry harvey hector \
    helmut herbert herman hernan hiram horace horst howard hubert hugo humphrey ignacio ignatius igor isaac isaiah ivar ivor jaime jake jamie jan jared jarvis jasper javier jed jeff jeremiah jeremy jerome jesse jesus jimmy joachim joao joaquin joel johan johannes jonah jonas jonny josef joshua \
    josiah juha julian julio julius karel kaspar keir kendrick kenji kent kieran kirk klaus konrad konstantin kurt lamar lambert lance lars laszlo leif leland leon leonard leonid leonidas leopold leroy lester levi lewis linus lionel lloyd lorenzo lorne lucas lucian luther luke lyle lyndon mack malcolm manfred manuel marcel \
    marcin marcos marcus marius marlon marshall marvin mateo mathias matteo mattias maurice mauricio maximilian maxim melvin merrill micah mike miles milan milo milton miroslav mitchell morgan morris mortimer moses murray nathaniel ned nelson nestor nicolas niels nikola nils noah noel norbert norman norton octavio oliver omari orlando \
    orson oscar osvaldo oswald otis otto owen pablo paddy patricio peder percy perry pete phil philip phillip pieter pius preston quentin quincy rafe ralph ramon randall randolph raoul raul rex ricardo rick riccardo ritchie rob roberto rodney rodrigo roland rolf romain ronan ronnie rory ross roy ruben rudolf rudy rufus rupert russell salvador salvatore \
    santiago santos saul sebastian sergio seth shane sheldon sidney silas silvio simon slobodan sol spencer stan stanislav stanley stavros stefano sterling steve stewart sylvester tadeusz ted terence terry thaddeus thanos theo theodore theodoros tobias toby todd tomas tomasz tommy tony torsten travis tristan troy tyrone ulf ulrich umberto uwe vaclav valentin \
    vance vernon vicente victor vijay vince vincent virgil viliami vito vladislav wade waldemar wallace walt warren wayne wendell werner wesley wilbur wilfred willem willis winston wolf woodrow wyatt xavier yann yannick yves zachariah zoltan zoran zdenek \
    houshyar farzad kamran sohrab bahman bahram behrouz behnam dara darius ehsan esfandiar fereydun hassan hormoz houshang iraj jahangir jamshid kayvan kianoush kourosh manouchehr masoud mehrdad mohsen mojtaba morteza naser navid omid parviz pouya rahim ramin rouhollah saman sasan shahram shapour siamak siavash yaghoub \
    abdulaziz abdulrahman abdelkader adel adnan ahmet akram anwar ashraf ayman aziz badr bandar basim fadi farid farouk fouad ghassan habib haitham hani hashim hatem hazem hisham imad issam jaber jassim majid marwan mazen mohannad mounir mourad munir mutaz nasr nizar osama othman qasim rafiq raed ramzi riad sabah saif sadiq salah saleh salim \
    shakir sultan talal tamer taha usama wael wissam yahya younis zaki \
    خوسيه الحبيب السيد انطونيو كارلوس بيدرو خوان لويس ميغيل رافائيل فرناندو ريكاردو دييغو سيرجيو ماركو باولو بييترو أنجيلو ماريو جوناس بيتر بول جون جيمس توماس مايكل دانيال ديفيد إريك لارس سفين هانز كارل يوهان هنريك فيليب جان بيير كوامي كوفي بونيفاس إيمانويل بوعلام رابح مقران الطيب البشير الصادق المبروك المولدي العياشي الشاذلي التيجاني الزبير الأسعد المنصف العربي الطاهر المنصف الهادي \
    صفوت نصير رافع مهيب طالب ثامر نشأت شهاب قحطان أيهم نسيم فواز غيلان طه ذياب عايد مطلب تيسير عبدالله عبدالرحمن عبدالكريم عبدالقادر بديع وجيه لقمان مجدي ممدوح مدحت رفعت عصمت حمدي فتحي صبحي شوقي لمين سيدي معمر مفتاح ميلود عبدو بكر \
    فؤاد عقيل جبار رعد لطيف ضرغام مشاري \
    خوزه راجیو پیتر سِر آنسا کاسپار یوهان هانس الکساندر الکسی ایوان سرگئی ولادیمیر میخائیل دیمیتری غلام عبدالحمید عبدالرحمان عبدالله سلیمان سهیل سپهر حشمت‌الله حجت‌الله نصرت‌الله عین‌الله فیض‌الله عزت‌الله احمدرضا امیررضا امیرعلی محمدعلی محمدتقی محمدقاسم محمدحسین غلامحسین غلامعلی غلامعباس فریبرز ستار صفدر تیمور طهماسب کیومرث ارسلان شاپور یعقوب \
    سامر ناصيف نصري جبران مخايل مارون بولس جريس حنا يوحنا سركيس أديب خضر دريد رأفت رضوان سفيان عبدالفتاح عبداللطيف \
    عبدالمحسن عبدالملك عبدالناصر عبدالهادي عبدالوهاب عبدالإله عبدالحكيم عبدالخالق عبدالرزاق عبدالسلام عبدالعظيم \
    عبدالغني عزالدين علوان عواد عيسى فايد فراس فرحات مبارك محجوب مرزوق مصعب مضر معتصم ملحم نعيم جلول عبدالمالك قدور \
    يوسفي حمادي خميس برجس دعيج عذبي فيحان أحمدو مناحي نوفل ثنيان شافي هايل عطاالله عوني غصوب ناهض نديم راجي ديب \
    خيرالله حسيب بهيج آرام هاغوب ابوالقاسم اسدالله انوشیروان اورنگ بهادر بهداد بهرنگ بهنام تقی حسینعلی ذبیح‌الله \
    رحمت‌الله رسول روح‌الله سروش سعدالله سیف‌الله شاهرخ شهاب‌الدین شیرزاد صمد عباد عباسعلی عبدالحسین عبدالرحیم \
    عبدالرضا عطاءالله علی‌اصغر علی‌اکبر علی‌محمد فتاح فتح‌الله فرخ فضل‌الله قدرت‌الله قنبر کاظم کامیار کیان لطف‌الله \
    مجتبی محمدجواد محمدحسن محمدصادق محمدمهدی مسیح مظفر معین نصرالله نعمت‌الله نورالله ولی‌الله یاور سیدحسن سیدحسین \
    سیدمحمد سیدعلی سیدعباس سیدرضا سیدمهدی سیدمرتضی سیدکاظم سیدجواد گل‌آقا گلاب احمدشاه نجیب‌الله حنیف امرالله صدیق \
    سرور کریم‌الله عنایت‌الله عبیدالله امیرخان هبت‌الله سراج‌الدین عبدالکبیر ذبیح انعام‌الله مطیع‌الله حمدالله \
    امامقلی شیرعلی صفرعلی نورعلی سیروس";
/// Women's given names among those above and beside them.
pub(super) const FEMALE: &str = "ريتا پروین پریسا پروانه پوران پوران‌دخت ترانه تهمینه ثریا رویا زهرا زهره زیبا ژاله ژیلا ساناز سپیده سحر سمانه سمیرا سودابه سیمین سیمین‌دخت شبنم شقایق شهره شهلا شهناز شیدا شیما طاهره فائزه فاطمه فرزانه فرشته فرناز فریبا فریده کتایون گلناز گیتی \
    لادن لاله لیلا مائده مرجان مرضیه معصومه ملیحه منیژه مهتاب مهناز مهین مینا مینو نازنین ناهید نرگس نسترن نگار نگین نوشین نیلوفر هستی هنگامه یلدا آزاده آذر آرزو آناهیتا الهه افسانه اعظم بنفشه بهاره بهناز مهشید عفت \
    آنا ساندرا ناديا مارينا إيلينا ناتاليا صوفي إيما لورا كلارا جوليا ديانا كريستينا مونيكا فيكتوريا باتريسيا ماريان إيزابيل هنادي بخيتة سجى لجين رند نهلة سعدية خولة سندس ميرنا ميرفت مروة هاجر نادين جمانة رنيم رندا ياسمينة صفية فيروز نعيمة ربيعة كلثوم رحاب سوزي جويس وردة تهاني ابتهال أروى بسمة \
    هيام سنية عنايات نجية نزهة كهينة مليكة حسناء بتول غنية رندة نيفين إيفلين جيهان سوزان شيرين نيرمين ماري كلير تيريز كاترين أمينة فتيحة حورية وردة زهور ميسون سلافة \
    adriana agatha alessandra alma amalia annabel annette ariana audrey augusta bronwyn camila cosima dagmar daphne elisa emilia estelle fabiola felicia \
    fernanda freya geraldine gertrude gisela guadalupe gwendolyn hazel heidi henrietta hortense ilse imogen ivy jimena juana katrin larissa laurel lillian \
    liliana lorena louisa maja manuela margarita marlene matilda maxine mildred millicent olive ottilie phoebe priscilla raquel renee roxanne roxie ruby \
    sabrina saskia tamsin tess thelma violet xenia ximena yvette adwoa aminata chiamaka chioma efua esi fatoumata folasade ifeoma makeda mariama nkechi \
    oluchi thandi yewande zanele ananya anjali asha deepika gita indira kavita lakshmi padma pooja rekha sarita shanti smita sunita sushma usha \
    mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen lisa nancy betty margaret sandra kimberly emily donna michelle carol amanda melissa \
    deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel carolyn \
    emma maria heather diane julie joyce victoria christina joan evelyn olivia judith megan alice martha frances hannah ann anne helen grace julia claire sofia sophia \
    isabel elena irina olga natalia tatiana svetlana marie sophie camille rania rana layla leila fatima zainab maryam amal huda shirin nasrin parisa mina ayse ama abena ngozi amina \
    fatou aisha wanjiru lindiwe yuki priya neha aditi fiona gwen moira niamh siobhan kate jane rose lucy ellen abigail ada adaeze adela agnes agnieszka alba aldona alejandra alexandra \
    alexandrine alicia alina amara amelia amira ana anahit anastasia anca angelica anika anita anja annika antonia anya arianna astrid aurora ayesha azadeh beata beatrice beatriz belinda \
    bernadette beth bianca birgit birgitta bonnie brianna bridget brigitte brooke camilla carla carlotta carmen carmela caroline carolina cassandra cecilia celeste celia chantal charlotte chiara chloe \
    clara claudia clementine colette constance cora cordelia cornelia daniela daria darya dalia debbie delia delphine denise diana dina dolores dora doris dorothy edith edna edda eileen elaine eleanor \
    eleonora elif elise eliza ella eloise elsa elvira emine emmanuelle erica erika esther eugenia eva eve farida farah fatma felicity filiz flora florence francesca freda frida gabriela gabriella gemma genevieve \
    georgina gina giulia gloria greta gulseren hala halima halina hana hanan harriet hatice heba helena helga hessa hilda hina holly ida iman ines ingrid ines irene iris isabella iva ivana jacinta jackie jacqueline jamila jana \
    jasmine jasmina jocasta joanna jocelyn johanna josefina josephine juanita judy juliana juliet june kamala karin karina karla kasia katarina kate katya keiko khadija kirsten klara krystyna lana latifa lara larisa lea leah lena leonora \
    leticia lidia lila lilian lily lina liv livia lola loretta lorraine lourdes lucia lucille lucinda ludmila luisa lydia lyudmila mabel madeleine magda magdalena mahnaz maia malala malika mara marcela margaux margot marguerite mariam \
    mariana marianne maribel marina marion marisol marjorie marta martina mathilde maud maureen maya mei melanie meera mercy mercedes miriam miranda mona monica monika muriel nadia nadine naima nasreen natalie natasha nawal nina nisreen \
    noemi nora norma octavia odalys odette oksana olena olivia ophelia paloma paola patience paula pauline penelope petra philippa phyllis pilar polly prudence rahel ramona ranya reem regina renata rhoda rita roberta rosa rosalind rosario \
    rosemary roxana roza ruba sabina sabine sadia safiya sally salma samira sandrine sania sawsan selma serena shanelle sheila shirley sigrid silvia simone siri solange solveig sonia stella sunniva susana susanna suzanne sybil sylvia \
    tamara tania tanya teodora teresa thandiwe thea theresa tilda tina trudy ulrike ursula valentina valeria vanessa vera verena veronica viola vivian wanda wendy wilhelmina winifred xiomara yasmin yasmine yelena yolanda yulia yvonne \
    zahra zeinab zelda zeynep zoe zofia zuzana \
    فاطمة عائشة زينب مريم خديجة سعاد سلمى سارة سوسن سناء سهام سميرة سلوى رنا رانيا ريم ريما رولا رغد رشا دلال دينا ديما هدى هند هناء هبة هالة نورة نوال نادية نجوى نجلاء ندى منى منال ميساء مها مي لينا ليلى \
    لمى لبنى كوثر كريمة عبير عفاف غادة فرح فريدة فدوى إيمان أمل أمينة أسماء آمنة إلهام ابتسام بشرى بثينة تغريد جميلة جنان حنان حليمة خلود وفاء وداد ياسمين يسرى شيماء شيرين صفاء ضحى عزة حفيظة صوفيا ماريا إيناس جيهان نوف سوزان ثريا \
    شيخة رقية ريتاج انتصار آلاء إسراء ألفة فوزية راندا أودري رابعة أوديت إنغريد هديل حسناء سهى شذى لطيفة نسرين نهى هيفاء \
    جورجيت سهير علياء فاتن فريال لميس ماجدة مايا ناهد نبيلة نرمين نورا الجازي العنود دانا داليا رباب رهام روان زبيدة \
    زهراء ساجدة سميحة غيداء موضي زكية سكينة يمينة آتنا آسیه الناز امیره انسیه پگاه حکیمه حمیده راحله راضیه ربابه \
    رعنا روشنک ریحانه سعیده سمیه شهربانو شیوا صبا صدیقه صفورا طوبی طیبه عاطفه عذرا غزاله فرحناز فهیمه کبری کوکب \
    گلنار مژگان ملیکا مهسا نجمه وحیده یاسمن نیره منصوره محبوبه";
