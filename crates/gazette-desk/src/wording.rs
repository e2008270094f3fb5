//! The words acts must, and must not, be told in.

use gazette_news::Language;

use crate::Refusal;

/// Words that hide a correction (rule 14), per language.
const EUPHEMISMS: &[&str] = &[
    "recasts",
    "recast",
    "fixes",
    "clarifies",
    "changes",
    "tweaks",
    "tidies",
    "updated to reflect",
    "أعيدت صياغته",
    "تم تحديثه ليعكس",
    "بازنویسی شد",
    "به‌روزرسانی شد تا",
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

/// The note printed with a correction: always called a correction, with the error and its fix (rules 14 and 15).
pub fn correction_note(was: &str, is: &str, language: Language) -> String {
    match language {
        Language::ARABIC => format!("تصحيح: ورد في نسخة سابقة من هذا المقال «{was}». والصواب «{is}»."),
        Language::PERSIAN => format!("اصلاح: در نسخهٔ پیشین این مطلب «{was}» آمده بود. درست آن «{is}» است."),
        _ => format!(
            "Correction: An earlier version of this article said “{was}”. It should have said “{is}”."
        ),
    }
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

/// The first number in which two bodies differ: what it was and what it is. Numbers that were only added or only
/// taken out are no change of a number.
pub fn numbers_changed(before: &str, after: &str) -> Option<(String, String)> {
    let (old, new) = (numbers(before), numbers(after));
    let gone = old.iter().find(|n| count(&old, n) > count(&new, n))?;
    let came = new.iter().find(|n| count(&new, n) > count(&old, n))?;
    Some((gone.clone(), came.clone()))
}

fn count(numbers: &[String], wanted: &str) -> usize {
    numbers.iter().filter(|n| *n == wanted).count()
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

    #[test]
    fn a_changed_number_is_found_in_any_digits() {
        assert_eq!(numbers_changed("قتل ٢٧ شخصا", "قتل 27 شخصا"), None);
        assert_eq!(numbers_changed("۲۷ کشته", "۳۱ کشته"), Some(("27".into(), "31".into())));
        assert_eq!(numbers_changed("27 dead.", "27 dead, 40 hurt."), None);
        assert_eq!(numbers_changed("1,200 moved.", "12,000 moved."), Some(("1.200".into(), "12.000".into())));
    }

    #[test]
    fn a_correction_is_called_a_correction() {
        assert!(correction_note("27", "31", Language::ENGLISH).starts_with("Correction:"));
        assert!(correction_note("27", "31", Language::ARABIC).starts_with("تصحيح:"));
        assert!(correction_note("27", "31", Language::PERSIAN).starts_with("اصلاح:"));
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
