//! The words acts must, and must not, be told in.

use std::collections::HashMap;

use gazette_news::{ArticleText, Language};

use crate::{Refusal, meaning};

/// Words that hide a correction (rule 14), in the three languages.
#[rustfmt::skip]
const EUPHEMISMS: &[&str] = &[
    "recasts", "recast", "fixes", "clarifies", "changes", "tweaks", "tidies", "updated to reflect",
    "أعيدت صياغته", "تم تحديثه ليعكس", "بازنویسی شد", "به‌روزرسانی شد تا",
];

/// Refuses words that hide a correction.
pub(crate) fn refuse_euphemisms(note: &str) -> Result<(), Refusal> {
    let lower = note.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}').collect();
    let hides = |phrase: &&&str| {
        if phrase.contains(' ') { lower.contains(**phrase) } else { words.contains(*phrase) }
    };
    match EUPHEMISMS.iter().find(hides) {
        Some(word) => Err(Refusal::Euphemism { word: (*word).to_owned() }),
        None => Ok(()),
    }
}

/// Refuses a correction whose words were never printed: readers are told what an edition said and what it should have
/// said, and both can be looked up (rule 15).
pub(crate) fn refuse_misquoted(
    was: &str,
    is: &str,
    before: Option<&ArticleText>,
    after: &ArticleText,
) -> Result<(), Refusal> {
    if let Some(before) = before
        && !is_printed(was, before)
    {
        return Err(Refusal::NotPrinted { words: was.to_owned() });
    }
    if is_printed(is, after) { Ok(()) } else { Err(Refusal::NotPrinted { words: is.to_owned() }) }
}

/// Whether a text prints these words, however they are spaced, quoted and capitalised.
fn is_printed(said: &str, text: &ArticleText) -> bool {
    let plain = |text: &str| format!(" {} ", words(text).join(" "));
    plain(&printed(text)).contains(&plain(said))
}

/// A first wording of an update's advisory, from what the two bodies differ in: "Adds paragraphs 3 and 5" (rule 18).
/// `None` where no paragraph is new.
pub fn advisory_for_update(before: &str, after: &str, language: Language) -> Option<String> {
    let old: Vec<&str> = before.split("\n\n").collect();
    let new: Vec<String> = after
        .split("\n\n")
        .enumerate()
        .filter(|(_, paragraph)| !old.contains(paragraph))
        .map(|(at, _)| (at + 1).to_string())
        .collect();
    if new.is_empty() {
        return None;
    }
    Some(match language {
        Language::ARABIC => format!("يضيف أو يغيّر الفقرات: {}", new.join("، ")),
        Language::PERSIAN => format!("بندهای تازه یا تغییریافته: {}", new.join("، ")),
        _ => format!("Adds or changes paragraphs {}", new.join(", ")),
    })
}

/// The first number in which two texts differ, wherever it is printed: what it was and what it is. Numbers that were
/// only added or only taken out are no change of a number.
pub fn numbers_changed(before: &ArticleText, after: &ArticleText) -> Option<(String, String)> {
    let (old, new) = (numbers(&printed(before)), numbers(&printed(after)));
    Some((surplus(&old, &new).first()?.clone(), surplus(&new, &old).first()?.clone()))
}

/// The first number that a text prints and the one before did not.
pub(crate) fn number_added(before: &ArticleText, after: &ArticleText) -> Option<String> {
    surplus(&numbers(&printed(after)), &numbers(&printed(before))).into_iter().next()
}

/// The first word by which a text says something else than the one before, and not the same without a slip.
pub(crate) fn meaning_changed(before: &ArticleText, after: &ArticleText) -> Option<String> {
    let (old, new) = (words(&printed(before)), words(&printed(after)));
    meaning::changed(&surplus(&new, &old), &surplus(&old, &new))
}

/// The first word of a text that a later one takes back: it went, or a sentence is turned round. What was only added
/// takes nothing back.
pub(crate) fn taken_back(before: &ArticleText, after: &ArticleText) -> Option<String> {
    let (old, new) = (words(&printed(before)), words(&printed(after)));
    meaning::taken_back(&surplus(&new, &old), &surplus(&old, &new))
}

/// The first word by which a corrected text says something else than the one before, outside of what the correction
/// quotes: what else went, or turns a sentence round. A word that it quotes may be mended wherever it stands, as in the
/// headline.
pub(crate) fn untold(before: &ArticleText, after: &ArticleText, was: &str, is: &str) -> Option<String> {
    let (old, new) = (words(&printed(before)), words(&printed(after)));
    let but = |these: Vec<String>, quoted: &str| {
        let quoted = words(quoted);
        these.into_iter().filter(|word| !quoted.contains(word)).collect::<Vec<_>>()
    };
    meaning::taken_back(&but(surplus(&new, &old), is), &but(surplus(&old, &new), was))
}

/// More words than this that readers have not seen are no mend of what they have.
const MOST_MENDED: usize = 12;

