//! What is written around a headline to tell one version from another: "CORRECTED-UPDATE 1-Mill burns", "Mill burns - KILL",
//! and below it "(Corrects paragraph 2 to nine dead from eleven)".

use gazette_news::Signal;

use super::heavier;
use crate::furniture::fold;

/// The marks before a headline, what they say, and the headline without them. Each is a word in capitals, perhaps with a
/// number, and a hyphen without a space: the form of wire services.
pub(super) fn before(headline: &str) -> Option<(&str, Option<Signal>, &str)> {
    let (mut rest, mut said) = (headline, None);
    while let Some((mark, after)) = rest.split_once('-').filter(|(_, after)| !after.starts_with(' ')) {
        let Some(signal) = meaning(mark) else { break };
        said = heavier(said, signal);
        rest = after;
    }
    let marks = headline[..headline.len() - rest.len()].trim_end_matches('-');
    (!marks.is_empty() && !rest.trim().is_empty()).then_some((marks, said, rest.trim_start()))
}

/// What a mark says; a repeat and a round-up say nothing.
fn meaning(mark: &str) -> Option<Option<Signal>> {
    let word = mark.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    match word {
        "CORRECTED" | "CORRECTION" => Some(Some(Signal::Correction)),
        "UPDATE" | "REFILE" => Some(Some(Signal::Update)),
        "RPT" | "REPEAT" | "WRAPUP" => Some(None),
        _ => None,
    }
}

/// "Eleven die in gas leak - KILL".
pub(super) fn is_killed_at_the_end(headline: &str) -> bool {
    let last = headline.rsplit_once([' ', '-', '–', '—', '(', '[']).map_or("", |(_, last)| last);
    let before = headline.strip_suffix(last).unwrap_or_default().trim_end();
    let word = last.trim_end_matches([')', ']']);
    before.ends_with(['-', '–', '—', '(', '['])
        && matches!(word, "KILL" | "KILLED" | "WITHDRAWN" | "RETRACTED")
}

/// How a note in brackets begins that tells what this version does. Folded.
#[rustfmt::skip]
const NOTES: &[(Signal, &[&str])] = &[
    (Signal::Correction, &[
        "corrects ", "corrected ", "correcting ", "correction ", "یصحح ", "لتصحیح ", "تصحیح ", "اصلاح ", "با اصلاح ",
    ]),
    (Signal::Update, &[
        "adds ", "updates ", "updating ", "recasts ", "refiles ", "rewrites ", "removes ", "restores ", "یضیف ", "لاضافه ",
        "باضافه ", "با افزودن ", "با اضافه ", "تکمیل ",
    ]),
];

/// What a paragraph is that stands whole in brackets and tells editors what was changed.
pub(super) fn note(paragraph: &str) -> Option<Signal> {
    let inner = paragraph.trim().strip_prefix(['(', '['])?;
    let inner = inner.trim_end_matches('.').strip_suffix([')', ']'])?;
    if inner.contains(['(', '[']) || inner.chars().count() > 300 {
        return None;
    }
    let folded = fold(inner);
    let begins = |words: &&[&str]| words.iter().any(|word| folded.trim_start().starts_with(word));
    NOTES.iter().find(|(_, words)| begins(words)).map(|(signal, _)| *signal)
}
