//! Where a source ends whatever the taggers believe: before whoever is spoken to, met or addressed, before a second
//! person with an office of her own, before the object of the verb.
//!
//! «أكد رئيس المجلس علي مراد خلال لقائه نظيره سامي عون أن …» is by the host alone; «قال شهود لوكالة هارو واير إن …» by
//! witnesses.

use gazette_news::Language;

use super::is_participle;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{is_addressed, is_counterpart};

mod names;
mod objects;
#[cfg(test)]
mod tests;

/// Cuts the source of a statement where it ends for certain; an object goes to the content it belongs to.
pub(super) fn cut(page: &Page<'_>, hit: &mut Hit) {
    let Some(source) = hit.found.source.first().copied() else { return };
    if is_met_alone(page, hit, source) {
        hit.found.source.clear();
        return;
    }
    let source = quoted_by_another(page, hit.cue, source).unwrap_or(source);
    let source = (after_dateline(page, source), source.1);
    hit.found.source[0] = source;
    with_document(page, hit);
    names::complete(page, hit);
    let source = hit.found.source[0];
    let (first, last) = source;
    if first == last {
        return;
    }
    let ends = match page.language {
        Language::ARABIC => arabic,
        Language::PERSIAN => persian,
        _ => return,
    };
    let end =
        (first + 1..=last).find(|&k| page.words[k].quote == page.words[first].quote && ends(page, source, k));
    if let Some(k) = end {
        hit.found.source[0] = (first, before_marks(page, first, k - 1));
        return;
    }
    objects::part(page, hit);
}

/// «… خلال لقائه نظيره المرجاني | سامي عون |»: whoever is met is no source, and neither is, to a participle, who stands
/// in another sentence.
fn is_met_alone(page: &Page<'_>, hit: &Hit, (first, _): Stretch) -> bool {
    let met = |k: usize| is_counterpart(page.key(k)) && !page.key(k).starts_with('و');
    let counterpart = (first.saturating_sub(2)..first).any(met) || met(first);
    let occasion =
        (first.saturating_sub(4)..first).any(|k| page.key(k).starts_with("لقا") || page.key(k) == "مع");
    let elsewhere =
        page.words[first].sentence != page.words[hit.cue.0].sentence && is_participle(page, hit.cue);
    page.language == Language::ARABIC && (counterpart && occasion || elsewhere)
}

/// «جاء في | بيان للوزارة»: the document speaks, and the verb has only its preposition.
fn with_document(page: &Page<'_>, hit: &mut Hit) {
    let (first, last) = hit.cue;
    let verb = matches!(page.key(first), "جاء" | "وجاء" | "ورد" | "وورد");
    let in_it = page.language == Language::ARABIC && verb && last == first + 2;
    let adjoins = hit.found.source[0].0 == last + 1;
    if in_it && adjoins && page.key(first + 1) == "في" && page.class(last) == Class::Document {
        hit.cue.1 = last - 1;
        hit.found.source[0].0 = last;
    }
}

/// «نقلت وكالة هارو واير عن | وزير المياه طارق عثمان | قوله إن …»: the person quoted, not who quotes her.
fn quoted_by_another(page: &Page<'_>, cue: Stretch, (first, last): Stretch) -> Option<Stretch> {
    let key = page.key(cue.0);
    let link = match key.strip_prefix('و').filter(|rest| rest.chars().count() > 2).unwrap_or(key) {
        "نقل" | "نقلت" => "عن",
        "نسب" | "نسبت" => "الي",
        _ => return None,
    };
    let at = (first + 1..last).find(|&k| page.key(k) == link && page.language == Language::ARABIC)?;
    Some((at + 1, last))
}

/// «خُتلان‌شهر، آژانس نوروزنما- داوود میرسعیداف …»: the first word after a dateline that a source was taken to begin
/// with.
fn after_dateline(page: &Page<'_>, (first, last): Stretch) -> usize {
    const LONGEST: usize = 9;
    if page.language == Language::PERSIAN {
        // «این را یاسین مجداف گفت»: what stands before «را» is no source.
        let object =
            (first + 1..last.min(first + 4)).find(|&k| page.key(k) == "را" && page.key(k - 1) != "خود");
        if let Some(k) = object {
            return k + 1;
        }
    }
    if first != page.paragraph_of(first).0 || page.language == Language::ENGLISH {
        return first;
    }
    let dash = (first + 1..last.min(first + LONGEST)).rev().find(|&k| page.class(k) == Class::Dash);
    dash.filter(|&k| !(first..k).any(|j| page.class(j).is_verbal())).map_or(first, |k| k + 1)
}

