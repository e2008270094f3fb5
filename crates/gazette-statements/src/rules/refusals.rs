//! "Declined to comment": the one statement without content, told wherever its formula stands; and "said nothing", which is
//! none.

use gazette_news::Language;

use super::polarity::polarity;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::Found;

mod arabic;
mod english;
mod persian;

/// The confidence of a refusal that only its formula tells.
const BY_FORMULA: f32 = 0.6;

/// A place where somebody refuses to comment.
#[derive(Debug, Clone, PartialEq)]
struct Refusal {
    /// The words that say so: the first piece is the cue.
    cue: Vec<Stretch>,
    /// Who, where the sentence says it.
    source: Option<Stretch>,
}

/// Statements stand in order of their cues; of one that a refusal meets, the cue begins within so many words of it.
const NEAR: usize = 60;

/// Tells refusals to comment: what the taggers made of such a place gives way to it.
pub(super) fn tell(page: &Page<'_>, hits: &mut Vec<Hit>) {
    hits.retain(|hit| !says_nothing(page, hit) && !is_forecast(page, hit));
    let mut told = Vec::new();
    for &sentence in &page.sentences {
        match page.language {
            Language::ARABIC => arabic::find(page, sentence, &mut told),
            Language::PERSIAN => persian::find(page, sentence, &mut told),
            _ => english::find(page, sentence, &mut told),
        }
    }
    if told.is_empty() {
        return;
    }
    let mut gone = vec![false; hits.len()];
    let found: Vec<Hit> =
        told.into_iter().filter_map(|refusal| as_hit(page, hits, &mut gone, refusal)).collect();
    let mut gone = gone.into_iter();
    hits.retain(|_| !gone.next().unwrap_or(false));
    hits.extend(found);
    hits.sort_by_key(|hit| hit.cue);
}

/// A refusal as a statement; those that give way to it are marked as gone.
fn as_hit(page: &Page<'_>, hits: &[Hit], gone: &mut [bool], refusal: Refusal) -> Option<Hit> {
    let (first, last) = (*refusal.cue.first()?, *refusal.cue.last()?);
    let (begin, end) = page.sentence_of(first.0);
    let meets = |hit: &Hit| {
        let mut cues = std::iter::once(&hit.cue).chain(&hit.found.cue);
        // A request for comment, or what was asked, is no statement beside the refusal.
        let within = first.0 <= hit.cue.0 && hit.cue.1 <= last.1;
        within || cues.any(|cue| refusal.cue.iter().any(|own| cue.0 <= own.1 && own.0 <= cue.1))
    };
    let from = hits.partition_point(|hit| hit.cue.0 + NEAR < first.0);
    let near = || (from..hits.len()).take_while(|&n| hits[n].cue.0 <= last.1 + NEAR);
    let fits = |source: &Stretch| {
        source.1 <= end && refusal.cue.iter().all(|own| source.1 < own.0 || own.1 < source.0)
    };
    let met = near().find(|&n| meets(&hits[n]));
    let tagged = met.and_then(|n| hits[n].found.source.first().copied()).filter(fits);
    // "He met the envoy, he said, and declined to comment": the source of the statement before it in the sentence.
    let lent = || {
        let before = near().filter(|&n| hits[n].cue.0 >= begin && hits[n].cue.1 < first.0).last();
        before.and_then(|n| hits[n].found.source.first().copied())
    };
    let source = refusal.source.or(tagged).or_else(lent);
    let confidence = met.map_or(BY_FORMULA, |n| hits[n].confidence.max(BY_FORMULA));
    near().filter(|&n| meets(&hits[n])).for_each(|n| gone[n] = true);
    let found =
        Found { source: source.into_iter().collect(), cue: refusal.cue[1..].to_vec(), ..Found::default() };
    Some(Hit { cue: first, found, confidence })
}

/// "He said nothing on Friday", «لم يقل شيئا», «چیزی نگفت».
fn says_nothing(page: &Page<'_>, hit: &Hit) -> bool {
    let Some(&(first, last)) = hit.found.content.first() else { return false };
    let nothing = match page.language {
        Language::ARABIC => matches!(page.key(first), "شييا" | "شيءا"),
        Language::PERSIAN => page.key(last) == "چيزي" || page.key(first) == "چيزي",
        _ => matches!(page.key(first), "nothing" | "little"),
    };
    let unsaid =
        || page.language == Language::ENGLISH || polarity(page, hit) != gazette_news::Polarity::Affirmed;
    nothing && unsaid() && !(first..=last).any(|k| page.class(k).is_verbal() || page.words[k].quote != 0)
}

/// "Rain expected in Quayton": where and when something is expected is nobody's statement.
fn is_forecast(page: &Page<'_>, hit: &Hit) -> bool {
    let (first, last) = hit.cue;
    let place = |key: &str| matches!(key, "in" | "on" | "at" | "across" | "over" | "within");
    first == last
        && page.key(first) == "expected"
        && page.words.get(last + 1).is_some_and(|_| place(page.key(last + 1)))
}

/// The words before `end` that may be the subject of what begins there: back to a mark or a word that opens a clause.
pub(super) fn subject_before(page: &Page<'_>, begin: usize, end: usize) -> Option<Stretch> {
    let last = end.checked_sub(1).filter(|&k| k >= begin)?;
    if page.class(last) == Class::Comma {
        // "A spokesman, Karim Adel, declined": the phrase with what stands in apposition, if it opens the sentence.
        let is_short = last > begin && last - begin <= 14;
        let verbal =
            || (begin..last).any(|k| page.class(k).is_verbal() || page.class(k) == Class::Subordinator);
        return (is_short && !verbal()).then(|| (begin, last - 1));
    }
    let opens = |k: usize| {
        let class = page.class(k);
        class.is_mark()
            || matches!(class, Class::Complementiser | Class::Relative | Class::Subordinator)
            || (class == Class::Conjunction && (class_of(page, k + 1).is_verbal() || k == last))
            || (class.is_verbal() && class != Class::Participle && class != Class::Past)
    };
    let first = (begin..=last)
        .rev()
        .take(14)
        .find(|&k| opens(k))
        .map_or(begin.max(last.saturating_sub(13)), |k| k + 1);
    let first = (first..=last)
        .find(|&k| !matches!(page.class(k), Class::Adverb | Class::Conjunction | Class::Time))?;
    let last = (first..=last)
        .rev()
        .find(|&k| !matches!(page.class(k), Class::Adverb | Class::Auxiliary | Class::Time))?;
    Some((first, last))
}

fn class_of(page: &Page<'_>, k: usize) -> Class {
    page.words.get(k).map_or(Class::Stop, |word| word.class)
}

/// The folded word at `k`, if it stands in the sentence.
fn key_in<'p>(page: &'p Page<'_>, k: usize, sentence: Stretch) -> &'p str {
    if k <= sentence.1 { page.key(k) } else { "" }
}
