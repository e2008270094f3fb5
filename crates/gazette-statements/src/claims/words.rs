//! Words as they are compared: without inflection, with the little words that turn a sentence round, and the few that
//! stand for each other.

use gazette_news::Language;
use gazette_text::fold;

use crate::lexicon::{self, Class};

/// A word without inflection and article.
pub(super) fn stem(key: &str, language: Language) -> String {
    if language == Language::ARABIC || language == Language::PERSIAN {
        return alike(&fold::key(bare(key, language))).to_owned();
    }
    let base = IRREGULAR.iter().find(|forms| forms.split(' ').any(|form| form == key));
    let base = base.and_then(|forms| forms.split(' ').next()).unwrap_or(key);
    if let Some(one) = alike_of(base) {
        return one.to_owned();
    }
    let open = bare(base, language);
    let open = open.strip_suffix(['e', 'y']).filter(|rest| rest.len() >= 3).unwrap_or(open);
    // "stopped" is "stop".
    let mut letters = open.chars().rev();
    let doubled =
        open.len() >= 4 && letters.next() == letters.next() && !open.ends_with(['l', 's', 'f', 'z']);
    let open = open.char_indices().next_back().filter(|_| doubled).map_or(open, |(last, _)| &open[..last]);
    alike(open).to_owned()
}

fn bare(key: &str, language: Language) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let open = if language == Language::ARABIC {
        ["وال", "بال", "لل", "ال", "و", "ب", "ل"]
            .iter()
            .find_map(|p| key.strip_prefix(p).filter(long))
            .unwrap_or(key)
    } else {
        key
    };
    let endings: &[&str] = match language {
        Language::ARABIC => &["ات", "ون", "ين", "ها", "هم", "ه"],
        Language::PERSIAN => &["هاي", "ها", "ان", "ي"],
        _ => &["ing", "ied", "ies", "ed", "es", "s", "e"],
    };
    endings.iter().find_map(|e| open.strip_suffix(e).filter(long)).unwrap_or(open)
}

/// The word that stands for all that mean the same; the word itself where none does.
fn alike(word: &str) -> &str {
    alike_of(word).unwrap_or(word)
}

fn alike_of(word: &str) -> Option<&'static str> {
    let group = ALIKE.iter().find(|group| group.split(' ').any(|one| one == word))?;
    group.split(' ').next()
}

/// Forms that no ending tells; the first stands for all.
const IRREGULAR: &[&str] = &[
    "win won",
    "lose lost",
    "take took taken",
    "give gave given",
    "get got gotten",
    "go went gone",
    "come came",
    "make made",
    "hold held",
    "leave left",
    "find found",
    "say said",
    "tell told",
    "keep kept",
    "pay paid",
    "lead led",
    "stand stood",
    "run ran",
    "become became",
    "build built",
    "fall fell fallen",
    "send sent",
    "meet met",
    "sell sold",
    "buy bought",
    "draw drew drawn",
    "grow grew grown",
    "rise rose risen",
    "drive drove driven",
    "break broke broken",
    "catch caught",
    "fight fought",
    "fly flew flown",
    "throw threw thrown",
    "wear wore worn",
    "bear bore borne",
    "see saw seen",
    "know knew known",
    "think thought",
    "feel felt",
    "bring brought",
    "begin began begun",
    "speak spoke spoken",
    "steal stole stolen",
    "shoot shot",
    "sink sank sunk",
    "seek sought",
    "strike struck",
    "spend spent",
    "lend lent",
    "choose chose chosen",
    "write wrote written",
    "hide hid hidden",
    "flee fled",
    "man men",
    "woman women",
    "child children",
    "person people persons",
    "agree agrees agreed agreeing",
    "die died dies dying",
    "lie lied lies lying",
    "be is are was were been being am",
];

/// Words of which one may stand for another without changing what is said; the first stands for all.
const ALIKE: &[&str] = &[
    "start begin commenc",
    "car automobil",
    "purchas buy",
    "doctor physician",
    "percent pct",
    "tv television",
    "hurt injur wound",
    "larg big",
    "ship vessel",
    "جرح اصيب",
    "بدا انطلق",
    "كشته جانباخت",
    "شروع اغاز",
    "مجروح زخم",
];

/// Whether a word makes a sentence say that something is not so.
pub(super) fn is_negation(key: &str, class: Class, language: Language) -> bool {
    let is_verbal = |rest: &str| lexicon::class(rest, false, false, Language::PERSIAN).is_verbal();
    match language {
        Language::PERSIAN => {
            let free = class.is_verbal() || class == Class::Other || class == Class::Negation;
            let negated =
                key.strip_prefix("ني").is_some_and(|rest| is_verbal(&format!("ا{rest}")) || is_verbal(rest))
                    || key.strip_prefix('ن').is_some_and(is_verbal);
            class == Class::Negation && key != "بدون"
                || key.strip_prefix("نمي").is_some_and(|rest| rest.chars().count() >= 2)
                || free && negated
        }
        Language::ARABIC => class == Class::Negation && !matches!(key, "دون" | "بدون"),
        _ => {
            class == Class::Negation
                || matches!(key, "no" | "none" | "nowhere" | "hardly" | "scarcely" | "barely")
        }
    }
}

