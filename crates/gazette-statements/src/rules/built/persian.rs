//! Persian: who stands right before the verb, whose «که» is whose, what is asked of whom.

use super::Built;
use super::phrases::before_stop;
use crate::given;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

mod chains;

pub(super) use chains::quoted;

/// Words of a phrase that is taken for somebody.
const LONGEST: usize = 14;

/// «…، اما Y، سفیر، گفت که …», «با این حال وزارتخانه اعلام کرد که …»: who stands right before the verb speaks.
pub(super) fn subject(page: &Page<'_>, hit: &mut Hit) {
    let Some(found) = right_before(page, hit.cue.0) else { return };
    let astray = match hit.found.source.first() {
        None => false,
        Some(own) if own.0 <= found.1 && found.0 <= own.1 => false,
        Some(own) => {
            let elsewhere = page.words[own.0].sentence != page.words[hit.cue.0].sentence;
            let parted = own.1 < found.0
                && (own.1 + 1..found.0).any(|k| page.class(k).is_verbal() || page.key(k) == "اما");
            let fronted = own.1 < found.0
                && (own.0..=own.1)
                    .all(|k| matches!(page.class(k), Class::Adverb | Class::Time) || page.key(k) == "پيشتر");
            elsewhere || parted || fronted
        }
    };
    let inside = hit.found.content.iter().any(|piece| piece.0 <= found.1 && found.0 <= piece.1);
    if astray && !inside {
        hit.found.source = vec![found];
    }
}

/// The phrase right before a verb that is its subject: an office, a body or a name, behind a conjunction, what is fronted,
/// or the beginning of the sentence.
pub(in crate::rules) fn right_before(page: &Page<'_>, verb: usize) -> Option<Stretch> {
    let (begin, _) = page.sentence_of(verb);
    let quote = page.words[verb].quote;
    let light = |k: usize| {
        matches!(page.class(k), Class::Adverb | Class::Time)
            || matches!(page.key(k), "بعدا" | "نيز" | "هم" | "همچنين")
    };
    let last = (begin..verb).rev().find(|&k| !light(k) && page.class(k) != Class::Comma)?;
    let noun = |k: usize| {
        page.words[k].quote == quote
            && (page.class(k) == Class::Comma
                || !page.class(k).is_mark()
                    && !page.class(k).is_verbal()
                    && !matches!(
                        page.class(k),
                        Class::Preposition
                            | Class::Conjunction
                            | Class::Complementiser
                            | Class::Subordinator
                            | Class::Relative
                            | Class::Adverb
                            | Class::Time
                            | Class::LightNoun
                            | Class::To
                    )
                    && !matches!(page.key(k), "را" | "كه" | "اما" | "ولي" | "حال" | "وجود" | "پيشتر"))
    };
    let mut first = (begin..=last).rev().take(LONGEST).take_while(|&k| noun(k)).last()?;
    while first < last && page.class(first) == Class::Comma {
        first += 1;
    }
    let before = first.checked_sub(1).filter(|k| *k >= begin);
    let bound = before.is_none_or(|k| {
        matches!(page.key(k), "اما" | "ولي" | "و" | "حال" | "وجود" | "پيشتر" | "بلكه")
            || matches!(page.class(k), Class::Comma | Class::Conjunction | Class::Adverb)
    });
    let one = |k: usize| matches!(page.key(k), "يك" | "اين" | "ان");
    let somebody = |k: usize| {
        matches!(page.class(k), Class::Role | Class::Body | Class::Title) || given::is_forename(page.key(k))
    };
    let body = page.key(first).starts_with("وزارت");
    let known =
        somebody(first) || body || one(first) && first < last && (first..=last.min(first + 2)).any(somebody);
    // «ریتا فالک، شهردار نورس،» at the head of the sentence.
    let comma = (first..last).find(|&k| page.class(k) == Class::Comma);
    let apposed = first == begin
        && comma.is_some_and(|k| k > first + 1 && k - first <= 3 && page.class(k + 1) == Class::Role);
    (bound && (known || apposed)).then_some((first, last))
}

/// «گزارشی را که می‌گوید …», «گزارشی که می‌گوید …»: what stands before the relative says it.
pub(super) fn relatives(page: &Page<'_>, hit: &mut Hit) {
    let verb = hit.cue.0;
    let (begin, _) = page.sentence_of(verb);
    let Some(that) = verb.checked_sub(1).filter(|k| *k > begin && page.key(*k) == "كه") else { return };
    let before = that - 1;
    let last = if page.key(before) == "را" { before - 1 } else { before };
    if last <= begin
        || page.class(last) != Class::Document && !page.key(last).starts_with("گزارش")
        || !page.key(last).ends_with('ي')
    {
        return;
    }
    let first = if page.key(last - 1) == "يك" { last - 1 } else { last };
    hit.found.source = vec![(first, last)];
}

/// «ریتا | فالک زهرا امینی را به دزدی |»: a name that a content was begun with goes to who speaks.
pub(super) fn surname(page: &Page<'_>, hit: &mut Hit) {
    let (Some(&(first, last)), Some(&piece)) = (hit.found.source.first(), hit.found.content.first()) else {
        return;
    };
    let name = |k: usize| matches!(page.class(k), Class::Other | Class::Proper);
    let object = |k: usize| {
        k <= piece.1 && (given::is_forename(page.key(k)) || matches!(page.key(k), "اين" | "را" | "از"))
    };
    let cut = first == last
        && piece.0 == last + 1
        && piece.1 > piece.0
        && page.class(last) == Class::Given
        && name(piece.0)
        && object(piece.0 + 1)
        && page.key(piece.0 + 1) != "را";
    if cut {
        hit.found.source[0].1 = piece.0;
        hit.found.content[0].0 = piece.0 + 1;
    }
}

