//! The words that say of whom a number tells: the dead, the hurt, the missing, the displaced, the detained; and who is
//! a person. Folded as by [`crate::fold::key`].
//!
//! A phrase is several words; one that ends in `*` may go on: «جان باخت*» is «جان باختند» too. Arabic words are known under
//! their proclitics and the pronoun «هم», Persian ones under their plurals.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use gazette_news::Measure;

const DEATHS: &str = "killed kill kills dead died die dies deaths death fatalities killing bodies perished perish martyred slain drowned drown \
    lifeless corpses \
    قتل قتلت قتلوا قتيل قتيلا قتيلين قتلي مقتل مصرع لقوا وفاه وفيات شهيد شهيدا شهداء استشهد استشهدوا استشهاد ضحيه ضحايا توفي توفوا قضوا حتف هلك جثه جثث جثتان جثتين شهيدان شهيدين قتيلان جثمان جثامين بحياه \
    كشته كشتهها كشتهشدگان كشتهشده كشتگان كشتار قرباني قربانيان فوت فوتي فوتيها درگذشت درگذشتند درگذشتگان تلفات جانباخته جانباختگان جانباختند جسد اجساد پيكر پيكرها شهدا مردند";

const INJURED: &str = "injured wounded hurt hurting hurts injuries injuring wounding injures wounds wound injure \
    جرح جرحوا جريح جريحا جريحان جريحين جرحي مصاب مصابا مصابين مصابون مصابان اصيب اصيبوا اصابه اصابات \
    زخمي زخميها زخميان مجروح مجروحان مجروحين مصدوم مصدومان مصدوميت جراحت";

const MISSING: &str = "missing unaccounted \
    مفقود مفقودا مفقودين مفقودون مفقودان فقد فقدوا فقدان مصير \
    ناپديد ناپديدند ناپديدشدگان مفقودند مفقودشدگان مفقودالاثر";

const DISPLACED: &str = "displaced displaces displacing evacuated evacuates evacuate evacuating evacuees homeless fled flee flees fleeing uprooted \
    نازح نازحا نازحين نزح نزحوا نزوح تشريد شرد شردت شردوا تشرد تشردت تشردوا مشرد مشردا مشرده اجلاء اجلي اجلت اخلاء تهجير هجر هجروا نقل نقلوا نقلت \
    اواره اوارگان اوارهاند بيخانمان بيخانمانها تخليه جابهجا منتقل";

const DETAINED: &str = "arrested arrest arrests arresting detained detain detains detaining detainees custody \
    اعتقل اعتقال اعتقلت معتقل معتقلا معتقلين توقيف موقوفا موقوفين احتجاز احتجز احتجزت اوقفت اوقف القبض \
    بازداشت بازداشتي بازداشتشدگان دستگير دستگيرشدگان";

