//! Arabic: «نفى», «لم يقل», «رفض التعليق», «لم يستبعد».

use gazette_news::Polarity;

use super::Cue;
use crate::lexicon::Class;

const NEGATIONS: &[&str] = &["لم", "لا", "لن", "ليس", "ليست", "دون", "بدون", "عدم"];

/// What somebody keeps to himself who does not do it.
const TELLING: &[&str] = &[
    "يقل",
    "تقل",
    "يقول",
    "تقول",
    "يوضح",
    "توضح",
    "يحدد",
    "تحدد",
    "يذكر",
    "تذكر",
    "يكشف",
    "تكشف",
    "يفصح",
    "تفصح",
    "يوكد",
    "توكد",
    "يعلق",
    "تعلق",
    "يرد",
    "ترد",
    "يجب",
    "تجب",
    "يجيب",
    "تجيب",
    "يشا",
    "تشا",
    "يسم",
    "تسم",
    "يسمي",
    "تسمي",
    "يبين",
    "تبين",
    "يخض",
    "تخض",
    "يعط",
    "تعط",
    "يجزم",
    "تجزم",
    "يدل",
    "تدل",
    "يعلن",
    "تعلن",
    "ترغب",
    "يرغب",
    "يقولوا",
    "يتحدث",
    "تتحدث",
    "يشر",
    "تشر",
    "اقل",
    "نقل",
    "يعلقوا",
];

/// What one refuses who keeps silent, without the article.
const SILENCE: &[&str] = &[
    "تعليق",
    "رد",
    "اجابه",
    "افصاح",
    "كشف",
    "ادلاء",
    "خوض",
    "حديث",
    "تسميه",
    "ذكر",
    "تحديد",
    "قول",
    "تاكيد",
    "كلام",
    "تصريح",
    "اعطاء",
    "توضيح",
    "تسميتهما",
];

/// Verbs whose negation affirms: "did not hide", "does not mind".
const TURNING: &[&str] =
    &["يخف", "تخف", "يخفي", "تخفي", "يمانع", "تمانع", "يعارض", "تعارض", "يكتف", "تكتف", "يشك", "تشك", "يشكك"];

const REFUSALS: &[&str] = &["رفض", "رفضت", "يرفض", "ترفض", "رفضوا", "رافضا", "رافضه", "يرفضون"];

const ASKING: &[&str] = &[
    "سال",
    "يسال",
    "تسال",
    "نسال",
    "تساءل",
    "يتساءل",
    "تتساءل",
    "متساءل",
    "متسايل",
    "سايل",
    "استفسر",
    "يستفسر",
    "تستفسر",
    "مستفسر",
    "سيل",
    "سوال",
];

/// Verbs of doubt.
const DOUBTS: &[&str] = &[
    "شكك",
    "شككت",
    "يشكك",
    "تشكك",
    "يشككون",
    "مشككا",
    "مشككه",
    "شككوا",
    "تشكيك",
    "شكوكه",
    "شكوكها",
    "شكوكا",
];

/// Verbs that laugh at a thing.
const MOCKING: &[&str] =
    &["سخر", "سخرت", "يسخر", "تسخر", "ساخرا", "ساخره", "تهكم", "تهكمت", "استهزا", "استهزات"];

/// What is said or held, which one may doubt, mock or warn against.
const HELD: &[&str] = &[
    "الاعتقاد",
    "التصور",
    "الظن",
    "تصديق",
    "الزعم",
    "المزاعم",
    "مزاعم",
    "القول",
    "قول",
    "قوله",
    "قولها",
    "الادعاء",
    "ادعاء",
    "الافتراض",
    "فكره",
    "الحديث",
    "الانباء",
    "انباء",
];

pub(super) fn polarity(cue: &Cue<'_, '_>) -> Polarity {
    let negated = is_negated(cue);
    if is_both(cue) || has(cue, &["اغفل", "اغفلت"]) {
        return Polarity::Declined;
    }
    let turned = |plain: Polarity| if negated { Polarity::Affirmed } else { plain };
    if has(cue, REFUSALS) && is_silence(cue) {
        return turned(Polarity::Declined);
    }
    if cue.has_class(&[Class::Decline]) || has(cue, &["امتنع", "امتنعت", "ممتنعا", "ممتنعه", "احجم", "احجمت"])
    {
        return turned(Polarity::Declined);
    }
    if cue.has_class(&[Class::Deny, Class::DenyParticiple])
        || has(
            cue,
            &[
                "نفي",
                "نفيه",
                "نفيها",
                "رفضه",
                "رفضها",
                "انكاره",
                "ينف",
                "تنف",
                "ينفوا",
                "ينفيان",
                "تنفيان",
                "كذب",
                "كذبت",
                "يكذب",
                "تكذب",
            ],
        )
    {
        return turned(Polarity::Denied);
    }
    if matches!(cue.class(), Class::Describe | Class::DescribeParticiple) && is_called_false(cue) {
        return Polarity::Denied;
    }
    if is_asking(cue) && asks(cue) {
        return Polarity::Asked;
    }
    if negated {
        return unsaid(cue);
    }
    let warns = has(cue, &["حذر", "حذرت", "يحذر", "تحذر", "محذرا", "محذره"]);
    let held = cue.keys().chain(cue.content(2)).any(|key| HELD.contains(&key));
    let belief = cue.keys().any(|key| HELD.contains(&key));
    let denied = has(cue, DOUBTS) || has(cue, MOCKING) && held || warns && belief;
    if denied { Polarity::Denied } else { Polarity::Affirmed }
}

