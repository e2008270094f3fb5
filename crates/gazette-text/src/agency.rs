//! Names of news agencies, known by the word for what they are: "Port News Agency", «وكالة أنباء لورية»,
//! «خبرگزاری موج».
//!
//! An agency that is in no list is still one where its name says so. Other bodies are called agencies too (for energy,
//! for space, for refugees), and no copy is theirs.

use crate::fold;

/// What the names of agencies end with in English, folded, the longer first.
#[rustfmt::skip]
const ENDINGS: &[&[&str]] = &[
    &["news", "agency"], &["press", "agency"], &["news", "agencies"], &["news", "service"], &["press", "service"],
    &["news", "wire"], &["newswire"], &["wire"], &["press"], &["presse"],
];

/// What English names hold that are agencies' though they end otherwise: "Press Trust of Lorria", "Agencia Norte".
const HELD: &[&[&str]] = &[
    &["press", "trust"],
    &["news", "agency"],
    &["press", "agency"],
    &["agencia"],
    &["agence"],
    &["agenzia"],
    &["agentur"],
];

/// What makes a phrase with such a word no name of an agency, folded.
const NO_NAME: &[&str] = &["release", "desk", "conference", "office", "room", "team", "staff", "secretary"];

/// Words for an agency in Arabic, folded.
const ARABIC: &[&str] = &["وكاله", "الوكاله"];

/// The word for one in Persian, folded.
const PERSIAN: &str = "خبرگزاري";

/// What Arabic «وكالة» is followed by where it is no news agency, folded.
#[rustfmt::skip]
const OTHER_BODIES: &[&str] = &[
    "الطاقه", "الفضاء", "ناسا", "حمايه", "غوث", "الغوث", "الاستخبارات", "المخابرات", "استخبارات", "مخابرات", "الامن",
    "امن", "التنميه", "الادويه", "اللاجيين", "مكافحه", "التصنيف", "تصنيف", "موديز", "فيتش", "ستاندرد", "الامم",
    "البيئه", "الاونروا", "اونروا", "السفر", "سفر", "السياحه", "اداره", "الدفاع", "الاحصاء", "الاغاثه", "الضرايب",
    "الاسكان", "السيارات", "سيارات", "عقارات", "اعلانات", "الحدود", "الهجره", "الكهرباء", "المياه", "الصحه",
];

/// What follows «أنباء» or the name in Arabic and belongs to it, folded.
#[rustfmt::skip]
const ARABIC_ENDINGS: &[&str] =
    &["للانباء", "للاخبار", "الاخباريه", "للاعلام", "للصحافه", "الصحفيه", "الوطنيه", "الدوليه"];

/// Where the name has ended in running Arabic, folded.
#[rustfmt::skip]
const ARABIC_BOUNDS: &[&str] = &[
    "ان", "بان", "انه", "انها", "عن", "في", "من", "على", "الي", "علي", "نقلا", "اليوم", "امس", "يوم", "التي", "الذي",
    "قوله", "قولها", "حيث", "مساء", "صباح", "الجمعه", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس",
    "قالت", "ذكرت", "افادت", "اوردت", "نقلت", "كشفت", "لها", "له", "خبرا", "الرسميه", "وقال", "وقالت", "واضافت", "لم",
    "قد", "كما", "بعد", "قبل", "خلال", "ايضا", "هذا", "ذلك",
];

/// Those of them that stand right behind a name.
const SURE_BOUNDS: &[&str] = &["ان", "بان", "انه", "انها", "الرسميه"];

/// Verbs and nouns of reporting that follow an agency's name in Persian, folded; «به» opens «به نقل از».
#[rustfmt::skip]
const PERSIAN_VERBS: &[&str] = &[
    "كه", "نوشت", "نوشته", "نوشتند", "گزارش", "خبر", "اعلام", "مدعي", "فاش", "افشا", "حاكي", "امده", "گفت", "گفته",
    "افزود", "منتشر", "مينويسد", "ميگويد", "نشان", "است",
];