/// Several words that say it together.
const PHRASES: &[(&str, Measure)] = &[
    ("lost their lives", Measure::Deaths),
    ("lose their lives", Measure::Deaths),
    ("losing their lives", Measure::Deaths),
    ("فقدوا حياتهم", Measure::Deaths),
    ("فقدوا ارواحهم", Measure::Deaths),
    ("حياتهم", Measure::Deaths),
    ("جان باخت*", Measure::Deaths),
    ("جان داد*", Measure::Deaths),
    ("جان سپرد*", Measure::Deaths),
    ("جان خود را از دست*", Measure::Deaths),
    ("جان خود را", Measure::Deaths),
    ("جان خويش را", Measure::Deaths),
    ("را كشت*", Measure::Deaths),
    ("به كام مرگ", Measure::Deaths),
    ("به شهادت", Measure::Deaths),
    ("shot dead", Measure::Deaths),
    ("shot and killed", Measure::Deaths),
    ("stabbed to death", Measure::Deaths),
    ("burned to death", Measure::Deaths),
    ("burnt to death", Measure::Deaths),
    ("beaten to death", Measure::Deaths),
    ("crushed to death", Measure::Deaths),
    ("found dead", Measure::Deaths),
    ("treated for", Measure::Injured),
    ("suffered burns", Measure::Injured),
    ("suffered injuries", Measure::Injured),
    ("suffered wounds", Measure::Injured),
    ("بحروق", Measure::Injured),
    ("من حروق", Measure::Injured),
    ("سوختگي", Measure::Injured),
    ("اسيب ديد*", Measure::Injured),
    ("جراحت برداشت*", Measure::Injured),
    ("جان خود را از دست", Measure::Deaths),
    ("not been found", Measure::Missing),
    ("yet to be found", Measure::Missing),
    ("been heard of", Measure::Missing),
    ("been heard from", Measure::Missing),
    ("not been heard", Measure::Missing),
    ("no word of", Measure::Missing),
    ("no word from", Measure::Missing),
    ("no news of", Measure::Missing),
    ("no trace of", Measure::Missing),
    ("لم يعثر علي", Measure::Missing),
    ("لم يعثروا علي", Measure::Missing),
    ("دون العثور علي", Measure::Missing),
    ("لا اثر ل*", Measure::Missing),
    ("خبري ني*", Measure::Missing),
    ("خبري ند*", Measure::Missing),
    ("خبري در دست", Measure::Missing),
    ("پيدا نشد*", Measure::Missing),
    ("يافت نشد*", Measure::Missing),
    ("leave their homes", Measure::Displaced),
    ("left their homes", Measure::Displaced),
    ("leaving their homes", Measure::Displaced),
    ("from their homes", Measure::Displaced),
    ("out of their homes", Measure::Displaced),
    ("were moved", Measure::Displaced),
    ("be moved", Measure::Displaced),
    ("been moved", Measure::Displaced),
    ("being moved", Measure::Displaced),
    ("في عداد المفقودين", Measure::Missing),
    ("في عداد القتلي", Measure::Deaths),
    ("في عداد الموتي", Measure::Deaths),
    ("برده شد*", Measure::Displaced),
    ("انتقال داده شد*", Measure::Displaced),
    ("خانههاي خود را ترك", Measure::Displaced),
    ("خانههايشان را ترك", Measure::Displaced),
    ("مغادره منازلهم", Measure::Displaced),
    ("غادروا منازلهم", Measure::Displaced),
    ("ترك منازلهم", Measure::Displaced),
];

/// Whoever is taken there is hurt and not driven out.
pub(super) const HOSPITALS: &[&str] = &[
    "hospital",
    "hospitals",
    "clinic",
    "clinics",
    "morgue",
    "مستشفي",
    "المستشفي",
    "مستشفيات",
    "المستشفيات",
    "مشرحه",
    "المشرحه",
    "بيمارستان",
    "بيمارستانها",
    "بيمارستانهاي",
    "بيمارستاني",
    "درمانگاه",
    "سردخانه",
];

/// Words of being moved somewhere, which say little of where to.
pub(super) const MOVED: &[&str] = &["نقل", "نقلوا", "نقلت", "منتقل", "برده", "انتقال", "moved"];

/// What is counted by: a toll, a number.
pub(super) const COUNTS: &[&str] =
    &["toll", "number", "count", "tally", "total", "عدد", "حصيله", "اعداد", "شمار", "تعداد", "امار"];

/// Counts of the dead where nothing else is said.
pub(super) const TOLLS: &[&str] = &["toll", "حصيله"];

/// Words right before the number that a count stands at.
pub(super) const REACHED: &[&str] = &[
    "to",
    "at",
    "from",
    "reached",
    "hit",
    "passed",
    "reaches",
    "is",
    "was",
    "stood",
    "stands",
    "الي",
    "من",
    "عند",
    "بلغ",
    "بلغت",
    "يبلغ",
    "تجاوز",
    "تجاوزت",
    "به",
    "از",
];

/// Verbs of passing a number, which hedge it and say that a count stands at it.
pub(super) const PASSED: &[&str] = &[
    "passed",
    "exceeded",
    "exceeds",
    "topped",
    "surpassed",
    "تجاوز",
    "تجاوزت",
    "يتجاوز",
    "تتجاوز",
    "فاق",
    "فاقت",
    "تخطي",
    "تخطت",
];

