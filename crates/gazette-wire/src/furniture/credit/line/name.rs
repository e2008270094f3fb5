//! The name that stands behind a cue.

use gazette_text::agency;

/// The name that a text begins with, behind an article and marks.
pub(super) fn name_in(text: &str) -> Option<&str> {
    let text =
        text.trim_start_matches([' ', ':', '-', '–', '—', '|', '«', '"', '“', '(', '*', '/', '©', '\u{640}']);
    if let Some(named) = agency::named_at(text) {
        return Some(named);
    }
    let bare = ["the ", "The ", "a ", "an ", "our "].iter().find_map(|article| text.strip_prefix(article));
    let text = bare.unwrap_or(text);
    match text.chars().next()? {
        c if c.is_uppercase() => Some(capital_run(text)),
        c if c.is_alphabetic() && !c.is_lowercase() => {
            let end = text.find(|c: char| c.is_numeric() || "،,؛;:.()[]«»\"|/+©!؟".contains(c));
            let named = text[..end.unwrap_or(text.len())].trim();
            let named = [" في ", " و ", " است", " - ", " – "]
                .iter()
                .fold(named, |n, m| n.split(m).next().unwrap_or(n));
            (1..=5).contains(&named.split_whitespace().count()).then_some(named)
        }
        _ => None,
    }
}

/// Words in capitals and the small words between them: "Press Trust of India".
fn capital_run(text: &str) -> &str {
    let mut end = 0;
    let mut at = 0;
    for word in text.split(' ') {
        let bare = word.trim_end_matches([',', '.', ';', ':', ')', ']', '"', '”', '*']);
        if word.starts_with(char::is_uppercase) {
            end = at + bare.len();
        } else if !matches!(word, "of" | "the" | "for" | "de" | "la" | "al" | "du") {
            break;
        }
        if bare.len() < word.len() {
            break;
        }
        at += word.len() + 1;
    }
    &text[..end]
}