/// A participle has the source of its clause, and none that stands in what the clause reports: «وأضافت أن السفن أخذت
/// كذا، مشيرة إلى …».
pub(super) fn of_their_clause(page: &Page<'_>, hits: &mut [Hit]) {
    for n in 1..hits.len() {
        let (before, rest) = hits.split_at_mut(n);
        let hit = &mut rest[0];
        let Some(source) = hit.found.source.first().copied().filter(|_| is_participle(page, hit.cue)) else {
            continue;
        };
        let sentence = page.words[hit.cue.0].sentence;
        let holds = |pieces: &[Stretch], (f, l): Stretch| pieces.iter().any(|(a, b)| *a <= f && l <= *b);
        let clause = before.iter().rev().take(6).find(|main| {
            page.words[main.cue.0].sentence == sentence
                && main.cue.1 < source.0
                && source.1 < hit.cue.0
                && holds(&main.found.content, source)
                && !holds(&main.found.content, hit.cue)
        });
        if let Some(main) = clause {
            hit.found.source.clone_from(&main.found.source);
        }
    }
}

fn before_marks(page: &Page<'_>, first: usize, mut last: usize) -> usize {
    while last > first && matches!(page.class(last), Class::Comma | Class::Dash) {
        last -= 1;
    }
    last
}

fn arabic(page: &Page<'_>, source: Stretch, k: usize) -> bool {
    let key = page.key(k);
    let next = |j: usize| if j <= source.1 { page.key(j) } else { "" };
    let meeting = |key: &str| ["لقا", "اجتماع", "محادث", "مباحث"].iter().any(|noun| key.starts_with(noun));
    match key {
        "خلال" | "اثناء" | "عقب" => true,
        "بعد" | "قبل" => meeting(next(k + 1)),
        // «العلاقات مع البرلمان» is an office, «مع نظيره» somebody met.
        "مع" => is_counterpart(next(k + 1)) || is_met(page, source, k),
        "طوال" | "هاتفيا" | "وقتها" | "حينها" => true,
        "من" => matches!(next(k + 1), "جهته" | "جهتها" | "جانبه" | "جانبها"),
        "في" => is_occasion(next(k + 1)) || is_past_name(page, source, k),
        _ if is_past_name(page, source, k) => true,
        _ => {
            is_addressed(key) || is_counterpart(key) || is_second(page, source, k) || is_told(page, source, k)
        }
    }
}

/// A given name that is no part of an office: neither «الأمين العام» nor «الناطق باسم …».
fn is_forename(page: &Page<'_>, k: usize) -> bool {
    let key = page.key(k);
    page.is_forename(k)
        && !key.starts_with("ال")
        && key != "باسم"
        && !matches!(page.class(k), Class::Role | Class::Title)
}

/// «في مكالمة مع المستثمرين», «في البداية»: where or when something was said.
fn is_occasion(noun: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "البدايه", "النهايه", "الوقت", "المقابل", "مكالمه", "مقابله", "تصريح", "تصريحات", "بيان", "حديث",
        "كلمه", "موتمر", "رساله", "اتصال", "ختام", "لقاء", "اجتماع", "جلسه",
    ];
    NOUNS.contains(&noun)
}

/// Whether a word can only come after the name: «سياكا توباو للوفود», «منى باصالح في العاصمة», «بريت كوستيلو موكله».
fn is_past_name(page: &Page<'_>, (first, _): Stretch, k: usize) -> bool {
    let forename = |j: usize| is_forename(page, j);
    let Some(name) = (first..k).rev().find(|&j| forename(j)) else { return false };
    // «جيهان باشكايا النائب عن …» goes on with an office.
    if (name + 1..k).any(|j| page.class(j) == Class::Role || page.class(j).is_mark()) || forename(k) {
        return false;
    }
    let key = page.key(k);
    let long = key.chars().count() > 3;
    let surname = k >= name + 2 && page.class(k - 1) != Class::Particle && !names::is_tie(page.key(k - 1));
    let his =
        surname && page.printed(k).ends_with('ه') && page.class(k) == Class::Other && !key.starts_with("ال");
    let to = surname && key.starts_with('ل') && !page.printed(k).contains('-');
    key == "في" || long && (key.starts_with("لل") || to || his)
}

