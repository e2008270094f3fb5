//! Interviews and transcripts: lines that begin with who speaks and a colon, and whose speakers come again.

use std::collections::BTreeMap;

use super::edges;
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};
use crate::spans::Found;

/// The longest name before a colon, in words.
const LABEL: usize = 4;
/// The confidence of what only its form tells.
const BY_FORM: f32 = 0.6;

/// A line's label: its first word and its colon.
type Label = (usize, usize);

/// Gives each line of a transcript to whoever it begins with, up to the next.
pub(super) fn tell(page: &Page<'_>, hits: &mut Vec<Hit>) {
    let all = labels(page);
    let lines: Vec<Label> = spoken(page, &all);
    if lines.is_empty() {
        return;
    }
    hits.retain_mut(|hit| stays_in_line(page, hit, &all, &lines));
    hits.extend(lines.iter().filter_map(|&(first, colon)| {
        let next = all.get(all.partition_point(|label| label.0 <= first)).map_or(usize::MAX, |label| label.0);
        let last = page.paragraph_of(colon).1.min(next - 1);
        let found =
            Found { source: vec![(first, colon - 1)], content: vec![(colon + 1, last)], ..Found::default() };
        (colon < last).then_some(Hit { cue: (colon, colon), found, confidence: BY_FORM })
    }));
    hits.sort_by_key(|hit| hit.cue);
}

/// Ends what a statement says before the next line of a transcript; `false` where nothing is left of it, or where its cue
/// is the colon of such a line.
fn stays_in_line(page: &Page<'_>, hit: &mut Hit, all: &[Label], lines: &[Label]) -> bool {
    if lines.binary_search_by_key(&hit.cue.0, |line| line.1).is_ok() {
        return false;
    }
    let next = all.get(all.partition_point(|label| label.0 <= hit.cue.0));
    let Some(&(stop, _)) = next.filter(|label| lines.binary_search(label).is_ok()) else { return true };
    let is_refusal = hit.found.content.is_empty();
    hit.found.content.retain(|piece| piece.0 < stop);
    let cut = |piece: &mut Stretch| {
        if piece.1 >= stop {
            *piece = edges(page, (piece.0, stop - 1));
        }
    };
    hit.found.content.iter_mut().for_each(cut);
    is_refusal || !hit.found.content.is_empty()
}

/// The lines that begin with a few words and a colon, in order.
fn labels(page: &Page<'_>) -> Vec<Label> {
    let opens = |k: usize| {
        k == 0 || page.text[page.words[k - 1].to as usize..page.words[k].from as usize].contains('\n')
    };
    let label = |first: usize| {
        let colon = (first + 1..page.words.len())
            .take(LABEL)
            .take_while(|&k| !opens(k))
            .find(|&k| page.class(k) == Class::Colon)?;
        let plain = (first..colon).all(|k| !page.class(k).is_mark() || k > first && page.printed(k) == ".");
        plain.then_some((first, colon))
    };
    (0..page.words.len()).filter(|&k| opens(k)).filter_map(label).collect()
}

/// Those of speakers: labels that come again and are not alone, or those of questions and answers.
fn spoken(page: &Page<'_>, all: &[Label]) -> Vec<Label> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for label in all {
        *counts.entry(page.slice((label.0, label.1 - 1))).or_default() += 1;
    }
    let asks = |text: &str| matches!(text, "Q" | "A" | "س" | "ج");
    let is_interview = counts.keys().filter(|text| asks(text)).count() == 2;
    let again = counts.iter().filter(|(text, count)| **count > 1 && !asks(text)).count();
    let speaks = |label: &&Label| {
        let text = page.slice((label.0, label.1 - 1));
        if asks(text) { is_interview } else { again > 1 && counts[text] > 1 }
    };
    all.iter().filter(speaks).copied().collect()
}
