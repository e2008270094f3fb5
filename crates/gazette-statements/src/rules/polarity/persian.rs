//! Persian: «تکذیب کرد», «رد نکرد», «نگفت», «خودداری کرد».

use gazette_news::Polarity;

use super::Cue;
use crate::lexicon::Class;

const DENIALS: &[&str] = &["تكذيب", "رد", "انكار", "نفي", "منكر", "منتفي", "مردود", "تكذيبيه"];

const REFUSALS: &[&str] = &["خودداري", "امتناع", "طفره", "ابا", "پرهيز", "اجتناب", "بياطلاعي"];

/// Verbs of accepting: without it, one denies.
const ACCEPTING: &[&str] = &["پذيرفت", "پذيرفته", "پذيرد", "پذيرند", "پذيرم", "پذيرفتند"];

/// Verbs in the forms that a negation is put before.
const VERBS: &[&str] = &[
    "كرد",
    "كرده",
    "كردند",
    "كردهاند",
    "كردهاست",
    "كنم",
    "كند",
    "كنند",
    "كنيم",
    "داد",
    "داده",
    "دادند",
    "دادهاند",
    "دهد",
    "دهند",
    "داشت",
    "دارد",
    "دارند",
    "دارم",
    "داريم",
    "داشته",
    "داشتند",
    "زد",
    "زده",
    "زدند",
    "شد",
    "شده",
    "شدند",
    "شود",
    "شوند",
    "گفت",
    "گفته",
    "گفتند",
    "گفتهاند",
    "گفتهايم",
    "گويد",
    "گويند",
    "گويم",
    "خواست",
    "خواسته",
    "خواهد",
    "خواهند",
    "خواهيم",
    "داند",
    "دانند",
    "دانست",
    "دانستند",
    "بود",
    "نمود",
    "نموده",
    "ترسد",
    "ترسيم",
];

/// Words of which a negation says that something was kept back.
const TELLING: &[&str] = &[
    "گفت",
    "گفته",
    "گفتند",
    "گفتهاند",
    "گويد",
    "گويند",
    "تاييد",
    "توضيح",
    "توضيحي",
    "پاسخ",
    "پاسخي",
    "اعلام",
    "فاش",
    "مشخص",
    "نظر",
    "اظهارنظر",
    "اظهارنظري",
    "حرف",
    "حرفي",
    "سخن",
    "سخني",
    "اشاره",
    "اشارهاي",
    "واكنشي",
    "حاضر",
    "بيان",
    "افشا",
    "جزييات",
    "معرفي",
];

/// Words whose negation affirms: "did not oppose", "did not hide", "has no doubt".
const TURNING: &[&str] = &["مخالفت", "پنهان", "ترديد", "ترديدي", "شك", "شكي", "كتمان", "بسنده", "اكتفا"];

const FALSE: &[&str] = &[
    "بياساس",
    "نادرست",
    "دروغ",
    "دروغين",
    "كذب",
    "واهي",
    "ساختگي",
    "شايعه",
    "بيپايه",
    "جعلي",
    "غيرواقعي",
    "واقعيت",
    "واقع",
    "اساس",
    "ناوارد",
    "منتفي",
    "مردود",
    "بعيد",
    "ناممكن",
    "غيرممكن",
    "محال",
    "صحت",
];

const CALLING: &[&str] = &[
    "خواند",
    "خوانده",
    "ميخوانند",
    "ميخواند",
    "دانست",
    "ميدانند",
    "ميداند",
    "ناميد",
    "ناميده",
    "توصيف",
    "شمرد",
    "قلمداد",
    "عنوان",
];

/// Nouns of laughing at a thing, and what is laughed at that way.
const MOCKING: &[&str] = &["تمسخر", "مسخره", "ريشخند", "استهزا"];
const HELD: &[&str] = &["ادعا", "ادعاي", "گفته", "ايده", "تصور", "سخن", "سخنان", "حرف"];

