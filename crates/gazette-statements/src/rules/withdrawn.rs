//! What was said and taken back: "withdrew her claim that …", «اعتذرت عن قولها إن …», «ادعایش را پس گرفت».

use gazette_news::Language;

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::Page;

/// Words between the verb that takes back and the noun or verb of what it takes back.
const MOST_BETWEEN: usize = 5;

const ENGLISH: &str = "withdrew withdraw withdraws withdrawing retracted retract retracts retracting recanted recants recanting \
     disavowed disavows backtracked apologised apologized apologises apologizes apologising apologizing regretted regrets \
     took takes walked rescinded";
const ARABIC: &str = "سحب سحبت تسحب يسحب تراجع تراجعت يتراجع تتراجع اعتذر اعتذرت يعتذر تعتذر تنصل تنصلت تبرا تبرات ساحبا ساحبه \
     متراجعا متراجعه معتذرا معتذره";

fn holds(list: &str, key: &str) -> bool {
    list.split_whitespace().any(|word| word == key)
}

/// A word of what somebody said, which she may take back.
fn is_saying(key: &str, language: Language) -> bool {
    match language {
        Language::ARABIC => {
            ["قول", "تصريح", "اتهام", "ادعا", "زعم", "كلام", "اعلان", "تاكيد", "القول", "الادعا"]
                .iter()
                .any(|noun| key.starts_with(noun))
        }
        Language::PERSIAN => {
            ["گفتن", "گفتهاش", "گفتههاي", "ادعا", "اظهارات", "اظهارنظر", "سخنان", "حرفش", "اتهام"]
                .iter()
                .any(|noun| key.starts_with(noun))
        }
        _ => matches!(
            key,
            "claim"
                | "claims"
                | "statement"
                | "statements"
                | "remark"
                | "remarks"
                | "allegation"
                | "allegations"
                | "accusation"
                | "accusations"
                | "assertion"
                | "comment"
                | "comments"
                | "saying"
                | "claiming"
                | "alleging"
                | "suggesting"
                | "telling"
                | "charge"
                | "testimony"
                | "confession"
                | "words"
        ),
    }
}

/// The verb that takes a statement back, if one does.
pub(super) fn verb(page: &Page<'_>, hit: &Hit) -> Option<usize> {
    let (begin, end) = page.sentence_of(hit.cue.0);
    let said = || {
        let cue = std::iter::once(&hit.cue).chain(&hit.found.cue).flat_map(|(f, l)| *f..=*l);
        let content = hit.found.content.iter().flat_map(|(f, l)| *f..=*l).take(3);
        cue.chain(content)
    };
    if !said().any(|k| is_saying(page.key(k), page.language)) {
        return None;
    }
    match page.language {
        Language::PERSIAN => {
            let noun = said().find(|&k| is_saying(page.key(k), page.language))?;
            let cue = hit.cue.0..=hit.cue.1;
            let sorry = |k: &usize| matches!(page.key(*k), "پوزش" | "عذرخواهي" | "معذرتخواهي");
            // «ادعا کرد که ارتش شهر را پس گرفت» takes nothing back.
            let verb = |k: usize| {
                page.class(k) == Class::LightVerb
                    && !page.key(k).starts_with("گرفت")
                    && !page.key(k).starts_with("ميگير")
            };
            let back = |k: &usize| page.key(*k) == "پس" && *k < end && page.key(*k + 1).starts_with("گرفت");
            let compound = cue.clone().any(verb) || noun < end && verb(noun + 1);
            let found = cue.clone().find(sorry);
            found.or_else(|| (noun..=end).take(30).find(back).filter(|_| !compound))
        }
        Language::ARABIC => {
            let takes = |k: &usize| {
                let key = page.key(*k);
                holds(ARABIC, key) || key.strip_prefix('و').is_some_and(|key| holds(ARABIC, key))
            };
            let source = hit.found.source.first().map_or(hit.cue.0, |s| s.0.min(hit.cue.0));
            (source.saturating_sub(1).max(begin)..=hit.cue.0).find(takes)
        }
        _ => {
            let light = |k: usize| {
                !page.class(k).is_mark()
                    && (matches!(
                        page.class(k),
                        Class::Determiner
                            | Class::Possessive
                            | Class::Adverb
                            | Class::Preposition
                            | Class::Adjective
                    ) || matches!(
                        page.key(k),
                        "back" | "her" | "his" | "their" | "earlier" | "previous" | "having"
                    ))
            };
            let takes = |k: &usize| holds(ENGLISH, page.key(*k)) && is_whole(page, *k);
            let from = hit.cue.0.saturating_sub(MOST_BETWEEN).max(begin);
            let found = (from..=hit.cue.1).rev().find(takes)?;
            // "He apologised saying he was drunk" takes nothing back.
            let sorry = page.key(found).starts_with("apolog");
            let of_it = !sorry || (found + 1..=hit.cue.1).any(|k| page.key(k) == "for");
            (of_it && (found + 1..hit.cue.0).all(light)).then_some(found)
        }
    }
}

/// "Took back" and "walked back"; the other verbs need nothing.
fn is_whole(page: &Page<'_>, k: usize) -> bool {
    !matches!(page.key(k), "took" | "takes" | "walked")
        || (k + 1..page.words.len()).take(5).any(|j| page.key(j) == "back")
}

/// "Mayor Rita Falk | withdrew her claim |": the verb is of the cue and not of the source.
pub(super) fn settle(page: &Page<'_>, hit: &mut Hit) {
    let Some(at) = verb(page, hit).filter(|_| page.language == Language::ENGLISH) else { return };
    if let Some(source) = hit.found.source.first_mut()
        && source.0 < at
        && at <= source.1
    {
        source.1 = at - 1;
    }
    let free = hit.found.source.first().is_none_or(|source| source.1 < at || hit.cue.1 < source.0);
    if at < hit.cue.0 && free {
        hit.cue.0 = at;
    }
}
