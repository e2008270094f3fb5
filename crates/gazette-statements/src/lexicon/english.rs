//! The English lists.

use super::{Class, Table, add};

/// Every list of English words with its class.
pub(super) fn table() -> Table {
    let mut table = Table::default();
    closed(&mut table);
    for (base, participle, verbs) in VERBS {
        for verb in verbs.split_whitespace() {
            inflect(&mut table, verb, *base, *participle);
        }
    }
    for (class, words) in IRREGULAR {
        add(&mut table, *class, words);
    }
    for (class, words) in NOUNS {
        for word in words.split_whitespace() {
            add(&mut table, *class, word);
            add(&mut table, *class, &plural(word));
        }
    }
    table
}

fn closed(table: &mut Table) {
    for (class, words) in CLOSED {
        add(table, *class, words);
    }
}

const CLOSED: &[(Class, &str)] = &[
    (
        Class::Number,
        "two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands",
    ),
    (
        Class::Particle,
        "bin ibn bint binti van von der den de del della di da dos du la le al el af zu zum ter",
    ),
    (Class::Complementiser, "that whether"),
    (Class::To, "to"),
    (Class::Clitic, "'s"),
    (Class::According, "according"),
    (
        Class::Determiner,
        "the a an this these those some any each every no another all both many several few other such most more",
    ),
    (Class::Pronoun, "he she they it one"),
    (
        Class::Participant,
        "i we you me us my our your mine ours yours i'm we're you're i've we've i'll we'll i'd we'd you've you'll",
    ),
    (Class::Possessive, "his her its their him them himself herself itself themselves theirs hers"),
    (Class::Relative, "who whom whose which"),
    (Class::Question, "what why how where when whatever whoever"),
    (
        Class::Negation,
        "not never nor neither didn't don't doesn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't nothing nobody",
    ),
    (
        Class::Modal,
        "would could should might may must can will shall he'd she'd they'd he'll she'll they'll it'll",
    ),
    (
        Class::Auxiliary,
        "is are was were be been being am has have had having do does did he's she's it's they're they've that's there's",
    ),
    (Class::Conjunction, "and but or yet plus &"),
    (
        Class::Subordinator,
        "if because while although though after before since until unless as once whereas than so despite",
    ),
    (
        Class::Preposition,
        "of in on at by for from with about into over under against between among during through without within across around behind \
         beyond near toward towards upon via per like amid amongst alongside regarding including concerning following outside inside above below off out up down",
    ),
    (
        Class::Time,
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november \
         december today yesterday tomorrow tonight week weeks month months year years day days morning evening afternoon night earlier later ago recently",
    ),
    (
        Class::Adverb,
        "also too very just even still then there here now again however meanwhile instead perhaps often always ever already soon rather quite only \
         almost nearly further moreover nevertheless nonetheless otherwise therefore thus back away together apart alone",
    ),
    (
        Class::Title,
        "mr mrs ms miss dr sir lord lady dame baron baroness sen rep gov gen col capt lt sgt prof adm maj brig cmdr cllr cpl pvt rev fr det insp supt st hon mx \
         sheikh sheik hojatoleslam hojjatoleslam ayatollah mullah haji hajj sayyid sayed maulana pandit swami mawlawi mulla alhaji comrade bwana chief monsignor msgr sister brother mother padre don dona acharya kumari shri smt swamini sadhvi datuk seri dato datin tunku tengku emeritus emerita mallam hajiya hajia \
         ustaz ustadz kyai archimandrite metropolitan catholicos monseigneur mgr cde madam khun puan encik begum ayatullah hujjatulislam hojjat-ol-eslam marshal vice-marshal \
         sub-inspector commodore commandant corporal constable archdeacon canon deacon goalie herr frau monsieur madame mme señor señora senhor sr sra \
         sayyida sayyidah sayeda seyyid shaikh shaikha shaykh shaykha moulvi maulvi moulana mawlana mufti allama hafiz qari ustad ustadh ustadha ustazah cikgu pehin \
         pengiran dayang samdech oknha lyonpo lyonchhen dasho engr atty adv barr surv pharm evang mlle mademoiselle signor signora signorina dott dottoressa avv pbro mons \
         monseñor fray hegumen protopriest hieromonk abuna abune woizero weizero otunba alhaja haja hajah erelu igwe ooni togbe togbui osagyefo otumfuo kgosi inkosi mzee \
         mwalimu lic rebbe swamiji thiru thirumathi tmt smti janab hazrat havildar subedar naik sepoy sqn wg flt cmde radm vadm ssgt msgt cpo spc pte avm igp ssp dsp \
         dcp acp aig deshamanya deshabandu ven venerable reverend revd kiai ratu panglima paduka lalla commissaris commissario commissaire kommissar \
         maresciallo",
    ),
];

