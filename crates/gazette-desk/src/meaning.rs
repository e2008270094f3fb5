//! Whether a mend of a small error, or a clarification, leaves the meaning alone (rules 14 and 16).

/// Words that turn a sentence round, as [`super::wording`] cuts them.
const TURNING: &[&str] = &[
    "not", "no", "never", "nobody", "none", "nothing", "nor", "without", "cannot", "t", "لا", "لم", "لن",
    "ليس", "ليست", "غير", "دون", "بدون", "نه", "نیست", "نبود", "نشد", "هیچ",
];

/// What Persian writes before a verb to deny it.
const DENIES: &str = "ن";

/// Shorter words are articles and the like: one more or less of them is a slip.
const SHORT: usize = 3;

/// The first word by which a text says something else than the one before, given the words that came and those that went: one
/// that turns a sentence round, or one that is no other spelling of a word on the other side.
pub(crate) fn changed(came: &[String], gone: &[String]) -> Option<String> {
    turning(came, gone).or_else(|| strange(came, gone)).or_else(|| strange(gone, came))
}

/// The first word by which a text no longer says what the one before said: one that turns a sentence round, or one that went and
/// of which no other spelling came.
pub(crate) fn taken_back(came: &[String], gone: &[String]) -> Option<String> {
    turning(came, gone).or_else(|| strange(gone, came))
}

fn turning(came: &[String], gone: &[String]) -> Option<String> {
    came.iter().chain(gone).find(|word| TURNING.contains(&word.as_str())).cloned()
}

/// The first of these words that is no other spelling of any of those.
fn strange(these: &[String], those: &[String]) -> Option<String> {
    let is_strange = |word: &&String| {
        word.chars().count() > SHORT && !those.iter().any(|other| is_spelling_of(word, other))
    };
    these.iter().find(is_strange).cloned()
}

/// Whether one word is another with a slip in it: a letter in four at most, and none that denies a verb.
fn is_spelling_of(a: &str, b: &str) -> bool {
    let denies = |a: &str, b: &str| a.strip_prefix(DENIES) == Some(b);
    let longer = a.chars().count().max(b.chars().count());
    !denies(a, b) && !denies(b, a) && distance(a, b) <= (longer / 4).max(1)
}

/// How many letters have to be put in, taken out or changed to make one word of the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, letter) in a.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], at + 1);
        for (place, other) in b.iter().enumerate() {
            let changed = before + usize::from(letter != *other);
            before = row[place + 1];
            row[place + 1] = changed.min(before + 1).min(row[place] + 1);
        }
    }
    row[b.len()]
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