/// Whether a text tells readers more than the one before: for each word that is new to them another must go, and no
/// more than [`MOST_MENDED`] are new.
pub(crate) fn adds_words(before: &ArticleText, after: &ArticleText) -> bool {
    let (old, new) = (words(&printed(before)), words(&printed(after)));
    let (came, gone) = (surplus(&new, &old).len(), surplus(&old, &new).len());
    came > gone || came > MOST_MENDED
}

/// All words of a text that readers see, whatever they stand in; credits are another's.
pub(crate) fn printed(text: &ArticleText) -> String {
    let parts = [&text.headline_attribution, &text.standfirst, &text.dateline, &text.byline];
    let parts = parts.into_iter().flatten().chain([&text.headline, &text.body]);
    parts.map(String::as_str).collect::<Vec<_>>().join("\n")
}

pub(crate) fn words(text: &str) -> Vec<String> {
    cut(text).map(str::to_lowercase).collect()
}

/// The words of a text as they stand there.
pub(crate) fn cut(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\u{200c}');
    words.filter(|word| !word.is_empty())
}

/// What is more often in `these` than in `those`, in order.
pub(crate) fn surplus(these: &[String], those: &[String]) -> Vec<String> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for one in those {
        *left.entry(one).or_default() += 1;
    }
    let mut is_more = |one: &&String| match left.get_mut(one.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    these.iter().filter(|one| is_more(one)).cloned().collect()
}

/// The numbers of a text in order, digits of all three kinds written as ASCII, separators inside them dropped.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = String::new();
    for c in text.chars().chain([' ']) {
        match ascii_digit(c) {
            Some(digit) => number.push(digit),
            None if matches!(c, ',' | '.' | '٬' | '٫' | '،') && !number.is_empty() => number.push('.'),
            None => {
                let kept = number.trim_end_matches('.').to_owned();
                if !kept.is_empty() {
                    found.push(kept);
                }
                number.clear();
            }
        }
    }
    found
}

fn ascii_digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '٠'..='٩' => c as u32 - '٠' as u32,
        '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(headline: &str, standfirst: Option<&str>, body: &str) -> ArticleText {
        ArticleText {
            language: Language::ENGLISH,
            section: String::new(),
            headline: headline.to_owned(),
            headline_attribution: None,
            standfirst: standfirst.map(str::to_owned),
            dateline: None,
            byline: None,
            credits: Vec::new(),
            body: body.to_owned(),
        }
    }

    fn changed(before: &str, after: &str) -> Option<(String, String)> {
        numbers_changed(&text("", None, before), &text("", None, after))
    }

    #[test]
    fn a_changed_number_is_found_in_any_digits() {
        assert_eq!(changed("قتل ٢٧ شخصا", "قتل 27 شخصا"), None);
        assert_eq!(changed("۲۷ کشته", "۳۱ کشته"), Some(("27".into(), "31".into())));
        assert_eq!(changed("27 dead.", "27 dead, 40 hurt."), None);
        assert_eq!(changed("1,200 moved.", "12,000 moved."), Some(("1.200".into(), "12.000".into())));
    }

    #[test]
    fn a_changed_number_is_found_wherever_it_is_printed() {
        let before = text("Rate at 6.75", None, "The rate is 6.75 percent.");
        let headline = text("Rate at 7.75", None, "The rate is 6.75 percent.");
        assert_eq!(numbers_changed(&before, &headline), Some(("6.75".into(), "7.75".into())));
        let standfirst = text("Rate at 6.75", Some("99 are dead"), "The rate is 6.75 percent.");
        assert_eq!(numbers_changed(&before, &standfirst), None);
        assert_eq!(number_added(&before, &standfirst), Some("99".into()));
        assert_eq!(number_added(&before, &before), None);
    }

    #[test]
    fn a_mend_replaces_words_and_adds_none() {
        let adds =
            |after: &str| adds_words(&text("", None, "The dam holds, she said."), &text("", None, after));
        assert!(!adds("The dam holds, Clara said."));
        assert!(!adds("The dam holds."));
        assert!(adds("The dam holds, she said. The minister resigns."));
        let (long, other) = ("seen ".repeat(40), (0..40).map(|n| format!("new{n} ")).collect::<String>());
        assert!(adds_words(&text("", None, &long), &text("", None, &other)), "another text in its place");
    }

    #[test]
    fn words_that_hide_a_correction_are_refused() {
        assert!(refuse_euphemisms("Recasts the lead").is_err());
        assert!(refuse_euphemisms("The exchanges were closed").is_ok());
    }

    #[test]
    fn an_advisory_names_the_paragraphs() {
        let advisory = advisory_for_update("a\n\nb", "a\n\nc\n\nb", Language::ENGLISH);
        assert_eq!(advisory.as_deref(), Some("Adds or changes paragraphs 2"));
        assert_eq!(advisory_for_update("a", "a", Language::ENGLISH), None);
    }
}