/// Base and past form, participle in -ing, verbs.
const VERBS: &[(Class, Class, &str)] = &[
    (
        Class::Say,
        Class::SayParticiple,
        "add state note explain insist argue claim assert maintain stress emphasize emphasise underline underscore reiterate repeat confirm declare announce \
         acknowledge admit concede observe remark comment reply respond answer retort counter recall recount relate report reveal disclose divulge mention \
         contend allege charge complain lament joke quip muse boast brag predict forecast warn caution conclude estimate reckon suggest propose recommend advocate \
         promise pledge vow swear threaten guarantee tweet post write testify declaim exclaim shout yell cry whisper mutter murmur mumble scream insinuate imply hint \
         signal outline detail stipulate specify clarify elaborate continue affirm attest avow aver opine posit postulate theorize speculate preach proclaim profess \
         pronounce publish broadcast quote cite chant sing read concur agree counsel interject intone intimate rejoin snap sniff snarl snort stammer thunder venture volunteer \
         drawl echo gush hiss rage rant rave reflect rasp recite summarize summarise tease tout trumpet underscore voice argue reason apologize apologise confess confide \
         dictate highlight reaffirm restate stipulate submit begin conclude blog email fume gripe grumble sigh smile laugh nod enthuse decree rule order advise \
         text scoff deadpan sneer crow huff moan snipe sob blab coo grouse roar chuckle chortle snigger snicker gloat groan grunt growl bark bellow chirp croak giggle howl jeer jest josh seethe sputter stutter \
         titter twitter utter wail whimper whine yelp purr pontificate surmise deduce infer extrapolate hypothesize hypothesise calculate correct narrate enumerate chime marvel vent blurt drone parrot bleat \
         attribute ascribe project tip certify attest apprise alert admonish counsel caution chip float pipe rejoice regale eulogize eulogise banter bluster burble cackle carp cluck confabulate demur equivocate \
         expound harrumph hedge interpose lecture moralize philosophize prattle prophesy recap reprise riff spout substantiate telegraph urge weigh trill",
    ),
    (
        Class::Tell,
        Class::TellParticiple,
        "inform assure remind notify persuade convince reassure brief warn instruct teach promise show",
    ),
    (
        Class::Judge,
        Class::JudgeParticiple,
        "accuse blame condemn criticize criticise denounce slam blast attack chide rebuke castigate decry deplore lambast lambaste ridicule mock deride scorn praise laud hail \
         applaud commend welcome congratulate thank salute celebrate support back endorse oppose defend question challenge dispute regret mourn bemoan protest object reprimand scold \
         berate assail savage pillory vilify demonize excoriate skewer rip bash trash hammer honor honour credit admire appreciate fault censure disparage shrug cheer approve disapprove chastise upbraid reproach flay roast rubbish slate belittle bless berate commiserate congratulate deprecate detest disown eulogise flatter impugn malign rap revile ridicule slander trounce vilify bewail begrudge resent rebuff diss",
    ),
    (
        Class::Describe,
        Class::DescribeParticiple,
        "describe call characterize characterise label brand dub term portray depict hail liken compare refer regard deem consider view cast paint name interpret frame denounce",
    ),
    (
        Class::Urge,
        Class::UrgeParticiple,
        "urge demand request beg implore plead appeal exhort press encourage invite order instruct challenge ask call petition seek require lobby push advise command",
    ),
    (
        Class::Think,
        Class::ThinkParticiple,
        "believe expect hope want wish plan intend fear doubt worry suspect assume presume suppose imagine anticipate prefer desire aim feel know realize realise recognize recognise understand \
         learn remember forget decide favor favour love hate like dream envisage foresee envision trust guess conclude consider contemplate aspire pray mind care agree determine resolve \
         judge perceive sense fancy need dread fret figure bet gather reckon relish abhor despise disbelieve mistrust distrust treasure crave yearn long",
    ),
    (
        Class::Deny,
        Class::DenyParticiple,
        "deny reject dismiss refute rebut repudiate disavow disown contradict rule discount brush",
    ),
    (Class::Ask, Class::SayParticiple, "wonder inquire enquire query ponder"),
    (Class::Show, Class::SayParticiple, "indicate find demonstrate prove illustrate reflect point"),
    (Class::Decline, Class::DenyParticiple, "decline refuse"),
    (Class::Seem, Class::Participle, "seem appear tend"),
    (Class::Express, Class::ExpressParticiple, "express voice convey extend offer renew reaffirm"),
    (
        Class::Verb,
        Class::Participle,
        "make take go come get give use work move live bring happen provide lose pay include set lead stand run hold turn start help play try keep let become leave remain serve die send build stay fall cut reach kill raise pass sell attend meet visit sign open close arrive discuss hold join win vote face launch begin end",
    ),
];

