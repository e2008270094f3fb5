//! Headlines with their speaker before or after a dash or colon: "Dam 'is full' – Falk", "Moscow ready: Peskov",
//! «عراقجي: المحادثات ستستأنف».

use std::collections::HashSet;

use gazette_news::Language;

use super::Built;
use super::phrases::{ends_with_person, is_verb};
use crate::hit::Hit;
use crate::lexicon::Class;
use crate::page::{Page, Stretch};

/// The longest headline, in words, and the longest speaker in one.
const LONGEST: usize = 24;
const SPEAKER: usize = 5;

/// What the headline says, and who, where nothing was found in it.
pub(super) fn tell(page: &Page<'_>, hits: &[Hit]) -> Vec<Built> {
    headline(page, hits).into_iter().collect()
}

fn headline(page: &Page<'_>, hits: &[Hit]) -> Option<Built> {
    let &(first, last) = page.paragraphs.first()?;
    let told = hits.iter().take_while(|hit| hit.cue.0 <= last).next().is_some();
    let short = last - first < LONGEST && page.class(last) != Class::Stop && page.paragraphs.len() > 1;
    let alone = page.paragraphs.len() == 1 && last - first < LONGEST && page.class(last) != Class::Stop;
    if told || !(short || alone) {
        return None;
    }
    let parts = |k: &usize| {
        page.class(*k) == Class::Colon
            || page.class(*k) == Class::Dash && page.words[*k].spaced && page.words[*k + 1].spaced
    };
    let mut marks = (first + 1..last).filter(parts);
    let mark = marks.next().filter(|_| marks.next().is_none())?;
    let known = surnames(page, hits);
    let (left, right) = ((first, mark - 1), (mark + 1, last));
    let dash = page.class(mark) == Class::Dash;
    let (source, content) = if is_speaker(page, right, &known, dash) && says(page, left, right, &known) {
        (right, left)
    } else if is_speaker(page, left, &known, false) && says(page, right, left, &known) {
        (left, right)
    } else {
        return None;
    };
    Some(Built { cue: vec![(mark, mark)], source: Some(source), content: vec![content], whole: false })
}

/// The last words of those who speak below.
fn surnames(page: &Page<'_>, hits: &[Hit]) -> HashSet<u32> {
    let named = |k: usize| {
        let latin = page.language != Language::ENGLISH || page.words[k].shape == 1;
        latin && matches!(page.class(k), Class::Proper | Class::Given | Class::Other | Class::Particle)
    };
    let sources = hits.iter().filter_map(|hit| hit.found.source.first());
    // Where no capitals tell names, the last word of a source is one.
    let all = |source: &Stretch| {
        if page.language == Language::ENGLISH { source.0..=source.1 } else { source.1..=source.1 }
    };
    sources.flat_map(all).filter(|&k| named(k)).map(|k| page.words[k].key).collect()
}

fn is_speaker(page: &Page<'_>, (first, last): Stretch, known: &HashSet<u32>, dash: bool) -> bool {
    let plain = last - first < SPEAKER
        && (first..=last).all(|k| !page.class(k).is_mark() && page.words[k].quote == 0);
    if !plain || (first..=last).any(|k| is_verb(page, k)) {
        return false;
    }
    let known = known.contains(&page.words[last].key);
    if page.language != Language::ENGLISH {
        return known && !(first..=last).any(|k| page.class(k).is_verbal());
    }
    let office = matches!(page.class(last), Class::Role)
        && (first..=last).all(|k| page.words[k].shape == 0 || k == first);
    let named = ends_with_person(page, (first, last));
    let surname = first == last && dash && matches!(page.class(first), Class::Proper | Class::Given);
    let joined = |k: usize| matches!(page.class(k), Class::Preposition | Class::Conjunction);
    (known || office || named || surname) && !(first..last).any(joined)
}

/// Whether the other side says something: it is quoted, has a verb, or a person below is known to speak.
fn says(page: &Page<'_>, (first, last): Stretch, speaker: Stretch, known: &HashSet<u32>) -> bool {
    let quoted = page.words[first].quote != 0 || matches!(page.printed(first), "'" | "‘" | "\"");
    let verbal = (first..=last).any(|k| page.class(k).is_verbal());
    last > first && (quoted || verbal || known.contains(&page.words[speaker.1].key))
}