/// Whether a little word turns what is said: how many, how far, how sure. It must not be left over on one side.
pub(super) fn is_telling(key: &str) -> bool {
    const TELLING: &[&str] = &[
        "all",
        "every",
        "each",
        "most",
        "few",
        "half",
        "both",
        "only",
        "almost",
        "nearly",
        "partly",
        "mostly",
        "allegedly",
        "reportedly",
        "perhaps",
        "probably",
        "possibly",
        "falsely",
        "wrongly",
        "yet",
        "again",
        "alone",
        "too",
        "other",
        "another",
        "كل",
        "جميع",
        "معظم",
        "فقط",
        "ربما",
        "غالبيه",
        "نصف",
        "همه",
        "هر",
        "بيشتر",
        "فقط",
        "تنها",
        "تقريبا",
        "شايد",
        "احتمالا",
        "ديگر",
        "نيمي",
        "اكثر",
        "more",
        "less",
        "once",
        "formerly",
        "previously",
        "originally",
        "initially",
        "briefly",
        "temporarily",
        "supposedly",
        "nominally",
        "وحده",
        "وحدها",
        "وحدهم",
        "وحدهن",
        "فحسب",
        "سابقا",
        "نظريا",
        "موقتا",
        "ظاهرا",
        "سابقا",
        "موقتا",
        "زماني",
        "قبلا",
    ];
    TELLING.contains(&key)
}

/// Whether a word's stem is a year of our time or of the Persian calendar.
pub(super) fn is_year(stem: &str) -> bool {
    stem.parse::<f64>().is_ok_and(|year| (1900.0..2100.0).contains(&year) || (1300.0..1450.0).contains(&year))
}

/// Whether a noun, by its stem, says that a thing is so in a manner only: "on paper", «نظريا», «در ظاهر».
pub(super) fn is_proviso(stem: &str) -> bool {
    matches!(stem, "paper" | "theor" | "principl" | "ورق" | "نظري" | "مبدا" | "كاغذ" | "ظاهر")
}

/// Words that only add to the word beside them: "next spring", «الربيع المقبل».
pub(super) fn is_harmless(key: &str) -> bool {
    const HARMLESS: &[&str] = &[
        "next",
        "last",
        "coming",
        "current",
        "currently",
        "around",
        "about",
        "approximately",
        "some",
        "المقبل",
        "المقبله",
        "القادم",
        "القادمه",
        "الماضي",
        "الماضيه",
        "الجاري",
        "الجاريه",
        "اينده",
        "گذشته",
        "جاري",
    ];
    HARMLESS.iter().any(|word| fold::key(word) == key)
}

/// How sure or how bound: may, must, will. Reported speech shifts them, and "could" is still "can".
pub(super) fn mood(key: &str, language: Language) -> Option<&'static str> {
    Some(match (key, language) {
        (
            "will" | "would" | "shall" | "he'll" | "she'll" | "they'll" | "it'll" | "he'd" | "she'd"
            | "they'd",
            _,
        ) => "will",
        ("won't" | "wouldn't" | "i'll" | "we'll" | "you'll" | "i'd" | "we'd" | "you'd" | "سوف", _) => {
            "will"
        }
        ("may" | "might" | "could" | "can" | "can't" | "cannot" | "couldn't", _) => "can",
        ("must" | "should" | "shouldn't" | "ought", _) => "must",
        ("بايد" | "نبايد", Language::PERSIAN) => "must",
        _ if language == Language::PERSIAN && key.contains("توان") => "can",
        _ => return None,
    })
}

/// Whether a Persian verb tells what is or will be and not what was.
pub(super) fn is_open(key: &str) -> bool {
    ["مي", "نمي", "خواه", "نخواه"]
        .iter()
        .any(|lead| key.strip_prefix(lead).is_some_and(|rest| rest.chars().count() >= 2))
}

