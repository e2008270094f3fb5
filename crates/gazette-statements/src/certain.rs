//! Constructions of agency English that are statements beyond doubt, whatever the weights think of them.
//!
//! "Condemning X, he said …", "…, believing that …", "he said …": where one of these stands, the reading is brought
//! into its settled form and told.

use gazette_news::Language;

use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::rules;

mod inverted;
mod signature;
mod view;

/// Raises certain readings to the threshold and gives them their settled extent.
pub(crate) fn promote(page: &Page<'_>, hits: &mut Vec<Hit>, threshold: f32) {
    signature::tell(page, hits, threshold);
    if page.language != Language::ENGLISH {
        return;
    }
    hopes(page, hits, threshold);
    for hit in hits.iter_mut() {
        settle_cue(page, hit);
        settle_source(page, hit);
        if is_signed(page, hit) {
            hit.confidence = hit.confidence.max(threshold).max(0.5);
        }
    }
    view::tell(page, hits, threshold);
    inverted::end_before_reporters(page, hits, threshold);
    for n in 0..hits.len() {
        let settled = fronted(page, hits, n)
            .or_else(|| trailing(page, hits, n))
            .or_else(|| after_fronted(page, hits, n))
            .or_else(|| plain(page, &hits[n], threshold))
            .or_else(|| inverted::inverted(page, hits, n, threshold))
            .or_else(|| whole(page, hits, n, threshold));
        let Some((source, content)) = settled else { continue };
        let hit = &mut hits[n];
        hit.found.source = vec![source];
        hit.found.content = vec![content];
        hit.confidence = hit.confidence.max(threshold).max(0.5);
    }
}

/// Adjectives that tell what somebody thinks; the lexicon has them among the verbs of thinking.
const HOPEFUL: &[&str] = &[
    "hopeful",
    "confident",
    "optimistic",
    "pessimistic",
    "convinced",
    "unconvinced",
    "adamant",
    "skeptical",
    "sceptical",
    "doubtful",
    "fearful",
];

/// "She remains hopeful that …": the verb and the adjective are the cue.
fn hopes(page: &Page<'_>, hits: &mut [Hit], threshold: f32) {
    let copula = |k: usize| {
        page.class(k) == Class::Auxiliary
            || matches!(page.key(k), "remain" | "remains" | "remained" | "seems" | "seemed")
    };
    for n in 0..hits.len() {
        let first = hits[n].cue.0;
        let (begin, end) = page.sentence_of(first);
        let Some(told) = (first..=end.min(first + 2)).find(|&k| HOPEFUL.contains(&page.key(k))) else {
            continue;
        };
        let verb = (begin.max(told.saturating_sub(2))..told).rev().find(|&k| copula(k));
        let Some(verb) = verb.filter(|&k| k + 1 == told || page.class(told - 1) == Class::Adverb) else {
            continue;
        };
        let clause = told < end && page.class(told + 1) == Class::Complementiser;
        let found = &hits[n].found;
        let subject = found.source.first().is_some_and(|source| source.1 < verb && verb - source.1 <= 3);
        if !(clause && subject && found.content.first().is_some_and(|piece| piece.0 == told + 1)) {
            continue;
        }
        let rivals = hits.iter_mut().filter(|hit| hit.cue.0 <= told && verb <= hit.cue.1);
        rivals.for_each(|hit| hit.confidence = 0.0);
        hits[n].cue = (verb, told);
        hits[n].confidence = threshold.max(0.5);
    }
}

/// “A?” she asked: a quotation with a comma or a mark at its end, its source, and a verb of saying.
fn is_signed(page: &Page<'_>, hit: &Hit) -> bool {
    let before = rules::before_speaker(page, hit);
    before.is_some_and(|q| hit.found.content.iter().any(|piece| piece.1 == q.1))
}

/// "Criticizing inattention to" is a cue of one word, "warning against" of two.
fn settle_cue(page: &Page<'_>, hit: &mut Hit) {
    let (first, last) = hit.cue;
    let judges = matches!(page.class(first), Class::JudgeParticiple | Class::DescribeParticiple);
    let nouns = last > first + 1 && page.class(first + 1) == Class::Other;
    if judges && nouns {
        hit.cue.1 = first;
    }
    let (_, end) = page.sentence_of(first);
    if first == last && page.key(first) == "warning" && last < end && page.key(last + 1) == "against" {
        hit.cue.1 = last + 1;
        if let Some(piece) = hit.found.content.iter_mut().find(|p| p.0 == last + 1 && p.1 > p.0) {
            piece.0 += 1;
        }
    }
}