const IRREGULAR: &[(Class, &str)] = &[
    (Class::Say, "say said"),
    (Class::SayPresent, "says"),
    (Class::SayParticiple, "saying"),
    (Class::Tell, "tell told tells"),
    (Class::TellParticiple, "telling"),
    (
        Class::Say,
        "wrote written swore sworn sang sung foretold spoke spoken speak speaks put puts began read cried replied",
    ),
    (Class::SayParticiple, "speaking putting betting"),
    (
        Class::Think,
        "thought thinks think knew known felt meant means mean understood forgot chose saw see sees seen \
         hopeful confident optimistic pessimistic convinced unconvinced adamant skeptical sceptical doubtful fearful",
    ),
    (Class::ThinkParticiple, "thinking knowing feeling seeing"),
    (Class::Urge, "sought besought"),
    (Class::Show, "showed shown shows show found"),
    (Class::SayParticiple, "showing"),
    (Class::Ask, "asked asks ask asking"),
    (
        Class::Past,
        "made took went came got gave brought lost paid led stood ran held kept became left built fell sent met won hit died took sold drew grew rose \
         drove broke caught bought fought flew threw wore bore",
    ),
];

const NOUNS: &[(Class, &str)] = &[
    (
        Class::Role,
        "commissioner minister president premier chancellor secretary general colonel major captain lieutenant sergeant admiral commander brigadier governor senator \
         representative congressman congresswoman lawmaker legislator deputy mayor judge justice ambassador envoy imam king queen prince princess emir pope \
         bishop archbishop rabbi priest chief director chairman chairwoman chair chairperson speaker spokesman spokeswoman spokesperson spokespeople officer detective \
         inspector superintendent coach manager player captain councillor councilor councilwoman councilman alderman alderwoman assemblyman assemblywoman attorney lawyer solicitor barrister prosecutor defendant plaintiff witness analyst economist expert \
         professor researcher scientist doctor nurse physician surgeon epidemiologist official leader head executive boss founder owner aide adviser advisor \
         diplomat negotiator mediator candidate nominee politician member supporter opponent critic activist campaigner organizer organiser volunteer resident neighbor \
         neighbour villager farmer worker employee driver pilot passenger survivor victim relative mother father brother sister son daughter wife husband widow man woman \
         boy girl student teacher headteacher principal author writer journalist reporter editor columnist commentator blogger historian critic investor trader strategist \
         shopkeeper fisherman fishermen engineer architect designer artist actor actress singer musician striker midfielder goalkeeper defender winger referee \
         police source insider observer monitor veteran soldier fighter rebel militant protester demonstrator voter people person friend colleague rival partner client customer \
         treasurer auditor clerk planner broker banker conservationist ecologist biologist geologist scholar lecturer dean chaplain guard vice-president undersecretary \
         governor-general attorney-general paramedic firefighter sheriff mp pm goalie goalkeeper hairdresser contestant congressperson councilperson hydrologist meteorologist forecaster user fan \
         wali regent pleader ceo cfo coo cto ombudsman registrar curator rector provost vice-chancellor convener convenor secretary-general director-general \
         commissioner-general comptroller prefect consul nuncio patriarch monarch taoiseach bupati cleric priest pastor archaeologist seismologist \
         virologist volcanologist oceanographer geophysicist astronomer physicist chemist mathematician anthropologist meteorologist pathologist paediatrician pediatrician \
         psychologist sociologist criminologist detainee inmate archivist librarian statistician",
    ),
    (
        Class::Body,
        "ministry government administration council committee commission parliament assembly senate congress court tribunal party union company firm bank \
         agency department office bureau authority board army navy force police opposition group organization organisation association federation coalition alliance \
         university institute hospital charity foundation newspaper station network channel team club league cabinet embassy mission delegation command directorate \
         campaign house palace municipality chamber syndicate cooperative regulator watchdog corporation airline operator manufacturer lender retailer",
    ),
    (
        Class::Document,
        "statement report letter document filing survey poll study release memo email note article book post tweet indictment lawsuit complaint affidavit testimony transcript \
         resolution communique declaration bulletin figure statistic data record audit review paper research analysis press-release message interview speech text editorial \
         newsletter notice verdict ruling judgment guideline poster leaflet census forecast",
    ),
    (
        Class::SayingNoun,
        "claim allegation accusation assertion warning promise pledge vow call demand request suggestion proposal recommendation announcement comment remark \
         denial criticism complaint argument insistence contention admission acknowledgment acknowledgement assurance belief hope fear view opinion expectation prediction \
         suspicion concern conviction question answer reply response threat appeal invitation description word idea notion rumor rumour charge plea confession reminder",
    ),
];