/// Words of a Persian name after which another belongs to it, folded: «جمهوری اسلامی», «دانشجویان ایران».
#[rustfmt::skip]
const PERSIAN_JOINED: &[&str] =
    &["جمهوري", "دانشجويان", "دانشجويي", "رسمي", "ملي", "دولتي", "بين", "صدا", "باشگاه", "خانه", "و", "نيمهرسمي"];

/// Words of the longest name behind the word for an agency.
const LONGEST: usize = 4;

/// Whether a name is a news agency's by the words it is made of.
pub fn is_agency(name: &str) -> bool {
    let keys: Vec<String> = words(name).map(|(_, word)| fold::key(word)).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).filter(|key| !key.is_empty()).collect();
    let Some(first) = keys.first() else { return false };
    if keys.len() < 2 || keys.iter().any(|key| NO_NAME.contains(key)) {
        return false;
    }
    if ARABIC.contains(first) {
        return !OTHER_BODIES.contains(&keys[1]);
    }
    // The word itself needs a name before it: "News Agency" is none, "the press" nobody's.
    let is_ended = || ENDINGS.iter().any(|ending| keys.len() > ending.len() && keys.ends_with(ending));
    let is_held = || HELD.iter().any(|held| keys.windows(held.len()).any(|words| words == *held));
    let names =
        keys.iter().filter(|key| !["the", "a", "news", "agency", "press", "local"].contains(*key)).count();
    *first == PERSIAN || names > 0 && (is_ended() || is_held())
}

/// The agency's name that a text begins with, in Arabic or Persian copy that runs on behind it: «وكالة نورس للأنباء»
/// of «وكالة نورس للأنباء أن الميناء …».
///
/// Nothing but words tells there where a name ends: it ends at a mark, at a word that no name holds, or else with the
/// word behind the word for an agency and what belongs to that.
pub fn named_at(text: &str) -> Option<&str> {
    let found: Vec<(usize, &str)> = words(text).take(LONGEST + 4).collect();
    let keys: Vec<String> = found.iter().map(|(_, word)| fold::key(word)).collect();
    let first = keys.first()?;
    let (from, is_persian) = match &**first {
        PERSIAN => (1, true),
        word if ARABIC.contains(&word) => (1 + usize::from(is_news(keys.get(1)?)), false),
        _ => return None,
    };
    let ends_here = |at: usize| {
        let (start, word) = found[at];
        text[start + word.len()..].trim_start_matches([' ', '\u{a0}']).starts_with(is_mark)
            || text[start + word.len()..].trim().is_empty()
    };
    if ends_here(0) || from >= found.len() {
        return None;
    }
    let len = match is_persian {
        true => persian_len(&keys[from..], |at| ends_here(from + at)),
        false => arabic_len(&keys[from..], |at| ends_here(from + at)),
    }?;
    let (start, last) = found[from + len - 1];
    let is_other = !is_persian && OTHER_BODIES.contains(&&*keys[1]);
    (!is_other).then(|| &text[..start + last.len()])
}

fn is_news(key: &str) -> bool {
    matches!(key, "انباء" | "الانباء")
}

/// Words of an Arabic name behind its nouns.
fn arabic_len(keys: &[String], ends_here: impl Fn(usize) -> bool) -> Option<usize> {
    let is_bound = |key: &String| ARABIC_BOUNDS.contains(&&**key);
    if is_bound(keys.first()?) {
        return None;
    }
    for at in 0..keys.len().min(LONGEST) {
        // Far behind the noun a preposition may be the copy's own.
        let is_bound = |key: &String| is_bound(key) && (at < 2 || SURE_BOUNDS.contains(&&**key));
        if ends_here(at) || keys.get(at + 1).is_some_and(is_bound) {
            return Some(at + 1);
        }
    }
    let belongs = keys.get(1).is_some_and(|key| ARABIC_ENDINGS.contains(&&**key));
    Some(1 + usize::from(belongs))
}

