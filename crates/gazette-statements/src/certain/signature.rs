//! Quotations that stand with the name of who said them, whatever the weights think of it: “A?” Graham asked, and
//! “A.” — Rana Aziz.

use gazette_news::Language;

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::rules::before_speaker;
use crate::spans::Found;

/// The confidence of what only its form tells.
const BY_FORM: f32 = 0.6;

/// The longest name that is taken for one.
const LONGEST: usize = 6;

/// A quotation with fewer words between its marks may be a title, and what follows its dash no name.
const SHORTEST: usize = 5;

/// Who said a quotation, and the words that tell it.
struct Signed {
    source: Stretch,
    cue: Stretch,
    content: Stretch,
}

/// Tells the signed quotations that nobody is found to have said; the hits stay in order of their cues.
pub(super) fn tell(page: &Page<'_>, hits: &mut Vec<Hit>, threshold: f32) {
    let mut told = Vec::new();
    // What was made of these words gives way; the stretches stand in order, as quotations do.
    let mut cleared: Vec<Stretch> = Vec::new();
    for quotation in page.quotes.iter().filter(|q| q.closed && !q.single && q.first + 2 < q.last) {
        let content = (quotation.first, quotation.last);
        if let Some(signed) = with_verb(page, content) {
            if !is_told(hits, &signed, threshold) {
                cleared.push(signed.cue);
                told.push(signed);
            }
        } else if let Some(signed) = with_dash(page, content) {
            cleared.push((signed.cue.0, signed.source.1));
            told.push(signed);
        } else if let Some(signed) = with_colon(page, content).filter(|s| !is_told(hits, s, threshold)) {
            cleared.push(signed.cue);
            told.push(signed);
        } else if let Some(signed) = with_participle(page, hits, content, threshold) {
            cleared.push(signed.cue);
            told.push(signed);
        }
    }
    hits.retain(|hit| {
        let next = cleared.partition_point(|(_, last)| *last < hit.cue.0);
        cleared.get(next).is_none_or(|(first, _)| hit.cue.1 < *first)
    });
    let any = !told.is_empty();
    hits.extend(told.into_iter().map(|Signed { source, cue, content }| Hit {
        cue,
        found: Found { source: vec![source], content: vec![content], ..Found::default() },
        confidence: BY_FORM.max(threshold),
    }));
    if any {
        hits.sort_by_key(|hit| hit.cue);
    }
}

/// Whether a reading that is believed has this verb for its cue or this quotation in its content: it knows more than
/// the form does.
fn is_told(hits: &[Hit], signed: &Signed, threshold: f32) -> bool {
    let at = hits.partition_point(|hit| hit.cue.1 + 60 < signed.cue.0);
    let mut near = hits[at..].iter().take_while(|hit| hit.cue.0 < signed.cue.1 + 200);
    let (first, last) = signed.content;
    let meets = |hit: &Hit| hit.found.content.iter().any(|(f, l)| *f <= last && first <= *l);
    near.any(|hit| hit.confidence >= threshold && (hit.cue.0 == signed.cue.0 || meets(hit)))
}

/// “A?” Graham asked; “A,” asked Graham.
fn with_verb(page: &Page<'_>, content: Stretch) -> Option<Signed> {
    let ends = page.class(content.1 - 1) == Class::Comma || asks(page, content.1 - 1);
    if page.language != Language::ENGLISH || !ends {
        return None;
    }
    let (from, last) = (content.1 + 1, page.paragraph_of(content.1).1);
    let says = |k: usize| {
        k <= last
            && matches!(page.class(k), Class::Say | Class::SayPresent | Class::Ask)
            && page.words[k].shape == 0
            && page.words[k].quote == 0
    };
    if says(from) {
        let (_, end) = name(page, from + 1, last)?;
        let ends = end == last || matches!(page.class(end + 1), Class::Stop | Class::Comma);
        return ends.then_some(Signed { source: (from + 1, end), cue: (from, from), content });
    }
    let pronoun = from < last && page.class(from) == Class::Pronoun && page.key(from) != "it";
    let source = if pronoun { (from, from) } else { name(page, from, last)? };
    says(source.1 + 1).then_some(Signed { source, cue: (source.1 + 1, source.1 + 1), content })
}

