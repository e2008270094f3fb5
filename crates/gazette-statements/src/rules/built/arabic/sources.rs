//! Arabic sources: where they end before a second person, whose «الذي» is whose, who follows the verb, who is only asked.

use super::{LONGEST, bare};
use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// «رد على هدى سالم التي قالت إن …», «رفض التقرير الذي ذكر أن …»: what stands before the relative says it.
pub(in crate::rules::built) fn relatives(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let mut theirs: Vec<(usize, Stretch)> = Vec::new();
    for hit in hits.iter_mut() {
        let Some(phrase) = antecedent(page, hit.cue.0) else { continue };
        let own = hit.found.source.first().copied();
        if own.is_none_or(|own| own.1 != phrase.1 || own.0 < phrase.0) {
            hit.found.source = vec![phrase];
        }
        theirs.extend(hit.found.content.first().map(|piece| (phrase.0, *piece)));
    }
    let sentence = |k: usize| page.words[k].sentence;
    hits.retain(|hit| {
        let [piece] = hit.found.content[..] else { return true };
        let same = |(phrase, content): &(usize, Stretch)| {
            hit.cue.1 < *phrase && sentence(hit.cue.0) == sentence(*phrase) && piece == *content
        };
        !theirs.iter().any(same)
    });
}

/// The phrase before the relative right before a verb.
fn antecedent(page: &Page<'_>, verb: usize) -> Option<Stretch> {
    let (begin, _) = page.sentence_of(verb);
    let relative = verb.checked_sub(1).filter(|k| *k > begin)?;
    if !matches!(page.key(relative), "الذي" | "التي" | "الذين" | "اللذان" | "اللتان")
    {
        return None;
    }
    let last = relative - 1;
    if page.class(last).is_mark() {
        return None;
    }
    let stops = |k: usize| {
        let class = page.class(k);
        class.is_mark()
            || class.is_verbal() && class != Class::Participle && !given::is_forename(page.key(k))
            || matches!(
                class,
                Class::Preposition | Class::Complementiser | Class::Relative | Class::Conjunction
            )
            || matches!(page.key(k), "علي" | "الي" | "من" | "عن" | "في" | "مع")
    };
    let first = (begin..=last).rev().take(LONGEST).take_while(|&k| !stops(k)).last()?;
    let document =
        (first.max(last.saturating_sub(4))..=last).rev().find(|&k| page.class(k) == Class::Document);
    if let Some(document) = document {
        return Some((document, last));
    }
    // «مقعد | الوزير | الذي قال»: of a thing and who owns it, the owner speaks.
    let office = |k: usize| matches!(page.class(k), Class::Role | Class::Title);
    let owned = first < last && page.class(first) == Class::Other && !given::is_forename(page.key(first));
    if owned && office(last) && page.key(last).starts_with("ال") && !(first..last).any(office) {
        return Some((last, last));
    }
    // A definite noun alone, right behind a whole name.
    if page.class(last) != Class::Given
        && page.key(last).starts_with("ال")
        && second(page, (first, last)).is_none()
    {
        let body =
            page.class(last - 1) == Class::Body || matches!(page.class(last - 1), Class::Role | Class::Title);
        let named = (first..last).any(|k| given::is_forename(page.key(k)));
        if named && !body && !matches!(page.class(last), Class::Other) {
            return Some((last, last));
        }
    }
    let first = second(page, (first, last)).unwrap_or(first);
    Some((first, last))
}

/// Where a second person begins in what was taken for one: «محافظ نورس وائل منصور | المحامي نبيل شاهين».
pub(in crate::rules::built) fn second(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let forename = |k: usize| {
        given::is_forename(page.key(k))
            && page.key(k) != "باسم"
            && !page.key(k).starts_with("ال")
            && !matches!(page.class(k), Class::Role | Class::Title)
    };
    let office = |k: usize| matches!(page.class(k), Class::Role | Class::Title);
    let name = (first..last).find(|&k| forename(k))?;
    // A name of two words at least, and another after the office.
    (name + 2..last).find(|&k| {
        let tied = matches!(page.class(k - 1), Class::Particle | Class::Comma | Class::Conjunction)
            || page.key(k).starts_with("وال")
            || page.class(k - 1).is_mark()
            || (first..k).any(|j| page.class(j) == Class::Preposition);
        office(k) && !tied && !office(k - 1) && (k + 1..=last.min(k + 6)).any(forename)
    })
}

/// «أبلغ X | Y أن …», «اتهم X | Y بالكذب»: a source ends where a second person begins; whom it is about is content.
pub(in crate::rules::built) fn part(page: &Page<'_>, hit: &mut Hit) {
    let Some(&source) = hit.found.source.first() else { return };
    if let Some(k) = second(page, source) {
        hit.found.source[0].1 = k - 1;
        let about = matches!(page.class(hit.cue.0), Class::Judge | Class::Urge | Class::Describe);
        let piece = hit.found.content.first_mut();
        if let Some(piece) = piece.filter(|piece| about && piece.0 == source.1 + 1) {
            piece.0 = k;
        }
    }
    told_to(page, hit);
    report(page, hit);
    bound(page, hit);
}