/// "Rep. Sam Hill (D-Ohio)" has both brackets, and "Dean, a former chairman, …" its name.
fn settle_source(page: &Page<'_>, hit: &mut Hit) {
    let Some(source) = hit.found.source.first_mut() else { return };
    let (_, end) = page.sentence_of(source.1);
    let last = (source.0..=source.1).rev().find(|&k| matches!(page.printed(k), "(" | ")"));
    if last.is_some_and(|k| page.printed(k) == "(") {
        let closes = (source.1 + 1..=end).take(8).find(|&k| page.printed(k) == ")");
        source.1 = closes.filter(|k| *k < hit.cue.0 || source.0 > hit.cue.1).unwrap_or(source.1);
    }
    let (first, _) = page.sentence_of(source.0);
    let apposed = page.class(source.0) == Class::Determiner
        && source.0 >= first + 2
        && source.0 <= first + 5
        && page.class(source.0 - 1) == Class::Comma
        && source.1 < end
        && page.class(source.1 + 1) == Class::Comma;
    let named = |k: usize| {
        let part = matches!(
            page.class(k),
            Class::Given | Class::Proper | Class::Particle | Class::Title | Class::Other
        );
        part && matches!(page.words[k].shape, 1 | 2)
    };
    if apposed && (first..source.0 - 1).all(named) {
        source.0 = first;
    }
}

fn participle(class: Class) -> bool {
    matches!(
        class,
        Class::SayParticiple
            | Class::JudgeParticiple
            | Class::DescribeParticiple
            | Class::DenyParticiple
            | Class::ExpressParticiple
            | Class::ThinkParticiple
    )
}

/// "Condemning US promises, Bell reiterated …": up to the comma before the subject whose verb reports.
fn fronted(page: &Page<'_>, hits: &[Hit], n: usize) -> Option<(Stretch, Stretch)> {
    let cue = hits[n].cue;
    let (first, last) = page.sentence_of(cue.0);
    if cue.0 != first || !participle(page.class(cue.0)) || page.words[cue.0].quote != 0 {
        return None;
    }
    let content_first = cue.1 + 1;
    let takes = matches!(
        page.class(cue.0),
        Class::JudgeParticiple | Class::DescribeParticiple | Class::DenyParticiple | Class::ExpressParticiple
    ) || page.class(content_first.min(last)) == Class::Complementiser;
    let main = hits[n + 1..].iter().take(6).find(|h| h.cue.1 <= last && subject_before(page, h, last))?;
    let source = *main.found.source.first()?;
    let comma = (content_first..source.0).rev().find(|&k| page.class(k) == Class::Comma)?;
    (takes && comma + 1 == source.0 && comma > content_first).then(|| (source, (content_first, comma - 1)))
}

/// "Describing the talks as useful, he said the truth was out": what the participle says is not what he said.
fn after_fronted(page: &Page<'_>, hits: &[Hit], n: usize) -> Option<(Stretch, Stretch)> {
    let hit = &hits[n];
    let (first, last) = page.sentence_of(hit.cue.0);
    let source = *hit.found.source.first()?;
    let fronted = participle(page.class(first)) && hits[..n].iter().any(|other| other.cue.0 == first);
    let before =
        hit.found.content.last()?.1 < source.0 && page.class(source.0.checked_sub(1)?) == Class::Comma;
    let follows = hit.cue.1 + 3 <= last && !page.class(hit.cue.1 + 1).is_mark();
    let unquoted = (first..=last).all(|k| page.words[k].quote == 0);
    (fronted && before && follows && unquoted && subject_before(page, hit, last))
        .then(|| (source, (hit.cue.1 + 1, end_of(page, hit.cue.1 + 1, last))))
}

/// A reporting verb right after its source.
fn subject_before(page: &Page<'_>, hit: &Hit, last: usize) -> bool {
    let near = hit.found.source.first().is_some_and(|s| {
        s.1 < hit.cue.0 && hit.cue.0 - s.1 <= 2 && !(s.0..=hit.cue.0).any(|k| page.class(k) == Class::Clitic)
    });
    near && hit.cue.1 < last && page.class(hit.cue.0).reports()
}

