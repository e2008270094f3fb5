//! Where a source ends whatever the taggers believe: before whoever is spoken to, met or addressed, before a second person with
//! an office of her own, before the object of the verb.
//!
//! «أكد رئيس المجلس علي مراد خلال لقائه نظيره سامي عون أن …» is by the host alone; «قال شهود لوكالة هارو واير إن …» by witnesses.

use gazette_news::Language;

use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::people::{is_addressed, is_counterpart, is_owned};

/// Cuts the source of a statement where it ends for certain; an object goes to the content it belongs to.
pub(super) fn cut(page: &Page<'_>, hit: &mut Hit) {
    let Some(source) = hit.found.source.first().copied() else { return };
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
    let Some(object) = object(page, source) else { return };
    // Only what the content goes on with is its beginning.
    if let Some(piece) = hit.found.content.iter_mut().find(|piece| piece.0 == last + 1) {
        piece.0 = object;
        hit.found.source[0] = (first, object - 1);
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
        _ => is_addressed(key) || is_counterpart(key) || is_second(page, source, k),
    }
}

/// Whether somebody with an office stands after «مع», and a person before it.
fn is_met(page: &Page<'_>, (first, last): Stretch, k: usize) -> bool {
    let person = |j: usize| matches!(page.class(j), Class::Role | Class::Title | Class::Given);
    k < last && person(k + 1) && (first..k).any(|j| given::is_forename(page.key(j)))
}

/// Whether a second office begins at a word, after a name and before another: «الرئيس علي مراد وزير الدفاع ياسر فاضل».
fn is_second(page: &Page<'_>, (first, last): Stretch, k: usize) -> bool {
    let named = |mut words: std::ops::Range<usize>| words.any(|j| given::is_forename(page.key(j)));
    let office = |j: usize| matches!(page.class(j), Class::Role | Class::Title);
    let apart = (first..=k).any(|j| page.class(j).is_mark()) || page.class(k) != Class::Role;
    !apart
        && !page.key(k).starts_with("ال")
        && office(first)
        && (given::is_forename(page.key(k - 1)) || k >= first + 3 && named(k - 2..k))
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
            "با" => is_counterpart(next),
            "به" => outlet(next) || is_counterpart(next),
            _ => false,
        }
}

/// The first word of an object that a source was taken to end in.
fn object(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    match page.language {
        // «شركة الكهرباء في أورنتو فروعها …»: a noun that is hers, after the whole name of its owner.
        Language::ARABIC => {
            let plain = page.class(last) == Class::Other && page.class(last - 1) == Class::Other;
            let bound =
                matches!(page.key(last - 1), "احد" | "احدي" | "بعض") || is_clause(page, (first, last));
            (last >= first + 2 && is_owned(page, last) && plain && !bound).then_some(last)
        }
        // «این فعال صنفی سامانه …»: "this" with its noun and adjectives is whole.
        _ => {
            let pointed = matches!(page.key(first), "اين" | "ان") && page.class(first + 1) == Class::Role;
            let adjective = |k: &usize| page.key(*k).ends_with('ي');
            let end = (first + 2..=last).take_while(adjective).last()?;
            (pointed && end < last && page.class(end + 1) == Class::Other).then_some(end + 1)
        }
    }
}

fn is_clause(page: &Page<'_>, (first, last): Stretch) -> bool {
    (first..=last)
        .any(|k| page.class(k).is_verbal() || matches!(page.class(k), Class::Relative | Class::Preposition))
        && page.class(last - 1) != Class::Other
}