/// “A,” Graham said, adding later, “B.”: the participle has the last quotation of the sentence, and who speaks is the same.
fn with_participle(page: &Page<'_>, hits: &[Hit], content: Stretch, threshold: f32) -> Option<Signed> {
    let (first, last) = page.sentence_of(content.0);
    if page.language != Language::ENGLISH || content.1 < last || page.class(content.1 - 1) == Class::Comma {
        return None;
    }
    let says = |k: &usize| {
        matches!(page.class(*k), Class::SayParticiple | Class::TellParticiple) || page.key(*k) == "asking"
    };
    let cue = (first + 1..content.0).rev().take(5).take_while(|&k| page.words[k].quote == 0).find(says)?;
    let aside = |k: usize| matches!(page.class(k), Class::Preposition | Class::Determiner | Class::To);
    let begins = matches!(page.class(cue - 1), Class::Comma | Class::Preposition | Class::Subordinator)
        && !(cue + 1..content.0).any(aside);
    let at = hits.partition_point(|hit| hit.cue.0 < first);
    let mut near = hits[at..].iter().take(24).take_while(|hit| hit.cue.0 <= cue);
    let main = near
        .clone()
        .filter(|hit| hit.confidence >= threshold && before_speaker(page, hit).is_some())
        .last()?;
    let known = near.any(|hit| hit.cue.0 <= cue && cue <= hit.cue.1 && hit.confidence >= threshold);
    let from = if page.class(content.0 - 1) == Class::Complementiser { content.0 - 1 } else { content.0 };
    (begins && !known && main.cue.1 < cue).then(|| Signed {
        source: main.found.source[0],
        cue: (cue, cue),
        content: (from, content.1),
    })
}

/// “A.” — Rana Aziz, 34: a dash and a name, and nothing after it but a comma.
fn with_dash(page: &Page<'_>, content: Stretch) -> Option<Signed> {
    let (first, last) = page.paragraph_of(content.1);
    let dash = content.1 + 1;
    let sentence = content.1 - content.0 > SHORTEST
        && (page.class(content.1 - 1) == Class::Stop || asks(page, content.1 - 1));
    // It opens the paragraph, or follows another's name.
    let alone = content.0 == first
        || page.class(content.0 - 1) != Class::Comma && !page.class(content.0 - 1).is_verbal();
    if !(sentence && alone && dash < last && is_dash(page, dash)) {
        return None;
    }
    let (_, end) = name(page, dash + 1, last)?;
    let ends = end == last
        || matches!(page.class(end + 1), Class::Comma | Class::Open)
        || (end + 1 == last && page.class(last) == Class::Stop);
    ends.then_some(Signed { source: (dash + 1, end), cue: (dash, dash), content })
}

/// "Rita Falk, mayor of Dunmere, on the strike: “A.”": a name, what is told of it, a colon and a quotation.
fn with_colon(page: &Page<'_>, content: Stretch) -> Option<Signed> {
    let colon = content.0.checked_sub(1).filter(|&k| page.class(k) == Class::Colon)?;
    let (first, _) = page.sentence_of(colon);
    let (_, end) = name(page, first, colon).filter(|(from, to)| to > from)?;
    let apart = page.class(end + 1) == Class::Comma || page.class(end + 1) == Class::Preposition;
    let told = (end + 1..colon).any(|k| page.class(k).is_verbal() || page.words[k].quote != 0);
    if page.language != Language::ENGLISH
        || content.1 - content.0 <= SHORTEST
        || !apart
        || told
        || colon - first > 16
    {
        return None;
    }
    // "…, on the strike": what it is about is no part of who.
    let about = (end + 1..colon).rev().find(|&k| {
        page.class(k) == Class::Preposition && (k == end + 1 || page.class(k - 1) == Class::Comma)
    });
    let last = match about {
        Some(k) if k == end + 1 => end,
        Some(k) => k - 2,
        None => colon - 1,
    };
    Some(Signed { source: (first, last), cue: (colon, colon), content })
}

fn asks(page: &Page<'_>, k: usize) -> bool {
    matches!(page.printed(k), "!" | "?" | "؟")
}

fn is_dash(page: &Page<'_>, k: usize) -> bool {
    matches!(page.printed(k), "—" | "–" | "―")
}

/// The words from `from` on that are a name: with capitals, or in a script without them a given name and what follows it.
fn name(page: &Page<'_>, from: usize, last: usize) -> Option<Stretch> {
    let capitals = page.language == Language::ENGLISH;
    let named = |k: usize| {
        let word = &page.words[k];
        let class = word.class;
        let initial = page.printed(k) == "." && k > from && page.printed(k - 1).chars().count() == 1;
        let part =
            matches!(class, Class::Given | Class::Proper | Class::Particle | Class::Title | Class::Role);
        let fits = if capitals {
            (matches!(word.shape, 1 | 2) && (part || class == Class::Other))
                || (k > from && class == Class::Particle)
        } else {
            part || (k > from && class == Class::Other)
        };
        word.quote == 0 && (fits || initial)
    };
    let end = (from..=last).take(LONGEST + 1).take_while(|&k| named(k)).last()?;
    let known = capitals || page.class(from) == Class::Given;
    (end - from < LONGEST && known).then_some((from, end))
}