/// «X از Y خواست | استعفا دهد |»: what is asked follows the verb.
pub(super) fn asked_of(page: &Page<'_>, hit: &mut Hit) {
    let (_, last) = page.sentence_of(hit.cue.0);
    let asks = matches!(page.key(hit.cue.1), "خواست" | "خواستند" | "خواسته" | "ميخواهد");
    let [piece] = hit.found.content[..] else { return };
    let from = hit.cue.1 + 1;
    let of = page.key(piece.0) == "از" && piece.1 < hit.cue.0;
    if asks && of && from < last && !page.class(from).is_mark() {
        hit.found.content.push((from, before_stop(page, from, last)));
    }
}

/// «با زهرا امینی … گفت»: whoever a preposition brings in is no subject; the sentence's first name is.
pub(super) fn met(page: &Page<'_>, hit: &mut Hit) {
    let Some(&(first, last)) = hit.found.source.first() else { return };
    let (begin, _) = page.sentence_of(first);
    if last >= hit.cue.0
        || first <= begin + 2
        || page.key(first - 1) != "با"
        || page.words[hit.cue.0].quote != 0
    {
        return;
    }
    let stops = |k: usize| {
        matches!(page.class(k), Class::Preposition | Class::Conjunction | Class::Complementiser)
            || page.class(k).is_verbal()
            || matches!(page.key(k), "در" | "با" | "پس" | "طي")
    };
    let Some(end) = (begin..first).find(|&k| stops(k)).filter(|k| *k > begin) else { return };
    let to = before_stop(page, begin, end - 1);
    let to = if page.class(to) == Class::Comma { to - 1 } else { to };
    let person = given::is_forename(page.key(begin))
        || matches!(page.class(begin), Class::Role | Class::Title | Class::Body);
    if person && to >= begin && page.class(to) != Class::Comma {
        hit.found.source = vec![(begin, to)];
    }
}

/// «سد پر شده است، ریتا فالک گفت.»: what stands before the comma, where only the speaker and the verb follow.
pub(super) fn behind(page: &Page<'_>) -> Vec<Built> {
    let says = |k: &usize| matches!(page.key(*k), "گفت" | "گفتند" | "گفته") && page.words[*k].quote == 0;
    let built = |verb: usize| {
        let (begin, last) = page.sentence_of(verb);
        let ends = (verb + 1..=last).all(|k| page.class(k).is_mark() || matches!(page.key(k), "است" | "بود"));
        let comma = (begin + 2..verb)
            .rev()
            .take(6)
            .find(|&k| matches!(page.class(k), Class::Comma | Class::Semicolon))?;
        let pointed = page.key(comma + 1) == "اين" && comma + 2 < verb && page.key(comma + 2) == "را";
        let source = (comma + 1 + 2 * usize::from(pointed), verb - 1);
        let person = source.0 <= source.1
            && (given::is_forename(page.key(source.0))
                || matches!(page.class(source.0), Class::Role | Class::Title))
            && (source.0..=source.1).all(|k| {
                !page.class(k).is_mark() && !page.class(k).is_verbal() && page.class(k) != Class::Preposition
            });
        let before = (begin..comma).rev().find(|&k| !page.class(k).is_mark() || page.words[k].quote != 0)?;
        let clause = page.class(before).is_verbal() || page.class(before) == Class::Close;
        (ends && person && clause && before > begin + 1).then(|| Built {
            cue: vec![(verb, verb)],
            source: Some(source),
            content: vec![(begin, before)],
            whole: false,
        })
    };
    (0..page.words.len()).filter(says).filter_map(built).collect()
}

/// «اگر X بگوید …»: nobody tells that anything was said.
pub(super) fn is_supposed(page: &Page<'_>, hit: &Hit) -> bool {
    let (begin, _) = page.sentence_of(hit.cue.0);
    let open = matches!(page.key(hit.cue.1), "بگويد" | "بگويند" | "كند" | "كنند" | "دهد" | "دهند");
    let words = || (begin..hit.cue.0).rev().take(12);
    let clause = || words().take_while(|&k| !page.class(k).is_verbal());
    open && page.words[hit.cue.0].quote == 0 && clause().any(|k| matches!(page.key(k), "اگر" | "چنانچه"))
}

/// «زهرا امینی | علی باقری را به دروغ | متهم کرد»: with no more than two names before «را», the second is accused.
pub(super) fn accused(page: &Page<'_>) -> Vec<Built> {
    let accuses = |k: &usize| {
        page.key(*k) == "متهم"
            && page.words[*k].quote == 0
            && page.words.get(*k + 1).is_some_and(|next| next.class == Class::LightVerb)
    };
    let built = |verb: usize| {
        let (begin, _) = page.sentence_of(verb);
        let object = (begin + 3..verb).rev().take(10).find(|&k| page.key(k) == "را")?;
        let forename = |k: usize| given::is_forename(page.key(k)) && page.class(k) != Class::Role;
        let second = (begin + 2..object).find(|&k| forename(k))?;
        let names = forename(begin)
            && object - second <= 3
            && second - begin <= 3
            && (begin..object).all(|k| {
                matches!(page.class(k), Class::Given | Class::Other | Class::Proper | Class::Particle)
            });
        names.then(|| Built {
            cue: vec![(verb, verb + 1)],
            source: Some((begin, second - 1)),
            content: vec![(second, verb - 1)],
            whole: true,
        })
    };
    (0..page.words.len()).filter(accuses).filter_map(built).collect()
}