/// "…, believing that …": from the complementiser to the end of the sentence, by whoever the clause is about.
fn trailing(page: &Page<'_>, hits: &[Hit], n: usize) -> Option<(Stretch, Stretch)> {
    let cue = hits[n].cue;
    let (first, last) = page.sentence_of(cue.0);
    // "…, warning against …" needs no complementiser: the preposition of its cue is as good.
    let opens = page.class((cue.1 + 1).min(last)) == Class::Complementiser
        || (cue.1 < last && matches!(page.key(cue.1), "against" | "of") && cue.1 == cue.0 + 1);
    if cue.0 <= first + 1
        || page.class(cue.0 - 1) != Class::Comma
        || !participle(page.class(cue.0))
        || !opens
        || page.words[cue.0].quote != 0
    {
        return None;
    }
    let main = hits[..n].iter().rev().take(8).find(|h| h.cue.0 >= first && subject_before(page, h, last));
    let lent = main.and_then(|h| h.found.source.first().copied());
    let source = lent.or_else(|| hits[n].found.source.first().copied().filter(|s| s.1 < cue.0))?;
    Some((source, (cue.1 + 1, end_of(page, cue.1 + 1, last))))
}

/// "he said the dam was full": a plain verb of saying between its subject and the rest of the sentence.
fn plain(page: &Page<'_>, hit: &Hit, threshold: f32) -> Option<(Stretch, Stretch)> {
    let cue = hit.cue;
    let (first, last) = page.sentence_of(cue.0);
    let subject = cue.0.checked_sub(1).filter(|&k| k >= first)?;
    let says = cue.0 == cue.1 && matches!(page.key(cue.0), "said" | "says");
    let pronoun = page.class(subject) == Class::Pronoun && page.key(subject) != "it";
    let follows = cue.1 + 3 <= last
        && !page.class(cue.1 + 1).is_mark()
        && !(cue.1 + 1..=last).any(|k| matches!(page.class(k), Class::Open | Class::Semicolon));
    let opens = subject == first || matches!(page.class(subject - 1), Class::Comma | Class::Conjunction);
    let unquoted = page.words[cue.0].quote == 0;
    if !(says && pronoun && follows && opens && unquoted && hit.confidence < threshold) {
        return None;
    }
    Some(((subject, subject), (cue.1 + 1, end_of(page, cue.1 + 1, last))))
}

/// "The dam is full and the river high, he said": what ends at the comma before the source began with the sentence,
/// and what begins one preposition after "he said" began with the preposition.
fn whole(page: &Page<'_>, hits: &[Hit], n: usize, threshold: f32) -> Option<(Stretch, Stretch)> {
    let hit = &hits[n];
    let (source, content) = (*hit.found.source.first()?, *hit.found.content.first()?);
    let (first, last) = page.sentence_of(hit.cue.0);
    let others = &hits[n.saturating_sub(8)..(n + 9).min(hits.len())];
    let free = |from: usize, to: usize| {
        let told = others
            .iter()
            .any(|h| h.confidence >= threshold && h.cue.0 >= from && h.cue.0 <= to && h.cue != hit.cue);
        let plain = |k: usize| {
            page.words[k].quote == 0
                && !matches!(page.class(k), Class::Colon | Class::Semicolon | Class::Dash)
        };
        !told && (from..=to).all(plain)
    };
    let says = matches!(page.key(hit.cue.0), "said" | "says" | "added" | "noted" | "stressed");
    let one = hit.found.content.len() == 1 && says && content.1 <= last && content.0 >= first;
    // "…, the director, Rana Aziz, said" has a comma after its source.
    let apposed = source.1 + 2 == hit.cue.0 && page.class(source.1 + 1) == Class::Comma;
    if !one || (source.1 + 1 != hit.cue.0 && !apposed) {
        return None;
    }
    let closes = content.1 + 2 == source.0 && page.class(source.0 - 1) == Class::Comma;
    if closes && content.0 > first && free(first, content.1) {
        return Some((source, (first, content.1)));
    }
    let skipped = hit.cue.1 + 1;
    let preposition = content.0 == skipped + 1
        && page.class(skipped) == Class::Preposition
        && page.class(content.0) == Class::Determiner;
    let start = if preposition { skipped } else { content.0 };
    // A clause that was cut off before its verb goes on to the end of the sentence.
    let tail = content.1 + 1..last;
    let cut = start == skipped
        && tail.clone().any(|k| page.class(k).is_verbal())
        && tail.clone().all(|k| !page.class(k).is_mark());
    let end = if cut && free(content.1 + 1, last) { end_of(page, content.1 + 1, last) } else { content.1 };
    (start != content.0 || end != content.1).then_some((source, (start, end)))
}

/// The end of a sentence without its stop, but not beyond a comma with another reporting participle.
pub(crate) fn end_of(page: &Page<'_>, first: usize, last: usize) -> usize {
    let cut = (first + 1..last).find(|&k| {
        page.class(k) == Class::Comma && participle(page.class(k + 1)) && page.hints.get(k + 1) == Some(&2)
    });
    let mut end = cut.map_or(last, |k| k - 1);
    while end > first && page.class(end).is_mark() && page.words[end].quote == 0 {
        end -= 1;
    }
    end
}