/// Whether words name the dead and the hurt together: "dead and wounded", «قتيل وجريح», «کشته و زخمی».
pub(super) fn is_casualties(word: &str, next: &str, third: &str) -> bool {
    let is_of = |key: &str, measure: Measure| measure_word(key) == Some(measure);
    let hurt = match next {
        "and" | "or" | "و" | "او" | "يا" => third,
        _ => match next.strip_prefix('و') {
            Some(joined) => joined,
            None => return false,
        },
    };
    let pairs = [(Measure::Deaths, Measure::Injured), (Measure::Injured, Measure::Deaths)];
    // «قتل 27 وأصيب 40» has verbs, of which each counts its own.
    let is_verb = |key: &str| matches!(key, "اصيب" | "اصيبوا" | "جرح" | "جرحوا" | "قتل" | "قتلوا" | "توفي");
    !is_verb(hurt) && pairs.into_iter().any(|(one, other)| is_of(word, one) && is_of(hurt, other))
}

/// Words that may stand between a number without a noun and what is said of it.
pub(super) const LINKS: &[&str] = &[
    "were",
    "was",
    "are",
    "is",
    "have",
    "has",
    "had",
    "been",
    "being",
    "more",
    "others",
    "other",
    "feared",
    "reported",
    "confirmed",
    "still",
    "also",
    "people",
    "now",
    "قد",
    "كانوا",
    "اخرين",
    "اخرون",
    "تا",
    "هم",
    "نيز",
];

/// Takers of lives.
pub(super) const CLAIMED: &[&str] = &[
    "claimed", "claims", "claiming", "cost", "costs", "costing", "took", "takes", "taken", "taking", "lost",
];

/// What dies or is hurt and is nobody, and spans of time: "killed 40 sheep", "died two hours later". Without the English
/// plural's "s".
pub(super) fn is_nobody(key: &str) -> bool {
    const NOBODY: &str = "sheep cow cattle goat horse pig dog cat bird fish chicken hen animal camel livestock elephant \
        whale dolphin tree plant bee calf lamb deer bear wolf lion tiger seal turtle cell hour day week month year \
        minute second time mile metre meter kilometre kilometer house home building car vehicle truck lorry bus boat ship \
        plane aircraft tank drone village town city district province place point day overnight percent later \
        راس خروف خروفا بقره بقر ماعز غنم اغنام حيوان حيوانا حيوانات حصان حصانا جمل جملا طاير طيور دجاجه كلب كلاب \
        ساعه ساعات يوم يوما ايام اسبوع اشهر شهر سنه سنوات عاما دقيقه دقايق دقيقة مره مرات منزل منزلا منازل بيتا \
        سياره سيارات دبابه طايره قريه قري مدينه \
        راس گوسفند گاو بز اسب مرغ پرنده ماهي حيوان دام شتر سگ درخت ساعت روز هفته ماه سال دقيقه بار خانه ساختمان \
        خودرو دستگاه واحد فروند روستا شهر ساله سالگي";
    let singular = key.strip_suffix('s').filter(|word| word.is_ascii());
    NOBODY.split_whitespace().any(|word| word == key || Some(word) == singular)
}

type Singles = HashMap<&'static str, Measure>;

fn singles() -> &'static Singles {
    static TABLE: OnceLock<Singles> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lists = [
            (DEATHS, Measure::Deaths),
            (INJURED, Measure::Injured),
            (MISSING, Measure::Missing),
            (DISPLACED, Measure::Displaced),
            (DETAINED, Measure::Detained),
        ];
        let words =
            lists.into_iter().flat_map(|(list, m)| list.split_whitespace().map(move |word| (word, m)));
        words.collect()
    })
}

/// The measure a folded word speaks of.
pub(super) fn measure_word(key: &str) -> Option<Measure> {
    let table = singles();
    std::iter::once(key).chain(bare(key)).find_map(|form| table.get(form)).copied()
}

