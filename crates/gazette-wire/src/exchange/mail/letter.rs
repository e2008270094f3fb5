//! What makes copy a letter: greetings above it, regards below it, and a subject that is not its headline.

use gazette_news::{Copytext, DispatchParts};

use crate::furniture::{Sent, fold, opens_with_dateline};
use crate::text;

/// What greetings begin with, folded.
#[rustfmt::skip]
const GREETINGS: &[&str] = &[
    "dear ", "hi ", "hello ", "good morning", "good afternoon", "good evening", "to the editor", "please find", "fyi",
    "تحیه طیبه", "السلام علیکم", "السید المحرر", "الساده", "الزملاء", "مرحبا", "یرجی نشر", "نرفق لکم", "نرسل لکم",
    "با سلام", "سلام علیکم", "سردبیر محترم", "همکار گرامی", "به پیوست", "خواهشمند است",
];

/// What regards begin with, folded.
#[rustfmt::skip]
const REGARDS: &[&str] = &[
    "best regards", "kind regards", "warm regards", "regards", "sincerely", "yours sincerely", "yours faithfully", "best wishes",
    "many thanks", "thank you", "مع التحیه", "مع خالص التحیه", "مع تحیات", "تفضلوا بقبول", "وتفضلوا بقبول", "شاکرین", "با احترام",
    "با تشکر", "با سپاس",
];

/// Characters of a courtesy, of all that stands below regards, and paragraphs of either.
const COURTESY: usize = 160;
const BELOW: usize = 500;
const PARAGRAPHS: usize = 5;

/// The paragraphs of a letter without its courtesies; the greetings as a note.
pub(super) fn without_courtesies(mut paragraphs: Vec<String>) -> (Vec<String>, Option<String>) {
    let begins = |text: &str, words: &[&str]| {
        let folded = fold(text);
        let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
        text.chars().count() <= COURTESY && words.iter().any(|word| bare.starts_with(word))
    };
    let greetings = paragraphs.iter().take(PARAGRAPHS).take_while(|p| begins(p, GREETINGS)).count();
    if greetings == paragraphs.len() {
        return (paragraphs, None);
    }
    let note = paragraphs.drain(..greetings).collect::<Vec<_>>().join("\n");
    let last = paragraphs.len().saturating_sub(PARAGRAPHS).max(1);
    let below = |at: usize| paragraphs[at..].iter().map(|p| p.chars().count()).sum::<usize>();
    if let Some(at) =
        (last..paragraphs.len()).find(|at| begins(&paragraphs[*at], REGARDS) && below(*at) <= BELOW)
    {
        paragraphs.truncate(at);
    }
    (paragraphs, Some(note).filter(|note| !note.is_empty()))
}

/// Takes the headline off copy that has one above its dateline, as agencies send it; the subject is its slugline then.
pub(super) fn take_headline(parts: &mut DispatchParts) {
    let paragraphs: Vec<String> = parts.copy.iter().map(str::to_owned).collect();
    let Some(at) =
        paragraphs.iter().take(PARAGRAPHS).position(|p| opens_with_dateline(p)).filter(|at| *at > 0)
    else {
        return;
    };
    let subject = parts.headline.take();
    let mut sent: Vec<Sent<'_>> =
        paragraphs.iter().map(|p| Sent { text: p.as_str().into(), at: 0 }).collect();
    let below = sent.len() - at;
    text::take_off_head(parts, &mut sent);
    if parts.headline.is_none() || sent.len() < below {
        parts.headline = subject;
        return;
    }
    parts.slugline = parts.slugline.take().or(subject);
    parts.copy = Copytext::from_paragraphs(sent.iter().map(|p| &p.text));
}

/// Adds to the note to editors what nobody may print.
pub(super) fn add_note(parts: &mut DispatchParts, note: &str) {
    let known = parts.ed_note.get_or_insert_default();
    if !known.is_empty() {
        known.push('\n');
    }
    known.push_str(note);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn courtesies_are_no_copy() {
        let copy = "The lock at Halen opened on Thursday, nine years late.";
        let letter =
            |lines: &[&str]| without_courtesies(lines.iter().map(|line| (*line).to_owned()).collect());
        let (kept, note) = letter(&["Dear editor,", copy, "Kind regards", "Press office, 0555 010 010"]);
        assert_eq!((kept, note.as_deref()), (vec![copy.to_owned()], Some("Dear editor,")));
        let (kept, _) = letter(&["تحية طيبة وبعد", "افتتح الوزير القفل.", "مع التحية", "قسم الإعلام"]);
        assert_eq!(kept, ["افتتح الوزير القفل."]);
        assert_eq!(letter(&["Thank you, said the minister."]).0.len(), 1);
    }
}