/// The same in Persian.
fn persian_len(keys: &[String], ends_here: impl Fn(usize) -> bool) -> Option<usize> {
    let tells = |at: usize| {
        keys.get(at).is_some_and(|key| PERSIAN_VERBS.contains(&&**key))
            || keys.get(at).is_some_and(|key| key == "به")
                && keys.get(at + 1).is_some_and(|key| key == "نقل" || key == "گزارش")
    };
    if tells(0) || keys.first()? == "ها" {
        return None;
    }
    for at in 0..keys.len().min(LONGEST) {
        if ends_here(at) || tells(at + 1) {
            return Some(at + 1);
        }
    }
    let mut len = 1;
    // «دریای عنبر»: the sound that joins two words is written after a vowel.
    let joins = |key: &String| {
        PERSIAN_JOINED.contains(&&**key)
            || key.chars().count() > 3 && (key.ends_with("اي") || key.ends_with("وي"))
    };
    while len < keys.len().min(LONGEST)
        && (joins(&keys[len - 1]) || keys[len] == "و" && keys[len - 1] == "صدا")
    {
        len += 1;
    }
    Some(len)
}

/// Marks that no name goes across.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '،' | ',' | '؛' | ';' | ':' | '.' | '(' | ')' | '[' | ']' | '«' | '»' | '"' | '“' | '”' | '/' | '|'
    ) || matches!(c, '-' | '–' | '—' | '؟' | '!' | '\n' | '…' | '©' | '*' | '+')
        || c.is_numeric()
}

/// Words with the bytes they begin at.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_between = |c: char| c.is_whitespace() || is_mark(c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|c| !is_between(c))?;
        let len = text[start..].find(is_between).unwrap_or(text.len() - start);
        at = start + len;
        Some((start, &text[start..at]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_is_known_by_its_noun() {
        for name in [
            "Port News Agency",
            "the Lorrian News Agency",
            "Kestrel Wire",
            "Amber Sea Press",
            "Press Trust of Lorria",
            "Agencia Norte",
            "وكالة أنباء لورية",
            "وكالة نورس للأنباء",
            "الوكالة الوطنية للإعلام",
            "خبرگزاری موج",
        ] {
            assert!(is_agency(name), "{name}");
        }
        for name in [
            "the press",
            "News Agency",
            "Environment Agency",
            "Harbour Press Office",
            "وكالة الطاقة الذرية",
            "وكالة حماية البيئة",
            "خبرگزاری",
            "شهرداری بندر",
            "",
        ] {
            assert!(!is_agency(name), "{name}");
        }
    }

    #[test]
    fn a_name_ends_where_the_copy_goes_on() {
        for (text, name) in [
            ("وكالة نورس للأنباء أن الميناء عاد", "وكالة نورس للأنباء"),
            ("وكالة نورس للأنباء ميناء نورس عاد إلى العمل", "وكالة نورس للأنباء"),
            ("وكالة أنباء لورية، ميناء نورس عاد", "وكالة أنباء لورية"),
            ("وكالة أنباء لورية ميناء نورس عاد إلى العمل بعد", "وكالة أنباء لورية"),
            ("وكالة بحر العنبر للصحافة. وقال", "وكالة بحر العنبر للصحافة"),
            ("وكالة نورس للأنباء الرسمية أن الميناء", "وكالة نورس للأنباء"),
            ("خبرگزاری موج بندر سپیدکران پس از نه روز", "خبرگزاری موج"),
            ("خبرگزاری رویترز نوشت: بندر", "خبرگزاری رویترز"),
            ("خبرگزاری دریای عنبر به نقل از یک مقام", "خبرگزاری دریای عنبر"),
            ("خبرگزاری جمهوری اسلامی بندر سپیدکران باز شد", "خبرگزاری جمهوری اسلامی"),
            ("خبرگزاری صدا و سیما بندر سپیدکران باز شد", "خبرگزاری صدا و سیما"),
        ] {
            assert_eq!(named_at(text), Some(name), "{text}");
        }
        for text in
            ["وكالة الطاقة الدولية أن النفط", "خبرگزاری، بندر", "خبرگزاری‌ها نوشتند", "ميناء نورس", "وكالة"]
        {
            assert_eq!(named_at(text), None, "{text}");
        }
    }
}
