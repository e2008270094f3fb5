//! Numbers of a headline beside those that the record tells (rule 25).

use std::collections::BTreeSet;

use gazette_desk::Finding;
use gazette_news::{ArticleText, Figure};
use gazette_text::figures;

/// Tolls of the headline that cannot be reconciled with all that dispatches of its stories tell, where the headline names
/// nobody who says so. A number that no dispatch tells is pointed out whoever is named.
pub(super) fn unsettled(text: &ArticleText, held: &[&Figure]) -> Vec<Finding> {
    let said = figures::figures(&text.headline, text.language);
    let is_attributed = text.headline_attribution.as_deref().is_some_and(|who| !who.trim().is_empty());
    let unsettled = said.iter().filter(|said| said.measure.is_toll()).filter_map(|said| {
        let others: Vec<&&Figure> = held.iter().filter(|held| said.conflicts_with(held)).collect();
        let is_told = held.iter().any(|held| held.measure == said.measure && !said.conflicts_with(held));
        let is_settled = others.is_empty() || (is_attributed && is_told);
        let told = said.value.to_string();
        (!is_settled).then(|| Finding::HeadlineFigure { told, others: numbers(&others) })
    });
    unsettled.collect()
}

/// Each number once, smallest first.
fn numbers(figures: &[&&Figure]) -> String {
    let numbers: BTreeSet<u64> = figures.iter().map(|figure| figure.value.round() as u64).collect();
    numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use gazette_news::Language;

    fn findings(headline: &str, attribution: Option<&str>, told: &[&str]) -> Vec<Finding> {
        let text = ArticleText {
            language: Language::ENGLISH,
            section: String::new(),
            headline: headline.to_owned(),
            headline_attribution: attribution.map(str::to_owned),
            standfirst: None,
            dateline: None,
            byline: None,
            credits: Vec::new(),
            body: String::new(),
        };
        let held: Vec<Figure> =
            told.iter().flat_map(|text| figures::figures(text, Language::ENGLISH)).collect();
        unsettled(&text, &held.iter().collect::<Vec<_>>())
    }

    #[test]
    fn a_toll_that_dispatches_dispute_is_not_put_as_settled() {
        let told = ["The collapse killed 27 people.", "At least 40 people were killed.", "31 people died."];
        let finding = Finding::HeadlineFigure { told: "27".to_owned(), others: "31, 40".to_owned() };
        assert_eq!(findings("27 people killed in dam collapse", None, &told), [finding]);
        assert_eq!(
            findings("27 people killed in dam collapse", Some("Officials"), &told),
            [],
            "somebody is named"
        );
        assert_eq!(findings("At least 27 people killed in dam collapse", None, &told), []);
        assert_eq!(
            findings("12 people killed in dam collapse", Some("Officials"), &told).len(),
            1,
            "nobody tells that"
        );
        assert_eq!(findings("27 people killed in dam collapse", None, &told[..1]), []);
        assert_eq!(findings("Nine boats at sea", None, &told), []);
    }
}