/// «إيرج ملاح زاده لإرمنا»: a name with «لـ» that ends a source after a person's is that of whoever she spoke to.
fn is_told(page: &Page<'_>, (first, last): Stretch, k: usize) -> bool {
    let foreign = ["لإ", "لأ"].iter().any(|begins| page.printed(k).starts_with(begins));
    let office = matches!(page.class(k - 1), Class::Role | Class::Title | Class::Adjective)
        || page.key(k - 1).starts_with("ال");
    k == last && foreign && !office && (first..k).any(|j| is_forename(page, j))
}

/// Whether somebody with an office stands after «مع», and a person before it.
fn is_met(page: &Page<'_>, (first, last): Stretch, k: usize) -> bool {
    let person = |j: usize| matches!(page.class(j), Class::Role | Class::Title | Class::Given);
    k < last && person(k + 1) && (first..k).any(|j| is_forename(page, j))
}

/// Whether a second office begins at a word, after a name and before another: «الرئيس علي مراد وزير الدفاع ياسر فاضل».
fn is_second(page: &Page<'_>, (first, last): Stretch, k: usize) -> bool {
    let named = |mut words: std::ops::Range<usize>| words.any(|j| is_forename(page, j));
    let office = |j: usize| matches!(page.class(j), Class::Role | Class::Title);
    let apart = (first..=k).any(|j| page.class(j).is_mark()) || page.class(k) != Class::Role;
    !apart
        && !page.key(k).starts_with("ال")
        && office(first)
        && (is_forename(page, k - 1) || k >= first + 3 && named(k - 2..k))
        && !office(k - 1)
        && named(k + 2..last + 1)
}

fn persian(page: &Page<'_>, source: Stretch, k: usize) -> bool {
    let next = if k < source.1 { page.key(k + 1) } else { "" };
    let occasion = |noun: &str| {
        [
            "ديدار",
            "گفتگو",
            "گفتوگو",
            "گفت",
            "نشست",
            "مصاحب",
            "جلسه",
            "پاسخ",
            "واكنش",
            "حاشيه",
            "ايين",
            "مراسم",
            "تماس",
            "صحن",
            "جواب",
            "ادامه",
            "جمع",
            "كنفرانس",
            "پايان",
        ]
        .iter()
        .any(|begins| noun.starts_with(begins))
    };
    let outlet =
        |noun: &str| ["خبرگزاري", "خبرنگار", "روزنامه"].iter().any(|begins| noun.starts_with(begins));
    // What a clause that tells who somebody is says, is hers: «راننده‌ای که مجاز به گفت‌وگو نیست».
    let told = (source.0..k).any(|j| matches!(page.class(j), Class::Complementiser | Class::Relative));
    !told
        && match page.key(k) {
            "در" => occasion(next),
            // «وزیر | هنگام ترک صحن»
            "هنگام" | "حين" | "خطاب" | "ضمن" | "همچنين" => true,
            "با" => is_counterpart(next),
            // «وزیر | از مجلس خواست», but «یکی از», «بخش خارج از».
            "از" => {
                let before = page.key(k - 1);
                let part = before.ends_with('ي') || is_before_from(before);
                let whole = matches!(page.class(source.0), Class::Role | Class::Body);
                whole && !part && !(source.0..k).any(|j| page.class(j) == Class::Number)
            }
            "به" => outlet(next) || is_counterpart(next),
            _ => false,
        }
}

/// Words after which «از» goes on with the same phrase: «سه نفر از», «انجمن حمایت از».
fn is_before_from(key: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "نفر", "تن", "يك", "هيچيك", "كدام", "هيچكدام", "خارج", "بيرون", "پيش", "پس", "غير", "بيش", "كمتر",
        "جمعي", "حمايت", "دفاع", "حفاظت", "صيانت", "پشتيباني", "استفاده", "مراقبت", "بازديد", "تجليل",
        "جلوگيري",
    ];
    WORDS.contains(&key)
}