/// Whether a Persian verb tells how it went on: «می‌داد» beside «می‌دهد».
pub(super) fn is_imperfect(key: &str) -> bool {
    const STEMS: &[&str] = &[
        "كرد",
        "داد",
        "شد",
        "رفت",
        "گفت",
        "زد",
        "گرفت",
        "داشت",
        "امد",
        "خواست",
        "ساخت",
        "ماند",
        "خورد",
        "ديد",
        "كشيد",
        "برد",
        "نوشت",
        "دانست",
        "پرداخت",
        "گذشت",
        "افتاد",
        "ريخت",
        "فروخت",
        "خريد",
        "گذاشت",
        "توانست",
    ];
    let rest = key.strip_prefix("نمي").or_else(|| key.strip_prefix("مي"));
    rest.is_some_and(|rest| {
        STEMS
            .iter()
            .any(|stem| rest.strip_prefix(stem).is_some_and(|end| matches!(end, "" | "ند" | "م" | "يم")))
    })
}

/// Whether a word says that a thing was and need not be so any more: «كان», «بود»; reported English shifts "is" to "was" and
/// tells nothing by it.
pub(super) fn was(key: &str, next: &str, language: Language) -> bool {
    match language {
        Language::ARABIC => matches!(key, "كان" | "كانت" | "كانوا") && next != "قد",
        Language::PERSIAN => matches!(key, "بود" | "بودند" | "نبود" | "نبودند") || is_imperfect(key),
        _ => key == "used" && next == "to",
    }
}

/// What a preposition says of direction or side; two of different sides are not one.
pub(super) fn side(key: &str) -> Option<u8> {
    Some(match key {
        "from" | "من" | "عن" | "از" => 1,
        "to" | "into" | "towards" | "toward" | "الي" | "به" => 2,
        "against" | "ضد" | "عليه" => 3,
        "before" | "قبل" | "پيش" => 4,
        "after" | "since" | "بعد" | "پس" => 5,
        "without" | "دون" | "بدون" => 6,
        "over" | "above" | "فوق" | "بالاي" => 7,
        "under" | "below" | "تحت" | "زير" => 8,
        "inside" | "within" | "داخل" => 9,
        "outside" | "beyond" | "خارج" => 10,
        "until" | "till" | "حتي" | "تا" => 11,
        "through" | "across" | "عبر" => 12,
        "despite" | "رغم" => 13,
        _ => return None,
    })
}

/// Whether a conjunction makes of what follows a condition or another choice, and not an addition.
pub(super) fn is_open_end(key: &str) -> bool {
    [
        "if",
        "unless",
        "or",
        "but",
        "provided",
        "اذا",
        "لو",
        "او",
        "ام",
        "لكن",
        "ولكن",
        "بل",
        "الا",
        "اگر",
        "مگر",
        "چنانچه",
        "يا",
        "اما",
        "ولي",
        "بلكه",
    ]
    .iter()
    .any(|word| fold::key(word) == key)
}

/// Whom a pronoun stands for, as far as it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Person {
    /// I, me; what is reported of it is "he" or "she".
    I,
    /// We.
    We,
    /// You.
    You,
    /// He.
    He,
    /// She.
    She,
    /// They.
    They,
    /// «او», «وی»: he or she.
    Someone,
}

impl Person {
    /// Whether two may stand for the same, where one speaks and the other is told of.
    pub fn may_be(self, other: Person) -> bool {
        use Person::{He, I, She, Someone, They, We};
        let (one, two) = if self <= other { (self, other) } else { (other, self) };
        one == two || matches!((one, two), (I, He | She | Someone) | (We, They) | (He | She, Someone))
    }
}

/// The person a pronoun is of. "It" and «إنه» may stand for nothing at all.
pub(super) fn person(key: &str, class: Class, language: Language) -> Option<Person> {
    let is_arabic = language == Language::ARABIC;
    Some(match key {
        "i" | "me" | "my" | "mine" | "i'm" | "i've" | "i'll" | "i'd" | "myself" => Person::I,
        "we" | "us" | "our" | "ours" | "we're" | "we've" | "we'll" | "we'd" => Person::We,
        "you" | "your" | "yours" => Person::You,
        "he" | "him" | "his" | "himself" | "he's" | "he'd" | "he'll" => Person::He,
        "she" | "her" | "hers" | "herself" | "she's" | "she'd" | "she'll" => Person::She,
        "they" | "them" | "their" | "theirs" | "themselves" | "they're" | "they've" | "they'd"
        | "they'll" => Person::They,
        "انا" | "اني" | "انني" | "باني" | "بانني" if is_arabic => Person::I,
        "نحن" | "اننا" | "باننا" if is_arabic => Person::We,
        "هو" | "انه" | "بانه" | "لانه" if is_arabic => Person::He,
        "هي" | "انها" | "بانها" | "لانها" if is_arabic => Person::She,
        "هم" | "انهم" | "بانهم" | "لانهم" if is_arabic => Person::They,
        "من" if class == Class::Participant => Person::I,
        "ما" if class == Class::Participant => Person::We,
        "او" | "وي" | "ايشان" if class == Class::Pronoun => Person::Someone,
        "انها" | "انان" if class == Class::Pronoun => Person::They,
        _ => return None,
    })
}
