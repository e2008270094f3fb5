//! Persian chains: «خبرگزاری بندر از قول X نوشت: C», «به نقل از X نوشت که C».

use super::LONGEST;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::rules::built::Built;
use crate::rules::built::phrases::before_stop;

/// «خبرگزاری بندر از قول X نوشت: C», «به نقل از X نوشت که C»: X says it, and the agency passes it on.
pub(in crate::rules::built) fn quoted(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    let quotes = |k: &usize| {
        page.key(*k) == "از" && *k > 0 && page.class(*k - 1) != Class::Comma
            || page.key(*k) == "قول"
            || page.key(*k) == "نقل"
    };
    (1..page.words.len()).filter(quotes).filter_map(|k| chain(page, hits, k)).flatten().collect()
}

fn chain(page: &Page<'_>, hits: &[Hit], k: usize) -> Option<[Built; 2]> {
    let (begin, last) = page.sentence_of(k);
    let cue = match page.key(k) {
        "قول" if k > begin + 1 && page.key(k - 1) == "از" => (k - 1, k),
        "نقل" if k > begin + 1 && page.key(k - 1) == "به" && k + 1 < last && page.key(k + 1) == "از" => {
            (k - 1, k + 1)
        }
        _ => return None,
    };
    let outlet = outlet(page, (begin, cue.0))?;
    let first = cue.1 + 1;
    let verb = (first + 1..=last).take(LONGEST + 4).find(|&j| passes_on(page, j))?;
    let aside = |j: usize| {
        matches!(page.class(j), Class::Comma | Class::Time | Class::Adverb) || page.key(j) == "روز"
    };
    let to = (first..verb).rev().find(|&j| !aside(j))?;
    let light = |j: usize| j <= last && page.class(j) == Class::LightVerb;
    let told = if light(verb + 1) { (verb, verb + 1) } else { (verb, verb) };
    let from = (told.1 + 1..=last).find(|&j| !matches!(page.class(j), Class::Colon | Class::Comma))?;
    let near = hits.partition_point(|hit| hit.cue.0 + 60 < cue.0);
    let found = hits[near..].iter().take(24).find(|hit| {
        hit.cue.0 >= cue.0
            && hit.cue.0 <= told.1
            && hit.found.content.first().is_some_and(|p| p.0 >= from && p.0 <= from + 1)
    });
    let content = match found {
        Some(hit) => hit.found.content.clone(),
        None => vec![(from, before_stop(page, from, last))],
    };
    let plain = !(first..=to).any(|j| page.class(j).is_verbal()) && content[0].0 < content[0].1;
    plain.then(|| {
        [
            Built { cue: vec![cue], source: Some((first, to)), content: content.clone(), whole: false },
            Built { cue: vec![told], source: Some(outlet), content, whole: false },
        ]
    })
}

/// Verbs with which an outlet passes something on.
fn passes_on(page: &Page<'_>, k: usize) -> bool {
    matches!(
        page.key(k),
        "نوشت"
            | "نوشته"
            | "مينويسد"
            | "گزارش"
            | "اعلام"
            | "مدعي"
            | "روايت"
            | "افزود"
            | "آورده"
            | "اورده"
    ) || page.key(k) == "خبر" && page.words.get(k + 1).is_some_and(|next| next.class == Class::LightVerb)
}

/// The outlet before «به نقل از»: from the sentence's first word or the last mark, with no verb in it.
fn outlet(page: &Page<'_>, (begin, cue): Stretch) -> Option<Stretch> {
    let last = cue.checked_sub(1).filter(|k| *k >= begin)?;
    let aside = |k: usize| {
        matches!(page.class(k), Class::Time | Class::Adverb) || matches!(page.key(k), "روز" | "ساعتي" | "بعد")
    };
    let last = (begin..=last).rev().find(|&k| !aside(k))?;
    let stops = |k: usize| {
        page.class(k).is_mark()
            || page.class(k).is_verbal()
            || matches!(page.class(k), Class::Conjunction | Class::Complementiser | Class::Subordinator)
    };
    let first = (begin..=last).rev().take(LONGEST).take_while(|&k| !stops(k)).last()?;
    let reported = matches!(page.key(first), "به" | "بنا" | "بر" | "طبق");
    (!reported && !page.class(last).is_mark()).then_some((first, last))
}
