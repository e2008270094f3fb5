//! Sources with the name that goes on right after what a tagger took for the whole of them.

use gazette_news::Language;

use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// «نقيبة أصحاب الشاحنات | هيام العودات», «السيد | بوقرين»: an Arabic source with the name that goes on right after it.
pub(super) fn complete(page: &Page<'_>, hit: &mut Hit) {
    const LONGEST: usize = 3;
    let (first, last) = hit.found.source[0];
    if page.language == Language::PERSIAN {
        let last = past_tie(page, hit, last);
        hit.found.source[0].1 = past_rank(page, hit, (first, last)).unwrap_or(last);
        return;
    }
    if page.language == Language::ENGLISH {
        hit.found.source[0].1 =
            past_acronym(page, (first, last)).filter(|to| hit.cue.0 > *to).unwrap_or(last);
        return;
    }
    let (_, end) = page.sentence_of(last);
    let role = (first..=last).any(|k| matches!(page.class(k), Class::Role | Class::Title));
    if page.language != Language::ARABIC || !role || hit.cue.0 > last || last >= end {
        return;
    }
    let from = if page.class(last + 1) == Class::Comma { last + 2 } else { last + 1 };
    let word = |k: &usize| {
        matches!(
            page.class(*k),
            Class::Other | Class::Given | Class::Proper | Class::Particle | Class::Adjective
        ) && (hit.cue.1 < *k)
    };
    let to = (from..=end.min(from + LONGEST)).take_while(word).last();
    let Some(to) = to.filter(|to| to - from < LONGEST && *to < end) else { return };
    let ends = matches!(
        page.class(to + 1),
        Class::Complementiser | Class::Preposition | Class::Comma | Class::Colon | Class::Open
    );
    // «شوكت عبد الهادي | مصيلحي أن …», «يوست فان | هالن»: one word more of a name that has begun.
    let adverb = page.key(from).ends_with('ا') || page.key(from).starts_with("ال");
    let begun = given::is_forename(page.key(last)) || is_tie(page.key(last));
    let one = to == from && from == last + 1 && begun && !adverb && page.class(from) != Class::Adjective;
    let named = given::is_forename(page.key(from)) && !given::is_forename(page.key(last))
        || from == last + 1 && first == last && page.class(first) == Class::Title && to == from
        || is_apposed(page, (last, to))
        || one;
    if ends && named {
        hit.found.source[0].1 = to;
        for piece in &mut hit.found.content {
            if piece.0 > last && piece.0 <= to && piece.1 > to {
                piece.0 = to + 1;
            }
        }
    }
}

/// «ژنرال اوتو فان | در لاین»: a surname goes on after what ties it.
fn past_tie(page: &Page<'_>, hit: &Hit, last: usize) -> usize {
    let (_, end) = page.sentence_of(last);
    let tie = matches!(page.key(last), "فان" | "ون" | "فون" | "دو" | "دي" | "دلا");
    if !tie || last + 2 >= end || hit.cue.0 <= last + 2 {
        return last;
    }
    let article = matches!(page.key(last + 1), "در" | "دن" | "دير" | "لا" | "لو");
    let to = if article { last + 2 } else { last + 1 };
    let word = matches!(page.class(to), Class::Other | Class::Given | Class::Proper);
    let free = !hit.found.content.iter().any(|(f, _)| *f > last && *f <= to);
    if word && free { to } else { last }
}

/// «سردار | بازنشسته نادعلی کمربسته ادامه داد»: a rank or office alone, and the name right after it.
fn past_rank(page: &Page<'_>, hit: &Hit, (first, last): Stretch) -> Option<usize> {
    const LONGEST: usize = 4;
    let rank = matches!(page.class(first), Class::Title | Class::Role)
        || matches!(page.key(first), "سردار" | "سرهنگ" | "سرتيپ" | "ژنرال" | "دكتر" | "مهندس");
    let told = |k: usize| matches!(page.key(k), "بازنشسته" | "پاسدار" | "دوم" | "يكم" | "سوم");
    let retired = last + 1 < hit.cue.0 && told(last + 1);
    let from = last + 1 + usize::from(retired);
    let named = first == last && rank && from < hit.cue.0 && (retired || given::is_forename(page.key(from)));
    let word =
        |k: &usize| matches!(page.class(*k), Class::Other | Class::Given | Class::Proper | Class::Particle);
    let to = (from..hit.cue.0).take_while(word).take(LONGEST + 1).last().filter(|_| named)?;
    let ends = to + 1 == hit.cue.0
        || matches!(page.class(to + 1), Class::Comma | Class::Complementiser | Class::Preposition);
    let free = !hit.found.content.iter().any(|(f, l)| *f <= to && last < *l);
    (ends && free && to > from && to - from < LONGEST).then_some(to)
}

/// «رئيسة المنظمة، | سنية العياري |، …»: two words between commas of which the second alone has an article.
fn is_apposed(page: &Page<'_>, (last, to): Stretch) -> bool {
    let between = page.class(last + 1) == Class::Comma && page.class(to + 1) == Class::Comma;
    let article = |k: usize| page.key(k).starts_with("ال");
    between && to == last + 3 && article(to) && page.key(to).ends_with('ي') && !article(to - 1)
}

/// "Secretary General of the Coastal States Council | (CSC) Nayef bin Turad": the name after a body's acronym in
/// brackets.
fn past_acronym(page: &Page<'_>, (first, last): Stretch) -> Option<usize> {
    let (_, end) = page.sentence_of(last);
    let office = (first..=last).any(|k| page.class(k) == Class::Role);
    let bracketed = last + 4 <= end
        && page.class(last + 1) == Class::Bracket
        && page.words[last + 2].shape == 2
        && page.class(last + 3) == Class::Bracket;
    let part = |k: &usize| {
        page.words[*k].shape == 1
            || gazette_text::names::is_particle(page.printed(*k))
            || page.class(*k) == Class::Stop && !page.words[*k].spaced
    };
    let to = (last + 4..=end).take_while(part).filter(|&k| page.words[k].shape == 1).last();
    to.filter(|_| office && bracketed && page.words[last + 4].shape == 1)
}

/// Words that tie a surname to what stands before them.
pub(super) fn is_tie(key: &str) -> bool {
    matches!(key, "فان" | "دي" | "دو" | "دير" | "بن" | "ولد" | "عبد" | "ابو")
}