/// The measure that the words from the first of these on speak of.
pub(super) fn measure_at(keys: &[String]) -> Option<Measure> {
    let begins = |phrase: &str| {
        let mut words = keys.iter();
        phrase.split(' ').all(|part| {
            words.next().is_some_and(|key| match part.strip_suffix('*') {
                Some(stem) => key.starts_with(stem),
                None => key == part,
            })
        })
    };
    let first = keys.first()?;
    let phrase = PHRASES.iter().find(|(phrase, _)| begins(phrase));
    phrase.map(|(_, measure)| *measure).or_else(|| measure_word(first))
}

/// A word without what is written together with it.
pub(super) fn bare(key: &str) -> impl Iterator<Item = &str> {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let before = ["وال", "بال", "لل", "ال", "و", "ف", "ب", "ل"];
    let open = before.into_iter().filter_map(move |p| key.strip_prefix(p).filter(long));
    let after = ["هما", "هم", "شان", "هاي", "ها", "ان"];
    open.chain(after.into_iter().filter_map(move |s| key.strip_suffix(s).filter(long)))
}

/// Whether a counted thing is people, or the toll word itself.
pub(super) fn is_people(key: &str) -> bool {
    static TABLE: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| PEOPLE.split_whitespace().collect());
    let is_listed = |word: &str| {
        let plain = word.strip_suffix('s').filter(|w| w.len() >= 3 && w.is_ascii());
        let bare_ones = if word.is_ascii() { None } else { Some(bare(word)) };
        let endings = ["ا", "ين", "ون", "ات", "ه", "هاي", "ها", "ان", "يان", "ي"];
        let inflected =
            endings.into_iter().filter_map(|e| word.strip_suffix(e)).filter(|w| w.chars().count() >= 3);
        std::iter::once(word)
            .chain(plain)
            .chain(bare_ones.into_iter().flatten())
            .chain(inflected.filter(|_| !word.is_ascii()))
            .any(|form| table.contains(form))
    };
    key.split(' ').any(|word| is_listed(word) || measure_word(word).is_some())
}

/// English words here without the plural's "s"; Arabic and Persian ones in the singular where that is regular.
const PEOPLE: &str = "people person men man women woman children child boy girl baby babies teenager adult civilian soldier worker passenger other others troop \
    officer police policemen resident student pupil fighter protester protestor demonstrator migrant refugee villager miner pilgrim patient \
    families family household fishermen fisherman sailor crew crewmen firefighter fireman firemen rescuer tourist prisoner inmate gunmen gunman militant rebel \
    journalist reporter doctor nurse teacher driver guard farmer worshipper lawmaker activist suspect foreigner national victim survivor voter employee staff \
    labourer laborer herder shepherd trader shopper swimmer climber hiker skier commuter schoolchildren pensioner mountaineer shopkeeper bystander pedestrian cyclist motorist diver pilot engineer official guest \
    inhabitant citizen tenant homeowner athlete fan spectator \
    شخص اشخاص مدني طفل اطفال متهم متقاعد مشجع مهندس طيار اطفال امراه نساء رجل رجال شاب شبان جندي جنود عامل عمال اخرون اخرين مواطن راكب ركاب مريض مرضي عائله عائلات اسره اسر صياد قروي متظاهر محتج \
    ساكن سكان طالب طلاب تلميذ تلاميذ مهاجر لاجي لاجيين لاجيون بحار بحاره مسعف منقذ سايح سياح سجين سجناء مسلح مقاتل متمرد صحفي صحافي طبيب اطباء ممرض معلم سايق حارس حراس مزارع مصل ناشط مشتبه اجنبي \
    اجانب شرطي ضابط ضباط موظف ناخب معدن عضو افراد فرد رضيع مسن فتي فتاه فتيات \
    نفر تن كودك بازنشسته متهم مهندس خلبان هوادار زن مرد كارگر سرباز مسافر بيمار غيرنظامي شهروند خانوار خانواده دانشاموز دانشجو معدنچي ماهيگير روستايي معترض تظاهركننده ساكن اهالي سرنشين ملوان خدمه امدادگر اتشنشان \
    گردشگر زنداني خبرنگار پزشك پرستار معلم راننده نگهبان كشاورز نمازگزار مظنون پليس مامور افسر نظامي پناهجو پناهنده نوجوان جوان سالمند نوزاد دختر پسر كوهنورد";
