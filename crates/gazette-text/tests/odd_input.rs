//! Whatever comes in, places stand on code points, in order, inside the text.

use gazette_news::Language;
use gazette_text::{figures, fold, language, marks, names, sentences, tokens, transliterate};
use proptest::prelude::*;

fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("“".to_owned()),
        Just("”".to_owned()),
        Just("\"".to_owned()),
        Just("’s ".to_owned()),
        Just("«".to_owned()),
        Just("»".to_owned()),
        Just("\n\n".to_owned()),
        Just(". ".to_owned()),
        Just("\u{200C}".to_owned()),
        Just("\u{202E}".to_owned()),
        Just("\0".to_owned()),
        Just("قال الوزير 27 شخصا".to_owned()),
        Just("دکتر نادر گفت".to_owned()),
        Just("at least 1,2,3 million".to_owned()),
        "\\PC{0,6}",
        "[A-Za-z .,'-]{0,12}",
        "[0-9٠-٩۰-۹.,٫ -]{0,8}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn tokens_are_in_order_and_print_what_they_cover(text in odd_text()) {
        let mut end = 0;
        for token in tokens::tokens(&text) {
            prop_assert!(token.start >= end && token.start < token.end);
            prop_assert_eq!(token.span().of(&text), Some(token.of(&text)));
            end = token.end;
        }
    }

    #[test]
    fn sentences_cover_every_word_once(text in odd_text()) {
        let all = sentences::sentences(&text);
        prop_assert!(all.windows(2).all(|w| w[0].end() <= w[1].start()));
        for token in tokens::tokens(&text).iter().filter(|t| !t.is_break()) {
            prop_assert_eq!(all.iter().filter(|s| s.contains(token.span())).count(), 1);
        }
    }

    #[test]
    fn folding_is_idempotent_and_leads_back(text in odd_text()) {
        let folded = fold::fold(&text);
        prop_assert_eq!(fold::key(folded.text()), folded.text());
        let length = text.chars().count() as u32;
        for index in 0..folded.text().chars().count() as u32 {
            prop_assert!(folded.origin(index).is_some_and(|at| at < length));
        }
    }

    #[test]
    fn every_reader_stays_inside_the_text(text in odd_text()) {
        let length = text.chars().count() as u32;
        language::detect(&text);
        transliterate::skeleton(&text);
        for quotation in marks::quotations(&text) {
            prop_assert!(quotation.span.end() <= length);
        }
        for language in Language::WORKING {
            for name in names::names(&text, language) {
                prop_assert!(name.span.of(&text).is_some());
            }
            for figure in figures::figures(&text, language) {
                prop_assert!(figure.span.of(&text).is_some());
                prop_assert!(figure.value.is_finite());
            }
        }
    }
}
