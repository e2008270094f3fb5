//! «رفض … التعليق», «امتنعت عن التعليق», «لم ترد … على طلب».

use super::{Refusal, key_in, subject_before};
use crate::listed::Words;
use crate::page::{Page, Stretch};

static REFUSED: Words = Words::new(
    "رفض رفضت يرفض ترفض رفضوا رافضا رافضه امتنع امتنعت يمتنع تمتنع \
     امتنعوا ممتنعا ممتنعه احجم احجمت يحجم تحجم احجموا اعتذر اعتذرت",
);
/// What is refused; what stands in it besides, where it is more than that word.
const COMMENT: &[&str] = &["التعليق", "الادلاء", "الاجابه"];
const SILENT: &[&str] = &["يعلق", "تعلق", "يعلقوا"];
const UNANSWERED: &[&str] = &["يرد", "ترد", "يردوا", "يستجب", "تستجب", "يجب", "تجب"];
const REQUESTS: &[&str] = &[
    "طلب",
    "طلبات",
    "طلبا",
    "اسيله",
    "الاسيله",
    "اتصال",
    "اتصالات",
    "الاتصالات",
    "رسايل",
    "استفسار",
    "استفسارات",
    "لطلب",
    "لطلبات",
    "طلبنا",
    "اسيلتنا",
    "رسايلنا",
    "اتصالاتنا",
];

pub(super) fn find(page: &Page<'_>, sentence: Stretch, told: &mut Vec<Refusal>) {
    for k in sentence.0..=sentence.1 {
        told.extend(refused(page, sentence, k).or_else(|| unanswered(page, sentence, k)));
    }
}

fn bare(key: &str) -> &str {
    ["و", "ف"]
        .iter()
        .find_map(|p| key.strip_prefix(p).filter(|rest| rest.chars().count() >= 2))
        .unwrap_or(key)
}

/// «رفض المتحدث باسم القصر التعليق»: verb, subject, and what is refused.
fn refused(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Refusal> {
    let negated = || k > sentence.0 && matches!(bare(page.key(k - 1)), "لم" | "لا" | "لن");
    if !REFUSED.hold(bare(page.key(k))) && !REFUSED.hold(page.key(k)) || negated() {
        return None;
    }
    let ends = (k + 1..=sentence.1).take_while(|&j| !page.class(j).is_mark()).take(12);
    let object = ends.into_iter().find(|&j| COMMENT.contains(&page.key(j)))?;
    let from = if page.key(object - 1) == "عن" { object - 1 } else { object };
    let source = if from > k + 1 { Some((k + 1, from - 1)) } else { before(page, sentence, k) };
    let cue = if from == k + 1 { vec![(k, object)] } else { vec![(k, k), (from, object)] };
    Some(Refusal { cue, source })
}

/// «لم يعلق الوزير», «ولم ترد الشركة على طلب للتعليق»; not «لم يرد ذكر السد».
fn unanswered(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Refusal> {
    if !matches!(bare(page.key(k)), "لم" | "لا" | "لن") {
        return None;
    }
    let verb = key_in(page, k + 1, sentence);
    let rest = || (k + 2..=sentence.1).take(24).take_while(|&j| !page.class(j).is_mark());
    let to = rest().find(|&j| matches!(page.key(j), "علي" | "لطلب" | "لطلبات"));
    let is_silent = SILENT.contains(&verb);
    let asked = to.is_some_and(|to| (to..=sentence.1).take(4).any(|j| REQUESTS.contains(&page.key(j))));
    if !(is_silent || (UNANSWERED.contains(&verb) && asked)) {
        return None;
    }
    let stop = |j: &usize| {
        matches!(page.key(*j), "علي" | "لطلب" | "لطلبات" | "حتي" | "بعد" | "فورا" | "في" | "عن" | "من")
    };
    let end = rest().find(stop).or_else(|| rest().last().map(|j| j + 1)).unwrap_or(k + 2);
    let source = if end > k + 2 { Some((k + 2, end - 1)) } else { before(page, sentence, k) };
    Some(Refusal { cue: vec![(k, k + 1)], source })
}

/// «الوزارة رفضت التعليق»: a subject before the verb, where no conjunction is written together with it.
fn before(page: &Page<'_>, sentence: Stretch, k: usize) -> Option<Stretch> {
    let key = page.key(k);
    let joined = bare(key) != key || matches!(key, "رافضا" | "رافضه" | "ممتنعا" | "ممتنعه");
    if joined { None } else { subject_before(page, sentence.0, k) }
}