/// «لم يؤكد ولم ينف», «رفض تأكيد أو نفي»: neither confirmed nor denied.
fn is_both(cue: &Cue<'_, '_>) -> bool {
    let said: Vec<&str> = cue.keys().chain(cue.behind(3)).collect();
    let confirms = said.iter().any(|key| matches!(bare(key), "يوكد" | "توكد" | "تاكيد" | "ياكد"));
    let denies = said
        .iter()
        .any(|key| matches!(bare(key), "ينف" | "تنف" | "ينفي" | "تنفي" | "نفي" | "نفيه" | "نفيها"));
    let open = is_negated(cue) || has(cue, REFUSALS) || has(cue, &["امتنع", "امتنعت"]);
    confirms && denies && open
}

/// A word without the proclitics of a verb.
fn bare(key: &str) -> &str {
    let rest =
        ["و", "ف", "س"].iter().find_map(|p| key.strip_prefix(p).filter(|rest| rest.chars().count() >= 2));
    rest.unwrap_or(key)
}

fn is_in(key: &str, list: &[&str]) -> bool {
    list.contains(&key) || list.contains(&bare(key))
}

fn has(cue: &Cue<'_, '_>, list: &[&str]) -> bool {
    cue.keys().any(|key| is_in(key, list))
}

/// Whether a negation stands in the cue or right before it; «ليس فقط» and «لا … فحسب» are none.
fn is_negated(cue: &Cue<'_, '_>) -> bool {
    let before = cue.helpers().take(2);
    let negates = |k: usize| is_in(cue.page.key(k), NEGATIONS) && cue.page.key(k) != "نقل";
    let only = cue.behind(2).any(|key| matches!(key, "فقط" | "فحسب"));
    let found = before.chain(cue.words.iter().copied()).any(negates) || has(cue, &["دون", "بدون"]);
    found && !only
}

/// «رفض … التعليق»: what is refused stands in the cue, behind it, or is what the tagger took for the content.
fn is_silence(cue: &Cue<'_, '_>) -> bool {
    let silent = |key: &str| SILENCE.contains(&key.strip_prefix("ال").unwrap_or(key));
    let open = |key: &&str| matches!(*key, "التعليق" | "الادلاء" | "الافصاح" | "الاجابه");
    cue.keys().chain(cue.content(1)).any(silent)
        || cue.behind(1).any(silent)
        || cue.behind(7).any(|key| open(&key))
}

fn unsaid(cue: &Cue<'_, '_>) -> Polarity {
    let verbs: Vec<&str> = cue.keys().chain(cue.behind(1)).collect();
    let any = |list: &[&str]| verbs.iter().any(|key| is_in(key, list));
    match () {
        () if any(TURNING) => Polarity::Affirmed,
        () if matches!(cue.class(), Class::Think | Class::ThinkParticiple) => Polarity::Denied,
        () if any(TELLING) => Polarity::Declined,
        () => Polarity::Denied,
    }
}

fn is_called_false(cue: &Cue<'_, '_>) -> bool {
    let keys: Vec<&str> = cue.content(14).collect();
    let untrue = |key: &str| ["كاذب", "باطل", "مفبرك", "ملفق"].iter().any(|word| key.contains(word));
    keys.iter().any(|key| untrue(key))
        || keys.windows(2).any(|pair| pair[0].ends_with("لا") && pair[1] == "اساس")
}

fn is_asking(cue: &Cue<'_, '_>) -> bool {
    cue.keys().any(|key| ASKING.iter().any(|stem| key.starts_with(stem) || bare(key).starts_with(stem)))
}

fn asks(cue: &Cue<'_, '_>) -> bool {
    const OPENERS: &[&str] = &[
        "هل",
        "ما",
        "لماذا",
        "كيف",
        "متي",
        "اين",
        "عما",
        "عن",
        "من",
        "اي",
        "ان",
        "لم",
        "ايا",
        "ماذا",
        "كم",
        "الي",
    ];
    cue.is_question() || cue.content(4).any(|key| OPENERS.contains(&key))
}