/// Regular forms of an English verb.
fn inflect(table: &mut Table, verb: &str, base: Class, participle: Class) {
    let stem = verb.strip_suffix('e').filter(|s| !s.ends_with('e') && !s.ends_with('o')).unwrap_or(verb);
    let doubled = doubled(verb);
    let y = verb.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'i', 'o', 'u']));
    let third = match y {
        Some(s) => format!("{s}ies"),
        None if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("ch") || verb.ends_with("sh") => {
            format!("{verb}es")
        }
        None => format!("{verb}s"),
    };
    let past = match (y, &doubled) {
        (Some(s), _) => format!("{s}ied"),
        (None, Some(d)) => format!("{d}ed"),
        (None, None) if verb.ends_with('e') => format!("{verb}d"),
        (None, None) => format!("{verb}ed"),
    };
    let ing = doubled.map_or_else(|| format!("{stem}ing"), |d| format!("{d}ing"));
    let present = if base == Class::Say { Class::SayPresent } else { base };
    add(table, participle, &ing);
    add(table, base, &past);
    add(table, present, &third);
    add(table, base, verb);
}

/// Verbs that double their last letter.
fn doubled(verb: &str) -> Option<String> {
    const DOUBLING: &[&str] = &[
        "quip", "brag", "admit", "submit", "plan", "beg", "rip", "slam", "chat", "refer", "prefer", "snap",
        "nod", "stun", "rebut", "compel", "dub",
    ];
    (DOUBLING.contains(&verb) || verb == "chat")
        .then(|| format!("{verb}{}", verb.chars().last().unwrap_or('t')))
}

fn plural(noun: &str) -> String {
    match noun {
        _ if noun.ends_with("man") => format!("{}men", &noun[..noun.len() - 3]),
        _ if noun.ends_with("ss") || noun.ends_with("ch") || noun.ends_with("sh") || noun.ends_with('x') => {
            format!("{noun}es")
        }
        _ if noun.ends_with('y') && !noun.ends_with("ey") => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    }
}

/// The class of a word on no list, by its ending.
pub(super) fn guess(key: &str, capital: bool) -> Class {
    if key.chars().next().is_some_and(|c| c.is_ascii_digit()) {
        return Class::Number;
    }
    let long = key.len() > 4;
    match key {
        _ if long && key.ends_with("ly") => Class::Adverb,
        _ if long && key.ends_with("ing") => Class::Participle,
        _ if long && key.ends_with("ed") => Class::Past,
        _ if key.ends_with("n't") => Class::Negation,
        _ if capital => Class::Proper,
        _ => Class::Other,
    }
}
