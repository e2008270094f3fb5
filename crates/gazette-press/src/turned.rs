//! Paragraphs in the other script than their page: a statement given out in two languages, a quotation in the original.

use gazette_news::{Direction, Language};

/// The attributes of a paragraph that is mostly in the other script than its page, as they stand in its tag; empty for
/// all others. Without them its full stops and quotation marks stand on the wrong side, and it is read out as if it
/// were in the page's language (HTML, section 3.2.6; WCAG 2.2, 3.1.2).
pub(crate) fn attributes(text: &str, page: Language) -> &'static str {
    let latin = text.chars().filter(|c| matches!(c, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}')).count();
    let arabic = text.chars().filter(|c| matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}')).count();
    match page.direction() {
        Direction::Rtl if latin > arabic => " lang=\"en\" dir=\"ltr\"",
        Direction::Ltr if arabic > latin && is_persian(text) => " lang=\"fa\" dir=\"rtl\"",
        Direction::Ltr if arabic > latin => " lang=\"ar\" dir=\"rtl\"",
        _ => "",
    }
}

/// Whether a text has letters that Persian has and Arabic has not.
fn is_persian(text: &str) -> bool {
    text.contains(['پ', 'چ', 'ژ', 'گ', 'ک', 'ی'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_in_the_other_script_is_turned() {
        let english = "Strand said on Monday: “I no longer have my party's trust.”";
        let arabic = "قالت ستراند (Strand) يوم الاثنين إنها تستقيل.";
        assert_eq!(attributes(english, Language::ARABIC), " lang=\"en\" dir=\"ltr\"");
        assert_eq!(attributes(arabic, Language::ENGLISH), " lang=\"ar\" dir=\"rtl\"");
        assert_eq!(attributes("او گفت که کناره می‌گیرد.", Language::ENGLISH), " lang=\"fa\" dir=\"rtl\"");
        for (text, page) in
            [(english, Language::ENGLISH), (arabic, Language::ARABIC), ("12", Language::ARABIC)]
        {
            assert_eq!(attributes(text, page), "", "{text}");
        }
    }
}
