//! «از اظهارنظر خودداری کرد», «حاضر به گفت‌وگو نشد», «به درخواست … پاسخ نداد».

use super::{Refusal, subject_before};
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

const REFUSALS: &[&str] = &["خودداري", "امتناع", "پرهيز", "طفره", "ابا", "اجتناب"];
const DONE: &[&str] = &[
    "كرد",
    "كرده",
    "كردند",
    "كردهاند",
    "ميكند",
    "ميكنند",
    "ورزيد",
    "ورزيدند",
    "ورزيده",
    "رفت",
    "رفتند",
    "رفته",
    "نمود",
    "نمودند",
];
const COMMENT: &[&str] = &[
    "اظهارنظر",
    "اظهارنظري",
    "اظهار",
    "پاسخ",
    "پاسخگويي",
    "گفتوگو",
    "گفتگو",
    "مصاحبه",
    "توضيح",
    "تبصره",
    "صحبت",
];
const WITHHELD: &[&str] = &["نكرد", "نكردند", "نكرده", "نكردهاند", "نداد", "ندادند", "نداده", "ندادهاند"];
const UNWILLING: &[&str] = &["نشد", "نشدند", "نشده", "نيست", "نيستند", "نبود"];
const REQUESTS: &[&str] = &[
    "درخواست",
    "درخواستها",
    "درخواستهاي",
    "تماس",
    "تماسها",
    "تماسهاي",
    "پرسش",
    "پرسشها",
    "پرسشهاي",
    "سوال",
    "سوالات",
    "پيام",
    "پيامها",
    "پيامهاي",
    "ايميل",
    "ايميلها",
];

pub(super) fn find(page: &Page<'_>, sentence: Stretch, told: &mut Vec<Refusal>) {
    for k in sentence.0..=sentence.1 {
        let cue = neither(page, sentence, k)
            .or_else(|| refused(page, sentence, k))
            .or_else(|| unwilling(page, sentence, k))
            .or_else(|| withheld(page, sentence, k));
        if let Some(cue) = cue {
            told.push(Refusal { cue: vec![cue], source: subject(page, sentence, cue.0) });
        }
    }
}

/// The last of the words before `k`, within reach and the clause, that is one of these.
fn back(page: &Page<'_>, sentence: Stretch, k: usize, most: usize, list: &[&str]) -> Option<usize> {
    let words = (sentence.0..k).rev().take(most).take_while(|&j| !page.class(j).is_mark());
    words.into_iter().find(|&j| list.contains(&page.key(j)))
}

/// «از تأیید یا تکذیب این خبر خودداری کرد».
fn neither(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    const CONFIRMING: &[&str] = &["تاييد"];
    const DENYING: &[&str] = &["تكذيب", "رد"];
    let key = |k: usize| super::key_in(page, k, sentence);
    if !(REFUSALS.contains(&key(k)) && DONE.contains(&key(k + 1))) {
        return None;
    }
    let denial = back(page, sentence, k, 10, DENYING)?;
    let confirming = back(page, sentence, denial, 3, CONFIRMING)?;
    let from = back(page, sentence, confirming, 3, &["از"])?;
    Some((from, k + 1))
}

/// «از هرگونه اظهارنظر خودداری کرد», «از پاسخ سر باز زد».
fn refused(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    let key = |k: usize| super::key_in(page, k, sentence);
    let end = if REFUSALS.contains(&key(k)) && DONE.contains(&key(k + 1)) {
        k + 1
    } else if (key(k), key(k + 1)) == ("سر", "باز") && matches!(key(k + 2), "زد" | "زدند" | "زده")
    {
        k + 2
    } else {
        return None;
    };
    let object = back(page, sentence, k, 8, COMMENT)?;
    let from = back(page, sentence, object, 4, &["از"])?;
    Some((from, end))
}

/// «حاضر به اظهارنظر نشد», «حاضر نشد نظر بدهد».
fn unwilling(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    if page.key(k) != "حاضر" {
        return None;
    }
    let after = (k + 1..=sentence.1).take(6).take_while(|&j| !page.class(j).is_mark());
    let refusal = after.clone().find(|&j| UNWILLING.contains(&page.key(j)))?;
    let comment =
        after.clone().find(|&j| COMMENT.contains(&page.key(j)) || matches!(page.key(j), "نظر" | "حرف"))?;
    let verb = (comment + 1..=sentence.1)
        .take(2)
        .find(|&j| matches!(page.key(j), "بدهد" | "كند" | "دهد" | "بزند" | "بگويد" | "دهند" | "كنند"));
    Some((k, refusal.max(comment).max(verb.unwrap_or(0))))
}

/// «اظهارنظری نکرد», «به پرسش‌ها پاسخ نداد», «واکنشی نشان نداد»; not «به درمان پاسخ نداد».
fn withheld(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    if !WITHHELD.contains(&page.key(k)) || k == sentence.0 {
        return None;
    }
    match page.key(k - 1) {
        "اظهارنظر" | "اظهارنظري" => Some((k - 1, k)),
        "نظر" | "نظري" if k - 1 > sentence.0 && page.key(k - 2) == "اظهار" => Some((k - 2, k)),
        "پاسخ" | "پاسخي" if back(page, sentence, k, 10, REQUESTS).is_some() => Some((k - 1, k)),
        _ => None,
    }
}

/// The subject opens the clause and ends before its first preposition.
fn subject(page: &Page<'_>, sentence: Stretch, cue: usize) -> Option<Stretch> {
    // «ریتا فالک، شهردار نورس، حاضر به … نشد»: the name before the comma belongs to it.
    let apposed = crate::rules::built::persian::right_before(page, cue)
        .filter(|(first, last)| (*first..*last).any(|k| page.class(k) == Class::Comma));
    if apposed.is_some() {
        return apposed;
    }
    let opens = |k: usize| page.class(k).is_mark() || matches!(page.key(k), "كه" | "اما" | "ولي" | "و");
    let from = sentence.0.max(cue.saturating_sub(24));
    let first = (from..cue).rev().find(|&k| opens(k)).map_or(from, |k| k + 1);
    let first =
        (first..cue).find(|&k| !matches!(page.class(k), Class::Adverb | Class::Time | Class::Conjunction))?;
    let until = (first..cue)
        .find(|&k| matches!(page.key(k), "به" | "از" | "در" | "با" | "درباره" | "تا" | "هم" | "نيز"))
        .unwrap_or(cue);
    let whole = if until > first { Some((first, until - 1)) } else { None };
    whole
        .and_then(|(first, last)| {
            let last =
                (first..=last).rev().find(|&k| !matches!(page.class(k), Class::Time | Class::Adverb))?;
            Some((first, last))
        })
        .or_else(|| subject_before(page, sentence.0, first).filter(|_| until > first))
}