pub(super) fn polarity(cue: &Cue<'_, '_>) -> Polarity {
    let near: Vec<&str> = cue.keys().chain(beside(cue)).collect();
    let any = |list: &[&str]| near.iter().any(|key| list.contains(key));
    let negated = near.iter().any(|key| is_negative(key));
    let denies = any(DENIALS) && (cue.has(DENIALS) || cue.class() == Class::LightVerb);
    if any(&["نه"]) && any(&["تاييد", "قبول", "پذيرفت"]) && any(&["رد", "تكذيب"]) {
        return Polarity::Declined;
    }
    if denies {
        return if negated { Polarity::Affirmed } else { Polarity::Denied };
    }
    if any(REFUSALS) || (any(&["سر"]) && any(&["باز"]) && any(&["زد", "زده", "زدند"])) {
        return if negated { Polarity::Affirmed } else { Polarity::Declined };
    }
    if near.iter().any(|key| negative_of(key).is_some_and(|verb| ACCEPTING.contains(&verb))) {
        return Polarity::Denied;
    }
    let before = called(cue);
    let calls_false = cue.content(40).collect::<Vec<_>>().iter().rev().take(4).any(|key| FALSE.contains(key))
        || before.is_some_and(|key| FALSE.contains(&key));
    if cue.has(CALLING) && calls_false {
        return Polarity::Denied;
    }
    let untrue =
        || cue.content(40).any(|key| FALSE.contains(&key)) || before.is_some_and(|key| FALSE.contains(&key));
    if negated
        && untrue()
        && near.iter().any(|key| negative_of(key).is_some_and(|verb| verb.starts_with("دان")))
    {
        return Polarity::Affirmed;
    }
    if asks(cue) {
        return Polarity::Asked;
    }
    if !negated
        && (any(&["ترديد", "ترديدي"]) || any(MOCKING) && cue.content(8).any(|key| HELD.contains(&key)))
    {
        return Polarity::Denied;
    }
    match () {
        () if !negated || any(TURNING) => Polarity::Affirmed,
        () if matches!(cue.class(), Class::Think | Class::ThinkParticiple) => Polarity::Denied,
        () if any(TELLING)
            || near.iter().any(|key| negative_of(key).is_some_and(|verb| TELLING.contains(&verb))) =>
        {
            Polarity::Declined
        }
        () => Polarity::Denied,
    }
}

/// «منتفی دانست»: what something is called, where it stands between content and verb.
fn called<'c>(cue: &'c Cue<'_, '_>) -> Option<&'c str> {
    let first = cue.hit.cue.0;
    let (begin, _) = cue.page.sentence_of(first);
    let at = first.checked_sub(1).filter(|&k| k >= begin && !cue.page.class(k).is_mark())?;
    Some(cue.page.key(at))
}

/// The words right before and behind the cue that belong to its compound verb: a noun before «کرد», «کرد» behind a noun.
fn beside<'c>(cue: &'c Cue<'_, '_>) -> Vec<&'c str> {
    let is_compound = |k: usize| matches!(cue.page.class(k), Class::LightVerb | Class::LightNoun);
    let (first, _) = cue.page.sentence_of(cue.hit.cue.0);
    let mut near = Vec::new();
    let before =
        cue.hit.cue.0.checked_sub(1).filter(|&k| k >= first && cue.page.class(k) == Class::LightNoun);
    if cue.page.class(cue.hit.cue.0) == Class::LightVerb {
        near.extend(before.map(|k| cue.page.key(k)));
    }
    if cue.page.class(cue.hit.cue.1) == Class::LightNoun {
        let after = cue.hit.cue.1 + 1;
        near.extend((after < cue.page.words.len() && is_compound(after)).then(|| cue.page.key(after)));
    }
    near
}

/// The verb that a word negates: «نکرد» is «کرد», «نمی‌گوید» is «گوید».
fn negative_of(key: &str) -> Option<&str> {
    let rest = key.strip_prefix("نمي").or_else(|| key.strip_prefix("ن"))?;
    (VERBS.contains(&rest) || ACCEPTING.contains(&rest)).then_some(rest)
}

fn is_negative(key: &str) -> bool {
    negative_of(key).is_some() || matches!(key, "نيست" | "نيستند" | "نيستم" | "نيستيم" | "نبود")
}

fn asks(cue: &Cue<'_, '_>) -> bool {
    let says = |key: &str| {
        key.starts_with("پرسيد")
            || key.starts_with("ميپرس")
            || matches!(key, "سوال" | "سييوال" | "پرسش" | "جويا")
    };
    cue.keys().any(says) && !cue.has(&["زير"])
}
