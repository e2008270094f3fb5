//! Moments and numbers for pictures that are drawn elsewhere, as the pages around them write them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use gazette_news::{Direction, Language};
use jiff::Timestamp;

use crate::words::Words;

static SHIPPED: LazyLock<BTreeMap<Language, Words>> = LazyLock::new(|| {
    let tables = [
        (Language::ENGLISH, include_str!("../theme/words/en.toml")),
        (Language::ARABIC, include_str!("../theme/words/ar.toml")),
        (Language::PERSIAN, include_str!("../theme/words/fa.toml")),
    ];
    let read =
        |(language, toml)| (language, Words::read(language, toml).expect("the words that ship are read"));
    tables.into_iter().map(read).collect()
});

/// A moment in few words, in UTC: "17 November 2026, 13:00"; as English has it in any other language than ours.
pub fn moment(at: Timestamp, language: Language) -> String {
    words(language).brief(at).expect("the words that ship have a phrase for it")
}

/// A text with its digits and its sign of per cent as a language writes them.
pub fn digits(text: &str, language: Language) -> String {
    let local = words(language).digits(text);
    if language.direction() == Direction::Rtl { local.replace(" %", "٪") } else { local }
}

fn words(language: Language) -> &'static Words {
    SHIPPED.get(&language).unwrap_or_else(|| &SHIPPED[&Language::ENGLISH])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_each_language_writes_them() {
        let at = "2026-11-27T22:15:00Z".parse().expect("a moment");
        assert_eq!(moment(at, Language::ENGLISH), "27 November 2026, 22:15");
        assert_eq!(moment(at, Language::ARABIC), "٢٧ تشرين الثاني/نوفمبر ٢٠٢٦، ٢٢:١٥");
        assert_eq!(moment(at, Language::PERSIAN), "۶ آذر ۱۴۰۵، ۲۲:۱۵");
        assert_eq!(digits("27 → 40", Language::PERSIAN), "۲۷ → ۴۰");
        assert_eq!(digits("83 %", Language::ARABIC), "٨٣٪");
        assert_eq!(digits("83 %", Language::ENGLISH), "83 %");
    }
}
