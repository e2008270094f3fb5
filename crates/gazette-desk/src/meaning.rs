//! Whether a mend of a small error, or a clarification, leaves the meaning alone (rules 14 and 16).

use crate::slip;

/// Words that turn a sentence round, as [`super::wording`] cuts them.
const TURNING: &[&str] = &[
    "not", "no", "never", "nobody", "none", "nothing", "nor", "without", "cannot", "t", "لا", "لم", "لن",
    "ليس", "ليست", "غير", "دون", "بدون", "نه", "نیست", "نبود", "نشد", "هیچ",
];

/// Articles and prepositions: one more or less of them is a slip.
const LIGHT: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "and", "that", "في", "من", "إلى", "الى",
    "على", "أن", "ان", "إن", "و", "در", "به", "از", "که", "را",
];

/// Words of which one is put for the other by a slip of grammar.
const AGREE: &[(&str, &str)] =
    &[("is", "are"), ("was", "were"), ("has", "have"), ("does", "do"), ("this", "these"), ("هذا", "هذه")];

/// The first word by which a text says something else than the one before, given the words that came and those that
/// went: one that turns a sentence round, or one that is no other spelling of a word on the other side.
pub(crate) fn changed(came: &[String], gone: &[String]) -> Option<String> {
    turning(came, gone).or_else(|| strange(came, gone)).or_else(|| strange(gone, came))
}

/// The first word by which a text no longer says what the one before said: one that turns a sentence round, or one that
/// went and of which no other spelling came.
pub(crate) fn taken_back(came: &[String], gone: &[String]) -> Option<String> {
    turning(came, gone).or_else(|| strange(gone, came))
}

/// Whether a word turns a sentence round.
pub(crate) fn is_turning(word: &str) -> bool {
    TURNING.contains(&word)
}

/// Whether one more or less of a word is a slip.
pub(crate) fn is_light(word: &str) -> bool {
    LIGHT.contains(&word)
}

/// Whether a word is another spelling of the other, or put for it by a slip of grammar.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    slip::is_one(a, b) || agree(a, b)
}

fn turning(came: &[String], gone: &[String]) -> Option<String> {
    came.iter().chain(gone).find(|word| is_turning(word)).cloned()
}

/// The first of these words that is no other spelling of any of those.
fn strange(these: &[String], those: &[String]) -> Option<String> {
    let is_strange = |word: &&String| !is_light(word) && !those.iter().any(|other| is_same(word, other));
    these.iter().find(is_strange).cloned()
}

fn agree(a: &str, b: &str) -> bool {
    AGREE.contains(&(a, b)) || AGREE.contains(&(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(came: &[&str], gone: &[&str]) -> Option<String> {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        changed(&owned(came), &owned(gone))
    }

    #[test]
    fn slips_are_told_from_other_words() {
        for (came, gone) in [
            (&["minister"][..], &["minsiter"][..]),
            (&["harbour"], &["harbor"]),
            (&["the"], &[]),
            (&["were"], &["was"]),
            (&["الوزير"], &["الوزيرر"]),
            (&["گفتند"], &["گفتد"]),
        ] {
            assert_eq!(told(came, gone), None, "{came:?} {gone:?}");
        }
        for (came, gone) in [
            (&[][..], &["not"][..]),
            (&["lisle"], &["brack"]),
            (&["seven"], &["six"]),
            (&["nobody"], &["six"]),
            (&[], &["alleged"]),
            (&["نگفت"], &["گفت"]),
            (&["لم"], &[]),
            // Short words, verbs of saying, names, months and pronouns are words of their own.
            (&["أكد"], &["نفى"]),
            (&["ten"], &["six"]),
            (&["she"], &["he"]),
            (&["feb"], &["may"]),
            (&["fired"], &["hired"]),
            (&["iraq"], &["iran"]),
            (&["استقال"], &["استقبل"]),
            (&["eighty"], &["eight"]),
            (&["led"], &["won"]),
        ] {
            assert!(told(came, gone).is_some(), "{came:?} {gone:?}");
        }
    }

    #[test]
    fn a_clarification_adds_and_takes_nothing_back() {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let back = |came: &[&str], gone: &[&str]| taken_back(&owned(came), &owned(gone));
        assert_eq!(back(&["upper", "tellin", "village"], &["vilage"]), None);
        assert_eq!(back(&["العليا"], &[]), None);
        for (came, gone) in [
            (&["march"][..], &["january"][..]),
            (&["not"], &[]),
            (&["prime"], &["foreign"]),
            (&["مارس"], &["يناير"]),
            (&["نخست"], &["خارجه"]),
        ] {
            assert!(back(came, gone).is_some(), "{came:?} {gone:?}");
        }
    }
}