/// «رفض وائل منصور | تقرير الأمم المتحدة | الذي …»: a document behind a whole name is what the verb is about.
fn report(page: &Page<'_>, hit: &mut Hit) {
    let (Some(&(first, last)), Some(&piece)) = (hit.found.source.first(), hit.found.content.first()) else {
        return;
    };
    let takes = matches!(page.class(hit.cue.0), Class::Deny | Class::Judge);
    let Some(name) = (first..last).find(|&k| given::is_forename(page.key(k)) && page.class(k) != Class::Role)
    else {
        return;
    };
    let document = (name + 2..=last).find(|&k| page.class(k) == Class::Document);
    if let Some(k) = document.filter(|_| takes && piece.0 > last && hit.cue.1 < first) {
        hit.found.source[0].1 = k - 1;
        hit.found.content[0].0 = k;
    }
}

/// «أكدت رنا عزيز | لنبيل شاهين | أن …»: a given name with «لـ» behind a whole name is that of whoever is told.
fn told_to(page: &Page<'_>, hit: &mut Hit) {
    let Some(&(first, last)) = hit.found.source.first() else { return };
    let forename = |key: &str| given::is_forename(key) && key != "باسم";
    let begun = (first..last).find(|&k| forename(page.key(k)) && page.class(k) != Class::Role);
    let to = |k: &usize| {
        let key = page.key(*k);
        let name = key.strip_prefix('ل').filter(|rest| rest.chars().count() > 2 && !given::is_forename(key));
        name.is_some_and(forename)
            && !matches!(page.class(*k - 1), Class::Role | Class::Title | Class::Particle)
    };
    if let Some(k) = begun.and_then(|name| (name + 2..last).find(to)) {
        hit.found.source[0].1 = k - 1;
    }
}

/// «نفى وائل منصور | صحة | الأنباء»: a bare noun before the definite one it is bound to is no part of a name.
fn bound(page: &Page<'_>, hit: &mut Hit) {
    let (Some(&(first, last)), Some(&piece)) = (hit.found.source.first(), hit.found.content.first()) else {
        return;
    };
    let takes = matches!(page.class(hit.cue.0), Class::Deny | Class::Judge | Class::Urge | Class::Describe);
    let definite = |k: usize| page.key(k).starts_with("ال") && page.key(k).chars().count() > 4;
    let named = last >= first + 2
        && (first..last - 1).any(|k| given::is_forename(page.key(k)) && page.class(k) != Class::Role);
    let noun = !definite(last) && !given::is_forename(page.key(last)) && page.class(last) != Class::Particle;
    if takes && named && noun && piece.0 == last + 1 && definite(piece.0) && hit.cue.1 < first {
        hit.found.source[0].1 = last - 1;
        hit.found.content[0].0 = last;
    }
}

/// «…، بينما أكدت رئيسة النقابة أن …»: who stands between the verb and its clause says it, whoever spoke before.
pub(in crate::rules::built) fn follows(page: &Page<'_>, hit: &mut Hit) {
    let verb = hit.cue.1;
    let (_, end) = page.sentence_of(verb);
    let first = verb + 1;
    let Some(piece) = hit.found.content.first().filter(|piece| piece.0 > first && piece.0 <= end) else {
        return;
    };
    let last = piece.0 - 1;
    let away = hit.found.source.first().is_some_and(|own| own.1 + 1 < hit.cue.0 && own.0 < hit.cue.0);
    let clause = matches!(page.class(piece.0), Class::Complementiser);
    let noun = |k: usize| {
        !page.class(k).is_mark()
            && !page.class(k).reports()
            && !matches!(
                page.class(k),
                Class::Preposition | Class::Time | Class::Adverb | Class::Pronoun | Class::Relative
            )
            && page.words[k].quote == page.words[verb].quote
    };
    let somebody = matches!(page.class(first), Class::Role | Class::Title | Class::Body)
        || given::is_forename(page.key(first));
    let before = hit.cue.0.checked_sub(1).map(|k| page.key(k));
    let turned = before.is_some_and(|key| matches!(key, "بينما" | "فيما" | "لكن" | "كما" | "في حين" | "حين"));
    if away && clause && somebody && turned && last - first < LONGEST && (first..=last).all(noun) {
        hit.found.source = vec![(first, last)];
    }
}

/// «سئل الوزير عما إذا كان …»: whoever is asked has not asked.
pub(in crate::rules::built) fn asked(page: &Page<'_>, hit: &mut Hit) {
    if matches!(bare(page.key(hit.cue.0)), "سئل" | "سئلت" | "سيل" | "سيلت" | "سءل" | "سءلت")
    {
        hit.found.source.clear();
    }
}
